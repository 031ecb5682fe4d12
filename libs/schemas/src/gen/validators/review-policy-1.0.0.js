// Generated from schemas/review-policy/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { equal, formats, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;function validate53(data){let errors=0;return data==="backward"||data==="forward"||data==="full"||data==="backward-trans\
itive"||data==="forward-transitive"||data==="full-transitive"?errors===0:!1}function validate55(data){let errors=0;return data==="assertion"||data==="annotation"?errors===0:!1}const func1=ucs2length,pattern3=new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$","u");function validate57(data){let errors=0;if(errors===
0)if(typeof data=="string"){if(func1(data)>80)return!1;if(!pattern3.test(data))return!1}else return!1;return errors===0}const pattern4=new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$","u");function validate62(data){let errors=0;
if(errors===0)if(typeof data=="string"){if(!pattern4.test(data))return!1}else return!1;return errors===0}const func0=equal;
function validate59(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="mode"||key0==="formats"||key0==="unpublished"))return!1;if(_errs1===errors){if(data.
mode!==void 0){const _errs2=errors;validate53(data.mode)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.formats!==void 0){const _errs3=errors;validate55(data.formats)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0)if(data.unpublished!==void 0){let data2=data.unpublished;const _errs4=errors;if(errors===_errs4)if(Array.isArray(
data2)){var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs6=errors;validate62(data2[i0])||errors++;
var valid1=_errs6===errors;if(!valid1)break}if(valid1){let i1=data2.length,j0;if(i1>1){outer0:for(;i1--;)for(j0=i1;j0--;)
if(func0(data2[i1],data2[j0]))return!1}}}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===
0}function validate65(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.rule===void 0&&(missing0="rule")||data.severity===void 0&&(missing0="severity"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="rule"||key0==="subject"||key0==="severity"))return!1;if(_errs1===errors){if(data.rule!==void 0){const _errs2=errors;
validate57(data.rule)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.subject!==void 0){const _errs3=errors;
validate57(data.subject)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.severity!==void 0){let data2=data.
severity;const _errs4=errors;if(!(data2==="error"||data2==="warning"||data2==="note"))return!1;var valid0=_errs4===errors}else
var valid0=!0}}}}else return!1;return errors===0}const pattern5=new RegExp("^(/([^/~]|~0|~1)*)*$","u"),formats0=formats.date;function validate69(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.rule===void 0&&(missing0="rule")||data.subject===
void 0&&(missing0="subject")||data.pointer===void 0&&(missing0="pointer")||data.reason===void 0&&(missing0="reason")||data.
expires===void 0&&(missing0="expires"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="rule"||key0==="\
subject"||key0==="pointer"||key0==="reason"||key0==="expires"))return!1;if(_errs1===errors){if(data.rule!==void 0){const _errs2=errors;
validate57(data.rule)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.subject!==void 0){const _errs3=errors;
validate57(data.subject)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.pointer!==void 0){let data2=data.
pointer;const _errs4=errors;if(errors===_errs4)if(typeof data2=="string"){if(!pattern5.test(data2))return!1}else return!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.reason!==void 0){let data3=data.reason;const _errs6=errors;
if(errors===_errs6)if(typeof data3=="string"){if(func1(data3)>500)return!1;if(func1(data3)<10)return!1}else return!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0)if(data.expires!==void 0){let data4=data.expires;const _errs8=errors;if(errors===_errs8&&
errors===_errs8)if(typeof data4=="string"){if(!formats0.validate(data4))return!1}else return!1;var valid0=_errs8===errors}else
var valid0=!0}}}}}}else return!1;return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.mode===void 0&&(missing0="mode"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="mode"||key0==="formats"||key0==="documents"||key0==="severities"||key0==="waivers"))return!1;if(_errs1===errors){
if(data.mode!==void 0){const _errs2=errors;validate53(data.mode)||errors++;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.formats!==void 0){const _errs3=errors;validate55(data.formats)||errors++;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.documents!==void 0){let data2=data.documents;const _errs4=errors;if(errors===_errs4)if(data2&&
typeof data2=="object"&&!Array.isArray(data2)){for(const key1 in data2){const _errs6=errors;validate57(key1)||errors++;var valid1=_errs6===
errors;if(!valid1){return errors++,!1;break}}if(valid1)for(const key2 in data2){const _errs8=errors;validate59(data2[key2])||
errors++;var valid2=_errs8===errors;if(!valid2)break}}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.severities!==void 0){let data4=data.severities;const _errs9=errors;if(errors===_errs9)if(Array.isArray(data4)){var valid3=!0;
const len0=data4.length;for(let i0=0;i0<len0;i0++){const _errs11=errors;validate65(data4[i0])||errors++;var valid3=_errs11===
errors;if(!valid3)break}}else return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.waivers!==void 0){
let data6=data.waivers;const _errs12=errors;if(errors===_errs12)if(Array.isArray(data6)){var valid4=!0;const len1=data6.
length;for(let i1=0;i1<len1;i1++){const _errs14=errors;validate69(data6[i1])||errors++;var valid4=_errs14===errors;if(!valid4)
break}}else return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}else return!1;return errors===0}export{stdin_default as default,validate};
