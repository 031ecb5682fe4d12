// Generated from schemas/dbt-profile/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
const validate=validate52;var stdin_default=validate52;const pattern3=new RegExp("^(?!config$)[A-Za-z][A-Za-z0-9_-]*$","u");const pattern5=new RegExp("^[A-Za-z][A-Za-z0-9_-]*$","u");function validate54(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(!pattern5.test(data))return!1}else return!1;return errors===0}const schema23={properties:{type:1,path:1,schema:1,database:1,threads:1,config_options:1,extensions:1,settings:1,secrets:1,
external_root:1,use_credential_provider:1,attach:1,filesystems:1,remote:1,plugins:1,disable_transactions:1,keep_open:1,module_paths:1,
retries:1,flights:1,is_ducklake:1,motherduck_token:1}},pattern8=new RegExp("^(?:md|motherduck):","u"),pattern9=new RegExp(
`^(?:\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\}\\}|(?![\\s\\S]*\\{[{%#])(?![\\s\\S]*motherduck_token)[\\s\
\\S]+)$`,"u"),func1=Object.prototype.hasOwnProperty;const pattern10=new RegExp(`^(?:\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\}\\}|(?![\\s\\S]*\\{[{%#])[\\s\
\\S]+)$`,"u");function validate58(data){let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern10.test(data))return!1}else
return!1;return errors===0}const pattern11=new RegExp(`^\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\| *(?:as_number|int) *\\}\\}$`,
"u");function validate61(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;typeof data=="number"&&
!(data%1)&&!isNaN(data)&&isFinite(data)||errors++,errors===_errs1&&typeof data=="number"&&isFinite(data)&&(data<1||isNaN(
data))&&errors++;var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;errors===_errs3&&(typeof data==
"string"&&pattern11.test(data)||errors++);var _valid0=_errs3===errors;valid0=valid0||_valid0}if(valid0)errors=_errs0;else
return errors++,!1;return errors===0}const pattern12=new RegExp("(?:[Pp]assword|[Pp]assphrase|[Ss]ecret|[Ss]ecret[._-]?[Kk]ey|[Tt]oken|[Aa]ccess[._-]?[Kk]ey|\
[Aa]pi[._-]?[Kk]ey|[Aa]ccount[._-]?[Kk]ey|[Pp]rivate[._-]?[Kk]ey|[Cc]redentials?|[Aa]uthorization)$","u");const wrapper0={validate:validate63};function validate64(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;
validate58(data)||errors++;var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;typeof data==
"number"&&isFinite(data)||errors++;var _valid0=_errs2===errors;if(valid0=valid0||_valid0,!valid0){const _errs4=errors;typeof data!=
"boolean"&&errors++;var _valid0=_errs4===errors;if(valid0=valid0||_valid0,!valid0){const _errs6=errors;if(errors===_errs6)
if(Array.isArray(data)){var valid1=!0;const len0=data.length;for(let i0=0;i0<len0;i0++){const _errs8=errors;validate58(data[i0])||
errors++;var valid1=_errs8===errors;if(!valid1)break}}else errors++;var _valid0=_errs6===errors;if(valid0=valid0||_valid0,
!valid0){const _errs9=errors;wrapper0.validate(data)||errors++;var _valid0=_errs9===errors;valid0=valid0||_valid0}}}}if(valid0)
errors=_errs0;else return errors++,!1;return errors===0}const pattern14=new RegExp(`^\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\}\\}$`,"u");function validate68(data){
let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern14.test(data))return!1}else return!1;return errors===0}function validate63(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!pattern12.test(key0)){const _errs2=errors;validate64(data[key0])||errors++;var valid0=_errs2===errors;if(!valid0)break}
if(_errs1===errors){var valid1=!0;for(const key1 in data)if(pattern12.test(key1)){const _errs3=errors;validate68(data[key1])||
errors++;var valid1=_errs3===errors;if(!valid1)break}}}else return!1;return errors===0}function validate72(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.repo===void 0&&(missing0="repo"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="name"||key0==="repo"))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate58(data.
name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.repo!==void 0){const _errs3=errors;validate58(
data.repo)||errors++;var valid0=_errs3===errors}else var valid0=!0}}}else return!1;return errors===0}const schema30={properties:{
type:1,name:1,provider:1,scope:1,persistent:1,key_id:1,secret:1,session_token:1,token:1,bearer_token:1,password:1,connection_string:1,
client_id:1,client_secret:1,region:1,endpoint:1,url_style:1,use_ssl:1,chain:1,account_name:1,account_id:1,tenant_id:1,oauth2_server_uri:1,
host:1,port:1,user:1,database:1}};const pattern15=new RegExp(`^\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\| *as_bool *\\}\\}$`,"u");
function validate83(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;typeof data!="boolean"&&errors++;
var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;errors===_errs3&&(typeof data=="strin\
g"&&pattern15.test(data)||errors++);var _valid0=_errs3===errors;valid0=valid0||_valid0}if(valid0)errors=_errs0;else return errors++,
!1;return errors===0}function validate103(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;typeof data=="number"&&!(data%
1)&&!isNaN(data)&&isFinite(data)||errors++,errors===_errs1&&typeof data=="number"&&isFinite(data)&&(data>65535||isNaN(data)||
data<1||isNaN(data))&&errors++;var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;errors===
_errs3&&(typeof data=="string"&&pattern11.test(data)||errors++);var _valid0=_errs3===errors;valid0=valid0||_valid0}if(valid0)
errors=_errs0;else return errors++,!1;return errors===0}function validate77(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type"))return!1;{const _errs1=errors;for(const key0 in data)
if(!func1.call(schema30.properties,key0))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;validate58(
data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.name!==void 0){const _errs3=errors;
validate58(data.name)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.provider!==void 0){const _errs4=errors;
validate58(data.provider)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data3=data.
scope;const _errs5=errors,_errs6=errors;let valid1=!1;const _errs7=errors;validate58(data3)||errors++;var _valid0=_errs7===
errors;if(valid1=valid1||_valid0,!valid1){const _errs8=errors;if(errors===_errs8)if(Array.isArray(data3)){var valid2=!0;
const len0=data3.length;for(let i0=0;i0<len0;i0++){const _errs10=errors;validate58(data3[i0])||errors++;var valid2=_errs10===
errors;if(!valid2)break}}else errors++;var _valid0=_errs8===errors;valid1=valid1||_valid0}if(valid1)errors=_errs6;else return errors++,
!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.persistent!==void 0){const _errs11=errors;validate83(
data.persistent)||errors++;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.key_id!==void 0){const _errs12=errors;
validate68(data.key_id)||errors++;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.secret!==void 0){const _errs13=errors;
validate68(data.secret)||errors++;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.session_token!==void 0){
const _errs14=errors;validate68(data.session_token)||errors++;var valid0=_errs14===errors}else var valid0=!0;if(valid0){
if(data.token!==void 0){const _errs15=errors;validate68(data.token)||errors++;var valid0=_errs15===errors}else var valid0=!0;
if(valid0){if(data.bearer_token!==void 0){const _errs16=errors;validate68(data.bearer_token)||errors++;var valid0=_errs16===
errors}else var valid0=!0;if(valid0){if(data.password!==void 0){const _errs17=errors;validate68(data.password)||errors++;
var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.connection_string!==void 0){const _errs18=errors;validate68(
data.connection_string)||errors++;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.client_id!==void 0){
const _errs19=errors;validate58(data.client_id)||errors++;var valid0=_errs19===errors}else var valid0=!0;if(valid0){if(data.
client_secret!==void 0){const _errs20=errors;validate68(data.client_secret)||errors++;var valid0=_errs20===errors}else var valid0=!0;
if(valid0){if(data.region!==void 0){const _errs21=errors;validate58(data.region)||errors++;var valid0=_errs21===errors}else
var valid0=!0;if(valid0){if(data.endpoint!==void 0){const _errs22=errors;validate58(data.endpoint)||errors++;var valid0=_errs22===
errors}else var valid0=!0;if(valid0){if(data.url_style!==void 0){let data17=data.url_style;const _errs23=errors;if(!(data17===
"path"||data17==="vhost"))return!1;var valid0=_errs23===errors}else var valid0=!0;if(valid0){if(data.use_ssl!==void 0){const _errs24=errors;
validate83(data.use_ssl)||errors++;var valid0=_errs24===errors}else var valid0=!0;if(valid0){if(data.chain!==void 0){const _errs25=errors;
validate58(data.chain)||errors++;var valid0=_errs25===errors}else var valid0=!0;if(valid0){if(data.account_name!==void 0){
const _errs26=errors;validate58(data.account_name)||errors++;var valid0=_errs26===errors}else var valid0=!0;if(valid0){if(data.
account_id!==void 0){const _errs27=errors;validate58(data.account_id)||errors++;var valid0=_errs27===errors}else var valid0=!0;
if(valid0){if(data.tenant_id!==void 0){const _errs28=errors;validate58(data.tenant_id)||errors++;var valid0=_errs28===errors}else
var valid0=!0;if(valid0){if(data.oauth2_server_uri!==void 0){const _errs29=errors;validate58(data.oauth2_server_uri)||errors++;
var valid0=_errs29===errors}else var valid0=!0;if(valid0){if(data.host!==void 0){const _errs30=errors;validate58(data.host)||
errors++;var valid0=_errs30===errors}else var valid0=!0;if(valid0){if(data.port!==void 0){const _errs31=errors;validate103(
data.port)||errors++;var valid0=_errs31===errors}else var valid0=!0;if(valid0){if(data.user!==void 0){const _errs32=errors;
validate58(data.user)||errors++;var valid0=_errs32===errors}else var valid0=!0;if(valid0)if(data.database!==void 0){const _errs33=errors;
validate58(data.database)||errors++;var valid0=_errs33===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}}}}}}}}}else return!1;
return errors===0}function validate109(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.path===void 0&&(missing0="path"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="path"||key0===
"type"||key0==="alias"||key0==="secret"||key0==="read_only"||key0==="options"||key0==="is_ducklake"))return!1;if(_errs1===
errors){if(data.path!==void 0){const _errs2=errors;validate58(data.path)||errors++;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.type!==void 0){const _errs3=errors;validate58(data.type)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.alias!==void 0){const _errs4=errors;validate58(data.alias)||errors++;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.secret!==void 0){const _errs5=errors;validate58(data.secret)||errors++;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.read_only!==void 0){const _errs6=errors;validate83(data.read_only)||errors++;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.options!==void 0){const _errs7=errors;validate63(data.options)||errors++;var valid0=_errs7===
errors}else var valid0=!0;if(valid0)if(data.is_ducklake!==void 0){const _errs8=errors;validate83(data.is_ducklake)||errors++;
var valid0=_errs8===errors}else var valid0=!0}}}}}}}}else return!1;return errors===0}function validate119(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.host===void 0&&(missing0="host")||data.port===void 0&&(missing0="port")||data.user===void 0&&(missing0="user"))return!1;
{const _errs1=errors;for(const key0 in data)if(!(key0==="host"||key0==="port"||key0==="user"||key0==="password"))return!1;
if(_errs1===errors){if(data.host!==void 0){const _errs2=errors;validate58(data.host)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.port!==void 0){const _errs3=errors;validate103(data.port)||errors++;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.user!==void 0){const _errs4=errors;validate58(data.user)||errors++;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.password!==void 0){const _errs5=errors;validate68(data.password)||errors++;var valid0=_errs5===
errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate125(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.module===void 0&&(missing0="module"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="module"||
key0==="alias"||key0==="config"))return!1;if(_errs1===errors){if(data.module!==void 0){const _errs2=errors;validate58(data.
module)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.alias!==void 0){const _errs3=errors;validate58(
data.alias)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.config!==void 0){const _errs4=errors;
validate63(data.config)||errors++;var valid0=_errs4===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate133(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="connect_attempts"||key0==="query_attempts"||key0==="retryable_exceptions"))return!1;
if(_errs1===errors){if(data.connect_attempts!==void 0){const _errs2=errors;validate61(data.connect_attempts)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.query_attempts!==void 0){const _errs3=errors;validate61(data.query_attempts)||
errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.retryable_exceptions!==void 0){let data2=data.retryable_exceptions;
const _errs4=errors;if(errors===_errs4)if(Array.isArray(data2)){var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){
const _errs6=errors;validate58(data2[i0])||errors++;var valid1=_errs6===errors;if(!valid1)break}}else return!1;var valid0=_errs4===
errors}else var valid0=!0}}}else return!1;return errors===0}const schema37={properties:{enabled_by_default:1,access_token_name:1,
max_runtime_sec:1,instance_type:1,timeout_sec:1,poll_interval_sec:1,log_lines:1,log_url_template:1,requirements:1,duckdb_version:1}};function validate141(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;typeof data=="number"&&!(data%
1)&&!isNaN(data)&&isFinite(data)||errors++,errors===_errs1&&typeof data=="number"&&isFinite(data)&&(data<0||isNaN(data))&&
errors++;var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;errors===_errs3&&(typeof data==
"string"&&pattern11.test(data)||errors++);var _valid0=_errs3===errors;valid0=valid0||_valid0}if(valid0)errors=_errs0;else
return errors++,!1;return errors===0}function validate144(data){let errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;errors===_errs1&&(typeof data==
"number"&&isFinite(data)?(data<0||isNaN(data))&&errors++:errors++);var _valid0=_errs1===errors;if(valid0=valid0||_valid0,
!valid0){const _errs3=errors;errors===_errs3&&(typeof data=="string"&&pattern11.test(data)||errors++);var _valid0=_errs3===
errors;valid0=valid0||_valid0}if(valid0)errors=_errs0;else return errors++,!1;return errors===0}function validate138(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!func1.call(schema37.properties,key0))return!1;if(_errs1===errors){if(data.enabled_by_default!==void 0){const _errs2=errors;
validate83(data.enabled_by_default)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.access_token_name!==
void 0){const _errs3=errors;validate58(data.access_token_name)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.max_runtime_sec!==void 0){const _errs4=errors;validate141(data.max_runtime_sec)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.instance_type!==void 0){let data3=data.instance_type;const _errs5=errors;if(!(data3==="\
F4"||data3==="F16"||data3==="F32"))return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.timeout_sec!==
void 0){const _errs6=errors;validate141(data.timeout_sec)||errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.poll_interval_sec!==void 0){const _errs7=errors;validate144(data.poll_interval_sec)||errors++;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){if(data.log_lines!==void 0){const _errs8=errors;validate141(data.log_lines)||errors++;
var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.log_url_template!==void 0){const _errs9=errors;validate58(
data.log_url_template)||errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.requirements!==void 0){
let data8=data.requirements;const _errs10=errors;if(errors===_errs10)if(Array.isArray(data8)){var valid1=!0;const len0=data8.
length;for(let i0=0;i0<len0;i0++){const _errs12=errors;validate58(data8[i0])||errors++;var valid1=_errs12===errors;if(!valid1)
break}}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.duckdb_version!==void 0){const _errs13=errors;
validate58(data.duckdb_version)||errors++;var valid0=_errs13===errors}else var valid0=!0}}}}}}}}}}else return!1;return errors===
0}function validate57(data){let errors=0;const _errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data=="ob\
ject"&&!Array.isArray(data)){let missing0;if(data.path===void 0&&(missing0="path"))errors++;else if(data.path!==void 0){
let data0=data.path;errors===errors&&(typeof data0=="string"&&pattern8.test(data0)||errors++)}}var _valid0=_errs3===errors;
if(errors=_errs2,_valid0){const _errs6=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;if(data.
motherduck_token===void 0&&(missing1="motherduck_token"))return!1}var _valid0=_errs6===errors;valid1=_valid0}if(!valid1)
return errors++,!1;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;if(data.type===void 0&&
(missing2="type")||data.path===void 0&&(missing2="path"))return!1;{const _errs7=errors;for(const key0 in data)if(!func1.
call(schema23.properties,key0))return!1;if(_errs7===errors){if(data.type!==void 0){const _errs8=errors;if(data.type!=="d\
uckdb")return!1;var valid3=_errs8===errors}else var valid3=!0;if(valid3){if(data.path!==void 0){let data2=data.path;const _errs9=errors;
if(errors===_errs9)if(typeof data2=="string"){if(!pattern9.test(data2))return!1}else return!1;var valid3=_errs9===errors}else
var valid3=!0;if(valid3){if(data.schema!==void 0){const _errs11=errors;validate58(data.schema)||errors++;var valid3=_errs11===
errors}else var valid3=!0;if(valid3){if(data.database!==void 0){const _errs12=errors;validate58(data.database)||errors++;
var valid3=_errs12===errors}else var valid3=!0;if(valid3){if(data.threads!==void 0){const _errs13=errors;validate61(data.
threads)||errors++;var valid3=_errs13===errors}else var valid3=!0;if(valid3){if(data.config_options!==void 0){const _errs14=errors;
validate63(data.config_options)||errors++;var valid3=_errs14===errors}else var valid3=!0;if(valid3){if(data.extensions!==
void 0){let data7=data.extensions;const _errs15=errors;if(errors===_errs15)if(Array.isArray(data7)){var valid4=!0;const len0=data7.
length;for(let i0=0;i0<len0;i0++){let data8=data7[i0];const _errs17=errors,_errs18=errors;let valid5=!1;const _errs19=errors;
validate58(data8)||errors++;var _valid1=_errs19===errors;if(valid5=valid5||_valid1,!valid5){const _errs20=errors;validate72(
data8)||errors++;var _valid1=_errs20===errors;valid5=valid5||_valid1}if(valid5)errors=_errs18;else return errors++,!1;var valid4=_errs17===
errors;if(!valid4)break}}else return!1;var valid3=_errs15===errors}else var valid3=!0;if(valid3){if(data.settings!==void 0){
const _errs21=errors;validate63(data.settings)||errors++;var valid3=_errs21===errors}else var valid3=!0;if(valid3){if(data.
secrets!==void 0){let data10=data.secrets;const _errs22=errors;if(errors===_errs22)if(Array.isArray(data10)){var valid6=!0;
const len1=data10.length;for(let i1=0;i1<len1;i1++){const _errs24=errors;validate77(data10[i1])||errors++;var valid6=_errs24===
errors;if(!valid6)break}}else return!1;var valid3=_errs22===errors}else var valid3=!0;if(valid3){if(data.external_root!==
void 0){const _errs25=errors;validate58(data.external_root)||errors++;var valid3=_errs25===errors}else var valid3=!0;if(valid3){
if(data.use_credential_provider!==void 0){const _errs26=errors;if(data.use_credential_provider!=="aws")return!1;var valid3=_errs26===
errors}else var valid3=!0;if(valid3){if(data.attach!==void 0){let data14=data.attach;const _errs27=errors;if(errors===_errs27)
if(Array.isArray(data14)){var valid7=!0;const len2=data14.length;for(let i2=0;i2<len2;i2++){const _errs29=errors;validate109(
data14[i2])||errors++;var valid7=_errs29===errors;if(!valid7)break}}else return!1;var valid3=_errs27===errors}else var valid3=!0;
if(valid3){if(data.filesystems!==void 0){let data16=data.filesystems;const _errs30=errors;if(errors===_errs30)if(Array.isArray(
data16)){var valid8=!0;const len3=data16.length;for(let i3=0;i3<len3;i3++){const _errs32=errors;validate63(data16[i3])||
errors++;var valid8=_errs32===errors;if(!valid8)break}}else return!1;var valid3=_errs30===errors}else var valid3=!0;if(valid3){
if(data.remote!==void 0){const _errs33=errors;validate119(data.remote)||errors++;var valid3=_errs33===errors}else var valid3=!0;
if(valid3){if(data.plugins!==void 0){let data19=data.plugins;const _errs34=errors;if(errors===_errs34)if(Array.isArray(data19)){
var valid9=!0;const len4=data19.length;for(let i4=0;i4<len4;i4++){const _errs36=errors;validate125(data19[i4])||errors++;
var valid9=_errs36===errors;if(!valid9)break}}else return!1;var valid3=_errs34===errors}else var valid3=!0;if(valid3){if(data.
disable_transactions!==void 0){const _errs37=errors;validate83(data.disable_transactions)||errors++;var valid3=_errs37===
errors}else var valid3=!0;if(valid3){if(data.keep_open!==void 0){const _errs38=errors;validate83(data.keep_open)||errors++;
var valid3=_errs38===errors}else var valid3=!0;if(valid3){if(data.module_paths!==void 0){let data23=data.module_paths;const _errs39=errors;
if(errors===_errs39)if(Array.isArray(data23)){var valid10=!0;const len5=data23.length;for(let i5=0;i5<len5;i5++){const _errs41=errors;
validate58(data23[i5])||errors++;var valid10=_errs41===errors;if(!valid10)break}}else return!1;var valid3=_errs39===errors}else
var valid3=!0;if(valid3){if(data.retries!==void 0){const _errs42=errors;validate133(data.retries)||errors++;var valid3=_errs42===
errors}else var valid3=!0;if(valid3){if(data.flights!==void 0){const _errs43=errors;validate138(data.flights)||errors++;
var valid3=_errs43===errors}else var valid3=!0;if(valid3){if(data.is_ducklake!==void 0){const _errs44=errors;validate83(
data.is_ducklake)||errors++;var valid3=_errs44===errors}else var valid3=!0;if(valid3)if(data.motherduck_token!==void 0){
const _errs45=errors;validate68(data.motherduck_token)||errors++;var valid3=_errs45===errors}else var valid3=!0}}}}}}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}const schema40={properties:{type:1,account:1,user:1,password:1,role:1,database:1,warehouse:1,
schema:1,threads:1,authenticator:1,private_key:1,private_key_path:1,private_key_passphrase:1,token:1,oauth_client_id:1,oauth_client_secret:1,
query_tag:1,client_session_keep_alive:1,host:1,port:1,proxy_host:1,proxy_port:1,protocol:1,connect_retries:1,connect_timeout:1,
retry_on_database_errors:1,retry_all:1,insecure_mode:1,reuse_connections:1,s3_stage_vpce_dns_name:1,workload_identity_provider:1,
workload_identity_entra_resource:1,platform_detection_timeout_seconds:1}},pattern19=new RegExp("^(?:snowflake|username_p\
assword_mfa|https://[^\\s{}]+)$","u"),pattern20=new RegExp("^(?:snowflake|username_password_mfa|snowflake_jwt|externalbr\
owser|oauth|jwt|programmatic_access_token|workload_identity|https://[^\\s{}]+)$","u");function validate154(data){let errors=0;
const _errs1=errors,_errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.authenticator!==void 0){var valid2=!1;errors++}else var valid2=!0;if(valid2){if(data.private_key!==void 0){var valid2=!1;
errors++}else var valid2=!0;if(valid2)if(data.private_key_path!==void 0){var valid2=!1;errors++}else var valid2=!0}}var _valid0=_errs3===
errors;if(errors=_errs2,_valid0){const _errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.password===void 0&&(missing0="password"))return!1}var _valid0=_errs4===errors;valid1=_valid0}if(!valid1)return errors++,
!1;var valid0=_errs1===errors;if(valid0){const _errs5=errors,_errs6=errors;let valid3=!0;const _errs7=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing1;if(data.authenticator===void 0&&(missing1="authenticator"))errors++;else if(data.
authenticator!==void 0){let data3=data.authenticator;errors===errors&&(typeof data3=="string"&&pattern19.test(data3)||errors++)}}
var _valid1=_errs7===errors;if(errors=_errs6,_valid1){const _errs10=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing2;if(data.password===void 0&&(missing2="password"))return!1}var _valid1=_errs10===errors;valid3=_valid1}
if(!valid3)return errors++,!1;var valid0=_errs5===errors;if(valid0){const _errs11=errors,_errs12=errors;let valid5=!0;const _errs13=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;if(data.authenticator===void 0&&(missing3="authentica\
tor"))errors++;else if(data.authenticator!==void 0){let data4=data.authenticator;data4==="oauth"||data4==="jwt"||data4===
"programmatic_access_token"||errors++}}var _valid2=_errs13===errors;if(errors=_errs12,_valid2){const _errs15=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing4;if(data.token===void 0&&(missing4="token"))return!1}var _valid2=_errs15===
errors;valid5=_valid2}if(!valid5)return errors++,!1;var valid0=_errs11===errors;if(valid0){const _errs16=errors,_errs17=errors;
let valid7=!0;const _errs18=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing5;if(data.authenticator===
void 0&&(missing5="authenticator"))errors++;else{if(data.authenticator!==void 0){const _errs19=errors;data.authenticator!==
"snowflake_jwt"&&errors++;var valid8=_errs19===errors}else var valid8=!0;if(valid8)if(data.private_key!==void 0){var valid8=!1;
errors++}else var valid8=!0}}var _valid3=_errs18===errors;if(errors=_errs17,_valid3){const _errs20=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing6;if(data.private_key_path===void 0&&(missing6="private_key_path"))return!1}var _valid3=_errs20===
errors;valid7=_valid3}if(!valid7)return errors++,!1;var valid0=_errs16===errors;if(valid0){const _errs21=errors,_errs22=errors;
let valid9=!0;const _errs23=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing7;(data.authenticator===
void 0&&(missing7="authenticator")||data.authenticator!==void 0&&data.authenticator!=="workload_identity")&&errors++}var _valid4=_errs23===
errors;if(errors=_errs22,_valid4){const _errs25=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing8;
if(data.workload_identity_provider===void 0&&(missing8="workload_identity_provider"))return!1}var _valid4=_errs25===errors;
valid9=_valid4}if(!valid9)return errors++,!1;var valid0=_errs21===errors;if(valid0){const _errs26=errors,_errs27=errors;
let valid11=!0;const _errs28=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing9;data.private_key===
void 0&&(missing9="private_key")&&errors++}var _valid5=_errs28===errors;if(errors=_errs27,_valid5){const _errs29=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.private_key_path!==void 0)return!1;var _valid5=_errs29===errors;
valid11=_valid5}if(!valid11)return errors++,!1;var valid0=_errs26===errors;if(valid0){const _errs30=errors,_errs31=errors;
let valid13=!0;const _errs32=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing10;if(data.workload_identity_provider===
void 0&&(missing10="workload_identity_provider"))errors++;else if(data.workload_identity_provider!==void 0){let data9=data.
workload_identity_provider;data9==="AWS"||data9==="GCP"||data9==="OIDC"||errors++}}var _valid6=_errs32===errors;if(errors=
_errs31,_valid6){const _errs34=errors;if(data&&typeof data=="object"&&!Array.isArray(data)&&data.workload_identity_entra_resource!==
void 0)return!1;var _valid6=_errs34===errors;valid13=_valid6}if(!valid13)return errors++,!1;var valid0=_errs30===errors}}}}}}
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing11;if(data.type===void 0&&(missing11="typ\
e")||data.account===void 0&&(missing11="account")||data.user===void 0&&(missing11="user")||data.role===void 0&&(missing11=
"role")||data.database===void 0&&(missing11="database")||data.warehouse===void 0&&(missing11="warehouse")||data.schema===
void 0&&(missing11="schema"))return!1;{const _errs35=errors;for(const key0 in data)if(!func1.call(schema40.properties,key0))
return!1;if(_errs35===errors){if(data.type!==void 0){const _errs36=errors;if(data.type!=="snowflake")return!1;var valid16=_errs36===
errors}else var valid16=!0;if(valid16){if(data.account!==void 0){const _errs37=errors;validate58(data.account)||errors++;
var valid16=_errs37===errors}else var valid16=!0;if(valid16){if(data.user!==void 0){const _errs38=errors;validate58(data.
user)||errors++;var valid16=_errs38===errors}else var valid16=!0;if(valid16){if(data.password!==void 0){const _errs39=errors;
validate68(data.password)||errors++;var valid16=_errs39===errors}else var valid16=!0;if(valid16){if(data.role!==void 0){
const _errs40=errors;validate58(data.role)||errors++;var valid16=_errs40===errors}else var valid16=!0;if(valid16){if(data.
database!==void 0){const _errs41=errors;validate58(data.database)||errors++;var valid16=_errs41===errors}else var valid16=!0;
if(valid16){if(data.warehouse!==void 0){const _errs42=errors;validate58(data.warehouse)||errors++;var valid16=_errs42===
errors}else var valid16=!0;if(valid16){if(data.schema!==void 0){const _errs43=errors;validate58(data.schema)||errors++;var valid16=_errs43===
errors}else var valid16=!0;if(valid16){if(data.threads!==void 0){const _errs44=errors;validate61(data.threads)||errors++;
var valid16=_errs44===errors}else var valid16=!0;if(valid16){if(data.authenticator!==void 0){let data20=data.authenticator;
const _errs45=errors;if(errors===_errs45)if(typeof data20=="string"){if(!pattern20.test(data20))return!1}else return!1;var valid16=_errs45===
errors}else var valid16=!0;if(valid16){if(data.private_key!==void 0){const _errs47=errors;validate68(data.private_key)||
errors++;var valid16=_errs47===errors}else var valid16=!0;if(valid16){if(data.private_key_path!==void 0){const _errs48=errors;
validate58(data.private_key_path)||errors++;var valid16=_errs48===errors}else var valid16=!0;if(valid16){if(data.private_key_passphrase!==
void 0){const _errs49=errors;validate68(data.private_key_passphrase)||errors++;var valid16=_errs49===errors}else var valid16=!0;
if(valid16){if(data.token!==void 0){const _errs50=errors;validate68(data.token)||errors++;var valid16=_errs50===errors}else
var valid16=!0;if(valid16){if(data.oauth_client_id!==void 0){const _errs51=errors;validate58(data.oauth_client_id)||errors++;
var valid16=_errs51===errors}else var valid16=!0;if(valid16){if(data.oauth_client_secret!==void 0){const _errs52=errors;
validate68(data.oauth_client_secret)||errors++;var valid16=_errs52===errors}else var valid16=!0;if(valid16){if(data.query_tag!==
void 0){const _errs53=errors;validate58(data.query_tag)||errors++;var valid16=_errs53===errors}else var valid16=!0;if(valid16){
if(data.client_session_keep_alive!==void 0){const _errs54=errors;validate83(data.client_session_keep_alive)||errors++;var valid16=_errs54===
errors}else var valid16=!0;if(valid16){if(data.host!==void 0){const _errs55=errors;validate58(data.host)||errors++;var valid16=_errs55===
errors}else var valid16=!0;if(valid16){if(data.port!==void 0){const _errs56=errors;validate103(data.port)||errors++;var valid16=_errs56===
errors}else var valid16=!0;if(valid16){if(data.proxy_host!==void 0){const _errs57=errors;validate58(data.proxy_host)||errors++;
var valid16=_errs57===errors}else var valid16=!0;if(valid16){if(data.proxy_port!==void 0){const _errs58=errors;validate103(
data.proxy_port)||errors++;var valid16=_errs58===errors}else var valid16=!0;if(valid16){if(data.protocol!==void 0){let data33=data.
protocol;const _errs59=errors;if(!(data33==="http"||data33==="https"))return!1;var valid16=_errs59===errors}else var valid16=!0;
if(valid16){if(data.connect_retries!==void 0){const _errs60=errors;validate141(data.connect_retries)||errors++;var valid16=_errs60===
errors}else var valid16=!0;if(valid16){if(data.connect_timeout!==void 0){const _errs61=errors;validate141(data.connect_timeout)||
errors++;var valid16=_errs61===errors}else var valid16=!0;if(valid16){if(data.retry_on_database_errors!==void 0){const _errs62=errors;
validate83(data.retry_on_database_errors)||errors++;var valid16=_errs62===errors}else var valid16=!0;if(valid16){if(data.
retry_all!==void 0){const _errs63=errors;validate83(data.retry_all)||errors++;var valid16=_errs63===errors}else var valid16=!0;
if(valid16){if(data.insecure_mode!==void 0){const _errs64=errors;validate83(data.insecure_mode)||errors++;var valid16=_errs64===
errors}else var valid16=!0;if(valid16){if(data.reuse_connections!==void 0){const _errs65=errors;validate83(data.reuse_connections)||
errors++;var valid16=_errs65===errors}else var valid16=!0;if(valid16){if(data.s3_stage_vpce_dns_name!==void 0){const _errs66=errors;
validate58(data.s3_stage_vpce_dns_name)||errors++;var valid16=_errs66===errors}else var valid16=!0;if(valid16){if(data.workload_identity_provider!==
void 0){let data41=data.workload_identity_provider;const _errs67=errors;if(!(data41==="AWS"||data41==="AZURE"||data41===
"GCP"||data41==="OIDC"))return!1;var valid16=_errs67===errors}else var valid16=!0;if(valid16){if(data.workload_identity_entra_resource!==
void 0){const _errs68=errors;validate58(data.workload_identity_entra_resource)||errors++;var valid16=_errs68===errors}else
var valid16=!0;if(valid16){if(data.platform_detection_timeout_seconds!==void 0){const _errs69=errors;validate144(data.platform_detection_timeout_seconds)||
errors++;var valid16=_errs69===errors}else var valid16=!0;if(valid16){let missing12;if(data.oauth_client_id!==void 0&&(data.
oauth_client_secret===void 0&&(missing12="oauth_client_secret")||data.token===void 0&&(missing12="token")))return!1;if(data.
oauth_client_secret!==void 0&&(data.oauth_client_id===void 0&&(missing12="oauth_client_id")||data.token===void 0&&(missing12=
"token")))return!1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}else return!1;return errors===0}const schema41={properties:{type:1,
method:1,project:1,dataset:1,location:1,threads:1,keyfile:1,keyfile_json:1,token:1,refresh_token:1,client_id:1,client_secret:1,
token_uri:1,workload_pool_provider_path:1,service_account_impersonation_url:1,token_endpoint:1,execution_project:1,quota_project:1,
api_endpoint:1,priority:1,maximum_bytes_billed:1,reservation:1,impersonate_service_account:1,job_retry_deadline_seconds:1,
job_retries:1,job_creation_timeout_seconds:1,job_execution_timeout_seconds:1,job_link_info_level_log:1,compute_region:1,
dataproc_cluster_name:1,dataproc_batch:1,gcs_bucket:1,submission_method:1,scopes:1}},schema42={properties:{type:1,project_id:1,
private_key_id:1,private_key:1,client_email:1,client_id:1,auth_uri:1,token_uri:1,auth_provider_x509_cert_url:1,client_x509_cert_url:1,
universe_domain:1}};function validate191(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.type===void 0&&(missing0="type")||data.project_id===void 0&&(missing0="project_id")||data.private_key===
void 0&&(missing0="private_key")||data.client_email===void 0&&(missing0="client_email")||data.token_uri===void 0&&(missing0=
"token_uri"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema42.properties,key0))return!1;if(_errs1===
errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="service_account")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.project_id!==void 0){const _errs3=errors;validate58(data.project_id)||errors++;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.private_key_id!==void 0){const _errs4=errors;validate68(data.private_key_id)||
errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.private_key!==void 0){const _errs5=errors;validate68(
data.private_key)||errors++;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.client_email!==void 0){const _errs6=errors;
validate58(data.client_email)||errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.client_id!==void 0){
const _errs7=errors;validate58(data.client_id)||errors++;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.
auth_uri!==void 0){const _errs8=errors;validate58(data.auth_uri)||errors++;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.token_uri!==void 0){const _errs9=errors;validate58(data.token_uri)||errors++;var valid0=_errs9===errors}else
var valid0=!0;if(valid0){if(data.auth_provider_x509_cert_url!==void 0){const _errs10=errors;validate58(data.auth_provider_x509_cert_url)||
errors++;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.client_x509_cert_url!==void 0){const _errs11=errors;
validate58(data.client_x509_cert_url)||errors++;var valid0=_errs11===errors}else var valid0=!0;if(valid0)if(data.universe_domain!==
void 0){const _errs12=errors;validate58(data.universe_domain)||errors++;var valid0=_errs12===errors}else var valid0=!0}}}}}}}}}}}}else
return!1;return errors===0}function validate210(data){let errors=0;const _errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data=="obj\
ect"&&!Array.isArray(data)){let missing0;(data.type===void 0&&(missing0="type")||data.type!==void 0&&data.type!=="okta")&&
errors++}var _valid0=_errs3===errors;if(errors=_errs2,_valid0){const _errs5=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing1;if(data.idp_auth_credentials===void 0&&(missing1="idp_auth_credentials"))return!1}var _valid0=_errs5===
errors;valid1=_valid0}if(!valid1)return errors++,!1;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing2;if(data.type===void 0&&(missing2="type")||data.request_url===void 0&&(missing2="request_url")||data.request_data===
void 0&&(missing2="request_data"))return!1;{const _errs6=errors;for(const key0 in data)if(!(key0==="type"||key0==="reque\
st_url"||key0==="request_data"||key0==="idp_auth_credentials"))return!1;if(_errs6===errors){if(data.type!==void 0){let data1=data.
type;const _errs7=errors;if(!(data1==="okta"||data1==="entra"))return!1;var valid3=_errs7===errors}else var valid3=!0;if(valid3){
if(data.request_url!==void 0){const _errs8=errors;validate58(data.request_url)||errors++;var valid3=_errs8===errors}else
var valid3=!0;if(valid3){if(data.request_data!==void 0){const _errs9=errors;validate68(data.request_data)||errors++;var valid3=_errs9===
errors}else var valid3=!0;if(valid3)if(data.idp_auth_credentials!==void 0){const _errs10=errors;validate68(data.idp_auth_credentials)||
errors++;var valid3=_errs10===errors}else var valid3=!0}}}}}else return!1;return errors===0}const pattern21=new RegExp(`\
^\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\| *as_native *\\}\\}$`,"u");function validate185(data){
let errors=0;const _errs1=errors,_errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing0;(data.method===void 0&&(missing0="method")||data.method!==void 0&&data.method!=="service-acc\
ount")&&errors++}var _valid0=_errs3===errors;if(errors=_errs2,_valid0){const _errs5=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing1;if(data.keyfile===void 0&&(missing1="keyfile"))return!1}var _valid0=_errs5===errors;valid1=
_valid0}if(!valid1)return errors++,!1;var valid0=_errs1===errors;if(valid0){const _errs6=errors,_errs7=errors;let valid3=!0;
const _errs8=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;(data.method===void 0&&(missing2=
"method")||data.method!==void 0&&data.method!=="service-account-json")&&errors++}var _valid1=_errs8===errors;if(errors=_errs7,
_valid1){const _errs10=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;if(data.keyfile_json===
void 0&&(missing3="keyfile_json"))return!1}var _valid1=_errs10===errors;valid3=_valid1}if(!valid3)return errors++,!1;var valid0=_errs6===
errors;if(valid0){const _errs11=errors,_errs12=errors;let valid5=!0;const _errs13=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing4;if(data.method===void 0&&(missing4="method"))errors++;else{if(data.method!==void 0){const _errs14=errors;
data.method!=="oauth-secrets"&&errors++;var valid6=_errs14===errors}else var valid6=!0;if(valid6)if(data.refresh_token!==
void 0){var valid6=!1;errors++}else var valid6=!0}}var _valid2=_errs13===errors;if(errors=_errs12,_valid2){const _errs15=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing5;if(data.token===void 0&&(missing5="token"))return!1}var _valid2=_errs15===
errors;valid5=_valid2}if(!valid5)return errors++,!1;var valid0=_errs11===errors;if(valid0){const _errs16=errors,_errs17=errors;
let valid7=!0;const _errs18=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing6;(data.method===void 0&&
(missing6="method")||data.method!==void 0&&data.method!=="external-oauth-wif")&&errors++}var _valid3=_errs18===errors;if(errors=
_errs17,_valid3){const _errs20=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing7;if(data.workload_pool_provider_path===
void 0&&(missing7="workload_pool_provider_path")||data.token_endpoint===void 0&&(missing7="token_endpoint"))return!1}var _valid3=_errs20===
errors;valid7=_valid3}if(!valid7)return errors++,!1;var valid0=_errs16===errors}}}if(errors===0)if(data&&typeof data=="o\
bject"&&!Array.isArray(data)){let missing8;if(data.type===void 0&&(missing8="type")||data.method===void 0&&(missing8="me\
thod")||data.project===void 0&&(missing8="project")||data.dataset===void 0&&(missing8="dataset")||data.location===void 0&&
(missing8="location"))return!1;{const _errs21=errors;for(const key0 in data)if(!func1.call(schema41.properties,key0))return!1;
if(_errs21===errors){if(data.type!==void 0){const _errs22=errors;if(data.type!=="bigquery")return!1;var valid9=_errs22===
errors}else var valid9=!0;if(valid9){if(data.method!==void 0){let data6=data.method;const _errs23=errors;if(!(data6==="o\
auth"||data6==="service-account"||data6==="service-account-json"||data6==="oauth-secrets"||data6==="external-oauth-wif"))
return!1;var valid9=_errs23===errors}else var valid9=!0;if(valid9){if(data.project!==void 0){const _errs24=errors;validate58(
data.project)||errors++;var valid9=_errs24===errors}else var valid9=!0;if(valid9){if(data.dataset!==void 0){const _errs25=errors;
validate58(data.dataset)||errors++;var valid9=_errs25===errors}else var valid9=!0;if(valid9){if(data.location!==void 0){
const _errs26=errors;validate58(data.location)||errors++;var valid9=_errs26===errors}else var valid9=!0;if(valid9){if(data.
threads!==void 0){const _errs27=errors;validate61(data.threads)||errors++;var valid9=_errs27===errors}else var valid9=!0;
if(valid9){if(data.keyfile!==void 0){const _errs28=errors;validate58(data.keyfile)||errors++;var valid9=_errs28===errors}else
var valid9=!0;if(valid9){if(data.keyfile_json!==void 0){let data12=data.keyfile_json;const _errs29=errors,_errs30=errors;
let valid10=!1;const _errs31=errors;errors===_errs31&&(typeof data12=="string"&&pattern21.test(data12)||errors++);var _valid4=_errs31===
errors;if(valid10=valid10||_valid4,!valid10){const _errs33=errors;validate191(data12)||errors++;var _valid4=_errs33===errors;
valid10=valid10||_valid4}if(valid10)errors=_errs30;else return errors++,!1;var valid9=_errs29===errors}else var valid9=!0;
if(valid9){if(data.token!==void 0){const _errs34=errors;validate68(data.token)||errors++;var valid9=_errs34===errors}else
var valid9=!0;if(valid9){if(data.refresh_token!==void 0){const _errs35=errors;validate68(data.refresh_token)||errors++;var valid9=_errs35===
errors}else var valid9=!0;if(valid9){if(data.client_id!==void 0){const _errs36=errors;validate58(data.client_id)||errors++;
var valid9=_errs36===errors}else var valid9=!0;if(valid9){if(data.client_secret!==void 0){const _errs37=errors;validate68(
data.client_secret)||errors++;var valid9=_errs37===errors}else var valid9=!0;if(valid9){if(data.token_uri!==void 0){const _errs38=errors;
validate58(data.token_uri)||errors++;var valid9=_errs38===errors}else var valid9=!0;if(valid9){if(data.workload_pool_provider_path!==
void 0){const _errs39=errors;validate58(data.workload_pool_provider_path)||errors++;var valid9=_errs39===errors}else var valid9=!0;
if(valid9){if(data.service_account_impersonation_url!==void 0){const _errs40=errors;validate58(data.service_account_impersonation_url)||
errors++;var valid9=_errs40===errors}else var valid9=!0;if(valid9){if(data.token_endpoint!==void 0){const _errs41=errors;
validate210(data.token_endpoint)||errors++;var valid9=_errs41===errors}else var valid9=!0;if(valid9){if(data.execution_project!==
void 0){const _errs42=errors;validate58(data.execution_project)||errors++;var valid9=_errs42===errors}else var valid9=!0;
if(valid9){if(data.quota_project!==void 0){const _errs43=errors;validate58(data.quota_project)||errors++;var valid9=_errs43===
errors}else var valid9=!0;if(valid9){if(data.api_endpoint!==void 0){const _errs44=errors;validate58(data.api_endpoint)||
errors++;var valid9=_errs44===errors}else var valid9=!0;if(valid9){if(data.priority!==void 0){let data24=data.priority;const _errs45=errors;
if(!(data24==="interactive"||data24==="batch"))return!1;var valid9=_errs45===errors}else var valid9=!0;if(valid9){if(data.
maximum_bytes_billed!==void 0){const _errs46=errors;validate61(data.maximum_bytes_billed)||errors++;var valid9=_errs46===
errors}else var valid9=!0;if(valid9){if(data.reservation!==void 0){const _errs47=errors;validate58(data.reservation)||errors++;
var valid9=_errs47===errors}else var valid9=!0;if(valid9){if(data.impersonate_service_account!==void 0){const _errs48=errors;
validate58(data.impersonate_service_account)||errors++;var valid9=_errs48===errors}else var valid9=!0;if(valid9){if(data.
job_retry_deadline_seconds!==void 0){const _errs49=errors;validate141(data.job_retry_deadline_seconds)||errors++;var valid9=_errs49===
errors}else var valid9=!0;if(valid9){if(data.job_retries!==void 0){const _errs50=errors;validate141(data.job_retries)||errors++;
var valid9=_errs50===errors}else var valid9=!0;if(valid9){if(data.job_creation_timeout_seconds!==void 0){const _errs51=errors;
validate141(data.job_creation_timeout_seconds)||errors++;var valid9=_errs51===errors}else var valid9=!0;if(valid9){if(data.
job_execution_timeout_seconds!==void 0){const _errs52=errors;validate141(data.job_execution_timeout_seconds)||errors++;var valid9=_errs52===
errors}else var valid9=!0;if(valid9){if(data.job_link_info_level_log!==void 0){const _errs53=errors;validate83(data.job_link_info_level_log)||
errors++;var valid9=_errs53===errors}else var valid9=!0;if(valid9){if(data.compute_region!==void 0){const _errs54=errors;
validate58(data.compute_region)||errors++;var valid9=_errs54===errors}else var valid9=!0;if(valid9){if(data.dataproc_cluster_name!==
void 0){const _errs55=errors;validate58(data.dataproc_cluster_name)||errors++;var valid9=_errs55===errors}else var valid9=!0;
if(valid9){if(data.dataproc_batch!==void 0){const _errs56=errors;validate63(data.dataproc_batch)||errors++;var valid9=_errs56===
errors}else var valid9=!0;if(valid9){if(data.gcs_bucket!==void 0){const _errs57=errors;validate58(data.gcs_bucket)||errors++;
var valid9=_errs57===errors}else var valid9=!0;if(valid9){if(data.submission_method!==void 0){let data37=data.submission_method;
const _errs58=errors;if(!(data37==="cluster"||data37==="serverless"||data37==="bigframes"))return!1;var valid9=_errs58===
errors}else var valid9=!0;if(valid9){if(data.scopes!==void 0){let data38=data.scopes;const _errs59=errors;if(errors===_errs59)
if(Array.isArray(data38)){var valid11=!0;const len0=data38.length;for(let i0=0;i0<len0;i0++){const _errs61=errors;validate58(
data38[i0])||errors++;var valid11=_errs61===errors;if(!valid11)break}}else return!1;var valid9=_errs59===errors}else var valid9=!0;
if(valid9){let missing9;if(data.refresh_token!==void 0&&(data.client_id===void 0&&(missing9="client_id")||data.client_secret===
void 0&&(missing9="client_secret")||data.token_uri===void 0&&(missing9="token_uri")))return!1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}const schema44={properties:{type:1,method:1,host:1,port:1,user:1,password:1,dbname:1,schema:1,
threads:1,cluster_id:1,iam_profile:1,access_key_id:1,secret_access_key:1,region:1,is_serverless:1,serverless_work_group:1,
serverless_acct_id:1,autocreate:1,db_groups:1,idc_region:1,issuer_url:1,idp_listen_port:1,idc_client_display_name:1,idp_response_timeout:1,
token_endpoint:1,role:1,sslmode:1,connect_timeout:1,retries:1,retry_all:1,autocommit:1,ra3_node:1,datasharing:1,tcp_keepalive:1,
tcp_keepalive_idle:1,tcp_keepalive_interval:1,tcp_keepalive_count:1,query_group:1,allow_concurrent_drops:1,drop_without_cascade:1}};
function validate232(data){let errors=0;const _errs1=errors,_errs2=errors;let valid1=!0;const _errs3=errors;data&&typeof data==
"object"&&!Array.isArray(data)&&data.method!==void 0&&errors++;var _valid0=_errs3===errors;if(errors=_errs2,_valid0){const _errs4=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.user===void 0&&(missing0="user")||data.password===
void 0&&(missing0="password"))return!1}var _valid0=_errs4===errors;valid1=_valid0}if(!valid1)return errors++,!1;var valid0=_errs1===
errors;if(valid0){const _errs5=errors,_errs6=errors;let valid3=!0;const _errs7=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing1;(data.method===void 0&&(missing1="method")||data.method!==void 0&&data.method!=="database")&&
errors++}var _valid1=_errs7===errors;if(errors=_errs6,_valid1){const _errs9=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing2;if(data.user===void 0&&(missing2="user")||data.password===void 0&&(missing2="password"))return!1}
var _valid1=_errs9===errors;valid3=_valid1}if(!valid3)return errors++,!1;var valid0=_errs5===errors;if(valid0){const _errs10=errors,
_errs11=errors;let valid5=!0;const _errs12=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;(data.
method===void 0&&(missing3="method")||data.method!==void 0&&data.method!=="iam")&&errors++}var _valid2=_errs12===errors;
if(errors=_errs11,_valid2){const _errs14=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing4;if(data.
user===void 0&&(missing4="user"))return!1}var _valid2=_errs14===errors;valid5=_valid2}if(!valid5)return errors++,!1;var valid0=_errs10===
errors;if(valid0){const _errs15=errors,_errs16=errors;let valid7=!0;const _errs17=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing5;if(data.method===void 0&&(missing5="method"))errors++;else{if(data.method!==void 0){let data3=data.
method;const _errs18=errors;data3==="iam"||data3==="iam_role"||errors++;var valid8=_errs18===errors}else var valid8=!0;if(valid8){
if(data.is_serverless!==void 0){var valid8=!1;errors++}else var valid8=!0;if(valid8)if(data.serverless_work_group!==void 0){
var valid8=!1;errors++}else var valid8=!0}}}var _valid3=_errs17===errors;if(errors=_errs16,_valid3){const _errs19=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing6;if(data.cluster_id===void 0&&(missing6="cluster_id"))
return!1}var _valid3=_errs19===errors;valid7=_valid3}if(!valid7)return errors++,!1;var valid0=_errs15===errors;if(valid0){
const _errs20=errors,_errs21=errors;let valid9=!0;const _errs22=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing7;(data.method===void 0&&(missing7="method")||data.method!==void 0&&data.method!=="browser_identity_center")&&
errors++}var _valid4=_errs22===errors;if(errors=_errs21,_valid4){const _errs24=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing8;if(data.idc_region===void 0&&(missing8="idc_region")||data.issuer_url===void 0&&(missing8="i\
ssuer_url"))return!1}var _valid4=_errs24===errors;valid9=_valid4}if(!valid9)return errors++,!1;var valid0=_errs20===errors;
if(valid0){const _errs25=errors,_errs26=errors;let valid11=!0;const _errs27=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing9;(data.method===void 0&&(missing9="method")||data.method!==void 0&&data.method!=="oauth_token\
_identity_center")&&errors++}var _valid5=_errs27===errors;if(errors=_errs26,_valid5){const _errs29=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing10;if(data.token_endpoint===void 0&&(missing10="token_endpoint"))return!1}var _valid5=_errs29===
errors;valid11=_valid5}if(!valid11)return errors++,!1;var valid0=_errs25===errors}}}}}if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing11;if(data.type===void 0&&(missing11="type")||data.host===void 0&&(missing11=
"host")||data.port===void 0&&(missing11="port")||data.dbname===void 0&&(missing11="dbname")||data.schema===void 0&&(missing11=
"schema"))return!1;{const _errs30=errors;for(const key0 in data)if(!func1.call(schema44.properties,key0))return!1;if(_errs30===
errors){if(data.type!==void 0){const _errs31=errors;if(data.type!=="redshift")return!1;var valid13=_errs31===errors}else
var valid13=!0;if(valid13){if(data.method!==void 0){let data9=data.method;const _errs32=errors;if(!(data9==="database"||
data9==="iam"||data9==="iam_role"||data9==="browser_identity_center"||data9==="oauth_token_identity_center"))return!1;var valid13=_errs32===
errors}else var valid13=!0;if(valid13){if(data.host!==void 0){const _errs33=errors;validate58(data.host)||errors++;var valid13=_errs33===
errors}else var valid13=!0;if(valid13){if(data.port!==void 0){const _errs34=errors;validate103(data.port)||errors++;var valid13=_errs34===
errors}else var valid13=!0;if(valid13){if(data.user!==void 0){const _errs35=errors;validate58(data.user)||errors++;var valid13=_errs35===
errors}else var valid13=!0;if(valid13){if(data.password!==void 0){const _errs36=errors;validate68(data.password)||errors++;
var valid13=_errs36===errors}else var valid13=!0;if(valid13){if(data.dbname!==void 0){const _errs37=errors;validate58(data.
dbname)||errors++;var valid13=_errs37===errors}else var valid13=!0;if(valid13){if(data.schema!==void 0){const _errs38=errors;
validate58(data.schema)||errors++;var valid13=_errs38===errors}else var valid13=!0;if(valid13){if(data.threads!==void 0){
const _errs39=errors;validate61(data.threads)||errors++;var valid13=_errs39===errors}else var valid13=!0;if(valid13){if(data.
cluster_id!==void 0){const _errs40=errors;validate58(data.cluster_id)||errors++;var valid13=_errs40===errors}else var valid13=!0;
if(valid13){if(data.iam_profile!==void 0){const _errs41=errors;validate58(data.iam_profile)||errors++;var valid13=_errs41===
errors}else var valid13=!0;if(valid13){if(data.access_key_id!==void 0){const _errs42=errors;validate68(data.access_key_id)||
errors++;var valid13=_errs42===errors}else var valid13=!0;if(valid13){if(data.secret_access_key!==void 0){const _errs43=errors;
validate68(data.secret_access_key)||errors++;var valid13=_errs43===errors}else var valid13=!0;if(valid13){if(data.region!==
void 0){const _errs44=errors;validate58(data.region)||errors++;var valid13=_errs44===errors}else var valid13=!0;if(valid13){
if(data.is_serverless!==void 0){const _errs45=errors;validate83(data.is_serverless)||errors++;var valid13=_errs45===errors}else
var valid13=!0;if(valid13){if(data.serverless_work_group!==void 0){const _errs46=errors;validate58(data.serverless_work_group)||
errors++;var valid13=_errs46===errors}else var valid13=!0;if(valid13){if(data.serverless_acct_id!==void 0){const _errs47=errors;
validate58(data.serverless_acct_id)||errors++;var valid13=_errs47===errors}else var valid13=!0;if(valid13){if(data.autocreate!==
void 0){const _errs48=errors;validate83(data.autocreate)||errors++;var valid13=_errs48===errors}else var valid13=!0;if(valid13){
if(data.db_groups!==void 0){let data26=data.db_groups;const _errs49=errors;if(errors===_errs49)if(Array.isArray(data26)){
var valid14=!0;const len0=data26.length;for(let i0=0;i0<len0;i0++){const _errs51=errors;validate58(data26[i0])||errors++;
var valid14=_errs51===errors;if(!valid14)break}}else return!1;var valid13=_errs49===errors}else var valid13=!0;if(valid13){
if(data.idc_region!==void 0){const _errs52=errors;validate58(data.idc_region)||errors++;var valid13=_errs52===errors}else
var valid13=!0;if(valid13){if(data.issuer_url!==void 0){const _errs53=errors;validate58(data.issuer_url)||errors++;var valid13=_errs53===
errors}else var valid13=!0;if(valid13){if(data.idp_listen_port!==void 0){const _errs54=errors;validate103(data.idp_listen_port)||
errors++;var valid13=_errs54===errors}else var valid13=!0;if(valid13){if(data.idc_client_display_name!==void 0){const _errs55=errors;
validate58(data.idc_client_display_name)||errors++;var valid13=_errs55===errors}else var valid13=!0;if(valid13){if(data.
idp_response_timeout!==void 0){const _errs56=errors;validate141(data.idp_response_timeout)||errors++;var valid13=_errs56===
errors}else var valid13=!0;if(valid13){if(data.token_endpoint!==void 0){const _errs57=errors;validate210(data.token_endpoint)||
errors++;var valid13=_errs57===errors}else var valid13=!0;if(valid13){if(data.role!==void 0){const _errs58=errors;validate58(
data.role)||errors++;var valid13=_errs58===errors}else var valid13=!0;if(valid13){if(data.sslmode!==void 0){let data35=data.
sslmode;const _errs59=errors;if(!(data35==="disable"||data35==="allow"||data35==="prefer"||data35==="require"||data35===
"verify-ca"||data35==="verify-full"))return!1;var valid13=_errs59===errors}else var valid13=!0;if(valid13){if(data.connect_timeout!==
void 0){const _errs60=errors;validate141(data.connect_timeout)||errors++;var valid13=_errs60===errors}else var valid13=!0;
if(valid13){if(data.retries!==void 0){const _errs61=errors;validate141(data.retries)||errors++;var valid13=_errs61===errors}else
var valid13=!0;if(valid13){if(data.retry_all!==void 0){const _errs62=errors;validate83(data.retry_all)||errors++;var valid13=_errs62===
errors}else var valid13=!0;if(valid13){if(data.autocommit!==void 0){const _errs63=errors;validate83(data.autocommit)||errors++;
var valid13=_errs63===errors}else var valid13=!0;if(valid13){if(data.ra3_node!==void 0){const _errs64=errors;validate83(
data.ra3_node)||errors++;var valid13=_errs64===errors}else var valid13=!0;if(valid13){if(data.datasharing!==void 0){const _errs65=errors;
validate83(data.datasharing)||errors++;var valid13=_errs65===errors}else var valid13=!0;if(valid13){if(data.tcp_keepalive!==
void 0){const _errs66=errors;validate83(data.tcp_keepalive)||errors++;var valid13=_errs66===errors}else var valid13=!0;if(valid13){
if(data.tcp_keepalive_idle!==void 0){const _errs67=errors;validate141(data.tcp_keepalive_idle)||errors++;var valid13=_errs67===
errors}else var valid13=!0;if(valid13){if(data.tcp_keepalive_interval!==void 0){const _errs68=errors;validate141(data.tcp_keepalive_interval)||
errors++;var valid13=_errs68===errors}else var valid13=!0;if(valid13){if(data.tcp_keepalive_count!==void 0){const _errs69=errors;
validate141(data.tcp_keepalive_count)||errors++;var valid13=_errs69===errors}else var valid13=!0;if(valid13){if(data.query_group!==
void 0){const _errs70=errors;validate58(data.query_group)||errors++;var valid13=_errs70===errors}else var valid13=!0;if(valid13){
if(data.allow_concurrent_drops!==void 0){const _errs71=errors;validate83(data.allow_concurrent_drops)||errors++;var valid13=_errs71===
errors}else var valid13=!0;if(valid13){if(data.drop_without_cascade!==void 0){const _errs72=errors;validate83(data.drop_without_cascade)||
errors++;var valid13=_errs72===errors}else var valid13=!0;if(valid13){let missing12;if(data.access_key_id!==void 0&&data.
secret_access_key===void 0&&(missing12="secret_access_key"))return!1;if(data.secret_access_key!==void 0&&data.access_key_id===
void 0&&(missing12="access_key_id"))return!1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}else return!1;return errors===0}const schema45={
properties:{type:1,host:1,http_path:1,token:1,catalog:1,schema:1,threads:1,auth_type:1,client_id:1,client_secret:1,azure_client_id:1,
azure_client_secret:1,oauth_redirect_url:1,oauth_scopes:1,oidc_token_filepath:1,session_properties:1,connection_parameters:1,
compute:1,query_tags:1,connect_retries:1,connect_timeout:1,connect_max_idle:1,retry_all:1}};function validate286(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.http_path===void 0&&(missing0="http_path"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="http_\
path")return!1;_errs1===errors&&data.http_path!==void 0&&(validate58(data.http_path)||errors++)}}else return!1;return errors===
0}const pattern22=new RegExp(`^(?:\\{\\{ *env_var\\( *(?:'[A-Z][A-Z0-9_]*'|"[A-Z][A-Z0-9_]*") *\\) *\\}\\}|[^.{}]+)$`,"u");
function validate271(data){let errors=0;const _errs1=errors,_errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.auth_type!==void 0){var valid2=!1;errors++}else var valid2=!0;if(valid2){if(data.
client_id!==void 0){var valid2=!1;errors++}else var valid2=!0;if(valid2){if(data.client_secret!==void 0){var valid2=!1;errors++}else
var valid2=!0;if(valid2){if(data.azure_client_id!==void 0){var valid2=!1;errors++}else var valid2=!0;if(valid2)if(data.azure_client_secret!==
void 0){var valid2=!1;errors++}else var valid2=!0}}}}var _valid0=_errs3===errors;if(errors=_errs2,_valid0){const _errs4=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.token===void 0&&(missing0="token"))return!1}var _valid0=_errs4===
errors;valid1=_valid0}if(!valid1)return errors++,!1;var valid0=_errs1===errors;if(valid0){const _errs5=errors,_errs6=errors;
let valid3=!0;const _errs7=errors,_errs8=errors;let valid4=!1;const _errs9=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing1;data.client_id===void 0&&(missing1="client_id")&&errors++}var _valid2=_errs9===errors;if(valid4=
valid4||_valid2,!valid4){const _errs10=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing2;data.azure_client_id===
void 0&&(missing2="azure_client_id")&&errors++}var _valid2=_errs10===errors;valid4=valid4||_valid2}valid4?errors=_errs8:
errors++,errors===_errs7&&data&&typeof data=="object"&&!Array.isArray(data)&&data.token!==void 0&&errors++;var _valid1=_errs7===
errors;if(errors=_errs6,_valid1){const _errs11=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing3;
if(data.auth_type===void 0&&(missing3="auth_type"))return!1}var _valid1=_errs11===errors;valid3=_valid1}if(!valid3)return errors++,
!1;var valid0=_errs5===errors;if(valid0){const _errs12=errors,_errs13=errors;let valid6=!0;const _errs14=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing4;if(data.auth_type===void 0&&(missing4="auth_type"))errors++;else{
if(data.auth_type!==void 0){const _errs15=errors;data.auth_type!=="oauth"&&errors++;var valid7=_errs15===errors}else var valid7=!0;
if(valid7){if(data.token!==void 0){var valid7=!1;errors++}else var valid7=!0;if(valid7)if(data.azure_client_id!==void 0){
var valid7=!1;errors++}else var valid7=!0}}}var _valid3=_errs14===errors;if(errors=_errs13,_valid3){const _errs16=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing5;if(data.client_id===void 0&&(missing5="client_id")||data.
client_secret===void 0&&(missing5="client_secret"))return!1}var _valid3=_errs16===errors;valid6=_valid3}if(!valid6)return errors++,
!1;var valid0=_errs12===errors;if(valid0){const _errs17=errors,_errs18=errors;let valid8=!0;const _errs19=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing6;if(data.auth_type===void 0&&(missing6="auth_type"))errors++;else{
if(data.auth_type!==void 0){let data9=data.auth_type;const _errs20=errors;data9==="env-oidc"||data9==="file-oidc"||errors++;
var valid9=_errs20===errors}else var valid9=!0;if(valid9)if(data.token!==void 0){var valid9=!1;errors++}else var valid9=!0}}
var _valid4=_errs19===errors;if(errors=_errs18,_valid4){const _errs21=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing7;if(data.client_id===void 0&&(missing7="client_id"))return!1}var _valid4=_errs21===errors;valid8=_valid4}
if(!valid8)return errors++,!1;var valid0=_errs17===errors}}}if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing8;if(data.type===void 0&&(missing8="type")||data.host===void 0&&(missing8="host")||data.http_path===void 0&&
(missing8="http_path")||data.catalog===void 0&&(missing8="catalog")||data.schema===void 0&&(missing8="schema"))return!1;
{const _errs22=errors;for(const key0 in data)if(!func1.call(schema45.properties,key0))return!1;if(_errs22===errors){if(data.
type!==void 0){const _errs23=errors;if(data.type!=="databricks")return!1;var valid10=_errs23===errors}else var valid10=!0;
if(valid10){if(data.host!==void 0){const _errs24=errors;validate58(data.host)||errors++;var valid10=_errs24===errors}else
var valid10=!0;if(valid10){if(data.http_path!==void 0){const _errs25=errors;validate58(data.http_path)||errors++;var valid10=_errs25===
errors}else var valid10=!0;if(valid10){if(data.token!==void 0){const _errs26=errors;validate68(data.token)||errors++;var valid10=_errs26===
errors}else var valid10=!0;if(valid10){if(data.catalog!==void 0){const _errs27=errors;validate58(data.catalog)||errors++;
var valid10=_errs27===errors}else var valid10=!0;if(valid10){if(data.schema!==void 0){let data16=data.schema;const _errs28=errors;
if(errors===_errs28)if(typeof data16=="string"){if(!pattern22.test(data16))return!1}else return!1;var valid10=_errs28===
errors}else var valid10=!0;if(valid10){if(data.threads!==void 0){const _errs30=errors;validate61(data.threads)||errors++;
var valid10=_errs30===errors}else var valid10=!0;if(valid10){if(data.auth_type!==void 0){let data18=data.auth_type;const _errs31=errors;
if(!(data18==="oauth"||data18==="env-oidc"||data18==="file-oidc"))return!1;var valid10=_errs31===errors}else var valid10=!0;
if(valid10){if(data.client_id!==void 0){const _errs32=errors;validate58(data.client_id)||errors++;var valid10=_errs32===
errors}else var valid10=!0;if(valid10){if(data.client_secret!==void 0){const _errs33=errors;validate68(data.client_secret)||
errors++;var valid10=_errs33===errors}else var valid10=!0;if(valid10){if(data.azure_client_id!==void 0){const _errs34=errors;
validate58(data.azure_client_id)||errors++;var valid10=_errs34===errors}else var valid10=!0;if(valid10){if(data.azure_client_secret!==
void 0){const _errs35=errors;validate68(data.azure_client_secret)||errors++;var valid10=_errs35===errors}else var valid10=!0;
if(valid10){if(data.oauth_redirect_url!==void 0){const _errs36=errors;validate58(data.oauth_redirect_url)||errors++;var valid10=_errs36===
errors}else var valid10=!0;if(valid10){if(data.oauth_scopes!==void 0){let data24=data.oauth_scopes;const _errs37=errors;
if(errors===_errs37)if(Array.isArray(data24)){var valid11=!0;const len0=data24.length;for(let i0=0;i0<len0;i0++){const _errs39=errors;
validate58(data24[i0])||errors++;var valid11=_errs39===errors;if(!valid11)break}}else return!1;var valid10=_errs37===errors}else
var valid10=!0;if(valid10){if(data.oidc_token_filepath!==void 0){const _errs40=errors;validate58(data.oidc_token_filepath)||
errors++;var valid10=_errs40===errors}else var valid10=!0;if(valid10){if(data.session_properties!==void 0){const _errs41=errors;
validate63(data.session_properties)||errors++;var valid10=_errs41===errors}else var valid10=!0;if(valid10){if(data.connection_parameters!==
void 0){const _errs42=errors;validate63(data.connection_parameters)||errors++;var valid10=_errs42===errors}else var valid10=!0;
if(valid10){if(data.compute!==void 0){let data29=data.compute;const _errs43=errors;if(errors===_errs43)if(data29&&typeof data29==
"object"&&!Array.isArray(data29))for(const key1 in data29){const _errs46=errors;validate286(data29[key1])||errors++;var valid12=_errs46===
errors;if(!valid12)break}else return!1;var valid10=_errs43===errors}else var valid10=!0;if(valid10){if(data.query_tags!==
void 0){const _errs47=errors;validate58(data.query_tags)||errors++;var valid10=_errs47===errors}else var valid10=!0;if(valid10){
if(data.connect_retries!==void 0){const _errs48=errors;validate141(data.connect_retries)||errors++;var valid10=_errs48===
errors}else var valid10=!0;if(valid10){if(data.connect_timeout!==void 0){const _errs49=errors;validate141(data.connect_timeout)||
errors++;var valid10=_errs49===errors}else var valid10=!0;if(valid10){if(data.connect_max_idle!==void 0){const _errs50=errors;
validate141(data.connect_max_idle)||errors++;var valid10=_errs50===errors}else var valid10=!0;if(valid10){if(data.retry_all!==
void 0){const _errs51=errors;validate83(data.retry_all)||errors++;var valid10=_errs51===errors}else var valid10=!0;if(valid10){
let missing9;if(data.client_secret!==void 0&&data.client_id===void 0&&(missing9="client_id"))return!1;if(data.azure_client_id!==
void 0&&data.azure_client_secret===void 0&&(missing9="azure_client_secret"))return!1;if(data.azure_client_secret!==void 0&&
data.azure_client_id===void 0&&(missing9="azure_client_id"))return!1}}}}}}}}}}}}}}}}}}}}}}}}}}else return!1;return errors===
0}const schema47={properties:{type:1,host:1,port:1,user:1,password:1,dbname:1,schema:1,threads:1,connect_timeout:1,role:1,
search_path:1,keepalives_idle:1,sslmode:1,sslcert:1,sslkey:1,sslrootcert:1,application_name:1,autocommit:1,retries:1}};function validate295(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0=
"type")||data.host===void 0&&(missing0="host")||data.port===void 0&&(missing0="port")||data.user===void 0&&(missing0="us\
er")||data.password===void 0&&(missing0="password")||data.dbname===void 0&&(missing0="dbname")||data.schema===void 0&&(missing0=
"schema"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema47.properties,key0))return!1;if(_errs1===
errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="postgres")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.host!==void 0){const _errs3=errors;validate58(data.host)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.port!==void 0){const _errs4=errors;validate103(data.port)||errors++;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.user!==void 0){const _errs5=errors;validate58(data.user)||errors++;var valid0=_errs5===errors}else var valid0=!0;
if(valid0){if(data.password!==void 0){const _errs6=errors;validate68(data.password)||errors++;var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.dbname!==void 0){const _errs7=errors;validate58(data.dbname)||errors++;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){if(data.schema!==void 0){const _errs8=errors;validate58(data.schema)||errors++;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.threads!==void 0){const _errs9=errors;validate61(data.threads)||errors++;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.connect_timeout!==void 0){const _errs10=errors;validate141(data.connect_timeout)||
errors++;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.role!==void 0){const _errs11=errors;validate58(
data.role)||errors++;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.search_path!==void 0){const _errs12=errors;
validate58(data.search_path)||errors++;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.keepalives_idle!==
void 0){const _errs13=errors;validate141(data.keepalives_idle)||errors++;var valid0=_errs13===errors}else var valid0=!0;
if(valid0){if(data.sslmode!==void 0){let data12=data.sslmode;const _errs14=errors;if(!(data12==="disable"||data12==="all\
ow"||data12==="prefer"||data12==="require"||data12==="verify-ca"||data12==="verify-full"))return!1;var valid0=_errs14===
errors}else var valid0=!0;if(valid0){if(data.sslcert!==void 0){const _errs15=errors;validate58(data.sslcert)||errors++;var valid0=_errs15===
errors}else var valid0=!0;if(valid0){if(data.sslkey!==void 0){const _errs16=errors;validate58(data.sslkey)||errors++;var valid0=_errs16===
errors}else var valid0=!0;if(valid0){if(data.sslrootcert!==void 0){const _errs17=errors;validate58(data.sslrootcert)||errors++;
var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.application_name!==void 0){const _errs18=errors;validate58(
data.application_name)||errors++;var valid0=_errs18===errors}else var valid0=!0;if(valid0){if(data.autocommit!==void 0){
const _errs19=errors;validate83(data.autocommit)||errors++;var valid0=_errs19===errors}else var valid0=!0;if(valid0)if(data.
retries!==void 0){const _errs20=errors;validate141(data.retries)||errors++;var valid0=_errs20===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}const schema48={properties:{type:1,method:1,host:1,port:1,schema:1,threads:1,user:1,password:1,
auth:1,kerberos_service_name:1,use_ssl:1,token:1,organization:1,cluster:1,endpoint:1,driver:1,connection_string_suffix:1,
server_side_parameters:1,connect_retries:1,connect_timeout:1,retry_all:1,query_timeout:1,poll_interval:1,query_retries:1}};
function validate314(data){let errors=0;const _errs1=errors,_errs2=errors;let valid1=!0;const _errs3=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.method===void 0&&(missing0="method"))errors++;else if(data.method!==
void 0){let data0=data.method;data0==="thrift"||data0==="http"||data0==="odbc"||errors++}}var _valid0=_errs3===errors;if(errors=
_errs2,_valid0){const _errs5=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing1;if(data.port===void 0&&
(missing1="port"))return!1}var _valid0=_errs5===errors;valid1=_valid0}if(!valid1)return errors++,!1;var valid0=_errs1===
errors;if(valid0){const _errs6=errors,_errs7=errors;let valid3=!0;const _errs8=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing2;(data.method===void 0&&(missing2="method")||data.method!==void 0&&data.method!=="http")&&errors++}
var _valid1=_errs8===errors;if(errors=_errs7,_valid1){const _errs10=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing3;if(data.token===void 0&&(missing3="token")||data.cluster===void 0&&(missing3="cluster"))return!1}var _valid1=_errs10===
errors;valid3=_valid1}if(!valid3)return errors++,!1;var valid0=_errs6===errors;if(valid0){const _errs11=errors,_errs12=errors;
let valid5=!0;const _errs13=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing4;(data.method===void 0&&
(missing4="method")||data.method!==void 0&&data.method!=="odbc")&&errors++}var _valid2=_errs13===errors;if(errors=_errs12,
_valid2){const _errs15=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing5;if(data.driver===void 0&&
(missing5="driver"))return!1}var _valid2=_errs15===errors;valid5=_valid2}if(!valid5)return errors++,!1;var valid0=_errs11===
errors;if(valid0){const _errs16=errors,_errs17=errors;let valid7=!0;const _errs18=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing6;if(data.method===void 0&&(missing6="method"))errors++;else{if(data.method!==void 0){const _errs19=errors;
data.method!=="odbc"&&errors++;var valid8=_errs19===errors}else var valid8=!0;if(valid8){if(data.cluster!==void 0){var valid8=!1;
errors++}else var valid8=!0;if(valid8)if(data.connection_string_suffix!==void 0){var valid8=!1;errors++}else var valid8=!0}}}
var _valid3=_errs18===errors;if(errors=_errs17,_valid3){const _errs20=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing7;if(data.endpoint===void 0&&(missing7="endpoint"))return!1}var _valid3=_errs20===errors;valid7=_valid3}
if(!valid7)return errors++,!1;var valid0=_errs16===errors;if(valid0){const _errs21=errors,_errs22=errors;let valid9=!0;const _errs23=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)){let missing8;(data.method===void 0&&(missing8="method")||data.cluster===
void 0&&(missing8="cluster")||data.method!==void 0&&data.method!=="odbc")&&errors++}var _valid4=_errs23===errors;if(errors=
_errs22,_valid4){const _errs25=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing9;if(data.token===
void 0&&(missing9="token"))return!1}var _valid4=_errs25===errors;valid9=_valid4}if(!valid9)return errors++,!1;var valid0=_errs21===
errors;if(valid0){const _errs26=errors,_errs27=errors;let valid11=!0;const _errs28=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing10;(data.method===void 0&&(missing10="method")||data.cluster===void 0&&(missing10="clus\
ter")||data.method!==void 0&&data.method!=="odbc")&&errors++}var _valid5=_errs28===errors;if(errors=_errs27,_valid5){const _errs30=errors;
if(data&&typeof data=="object"&&!Array.isArray(data)&&data.endpoint!==void 0)return!1;var _valid5=_errs30===errors;valid11=
_valid5}if(!valid11)return errors++,!1;var valid0=_errs26===errors;if(valid0){const _errs31=errors,_errs32=errors;let valid14=!0;
const _errs33=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing11;(data.method===void 0&&(missing11=
"method")||data.endpoint===void 0&&(missing11="endpoint")||data.method!==void 0&&data.method!=="odbc")&&errors++}var _valid6=_errs33===
errors;if(errors=_errs32,_valid6){const _errs35=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing12;
if(data.token===void 0&&(missing12="token"))return!1}var _valid6=_errs35===errors;valid14=_valid6}if(!valid14)return errors++,
!1;var valid0=_errs31===errors;if(valid0){const _errs36=errors,_errs37=errors;let valid16=!0;const _errs38=errors;if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing13;if(data.auth===void 0&&(missing13="auth"))errors++;else if(data.
auth!==void 0){let data10=data.auth;data10==="LDAP"||data10==="CUSTOM"||errors++}}var _valid7=_errs38===errors;if(errors=
_errs37,_valid7){const _errs40=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing14;if(data.password===
void 0&&(missing14="password"))return!1}var _valid7=_errs40===errors;valid16=_valid7}if(!valid16)return errors++,!1;var valid0=_errs36===
errors;if(valid0){const _errs41=errors,_errs42=errors;let valid18=!0;const _errs43=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing15;data.password===void 0&&(missing15="password")&&errors++}var _valid8=_errs43===errors;
if(errors=_errs42,_valid8){const _errs44=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing16;if(data.
auth===void 0&&(missing16="auth"))return!1;if(data.auth!==void 0){let data11=data.auth;if(!(data11==="LDAP"||data11==="C\
USTOM"))return!1}}var _valid8=_errs44===errors;valid18=_valid8}if(!valid18)return errors++,!1;var valid0=_errs41===errors;
if(valid0){const _errs46=errors,_errs47=errors;let valid20=!0;const _errs48=errors;if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing17;(data.auth===void 0&&(missing17="auth")||data.auth!==void 0&&data.auth!=="KERBEROS")&&errors++}
var _valid9=_errs48===errors;if(errors=_errs47,_valid9){const _errs50=errors;if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing18;if(data.kerberos_service_name===void 0&&(missing18="kerberos_service_name"))return!1}var _valid9=_errs50===
errors;valid20=_valid9}if(!valid20)return errors++,!1;var valid0=_errs46===errors}}}}}}}}}if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing19;if(data.type===void 0&&(missing19="type")||data.method===void 0&&(missing19=
"method")||data.host===void 0&&(missing19="host")||data.schema===void 0&&(missing19="schema"))return!1;{const _errs51=errors;
for(const key0 in data)if(!func1.call(schema48.properties,key0))return!1;if(_errs51===errors){if(data.type!==void 0){const _errs52=errors;
if(data.type!=="spark")return!1;var valid22=_errs52===errors}else var valid22=!0;if(valid22){if(data.method!==void 0){let data14=data.
method;const _errs53=errors;if(!(data14==="thrift"||data14==="http"||data14==="odbc"||data14==="session"))return!1;var valid22=_errs53===
errors}else var valid22=!0;if(valid22){if(data.host!==void 0){const _errs54=errors;validate58(data.host)||errors++;var valid22=_errs54===
errors}else var valid22=!0;if(valid22){if(data.port!==void 0){const _errs55=errors;validate103(data.port)||errors++;var valid22=_errs55===
errors}else var valid22=!0;if(valid22){if(data.schema!==void 0){const _errs56=errors;validate58(data.schema)||errors++;var valid22=_errs56===
errors}else var valid22=!0;if(valid22){if(data.threads!==void 0){const _errs57=errors;validate61(data.threads)||errors++;
var valid22=_errs57===errors}else var valid22=!0;if(valid22){if(data.user!==void 0){const _errs58=errors;validate58(data.
user)||errors++;var valid22=_errs58===errors}else var valid22=!0;if(valid22){if(data.password!==void 0){const _errs59=errors;
validate68(data.password)||errors++;var valid22=_errs59===errors}else var valid22=!0;if(valid22){if(data.auth!==void 0){
let data21=data.auth;const _errs60=errors;if(!(data21==="NONE"||data21==="NOSASL"||data21==="LDAP"||data21==="KERBEROS"||
data21==="CUSTOM"))return!1;var valid22=_errs60===errors}else var valid22=!0;if(valid22){if(data.kerberos_service_name!==
void 0){const _errs61=errors;validate58(data.kerberos_service_name)||errors++;var valid22=_errs61===errors}else var valid22=!0;
if(valid22){if(data.use_ssl!==void 0){const _errs62=errors;validate83(data.use_ssl)||errors++;var valid22=_errs62===errors}else
var valid22=!0;if(valid22){if(data.token!==void 0){const _errs63=errors;validate68(data.token)||errors++;var valid22=_errs63===
errors}else var valid22=!0;if(valid22){if(data.organization!==void 0){const _errs64=errors;validate58(data.organization)||
errors++;var valid22=_errs64===errors}else var valid22=!0;if(valid22){if(data.cluster!==void 0){const _errs65=errors;validate58(
data.cluster)||errors++;var valid22=_errs65===errors}else var valid22=!0;if(valid22){if(data.endpoint!==void 0){const _errs66=errors;
validate58(data.endpoint)||errors++;var valid22=_errs66===errors}else var valid22=!0;if(valid22){if(data.driver!==void 0){
const _errs67=errors;validate58(data.driver)||errors++;var valid22=_errs67===errors}else var valid22=!0;if(valid22){if(data.
connection_string_suffix!==void 0){const _errs68=errors;validate68(data.connection_string_suffix)||errors++;var valid22=_errs68===
errors}else var valid22=!0;if(valid22){if(data.server_side_parameters!==void 0){const _errs69=errors;validate63(data.server_side_parameters)||
errors++;var valid22=_errs69===errors}else var valid22=!0;if(valid22){if(data.connect_retries!==void 0){const _errs70=errors;
validate141(data.connect_retries)||errors++;var valid22=_errs70===errors}else var valid22=!0;if(valid22){if(data.connect_timeout!==
void 0){const _errs71=errors;validate141(data.connect_timeout)||errors++;var valid22=_errs71===errors}else var valid22=!0;
if(valid22){if(data.retry_all!==void 0){const _errs72=errors;validate83(data.retry_all)||errors++;var valid22=_errs72===
errors}else var valid22=!0;if(valid22){if(data.query_timeout!==void 0){const _errs73=errors;validate61(data.query_timeout)||
errors++;var valid22=_errs73===errors}else var valid22=!0;if(valid22){if(data.poll_interval!==void 0){const _errs74=errors;
validate61(data.poll_interval)||errors++;var valid22=_errs74===errors}else var valid22=!0;if(valid22)if(data.query_retries!==
void 0){const _errs75=errors;validate141(data.query_retries)||errors++;var valid22=_errs75===errors}else var valid22=!0}}}}}}}}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}function validate56(data){let errors=0;const _errs1=errors;let valid0=!1,passing0=null;const _errs2=errors;
validate57(data)||errors++;var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);const _errs3=errors;validate154(data)||
errors++;var _valid0=_errs3===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=
1);const _errs4=errors;validate185(data)||errors++;var _valid0=_errs4===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,
2];else{_valid0&&(valid0=!0,passing0=2);const _errs5=errors;validate232(data)||errors++;var _valid0=_errs5===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,3];else{_valid0&&(valid0=!0,passing0=3);const _errs6=errors;validate271(data)||errors++;
var _valid0=_errs6===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,4];else{_valid0&&(valid0=!0,passing0=4);const _errs7=errors;
validate295(data)||errors++;var _valid0=_errs7===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,5];else{_valid0&&
(valid0=!0,passing0=5);const _errs8=errors;validate314(data)||errors++;var _valid0=_errs8===errors;_valid0&&valid0?(valid0=
!1,passing0=[passing0,6]):_valid0&&(valid0=!0,passing0=6)}}}}}if(valid0)errors=_errs1;else return errors++,!1;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type"))return!1}else
return!1;return errors===0}function validate53(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.target===void 0&&(missing0="target")||data.outputs===void 0&&(missing0="outputs"))return!1;{
const _errs1=errors;for(const key0 in data)if(!(key0==="target"||key0==="outputs"))return!1;if(_errs1===errors){if(data.
target!==void 0){const _errs2=errors;validate54(data.target)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.outputs!==void 0){let data1=data.outputs;const _errs3=errors;if(errors===_errs3)if(data1&&typeof data1=="object"&&
!Array.isArray(data1)){if(Object.keys(data1).length<1)return!1;{const _errs5=errors;for(const key1 in data1)if(!pattern5.
test(key1))return!1;if(_errs5===errors){var valid1=!0;for(const key2 in data1)if(pattern5.test(key2)){const _errs6=errors;
validate56(data1[key2])||errors++;var valid1=_errs6===errors;if(!valid1)break}}}}else return!1;var valid0=_errs3===errors}else
var valid0=!0}}}else return!1;return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){if(Object.keys(data).length<1)return!1;{const _errs1=errors;for(const key0 in data)if(!pattern3.
test(key0))return!1;if(_errs1===errors){var valid0=!0;for(const key1 in data)if(pattern3.test(key1)){const _errs2=errors;
validate53(data[key1])||errors++;var valid0=_errs2===errors;if(!valid0)break}}}}else return!1;return errors===0}export{stdin_default as default,validate};
