// Generated from schemas/catalog-connection/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const pattern3=new RegExp("^https?://[^\\s/?#@]+(/[^\\s?#]*)?$","u"),pattern5=new RegExp("^[^\\s\\u0000-\\u001f\\u007f]([^\\u\
0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$","u"),pattern10=new RegExp("^(?!.*([Ss]ecret|[Tt]oken$|[Pp]assword|\
[Cc]redential|[Aa]uthorization)).+$","u");const pattern4=new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,252}$","u");function validate54(data){let errors=0;if(errors===0)
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.secret_ref===void 0&&(missing0="secret_ref"))
return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="secret_ref")return!1;if(_errs1===errors&&data.secret_ref!==
void 0){let data0=data.secret_ref;if(errors===errors)if(typeof data0=="string"){if(!pattern4.test(data0))return!1}else return!1}}}else
return!1;return errors===0}const pattern7=new RegExp("^[^\\s:\\u0000-\\u001f\\u007f]+$","u"),pattern8=new RegExp("^[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*$",
"u");function validate57(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.client_id===void 0&&(missing0="client_id")||data.client_secret===void 0&&
(missing0="client_secret")||data.scope===void 0&&(missing0="scope")||data.token_refresh===void 0&&(missing0="token_refre\
sh"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="type"||key0==="client_id"||key0==="client_secret"||
key0==="scope"||key0==="token_refresh"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.
type!=="client-credentials")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.client_id!==void 0){
let data1=data.client_id;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;errors===_errs5&&(typeof data1==
"string"&&pattern7.test(data1)||errors++);var _valid0=_errs5===errors;if(valid1=valid1||_valid0,!valid1){const _errs7=errors;
validate54(data1)||errors++;var _valid0=_errs7===errors;valid1=valid1||_valid0}if(valid1)errors=_errs4;else return errors++,
!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.client_secret!==void 0){const _errs8=errors;validate54(
data.client_secret)||errors++;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data3=data.
scope;const _errs9=errors;if(typeof data3!="string"&&data3!==null||errors===_errs9&&typeof data3=="string"&&!pattern8.test(
data3))return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.token_refresh!==void 0){const _errs11=errors;
if(typeof data.token_refresh!="boolean")return!1;var valid0=_errs11===errors}else var valid0=!0}}}}}}else return!1;return errors===
0}function validate61(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.credential===void 0&&(missing0="credential")||data.scope===void 0&&(missing0=
"scope")||data.token_refresh===void 0&&(missing0="token_refresh"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"type"||key0==="credential"||key0==="scope"||key0==="token_refresh"))return!1;if(_errs1===errors){if(data.type!==void 0){
const _errs2=errors;if(data.type!=="credential")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
credential!==void 0){const _errs3=errors;validate54(data.credential)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.scope!==void 0){let data2=data.scope;const _errs4=errors;if(typeof data2!="string"&&data2!==null||errors===
_errs4&&typeof data2=="string"&&!pattern8.test(data2))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.
token_refresh!==void 0){const _errs6=errors;if(typeof data.token_refresh!="boolean")return!1;var valid0=_errs6===errors}else
var valid0=!0}}}}}else return!1;return errors===0}function validate64(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="type")return!1;
if(_errs1===errors&&data.type!==void 0&&data.type!=="none")return!1}}else return!1;return errors===0}function validate56(data){
let errors=0;const _errs0=errors;let valid0=!1,passing0=null;const _errs1=errors;validate57(data)||errors++;var _valid0=_errs1===
errors;_valid0&&(valid0=!0,passing0=0);const _errs2=errors;validate61(data)||errors++;var _valid0=_errs2===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);const _errs3=errors;validate64(data)||errors++;
var _valid0=_errs3===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)
errors=_errs0;else return errors++,!1;return errors===0}const schema26={properties:{type:1,uri:1,warehouse:1,namespace:1,
client_id:1,client_secret:1,scope:1,token_refresh:1,access_delegation:1,properties:1}},func3=Object.prototype.hasOwnProperty;const pattern12=new RegExp("^(/([^/~]|~0|~1)+)+$","u");function validate68(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(!pattern12.test(data))return!1}else return!1;return errors===0}function validate67(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.uri===
void 0&&(missing0="uri")||data.warehouse===void 0&&(missing0="warehouse")||data.namespace===void 0&&(missing0="namespace")||
data.client_id===void 0&&(missing0="client_id")||data.client_secret===void 0&&(missing0="client_secret")||data.scope===void 0&&
(missing0="scope")||data.token_refresh===void 0&&(missing0="token_refresh")||data.access_delegation===void 0&&(missing0=
"access_delegation")||data.properties===void 0&&(missing0="properties"))return!1;{const _errs1=errors;for(const key0 in data)
if(!func3.call(schema26.properties,key0))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;validate68(
data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.uri!==void 0){const _errs3=errors;
validate68(data.uri)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.warehouse!==void 0){const _errs4=errors;
validate68(data.warehouse)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.namespace!==void 0){
const _errs5=errors;validate68(data.namespace)||errors++;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.
client_id!==void 0){const _errs6=errors;validate68(data.client_id)||errors++;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.client_secret!==void 0){const _errs7=errors;validate68(data.client_secret)||errors++;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){const _errs8=errors;validate68(data.scope)||errors++;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.token_refresh!==void 0){const _errs9=errors;validate68(data.token_refresh)||
errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.access_delegation!==void 0){const _errs10=errors;
validate68(data.access_delegation)||errors++;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.properties!==
void 0){const _errs11=errors;validate68(data.properties)||errors++;var valid0=_errs11===errors}else var valid0=!0}}}}}}}}}}}else
return!1;return errors===0}const func1=ucs2length;function validate53(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.uri===void 0&&(missing0="uri")||
data.warehouse===void 0&&(missing0="warehouse")||data.namespace===void 0&&(missing0="namespace")||data.authentication===
void 0&&(missing0="authentication")||data.access_delegation===void 0&&(missing0="access_delegation")||data.properties===
void 0&&(missing0="properties")||data.from===void 0&&(missing0="from"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="uri"||key0==="warehouse"||key0==="namespace"||key0==="authentication"||key0==="access_delega\
tion"||key0==="properties"||key0==="from"))return!1;if(_errs1===errors){if(data.type!==void 0){let data0=data.type;const _errs2=errors;
if(!(data0==="rest"||data0==="polaris"||data0==="nessie"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.uri!==void 0){let data1=data.uri;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;errors===_errs5&&
(typeof data1=="string"&&pattern3.test(data1)||errors++);var _valid0=_errs5===errors;if(valid1=valid1||_valid0,!valid1){
const _errs7=errors;validate54(data1)||errors++;var _valid0=_errs7===errors;valid1=valid1||_valid0}if(valid1)errors=_errs4;else
return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.warehouse!==void 0){let data2=data.warehouse;
const _errs8=errors;if(typeof data2!="string"&&data2!==null)return!1;if(errors===_errs8&&typeof data2=="string"){if(func1(
data2)>255)return!1;if(!pattern5.test(data2))return!1}var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.namespace!==
void 0){let data3=data.namespace;const _errs10=errors;if(errors===_errs10)if(typeof data3=="string"){if(func1(data3)>255)
return!1;if(!pattern5.test(data3))return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
authentication!==void 0){const _errs12=errors;validate56(data.authentication)||errors++;var valid0=_errs12===errors}else
var valid0=!0;if(valid0){if(data.access_delegation!==void 0){let data5=data.access_delegation;const _errs13=errors;if(!(data5===
"vended-credentials"||data5==="remote-signing"||data5==="none"))return!1;var valid0=_errs13===errors}else var valid0=!0;
if(valid0){if(data.properties!==void 0){let data6=data.properties;const _errs14=errors;if(errors===_errs14)if(data6&&typeof data6==
"object"&&!Array.isArray(data6)){const _errs16=errors;for(const key1 in data6)if(!pattern10.test(key1))return!1;if(_errs16===
errors){var valid2=!0;for(const key2 in data6)if(pattern10.test(key2)){const _errs17=errors;if(typeof data6[key2]!="stri\
ng")return!1;var valid2=_errs17===errors;if(!valid2)break}}}else return!1;var valid0=_errs14===errors}else var valid0=!0;
if(valid0)if(data.from!==void 0){const _errs19=errors;validate67(data.from)||errors++;var valid0=_errs19===errors}else var valid0=!0}}}}}}}}}else
return!1;return errors===0}const pattern14=new RegExp("^[A-Za-z0-9-]+$","u");function validate85(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.credential===void 0&&(missing0="credential"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="credential"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="keys")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.credential!==void 0){const _errs3=errors;
validate54(data.credential)||errors++;var valid0=_errs3===errors}else var valid0=!0}}}else return!1;return errors===0}const pattern15=new RegExp("^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]+$","u");function validate88(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.role_arn===
void 0&&(missing0="role_arn"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="type"||key0==="role_arn"))
return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="role")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.role_arn!==void 0){let data1=data.role_arn;const _errs3=errors;if(errors===_errs3)
if(typeof data1=="string"){if(!pattern15.test(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate84(data){let errors=0;const _errs0=errors;let valid0=!1,passing0=null;const _errs1=errors;
validate85(data)||errors++;var _valid0=_errs1===errors;_valid0&&(valid0=!0,passing0=0);const _errs2=errors;validate88(data)||
errors++;var _valid0=_errs2===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=
1);const _errs3=errors;validate64(data)||errors++;var _valid0=_errs3===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,
2]):_valid0&&(valid0=!0,passing0=2)}if(valid0)errors=_errs0;else return errors++,!1;return errors===0}function validate92(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.endpoint===void 0&&(missing0="endpoint")||data.region===void 0&&(missing0="region")||data.bucket===void 0&&(missing0=
"bucket")||data.path_style===void 0&&(missing0="path_style")||data.credential===void 0&&(missing0="credential"))return!1;
{const _errs1=errors;for(const key0 in data)if(!(key0==="endpoint"||key0==="region"||key0==="bucket"||key0==="path_style"||
key0==="credential"))return!1;if(_errs1===errors){if(data.endpoint!==void 0){const _errs2=errors;validate68(data.endpoint)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.region!==void 0){const _errs3=errors;validate68(
data.region)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.bucket!==void 0){const _errs4=errors;
validate68(data.bucket)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.path_style!==void 0){
const _errs5=errors;validate68(data.path_style)||errors++;var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.
credential!==void 0){const _errs6=errors;validate68(data.credential)||errors++;var valid0=_errs6===errors}else var valid0=!0}}}}}}else
return!1;return errors===0}function validate82(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.endpoint===void 0&&(missing0="endpoint")||data.region===void 0&&(missing0="region")||data.bucket===
void 0&&(missing0="bucket")||data.path_style===void 0&&(missing0="path_style")||data.authentication===void 0&&(missing0=
"authentication")||data.from===void 0&&(missing0="from"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"endpoint"||key0==="region"||key0==="bucket"||key0==="path_style"||key0==="authentication"||key0==="from"))return!1;if(_errs1===
errors){if(data.endpoint!==void 0){let data0=data.endpoint;const _errs2=errors,_errs3=errors;let valid1=!1;const _errs4=errors;
errors===_errs4&&(typeof data0=="string"&&pattern3.test(data0)||errors++);var _valid0=_errs4===errors;if(valid1=valid1||
_valid0,!valid1){const _errs6=errors;validate54(data0)||errors++;var _valid0=_errs6===errors;if(valid1=valid1||_valid0,!valid1){
const _errs7=errors;data0!==null&&errors++;var _valid0=_errs7===errors;valid1=valid1||_valid0}}if(valid1)errors=_errs3;else
return errors++,!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.region!==void 0){let data1=data.region;
const _errs9=errors;if(errors===_errs9)if(typeof data1=="string"){if(!pattern14.test(data1))return!1}else return!1;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.bucket!==void 0){let data2=data.bucket;const _errs11=errors;if(typeof data2!=
"string"&&data2!==null)return!1;if(errors===_errs11&&typeof data2=="string"){if(func1(data2)>63)return!1;if(func1(data2)<
3)return!1}var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.path_style!==void 0){const _errs13=errors;if(typeof data.
path_style!="boolean")return!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.authentication!==void 0){
const _errs15=errors;validate84(data.authentication)||errors++;var valid0=_errs15===errors}else var valid0=!0;if(valid0)
if(data.from!==void 0){const _errs16=errors;validate92(data.from)||errors++;var valid0=_errs16===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate81(data){let errors=0;const _errs0=errors;let valid0=!1,passing0=null;const _errs1=errors;
validate82(data)||errors++;var _valid0=_errs1===errors;_valid0&&(valid0=!0,passing0=0);const _errs2=errors;data!==null&&
errors++;var _valid0=_errs2===errors;if(_valid0&&valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),
valid0)errors=_errs0;else return errors++,!1;return errors===0}function validate101(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.catalog===void 0&&(missing0="catalog")||data.storage===void 0&&(missing0="storage")||data.table_properties===void 0&&
(missing0="table_properties"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="catalog"||key0==="storag\
e"||key0==="table_properties"))return!1;if(_errs1===errors){if(data.catalog!==void 0){const _errs2=errors;validate53(data.
catalog)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.storage!==void 0){const _errs3=errors;
validate81(data.storage)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.table_properties!==void 0){
let data2=data.table_properties;const _errs4=errors;if(errors===_errs4)if(data2&&typeof data2=="object"&&!Array.isArray(
data2))for(const key1 in data2){const _errs7=errors;if(typeof data2[key1]!="string")return!1;var valid1=_errs7===errors;
if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate52(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.catalog===void 0&&
(missing0="catalog")||data.storage===void 0&&(missing0="storage")||data.layers===void 0&&(missing0="layers"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="catalog"||key0==="storage"||key0==="layers"))return!1;if(_errs1===errors){if(data.catalog!==
void 0){const _errs2=errors;validate53(data.catalog)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.storage!==void 0){const _errs3=errors;validate81(data.storage)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0)if(data.layers!==void 0){let data2=data.layers;const _errs4=errors;if(errors===_errs4)if(data2&&typeof data2==
"object"&&!Array.isArray(data2))for(const key1 in data2){const _errs7=errors;validate101(data2[key1])||errors++;var valid1=_errs7===
errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}}else return!1;return errors===0}export{stdin_default as default,validate};
