// Generated from schemas/contract/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { equal, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema19={properties:{boundary:1,summary:1,provider:1,consumer:1,
artifact:1,targets:1,inputs:1,output:1,reads:1,services:1,checks:1,known_differences:1}},func1=Object.prototype.hasOwnProperty,
func2=ucs2length,func0=equal;const pattern3=new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$","u");function validate53(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(func2(data)>80)return!1;if(!pattern3.test(data))return!1}else return!1;return errors===0}const pattern4=new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$","u");function validate59(data){let errors=0;
if(errors===0)if(typeof data=="string"){if(!pattern4.test(data))return!1}else return!1;return errors===0}function validate57(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.document===void 0&&
(missing0="document")||data.accepts===void 0&&(missing0="accepts"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="document"||key0==="accepts"))return!1;if(_errs1===errors){if(data.document!==void 0){const _errs2=errors;validate53(
data.document)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.accepts!==void 0){let data1=data.
accepts;const _errs3=errors;if(errors===_errs3)if(Array.isArray(data1)){if(data1.length>3)return!1;if(data1.length<1)return!1;
{var valid1=!0;const len0=data1.length;for(let i0=0;i0<len0;i0++){const _errs5=errors;validate59(data1[i0])||errors++;var valid1=_errs5===
errors;if(!valid1)break}if(valid1){let i1=data1.length,j0;if(i1>1){outer0:for(;i1--;)for(j0=i1;j0--;)if(func0(data1[i1],
data1[j0]))return!1}}}}else return!1;var valid0=_errs3===errors}else var valid0=!0}}}else return!1;return errors===0}function validate63(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.document===void 0&&(missing0="document")||data.version===void 0&&(missing0="version")||data.why===void 0&&(missing0=
"why"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="document"||key0==="version"||key0==="why"))return!1;
if(_errs1===errors){if(data.document!==void 0){const _errs2=errors;validate53(data.document)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.version!==void 0){const _errs3=errors;validate59(data.version)||errors++;var valid0=_errs3===
errors}else var valid0=!0;if(valid0)if(data.why!==void 0){let data2=data.why;const _errs4=errors;if(errors===_errs4)if(typeof data2==
"string"){if(func2(data2)>300)return!1;if(func2(data2)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate67(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.document===void 0&&(missing0="document")||data.version===void 0&&(missing0="version"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="document"||key0==="version"))return!1;if(_errs1===errors){if(data.document!==void 0){
const _errs2=errors;validate53(data.document)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
version!==void 0){const _errs3=errors;validate59(data.version)||errors++;var valid0=_errs3===errors}else var valid0=!0}}}else
return!1;return errors===0}const pattern5=new RegExp("^(/([^/~]|~0|~1)+)+$","u");function validate71(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.pointer===void 0&&(missing0="pointer")||data.versions===void 0&&(missing0=
"versions")||data.why===void 0&&(missing0="why"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="point\
er"||key0==="versions"||key0==="why"))return!1;if(_errs1===errors){if(data.pointer!==void 0){let data0=data.pointer;const _errs2=errors;
if(errors===_errs2)if(typeof data0=="string"){if(!pattern5.test(data0))return!1}else return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.versions!==void 0){let data1=data.versions;const _errs4=errors;if(errors===_errs4)if(Array.
isArray(data1)){if(data1.length<1)return!1;{var valid1=!0;const len0=data1.length;for(let i0=0;i0<len0;i0++){const _errs6=errors;
validate59(data1[i0])||errors++;var valid1=_errs6===errors;if(!valid1)break}if(valid1){let i1=data1.length,j0;if(i1>1){outer0:
for(;i1--;)for(j0=i1;j0--;)if(func0(data1[i1],data1[j0]))return!1}}}}else return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.why!==void 0){let data3=data.why;const _errs7=errors;if(errors===_errs7)if(typeof data3=="string"){if(func2(
data3)>300)return!1;if(func2(data3)<1)return!1}else return!1;var valid0=_errs7===errors}else var valid0=!0}}}}else return!1;
return errors===0}function validate74(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.why===void 0&&(missing0="why"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="name"||key0==="why"))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate53(data.
name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.why!==void 0){let data1=data.why;const _errs3=errors;
if(errors===_errs3)if(typeof data1=="string"){if(func2(data1)>300)return!1;if(func2(data1)<1)return!1}else return!1;var valid0=_errs3===
errors}else var valid0=!0}}}else return!1;return errors===0}function validate79(data){let errors=0;return data==="live"||data==="emulated"||data==="recorded"||data==="offline"?errors===
0:!1}const pattern6=new RegExp("^FR-[0-9]{3}$","u");function validate77(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||data.sentence===void 0&&(missing0="se\
ntence")||data.requirements===void 0&&(missing0="requirements")||data.evidence===void 0&&(missing0="evidence"))return!1;
{const _errs1=errors;for(const key0 in data)if(!(key0==="id"||key0==="sentence"||key0==="requirements"||key0==="evidence"||
key0==="only_on"))return!1;if(_errs1===errors){if(data.id!==void 0){const _errs2=errors;validate53(data.id)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.sentence!==void 0){let data1=data.sentence;const _errs3=errors;if(errors===
_errs3)if(typeof data1=="string"){if(func2(data1)>300)return!1;if(func2(data1)<10)return!1}else return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.requirements!==void 0){let data2=data.requirements;const _errs5=errors;if(errors===
_errs5)if(Array.isArray(data2)){if(data2.length<1)return!1;{var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){
let data3=data2[i0];const _errs7=errors;if(errors===_errs7)if(typeof data3=="string"){if(!pattern6.test(data3))return!1}else
return!1;var valid1=_errs7===errors;if(!valid1)break}if(valid1){let i1=data2.length,j0;if(i1>1){const indices0={};for(;i1--;){
let item0=data2[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){return j0=indices0[item0],!1;break}indices0[item0]=
i1}}}}}}else return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.evidence!==void 0){const _errs9=errors;
validate79(data.evidence)||errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.only_on!==void 0){let data5=data.
only_on;const _errs10=errors;if(errors===_errs10)if(Array.isArray(data5)){if(data5.length<1)return!1;{var valid3=!0;const len1=data5.
length;for(let i2=0;i2<len1;i2++){const _errs12=errors;validate53(data5[i2])||errors++;var valid3=_errs12===errors;if(!valid3)
break}if(valid3){let i3=data5.length,j1;if(i3>1){outer0:for(;i3--;)for(j1=i3;j1--;)if(func0(data5[i3],data5[j1]))return!1}}}}else
return!1;var valid0=_errs10===errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate83(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.check===void 0&&(missing0="check")||data.implementation===void 0&&(missing0="implementation")||data.pointers===void 0&&
(missing0="pointers")||data.why===void 0&&(missing0="why"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"check"||key0==="implementation"||key0==="pointers"||key0==="found"||key0==="sometimes"||key0==="why"))return!1;if(_errs1===
errors){if(data.check!==void 0){const _errs2=errors;validate53(data.check)||errors++;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.implementation!==void 0){const _errs3=errors;validate53(data.implementation)||errors++;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.pointers!==void 0){let data2=data.pointers;const _errs4=errors;if(errors===
_errs4)if(Array.isArray(data2)){if(data2.length<1)return!1;{var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){
let data3=data2[i0];const _errs6=errors;if(errors===_errs6)if(typeof data3=="string"){if(!pattern5.test(data3))return!1}else
return!1;var valid1=_errs6===errors;if(!valid1)break}if(valid1){let i1=data2.length,j0;if(i1>1){const indices0={};for(;i1--;){
let item0=data2[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){return j0=indices0[item0],!1;break}indices0[item0]=
i1}}}}}}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.found!==void 0){let data4=data.found;
const _errs8=errors;if(errors===_errs8)if(typeof data4=="string"){if(func2(data4)>200)return!1;if(func2(data4)<1)return!1}else
return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.sometimes!==void 0){const _errs10=errors;if(typeof data.
sometimes!="boolean")return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.why!==void 0){let data6=data.
why;const _errs12=errors;if(errors===_errs12)if(typeof data6=="string"){if(func2(data6)>500)return!1;if(func2(data6)<10)
return!1}else return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate52(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.boundary===void 0&&
(missing0="boundary")||data.summary===void 0&&(missing0="summary")||data.provider===void 0&&(missing0="provider")||data.
consumer===void 0&&(missing0="consumer")||data.artifact===void 0&&(missing0="artifact")||data.output===void 0&&(missing0=
"output")||data.reads===void 0&&(missing0="reads")||data.services===void 0&&(missing0="services")||data.checks===void 0&&
(missing0="checks"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema19.properties,key0))return!1;
if(_errs1===errors){if(data.boundary!==void 0){const _errs2=errors;validate53(data.boundary)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.summary!==void 0){let data1=data.summary;const _errs3=errors;if(errors===_errs3)
if(typeof data1=="string"){if(func2(data1)>1e3)return!1;if(func2(data1)<1)return!1}else return!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.provider!==void 0){const _errs5=errors;validate53(data.provider)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.consumer!==void 0){const _errs6=errors;validate53(data.consumer)||errors++;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.artifact!==void 0){const _errs7=errors;validate57(data.
artifact)||errors++;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.targets!==void 0){let data5=data.targets;
const _errs8=errors;if(errors===_errs8)if(Array.isArray(data5)){if(data5.length<1)return!1;{var valid1=!0;const len0=data5.
length;for(let i0=0;i0<len0;i0++){const _errs10=errors;validate53(data5[i0])||errors++;var valid1=_errs10===errors;if(!valid1)
break}if(valid1){let i1=data5.length,j0;if(i1>1){outer0:for(;i1--;)for(j0=i1;j0--;)if(func0(data5[i1],data5[j0]))return!1}}}}else
return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.inputs!==void 0){let data7=data.inputs;const _errs11=errors;
if(errors===_errs11)if(Array.isArray(data7)){if(data7.length<1)return!1;{var valid3=!0;const len1=data7.length;for(let i2=0;i2<
len1;i2++){const _errs13=errors;validate63(data7[i2])||errors++;var valid3=_errs13===errors;if(!valid3)break}}}else return!1;
var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.output!==void 0){const _errs14=errors;validate67(data.
output)||errors++;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.reads!==void 0){let data10=data.reads;
const _errs15=errors;if(errors===_errs15)if(Array.isArray(data10)){if(data10.length<1)return!1;{var valid4=!0;const len2=data10.
length;for(let i3=0;i3<len2;i3++){const _errs17=errors;validate71(data10[i3])||errors++;var valid4=_errs17===errors;if(!valid4)
break}}}else return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.services!==void 0){let data12=data.
services;const _errs18=errors;if(errors===_errs18)if(Array.isArray(data12)){var valid5=!0;const len3=data12.length;for(let i4=0;i4<
len3;i4++){const _errs20=errors;validate74(data12[i4])||errors++;var valid5=_errs20===errors;if(!valid5)break}}else return!1;
var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.checks!==void 0){let data14=data.checks;const _errs21=errors;
if(errors===_errs21)if(Array.isArray(data14)){if(data14.length<1)return!1;{var valid6=!0;const len4=data14.length;for(let i5=0;i5<
len4;i5++){const _errs23=errors;validate77(data14[i5])||errors++;var valid6=_errs23===errors;if(!valid6)break}}}else return!1;
var valid0=_errs21===errors}else var valid0=!0;if(valid0)if(data.known_differences!==void 0){let data16=data.known_differences;
const _errs24=errors;if(errors===_errs24)if(Array.isArray(data16)){if(data16.length<1)return!1;{var valid7=!0;const len5=data16.
length;for(let i6=0;i6<len5;i6++){const _errs26=errors;validate83(data16[i6])||errors++;var valid7=_errs26===errors;if(!valid7)
break}}}else return!1;var valid0=_errs24===errors}else var valid0=!0}}}}}}}}}}}}}else return!1;return errors===0}export{stdin_default as default,validate};
