// Generated from schemas/dbt-manifest/12.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { formats, ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const func1=ucs2length,formats0=formats["date-time"];function validate53(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.dbt_schema_version===void 0&&(missing0="dbt_schema_version")||data.
dbt_version===void 0&&(missing0="dbt_version"))return!1;if(data.dbt_schema_version!==void 0){const _errs2=errors;if(data.
dbt_schema_version!=="https://schemas.getdbt.com/dbt/manifest/v12.json")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.dbt_version!==void 0){let data1=data.dbt_version;const _errs3=errors;if(errors===_errs3)if(typeof data1==
"string"){if(func1(data1)<1)return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.generated_at!==
void 0){let data2=data.generated_at;const _errs5=errors;if(errors===_errs5&&errors===_errs5)if(typeof data2=="string"){if(!formats0.
validate(data2))return!1}else return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.project_name!==void 0){
let data3=data.project_name;const _errs7=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs7===errors}else
var valid0=!0;if(valid0)if(data.adapter_type!==void 0){let data4=data.adapter_type;const _errs9=errors;if(typeof data4!=
"string"&&data4!==null)return!1;var valid0=_errs9===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate56(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.checksum===void 0&&(missing0="checksum"))return!1;if(data.name!==void 0){
const _errs2=errors;if(typeof data.name!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
checksum!==void 0){const _errs4=errors;if(typeof data.checksum!="string")return!1;var valid0=_errs4===errors}else var valid0=!0}else
return!1;return errors===0}const schema25={properties:{enabled:1,name:1,title:1,description:1,public:1,measures:1,joins:1,segments:1,pre_aggregations:1,
security:1}},func5=Object.prototype.hasOwnProperty;const pattern3=new RegExp("^[A-Za-z_][A-Za-z0-9_]*$","u");function validate61(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(!pattern3.test(data))return!1}else return!1;return errors===0}function validate63(data){let errors=0;if(errors===0)if(typeof data=="string"){if(func1(data)<1)return!1}else return!1;return errors===
0}const schema28={properties:{name:1,type:1,sql:1,filters:1,title:1,description:1,public:1,format:1,drill_members:1,rolling_window:1}};function validate68(data){let errors=0;if(errors===0)if(typeof data=="string"){if(func1(data)<1)return!1}else return!1;return errors===
0}function validate70(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.sql===void 0&&(missing0="sql"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="sql")return!1;_errs1===
errors&&data.sql!==void 0&&(validate68(data.sql)||errors++)}}else return!1;return errors===0}const pattern4=new RegExp("^(unbounded|-?[0-9]+ (minute|hour|day|week|month|quarter|year))$","u");function validate77(data){
let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern4.test(data))return!1}else return!1;return errors===0}function validate76(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="trailing"||key0==="leading"||key0==="offset"))return!1;if(_errs1===errors){if(data.trailing!==void 0){const _errs2=errors;
validate77(data.trailing)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.leading!==void 0){const _errs3=errors;
validate77(data.leading)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.offset!==void 0){let data2=data.
offset;const _errs4=errors;if(!(data2==="start"||data2==="end"))return!1;var valid0=_errs4===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate66(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.name===void 0&&(missing0="name")||data.type===void 0&&(missing0="type"))return!1;{const _errs1=errors;
for(const key0 in data)if(!func5.call(schema28.properties,key0))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;
validate61(data.name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.type!==void 0){let data1=data.
type;const _errs3=errors;if(!(data1==="count"||data1==="count_distinct"||data1==="count_distinct_approx"||data1==="sum"||
data1==="avg"||data1==="min"||data1==="max"||data1==="number"||data1==="string"||data1==="time"||data1==="boolean"))return!1;
var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.sql!==void 0){const _errs4=errors;validate68(data.sql)||
errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.filters!==void 0){let data3=data.filters;const _errs5=errors;
if(errors===_errs5)if(Array.isArray(data3)){var valid1=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;
validate70(data3[i0])||errors++;var valid1=_errs7===errors;if(!valid1)break}}else return!1;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.title!==void 0){const _errs8=errors;validate63(data.title)||errors++;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){const _errs9=errors;validate63(data.description)||errors++;
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.public!==void 0){const _errs10=errors;if(typeof data.public!=
"boolean")return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.format!==void 0){let data8=data.format;
const _errs12=errors;if(!(data8==="percent"||data8==="currency"||data8==="number"))return!1;var valid0=_errs12===errors}else
var valid0=!0;if(valid0){if(data.drill_members!==void 0){let data9=data.drill_members;const _errs13=errors;if(errors===_errs13)
if(Array.isArray(data9)){var valid2=!0;const len1=data9.length;for(let i1=0;i1<len1;i1++){const _errs15=errors;validate61(
data9[i1])||errors++;var valid2=_errs15===errors;if(!valid2)break}}else return!1;var valid0=_errs13===errors}else var valid0=!0;
if(valid0)if(data.rolling_window!==void 0){const _errs16=errors;validate76(data.rolling_window)||errors++;var valid0=_errs16===
errors}else var valid0=!0}}}}}}}}}}}else return!1;return errors===0}function validate82(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.relationship===void 0&&(missing0="relationship")||data.sql===void 0&&(missing0=
"sql"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="relationship"||key0==="sql"))return!1;
if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate61(data.name)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.relationship!==void 0){let data1=data.relationship;const _errs3=errors;if(!(data1==="on\
e_to_one"||data1==="one_to_many"||data1==="many_to_one"))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)
if(data.sql!==void 0){const _errs4=errors;validate68(data.sql)||errors++;var valid0=_errs4===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate86(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.sql===void 0&&(missing0="sql"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="name"||key0==="sql"||key0==="title"||key0==="description"||key0==="public"))return!1;if(_errs1===errors){if(data.
name!==void 0){const _errs2=errors;validate61(data.name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.sql!==void 0){const _errs3=errors;validate68(data.sql)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.title!==void 0){const _errs4=errors;validate63(data.title)||errors++;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.description!==void 0){const _errs5=errors;validate63(data.description)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0)if(data.public!==void 0){const _errs6=errors;if(typeof data.public!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0}}}}}}else return!1;return errors===0}const schema35={properties:{name:1,type:1,
measures:1,dimensions:1,segments:1,time_dimension:1,granularity:1,partition_granularity:1,refresh_key:1,scheduled_refresh:1,
external:1}};const pattern5=new RegExp("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?$","u");function validate94(data){let errors=0;
if(errors===0)if(typeof data=="string"){if(!pattern5.test(data))return!1}else return!1;return errors===0}function validate99(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="every"||key0==="timezone"||key0==="sql"||key0==="incremental"||key0==="update_window"))
return!1;if(_errs1===errors){if(data.every!==void 0){let data0=data.every;const _errs2=errors;if(errors===_errs2)if(typeof data0==
"string"){if(func1(data0)<1)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.timezone!==
void 0){let data1=data.timezone;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func1(data1)<1)return!1}else
return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.sql!==void 0){const _errs6=errors;validate68(data.
sql)||errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.incremental!==void 0){const _errs7=errors;
if(typeof data.incremental!="boolean")return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0)if(data.update_window!==
void 0){const _errs9=errors;validate77(data.update_window)||errors++;var valid0=_errs9===errors}else var valid0=!0}}}}}else
return!1;return errors===0}function validate92(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.name===void 0&&(missing0="name"))return!1;{const _errs1=errors;for(const key0 in data)if(!func5.
call(schema35.properties,key0))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate61(data.name)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.type!==void 0){const _errs3=errors;if(data.type!==
"rollup")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.measures!==void 0){let data2=data.measures;
const _errs4=errors;if(errors===_errs4)if(Array.isArray(data2)){var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){
const _errs6=errors;validate94(data2[i0])||errors++;var valid1=_errs6===errors;if(!valid1)break}}else return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.dimensions!==void 0){let data4=data.dimensions;const _errs7=errors;if(errors===
_errs7)if(Array.isArray(data4)){var valid2=!0;const len1=data4.length;for(let i1=0;i1<len1;i1++){const _errs9=errors;validate94(
data4[i1])||errors++;var valid2=_errs9===errors;if(!valid2)break}}else return!1;var valid0=_errs7===errors}else var valid0=!0;
if(valid0){if(data.segments!==void 0){let data6=data.segments;const _errs10=errors;if(errors===_errs10)if(Array.isArray(
data6)){var valid3=!0;const len2=data6.length;for(let i2=0;i2<len2;i2++){const _errs12=errors;validate94(data6[i2])||errors++;
var valid3=_errs12===errors;if(!valid3)break}}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
time_dimension!==void 0){const _errs13=errors;validate94(data.time_dimension)||errors++;var valid0=_errs13===errors}else
var valid0=!0;if(valid0){if(data.granularity!==void 0){let data9=data.granularity;const _errs14=errors;if(!(data9==="sec\
ond"||data9==="minute"||data9==="hour"||data9==="day"||data9==="week"||data9==="month"||data9==="quarter"||data9==="year"))
return!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.partition_granularity!==void 0){let data10=data.
partition_granularity;const _errs15=errors;if(!(data10==="second"||data10==="minute"||data10==="hour"||data10==="day"||data10===
"week"||data10==="month"||data10==="quarter"||data10==="year"))return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){
if(data.refresh_key!==void 0){const _errs16=errors;validate99(data.refresh_key)||errors++;var valid0=_errs16===errors}else
var valid0=!0;if(valid0){if(data.scheduled_refresh!==void 0){const _errs17=errors;if(typeof data.scheduled_refresh!="boo\
lean")return!1;var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.external!==void 0){const _errs19=errors;
if(typeof data.external!="boolean")return!1;var valid0=_errs19===errors}else var valid0=!0}}}}}}}}}}}}else return!1;return errors===
0}function validate104(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="columns"||key0==="without"))return!1;if(_errs1===errors){if(data.columns!==void 0){let data0=data.
columns;const _errs2=errors;if(errors===_errs2)if(data0&&typeof data0=="object"&&!Array.isArray(data0))for(const key1 in data0){
const _errs5=errors;validate63(data0[key1])||errors++;var valid1=_errs5===errors;if(!valid1)break}else return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.without!==void 0){let data2=data.without;const _errs6=errors;if(errors===_errs6)
if(Array.isArray(data2)){var valid2=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs8=errors;validate63(
data2[i0])||errors++;var valid2=_errs8===errors;if(!valid2)break}}else return!1;var valid0=_errs6===errors}else var valid0=!0}}else
return!1;return errors===0}function validate60(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!func5.call(schema25.properties,key0))return!1;if(_errs1===errors){
if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.name!==void 0){const _errs4=errors;validate61(data.name)||errors++;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.title!==void 0){const _errs5=errors;validate63(data.title)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){const _errs6=errors;validate63(data.description)||errors++;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.public!==void 0){const _errs7=errors;if(typeof data.public!=
"boolean")return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.measures!==void 0){let data5=data.measures;
const _errs9=errors;if(errors===_errs9)if(Array.isArray(data5)){var valid1=!0;const len0=data5.length;for(let i0=0;i0<len0;i0++){
const _errs11=errors;validate66(data5[i0])||errors++;var valid1=_errs11===errors;if(!valid1)break}}else return!1;var valid0=_errs9===
errors}else var valid0=!0;if(valid0){if(data.joins!==void 0){let data7=data.joins;const _errs12=errors;if(errors===_errs12)
if(Array.isArray(data7)){var valid2=!0;const len1=data7.length;for(let i1=0;i1<len1;i1++){const _errs14=errors;validate82(
data7[i1])||errors++;var valid2=_errs14===errors;if(!valid2)break}}else return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.segments!==void 0){let data9=data.segments;const _errs15=errors;if(errors===_errs15)if(Array.isArray(
data9)){var valid3=!0;const len2=data9.length;for(let i2=0;i2<len2;i2++){const _errs17=errors;validate86(data9[i2])||errors++;
var valid3=_errs17===errors;if(!valid3)break}}else return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.
pre_aggregations!==void 0){let data11=data.pre_aggregations;const _errs18=errors;if(errors===_errs18)if(Array.isArray(data11)){
var valid4=!0;const len3=data11.length;for(let i3=0;i3<len3;i3++){const _errs20=errors;validate92(data11[i3])||errors++;
var valid4=_errs20===errors;if(!valid4)break}}else return!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0)if(data.
security!==void 0){const _errs21=errors;validate104(data.security)||errors++;var valid0=_errs21===errors}else var valid0=!0}}}}}}}}}}else
return!1;return errors===0}function validate59(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data))data.cube!==void 0&&(validate60(data.cube)||errors++);else return!1;return errors===0}function validate58(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.enabled!==void 0){let data0=data.enabled;const _errs2=errors;
if(typeof data0!="boolean"&&data0!==null)return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.materialized!==
void 0){let data1=data.materialized;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.meta!==void 0){const _errs6=errors;validate59(data.meta)||errors++;var valid0=_errs6===
errors}else var valid0=!0}}else return!1;return errors===0}function validate112(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.enforced!==
void 0){let data0=data.enforced;if(typeof data0!="boolean"&&data0!==null)return!1}}else return!1;return errors===0}function validate117(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="name"||key0==="type"||key0==="primary_key"||key0==="public"||key0==="title"||key0===
"description"||key0==="format"))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate61(data.
name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.type!==void 0){let data1=data.type;const _errs3=errors;
if(!(data1==="string"||data1==="number"||data1==="time"||data1==="boolean"))return!1;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.primary_key!==void 0){const _errs4=errors;if(typeof data.primary_key!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.public!==void 0){const _errs6=errors;if(typeof data.public!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){const _errs8=errors;validate63(data.title)||
errors++;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){const _errs9=errors;validate63(
data.description)||errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.format!==void 0){let data6=data.
format;const _errs10=errors;if(!(data6==="imageUrl"||data6==="link"||data6==="currency"||data6==="percent"||data6==="num\
ber"||data6==="id"))return!1;var valid0=_errs10===errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate122(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.classification!==
void 0){let data0=data.classification;const _errs2=errors;if(typeof data0!="string"&&data0!==null)return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.pii_type!==void 0){let data1=data.pii_type;const _errs4=errors;if(typeof data1!=
"string"&&data1!==null)return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.sensitivity!==void 0){let data2=data.
sensitivity;const _errs6=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs6===errors}else var valid0=!0}}else
return!1;return errors===0}function validate116(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.cube!==void 0){const _errs2=errors;validate117(data.cube)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0)if(data.floe!==void 0){const _errs3=errors;validate122(data.floe)||errors++;var valid0=_errs3===
errors}else var valid0=!0}else return!1;return errors===0}function validate115(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data))data.meta!==void 0&&(validate116(data.meta)||errors++);else return!1;return errors===
0}function validate114(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name"))return!1;if(data.name!==void 0){let data0=data.name;const _errs2=errors;if(errors===
_errs2)if(typeof data0=="string"){if(func1(data0)<1)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.data_type!==void 0){let data1=data.data_type;const _errs4=errors;if(typeof data1!="string"&&data1!==null)
return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let data2=data.description;
const _errs6=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){
if(data.quote!==void 0){let data3=data.quote;const _errs8=errors;if(typeof data3!="boolean"&&data3!==null)return!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.config!==void 0){const _errs10=errors;validate115(data.config)||errors++;var valid0=_errs10===
errors}else var valid0=!0;if(valid0)if(data.meta!==void 0){const _errs11=errors;validate116(data.meta)||errors++;var valid0=_errs11===
errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate128(data){let errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))&&data!==null)return!1;if(errors===
0&&data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.name===void 0&&(missing0="name"))return!1;if(data.
name!==void 0){let data0=data.name;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func1(data0)<1)return!1}else
return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.kwargs!==void 0){let data1=data.kwargs;const _errs4=errors;
if(!(data1&&typeof data1=="object"&&!Array.isArray(data1)))return!1;var valid0=_errs4===errors}else var valid0=!0}return errors===
0}function validate130(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.nodes!==
void 0){let data0=data.nodes;if(errors===errors)if(Array.isArray(data0)){var valid1=!0;const len0=data0.length;for(let i0=0;i0<
len0;i0++){const _errs4=errors;if(typeof data0[i0]!="string")return!1;var valid1=_errs4===errors;if(!valid1)break}}else return!1}}else
return!1;return errors===0}function validate55(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.unique_id===void 0&&(missing0="unique_id")||data.resource_type===void 0&&(missing0="resource\
_type")||data.name===void 0&&(missing0="name"))return!1;if(data.unique_id!==void 0){let data0=data.unique_id;const _errs2=errors;
if(errors===_errs2)if(typeof data0=="string"){if(func1(data0)<1)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.resource_type!==void 0){let data1=data.resource_type;const _errs4=errors;if(errors===_errs4)if(typeof data1==
"string"){if(func1(data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.name!==
void 0){let data2=data.name;const _errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(func1(data2)<1)return!1}else
return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.version!==void 0){let data3=data.version;const _errs8=errors;
if(typeof data3!="string"&&!(typeof data3=="number"&&isFinite(data3))&&data3!==null)return!1;var valid0=_errs8===errors}else
var valid0=!0;if(valid0){if(data.database!==void 0){let data4=data.database;const _errs10=errors;if(typeof data4!="strin\
g"&&data4!==null)return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.schema!==void 0){let data5=data.
schema;const _errs12=errors;if(typeof data5!="string"&&data5!==null)return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.alias!==void 0){let data6=data.alias;const _errs14=errors;if(typeof data6!="string"&&data6!==null)return!1;
var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.relation_name!==void 0){let data7=data.relation_name;const _errs16=errors;
if(typeof data7!="string"&&data7!==null)return!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.description!==
void 0){let data8=data.description;const _errs18=errors;if(typeof data8!="string"&&data8!==null)return!1;var valid0=_errs18===
errors}else var valid0=!0;if(valid0){if(data.original_file_path!==void 0){const _errs20=errors;if(typeof data.original_file_path!=
"string")return!1;var valid0=_errs20===errors}else var valid0=!0;if(valid0){if(data.patch_path!==void 0){let data10=data.
patch_path;const _errs22=errors;if(typeof data10!="string"&&data10!==null)return!1;var valid0=_errs22===errors}else var valid0=!0;
if(valid0){if(data.checksum!==void 0){const _errs24=errors;validate56(data.checksum)||errors++;var valid0=_errs24===errors}else
var valid0=!0;if(valid0){if(data.config!==void 0){const _errs25=errors;validate58(data.config)||errors++;var valid0=_errs25===
errors}else var valid0=!0;if(valid0){if(data.meta!==void 0){const _errs26=errors;validate59(data.meta)||errors++;var valid0=_errs26===
errors}else var valid0=!0;if(valid0){if(data.contract!==void 0){const _errs27=errors;validate112(data.contract)||errors++;
var valid0=_errs27===errors}else var valid0=!0;if(valid0){if(data.columns!==void 0){let data15=data.columns;const _errs28=errors;
if(errors===_errs28)if(data15&&typeof data15=="object"&&!Array.isArray(data15))for(const key0 in data15){const _errs31=errors;
validate114(data15[key0])||errors++;var valid1=_errs31===errors;if(!valid1)break}else return!1;var valid0=_errs28===errors}else
var valid0=!0;if(valid0){if(data.attached_node!==void 0){let data17=data.attached_node;const _errs32=errors;if(typeof data17!=
"string"&&data17!==null)return!1;var valid0=_errs32===errors}else var valid0=!0;if(valid0){if(data.column_name!==void 0){
let data18=data.column_name;const _errs34=errors;if(typeof data18!="string"&&data18!==null)return!1;var valid0=_errs34===
errors}else var valid0=!0;if(valid0){if(data.test_metadata!==void 0){const _errs36=errors;validate128(data.test_metadata)||
errors++;var valid0=_errs36===errors}else var valid0=!0;if(valid0)if(data.depends_on!==void 0){const _errs37=errors;validate130(
data.depends_on)||errors++;var valid0=_errs37===errors}else var valid0=!0}}}}}}}}}}}}}}}}}}}else return!1;return errors===
0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.metadata===void 0&&(missing0="metadata")||data.nodes===void 0&&(missing0="nodes"))return!1;if(data.metadata!==void 0){
const _errs2=errors;validate53(data.metadata)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
nodes!==void 0){let data1=data.nodes;const _errs3=errors;if(errors===_errs3)if(data1&&typeof data1=="object"&&!Array.isArray(
data1))for(const key0 in data1){const _errs6=errors;validate55(data1[key0])||errors++;var valid1=_errs6===errors;if(!valid1)
break}else return!1;var valid0=_errs3===errors}else var valid0=!0}else return!1;return errors===0}export{stdin_default as default,validate};
