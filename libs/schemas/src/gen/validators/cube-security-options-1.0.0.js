// Generated from schemas/cube-security-options/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const func1=ucs2length;function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="filters"||key0==="algorithms"||key0==="issuer"||key0==="a\
udience"||key0==="clock_tolerance_seconds"||key0==="max_lifetime_seconds"||key0==="max_bytes"||key0==="unrestricted_clai\
m"))return!1;if(_errs1===errors){if(data.filters!==void 0){let data0=data.filters;const _errs2=errors;if(errors===_errs2)
if(Array.isArray(data0)){var valid1=!0;const len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];const _errs4=errors;
if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1)){let missing0;if(data1.column===void 0&&(missing0=
"column"))return!1;{const _errs6=errors;for(const key1 in data1)if(!(key1==="column"||key1==="claim"))return!1;if(_errs6===
errors){if(data1.column!==void 0){let data2=data1.column;const _errs7=errors;if(errors===_errs7)if(typeof data2=="string"){
if(func1(data2)<1)return!1}else return!1;var valid2=_errs7===errors}else var valid2=!0;if(valid2)if(data1.claim!==void 0){
let data3=data1.claim;const _errs9=errors;if(typeof data3!="string"&&data3!==null||errors===_errs9&&typeof data3=="strin\
g"&&func1(data3)<1)return!1;var valid2=_errs9===errors}else var valid2=!0}}}else return!1;var valid1=_errs4===errors;if(!valid1)
break}}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.algorithms!==void 0){let data4=data.
algorithms;const _errs11=errors;if(errors===_errs11)if(Array.isArray(data4)){if(data4.length<1)return!1;{var valid3=!0;const len1=data4.
length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];const _errs13=errors;if(!(data5==="HS256"||data5==="HS384"||data5===
"HS512"))return!1;var valid3=_errs13===errors;if(!valid3)break}}}else return!1;var valid0=_errs11===errors}else var valid0=!0;
if(valid0){if(data.issuer!==void 0){let data6=data.issuer;const _errs14=errors;if(typeof data6!="string"&&data6!==null||
errors===_errs14&&typeof data6=="string"&&func1(data6)<1)return!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){
if(data.audience!==void 0){let data7=data.audience;const _errs16=errors;if(typeof data7!="string"&&data7!==null||errors===
_errs16&&typeof data7=="string"&&func1(data7)<1)return!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.
clock_tolerance_seconds!==void 0){let data8=data.clock_tolerance_seconds;const _errs18=errors;if(!(typeof data8=="number"&&
!(data8%1)&&!isNaN(data8)&&isFinite(data8)))return!1;if(errors===_errs18&&typeof data8=="number"&&isFinite(data8)){if(data8>
300||isNaN(data8))return!1;if(data8<0||isNaN(data8))return!1}var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.
max_lifetime_seconds!==void 0){let data9=data.max_lifetime_seconds;const _errs20=errors;if(!(typeof data9=="number"&&!(data9%
1)&&!isNaN(data9)&&isFinite(data9))||errors===_errs20&&typeof data9=="number"&&isFinite(data9)&&(data9<1||isNaN(data9)))
return!1;var valid0=_errs20===errors}else var valid0=!0;if(valid0){if(data.max_bytes!==void 0){let data10=data.max_bytes;
const _errs22=errors;if(!(typeof data10=="number"&&!(data10%1)&&!isNaN(data10)&&isFinite(data10)))return!1;if(errors===_errs22&&
typeof data10=="number"&&isFinite(data10)){if(data10>15e3||isNaN(data10))return!1;if(data10<256||isNaN(data10))return!1}
var valid0=_errs22===errors}else var valid0=!0;if(valid0)if(data.unrestricted_claim!==void 0){let data11=data.unrestricted_claim;
const _errs24=errors;if(typeof data11!="string"&&data11!==null||errors===_errs24&&typeof data11=="string"&&func1(data11)<
1)return!1;var valid0=_errs24===errors}else var valid0=!0}}}}}}}}else return!1;return errors===0}export{stdin_default as default,validate};
