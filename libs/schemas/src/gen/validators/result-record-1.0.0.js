// Generated from schemas/result-record/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { formats, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema19={properties:{id:1,boundary:1,sentence:1,requirements:1,
run:1,started_at:1,provider:1,consumer:1,artifact_version:1,target:1,environment:1,implementation:1,services:1,evidence:1,
status:1,compared:1,proved_on:1,time:1,differences:1,differences_total:1,known_differences:1,error:1}},func1=Object.prototype.
hasOwnProperty,func2=ucs2length;const pattern3=new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$","u");function validate53(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(func2(data)>80)return!1;if(!pattern3.test(data))return!1}else return!1;return errors===0}function validate56(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.kind===void 0&&(missing0="kind")||data.version===void 0&&(missing0="versi\
on"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="kind"||key0==="version"))return!1;
if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate53(data.name)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.kind!==void 0){let data1=data.kind;const _errs3=errors;if(!(data1==="reference"||data1===
"command"))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.version!==void 0){let data2=data.version;
const _errs4=errors;if(errors===_errs4)if(typeof data2=="string"){if(func2(data2)<1)return!1}else return!1;var valid0=_errs4===
errors}else var valid0=!0}}}}else return!1;return errors===0}function validate61(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.version===void 0&&(missing0="version")||data.driver===void 0&&(missing0="\
driver"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="version"||key0==="driver"))return!1;
if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate53(data.name)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.version!==void 0){let data1=data.version;const _errs3=errors;if(errors===_errs3)if(typeof data1==
"string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.driver!==
void 0){let data2=data.driver;const _errs5=errors;if(!(data2==="native"||data2==="docker"||data2==="external"))return!1;
var valid0=_errs5===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate64(data){let errors=0;return data==="live"||data==="emulated"||data==="recorded"||data==="offline"?errors===
0:!1}function validate66(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.service_ms===void 0&&(missing0="service_ms")||data.harness_ms===void 0&&(missing0="harness_ms"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="service_ms"||key0==="harness_ms"))return!1;if(_errs1===errors){if(data.service_ms!==
void 0){let data0=data.service_ms;const _errs2=errors;if(errors===_errs2)if(typeof data0=="number"&&isFinite(data0)){if(data0<
0||isNaN(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.harness_ms!==void 0){
let data1=data.harness_ms;const _errs4=errors;if(errors===_errs4)if(typeof data1=="number"&&isFinite(data1)){if(data1<0||
isNaN(data1))return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===0}function validate68(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.pointer===void 0&&(missing0="pointer")||data.expected===void 0&&(missing0="expected")||data.found===void 0&&(missing0=
"found"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="pointer"||key0==="expected"||key0==="found"||
key0==="hint"||key0==="code"||key0==="file"||key0==="line"||key0==="column"))return!1;if(_errs1===errors){if(data.pointer!==
void 0){const _errs2=errors;if(typeof data.pointer!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.expected!==void 0){const _errs4=errors;if(typeof data.expected!="string")return!1;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.found!==void 0){const _errs6=errors;if(typeof data.found!="string")return!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.hint!==void 0){const _errs8=errors;if(typeof data.hint!="string")return!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.code!==void 0){let data4=data.code;const _errs10=errors;if(errors===_errs10)
if(typeof data4=="string"){if(func2(data4)<1)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){
if(data.file!==void 0){const _errs12=errors;if(typeof data.file!="string")return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.line!==void 0){let data6=data.line;const _errs14=errors;if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(
data6)&&isFinite(data6))||errors===_errs14&&typeof data6=="number"&&isFinite(data6)&&(data6<1||isNaN(data6)))return!1;var valid0=_errs14===
errors}else var valid0=!0;if(valid0)if(data.column!==void 0){let data7=data.column;const _errs16=errors;if(!(typeof data7==
"number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))||errors===_errs16&&typeof data7=="number"&&isFinite(data7)&&(data7<
1||isNaN(data7)))return!1;var valid0=_errs16===errors}else var valid0=!0}}}}}}}}}else return!1;return errors===0}function validate70(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.pointer===void 0&&(missing0="pointer")||data.expected===void 0&&(missing0="expected")||data.found===void 0&&(missing0=
"found")||data.why===void 0&&(missing0="why"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="pointer"||
key0==="expected"||key0==="found"||key0==="why"))return!1;if(_errs1===errors){if(data.pointer!==void 0){const _errs2=errors;
if(typeof data.pointer!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.expected!==void 0){
const _errs4=errors;if(typeof data.expected!="string")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.found!==void 0){const _errs6=errors;if(typeof data.found!="string")return!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0)if(data.why!==void 0){let data3=data.why;const _errs8=errors;if(errors===_errs8)if(typeof data3=="string"){if(func2(
data3)<10)return!1}else return!1;var valid0=_errs8===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate74(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="file"||key0==="line"||key0==="column"||key0==="pointer"||key0==="service"||key0==="l\
og"))return!1;if(_errs1===errors){if(data.file!==void 0){const _errs2=errors;if(typeof data.file!="string")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.line!==void 0){let data1=data.line;const _errs4=errors;if(!(typeof data1=="\
number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))||errors===_errs4&&typeof data1=="number"&&isFinite(data1)&&(data1<1||
isNaN(data1)))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.column!==void 0){let data2=data.
column;const _errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))||errors===_errs6&&typeof data2==
"number"&&isFinite(data2)&&(data2<1||isNaN(data2)))return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.
pointer!==void 0){const _errs8=errors;if(typeof data.pointer!="string")return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.service!==void 0){const _errs10=errors;if(typeof data.service!="string")return!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.log!==void 0){let data5=data.log;const _errs12=errors;if(errors===_errs12)if(Array.
isArray(data5)){var valid1=!0;const len0=data5.length;for(let i0=0;i0<len0;i0++){const _errs14=errors;if(typeof data5[i0]!=
"string")return!1;var valid1=_errs14===errors;if(!valid1)break}}else return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}else
return!1;return errors===0}function validate72(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.code===void 0&&(missing0="code")||data.message===void 0&&(missing0="message")||data.hint===void 0&&
(missing0="hint"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="code"||key0==="message"||key0==="hin\
t"||key0==="where"||key0==="cause"))return!1;if(_errs1===errors){if(data.code!==void 0){const _errs2=errors;validate53(data.
code)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.message!==void 0){let data1=data.message;
const _errs3=errors;if(errors===_errs3)if(typeof data1=="string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.hint!==void 0){const _errs5=errors;if(typeof data.hint!="string")return!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.where!==void 0){const _errs7=errors;validate74(data.where)||errors++;var valid0=_errs7===
errors}else var valid0=!0;if(valid0)if(data.cause!==void 0){const _errs8=errors;if(typeof data.cause!="string")return!1;
var valid0=_errs8===errors}else var valid0=!0}}}}}}else return!1;return errors===0}const pattern4=new RegExp("^FR-[0-9]{\
3}$","u"),pattern5=new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$","u"),formats0=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
formats2=formats["date-time"];function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing0;if(data.id===void 0&&(missing0="id")||data.boundary===void 0&&(missing0="boundary")||data.sentence===
void 0&&(missing0="sentence")||data.requirements===void 0&&(missing0="requirements")||data.run===void 0&&(missing0="run")||
data.started_at===void 0&&(missing0="started_at")||data.provider===void 0&&(missing0="provider")||data.consumer===void 0&&
(missing0="consumer")||data.artifact_version===void 0&&(missing0="artifact_version")||data.target===void 0&&(missing0="t\
arget")||data.environment===void 0&&(missing0="environment")||data.services===void 0&&(missing0="services")||data.evidence===
void 0&&(missing0="evidence")||data.status===void 0&&(missing0="status")||data.compared===void 0&&(missing0="compared")||
data.proved_on===void 0&&(missing0="proved_on")||data.time===void 0&&(missing0="time")||data.differences===void 0&&(missing0=
"differences")||data.error===void 0&&(missing0="error"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(
schema19.properties,key0))return!1;if(_errs1===errors){if(data.id!==void 0){const _errs2=errors;validate53(data.id)||errors++;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.boundary!==void 0){const _errs3=errors;validate53(data.
boundary)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.sentence!==void 0){let data2=data.sentence;
const _errs4=errors;if(errors===_errs4)if(typeof data2=="string"){if(func2(data2)<1)return!1}else return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.requirements!==void 0){let data3=data.requirements;const _errs6=errors;if(errors===
_errs6)if(Array.isArray(data3)){if(data3.length<1)return!1;{var valid1=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){
let data4=data3[i0];const _errs8=errors;if(errors===_errs8)if(typeof data4=="string"){if(!pattern4.test(data4))return!1}else
return!1;var valid1=_errs8===errors;if(!valid1)break}if(valid1){let i1=data3.length,j0;if(i1>1){const indices0={};for(;i1--;){
let item0=data3[i1];if(typeof item0=="string"){if(typeof indices0[item0]=="number"){return j0=indices0[item0],!1;break}indices0[item0]=
i1}}}}}}else return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.run!==void 0){let data5=data.run;
const _errs10=errors;if(errors===_errs10&&errors===_errs10)if(typeof data5=="string"){if(!formats0.test(data5))return!1}else
return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.started_at!==void 0){let data6=data.started_at;
const _errs12=errors;if(errors===_errs12&&errors===_errs12)if(typeof data6=="string"){if(!formats2.validate(data6))return!1}else
return!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.provider!==void 0){const _errs14=errors;validate56(
data.provider)||errors++;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.consumer!==void 0){const _errs15=errors;
validate56(data.consumer)||errors++;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.artifact_version!==
void 0){let data9=data.artifact_version;const _errs16=errors;if(errors===_errs16)if(typeof data9=="string"){if(!pattern5.
test(data9))return!1}else return!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.target!==void 0){let data10=data.
target;const _errs18=errors;if(typeof data10!="string"&&data10!==null||errors===_errs18&&typeof data10=="string"&&func2(
data10)<1)return!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.environment!==void 0){let data11=data.
environment;const _errs20=errors;if(errors===_errs20)if(typeof data11=="string"){if(func2(data11)<1)return!1}else return!1;
var valid0=_errs20===errors}else var valid0=!0;if(valid0){if(data.implementation!==void 0){const _errs22=errors;validate53(
data.implementation)||errors++;var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.services!==void 0){let data13=data.
services;const _errs23=errors;if(errors===_errs23)if(Array.isArray(data13)){var valid3=!0;const len1=data13.length;for(let i2=0;i2<
len1;i2++){const _errs25=errors;validate61(data13[i2])||errors++;var valid3=_errs25===errors;if(!valid3)break}}else return!1;
var valid0=_errs23===errors}else var valid0=!0;if(valid0){if(data.evidence!==void 0){const _errs26=errors;validate64(data.
evidence)||errors++;var valid0=_errs26===errors}else var valid0=!0;if(valid0){if(data.status!==void 0){let data16=data.status;
const _errs27=errors;if(!(data16==="passed"||data16==="failed"))return!1;var valid0=_errs27===errors}else var valid0=!0;
if(valid0){if(data.compared!==void 0){let data17=data.compared;const _errs28=errors;if(!(typeof data17=="number"&&!(data17%
1)&&!isNaN(data17)&&isFinite(data17))||errors===_errs28&&typeof data17=="number"&&isFinite(data17)&&(data17<0||isNaN(data17)))
return!1;var valid0=_errs28===errors}else var valid0=!0;if(valid0){if(data.proved_on!==void 0){let data18=data.proved_on;
const _errs30=errors;if(errors===_errs30)if(Array.isArray(data18)){var valid4=!0;const len2=data18.length;for(let i3=0;i3<
len2;i3++){let data19=data18[i3];const _errs32=errors;if(errors===_errs32)if(typeof data19=="string"){if(func2(data19)<1)
return!1}else return!1;var valid4=_errs32===errors;if(!valid4)break}if(valid4){let i4=data18.length,j1;if(i4>1){const indices1={};
for(;i4--;){let item1=data18[i4];if(typeof item1=="string"){if(typeof indices1[item1]=="number"){return j1=indices1[item1],
!1;break}indices1[item1]=i4}}}}}else return!1;var valid0=_errs30===errors}else var valid0=!0;if(valid0){if(data.time!==void 0){
const _errs34=errors;validate66(data.time)||errors++;var valid0=_errs34===errors}else var valid0=!0;if(valid0){if(data.differences!==
void 0){let data21=data.differences;const _errs35=errors;if(errors===_errs35)if(Array.isArray(data21)){if(data21.length>
20)return!1;{var valid6=!0;const len3=data21.length;for(let i5=0;i5<len3;i5++){const _errs37=errors;validate68(data21[i5])||
errors++;var valid6=_errs37===errors;if(!valid6)break}}}else return!1;var valid0=_errs35===errors}else var valid0=!0;if(valid0){
if(data.differences_total!==void 0){let data23=data.differences_total;const _errs38=errors;if(!(typeof data23=="number"&&
!(data23%1)&&!isNaN(data23)&&isFinite(data23))||errors===_errs38&&typeof data23=="number"&&isFinite(data23)&&(data23<0||
isNaN(data23)))return!1;var valid0=_errs38===errors}else var valid0=!0;if(valid0){if(data.known_differences!==void 0){let data24=data.
known_differences;const _errs40=errors;if(errors===_errs40)if(Array.isArray(data24)){if(data24.length<1)return!1;{var valid7=!0;
const len4=data24.length;for(let i6=0;i6<len4;i6++){const _errs42=errors;validate70(data24[i6])||errors++;var valid7=_errs42===
errors;if(!valid7)break}}}else return!1;var valid0=_errs40===errors}else var valid0=!0;if(valid0)if(data.error!==void 0){
let data26=data.error;const _errs43=errors,_errs44=errors;let valid8=!1;const _errs45=errors;validate72(data26)||errors++;
var _valid0=_errs45===errors;if(valid8=valid8||_valid0,!valid8){const _errs46=errors;data26!==null&&errors++;var _valid0=_errs46===
errors;valid8=valid8||_valid0}if(valid8)errors=_errs44;else return errors++,!1;var valid0=_errs43===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}export{stdin_default as default,validate};
