// Generated from schemas/floe-spec/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const func1=ucs2length,pattern3=new RegExp("^[a-zA-Z][a-zA-Z0-9_-]{0,99}$","u");function validate54(data){let errors=0;return data==="duckdb"||data==="snowflake"||data==="bigquery"||data==="redshift"||
data==="databricks"||data==="postgres"||data==="spark"?errors===0:!1}const pattern4=new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_-\
]{0,252}$","u");function validate53(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.target===void 0&&(missing0="target"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"target"||key0==="connection_secret_ref"||key0==="properties"))return!1;if(_errs1===errors){if(data.target!==void 0){const _errs2=errors;
validate54(data.target)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.connection_secret_ref!==
void 0){let data1=data.connection_secret_ref;const _errs3=errors;if(typeof data1!="string"&&data1!==null||errors===_errs3&&
typeof data1=="string"&&!pattern4.test(data1))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.properties!==
void 0){let data2=data.properties;const _errs5=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2)))return!1;
var valid0=_errs5===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate57(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.path===void 0&&(missing0="path"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="path"||key0==="target"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="dbt")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.path!==void 0){const _errs3=errors;
if(typeof data.path!="string")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.target!==void 0){
let data2=data.target;const _errs5=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs5===errors}else
var valid0=!0}}}}else return!1;return errors===0}function validate60(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="refresh_schedule"||key0==="timezone"))return!1;if(_errs1===errors){if(data.refresh_schedule!==
void 0){const _errs2=errors;if(typeof data.refresh_schedule!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.timezone!==void 0){const _errs4=errors;if(typeof data.timezone!="string")return!1;var valid0=_errs4===
errors}else var valid0=!0}}else return!1;return errors===0}function validate62(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="row_level"||key0==="filter_column"))return!1;if(_errs1===errors){if(data.row_level!==
void 0){const _errs2=errors;if(typeof data.row_level!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.filter_column!==void 0){const _errs4=errors;if(typeof data.filter_column!="string")return!1;var valid0=_errs4===
errors}else var valid0=!0}}else return!1;return errors===0}function validate59(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="p\
ort"||key0==="api_secret_ref"||key0==="database_type"||key0==="dev_mode"||key0==="pre_aggregations"||key0==="security"))
return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.port!==void 0){let data1=data.port;const _errs4=errors;if(!(typeof data1=="\
number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
api_secret_ref!==void 0){let data2=data.api_secret_ref;const _errs6=errors;if(typeof data2!="string"&&data2!==null||errors===
_errs6&&typeof data2=="string"&&!pattern4.test(data2))return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.database_type!==void 0){let data3=data.database_type;const _errs8=errors;if(typeof data3!="string"&&data3!==null)
return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.dev_mode!==void 0){const _errs10=errors;if(typeof data.
dev_mode!="boolean")return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.pre_aggregations!==void 0){
const _errs12=errors;validate60(data.pre_aggregations)||errors++;var valid0=_errs12===errors}else var valid0=!0;if(valid0)
if(data.security!==void 0){const _errs13=errors;validate62(data.security)||errors++;var valid0=_errs13===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate65(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="classification_source"||key0==="policies"||key0==="emit_lineage"))return!1;if(_errs1===
errors){if(data.classification_source!==void 0){let data0=data.classification_source;const _errs2=errors;if(!(data0==="d\
bt_meta"||data0==="external"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.policies!==void 0){
let data1=data.policies;const _errs3=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1)))return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0)if(data.emit_lineage!==void 0){const _errs5=errors;if(typeof data.emit_lineage!="boo\
lean")return!1;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}function validate67(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="traces"||key0==="metrics"||key0==="lineage"||key0==="otlp_endpoint"||key0==="lineage\
_endpoint"||key0==="attributes"))return!1;if(_errs1===errors){if(data.traces!==void 0){const _errs2=errors;if(typeof data.
traces!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.metrics!==void 0){const _errs4=errors;
if(typeof data.metrics!="boolean")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.lineage!==void 0){
const _errs6=errors;if(typeof data.lineage!="boolean")return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.otlp_endpoint!==void 0){let data3=data.otlp_endpoint;const _errs8=errors;if(typeof data3!="string"&&data3!==null)
return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.lineage_endpoint!==void 0){let data4=data.lineage_endpoint;
const _errs10=errors;if(typeof data4!="string"&&data4!==null)return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)
if(data.attributes!==void 0){let data5=data.attributes;const _errs12=errors;if(errors===_errs12)if(data5&&typeof data5==
"object"&&!Array.isArray(data5))for(const key1 in data5){const _errs15=errors;if(typeof data5[key1]!="string")return!1;var valid1=_errs15===
errors;if(!valid1)break}else return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}else return!1;return errors===
0}function validate69(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.uri===void 0&&(missing0="uri"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="uri"||key0==="credential_secret_ref"||key0==="warehouse"||key0==="scope"||key0==="token_refr\
esh_enabled"||key0==="access_delegation"||key0==="properties"))return!1;if(_errs1===errors){if(data.type!==void 0){let data0=data.
type;const _errs2=errors;if(!(data0==="polaris"||data0==="glue"||data0==="nessie"))return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.uri!==void 0){const _errs3=errors;if(typeof data.uri!="string")return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.credential_secret_ref!==void 0){let data2=data.credential_secret_ref;const _errs5=errors;
if(typeof data2!="string"&&data2!==null||errors===_errs5&&typeof data2=="string"&&!pattern4.test(data2))return!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.warehouse!==void 0){let data3=data.warehouse;const _errs7=errors;if(typeof data3!=
"string"&&data3!==null)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data4=data.
scope;const _errs9=errors;if(typeof data4!="string"&&data4!==null)return!1;var valid0=_errs9===errors}else var valid0=!0;
if(valid0){if(data.token_refresh_enabled!==void 0){let data5=data.token_refresh_enabled;const _errs11=errors;if(typeof data5!=
"boolean"&&data5!==null)return!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.access_delegation!==void 0){
let data6=data.access_delegation;const _errs13=errors;if(typeof data6!="string"&&data6!==null)return!1;var valid0=_errs13===
errors}else var valid0=!0;if(valid0)if(data.properties!==void 0){let data7=data.properties;const _errs15=errors;if(!(data7&&
typeof data7=="object"&&!Array.isArray(data7)))return!1;var valid0=_errs15===errors}else var valid0=!0}}}}}}}}}else return!1;
return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.name===void 0&&(missing0="name")||data.version===void 0&&(missing0="version")||data.compute===void 0&&
(missing0="compute"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="version"||key0==="\
compute"||key0==="transforms"||key0==="consumption"||key0==="governance"||key0==="observability"||key0==="catalog"))return!1;
if(_errs1===errors){if(data.name!==void 0){let data0=data.name;const _errs2=errors;if(errors===_errs2)if(typeof data0=="\
string"){if(func1(data0)>100)return!1;if(func1(data0)<1)return!1;if(!pattern3.test(data0))return!1}else return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.version!==void 0){const _errs4=errors;if(typeof data.version!="string")return!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.compute!==void 0){const _errs6=errors;validate53(data.compute)||
errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.transforms!==void 0){let data3=data.transforms;
const _errs7=errors;if(errors===_errs7)if(Array.isArray(data3)){var valid1=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){
const _errs9=errors;validate57(data3[i0])||errors++;var valid1=_errs9===errors;if(!valid1)break}}else return!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){if(data.consumption!==void 0){const _errs10=errors;validate59(data.consumption)||errors++;
var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.governance!==void 0){const _errs11=errors;validate65(data.
governance)||errors++;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.observability!==void 0){const _errs12=errors;
validate67(data.observability)||errors++;var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.catalog!==void 0){
let data8=data.catalog;const _errs13=errors,_errs14=errors;let valid2=!1;const _errs15=errors;validate69(data8)||errors++;
var _valid0=_errs15===errors;if(valid2=valid2||_valid0,!valid2){const _errs16=errors;data8!==null&&errors++;var _valid0=_errs16===
errors;valid2=valid2||_valid0}if(valid2)errors=_errs14;else return errors++,!1;var valid0=_errs13===errors}else var valid0=!0}}}}}}}}}else
return!1;return errors===0}export{stdin_default as default,validate};
