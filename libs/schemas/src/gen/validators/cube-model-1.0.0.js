// Generated from schemas/cube-model/1.0.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema20={properties:{name:1,sql_alias:1,sql_table:1,title:1,description:1,public:1,meta:1,joins:1,dimensions:1,measures:1,
segments:1,pre_aggregations:1}},func1=Object.prototype.hasOwnProperty;const pattern3=new RegExp("^[A-Za-z_][A-Za-z0-9_]*$","u");function validate54(data){let errors=0;if(errors===0)if(typeof data==
"string"){if(!pattern3.test(data))return!1}else return!1;return errors===0}const pattern4=new RegExp("^([^{}]|\\{[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?\\})+$","u");function validate57(data){
let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern4.test(data))return!1}else return!1;return errors===0}const pattern5=new RegExp('^[^{}`"$\\n]+$',"u");function validate59(data){let errors=0;if(errors===0)if(typeof data=="st\
ring"){if(!pattern5.test(data))return!1}else return!1;return errors===0}const func2=ucs2length;function validate62(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.dbt_unique_id===void 0&&(missing0="dbt_unique_id"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="dbt_unique_id"||key0==="filter_member"||key0==="every_reader"))return!1;if(_errs1===errors){if(data.dbt_unique_id!==
void 0){let data0=data.dbt_unique_id;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func2(data0)<1)
return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.filter_member!==void 0){const _errs4=errors;
validate54(data.filter_member)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.every_reader!==
void 0){const _errs5=errors;if(typeof data.every_reader!="boolean")return!1;var valid0=_errs5===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate65(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.relationship===void 0&&(missing0="relationship")||data.sql===void 0&&(missing0=
"sql"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="relationship"||key0==="sql"))return!1;
if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate54(data.name)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.relationship!==void 0){let data1=data.relationship;const _errs3=errors;if(!(data1==="on\
e_to_one"||data1==="one_to_many"||data1==="many_to_one"))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)
if(data.sql!==void 0){const _errs4=errors;validate57(data.sql)||errors++;var valid0=_errs4===errors}else var valid0=!0}}}}else
return!1;return errors===0}const schema26={properties:{name:1,sql:1,type:1,primary_key:1,public:1,title:1,description:1,
format:1,meta:1}};function validate74(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="column"||key0==="data_type"||key0==="classification"||key0==="pii_type"||key0==="sen\
sitivity"))return!1;if(_errs1===errors){if(data.column!==void 0){let data0=data.column;const _errs2=errors;if(errors===_errs2)
if(typeof data0=="string"){if(func2(data0)<1)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.data_type!==void 0){let data1=data.data_type;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func2(
data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.classification!==void 0){
let data2=data.classification;const _errs6=errors;if(errors===_errs6)if(typeof data2=="string"){if(func2(data2)<1)return!1}else
return!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.pii_type!==void 0){let data3=data.pii_type;const _errs8=errors;
if(errors===_errs8)if(typeof data3=="string"){if(func2(data3)<1)return!1}else return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0)if(data.sensitivity!==void 0){let data4=data.sensitivity;const _errs10=errors;if(errors===_errs10)if(typeof data4==
"string"){if(func2(data4)<1)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0}}}}}else return!1;return errors===
0}function validate69(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.sql===void 0&&(missing0="sql")||data.type===void 0&&(missing0="type")||data.
public===void 0&&(missing0="public"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema26.properties,
key0))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate54(data.name)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.sql!==void 0){const _errs3=errors;validate57(data.sql)||errors++;var valid0=_errs3===
errors}else var valid0=!0;if(valid0){if(data.type!==void 0){let data2=data.type;const _errs4=errors;if(!(data2==="string"||
data2==="number"||data2==="time"||data2==="boolean"))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
primary_key!==void 0){const _errs5=errors;if(data.primary_key!==!0)return!1;var valid0=_errs5===errors}else var valid0=!0;
if(valid0){if(data.public!==void 0){const _errs6=errors;if(typeof data.public!="boolean")return!1;var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.title!==void 0){const _errs8=errors;validate59(data.title)||errors++;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){const _errs9=errors;validate59(data.description)||errors++;
var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.format!==void 0){let data7=data.format;const _errs10=errors;
if(!(data7==="imageUrl"||data7==="link"||data7==="currency"||data7==="percent"||data7==="number"||data7==="id"))return!1;
var valid0=_errs10===errors}else var valid0=!0;if(valid0)if(data.meta!==void 0){const _errs11=errors;validate74(data.meta)||
errors++;var valid0=_errs11===errors}else var valid0=!0}}}}}}}}}}else return!1;return errors===0}const schema28={properties:{
name:1,type:1,sql:1,filters:1,public:1,title:1,description:1,format:1,drill_members:1,rolling_window:1}};function validate80(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.sql===void 0&&(missing0="sql"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="sql")return!1;_errs1===
errors&&data.sql!==void 0&&(validate57(data.sql)||errors++)}}else return!1;return errors===0}const pattern6=new RegExp("^(unbounded|-?[0-9]+ (minute|hour|day|week|month|quarter|year))$","u");function validate87(data){
let errors=0;if(errors===0)if(typeof data=="string"){if(!pattern6.test(data))return!1}else return!1;return errors===0}function validate86(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="trailing"||key0==="leading"||key0==="offset"))return!1;if(_errs1===errors){if(data.trailing!==void 0){const _errs2=errors;
validate87(data.trailing)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.leading!==void 0){const _errs3=errors;
validate87(data.leading)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.offset!==void 0){let data2=data.
offset;const _errs4=errors;if(!(data2==="start"||data2==="end"))return!1;var valid0=_errs4===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate77(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.name===void 0&&(missing0="name")||data.type===void 0&&(missing0="type")||data.public===void 0&&
(missing0="public"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema28.properties,key0))return!1;
if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate54(data.name)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.type!==void 0){let data1=data.type;const _errs3=errors;if(!(data1==="count"||data1==="c\
ount_distinct"||data1==="count_distinct_approx"||data1==="sum"||data1==="avg"||data1==="min"||data1==="max"||data1==="nu\
mber"||data1==="string"||data1==="time"||data1==="boolean"))return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.sql!==void 0){const _errs4=errors;validate57(data.sql)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.filters!==void 0){let data3=data.filters;const _errs5=errors;if(errors===_errs5)if(Array.isArray(data3)){if(data3.
length<1)return!1;{var valid1=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;validate80(data3[i0])||
errors++;var valid1=_errs7===errors;if(!valid1)break}}}else return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0){
if(data.public!==void 0){const _errs8=errors;if(typeof data.public!="boolean")return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.title!==void 0){const _errs10=errors;validate59(data.title)||errors++;var valid0=_errs10===errors}else
var valid0=!0;if(valid0){if(data.description!==void 0){const _errs11=errors;validate59(data.description)||errors++;var valid0=_errs11===
errors}else var valid0=!0;if(valid0){if(data.format!==void 0){let data8=data.format;const _errs12=errors;if(!(data8==="p\
ercent"||data8==="currency"||data8==="number"))return!1;var valid0=_errs12===errors}else var valid0=!0;if(valid0){if(data.
drill_members!==void 0){let data9=data.drill_members;const _errs13=errors;if(errors===_errs13)if(Array.isArray(data9)){if(data9.
length<1)return!1;{var valid2=!0;const len1=data9.length;for(let i1=0;i1<len1;i1++){const _errs15=errors;validate54(data9[i1])||
errors++;var valid2=_errs15===errors;if(!valid2)break}}}else return!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0)
if(data.rolling_window!==void 0){const _errs16=errors;validate86(data.rolling_window)||errors++;var valid0=_errs16===errors}else
var valid0=!0}}}}}}}}}}}else return!1;return errors===0}function validate92(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.name===void 0&&(missing0="name")||data.sql===void 0&&(missing0="sql")||data.public===void 0&&(missing0="public"))
return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="name"||key0==="sql"||key0==="public"||key0==="title"||
key0==="description"))return!1;if(_errs1===errors){if(data.name!==void 0){const _errs2=errors;validate54(data.name)||errors++;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.sql!==void 0){const _errs3=errors;validate57(data.sql)||
errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.public!==void 0){const _errs4=errors;if(typeof data.
public!="boolean")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.title!==void 0){const _errs6=errors;
validate59(data.title)||errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0)if(data.description!==void 0){const _errs7=errors;
validate59(data.description)||errors++;var valid0=_errs7===errors}else var valid0=!0}}}}}}else return!1;return errors===
0}const schema33={properties:{name:1,type:1,sql_alias:1,measures:1,dimensions:1,segments:1,time_dimension:1,granularity:1,
partition_granularity:1,refresh_key:1,scheduled_refresh:1,external:1}};const pattern7=new RegExp("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?$","u");function validate101(data){let errors=0;
if(errors===0)if(typeof data=="string"){if(!pattern7.test(data))return!1}else return!1;return errors===0}function validate106(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){if(Object.keys(
data).length<1)return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="every"||key0==="timezone"||key0==="sql"||
key0==="incremental"||key0==="update_window"))return!1;if(_errs1===errors){if(data.every!==void 0){let data0=data.every;
const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func2(data0)<1)return!1}else return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.timezone!==void 0){let data1=data.timezone;const _errs4=errors;if(errors===
_errs4)if(typeof data1=="string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0){if(data.sql!==void 0){const _errs6=errors;validate57(data.sql)||errors++;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.incremental!==void 0){const _errs7=errors;if(typeof data.incremental!="boolean")return!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0)if(data.update_window!==void 0){const _errs9=errors;validate87(data.update_window)||
errors++;var valid0=_errs9===errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate98(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.name===void 0&&(missing0="name")||
data.type===void 0&&(missing0="type")||data.external===void 0&&(missing0="external")||data.refresh_key===void 0&&(missing0=
"refresh_key"))return!1;{const _errs1=errors;for(const key0 in data)if(!func1.call(schema33.properties,key0))return!1;if(_errs1===
errors){if(data.name!==void 0){const _errs2=errors;validate54(data.name)||errors++;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.type!==void 0){const _errs3=errors;if(data.type!=="rollup")return!1;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.sql_alias!==void 0){const _errs4=errors;validate54(data.sql_alias)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.measures!==void 0){let data3=data.measures;const _errs5=errors;if(errors===_errs5)if(Array.
isArray(data3)){if(data3.length<1)return!1;{var valid1=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){const _errs7=errors;
validate101(data3[i0])||errors++;var valid1=_errs7===errors;if(!valid1)break}}}else return!1;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.dimensions!==void 0){let data5=data.dimensions;const _errs8=errors;if(errors===_errs8)if(Array.
isArray(data5)){if(data5.length<1)return!1;{var valid2=!0;const len1=data5.length;for(let i1=0;i1<len1;i1++){const _errs10=errors;
validate101(data5[i1])||errors++;var valid2=_errs10===errors;if(!valid2)break}}}else return!1;var valid0=_errs8===errors}else
var valid0=!0;if(valid0){if(data.segments!==void 0){let data7=data.segments;const _errs11=errors;if(errors===_errs11)if(Array.
isArray(data7)){if(data7.length<1)return!1;{var valid3=!0;const len2=data7.length;for(let i2=0;i2<len2;i2++){const _errs13=errors;
validate101(data7[i2])||errors++;var valid3=_errs13===errors;if(!valid3)break}}}else return!1;var valid0=_errs11===errors}else
var valid0=!0;if(valid0){if(data.time_dimension!==void 0){const _errs14=errors;validate101(data.time_dimension)||errors++;
var valid0=_errs14===errors}else var valid0=!0;if(valid0){if(data.granularity!==void 0){let data10=data.granularity;const _errs15=errors;
if(!(data10==="second"||data10==="minute"||data10==="hour"||data10==="day"||data10==="week"||data10==="month"||data10===
"quarter"||data10==="year"))return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.partition_granularity!==
void 0){let data11=data.partition_granularity;const _errs16=errors;if(!(data11==="second"||data11==="minute"||data11==="\
hour"||data11==="day"||data11==="week"||data11==="month"||data11==="quarter"||data11==="year"))return!1;var valid0=_errs16===
errors}else var valid0=!0;if(valid0){if(data.refresh_key!==void 0){const _errs17=errors;validate106(data.refresh_key)||errors++;
var valid0=_errs17===errors}else var valid0=!0;if(valid0){if(data.scheduled_refresh!==void 0){const _errs18=errors;if(typeof data.
scheduled_refresh!="boolean")return!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0)if(data.external!==void 0){
const _errs20=errors;if(typeof data.external!="boolean")return!1;var valid0=_errs20===errors}else var valid0=!0}}}}}}}}}}}}}else
return!1;return errors===0}function validate53(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){let missing0;if(data.name===void 0&&(missing0="name")||data.sql_table===void 0&&(missing0="sql_table")||data.public===
void 0&&(missing0="public")||data.meta===void 0&&(missing0="meta")||data.dimensions===void 0&&(missing0="dimensions"))return!1;
{const _errs1=errors;for(const key0 in data)if(!func1.call(schema20.properties,key0))return!1;if(_errs1===errors){if(data.
name!==void 0){const _errs2=errors;validate54(data.name)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.sql_alias!==void 0){const _errs3=errors;validate54(data.sql_alias)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.sql_table!==void 0){const _errs4=errors;validate57(data.sql_table)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.title!==void 0){const _errs5=errors;validate59(data.title)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.description!==void 0){const _errs6=errors;validate59(data.description)||errors++;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.public!==void 0){const _errs7=errors;if(typeof data.public!=
"boolean")return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.meta!==void 0){const _errs9=errors;validate62(
data.meta)||errors++;var valid0=_errs9===errors}else var valid0=!0;if(valid0){if(data.joins!==void 0){let data7=data.joins;
const _errs10=errors;if(errors===_errs10)if(Array.isArray(data7)){if(data7.length<1)return!1;{var valid1=!0;const len0=data7.
length;for(let i0=0;i0<len0;i0++){const _errs12=errors;validate65(data7[i0])||errors++;var valid1=_errs12===errors;if(!valid1)
break}}}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.dimensions!==void 0){let data9=data.
dimensions;const _errs13=errors;if(errors===_errs13)if(Array.isArray(data9)){if(data9.length<1)return!1;{var valid2=!0;const len1=data9.
length;for(let i1=0;i1<len1;i1++){const _errs15=errors;validate69(data9[i1])||errors++;var valid2=_errs15===errors;if(!valid2)
break}}}else return!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.measures!==void 0){let data11=data.
measures;const _errs16=errors;if(errors===_errs16)if(Array.isArray(data11)){if(data11.length<1)return!1;{var valid3=!0;const len2=data11.
length;for(let i2=0;i2<len2;i2++){const _errs18=errors;validate77(data11[i2])||errors++;var valid3=_errs18===errors;if(!valid3)
break}}}else return!1;var valid0=_errs16===errors}else var valid0=!0;if(valid0){if(data.segments!==void 0){let data13=data.
segments;const _errs19=errors;if(errors===_errs19)if(Array.isArray(data13)){if(data13.length<1)return!1;{var valid4=!0;const len3=data13.
length;for(let i3=0;i3<len3;i3++){const _errs21=errors;validate92(data13[i3])||errors++;var valid4=_errs21===errors;if(!valid4)
break}}}else return!1;var valid0=_errs19===errors}else var valid0=!0;if(valid0)if(data.pre_aggregations!==void 0){let data15=data.
pre_aggregations;const _errs22=errors;if(errors===_errs22)if(Array.isArray(data15)){if(data15.length<1)return!1;{var valid5=!0;
const len4=data15.length;for(let i4=0;i4<len4;i4++){const _errs24=errors;validate98(data15[i4])||errors++;var valid5=_errs24===
errors;if(!valid5)break}}}else return!1;var valid0=_errs22===errors}else var valid0=!0}}}}}}}}}}}}}else return!1;return errors===
0}function validate52(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.cubes===void 0&&(missing0="cubes"))return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="cubes")return!1;
if(_errs1===errors&&data.cubes!==void 0){let data0=data.cubes;if(errors===errors)if(Array.isArray(data0)){if(data0.length<
1)return!1;{var valid1=!0;const len0=data0.length;for(let i0=0;i0<len0;i0++){const _errs4=errors;validate53(data0[i0])||
errors++;var valid1=_errs4===errors;if(!valid1)break}}}else return!1}}}else return!1;return errors===0}export{stdin_default as default,validate};
