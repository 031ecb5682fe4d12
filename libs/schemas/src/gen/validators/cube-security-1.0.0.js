// Generated from schemas/cube-security/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const func1=ucs2length;function validate53(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.secret_ref===void 0&&(missing0="secret_ref")||data.algorithms===void 0&&(missing0="algorithm\
s")||data.issuer===void 0&&(missing0="issuer")||data.audience===void 0&&(missing0="audience")||data.clock_tolerance_seconds===
void 0&&(missing0="clock_tolerance_seconds")||data.max_lifetime_seconds===void 0&&(missing0="max_lifetime_seconds")||data.
max_bytes===void 0&&(missing0="max_bytes"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="secret_ref"||
key0==="algorithms"||key0==="issuer"||key0==="audience"||key0==="clock_tolerance_seconds"||key0==="max_lifetime_seconds"||
key0==="max_bytes"))return!1;if(_errs1===errors){if(data.secret_ref!==void 0){let data0=data.secret_ref;const _errs2=errors;
if(typeof data0!="string"&&data0!==null||errors===_errs2&&typeof data0=="string"&&func1(data0)<1)return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.algorithms!==void 0){let data1=data.algorithms;const _errs4=errors;if(errors===
_errs4)if(Array.isArray(data1)){if(data1.length<1)return!1;{var valid1=!0;const len0=data1.length;for(let i0=0;i0<len0;i0++){
let data2=data1[i0];const _errs6=errors;if(!(data2==="HS256"||data2==="HS384"||data2==="HS512"))return!1;var valid1=_errs6===
errors;if(!valid1)break}}}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.issuer!==void 0){
let data3=data.issuer;const _errs7=errors;if(typeof data3!="string"&&data3!==null||errors===_errs7&&typeof data3=="strin\
g"&&func1(data3)<1)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.audience!==void 0){let data4=data.
audience;const _errs9=errors;if(typeof data4!="string"&&data4!==null||errors===_errs9&&typeof data4=="string"&&func1(data4)<
1)return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.clock_tolerance_seconds!==void 0){let data5=data.
clock_tolerance_seconds;const _errs11=errors;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5)))return!1;
if(errors===_errs11&&typeof data5=="number"&&isFinite(data5)){if(data5>300||isNaN(data5))return!1;if(data5<0||isNaN(data5))
return!1}var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.max_lifetime_seconds!==void 0){let data6=data.
max_lifetime_seconds;const _errs13=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6))||errors===
_errs13&&typeof data6=="number"&&isFinite(data6)&&(data6<1||isNaN(data6)))return!1;var valid0=_errs13===errors}else var valid0=!0;
if(valid0)if(data.max_bytes!==void 0){let data7=data.max_bytes;const _errs15=errors;if(!(typeof data7=="number"&&!(data7%
1)&&!isNaN(data7)&&isFinite(data7)))return!1;if(errors===_errs15&&typeof data7=="number"&&isFinite(data7)){if(data7>15e3||
isNaN(data7))return!1;if(data7<256||isNaN(data7))return!1}var valid0=_errs15===errors}else var valid0=!0}}}}}}}}else return!1;
return errors===0}function validate55(data){let errors=0;if(errors===0)if(typeof data=="string"){if(func1(data)<1)return!1}else return!1;return errors===
0}const pattern5=new RegExp("^[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*$","u");function validate59(data){let errors=0;
if(errors===0)if(typeof data=="string"){if(!pattern5.test(data))return!1}else return!1;return errors===0}const pattern3=new RegExp(
"^[A-Za-z_][A-Za-z0-9_]*$","u");function validate57(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing0;if(data.column===void 0&&(missing0="column")||data.claim===void 0&&(missing0="claim")||data.
type===void 0&&(missing0="type")||data.members===void 0&&(missing0="members"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="column"||key0==="claim"||key0==="type"||key0==="members"))return!1;if(_errs1===errors){if(data.column!==void 0){
let data0=data.column;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func1(data0)<1)return!1}else return!1;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.claim!==void 0){const _errs4=errors;validate55(data.claim)||
errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.type!==void 0){let data2=data.type;const _errs5=errors;
if(!(data2==="string"||data2==="number"))return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.members!==
void 0){let data3=data.members;const _errs6=errors;if(errors===_errs6)if(data3&&typeof data3=="object"&&!Array.isArray(data3)){
const _errs8=errors;for(const key1 in data3)if(!pattern3.test(key1))return!1;if(_errs8===errors){var valid1=!0;for(const key2 in data3)
if(pattern3.test(key2)){const _errs9=errors;validate59(data3[key2])||errors++;var valid1=_errs9===errors;if(!valid1)break}}}else
return!1;var valid0=_errs6===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate64(data){let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern3.test(data))return!1}else return!1;
return errors===0}function validate62(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.access===void 0&&(missing0="access")||data.primary_key===void 0&&(missing0="primary_key")||data.joins===
void 0&&(missing0="joins")||data.hidden===void 0&&(missing0="hidden")||data.reaches===void 0&&(missing0="reaches"))return!1;
{const _errs1=errors;for(const key0 in data)if(!(key0==="access"||key0==="primary_key"||key0==="joins"||key0==="hidden"||
key0==="reaches"))return!1;if(_errs1===errors){if(data.access!==void 0){let data0=data.access;const _errs2=errors;if(!(data0===
"filtered"||data0==="public"||data0==="denied"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
primary_key!==void 0){let data1=data.primary_key;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;validate59(
data1)||errors++;var _valid0=_errs5===errors;if(valid1=valid1||_valid0,!valid1){const _errs6=errors;data1!==null&&errors++;
var _valid0=_errs6===errors;valid1=valid1||_valid0}if(valid1)errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.joins!==void 0){let data2=data.joins;const _errs8=errors;if(errors===_errs8)if(Array.isArray(
data2)){var valid2=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs10=errors;validate64(data2[i0])||errors++;
var valid2=_errs10===errors;if(!valid2)break}}else return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.
hidden!==void 0){let data4=data.hidden;const _errs11=errors;if(errors===_errs11)if(Array.isArray(data4)){var valid3=!0;const len1=data4.
length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];const _errs13=errors;if(errors===_errs13)if(typeof data5=="string"){
if(func1(data5)<1)return!1}else return!1;var valid3=_errs13===errors;if(!valid3)break}}else return!1;var valid0=_errs11===
errors}else var valid0=!0;if(valid0)if(data.reaches!==void 0){let data6=data.reaches;const _errs15=errors;if(errors===_errs15)
if(data6&&typeof data6=="object"&&!Array.isArray(data6)){const _errs17=errors;for(const key1 in data6)if(!pattern3.test(
key1))return!1;if(_errs17===errors){var valid4=!0;for(const key2 in data6)if(pattern3.test(key2)){let data7=data6[key2];
const _errs18=errors;if(errors===_errs18)if(Array.isArray(data7)){var valid5=!0;const len2=data7.length;for(let i2=0;i2<
len2;i2++){const _errs20=errors;validate64(data7[i2])||errors++;var valid5=_errs20===errors;if(!valid5)break}}else return!1;
var valid4=_errs18===errors;if(!valid4)break}}}else return!1;var valid0=_errs15===errors}else var valid0=!0}}}}}}else return!1;
return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.version===void 0&&(missing0="version")||data.row_level===void 0&&(missing0="row_level")||data.token===
void 0&&(missing0="token")||data.unrestricted_claim===void 0&&(missing0="unrestricted_claim")||data.filters===void 0&&(missing0=
"filters")||data.cubes===void 0&&(missing0="cubes"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="ve\
rsion"||key0==="row_level"||key0==="token"||key0==="unrestricted_claim"||key0==="filters"||key0==="cubes"))return!1;if(_errs1===
errors){if(data.version!==void 0){const _errs2=errors;if(data.version!=="1.0.0")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.row_level!==void 0){const _errs3=errors;if(typeof data.row_level!="boolean")return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.token!==void 0){const _errs5=errors;validate53(data.token)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.unrestricted_claim!==void 0){let data3=data.unrestricted_claim;const _errs6=errors,
_errs7=errors;let valid1=!1;const _errs8=errors;validate55(data3)||errors++;var _valid0=_errs8===errors;if(valid1=valid1||
_valid0,!valid1){const _errs9=errors;data3!==null&&errors++;var _valid0=_errs9===errors;valid1=valid1||_valid0}if(valid1)
errors=_errs7;else return errors++,!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.filters!==void 0){
let data4=data.filters;const _errs11=errors;if(errors===_errs11)if(Array.isArray(data4)){var valid2=!0;const len0=data4.
length;for(let i0=0;i0<len0;i0++){const _errs13=errors;validate57(data4[i0])||errors++;var valid2=_errs13===errors;if(!valid2)
break}}else return!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0)if(data.cubes!==void 0){let data6=data.cubes;
const _errs14=errors;if(errors===_errs14)if(data6&&typeof data6=="object"&&!Array.isArray(data6)){const _errs16=errors;for(const key1 in data6)
if(!pattern3.test(key1))return!1;if(_errs16===errors){var valid3=!0;for(const key2 in data6)if(pattern3.test(key2)){const _errs17=errors;
validate62(data6[key2])||errors++;var valid3=_errs17===errors;if(!valid3)break}}}else return!1;var valid0=_errs14===errors}else
var valid0=!0}}}}}}}else return!1;return errors===0}export{stdin_default as default,validate};
