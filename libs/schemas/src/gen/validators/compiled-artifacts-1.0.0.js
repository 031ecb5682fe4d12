// Generated from schemas/compiled-artifacts/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { formats, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema19={properties:{version:1,metadata:1,compute:1,transforms:1,
consumption:1,governance:1,observability:1,catalog:1,dbt_manifest_path:1,dbt_project_path:1,dbt_profiles_path:1,lineage_namespace:1,
environment_context:1,column_classifications:1}},func1=Object.prototype.hasOwnProperty;const formats0=formats["date-time"],func2=ucs2length;function validate53(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.compiled_at===void 0&&(missing0="compiled_at")||data.floe_core_version===
void 0&&(missing0="floe_core_version")||data.source_hash===void 0&&(missing0="source_hash"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="compiled_at"||key0==="floe_core_version"||key0==="source_hash"))return!1;if(_errs1===
errors){if(data.compiled_at!==void 0){let data0=data.compiled_at;const _errs2=errors;if(errors===_errs2&&errors===_errs2)
if(typeof data0=="string"){if(!formats0.validate(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.floe_core_version!==void 0){let data1=data.floe_core_version;const _errs4=errors;if(errors===_errs4)if(typeof data1==
"string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.source_hash!==
void 0){let data2=data.source_hash;const _errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(func2(data2)<1)return!1}else
return!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate56(data){let errors=0;return data==="duckdb"||data==="snowflake"||data==="bigquery"||data==="redshift"||
data==="databricks"||data==="postgres"||data==="spark"?errors===0:!1}const pattern3=new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_-\
]{0,252}$","u");function validate55(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.target===void 0&&(missing0="target"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"target"||key0==="connection_secret_ref"||key0==="properties"))return!1;if(_errs1===errors){if(data.target!==void 0){const _errs2=errors;
validate56(data.target)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.connection_secret_ref!==
void 0){let data1=data.connection_secret_ref;const _errs3=errors;if(typeof data1!="string"&&data1!==null||errors===_errs3&&
typeof data1=="string"&&!pattern3.test(data1))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.properties!==
void 0){let data2=data.properties;const _errs5=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2)))return!1;
var valid0=_errs5===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate59(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.path===void 0&&(missing0="path"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="path"||key0==="target"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="dbt")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.path!==void 0){const _errs3=errors;
if(typeof data.path!="string")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.target!==void 0){
let data2=data.target;const _errs5=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs5===errors}else
var valid0=!0}}}}else return!1;return errors===0}function validate62(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="refresh_schedule"||key0==="timezone"))return!1;if(_errs1===errors){if(data.refresh_schedule!==
void 0){const _errs2=errors;if(typeof data.refresh_schedule!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.timezone!==void 0){const _errs4=errors;if(typeof data.timezone!="string")return!1;var valid0=_errs4===
errors}else var valid0=!0}}else return!1;return errors===0}function validate64(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="row_level"||key0==="filter_column"))return!1;if(_errs1===errors){if(data.row_level!==
void 0){const _errs2=errors;if(typeof data.row_level!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.filter_column!==void 0){const _errs4=errors;if(typeof data.filter_column!="string")return!1;var valid0=_errs4===
errors}else var valid0=!0}}else return!1;return errors===0}function validate61(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="p\
ort"||key0==="api_secret_ref"||key0==="database_type"||key0==="dev_mode"||key0==="pre_aggregations"||key0==="security"))
return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.port!==void 0){let data1=data.port;const _errs4=errors;if(!(typeof data1=="\
number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
api_secret_ref!==void 0){let data2=data.api_secret_ref;const _errs6=errors;if(typeof data2!="string"&&data2!==null||errors===
_errs6&&typeof data2=="string"&&!pattern3.test(data2))return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.database_type!==void 0){let data3=data.database_type;const _errs8=errors;if(typeof data3!="string"&&data3!==null)
return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.dev_mode!==void 0){const _errs10=errors;if(typeof data.
dev_mode!="boolean")return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.pre_aggregations!==void 0){
const _errs12=errors;validate62(data.pre_aggregations)||errors++;var valid0=_errs12===errors}else var valid0=!0;if(valid0)
if(data.security!==void 0){const _errs13=errors;validate64(data.security)||errors++;var valid0=_errs13===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate67(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="classification_source"||key0==="policies"||key0==="emit_lineage"))return!1;if(_errs1===
errors){if(data.classification_source!==void 0){let data0=data.classification_source;const _errs2=errors;if(!(data0==="d\
bt_meta"||data0==="external"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.policies!==void 0){
let data1=data.policies;const _errs3=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1)))return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0)if(data.emit_lineage!==void 0){const _errs5=errors;if(typeof data.emit_lineage!="boo\
lean")return!1;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}function validate69(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
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
0}function validate71(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.uri===void 0&&(missing0="uri"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="uri"||key0==="credential_secret_ref"||key0==="warehouse"||key0==="scope"||key0==="token_refr\
esh_enabled"||key0==="access_delegation"||key0==="properties"))return!1;if(_errs1===errors){if(data.type!==void 0){let data0=data.
type;const _errs2=errors;if(!(data0==="polaris"||data0==="glue"||data0==="nessie"))return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.uri!==void 0){const _errs3=errors;if(typeof data.uri!="string")return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.credential_secret_ref!==void 0){let data2=data.credential_secret_ref;const _errs5=errors;
if(typeof data2!="string"&&data2!==null||errors===_errs5&&typeof data2=="string"&&!pattern3.test(data2))return!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.warehouse!==void 0){let data3=data.warehouse;const _errs7=errors;if(typeof data3!=
"string"&&data3!==null)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data4=data.
scope;const _errs9=errors;if(typeof data4!="string"&&data4!==null)return!1;var valid0=_errs9===errors}else var valid0=!0;
if(valid0){if(data.token_refresh_enabled!==void 0){let data5=data.token_refresh_enabled;const _errs11=errors;if(typeof data5!=
"boolean"&&data5!==null)return!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.access_delegation!==void 0){
let data6=data.access_delegation;const _errs13=errors;if(typeof data6!="string"&&data6!==null)return!1;var valid0=_errs13===
errors}else var valid0=!0;if(valid0)if(data.properties!==void 0){let data7=data.properties;const _errs15=errors;if(!(data7&&
typeof data7=="object"&&!Array.isArray(data7)))return!1;var valid0=_errs15===errors}else var valid0=!0}}}}}}}}}else return!1;
return errors===0}const formats2=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function validate73(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.tenant_id===void 0&&(missing0="tenant_id")||
data.tenant_slug===void 0&&(missing0="tenant_slug")||data.project_id===void 0&&(missing0="project_id")||data.project_slug===
void 0&&(missing0="project_slug")||data.environment_id===void 0&&(missing0="environment_id")||data.environment_type===void 0&&
(missing0="environment_type")||data.governance_category===void 0&&(missing0="governance_category"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="tenant_id"||key0==="tenant_slug"||key0==="project_id"||key0==="project_slug"||key0===
"environment_id"||key0==="environment_type"||key0==="governance_category"))return!1;if(_errs1===errors){if(data.tenant_id!==
void 0){let data0=data.tenant_id;const _errs2=errors;if(errors===_errs2&&errors===_errs2)if(typeof data0=="string"){if(!formats2.
test(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.tenant_slug!==void 0){
let data1=data.tenant_slug;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func2(data1)<1)return!1}else
return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.project_id!==void 0){let data2=data.project_id;
const _errs6=errors;if(errors===_errs6&&errors===_errs6)if(typeof data2=="string"){if(!formats2.test(data2))return!1}else
return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.project_slug!==void 0){let data3=data.project_slug;
const _errs8=errors;if(errors===_errs8)if(typeof data3=="string"){if(func2(data3)<1)return!1}else return!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.environment_id!==void 0){let data4=data.environment_id;const _errs10=errors;
if(errors===_errs10&&errors===_errs10)if(typeof data4=="string"){if(!formats2.test(data4))return!1}else return!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.environment_type!==void 0){let data5=data.environment_type;const _errs12=errors;
if(!(data5==="development"||data5==="preview"||data5==="staging"||data5==="production"))return!1;var valid0=_errs12===errors}else
var valid0=!0;if(valid0)if(data.governance_category!==void 0){let data6=data.governance_category;const _errs13=errors;if(!(data6===
"production"||data6==="non_production"))return!1;var valid0=_errs13===errors}else var valid0=!0}}}}}}}}else return!1;return errors===
0}function validate75(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.classification===void 0&&(missing0="classification"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"classification"||key0==="pii_type"||key0==="sensitivity"))return!1;if(_errs1===errors){if(data.classification!==void 0){
const _errs2=errors;if(typeof data.classification!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.pii_type!==void 0){let data1=data.pii_type;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.sensitivity!==void 0){let data2=data.sensitivity;const _errs6=errors;
if(!(data2==="low"||data2==="medium"||data2==="high"))return!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return!1;
return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.metadata===void 0&&(missing0="metadata")||data.compute===void 0&&(missing0="compute")||data.transforms===
void 0&&(missing0="transforms"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema19.properties,
key0))return!1;if(_errs1===errors){if(data.version!==void 0){const _errs2=errors;if(typeof data.version!="string")return!1;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.metadata!==void 0){const _errs4=errors;validate53(data.
metadata)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.compute!==void 0){const _errs5=errors;
validate55(data.compute)||errors++;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.transforms!==void 0){
let data3=data.transforms;const _errs6=errors;if(errors===_errs6)if(Array.isArray(data3)){var valid1=!0;const len0=data3.
length;for(let i0=0;i0<len0;i0++){const _errs8=errors;validate59(data3[i0])||errors++;var valid1=_errs8===errors;if(!valid1)
break}}else return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.consumption!==void 0){const _errs9=errors;
validate61(data.consumption)||errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.governance!==void 0){
const _errs10=errors;validate67(data.governance)||errors++;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
observability!==void 0){const _errs11=errors;validate69(data.observability)||errors++;var valid0=_errs11===errors}else var valid0=!0;
if(valid0){if(data.catalog!==void 0){let data8=data.catalog;const _errs12=errors,_errs13=errors;let valid2=!1;const _errs14=errors;
validate71(data8)||errors++;var _valid0=_errs14===errors;if(valid2=valid2||_valid0,!valid2){const _errs15=errors;data8!==
null&&errors++;var _valid0=_errs15===errors;valid2=valid2||_valid0}if(valid2)errors=_errs13;else return errors++,!1;var valid0=_errs12===
errors}else var valid0=!0;if(valid0){if(data.dbt_manifest_path!==void 0){let data9=data.dbt_manifest_path;const _errs17=errors;
if(typeof data9!="string"&&data9!==null)return!1;var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.dbt_project_path!==
void 0){let data10=data.dbt_project_path;const _errs19=errors;if(typeof data10!="string"&&data10!==null)return!1;var valid0=_errs19===
errors}else var valid0=!0;if(valid0){if(data.dbt_profiles_path!==void 0){const _errs21=errors;if(typeof data.dbt_profiles_path!=
"string")return!1;var valid0=_errs21===errors}else var valid0=!0;if(valid0){if(data.lineage_namespace!==void 0){let data12=data.
lineage_namespace;const _errs23=errors;if(typeof data12!="string"&&data12!==null)return!1;var valid0=_errs23===errors}else
var valid0=!0;if(valid0){if(data.environment_context!==void 0){let data13=data.environment_context;const _errs25=errors,
_errs26=errors;let valid3=!1;const _errs27=errors;validate73(data13)||errors++;var _valid1=_errs27===errors;if(valid3=valid3||
_valid1,!valid3){const _errs28=errors;data13!==null&&errors++;var _valid1=_errs28===errors;valid3=valid3||_valid1}if(valid3)
errors=_errs26;else return errors++,!1;var valid0=_errs25===errors}else var valid0=!0;if(valid0)if(data.column_classifications!==
void 0){let data14=data.column_classifications;const _errs30=errors;if(!(data14&&typeof data14=="object"&&!Array.isArray(
data14))&&data14!==null)return!1;if(errors===_errs30&&data14&&typeof data14=="object"&&!Array.isArray(data14))for(const key1 in data14){
let data15=data14[key1];const _errs33=errors;if(errors===_errs33)if(data15&&typeof data15=="object"&&!Array.isArray(data15))
for(const key2 in data15){const _errs36=errors;validate75(data15[key2])||errors++;var valid5=_errs36===errors;if(!valid5)
break}else return!1;var valid4=_errs33===errors;if(!valid4)break}var valid0=_errs30===errors}else var valid0=!0}}}}}}}}}}}}}}}else
return!1;return errors===0}export{stdin_default as default,validate};
