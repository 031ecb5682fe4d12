// Generated from schemas/compiled-artifacts/1.1.0.schema.json by `pnpm generate --write`. Do not edit.
import { formats, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema19={properties:{version:1,metadata:1,transforms:1,compute:1,
consumption:1,governance:1,observability:1,orchestration:1,catalog:1,resolved_profiles:1,resolved_layers:1,dbt_manifest_path:1,
dbt_project_path:1,dbt_profiles_path:1,lineage_namespace:1,environment_context:1,column_classifications:1}},func1=Object.
prototype.hasOwnProperty;const formats0=formats["date-time"],func2=ucs2length;function validate53(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.compiled_at===void 0&&(missing0="compiled_at")||data.floe_core_version===
void 0&&(missing0="floe_core_version")||data.source_hash===void 0&&(missing0="source_hash"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="compiled_at"||key0==="floe_core_version"||key0==="source_hash"))return!1;if(_errs1===
errors){if(data.compiled_at!==void 0){let data0=data.compiled_at;const _errs2=errors;if(errors===_errs2&&errors===_errs2)
if(typeof data0=="string"){if(!formats0.validate(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.floe_core_version!==void 0){let data1=data.floe_core_version;const _errs4=errors;if(errors===_errs4)if(typeof data1==
"string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.source_hash!==
void 0){let data2=data.source_hash;const _errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(func2(data2)<1)return!1}else
return!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate55(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.type===void 0&&(missing0="type")||data.path===void 0&&(missing0="path"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="path"||key0==="target"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="dbt")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.path!==void 0){const _errs3=errors;
if(typeof data.path!="string")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.target!==void 0){
let data2=data.target;const _errs5=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs5===errors}else
var valid0=!0}}}}else return!1;return errors===0}function validate58(data){let errors=0;return data==="duckdb"||data==="snowflake"||data==="bigquery"||data==="redshift"||
data==="databricks"||data==="postgres"||data==="spark"?errors===0:!1}const pattern3=new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_-\
]{0,252}$","u");function validate57(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.target===void 0&&(missing0="target"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"target"||key0==="connection_secret_ref"||key0==="properties"))return!1;if(_errs1===errors){if(data.target!==void 0){const _errs2=errors;
validate58(data.target)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.connection_secret_ref!==
void 0){let data1=data.connection_secret_ref;const _errs3=errors;if(typeof data1!="string"&&data1!==null||errors===_errs3&&
typeof data1=="string"&&!pattern3.test(data1))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.properties!==
void 0){let data2=data.properties;const _errs5=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2)))return!1;
var valid0=_errs5===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate63(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="s3_bucket"||key0==="s3_region"||key0==="s3_endpoint"||key0==="s3_a\
ccess_key_ref"||key0==="s3_secret_key_ref"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.
enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.s3_bucket!==void 0){let data1=data.
s3_bucket;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.s3_region!==void 0){let data2=data.s3_region;const _errs6=errors;if(typeof data2!="string"&&data2!==null)
return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.s3_endpoint!==void 0){let data3=data.s3_endpoint;
const _errs8=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){
if(data.s3_access_key_ref!==void 0){let data4=data.s3_access_key_ref;const _errs10=errors;if(typeof data4!="string"&&data4!==
null||errors===_errs10&&typeof data4=="string"&&!pattern3.test(data4))return!1;var valid0=_errs10===errors}else var valid0=!0;
if(valid0)if(data.s3_secret_key_ref!==void 0){let data5=data.s3_secret_key_ref;const _errs12=errors;if(typeof data5!="st\
ring"&&data5!==null||errors===_errs12&&typeof data5=="string"&&!pattern3.test(data5))return!1;var valid0=_errs12===errors}else
var valid0=!0}}}}}}else return!1;return errors===0}function validate65(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="bucket_type"||key0==="name"||key0==="region"||key0==="access_key_r\
ef"||key0==="secret_key_ref"||key0==="integration"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.bucket_type!==
void 0){let data1=data.bucket_type;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.name!==void 0){let data2=data.name;const _errs6=errors;if(typeof data2!="st\
ring"&&data2!==null)return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.region!==void 0){let data3=data.
region;const _errs8=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.access_key_ref!==void 0){let data4=data.access_key_ref;const _errs10=errors;if(typeof data4!="string"&&
data4!==null||errors===_errs10&&typeof data4=="string"&&!pattern3.test(data4))return!1;var valid0=_errs10===errors}else var valid0=!0;
if(valid0){if(data.secret_key_ref!==void 0){let data5=data.secret_key_ref;const _errs12=errors;if(typeof data5!="string"&&
data5!==null||errors===_errs12&&typeof data5=="string"&&!pattern3.test(data5))return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0)if(data.integration!==void 0){let data6=data.integration;const _errs14=errors;if(typeof data6!="string"&&data6!==
null)return!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate62(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="refresh_schedule"||key0==="timezone"||key0==="external"||key0==="cube_store"||key0==="export_bucket"))return!1;
if(_errs1===errors){if(data.refresh_schedule!==void 0){const _errs2=errors;if(typeof data.refresh_schedule!="string")return!1;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.timezone!==void 0){const _errs4=errors;if(typeof data.timezone!=
"string")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.external!==void 0){const _errs6=errors;
if(typeof data.external!="boolean")return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.cube_store!==
void 0){const _errs8=errors;validate63(data.cube_store)||errors++;var valid0=_errs8===errors}else var valid0=!0;if(valid0)
if(data.export_bucket!==void 0){const _errs9=errors;validate65(data.export_bucket)||errors++;var valid0=_errs9===errors}else
var valid0=!0}}}}}else return!1;return errors===0}function validate68(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
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
if(data.security!==void 0){const _errs13=errors;validate68(data.security)||errors++;var valid0=_errs13===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate71(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="classification_source"||key0==="policies"||key0==="emit_lineage"))return!1;if(_errs1===
errors){if(data.classification_source!==void 0){let data0=data.classification_source;const _errs2=errors;if(!(data0==="d\
bt_meta"||data0==="external"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.policies!==void 0){
let data1=data.policies;const _errs3=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1)))return!1;var valid0=_errs3===
errors}else var valid0=!0;if(valid0)if(data.emit_lineage!==void 0){const _errs5=errors;if(typeof data.emit_lineage!="boo\
lean")return!1;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}const schema30={properties:{
traces:1,metrics:1,lineage:1,otlp_endpoint:1,lineage_endpoint:1,attributes:1,tracing:1,metrics_config:1,logging:1,compute_logs:1}};function validate76(data){let errors=0;return data==="always_on"||data==="always_off"||data==="probabilistic"||data==="r\
ate_limiting"?errors===0:!1}function validate75(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="sampling_type"||key0==="probability"||key0==="rat\
e_limit"))return!1;if(_errs1===errors){if(data.sampling_type!==void 0){const _errs2=errors;validate76(data.sampling_type)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.probability!==void 0){let data1=data.probability;
const _errs3=errors;if(errors===_errs3)if(typeof data1=="number"&&isFinite(data1)){if(data1>1||isNaN(data1))return!1;if(data1<
0||isNaN(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.rate_limit!==void 0){
let data2=data.rate_limit;const _errs5=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&
data2!==null||errors===_errs5&&typeof data2=="number"&&isFinite(data2)&&(data2<1||isNaN(data2)))return!1;var valid0=_errs5===
errors}else var valid0=!0}}}else return!1;return errors===0}function validate79(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="jaeger"||key0==="xray"||key0==="otlp"))return!1;if(_errs1===errors){if(data.jaeger!==
void 0){const _errs2=errors;if(typeof data.jaeger!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.xray!==void 0){const _errs4=errors;if(typeof data.xray!="boolean")return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.otlp!==void 0){const _errs6=errors;if(typeof data.otlp!="boolean")return!1;var valid0=_errs6===errors}else
var valid0=!0}}}else return!1;return errors===0}function validate74(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="sampling"||key0==="exporters"))return!1;
if(_errs1===errors){if(data.sampling!==void 0){const _errs2=errors;validate75(data.sampling)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.exporters!==void 0){const _errs3=errors;validate79(data.exporters)||errors++;
var valid0=_errs3===errors}else var valid0=!0}}else return!1;return errors===0}const pattern9=new RegExp("^\\d+[smh]$","u");function validate83(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="prometheus"||key0==="cloudwatch"||key0==="statsd"))return!1;if(_errs1===errors){if(data.
prometheus!==void 0){const _errs2=errors;if(typeof data.prometheus!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.cloudwatch!==void 0){const _errs4=errors;if(typeof data.cloudwatch!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.statsd!==void 0){const _errs6=errors;if(typeof data.statsd!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate87(data){let errors=0;return data==="info"||data==="warning"||data==="critical"?errors===0:!1}function validate86(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="severity"||key0==="notify"))return!1;if(_errs1===errors){if(data.severity!==void 0){const _errs2=errors;validate87(
data.severity)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.notify!==void 0){let data1=data.
notify;const _errs3=errors;if(errors===_errs3)if(Array.isArray(data1)){var valid1=!0;const len0=data1.length;for(let i0=0;i0<
len0;i0++){const _errs5=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs5===errors;if(!valid1)break}}else return!1;
var valid0=_errs3===errors}else var valid0=!0}}else return!1;return errors===0}function validate85(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||
key0==="rules"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="bool\
ean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.rules!==void 0){let data1=data.rules;const _errs4=errors;
if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){const _errs7=errors;
validate86(data1[key1])||errors++;var valid1=_errs7===errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else
var valid0=!0}}else return!1;return errors===0}function validate82(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="scrape_interval"||key0==="retent\
ion_days"||key0==="exporters"||key0==="alerting"))return!1;if(_errs1===errors){if(data.scrape_interval!==void 0){let data0=data.
scrape_interval;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(!pattern9.test(data0))return!1}else
return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.retention_days!==void 0){let data1=data.retention_days;
const _errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;if(errors===_errs4&&
typeof data1=="number"&&isFinite(data1)){if(data1>365||isNaN(data1))return!1;if(data1<1||isNaN(data1))return!1}var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.exporters!==void 0){const _errs6=errors;validate83(data.exporters)||errors++;
var valid0=_errs6===errors}else var valid0=!0;if(valid0)if(data.alerting!==void 0){const _errs7=errors;validate85(data.alerting)||
errors++;var valid0=_errs7===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate93(data){let errors=0;return data==="DEBUG"||data==="INFO"||data==="WARNING"||data==="ERROR"||data==="C\
RITICAL"?errors===0:!1}function validate95(data){let errors=0;return data==="json"||data==="text"?errors===0:!1}function validate97(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="loki"||key0==="cloudwatch"||key0==="elasticsearch"))return!1;if(_errs1===errors){if(data.
loki!==void 0){const _errs2=errors;if(typeof data.loki!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.cloudwatch!==void 0){const _errs4=errors;if(typeof data.cloudwatch!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.elasticsearch!==void 0){const _errs6=errors;if(typeof data.elasticsearch!="b\
oolean")return!1;var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate92(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="level"||key0==="log_format"||key0==="backends"))return!1;if(_errs1===errors){if(data.level!==void 0){const _errs2=errors;
validate93(data.level)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.log_format!==void 0){const _errs3=errors;
validate95(data.log_format)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.backends!==void 0){
const _errs4=errors;validate97(data.backends)||errors++;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===
0}function validate101(data){let errors=0;return data==="s3"||data==="azure_blob"||data==="gcs"||data==="local"||data==="n\
oop"?errors===0:!1}function validate100(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="manager_type"||key0==="storage_ref"||key0===
"bucket"||key0==="prefix"||key0==="retention_days"||key0==="local_dir"||key0==="upload_interval"))return!1;if(_errs1===errors){
if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.manager_type!==void 0){const _errs4=errors;validate101(data.manager_type)||errors++;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.storage_ref!==void 0){let data2=data.storage_ref;const _errs5=errors;if(typeof data2!=
"string"&&data2!==null)return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.bucket!==void 0){let data3=data.
bucket;const _errs7=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs7===errors}else var valid0=!0;
if(valid0){if(data.prefix!==void 0){const _errs9=errors;if(typeof data.prefix!="string")return!1;var valid0=_errs9===errors}else
var valid0=!0;if(valid0){if(data.retention_days!==void 0){let data5=data.retention_days;const _errs11=errors;if(!(typeof data5==
"number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5)))return!1;if(errors===_errs11&&typeof data5=="number"&&isFinite(data5)){
if(data5>365||isNaN(data5))return!1;if(data5<1||isNaN(data5))return!1}var valid0=_errs11===errors}else var valid0=!0;if(valid0){
if(data.local_dir!==void 0){const _errs13=errors;if(typeof data.local_dir!="string")return!1;var valid0=_errs13===errors}else
var valid0=!0;if(valid0)if(data.upload_interval!==void 0){let data7=data.upload_interval;const _errs15=errors;if(!(typeof data7==
"number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7)))return!1;if(errors===_errs15&&typeof data7=="number"&&isFinite(data7)){
if(data7>300||isNaN(data7))return!1;if(data7<1||isNaN(data7))return!1}var valid0=_errs15===errors}else var valid0=!0}}}}}}}}else
return!1;return errors===0}function validate73(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!func1.call(schema30.properties,key0))return!1;if(_errs1===errors){
if(data.traces!==void 0){const _errs2=errors;if(typeof data.traces!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.metrics!==void 0){const _errs4=errors;if(typeof data.metrics!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.lineage!==void 0){const _errs6=errors;if(typeof data.lineage!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.otlp_endpoint!==void 0){let data3=data.otlp_endpoint;const _errs8=errors;
if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.lineage_endpoint!==
void 0){let data4=data.lineage_endpoint;const _errs10=errors;if(typeof data4!="string"&&data4!==null)return!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.attributes!==void 0){let data5=data.attributes;const _errs12=errors;if(errors===
_errs12)if(data5&&typeof data5=="object"&&!Array.isArray(data5))for(const key1 in data5){const _errs15=errors;if(typeof data5[key1]!=
"string")return!1;var valid1=_errs15===errors;if(!valid1)break}else return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.tracing!==void 0){let data7=data.tracing;const _errs17=errors,_errs18=errors;let valid2=!1;const _errs19=errors;
validate74(data7)||errors++;var _valid0=_errs19===errors;if(valid2=valid2||_valid0,!valid2){const _errs20=errors;data7!==
null&&errors++;var _valid0=_errs20===errors;valid2=valid2||_valid0}if(valid2)errors=_errs18;else return errors++,!1;var valid0=_errs17===
errors}else var valid0=!0;if(valid0){if(data.metrics_config!==void 0){let data8=data.metrics_config;const _errs22=errors,
_errs23=errors;let valid3=!1;const _errs24=errors;validate82(data8)||errors++;var _valid1=_errs24===errors;if(valid3=valid3||
_valid1,!valid3){const _errs25=errors;data8!==null&&errors++;var _valid1=_errs25===errors;valid3=valid3||_valid1}if(valid3)
errors=_errs23;else return errors++,!1;var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.logging!==void 0){
let data9=data.logging;const _errs27=errors,_errs28=errors;let valid4=!1;const _errs29=errors;validate92(data9)||errors++;
var _valid2=_errs29===errors;if(valid4=valid4||_valid2,!valid4){const _errs30=errors;data9!==null&&errors++;var _valid2=_errs30===
errors;valid4=valid4||_valid2}if(valid4)errors=_errs28;else return errors++,!1;var valid0=_errs27===errors}else var valid0=!0;
if(valid0)if(data.compute_logs!==void 0){let data10=data.compute_logs;const _errs32=errors,_errs33=errors;let valid5=!1;
const _errs34=errors;validate100(data10)||errors++;var _valid3=_errs34===errors;if(valid5=valid5||_valid3,!valid5){const _errs35=errors;
data10!==null&&errors++;var _valid3=_errs35===errors;valid5=valid5||_valid3}if(valid5)errors=_errs33;else return errors++,
!1;var valid0=_errs32===errors}else var valid0=!0}}}}}}}}}}else return!1;return errors===0}function validate107(data){let errors=0;return data==="per_model"||data==="job_level"?errors===0:!1}const pattern10=new RegExp(
"^[a-zA-Z][a-zA-Z0-9_]*$","u");function validate106(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){let missing0;if(data.manifest_path===void 0&&(missing0="manifest_path"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="manifest_path"||key0==="observability_level"||key0==="project_dir"||key0==="profiles_dir"||key0==="target"))
return!1;if(_errs1===errors){if(data.manifest_path!==void 0){const _errs2=errors;if(typeof data.manifest_path!="string")
return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.observability_level!==void 0){const _errs4=errors;
validate107(data.observability_level)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.project_dir!==
void 0){let data2=data.project_dir;const _errs5=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.profiles_dir!==void 0){let data3=data.profiles_dir;const _errs7=errors;if(typeof data3!=
"string"&&data3!==null)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0)if(data.target!==void 0){let data4=data.
target;const _errs9=errors;if(typeof data4!="string"&&data4!==null||errors===_errs9&&typeof data4=="string"&&!pattern10.
test(data4))return!1;var valid0=_errs9===errors}else var valid0=!0}}}}}}else return!1;return errors===0}const pattern11=new RegExp("^\\d{4}-\\d{2}-\\d{2}$","u"),pattern12=new RegExp("^([0-9*,-/]+\\s){4,5}[0-9*,-/]+$","u");function validate111(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.start===void 0&&(missing0=
"start")||data.cron_schedule===void 0&&(missing0="cron_schedule"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"type"||key0==="start"||key0==="cron_schedule"||key0==="timezone"||key0==="end"||key0==="fmt"))return!1;if(_errs1===errors){
if(data.type!==void 0){const _errs2=errors;if(data.type!=="time_window")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.start!==void 0){let data1=data.start;const _errs3=errors;if(errors===_errs3)if(typeof data1=="string"){
if(!pattern11.test(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.cron_schedule!==
void 0){let data2=data.cron_schedule;const _errs5=errors;if(errors===_errs5)if(typeof data2=="string"){if(!pattern12.test(
data2))return!1}else return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.timezone!==void 0){const _errs7=errors;
if(typeof data.timezone!="string")return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.end!==void 0){
let data4=data.end;const _errs9=errors;if(typeof data4!="string"&&data4!==null||errors===_errs9&&typeof data4=="string"&&
!pattern11.test(data4))return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.fmt!==void 0){let data5=data.
fmt;const _errs11=errors;if(typeof data5!="string"&&data5!==null)return!1;var valid0=_errs11===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate113(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.partition_keys===void 0&&(missing0="partition_keys"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"type"||key0==="partition_keys"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!==
"static")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.partition_keys!==void 0){let data1=data.
partition_keys;const _errs3=errors;if(errors===_errs3)if(Array.isArray(data1)){if(data1.length<1)return!1;{var valid1=!0;
const len0=data1.length;for(let i0=0;i0<len0;i0++){const _errs5=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs5===
errors;if(!valid1)break}}}else return!1;var valid0=_errs3===errors}else var valid0=!0}}}else return!1;return errors===0}const wrapper0={validate:validate110};function validate115(data){let errors=0;if(errors===0)if(data&&typeof data=="objec\
t"&&!Array.isArray(data)){let missing0;if(data.partitions===void 0&&(missing0="partitions"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="partitions"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="multi")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.partitions!==void 0){let data1=data.
partitions;const _errs3=errors;if(errors===_errs3)if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){
const _errs6=errors;wrapper0.validate(data1[key1])||errors++;var valid1=_errs6===errors;if(!valid1)break}else return!1;var valid0=_errs3===
errors}else var valid0=!0}}}else return!1;return errors===0}const pattern14=new RegExp("^[a-zA-Z][a-zA-Z0-9_]*(\\.[a-zA-Z][a-zA-Z0-9_]*)*\\.[a-zA-Z][a-zA-Z0-9_]*$","u");function validate117(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="fn"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!==
"dynamic")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.fn!==void 0){let data1=data.fn;const _errs3=errors;
if(typeof data1!="string"&&data1!==null||errors===_errs3&&typeof data1=="string"&&!pattern14.test(data1))return!1;var valid0=_errs3===
errors}else var valid0=!0}}else return!1;return errors===0}function validate110(data){let errors=0;const _errs1=errors;let valid0=!1,
passing0=null;const _errs2=errors;validate111(data)||errors++;var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);
const _errs3=errors;validate113(data)||errors++;var _valid0=_errs3===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,
1];else{_valid0&&(valid0=!0,passing0=1);const _errs4=errors;validate115(data)||errors++;var _valid0=_errs4===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,2];else{_valid0&&(valid0=!0,passing0=2);const _errs5=errors;validate117(data)||errors++;
var _valid0=_errs5===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,3]):_valid0&&(valid0=!0,passing0=3)}}if(valid0)
errors=_errs1;else return errors++,!1;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
type===void 0&&(missing0="type"))return!1}else return!1;return errors===0}function validate121(data){let errors=0;return data==="eager"||data==="on_cron"||data==="on_missing"?errors===0:!1}function validate123(data){let errors=0;return data==="lazy"||data==="eager"?errors===0:!1}function validate120(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0===
"partitions"||key0==="automation_condition"||key0==="backfill_policy"||key0==="compute_kind"||key0==="group_name"))return!1;
if(_errs1===errors){if(data.partitions!==void 0){let data0=data.partitions;const _errs2=errors;if(typeof data0!="string"&&
data0!==null||errors===_errs2&&typeof data0=="string"&&!pattern10.test(data0))return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.automation_condition!==void 0){let data1=data.automation_condition;const _errs4=errors,_errs5=errors;
let valid1=!1;const _errs6=errors;validate121(data1)||errors++;var _valid0=_errs6===errors;if(valid1=valid1||_valid0,!valid1){
const _errs7=errors;data1!==null&&errors++;var _valid0=_errs7===errors;valid1=valid1||_valid0}if(valid1)errors=_errs5;else
return errors++,!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.backfill_policy!==void 0){let data2=data.
backfill_policy;const _errs9=errors,_errs10=errors;let valid2=!1;const _errs11=errors;validate123(data2)||errors++;var _valid1=_errs11===
errors;if(valid2=valid2||_valid1,!valid2){const _errs12=errors;data2!==null&&errors++;var _valid1=_errs12===errors;valid2=
valid2||_valid1}if(valid2)errors=_errs10;else return errors++,!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0){
if(data.compute_kind!==void 0){let data3=data.compute_kind;const _errs14=errors;if(typeof data3!="string"&&data3!==null)
return!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0)if(data.group_name!==void 0){let data4=data.group_name;
const _errs16=errors;if(typeof data4!="string"&&data4!==null||errors===_errs16&&typeof data4=="string"&&!pattern10.test(
data4))return!1;var valid0=_errs16===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate127(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.selection===void 0&&(missing0="selection"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="typ\
e"||key0==="selection"||key0==="description"||key0==="tags"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
if(data.type!=="batch")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.selection!==void 0){let data1=data.
selection;const _errs3=errors;if(errors===_errs3)if(Array.isArray(data1)){if(data1.length<1)return!1;{var valid1=!0;const len0=data1.
length;for(let i0=0;i0<len0;i0++){const _errs5=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs5===errors;
if(!valid1)break}}}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){
let data3=data.description;const _errs7=errors;if(typeof data3!="string"&&data3!==null||errors===_errs7&&typeof data3=="\
string"&&func2(data3)>500)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0)if(data.tags!==void 0){let data4=data.
tags;const _errs9=errors;if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))&&data4!==null)return!1;if(errors===_errs9&&
data4&&typeof data4=="object"&&!Array.isArray(data4))for(const key1 in data4){const _errs12=errors;if(typeof data4[key1]!=
"string")return!1;var valid2=_errs12===errors;if(!valid2)break}var valid0=_errs9===errors}else var valid0=!0}}}}}else return!1;
return errors===0}function validate129(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.target_function===void 0&&(missing0="target_function"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"type"||key0==="target_function"||key0==="args"||key0==="description"||key0==="tags"))return!1;if(_errs1===errors){if(data.
type!==void 0){const _errs2=errors;if(data.type!=="ops")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.target_function!==void 0){let data1=data.target_function;const _errs3=errors;if(errors===_errs3)if(typeof data1==
"string"){if(!pattern14.test(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.
args!==void 0){let data2=data.args;const _errs5=errors;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==
null)return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let data3=data.description;
const _errs7=errors;if(typeof data3!="string"&&data3!==null||errors===_errs7&&typeof data3=="string"&&func2(data3)>500)return!1;
var valid0=_errs7===errors}else var valid0=!0;if(valid0)if(data.tags!==void 0){let data4=data.tags;const _errs9=errors;if(!(data4&&
typeof data4=="object"&&!Array.isArray(data4))&&data4!==null)return!1;if(errors===_errs9&&data4&&typeof data4=="object"&&
!Array.isArray(data4))for(const key1 in data4){const _errs12=errors;if(typeof data4[key1]!="string")return!1;var valid1=_errs12===
errors;if(!valid1)break}var valid0=_errs9===errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate126(data){
let errors=0;const _errs1=errors;let valid0=!1,passing0=null;const _errs2=errors;validate127(data)||errors++;var _valid0=_errs2===
errors;_valid0&&(valid0=!0,passing0=0);const _errs3=errors;validate129(data)||errors++;var _valid0=_errs3===errors;if(_valid0&&
valid0?(valid0=!1,passing0=[passing0,1]):_valid0&&(valid0=!0,passing0=1),valid0)errors=_errs1;else return errors++,!1;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type"))return!1}else
return!1;return errors===0}function validate133(data){let errors=0;return data==="latest"||data==="all"?errors===0:!1}function validate132(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.job===void 0&&(missing0="job")||
data.cron_schedule===void 0&&(missing0="cron_schedule"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"job"||key0==="cron_schedule"||key0==="timezone"||key0==="enabled"||key0==="partition_selector"||key0==="description"))return!1;
if(_errs1===errors){if(data.job!==void 0){let data0=data.job;const _errs2=errors;if(errors===_errs2)if(typeof data0=="st\
ring"){if(!pattern10.test(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
cron_schedule!==void 0){let data1=data.cron_schedule;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(!pattern12.
test(data1))return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.timezone!==void 0){const _errs6=errors;
if(typeof data.timezone!="string")return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.enabled!==void 0){
const _errs8=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){
if(data.partition_selector!==void 0){let data4=data.partition_selector;const _errs10=errors,_errs11=errors;let valid1=!1;
const _errs12=errors;validate133(data4)||errors++;var _valid0=_errs12===errors;if(valid1=valid1||_valid0,!valid1){const _errs13=errors;
data4!==null&&errors++;var _valid0=_errs13===errors;valid1=valid1||_valid0}if(valid1)errors=_errs11;else return errors++,
!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.description!==void 0){let data5=data.description;const _errs15=errors;
if(typeof data5!="string"&&data5!==null||errors===_errs15&&typeof data5=="string"&&func2(data5)>500)return!1;var valid0=_errs15===
errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate137(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.job===void 0&&(missing0="job")||data.path===void 0&&(missing0="path"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="job"||key0==="path"||key0==="pattern"||key0==="poll_interval_seconds"||key0==="description"))
return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="file_watcher")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.job!==void 0){let data1=data.job;const _errs3=errors;if(errors===_errs3)if(typeof data1==
"string"){if(!pattern10.test(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.
path!==void 0){const _errs5=errors;if(typeof data.path!="string")return!1;var valid0=_errs5===errors}else var valid0=!0;
if(valid0){if(data.pattern!==void 0){let data3=data.pattern;const _errs7=errors;if(typeof data3!="string"&&data3!==null)
return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.poll_interval_seconds!==void 0){let data4=data.
poll_interval_seconds;const _errs9=errors;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))||errors===
_errs9&&typeof data4=="number"&&isFinite(data4)&&(data4<1||isNaN(data4)))return!1;var valid0=_errs9===errors}else var valid0=!0;
if(valid0)if(data.description!==void 0){let data5=data.description;const _errs11=errors;if(typeof data5!="string"&&data5!==
null||errors===_errs11&&typeof data5=="string"&&func2(data5)>500)return!1;var valid0=_errs11===errors}else var valid0=!0}}}}}}}else
return!1;return errors===0}function validate139(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.job===void 0&&(missing0="job")||data.watched_assets===void 0&&(missing0="watched_assets"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="job"||key0==="watched_assets"||key0==="poll_interval_seconds"||key0===
"description"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="asset_sensor")return!1;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.job!==void 0){let data1=data.job;const _errs3=errors;if(errors===
_errs3)if(typeof data1=="string"){if(!pattern10.test(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.watched_assets!==void 0){let data2=data.watched_assets;const _errs5=errors;if(errors===_errs5)if(Array.
isArray(data2)){if(data2.length<1)return!1;{var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;
if(typeof data2[i0]!="string")return!1;var valid1=_errs7===errors;if(!valid1)break}}}else return!1;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.poll_interval_seconds!==void 0){let data4=data.poll_interval_seconds;const _errs9=errors;
if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(data4))||errors===_errs9&&typeof data4=="number"&&isFinite(
data4)&&(data4<1||isNaN(data4)))return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.description!==void 0){
let data5=data.description;const _errs11=errors;if(typeof data5!="string"&&data5!==null||errors===_errs11&&typeof data5==
"string"&&func2(data5)>500)return!1;var valid0=_errs11===errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate142(data){let errors=0;return data==="SUCCESS"||data==="FAILURE"||data==="STARTED"?errors===0:!1}function validate141(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.job===void 0&&(missing0=
"job")||data.watched_jobs===void 0&&(missing0="watched_jobs")||data.status===void 0&&(missing0="status"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="job"||key0==="watched_jobs"||key0==="status"||key0==="poll_interval_s\
econds"||key0==="description"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="r\
un_status")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.job!==void 0){let data1=data.job;const _errs3=errors;
if(errors===_errs3)if(typeof data1=="string"){if(!pattern10.test(data1))return!1}else return!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.watched_jobs!==void 0){let data2=data.watched_jobs;const _errs5=errors;if(errors===_errs5)
if(Array.isArray(data2)){if(data2.length<1)return!1;{var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;
if(typeof data2[i0]!="string")return!1;var valid1=_errs7===errors;if(!valid1)break}}}else return!1;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.status!==void 0){const _errs9=errors;validate142(data.status)||errors++;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.poll_interval_seconds!==void 0){let data5=data.poll_interval_seconds;const _errs10=errors;
if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))||errors===_errs10&&typeof data5=="number"&&isFinite(
data5)&&(data5<1||isNaN(data5)))return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.description!==
void 0){let data6=data.description;const _errs12=errors;if(typeof data6!="string"&&data6!==null||errors===_errs12&&typeof data6==
"string"&&func2(data6)>500)return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate145(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.job===void 0&&(missing0="job")||data.target_function===void 0&&(missing0="target_function"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="job"||key0==="target_function"||key0==="args"||key0==="poll_interval_\
seconds"||key0==="description"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;if(data.type!=="\
custom")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.job!==void 0){let data1=data.job;const _errs3=errors;
if(errors===_errs3)if(typeof data1=="string"){if(!pattern10.test(data1))return!1}else return!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0){if(data.target_function!==void 0){let data2=data.target_function;const _errs5=errors;if(errors===
_errs5)if(typeof data2=="string"){if(!pattern14.test(data2))return!1}else return!1;var valid0=_errs5===errors}else var valid0=!0;
if(valid0){if(data.args!==void 0){let data3=data.args;const _errs7=errors;if(!(data3&&typeof data3=="object"&&!Array.isArray(
data3))&&data3!==null)return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.poll_interval_seconds!==
void 0){let data4=data.poll_interval_seconds;const _errs9=errors;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&
isFinite(data4))||errors===_errs9&&typeof data4=="number"&&isFinite(data4)&&(data4<1||isNaN(data4)))return!1;var valid0=_errs9===
errors}else var valid0=!0;if(valid0)if(data.description!==void 0){let data5=data.description;const _errs11=errors;if(typeof data5!=
"string"&&data5!==null||errors===_errs11&&typeof data5=="string"&&func2(data5)>500)return!1;var valid0=_errs11===errors}else
var valid0=!0}}}}}}}else return!1;return errors===0}function validate136(data){let errors=0;const _errs1=errors;let valid0=!1,
passing0=null;const _errs2=errors;validate137(data)||errors++;var _valid0=_errs2===errors;_valid0&&(valid0=!0,passing0=0);
const _errs3=errors;validate139(data)||errors++;var _valid0=_errs3===errors;if(_valid0&&valid0)valid0=!1,passing0=[passing0,
1];else{_valid0&&(valid0=!0,passing0=1);const _errs4=errors;validate141(data)||errors++;var _valid0=_errs4===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,2];else{_valid0&&(valid0=!0,passing0=2);const _errs5=errors;validate145(data)||errors++;
var _valid0=_errs5===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,3]):_valid0&&(valid0=!0,passing0=3)}}if(valid0)
errors=_errs1;else return errors++,!1;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.
type===void 0&&(missing0="type"))return!1}else return!1;return errors===0}function validate149(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.start===void 0&&(missing0="start")||data.end===void 0&&(missing0="end"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="start"||key0==="end"))return!1;if(_errs1===errors){if(data.start!==void 0){const _errs2=errors;if(typeof data.
start!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.end!==void 0){const _errs4=errors;
if(typeof data.end!="string")return!1;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===0}function validate148(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.job===void 0&&(missing0=
"job")||data.partition_range===void 0&&(missing0="partition_range"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="job"||key0==="partition_range"||key0==="batch_size"||key0==="description"||key0==="tags"))return!1;if(_errs1===
errors){if(data.job!==void 0){let data0=data.job;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(!pattern10.
test(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.partition_range!==void 0){
const _errs4=errors;validate149(data.partition_range)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.batch_size!==void 0){let data2=data.batch_size;const _errs5=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(
data2)&&isFinite(data2))||errors===_errs5&&typeof data2=="number"&&isFinite(data2)&&(data2<1||isNaN(data2)))return!1;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let data3=data.description;const _errs7=errors;if(typeof data3!=
"string"&&data3!==null||errors===_errs7&&typeof data3=="string"&&func2(data3)>500)return!1;var valid0=_errs7===errors}else
var valid0=!0;if(valid0)if(data.tags!==void 0){let data4=data.tags;const _errs9=errors;if(!(data4&&typeof data4=="object"&&
!Array.isArray(data4))&&data4!==null)return!1;if(errors===_errs9&&data4&&typeof data4=="object"&&!Array.isArray(data4))for(const key1 in data4){
const _errs12=errors;if(typeof data4[key1]!="string")return!1;var valid1=_errs12===errors;if(!valid1)break}var valid0=_errs9===
errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate105(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="asset_modules"||key0===
"dbt"||key0==="partitions"||key0==="assets"||key0==="jobs"||key0==="schedules"||key0==="sensors"||key0==="backfills"))return!1;
if(_errs1===errors){if(data.asset_modules!==void 0){let data0=data.asset_modules;const _errs2=errors;if(errors===_errs2)
if(Array.isArray(data0)){var valid1=!0;const len0=data0.length;for(let i0=0;i0<len0;i0++){const _errs4=errors;if(typeof data0[i0]!=
"string")return!1;var valid1=_errs4===errors;if(!valid1)break}}else return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.dbt!==void 0){let data2=data.dbt;const _errs6=errors,_errs7=errors;let valid2=!1;const _errs8=errors;
validate106(data2)||errors++;var _valid0=_errs8===errors;if(valid2=valid2||_valid0,!valid2){const _errs9=errors;data2!==
null&&errors++;var _valid0=_errs9===errors;valid2=valid2||_valid0}if(valid2)errors=_errs7;else return errors++,!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0){if(data.partitions!==void 0){let data3=data.partitions;const _errs11=errors;if(errors===
_errs11)if(data3&&typeof data3=="object"&&!Array.isArray(data3))for(const key1 in data3){const _errs14=errors;validate110(
data3[key1])||errors++;var valid3=_errs14===errors;if(!valid3)break}else return!1;var valid0=_errs11===errors}else var valid0=!0;
if(valid0){if(data.assets!==void 0){let data5=data.assets;const _errs15=errors;if(errors===_errs15)if(data5&&typeof data5==
"object"&&!Array.isArray(data5))for(const key2 in data5){const _errs18=errors;validate120(data5[key2])||errors++;var valid4=_errs18===
errors;if(!valid4)break}else return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.jobs!==void 0){let data7=data.
jobs;const _errs19=errors;if(errors===_errs19)if(data7&&typeof data7=="object"&&!Array.isArray(data7))for(const key3 in data7){
const _errs22=errors;validate126(data7[key3])||errors++;var valid5=_errs22===errors;if(!valid5)break}else return!1;var valid0=_errs19===
errors}else var valid0=!0;if(valid0){if(data.schedules!==void 0){let data9=data.schedules;const _errs23=errors;if(errors===
_errs23)if(data9&&typeof data9=="object"&&!Array.isArray(data9))for(const key4 in data9){const _errs26=errors;validate132(
data9[key4])||errors++;var valid6=_errs26===errors;if(!valid6)break}else return!1;var valid0=_errs23===errors}else var valid0=!0;
if(valid0){if(data.sensors!==void 0){let data11=data.sensors;const _errs27=errors;if(errors===_errs27)if(data11&&typeof data11==
"object"&&!Array.isArray(data11))for(const key5 in data11){const _errs30=errors;validate136(data11[key5])||errors++;var valid7=_errs30===
errors;if(!valid7)break}else return!1;var valid0=_errs27===errors}else var valid0=!0;if(valid0)if(data.backfills!==void 0){
let data13=data.backfills;const _errs31=errors;if(errors===_errs31)if(data13&&typeof data13=="object"&&!Array.isArray(data13))
for(const key6 in data13){const _errs34=errors;validate148(data13[key6])||errors++;var valid8=_errs34===errors;if(!valid8)
break}else return!1;var valid0=_errs31===errors}else var valid0=!0}}}}}}}}else return!1;return errors===0}const pattern27=new RegExp("^PRINCIPAL_ROLE:[A-Za-z0-9_]+$","u");function validate153(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.type===void 0&&(missing0="type")||data.uri===void 0&&(missing0=
"uri"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="type"||key0==="uri"||key0==="credential_secret_\
ref"||key0==="warehouse"||key0==="scope"||key0==="token_refresh_enabled"||key0==="access_delegation"||key0==="properties"))
return!1;if(_errs1===errors){if(data.type!==void 0){let data0=data.type;const _errs2=errors;if(!(data0==="polaris"||data0===
"glue"||data0==="nessie"))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.uri!==void 0){const _errs3=errors;
if(typeof data.uri!="string")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.credential_secret_ref!==
void 0){let data2=data.credential_secret_ref;const _errs5=errors;if(typeof data2!="string"&&data2!==null||errors===_errs5&&
typeof data2=="string"&&!pattern3.test(data2))return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.
warehouse!==void 0){let data3=data.warehouse;const _errs7=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data4=data.scope;const _errs9=errors;if(typeof data4!="\
string"&&data4!==null||errors===_errs9&&typeof data4=="string"&&!pattern27.test(data4))return!1;var valid0=_errs9===errors}else
var valid0=!0;if(valid0){if(data.token_refresh_enabled!==void 0){let data5=data.token_refresh_enabled;const _errs11=errors;
if(typeof data5!="boolean"&&data5!==null)return!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0){if(data.access_delegation!==
void 0){let data6=data.access_delegation;const _errs13=errors;if(typeof data6!="string"&&data6!==null)return!1;var valid0=_errs13===
errors}else var valid0=!0;if(valid0)if(data.properties!==void 0){let data7=data.properties;const _errs15=errors;if(!(data7&&
typeof data7=="object"&&!Array.isArray(data7)))return!1;var valid0=_errs15===errors}else var valid0=!0}}}}}}}}}else return!1;
return errors===0}function validate157(data){let errors=0;return data==="s3"||data==="gcs"||data==="azure"||data==="local"?errors===0:!1}function validate159(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.secret_ref===void 0&&(missing0="secret_ref"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="sec\
ret_ref")return!1;if(_errs1===errors&&data.secret_ref!==void 0){let data0=data.secret_ref;if(errors===errors)if(typeof data0==
"string"){if(func2(data0)>253)return!1;if(func2(data0)<1)return!1;if(!pattern3.test(data0))return!1}else return!1}}}else
return!1;return errors===0}function validate162(data){let errors=0;return data==="static"||data==="oauth2"||data==="iam_role"||data==="service_acco\
unt"?errors===0:!1}const pattern29=new RegExp("^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]+$","u");function validate161(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="mode"||key0==="client_id"||key0==="client_secret"||key0==="scope"||key0==="role_arn"||key0==="secret_ref"))
return!1;if(_errs1===errors){if(data.mode!==void 0){const _errs2=errors;validate162(data.mode)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.client_id!==void 0){let data1=data.client_id;const _errs3=errors,_errs4=errors;
let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===errors;if(valid1=valid1||_valid0,
!valid1){const _errs7=errors;validate159(data1)||errors++;var _valid0=_errs7===errors;if(valid1=valid1||_valid0,!valid1){
const _errs8=errors;data1!==null&&errors++;var _valid0=_errs8===errors;valid1=valid1||_valid0}}if(valid1)errors=_errs4;else
return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.client_secret!==void 0){let data2=data.
client_secret;const _errs10=errors,_errs11=errors;let valid2=!1;const _errs12=errors;validate159(data2)||errors++;var _valid1=_errs12===
errors;if(valid2=valid2||_valid1,!valid2){const _errs13=errors;data2!==null&&errors++;var _valid1=_errs13===errors;valid2=
valid2||_valid1}if(valid2)errors=_errs11;else return errors++,!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){
if(data.scope!==void 0){let data3=data.scope;const _errs15=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs15===
errors}else var valid0=!0;if(valid0){if(data.role_arn!==void 0){let data4=data.role_arn;const _errs17=errors;if(typeof data4!=
"string"&&data4!==null||errors===_errs17&&typeof data4=="string"&&!pattern29.test(data4))return!1;var valid0=_errs17===errors}else
var valid0=!0;if(valid0)if(data.secret_ref!==void 0){let data5=data.secret_ref;const _errs19=errors;if(typeof data5!="st\
ring"&&data5!==null||errors===_errs19&&typeof data5=="string"&&!pattern3.test(data5))return!1;var valid0=_errs19===errors}else
var valid0=!0}}}}}}else return!1;return errors===0}function validate156(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.bucket===void 0&&(missing0="bucket"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="endpoint"||key0==="region"||key0==="bucket"||key0==="path_style_acces\
s"||key0==="credentials"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;validate157(data.type)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.endpoint!==void 0){let data1=data.endpoint;const _errs3=errors,
_errs4=errors;let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===errors;if(valid1=valid1||
_valid0,!valid1){const _errs7=errors;validate159(data1)||errors++;var _valid0=_errs7===errors;valid1=valid1||_valid0}if(valid1)
errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.region!==void 0){
const _errs8=errors;if(typeof data.region!="string")return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.
bucket!==void 0){let data3=data.bucket;const _errs10=errors;if(errors===_errs10)if(typeof data3=="string"){if(func2(data3)>
63)return!1;if(func2(data3)<3)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.path_style_access!==
void 0){const _errs12=errors;if(typeof data.path_style_access!="boolean")return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0)if(data.credentials!==void 0){const _errs14=errors;validate161(data.credentials)||errors++;var valid0=_errs14===
errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate169(data){let errors=0;return data==="polaris"||data==="glue"||data==="nessie"||data==="rest"||data==="\
hive"?errors===0:!1}function validate173(data){let errors=0;return data==="vended-credentials"||data==="remote-signing"||data==="none"?errors===
0:!1}function validate168(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.uri===void 0&&(missing0="uri")||data.warehouse===void 0&&(missing0="warehouse"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="uri"||key0==="warehouse"||key0==="namespace"||key0==="credentials"||key0==="access_delegatio\
n"||key0==="token_refresh_enabled"||key0==="properties"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
validate169(data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.uri!==void 0){let data1=data.
uri;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===
errors;if(valid1=valid1||_valid0,!valid1){const _errs7=errors;validate159(data1)||errors++;var _valid0=_errs7===errors;valid1=
valid1||_valid0}if(valid1)errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.warehouse!==void 0){let data2=data.warehouse;const _errs8=errors;if(errors===_errs8)if(typeof data2=="string"){if(func2(
data2)>255)return!1;if(func2(data2)<1)return!1}else return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.
namespace!==void 0){let data3=data.namespace;const _errs10=errors;if(errors===_errs10)if(typeof data3=="string"){if(func2(
data3)>255)return!1;if(func2(data3)<1)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
credentials!==void 0){const _errs12=errors;validate161(data.credentials)||errors++;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.access_delegation!==void 0){const _errs13=errors;validate173(data.access_delegation)||errors++;var valid0=_errs13===
errors}else var valid0=!0;if(valid0){if(data.token_refresh_enabled!==void 0){const _errs14=errors;if(typeof data.token_refresh_enabled!=
"boolean")return!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0)if(data.properties!==void 0){let data7=data.
properties;const _errs16=errors;if(errors===_errs16)if(data7&&typeof data7=="object"&&!Array.isArray(data7))for(const key1 in data7){
const _errs19=errors;if(typeof data7[key1]!="string")return!1;var valid2=_errs19===errors;if(!valid2)break}else return!1;
var valid0=_errs16===errors}else var valid0=!0}}}}}}}}}else return!1;return errors===0}function validate176(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="type"||key0==="properties"||key0==="credentials"))return!1;if(_errs1===errors){if(data.
type!==void 0){const _errs2=errors;validate58(data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.properties!==void 0){let data1=data.properties;const _errs3=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(
data1)))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.credentials!==void 0){const _errs5=errors;
validate161(data.credentials)||errors++;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}
function validate155(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.storage===void 0&&(missing0="storage")||data.catalog===void 0&&(missing0="catalog")||data.compute===void 0&&(missing0=
"compute"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="storage"||key0==="catalog"||key0==="compute"||
key0==="platform_env"))return!1;if(_errs1===errors){if(data.storage!==void 0){const _errs2=errors;validate156(data.storage)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.catalog!==void 0){const _errs3=errors;validate168(
data.catalog)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.compute!==void 0){const _errs4=errors;
validate176(data.compute)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.platform_env!==void 0){
const _errs5=errors;if(typeof data.platform_env!="string")return!1;var valid0=_errs5===errors}else var valid0=!0}}}}}else
return!1;return errors===0}function validate181(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.storage===void 0&&(missing0="storage")||data.catalog===void 0&&(missing0=
"catalog")||data.namespace===void 0&&(missing0="namespace"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"name"||key0==="storage"||key0==="catalog"||key0==="namespace"||key0==="retention_days"||key0==="properties"))return!1;if(_errs1===
errors){if(data.name!==void 0){let data0=data.name;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func2(
data0)>100)return!1;if(func2(data0)<1)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
storage!==void 0){const _errs4=errors;validate156(data.storage)||errors++;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.catalog!==void 0){const _errs5=errors;validate168(data.catalog)||errors++;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.namespace!==void 0){let data3=data.namespace;const _errs6=errors;if(errors===_errs6)if(typeof data3==
"string"){if(func2(data3)>255)return!1;if(func2(data3)<1)return!1}else return!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.retention_days!==void 0){let data4=data.retention_days;const _errs8=errors;if(!(typeof data4=="number"&&
!(data4%1)&&!isNaN(data4)&&isFinite(data4))&&data4!==null)return!1;if(errors===_errs8&&typeof data4=="number"&&isFinite(
data4)){if(data4>36500||isNaN(data4))return!1;if(data4<1||isNaN(data4))return!1}var valid0=_errs8===errors}else var valid0=!0;
if(valid0)if(data.properties!==void 0){let data5=data.properties;const _errs10=errors;if(errors===_errs10)if(data5&&typeof data5==
"object"&&!Array.isArray(data5))for(const key1 in data5){const _errs13=errors;if(typeof data5[key1]!="string")return!1;var valid1=_errs13===
errors;if(!valid1)break}else return!1;var valid0=_errs10===errors}else var valid0=!0}}}}}}}else return!1;return errors===
0}const formats2=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function validate185(data){let errors=0;if(errors===
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
0}function validate187(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.classification===void 0&&(missing0="classification"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0===
"classification"||key0==="pii_type"||key0==="sensitivity"))return!1;if(_errs1===errors){if(data.classification!==void 0){
const _errs2=errors;if(typeof data.classification!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.pii_type!==void 0){let data1=data.pii_type;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.sensitivity!==void 0){let data2=data.sensitivity;const _errs6=errors;
if(!(data2==="low"||data2==="medium"||data2==="high"))return!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return!1;
return errors===0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
let missing0;if(data.metadata===void 0&&(missing0="metadata")||data.transforms===void 0&&(missing0="transforms"))return!1;
{const _errs1=errors;for(const key0 in data)if(!func1.call(schema19.properties,key0))return!1;if(_errs1===errors){if(data.
version!==void 0){const _errs2=errors;if(typeof data.version!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.metadata!==void 0){const _errs4=errors;validate53(data.metadata)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.transforms!==void 0){let data2=data.transforms;const _errs5=errors;if(errors===_errs5)if(Array.
isArray(data2)){var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;validate55(data2[i0])||
errors++;var valid1=_errs7===errors;if(!valid1)break}}else return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){
if(data.compute!==void 0){let data4=data.compute;const _errs8=errors,_errs9=errors;let valid2=!1;const _errs10=errors;validate57(
data4)||errors++;var _valid0=_errs10===errors;if(valid2=valid2||_valid0,!valid2){const _errs11=errors;data4!==null&&errors++;
var _valid0=_errs11===errors;valid2=valid2||_valid0}if(valid2)errors=_errs9;else return errors++,!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.consumption!==void 0){const _errs13=errors;validate61(data.consumption)||errors++;
var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.governance!==void 0){const _errs14=errors;validate71(data.
governance)||errors++;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.observability!==void 0){const _errs15=errors;
validate73(data.observability)||errors++;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.orchestration!==
void 0){let data8=data.orchestration;const _errs16=errors,_errs17=errors;let valid3=!1;const _errs18=errors;validate105(
data8)||errors++;var _valid1=_errs18===errors;if(valid3=valid3||_valid1,!valid3){const _errs19=errors;data8!==null&&errors++;
var _valid1=_errs19===errors;valid3=valid3||_valid1}if(valid3)errors=_errs17;else return errors++,!1;var valid0=_errs16===
errors}else var valid0=!0;if(valid0){if(data.catalog!==void 0){let data9=data.catalog;const _errs21=errors,_errs22=errors;
let valid4=!1;const _errs23=errors;validate153(data9)||errors++;var _valid2=_errs23===errors;if(valid4=valid4||_valid2,!valid4){
const _errs24=errors;data9!==null&&errors++;var _valid2=_errs24===errors;valid4=valid4||_valid2}if(valid4)errors=_errs22;else
return errors++,!1;var valid0=_errs21===errors}else var valid0=!0;if(valid0){if(data.resolved_profiles!==void 0){let data10=data.
resolved_profiles;const _errs26=errors,_errs27=errors;let valid5=!1;const _errs28=errors;validate155(data10)||errors++;var _valid3=_errs28===
errors;if(valid5=valid5||_valid3,!valid5){const _errs29=errors;data10!==null&&errors++;var _valid3=_errs29===errors;valid5=
valid5||_valid3}if(valid5)errors=_errs27;else return errors++,!1;var valid0=_errs26===errors}else var valid0=!0;if(valid0){
if(data.resolved_layers!==void 0){let data11=data.resolved_layers;const _errs31=errors;if(!(data11&&typeof data11=="obje\
ct"&&!Array.isArray(data11))&&data11!==null)return!1;if(errors===_errs31&&data11&&typeof data11=="object"&&!Array.isArray(
data11))for(const key1 in data11){const _errs34=errors;validate181(data11[key1])||errors++;var valid6=_errs34===errors;if(!valid6)
break}var valid0=_errs31===errors}else var valid0=!0;if(valid0){if(data.dbt_manifest_path!==void 0){let data13=data.dbt_manifest_path;
const _errs35=errors;if(typeof data13!="string"&&data13!==null)return!1;var valid0=_errs35===errors}else var valid0=!0;if(valid0){
if(data.dbt_project_path!==void 0){let data14=data.dbt_project_path;const _errs37=errors;if(typeof data14!="string"&&data14!==
null)return!1;var valid0=_errs37===errors}else var valid0=!0;if(valid0){if(data.dbt_profiles_path!==void 0){const _errs39=errors;
if(typeof data.dbt_profiles_path!="string")return!1;var valid0=_errs39===errors}else var valid0=!0;if(valid0){if(data.lineage_namespace!==
void 0){let data16=data.lineage_namespace;const _errs41=errors;if(typeof data16!="string"&&data16!==null)return!1;var valid0=_errs41===
errors}else var valid0=!0;if(valid0){if(data.environment_context!==void 0){let data17=data.environment_context;const _errs43=errors,
_errs44=errors;let valid7=!1;const _errs45=errors;validate185(data17)||errors++;var _valid4=_errs45===errors;if(valid7=valid7||
_valid4,!valid7){const _errs46=errors;data17!==null&&errors++;var _valid4=_errs46===errors;valid7=valid7||_valid4}if(valid7)
errors=_errs44;else return errors++,!1;var valid0=_errs43===errors}else var valid0=!0;if(valid0)if(data.column_classifications!==
void 0){let data18=data.column_classifications;const _errs48=errors;if(!(data18&&typeof data18=="object"&&!Array.isArray(
data18))&&data18!==null)return!1;if(errors===_errs48&&data18&&typeof data18=="object"&&!Array.isArray(data18))for(const key2 in data18){
let data19=data18[key2];const _errs51=errors;if(errors===_errs51)if(data19&&typeof data19=="object"&&!Array.isArray(data19))
for(const key3 in data19){const _errs54=errors;validate187(data19[key3])||errors++;var valid9=_errs54===errors;if(!valid9)
break}else return!1;var valid8=_errs51===errors;if(!valid8)break}var valid0=_errs48===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}else
return!1;return errors===0}export{stdin_default as default,validate};
