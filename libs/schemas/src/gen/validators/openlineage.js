// Generated from schemas/openlineage by `pnpm generate --write`. Do not edit.
import { formats } from "./runtime.js";
const event=validate52;const schema20={allOf:[{$ref:"#/$defs/BaseEvent"},{type:"object",properties:{eventType:{type:"string",enum:["START","RUN\
NING","COMPLETE","ABORT","FAIL","OTHER"]},run:{$ref:"#/$defs/Run"},job:{$ref:"#/$defs/Job"},inputs:{type:"array",items:{
$ref:"#/$defs/InputDataset"}},outputs:{type:"array",items:{$ref:"#/$defs/OutputDataset"}}},required:["run","job"]}]};const formats0=formats["date-time"],formats2=formats.uri;function validate54(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.eventTime===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"eventTime"}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.producer===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"producer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.schemaURL===
void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"schemaURL"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.eventTime!==void 0){let data0=data.eventTime;if(typeof data0=="s\
tring"){if(!formats0.validate(data0)){const err3={instancePath:instancePath+"/eventTime",schemaPath:"#/properties/eventT\
ime/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
const err4={instancePath:instancePath+"/eventTime",schemaPath:"#/properties/eventTime/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.producer!==void 0){let data1=data.producer;
if(typeof data1=="string"){if(!formats2(data1)){const err5={instancePath:instancePath+"/producer",schemaPath:"#/properti\
es/producer/format",keyword:"format",params:{format:"uri"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{
const err6={instancePath:instancePath+"/producer",schemaPath:"#/properties/producer/type",keyword:"type",params:{type:"s\
tring"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.schemaURL!==void 0){let data2=data.schemaURL;
if(typeof data2=="string"){if(!formats2(data2)){const err7={instancePath:instancePath+"/schemaURL",schemaPath:"#/propert\
ies/schemaURL/format",keyword:"format",params:{format:"uri"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{
const err8={instancePath:instancePath+"/schemaURL",schemaPath:"#/properties/schemaURL/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{const err9={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate54.errors=
vErrors,errors===0}const formats6=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function validate58(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data._producer===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"_producer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
_schemaURL===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"_schem\
aURL"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data._producer!==void 0){let data0=data._producer;if(typeof data0==
"string"){if(!formats2(data0)){const err2={instancePath:instancePath+"/_producer",schemaPath:"#/properties/_producer/for\
mat",keyword:"format",params:{format:"uri"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={
instancePath:instancePath+"/_producer",schemaPath:"#/properties/_producer/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data._schemaURL!==void 0){let data1=data._schemaURL;if(typeof data1==
"string"){if(!formats2(data1)){const err4={instancePath:instancePath+"/_schemaURL",schemaPath:"#/properties/_schemaURL/f\
ormat",keyword:"format",params:{format:"uri"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={
instancePath:instancePath+"/_schemaURL",schemaPath:"#/properties/_schemaURL/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate58.errors=vErrors,
errors===0}function validate57(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,
parentDataProperty,rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.
length),validate57.errors=vErrors,errors===0}function validate56(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.runId===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"runId"}};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}if(data.runId!==void 0){let data0=data.runId;if(typeof data0=="string"){if(!formats6.test(data0)){const err1={
instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath:instancePath+"/runId",schemaPath:"#/prope\
rties/runId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.
facets!==void 0){let data1=data.facets;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1))){const err3={instancePath:instancePath+
"/facets",schemaPath:"#/properties/facets/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}const _errs5=errors;let valid1=!1;const _errs6=errors;if(data1&&typeof data1=="object"&&!Array.isArray(
data1))for(const key0 in data1)validate57(data1[key0],{instancePath:instancePath+"/facets/"+key0.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data1,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate57.errors:vErrors.concat(
validate57.errors),errors=vErrors.length);else{const err4={instancePath:instancePath+"/facets",schemaPath:"#/properties/\
facets/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}var _valid0=_errs6===
errors;if(valid1=valid1||_valid0,valid1)errors=_errs5,vErrors!==null&&(_errs5?vErrors.length=_errs5:vErrors=null);else{const err5={
instancePath:instancePath+"/facets",schemaPath:"#/properties/facets/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate56.errors=vErrors,errors===0}function validate63(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate63.errors=vErrors,errors===0}function validate62(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){const err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={instancePath:instancePath+"\
/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.facets!==void 0){let data2=data.facets;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){
const err4={instancePath:instancePath+"/facets",schemaPath:"#/properties/facets/type",keyword:"type",params:{type:"objec\
t"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}const _errs7=errors;let valid1=!1;const _errs8=errors;if(data2&&
typeof data2=="object"&&!Array.isArray(data2))for(const key0 in data2)validate63(data2[key0],{instancePath:instancePath+
"/facets/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data2,parentDataProperty:key0,rootData})||(vErrors=vErrors===
null?validate63.errors:vErrors.concat(validate63.errors),errors=vErrors.length);else{const err5={instancePath:instancePath+
"/facets",schemaPath:"#/properties/facets/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=_errs7,vErrors!==null&&(_errs7?
vErrors.length=_errs7:vErrors=null);else{const err6={instancePath:instancePath+"/facets",schemaPath:"#/properties/facets\
/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{const err7={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate62.
errors=vErrors,errors===0}function validate69(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate69.errors=vErrors,errors===0}function validate68(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){const err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={instancePath:instancePath+"\
/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.facets!==void 0){let data2=data.facets;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))){
const err4={instancePath:instancePath+"/facets",schemaPath:"#/properties/facets/type",keyword:"type",params:{type:"objec\
t"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}const _errs7=errors;let valid1=!1;const _errs8=errors;if(data2&&
typeof data2=="object"&&!Array.isArray(data2))for(const key0 in data2)validate69(data2[key0],{instancePath:instancePath+
"/facets/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data2,parentDataProperty:key0,rootData})||(vErrors=vErrors===
null?validate69.errors:vErrors.concat(validate69.errors),errors=vErrors.length);else{const err5={instancePath:instancePath+
"/facets",schemaPath:"#/properties/facets/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}var _valid0=_errs8===errors;if(valid1=valid1||_valid0,valid1)errors=_errs7,vErrors!==null&&(_errs7?
vErrors.length=_errs7:vErrors=null);else{const err6={instancePath:instancePath+"/facets",schemaPath:"#/properties/facets\
/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{const err7={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate68.
errors=vErrors,errors===0}function validate73(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate73.
errors=vErrors,errors===0}function validate67(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate68(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=
vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.inputFacets!==void 0){let data0=data.inputFacets;
if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){const err1={instancePath:instancePath+"/inputFacets",schemaPath:"\
#/allOf/1/properties/inputFacets/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}const _errs6=errors;let valid2=!1;const _errs7=errors;if(data0&&typeof data0=="object"&&!Array.isArray(data0))
for(const key0 in data0)validate73(data0[key0],{instancePath:instancePath+"/inputFacets/"+key0.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data0,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate73.errors:vErrors.concat(
validate73.errors),errors=vErrors.length);else{const err2={instancePath:instancePath+"/inputFacets",schemaPath:"#/allOf/\
1/properties/inputFacets/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}var _valid0=_errs7===errors;if(valid2=valid2||_valid0,valid2)errors=_errs6,vErrors!==null&&(_errs6?vErrors.
length=_errs6:vErrors=null);else{const err3={instancePath:instancePath+"/inputFacets",schemaPath:"#/allOf/1/properties/i\
nputFacets/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{const err4={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}return validate67.errors=vErrors,errors===0}function validate79(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate79.
errors=vErrors,errors===0}function validate77(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate68(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=
vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.outputFacets!==void 0){let data0=data.outputFacets;
if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){const err1={instancePath:instancePath+"/outputFacets",schemaPath:"\
#/allOf/1/properties/outputFacets/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}const _errs6=errors;let valid2=!1;const _errs7=errors;if(data0&&typeof data0=="object"&&!Array.isArray(data0))
for(const key0 in data0)validate79(data0[key0],{instancePath:instancePath+"/outputFacets/"+key0.replace(/~/g,"~0").replace(
/\//g,"~1"),parentData:data0,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate79.errors:vErrors.concat(
validate79.errors),errors=vErrors.length);else{const err2={instancePath:instancePath+"/outputFacets",schemaPath:"#/allOf\
/1/properties/outputFacets/anyOf/0/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}var _valid0=_errs7===errors;if(valid2=valid2||_valid0,valid2)errors=_errs6,vErrors!==null&&(_errs6?vErrors.
length=_errs6:vErrors=null);else{const err3={instancePath:instancePath+"/outputFacets",schemaPath:"#/allOf/1/properties/\
outputFacets/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{const err4={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}return validate77.errors=vErrors,errors===0}function validate53(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(validate54(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length),data&&typeof data=="o\
bject"&&!Array.isArray(data)){if(data.run===void 0){const err0={instancePath,schemaPath:"#/allOf/1/required",keyword:"re\
quired",params:{missingProperty:"run"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.job===void 0){
const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"job"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.eventType!==void 0){let data0=data.eventType;if(typeof data0!="string"){
const err2={instancePath:instancePath+"/eventType",schemaPath:"#/allOf/1/properties/eventType/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="START"||data0==="RUNNING"||data0===
"COMPLETE"||data0==="ABORT"||data0==="FAIL"||data0==="OTHER")){const err3={instancePath:instancePath+"/eventType",schemaPath:"\
#/allOf/1/properties/eventType/enum",keyword:"enum",params:{allowedValues:schema20.allOf[1].properties.eventType.enum}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.run!==void 0&&(validate56(data.run,{instancePath:instancePath+
"/run",parentData:data,parentDataProperty:"run",rootData})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.
errors),errors=vErrors.length)),data.job!==void 0&&(validate62(data.job,{instancePath:instancePath+"/job",parentData:data,
parentDataProperty:"job",rootData})||(vErrors=vErrors===null?validate62.errors:vErrors.concat(validate62.errors),errors=
vErrors.length)),data.inputs!==void 0){let data3=data.inputs;if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<
len0;i0++)validate67(data3[i0],{instancePath:instancePath+"/inputs/"+i0,parentData:data3,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)}else{const err4={instancePath:instancePath+
"/inputs",schemaPath:"#/allOf/1/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data.outputs!==void 0){let data5=data.outputs;if(Array.isArray(data5)){const len1=data5.
length;for(let i1=0;i1<len1;i1++)validate77(data5[i1],{instancePath:instancePath+"/outputs/"+i1,parentData:data5,parentDataProperty:i1,
rootData})||(vErrors=vErrors===null?validate77.errors:vErrors.concat(validate77.errors),errors=vErrors.length)}else{const err5={
instancePath:instancePath+"/outputs",schemaPath:"#/allOf/1/properties/outputs/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{const err6={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate53.errors=vErrors,
errors===0}function validate86(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate68(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate68.errors:vErrors.concat(validate68.errors),errors=vErrors.length),validate86.
errors=vErrors,errors===0}function validate84(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;validate54(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate54.errors:
vErrors.concat(validate54.errors),errors=vErrors.length);const _errs3=errors,_errs4=errors;if(data&&typeof data=="object"&&
!Array.isArray(data)){let missing0;if(data.job===void 0&&(missing0="job")||data.run===void 0&&(missing0="run")){const err0={};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}var valid1=_errs4===errors;if(valid1){const err1={instancePath,
schemaPath:"#/allOf/1/not",keyword:"not",params:{}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}else errors=
_errs3,vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.dataset===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"\
dataset"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.dataset!==void 0&&(validate86(data.dataset,{instancePath:instancePath+
"/dataset",parentData:data,parentDataProperty:"dataset",rootData})||(vErrors=vErrors===null?validate86.errors:vErrors.concat(
validate86.errors),errors=vErrors.length))}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate84.errors=vErrors,errors===0}function validate90(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;validate54(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.
errors),errors=vErrors.length);const _errs3=errors,_errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.run===void 0&&(missing0="run")){const err0={};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}var valid1=_errs4===
errors;if(valid1){const err1={instancePath,schemaPath:"#/allOf/1/not",keyword:"not",params:{}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}else errors=_errs3,vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.job===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"job"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.job!==void 0&&
(validate62(data.job,{instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData})||(vErrors=vErrors===
null?validate62.errors:vErrors.concat(validate62.errors),errors=vErrors.length)),data.inputs!==void 0){let data1=data.inputs;
if(Array.isArray(data1)){const len0=data1.length;for(let i0=0;i0<len0;i0++)validate67(data1[i0],{instancePath:instancePath+
"/inputs/"+i0,parentData:data1,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(
validate67.errors),errors=vErrors.length)}else{const err3={instancePath:instancePath+"/inputs",schemaPath:"#/allOf/1/pro\
perties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
outputs!==void 0){let data3=data.outputs;if(Array.isArray(data3)){const len1=data3.length;for(let i1=0;i1<len1;i1++)validate77(
data3[i1],{instancePath:instancePath+"/outputs/"+i1,parentData:data3,parentDataProperty:i1,rootData})||(vErrors=vErrors===
null?validate77.errors:vErrors.concat(validate77.errors),errors=vErrors.length)}else{const err4={instancePath:instancePath+
"/outputs",schemaPath:"#/allOf/1/properties/outputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[
err4]:vErrors.push(err4),errors++}}}else{const err5={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate90.errors=vErrors,errors===0}function validate52(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;const _errs0=errors;let valid0=!1,
passing0=null;const _errs1=errors;validate53(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate53.errors:vErrors.concat(validate53.errors),errors=vErrors.length);var _valid0=_errs1===errors;_valid0&&(valid0=
!0,passing0=0);const _errs2=errors;validate84(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate84.errors:vErrors.concat(validate84.errors),errors=vErrors.length);var _valid0=_errs2===errors;if(_valid0&&
valid0)valid0=!1,passing0=[passing0,1];else{_valid0&&(valid0=!0,passing0=1);const _errs3=errors;validate90(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate90.errors:vErrors.concat(validate90.errors),errors=
vErrors.length);var _valid0=_errs3===errors;_valid0&&valid0?(valid0=!1,passing0=[passing0,2]):_valid0&&(valid0=!0,passing0=
2)}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{const err0={instancePath,schemaPath:"\
#/oneOf",keyword:"oneOf",params:{passingSchemas:passing0}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate52.
errors=vErrors,errors===0}const RunEvent=validate96;function validate96(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(validate54(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length),data&&typeof data=="o\
bject"&&!Array.isArray(data)){if(data.run===void 0){const err0={instancePath,schemaPath:"#/allOf/1/required",keyword:"re\
quired",params:{missingProperty:"run"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.job===void 0){
const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"job"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.eventType!==void 0){let data0=data.eventType;if(typeof data0!="string"){
const err2={instancePath:instancePath+"/eventType",schemaPath:"#/allOf/1/properties/eventType/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="START"||data0==="RUNNING"||data0===
"COMPLETE"||data0==="ABORT"||data0==="FAIL"||data0==="OTHER")){const err3={instancePath:instancePath+"/eventType",schemaPath:"\
#/allOf/1/properties/eventType/enum",keyword:"enum",params:{allowedValues:schema20.allOf[1].properties.eventType.enum}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.run!==void 0&&(validate56(data.run,{instancePath:instancePath+
"/run",parentData:data,parentDataProperty:"run",rootData})||(vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.
errors),errors=vErrors.length)),data.job!==void 0&&(validate62(data.job,{instancePath:instancePath+"/job",parentData:data,
parentDataProperty:"job",rootData})||(vErrors=vErrors===null?validate62.errors:vErrors.concat(validate62.errors),errors=
vErrors.length)),data.inputs!==void 0){let data3=data.inputs;if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<
len0;i0++)validate67(data3[i0],{instancePath:instancePath+"/inputs/"+i0,parentData:data3,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)}else{const err4={instancePath:instancePath+
"/inputs",schemaPath:"#/allOf/1/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data.outputs!==void 0){let data5=data.outputs;if(Array.isArray(data5)){const len1=data5.
length;for(let i1=0;i1<len1;i1++)validate77(data5[i1],{instancePath:instancePath+"/outputs/"+i1,parentData:data5,parentDataProperty:i1,
rootData})||(vErrors=vErrors===null?validate77.errors:vErrors.concat(validate77.errors),errors=vErrors.length)}else{const err5={
instancePath:instancePath+"/outputs",schemaPath:"#/allOf/1/properties/outputs/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{const err6={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate96.errors=vErrors,
errors===0}const JobEvent=validate102;function validate102(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;validate54(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?
validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);const _errs3=errors,_errs4=errors;if(data&&typeof data==
"object"&&!Array.isArray(data)){let missing0;if(data.run===void 0&&(missing0="run")){const err0={};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}var valid1=_errs4===errors;if(valid1){const err1={instancePath,schemaPath:"#/allOf/1\
/not",keyword:"not",params:{}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}else errors=_errs3,vErrors!==null&&
(_errs3?vErrors.length=_errs3:vErrors=null);if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.job===void 0){
const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"job"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data.job!==void 0&&(validate62(data.job,{instancePath:instancePath+"/job",
parentData:data,parentDataProperty:"job",rootData})||(vErrors=vErrors===null?validate62.errors:vErrors.concat(validate62.
errors),errors=vErrors.length)),data.inputs!==void 0){let data1=data.inputs;if(Array.isArray(data1)){const len0=data1.length;
for(let i0=0;i0<len0;i0++)validate67(data1[i0],{instancePath:instancePath+"/inputs/"+i0,parentData:data1,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate67.errors:vErrors.concat(validate67.errors),errors=vErrors.length)}else{const err3={
instancePath:instancePath+"/inputs",schemaPath:"#/allOf/1/properties/inputs/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.outputs!==void 0){let data3=data.outputs;if(Array.isArray(
data3)){const len1=data3.length;for(let i1=0;i1<len1;i1++)validate77(data3[i1],{instancePath:instancePath+"/outputs/"+i1,
parentData:data3,parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate77.errors:vErrors.concat(validate77.errors),
errors=vErrors.length)}else{const err4={instancePath:instancePath+"/outputs",schemaPath:"#/allOf/1/properties/outputs/ty\
pe",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{const err5={instancePath,
schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
return validate102.errors=vErrors,errors===0}const DatasetEvent=validate107;function validate107(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;validate54(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate54.errors:vErrors.concat(validate54.errors),errors=vErrors.length);const _errs3=errors,
_errs4=errors;if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.job===void 0&&(missing0="job")||
data.run===void 0&&(missing0="run")){const err0={};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}var valid1=_errs4===
errors;if(valid1){const err1={instancePath,schemaPath:"#/allOf/1/not",keyword:"not",params:{}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}else errors=_errs3,vErrors!==null&&(_errs3?vErrors.length=_errs3:vErrors=null);if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.dataset===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"dataset"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}data.dataset!==void 0&&
(validate86(data.dataset,{instancePath:instancePath+"/dataset",parentData:data,parentDataProperty:"dataset",rootData})||
(vErrors=vErrors===null?validate86.errors:vErrors.concat(validate86.errors),errors=vErrors.length))}else{const err3={instancePath,
schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
return validate107.errors=vErrors,errors===0}const dataset_dbt_exposures=validate118;function validate112(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate112.errors=vErrors,errors===0}function validate115(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.unique_id===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"unique_id"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.unique_id!==void 0&&typeof data.unique_id!="string"){const err2={
instancePath:instancePath+"/unique_id",schemaPath:"#/properties/unique_id/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.type!==void 0&&typeof data.type!="string"){const err4={instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}
if(data.url!==void 0&&typeof data.url!="string"){const err5={instancePath:instancePath+"/url",schemaPath:"#/properties/u\
rl/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{const err6={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}return validate115.errors=vErrors,errors===0}function validate118(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate112(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate112.errors:vErrors.concat(validate112.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.exposures===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"exposures"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.exposures!==void 0){let data0=data.exposures;if(Array.isArray(data0)){const len0=data0.
length;for(let i0=0;i0<len0;i0++)validate115(data0[i0],{instancePath:instancePath+"/exposures/"+i0,parentData:data0,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate115.errors:vErrors.concat(validate115.errors),errors=vErrors.length)}else{const err2={
instancePath:instancePath+"/exposures",schemaPath:"#/allOf/1/properties/exposures/type",keyword:"type",params:{type:"arr\
ay"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/ty\
pe",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate118.
errors=vErrors,errors===0}const job_dbt_node=validate127;function validate123(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate123.errors=vErrors,errors===0}function validate127(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate123(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate123.errors:vErrors.concat(validate123.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.original_file_path!==void 0&&typeof data.original_file_path!="string"){const err1={
instancePath:instancePath+"/original_file_path",schemaPath:"#/allOf/1/properties/original_file_path/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.database!==void 0&&typeof data.
database!="string"){const err2={instancePath:instancePath+"/database",schemaPath:"#/allOf/1/properties/database/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.schema!==void 0&&typeof data.
schema!="string"){const err3={instancePath:instancePath+"/schema",schemaPath:"#/allOf/1/properties/schema/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.alias!==void 0&&typeof data.
alias!="string"){const err4={instancePath:instancePath+"/alias",schemaPath:"#/allOf/1/properties/alias/type",keyword:"ty\
pe",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.unique_id!==void 0&&typeof data.
unique_id!="string"){const err5={instancePath:instancePath+"/unique_id",schemaPath:"#/allOf/1/properties/unique_id/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.test_type!==void 0&&
typeof data.test_type!="string"){const err6={instancePath:instancePath+"/test_type",schemaPath:"#/allOf/1/properties/tes\
t_type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{const err7={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}return validate127.errors=vErrors,errors===0}const run_dbt_run=validate135;function validate131(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate131.
errors=vErrors,errors===0}function validate135(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate131(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate131.errors:vErrors.concat(validate131.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.invocation_id===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"invocation_id"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.invocation_id!==void 0){let data0=data.invocation_id;if(typeof data0=="string"){if(!formats6.
test(data0)){const err2={instancePath:instancePath+"/invocation_id",schemaPath:"#/allOf/1/properties/invocation_id/forma\
t",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={
instancePath:instancePath+"/invocation_id",schemaPath:"#/allOf/1/properties/invocation_id/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.project_name!==void 0&&typeof data.project_name!=
"string"){const err4={instancePath:instancePath+"/project_name",schemaPath:"#/allOf/1/properties/project_name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.project_version!==void 0&&
typeof data.project_version!="string"){const err5={instancePath:instancePath+"/project_version",schemaPath:"#/allOf/1/pr\
operties/project_version/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.profile_name!==void 0&&typeof data.profile_name!="string"){const err6={instancePath:instancePath+"/profile_name",
schemaPath:"#/allOf/1/properties/profile_name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}if(data.dbt_runtime!==void 0&&typeof data.dbt_runtime!="string"){const err7={instancePath:instancePath+
"/dbt_runtime",schemaPath:"#/allOf/1/properties/dbt_runtime/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err7]:vErrors.push(err7),errors++}if(data.account_id!==void 0&&typeof data.account_id!="string"){const err8={instancePath:instancePath+
"/account_id",schemaPath:"#/allOf/1/properties/account_id/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}}else{const err9={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate135.errors=vErrors,errors===0}const dataset_catalog=validate143;function validate139(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate139.errors=vErrors,errors===0}function validate143(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate139(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate139.errors:vErrors.concat(validate139.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.framework===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"framework"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type===
void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"type"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name===void 0){const err3={instancePath,schemaPath:"#/allOf/1/re\
quired",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.
framework!==void 0&&typeof data.framework!="string"){const err4={instancePath:instancePath+"/framework",schemaPath:"#/al\
lOf/1/properties/framework/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}if(data.type!==void 0&&typeof data.type!="string"){const err5={instancePath:instancePath+"/type",schemaPath:"#/\
allOf/1/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.name!==void 0&&typeof data.name!="string"){const err6={instancePath:instancePath+"/name",schemaPath:"#/allOf/1/p\
roperties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.
metadataUri!==void 0&&typeof data.metadataUri!="string"){const err7={instancePath:instancePath+"/metadataUri",schemaPath:"\
#/allOf/1/properties/metadataUri/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}if(data.warehouseUri!==void 0&&typeof data.warehouseUri!="string"){const err8={instancePath:instancePath+
"/warehouseUri",schemaPath:"#/allOf/1/properties/warehouseUri/type",keyword:"type",params:{type:"string"}};vErrors===null?
vErrors=[err8]:vErrors.push(err8),errors++}if(data.source!==void 0&&typeof data.source!="string"){const err9={instancePath:instancePath+
"/source",schemaPath:"#/allOf/1/properties/source/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:
vErrors.push(err9),errors++}if(data.catalogProperties!==void 0){let data6=data.catalogProperties;if(data6&&typeof data6==
"object"&&!Array.isArray(data6)){for(const key0 in data6)if(typeof data6[key0]!="string"){const err10={instancePath:instancePath+
"/catalogProperties/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/allOf/1/properties/catalogProperties/add\
itionalProperties/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{
const err11={instancePath:instancePath+"/catalogProperties",schemaPath:"#/allOf/1/properties/catalogProperties/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{const err12={instancePath,
schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}
return validate143.errors=vErrors,errors===0}const input_dataQualityAssertions=validate153;function validate147(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate147.
errors=vErrors,errors===0}function validate150(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.assertion===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"assertion"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
success===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"success"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.assertion!==void 0&&typeof data.assertion!="string"){const err2={
instancePath:instancePath+"/assertion",schemaPath:"#/properties/assertion/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.success!==void 0&&typeof data.success!="boolean"){const err3={instancePath:instancePath+
"/success",schemaPath:"#/properties/success/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.column!==void 0&&typeof data.column!="string"){const err4={instancePath:instancePath+
"/column",schemaPath:"#/properties/column/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.severity!==void 0&&typeof data.severity!="string"){const err5={instancePath:instancePath+"/s\
everity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err6={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data.description!==void 0&&typeof data.description!="string"){const err7={instancePath:instancePath+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data.expected!==void 0&&typeof data.expected!="string"){const err8={instancePath:instancePath+"/expected",schemaPath:"\
#/properties/expected/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}
if(data.actual!==void 0&&typeof data.actual!="string"){const err9={instancePath:instancePath+"/actual",schemaPath:"#/pro\
perties/actual/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.
content!==void 0&&typeof data.content!="string"){const err10={instancePath:instancePath+"/content",schemaPath:"#/propert\
ies/content/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(data.
contentType!==void 0&&typeof data.contentType!="string"){const err11={instancePath:instancePath+"/contentType",schemaPath:"\
#/properties/contentType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),
errors++}if(data.params!==void 0){let data10=data.params;if(!(data10&&typeof data10=="object"&&!Array.isArray(data10))){
const err12={instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{const err13={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate150.errors=vErrors,
errors===0}function validate153(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate147(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate147.errors:vErrors.concat(validate147.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.assertions===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"assertions"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.assertions!==void 0){let data0=data.assertions;if(Array.isArray(data0)){const len0=data0.
length;for(let i0=0;i0<len0;i0++)validate150(data0[i0],{instancePath:instancePath+"/assertions/"+i0,parentData:data0,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate150.errors:vErrors.concat(validate150.errors),errors=vErrors.length)}else{const err2={
instancePath:instancePath+"/assertions",schemaPath:"#/allOf/1/properties/assertions/type",keyword:"type",params:{type:"a\
rray"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/\
type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate153.
errors=vErrors,errors===0}const dataset_dataQualityMetrics=validate164;function validate158(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate158.errors=vErrors,errors===0}function validate161(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.nullCount!==void 0){let data0=data.nullCount;if(!(typeof data0=="nu\
mber"&&!(data0%1)&&!isNaN(data0))){const err0={instancePath:instancePath+"/nullCount",schemaPath:"#/properties/nullCount\
/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}if(data.distinctCount!==
void 0){let data1=data.distinctCount;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1))){const err1={instancePath:instancePath+
"/distinctCount",schemaPath:"#/properties/distinctCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}if(data.sum!==void 0&&typeof data.sum!="number"){const err2={instancePath:instancePath+
"/sum",schemaPath:"#/properties/sum/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.count!==void 0&&typeof data.count!="number"){const err3={instancePath:instancePath+"/count",schemaPath:"\
#/properties/count/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.min!==void 0&&typeof data.min!="number"){const err4={instancePath:instancePath+"/min",schemaPath:"#/properties/m\
in/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.max!==
void 0&&typeof data.max!="number"){const err5={instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.quantiles!==void 0){let data6=data.
quantiles;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){for(const key0 in data6)if(typeof data6[key0]!="numbe\
r"){const err6={instancePath:instancePath+"/quantiles/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/proper\
ties/quantiles/additionalProperties/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err6]:vErrors.push(
err6),errors++}}else{const err7={instancePath:instancePath+"/quantiles",schemaPath:"#/properties/quantiles/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{const err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate161.
errors=vErrors,errors===0}function validate164(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate158(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate158.errors:vErrors.concat(validate158.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.columnMetrics===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"columnMetrics"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.columnMetrics!==void 0){let data0=data.columnMetrics;if(data0&&typeof data0=="object"&&
!Array.isArray(data0))for(const key0 in data0)validate161(data0[key0],{instancePath:instancePath+"/columnMetrics/"+key0.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data0,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate161.
errors:vErrors.concat(validate161.errors),errors=vErrors.length);else{const err2={instancePath:instancePath+"/columnMetr\
ics",schemaPath:"#/allOf/1/properties/columnMetrics/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}if(data.rowCount!==void 0){let data2=data.rowCount;if(!(typeof data2=="number"&&!(data2%
1)&&!isNaN(data2))){const err3={instancePath:instancePath+"/rowCount",schemaPath:"#/allOf/1/properties/rowCount/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.bytes!==void 0){let data3=data.
bytes;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){const err4={instancePath:instancePath+"/bytes",schemaPath:"\
#/allOf/1/properties/bytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}}if(data.fileCount!==void 0){let data4=data.fileCount;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4))){
const err5={instancePath:instancePath+"/fileCount",schemaPath:"#/allOf/1/properties/fileCount/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.lastUpdated!==void 0){let data5=data.
lastUpdated;if(typeof data5=="string"){if(!formats0.validate(data5)){const err6={instancePath:instancePath+"/lastUpdated",
schemaPath:"#/allOf/1/properties/lastUpdated/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath:instancePath+"/lastUpdated",schemaPath:"#/allOf/1/prop\
erties/lastUpdated/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.captureDate!==void 0){let data6=data.captureDate;if(typeof data6=="string"){if(!formats0.validate(data6)){const err8={
instancePath:instancePath+"/captureDate",schemaPath:"#/allOf/1/properties/captureDate/format",keyword:"format",params:{format:"\
date-time"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{const err9={instancePath:instancePath+"/cap\
tureDate",schemaPath:"#/allOf/1/properties/captureDate/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err9]:vErrors.push(err9),errors++}}}else{const err10={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate164.errors=vErrors,errors===0}const input_dataQualityMetrics=validate175;function validate169(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate169.
errors=vErrors,errors===0}function validate172(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.nullCount!==void 0){let data0=data.nullCount;if(!(typeof data0=="nu\
mber"&&!(data0%1)&&!isNaN(data0))){const err0={instancePath:instancePath+"/nullCount",schemaPath:"#/properties/nullCount\
/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}}if(data.distinctCount!==
void 0){let data1=data.distinctCount;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1))){const err1={instancePath:instancePath+
"/distinctCount",schemaPath:"#/properties/distinctCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}if(data.sum!==void 0&&typeof data.sum!="number"){const err2={instancePath:instancePath+
"/sum",schemaPath:"#/properties/sum/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.count!==void 0&&typeof data.count!="number"){const err3={instancePath:instancePath+"/count",schemaPath:"\
#/properties/count/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.min!==void 0&&typeof data.min!="number"){const err4={instancePath:instancePath+"/min",schemaPath:"#/properties/m\
in/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.max!==
void 0&&typeof data.max!="number"){const err5={instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"\
type",params:{type:"number"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.quantiles!==void 0){let data6=data.
quantiles;if(data6&&typeof data6=="object"&&!Array.isArray(data6)){for(const key0 in data6)if(typeof data6[key0]!="numbe\
r"){const err6={instancePath:instancePath+"/quantiles/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/proper\
ties/quantiles/additionalProperties/type",keyword:"type",params:{type:"number"}};vErrors===null?vErrors=[err6]:vErrors.push(
err6),errors++}}else{const err7={instancePath:instancePath+"/quantiles",schemaPath:"#/properties/quantiles/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{const err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate172.
errors=vErrors,errors===0}function validate175(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate169(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate169.errors:vErrors.concat(validate169.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.columnMetrics===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"columnMetrics"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.columnMetrics!==void 0){let data0=data.columnMetrics;if(data0&&typeof data0=="object"&&
!Array.isArray(data0))for(const key0 in data0)validate172(data0[key0],{instancePath:instancePath+"/columnMetrics/"+key0.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data0,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate172.
errors:vErrors.concat(validate172.errors),errors=vErrors.length);else{const err2={instancePath:instancePath+"/columnMetr\
ics",schemaPath:"#/allOf/1/properties/columnMetrics/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}if(data.rowCount!==void 0){let data2=data.rowCount;if(!(typeof data2=="number"&&!(data2%
1)&&!isNaN(data2))){const err3={instancePath:instancePath+"/rowCount",schemaPath:"#/allOf/1/properties/rowCount/type",keyword:"\
type",params:{type:"integer"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.bytes!==void 0){let data3=data.
bytes;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){const err4={instancePath:instancePath+"/bytes",schemaPath:"\
#/allOf/1/properties/bytes/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),
errors++}}if(data.fileCount!==void 0){let data4=data.fileCount;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4))){
const err5={instancePath:instancePath+"/fileCount",schemaPath:"#/allOf/1/properties/fileCount/type",keyword:"type",params:{
type:"integer"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.lastUpdated!==void 0){let data5=data.
lastUpdated;if(typeof data5=="string"){if(!formats0.validate(data5)){const err6={instancePath:instancePath+"/lastUpdated",
schemaPath:"#/allOf/1/properties/lastUpdated/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath:instancePath+"/lastUpdated",schemaPath:"#/allOf/1/prop\
erties/lastUpdated/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{
const err8={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:
vErrors.push(err8),errors++}return validate175.errors=vErrors,errors===0}const dataset_datasetType=validate184;function validate180(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate180.errors=vErrors,errors===0}function validate184(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate180(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate180.errors:vErrors.concat(validate180.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.datasetType===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"datasetType"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.datasetType!==
void 0&&typeof data.datasetType!="string"){const err2={instancePath:instancePath+"/datasetType",schemaPath:"#/allOf/1/pr\
operties/datasetType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.subType!==void 0&&typeof data.subType!="string"){const err3={instancePath:instancePath+"/subType",schemaPath:"#/\
allOf/1/properties/subType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}else{const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err4]:vErrors.push(err4),errors++}return validate184.errors=vErrors,errors===0}const dataset_version=validate192;function validate188(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate188.errors=vErrors,errors===0}function validate192(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate188(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate188.errors:vErrors.concat(validate188.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.datasetVersion===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",
keyword:"required",params:{missingProperty:"datasetVersion"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.datasetVersion!==void 0&&typeof data.datasetVersion!="string"){const err2={instancePath:instancePath+"/datasetVe\
rsion",schemaPath:"#/allOf/1/properties/datasetVersion/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate192.errors=vErrors,errors===0}const dataset_documentation=validate200;function validate196(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate196.errors=vErrors,errors===0}function validate200(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate196(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate196.errors:vErrors.concat(validate196.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.description===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"description"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==
void 0&&typeof data.description!="string"){const err2={instancePath:instancePath+"/description",schemaPath:"#/allOf/1/pr\
operties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.contentType!==void 0&&typeof data.contentType!="string"){const err3={instancePath:instancePath+"/contentType",schemaPath:"\
#/allOf/1/properties/contentType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}else{const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate200.errors=vErrors,errors===0}const job_documentation=validate208;function validate204(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate204.errors=vErrors,errors===0}function validate208(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate204(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate204.errors:vErrors.concat(validate204.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.description===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"description"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.description!==
void 0&&typeof data.description!="string"){const err2={instancePath:instancePath+"/description",schemaPath:"#/allOf/1/pr\
operties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.contentType!==void 0&&typeof data.contentType!="string"){const err3={instancePath:instancePath+"/contentType",schemaPath:"\
#/allOf/1/properties/contentType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}else{const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate208.errors=vErrors,errors===0}const run_environmentVariables=validate218;function validate212(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate212.
errors=vErrors,errors===0}function validate215(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err2={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.value!==void 0&&typeof data.value!="string"){const err3={instancePath:instancePath+"/value",
schemaPath:"#/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}return validate215.errors=vErrors,errors===0}function validate218(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(
data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:
vErrors.push(err0),errors++}if(validate212(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===
null?validate212.errors:vErrors.concat(validate212.errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(
data)){if(data.environmentVariables===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",
params:{missingProperty:"environmentVariables"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.environmentVariables!==
void 0){let data0=data.environmentVariables;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate215(
data0[i0],{instancePath:instancePath+"/environmentVariables/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=
vErrors===null?validate215.errors:vErrors.concat(validate215.errors),errors=vErrors.length)}else{const err2={instancePath:instancePath+
"/environmentVariables",schemaPath:"#/allOf/1/properties/environmentVariables/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate218.errors=vErrors,
errors===0}const run_executionParameters=validate229;function validate223(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate223.
errors=vErrors,errors===0}function validate226(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.key!==void 0&&
typeof data.key!="string"){const err1={instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.name!==void 0&&typeof data.name!=
"string"){const err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&typeof data.description!=
"string"){const err3={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.value!==void 0&&typeof data.value!=
"string"){const err4={instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate226.errors=vErrors,
errors===0}function validate229(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate223(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate223.errors:vErrors.concat(validate223.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.parameters!==void 0){let data0=data.parameters;
if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate226(data0[i0],{instancePath:instancePath+
"/parameters/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate226.errors:vErrors.
concat(validate226.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/parameters",schemaPath:"#\
/allOf/1/properties/parameters/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}return validate229.errors=vErrors,errors===0}const run_externalQuery=validate238;function validate234(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate234.
errors=vErrors,errors===0}function validate238(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate234(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate234.errors:vErrors.concat(validate234.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.externalQueryId===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"externalQueryId"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.source===void 0){const err2={instancePath,schemaPath:"#/allOf/1/requi\
red",keyword:"required",params:{missingProperty:"source"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
externalQueryId!==void 0&&typeof data.externalQueryId!="string"){const err3={instancePath:instancePath+"/externalQueryId",
schemaPath:"#/allOf/1/properties/externalQueryId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.source!==void 0&&typeof data.source!="string"){const err4={instancePath:instancePath+
"/source",schemaPath:"#/allOf/1/properties/source/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}else{const err5={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate238.errors=vErrors,errors===0}const run_extractionError=validate248;function validate242(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate242.
errors=vErrors,errors===0}function validate245(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.errorMessage===void 0){const err0={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"errorMessage"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.errorMessage!==void 0&&typeof data.errorMessage!="string"){const err1={instancePath:instancePath+"/errorMessage",
schemaPath:"#/properties/errorMessage/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.stackTrace!==void 0&&typeof data.stackTrace!="string"){const err2={instancePath:instancePath+
"/stackTrace",schemaPath:"#/properties/stackTrace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.task!==void 0&&typeof data.task!="string"){const err3={instancePath:instancePath+"/t\
ask",schemaPath:"#/properties/task/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.taskNumber!==void 0){let data3=data.taskNumber;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){
const err4={instancePath:instancePath+"/taskNumber",schemaPath:"#/properties/taskNumber/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}}else{const err5={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate245.errors=
vErrors,errors===0}function validate248(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate242(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate242.errors:vErrors.concat(validate242.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.totalTasks===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"totalTasks"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.failedTasks===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"failedTasks"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.errors===
void 0){const err3={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"errors"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.totalTasks!==void 0){let data0=data.totalTasks;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0))){const err4={instancePath:instancePath+"/totalTasks",schemaPath:"#/allOf/1/properti\
es/totalTasks/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.
failedTasks!==void 0){let data1=data.failedTasks;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1))){const err5={instancePath:instancePath+
"/failedTasks",schemaPath:"#/allOf/1/properties/failedTasks/type",keyword:"type",params:{type:"integer"}};vErrors===null?
vErrors=[err5]:vErrors.push(err5),errors++}}if(data.errors!==void 0){let data2=data.errors;if(Array.isArray(data2)){const len0=data2.
length;for(let i0=0;i0<len0;i0++)validate245(data2[i0],{instancePath:instancePath+"/errors/"+i0,parentData:data2,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate245.errors:vErrors.concat(validate245.errors),errors=vErrors.length)}else{const err6={
instancePath:instancePath+"/errors",schemaPath:"#/allOf/1/properties/errors/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{const err7={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate248.errors=vErrors,
errors===0}const dataset_hierarchy=validate259;function validate253(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate253.errors=vErrors,errors===0}function validate256(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.type!="string"){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}return validate256.errors=vErrors,errors===0}function validate259(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate253(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate253.errors:vErrors.concat(validate253.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.hierarchy===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"hierarchy"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.hierarchy!==void 0){let data0=data.hierarchy;if(Array.isArray(data0)){const len0=data0.
length;for(let i0=0;i0<len0;i0++)validate256(data0[i0],{instancePath:instancePath+"/hierarchy/"+i0,parentData:data0,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate256.errors:vErrors.concat(validate256.errors),errors=vErrors.length)}else{const err2={
instancePath:instancePath+"/hierarchy",schemaPath:"#/allOf/1/properties/hierarchy/type",keyword:"type",params:{type:"arr\
ay"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/ty\
pe",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate259.
errors=vErrors,errors===0}const input_subset=validate286;function validate264(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate264.
errors=vErrors,errors===0}function validate268(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.locations===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"locations"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
locations!==void 0){let data0=data.locations;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)
if(typeof data0[i0]!="string"){const err1={instancePath:instancePath+"/locations/"+i0,schemaPath:"#/properties/locations\
/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{const err2={
instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.type!==void 0&&typeof data.type!="string"){const err3={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate268.errors=vErrors,errors===0}function validate271(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.dimensions===void 0){const err0={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"dimensions"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
dimensions!==void 0){let data0=data.dimensions;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){const err1={instancePath:instancePath+
"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}}if(data.identifier!==void 0&&typeof data.identifier!="string"){const err2={instancePath:instancePath+
"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate271.errors=vErrors,errors===0}function validate270(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.partitions===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"partitions"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.partitions!==void 0){let data0=data.
partitions;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate271(data0[i0],{instancePath:instancePath+
"/partitions/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate271.errors:vErrors.
concat(validate271.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/partitions",schemaPath:"#\
/properties/partitions/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.type!==void 0&&typeof data.type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}return validate270.errors=vErrors,errors===0}const wrapper0={validate:validate267};function validate274(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.left===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"left"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.right===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
right"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.operator===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"operator"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.left!==void 0&&(wrapper0.validate(data.left,{instancePath:instancePath+"/left",parentData:data,parentDataProperty:"\
left",rootData})||(vErrors=vErrors===null?wrapper0.validate.errors:vErrors.concat(wrapper0.validate.errors),errors=vErrors.
length)),data.right!==void 0&&(wrapper0.validate(data.right,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"\
right",rootData})||(vErrors=vErrors===null?wrapper0.validate.errors:vErrors.concat(wrapper0.validate.errors),errors=vErrors.
length)),data.operator!==void 0&&typeof data.operator!="string"){const err3={instancePath:instancePath+"/operator",schemaPath:"\
#/properties/operator/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.type!==void 0&&typeof data.type!="string"){const err4={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}return validate274.errors=vErrors,errors===0}function validate277(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.field===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"field"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.field!==void 0&&
typeof data.field!="string"){const err1={instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate277.
errors=vErrors,errors===0}function validate279(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.value===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value!==void 0&&
typeof data.value!="string"){const err1={instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate279.
errors=vErrors,errors===0}function validate276(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.left===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"left"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.right===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rig\
ht"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.comparison===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"comparison"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.left!==void 0){let data0=data.left;const _errs2=errors;let valid1=!1;const _errs3=errors;validate277(data0,{instancePath:instancePath+
"/left",parentData:data,parentDataProperty:"left",rootData})||(vErrors=vErrors===null?validate277.errors:vErrors.concat(
validate277.errors),errors=vErrors.length);var _valid0=_errs3===errors;if(valid1=valid1||_valid0,!valid1){const _errs4=errors;
validate279(data0,{instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData})||(vErrors=vErrors===
null?validate279.errors:vErrors.concat(validate279.errors),errors=vErrors.length);var _valid0=_errs4===errors;valid1=valid1||
_valid0}if(valid1)errors=_errs2,vErrors!==null&&(_errs2?vErrors.length=_errs2:vErrors=null);else{const err3={instancePath:instancePath+
"/left",schemaPath:"#/properties/left/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.right!==void 0){let data1=data.right;const _errs6=errors;let valid2=!1;const _errs7=errors;validate277(
data1,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"right",rootData})||(vErrors=vErrors===null?
validate277.errors:vErrors.concat(validate277.errors),errors=vErrors.length);var _valid1=_errs7===errors;if(valid2=valid2||
_valid1,!valid2){const _errs8=errors;validate279(data1,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"\
right",rootData})||(vErrors=vErrors===null?validate279.errors:vErrors.concat(validate279.errors),errors=vErrors.length);
var _valid1=_errs8===errors;valid2=valid2||_valid1}if(valid2)errors=_errs6,vErrors!==null&&(_errs6?vErrors.length=_errs6:
vErrors=null);else{const err4={instancePath:instancePath+"/right",schemaPath:"#/properties/right/anyOf",keyword:"anyOf",
params:{}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.comparison!==void 0&&typeof data.comparison!=
"string"){const err5={instancePath:instancePath+"/comparison",schemaPath:"#/properties/comparison/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.type!==void 0&&typeof data.type!="stri\
ng"){const err6={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"stri\
ng"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate276.errors=vErrors,
errors===0}function validate267(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;validate268(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate268.errors:vErrors.concat(validate268.errors),errors=vErrors.length);var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;validate270(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate270.errors:vErrors.concat(validate270.errors),errors=vErrors.length);var _valid0=_errs2===
errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;validate274(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate274.errors:vErrors.concat(validate274.errors),errors=vErrors.length);var _valid0=_errs3===
errors;if(valid0=valid0||_valid0,!valid0){const _errs4=errors;validate276(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate276.errors:vErrors.concat(validate276.errors),errors=vErrors.length);var _valid0=_errs4===
errors;valid0=valid0||_valid0}}}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
const err0={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}return validate267.errors=vErrors,errors===0}function validate286(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate264(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate264.errors:vErrors.concat(validate264.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.inputCondition===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"inputCondition"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}data.inputCondition!==void 0&&(validate267(data.inputCondition,{instancePath:instancePath+
"/inputCondition",parentData:data,parentDataProperty:"inputCondition",rootData})||(vErrors=vErrors===null?validate267.errors:
vErrors.concat(validate267.errors),errors=vErrors.length))}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate286.errors=vErrors,
errors===0}const run_jobDependencies=validate302;function validate291(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate291.
errors=vErrors,errors===0}function validate295(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={
instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate295.errors=vErrors,errors===0}function validate297(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.runId===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"runId"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.runId!==void 0){
let data0=data.runId;if(typeof data0=="string"){if(!formats6.test(data0)){const err1={instancePath:instancePath+"/runId",
schemaPath:"#/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}}else{const err2={instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate297.
errors=vErrors,errors===0}function validate294(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.job===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"job"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.job!==void 0&&(validate295(data.job,{instancePath:instancePath+"/job",parentData:data,parentDataProperty:"job",rootData})||
(vErrors=vErrors===null?validate295.errors:vErrors.concat(validate295.errors),errors=vErrors.length)),data.run!==void 0&&
(validate297(data.run,{instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData})||(vErrors=vErrors===
null?validate297.errors:vErrors.concat(validate297.errors),errors=vErrors.length)),data.dependency_type!==void 0&&typeof data.
dependency_type!="string"){const err1={instancePath:instancePath+"/dependency_type",schemaPath:"#/properties/dependency_\
type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.sequence_trigger_rule!==
void 0&&typeof data.sequence_trigger_rule!="string"){const err2={instancePath:instancePath+"/sequence_trigger_rule",schemaPath:"\
#/properties/sequence_trigger_rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.status_trigger_rule!==void 0&&typeof data.status_trigger_rule!="string"){const err3={instancePath:instancePath+
"/status_trigger_rule",schemaPath:"#/properties/status_trigger_rule/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate294.errors=vErrors,errors===0}function validate302(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate291(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate291.errors:vErrors.concat(validate291.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.upstream!==void 0){let data0=data.upstream;if(Array.isArray(data0)){const len0=data0.
length;for(let i0=0;i0<len0;i0++)validate294(data0[i0],{instancePath:instancePath+"/upstream/"+i0,parentData:data0,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate294.errors:vErrors.concat(validate294.errors),errors=vErrors.length)}else{const err1={
instancePath:instancePath+"/upstream",schemaPath:"#/allOf/1/properties/upstream/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.downstream!==void 0){let data2=data.downstream;if(Array.
isArray(data2)){const len1=data2.length;for(let i1=0;i1<len1;i1++)validate294(data2[i1],{instancePath:instancePath+"/dow\
nstream/"+i1,parentData:data2,parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate294.errors:vErrors.concat(
validate294.errors),errors=vErrors.length)}else{const err2={instancePath:instancePath+"/downstream",schemaPath:"#/allOf/\
1/properties/downstream/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}
if(data.trigger_rule!==void 0&&typeof data.trigger_rule!="string"){const err3={instancePath:instancePath+"/trigger_rule",
schemaPath:"#/allOf/1/properties/trigger_rule/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate302.errors=vErrors,errors===0}const dataset_lineage=validate324;function validate308(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate308.errors=vErrors,errors===0}const schema134={type:"object",properties:{namespace:{type:"string"},name:{type:"string"},type:{enum:["DATASET"]},field:{
type:"string"},transformations:{type:"array",items:{$ref:"#/$defs/LineageTransformation"}}},required:["namespace","name",
"type"]};function validate313(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.type!==void 0&&
typeof data.type!="string"){const err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.subtype!==void 0&&typeof data.
subtype!="string"){const err2={instancePath:instancePath+"/subtype",schemaPath:"#/properties/subtype/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&typeof data.
description!="string"){const err3={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.masking!==void 0&&typeof data.
masking!="boolean"){const err4={instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/type",keyword:"typ\
e",params:{type:"boolean"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate313.
errors=vErrors,errors===0}function validate312(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type===void 0){const err2={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.namespace!==void 0&&typeof data.namespace!="string"){const err3={instancePath:instancePath+"/namespace",schemaPath:"\
#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.name!==void 0&&typeof data.name!="string"){const err4={instancePath:instancePath+"/name",schemaPath:"#/propertie\
s/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.type!==
void 0&&data.type!=="DATASET"){const err5={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"\
enum",params:{allowedValues:schema134.properties.type.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
field!==void 0&&typeof data.field!="string"){const err6={instancePath:instancePath+"/field",schemaPath:"#/properties/fie\
ld/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.transformations!==
void 0){let data4=data.transformations;if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0;i0++)validate313(
data4[i0],{instancePath:instancePath+"/transformations/"+i0,parentData:data4,parentDataProperty:i0,rootData})||(vErrors=
vErrors===null?validate313.errors:vErrors.concat(validate313.errors),errors=vErrors.length)}else{const err7={instancePath:instancePath+
"/transformations",schemaPath:"#/properties/transformations/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}}else{const err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate312.errors=vErrors,errors===0}const schema136={
type:"object",properties:{type:{enum:["JOB"]},namespace:{type:"string"},name:{type:"string"},runId:{type:"string",format:"\
uuid"},transformations:{type:"array",items:{$ref:"#/$defs/LineageTransformation"}}},required:["type"],dependentRequired:{
name:["namespace"],namespace:["name"]}};function validate316(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.type!==void 0&&data.type!=="JOB"){const err1={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/enum",keyword:"enum",params:{allowedValues:schema136.properties.type.enum}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={instancePath:instancePath+"\
/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.runId!==void 0){let data3=data.runId;if(typeof data3=="string"){if(!formats6.test(data3)){const err4={
instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+"/runId",schemaPath:"#/prope\
rties/runId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.
transformations!==void 0){let data4=data.transformations;if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<
len0;i0++)validate313(data4[i0],{instancePath:instancePath+"/transformations/"+i0,parentData:data4,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate313.errors:vErrors.concat(validate313.errors),errors=vErrors.length)}else{const err6={
instancePath:instancePath+"/transformations",schemaPath:"#/properties/transformations/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.name!==void 0&&data.namespace===void 0){const err7={
instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"name",missingProperty:"names\
pace",depsCount:1,deps:"namespace"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.namespace!==void 0&&
data.name===void 0){const err8={instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"\
namespace",missingProperty:"name",depsCount:1,deps:"name"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}return validate316.errors=vErrors,errors===0}function validate311(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;validate312(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate312.errors:vErrors.concat(validate312.errors),
errors=vErrors.length);var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;validate316(data,
{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate316.errors:vErrors.concat(validate316.
errors),errors=vErrors.length);var _valid0=_errs2===errors;valid0=valid0||_valid0}if(valid0)errors=_errs0,vErrors!==null&&
(_errs0?vErrors.length=_errs0:vErrors=null);else{const err0={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate311.errors=vErrors,errors===0}function validate320(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.inputs===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"inputs"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.inputs!==
void 0){let data0=data.inputs;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate311(data0[i0],
{instancePath:instancePath+"/inputs/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate311.
errors:vErrors.concat(validate311.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/inputs",schemaPath:"\
#/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate320.errors=vErrors,errors===0}function validate324(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate308(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate308.errors:vErrors.concat(validate308.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.inputs!==void 0){let data0=data.
inputs;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate311(data0[i0],{instancePath:instancePath+
"/inputs/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate311.errors:vErrors.concat(
validate311.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/inputs",schemaPath:"#/allOf/1/pr\
operties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.
fields!==void 0){let data2=data.fields;if(data2&&typeof data2=="object"&&!Array.isArray(data2))for(const key0 in data2)validate320(
data2[key0],{instancePath:instancePath+"/fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data2,parentDataProperty:key0,
rootData})||(vErrors=vErrors===null?validate320.errors:vErrors.concat(validate320.errors),errors=vErrors.length);else{const err2={
instancePath:instancePath+"/fields",schemaPath:"#/allOf/1/properties/fields/type",keyword:"type",params:{type:"object"}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate324.errors=vErrors,
errors===0}const job_lineage=validate353;function validate330(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate330.errors=vErrors,errors===0}const schema143={type:"object",properties:{namespace:{type:"string"},name:{type:"string"},type:{enum:["DATASET"]},inputs:{
type:"array",items:{$ref:"#/$defs/LineageInput"}},fields:{type:"object",additionalProperties:{$ref:"#/$defs/LineageField\
Entry"}}},required:["namespace","name","type"]};const schema145={type:"object",properties:{namespace:{type:"string"},name:{type:"string"},type:{enum:["DATASET"]},field:{
type:"string"},transformations:{type:"array",items:{$ref:"#/$defs/LineageTransformation"}}},required:["namespace","name",
"type"]};function validate337(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.type!==void 0&&
typeof data.type!="string"){const err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.subtype!==void 0&&typeof data.
subtype!="string"){const err2={instancePath:instancePath+"/subtype",schemaPath:"#/properties/subtype/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==void 0&&typeof data.
description!="string"){const err3={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.masking!==void 0&&typeof data.
masking!="boolean"){const err4={instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/type",keyword:"typ\
e",params:{type:"boolean"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate337.
errors=vErrors,errors===0}function validate336(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type===void 0){const err2={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.namespace!==void 0&&typeof data.namespace!="string"){const err3={instancePath:instancePath+"/namespace",schemaPath:"\
#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.name!==void 0&&typeof data.name!="string"){const err4={instancePath:instancePath+"/name",schemaPath:"#/propertie\
s/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.type!==
void 0&&data.type!=="DATASET"){const err5={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"\
enum",params:{allowedValues:schema145.properties.type.enum}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.
field!==void 0&&typeof data.field!="string"){const err6={instancePath:instancePath+"/field",schemaPath:"#/properties/fie\
ld/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data.transformations!==
void 0){let data4=data.transformations;if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0;i0++)validate337(
data4[i0],{instancePath:instancePath+"/transformations/"+i0,parentData:data4,parentDataProperty:i0,rootData})||(vErrors=
vErrors===null?validate337.errors:vErrors.concat(validate337.errors),errors=vErrors.length)}else{const err7={instancePath:instancePath+
"/transformations",schemaPath:"#/properties/transformations/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}}else{const err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"obje\
ct"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate336.errors=vErrors,errors===0}const schema147={
type:"object",properties:{type:{enum:["JOB"]},namespace:{type:"string"},name:{type:"string"},runId:{type:"string",format:"\
uuid"},transformations:{type:"array",items:{$ref:"#/$defs/LineageTransformation"}}},required:["type"],dependentRequired:{
name:["namespace"],namespace:["name"]}};function validate340(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.type!==void 0&&data.type!=="JOB"){const err1={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/enum",keyword:"enum",params:{allowedValues:schema147.properties.type.enum}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={instancePath:instancePath+"\
/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.runId!==void 0){let data3=data.runId;if(typeof data3=="string"){if(!formats6.test(data3)){const err4={
instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+"/runId",schemaPath:"#/prope\
rties/runId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.
transformations!==void 0){let data4=data.transformations;if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<
len0;i0++)validate337(data4[i0],{instancePath:instancePath+"/transformations/"+i0,parentData:data4,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate337.errors:vErrors.concat(validate337.errors),errors=vErrors.length)}else{const err6={
instancePath:instancePath+"/transformations",schemaPath:"#/properties/transformations/type",keyword:"type",params:{type:"\
array"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.name!==void 0&&data.namespace===void 0){const err7={
instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"name",missingProperty:"names\
pace",depsCount:1,deps:"namespace"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.namespace!==void 0&&
data.name===void 0){const err8={instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"\
namespace",missingProperty:"name",depsCount:1,deps:"name"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}return validate340.errors=vErrors,errors===0}function validate335(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;validate336(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate336.errors:vErrors.concat(validate336.errors),
errors=vErrors.length);var _valid0=_errs1===errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;validate340(data,
{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate340.errors:vErrors.concat(validate340.
errors),errors=vErrors.length);var _valid0=_errs2===errors;valid0=valid0||_valid0}if(valid0)errors=_errs0,vErrors!==null&&
(_errs0?vErrors.length=_errs0:vErrors=null);else{const err0={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate335.errors=vErrors,errors===0}function validate344(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.inputs===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"inputs"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.inputs!==
void 0){let data0=data.inputs;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate335(data0[i0],
{instancePath:instancePath+"/inputs/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate335.
errors:vErrors.concat(validate335.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/inputs",schemaPath:"\
#/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}return validate344.errors=vErrors,errors===0}function validate334(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type===void 0){
const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err3={instancePath:instancePath+
"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err4={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}if(data.type!==void 0&&data.type!=="DATASET"){const err5={instancePath:instancePath+"/type",schemaPath:"#\
/properties/type/enum",keyword:"enum",params:{allowedValues:schema143.properties.type.enum}};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}if(data.inputs!==void 0){let data3=data.inputs;if(Array.isArray(data3)){const len0=data3.length;
for(let i0=0;i0<len0;i0++)validate335(data3[i0],{instancePath:instancePath+"/inputs/"+i0,parentData:data3,parentDataProperty:i0,
rootData})||(vErrors=vErrors===null?validate335.errors:vErrors.concat(validate335.errors),errors=vErrors.length)}else{const err6={
instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.fields!==void 0){let data5=data.fields;if(data5&&typeof data5==
"object"&&!Array.isArray(data5))for(const key0 in data5)validate344(data5[key0],{instancePath:instancePath+"/fields/"+key0.
replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data5,parentDataProperty:key0,rootData})||(vErrors=vErrors===null?validate344.
errors:vErrors.concat(validate344.errors),errors=vErrors.length);else{const err7={instancePath:instancePath+"/fields",schemaPath:"\
#/properties/fields/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{
const err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}return validate334.errors=vErrors,errors===0}const schema149={type:"object",properties:{type:{enum:[
"JOB"]},namespace:{type:"string"},name:{type:"string"},runId:{type:"string",format:"uuid"},inputs:{type:"array",items:{$ref:"\
#/$defs/LineageInput"}}},required:["type"],dependentRequired:{name:["namespace"],namespace:["name"]}};function validate348(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"type"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.type!==void 0&&data.type!=="J\
OB"){const err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema149.
properties.type.enum}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.namespace!==void 0&&typeof data.
namespace!="string"){const err2={instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.
name!="string"){const err3={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.runId!==void 0){let data3=data.runId;if(typeof data3==
"string"){if(!formats6.test(data3)){const err4={instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/format",
keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+
"/runId",schemaPath:"#/properties/runId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.inputs!==void 0){let data4=data.inputs;if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<
len0;i0++)validate335(data4[i0],{instancePath:instancePath+"/inputs/"+i0,parentData:data4,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate335.errors:vErrors.concat(validate335.errors),errors=vErrors.length)}else{const err6={instancePath:instancePath+
"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}if(data.name!==void 0&&data.namespace===void 0){const err7={instancePath,schemaPath:"#/dependentReq\
uired",keyword:"dependentRequired",params:{property:"name",missingProperty:"namespace",depsCount:1,deps:"namespace"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data.namespace!==void 0&&data.name===void 0){const err8={instancePath,
schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property:"namespace",missingProperty:"name",depsCount:1,
deps:"name"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{const err9={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate348.errors=
vErrors,errors===0}function validate333(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;validate334(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate334.errors:vErrors.concat(validate334.errors),errors=vErrors.length);var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;validate348(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate348.errors:vErrors.concat(validate348.errors),errors=vErrors.length);var _valid0=_errs2===
errors;valid0=valid0||_valid0}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{const err0={
instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate333.
errors=vErrors,errors===0}function validate353(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate330(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate330.errors:vErrors.concat(validate330.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.entries===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"entries"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.entries!==void 0){let data0=data.entries;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<
len0;i0++)validate333(data0[i0],{instancePath:instancePath+"/entries/"+i0,parentData:data0,parentDataProperty:i0,rootData})||
(vErrors=vErrors===null?validate333.errors:vErrors.concat(validate333.errors),errors=vErrors.length)}else{const err2={instancePath:instancePath+
"/entries",schemaPath:"#/allOf/1/properties/entries/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[
err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate353.errors=vErrors,errors===0}const run_nominalTime=validate362;function validate358(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate358.
errors=vErrors,errors===0}function validate362(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate358(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate358.errors:vErrors.concat(validate358.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.nominalStartTime===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"nominalStartTime"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.nominalStartTime!==void 0){let data0=data.nominalStartTime;if(typeof data0==
"string"){if(!formats0.validate(data0)){const err2={instancePath:instancePath+"/nominalStartTime",schemaPath:"#/allOf/1/\
properties/nominalStartTime/format",keyword:"format",params:{format:"date-time"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}else{const err3={instancePath:instancePath+"/nominalStartTime",schemaPath:"#/allOf/1/properties/nom\
inalStartTime/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
nominalEndTime!==void 0){let data1=data.nominalEndTime;if(typeof data1=="string"){if(!formats0.validate(data1)){const err4={
instancePath:instancePath+"/nominalEndTime",schemaPath:"#/allOf/1/properties/nominalEndTime/format",keyword:"format",params:{
format:"date-time"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+
"/nominalEndTime",schemaPath:"#/allOf/1/properties/nominalEndTime/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{const err6={instancePath,schemaPath:"#/allOf/1/type",keyword:"typ\
e",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate362.errors=vErrors,errors===
0}const output_outputSubset=validate388;function validate366(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate366.
errors=vErrors,errors===0}function validate370(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.locations===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"locations"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
locations!==void 0){let data0=data.locations;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)
if(typeof data0[i0]!="string"){const err1={instancePath:instancePath+"/locations/"+i0,schemaPath:"#/properties/locations\
/items/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{const err2={
instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/type",keyword:"type",params:{type:"array"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.type!==void 0&&typeof data.type!="string"){const err3={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate370.errors=vErrors,errors===0}function validate373(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.dimensions===void 0){const err0={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"dimensions"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
dimensions!==void 0){let data0=data.dimensions;if(!(data0&&typeof data0=="object"&&!Array.isArray(data0))){const err1={instancePath:instancePath+
"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}}if(data.identifier!==void 0&&typeof data.identifier!="string"){const err2={instancePath:instancePath+
"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate373.errors=vErrors,errors===0}function validate372(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.partitions===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"partitions"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.partitions!==void 0){let data0=data.
partitions;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate373(data0[i0],{instancePath:instancePath+
"/partitions/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate373.errors:vErrors.
concat(validate373.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/partitions",schemaPath:"#\
/properties/partitions/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}
if(data.type!==void 0&&typeof data.type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}return validate372.errors=vErrors,errors===0}const wrapper2={validate:validate369};function validate376(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.left===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"left"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.right===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
right"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.operator===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"operator"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.left!==void 0&&(wrapper2.validate(data.left,{instancePath:instancePath+"/left",parentData:data,parentDataProperty:"\
left",rootData})||(vErrors=vErrors===null?wrapper2.validate.errors:vErrors.concat(wrapper2.validate.errors),errors=vErrors.
length)),data.right!==void 0&&(wrapper2.validate(data.right,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"\
right",rootData})||(vErrors=vErrors===null?wrapper2.validate.errors:vErrors.concat(wrapper2.validate.errors),errors=vErrors.
length)),data.operator!==void 0&&typeof data.operator!="string"){const err3={instancePath:instancePath+"/operator",schemaPath:"\
#/properties/operator/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.type!==void 0&&typeof data.type!="string"){const err4={instancePath:instancePath+"/type",schemaPath:"#/propertie\
s/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}return validate376.errors=vErrors,errors===0}function validate379(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.field===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"field"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.field!==void 0&&
typeof data.field!="string"){const err1={instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate379.
errors=vErrors,errors===0}function validate381(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.value===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"value"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value!==void 0&&
typeof data.value!="string"){const err1={instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate381.
errors=vErrors,errors===0}function validate378(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.left===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"left"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.right===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rig\
ht"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.comparison===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"comparison"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(data.left!==void 0){let data0=data.left;const _errs2=errors;let valid1=!1;const _errs3=errors;validate379(data0,{instancePath:instancePath+
"/left",parentData:data,parentDataProperty:"left",rootData})||(vErrors=vErrors===null?validate379.errors:vErrors.concat(
validate379.errors),errors=vErrors.length);var _valid0=_errs3===errors;if(valid1=valid1||_valid0,!valid1){const _errs4=errors;
validate381(data0,{instancePath:instancePath+"/left",parentData:data,parentDataProperty:"left",rootData})||(vErrors=vErrors===
null?validate381.errors:vErrors.concat(validate381.errors),errors=vErrors.length);var _valid0=_errs4===errors;valid1=valid1||
_valid0}if(valid1)errors=_errs2,vErrors!==null&&(_errs2?vErrors.length=_errs2:vErrors=null);else{const err3={instancePath:instancePath+
"/left",schemaPath:"#/properties/left/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}if(data.right!==void 0){let data1=data.right;const _errs6=errors;let valid2=!1;const _errs7=errors;validate379(
data1,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"right",rootData})||(vErrors=vErrors===null?
validate379.errors:vErrors.concat(validate379.errors),errors=vErrors.length);var _valid1=_errs7===errors;if(valid2=valid2||
_valid1,!valid2){const _errs8=errors;validate381(data1,{instancePath:instancePath+"/right",parentData:data,parentDataProperty:"\
right",rootData})||(vErrors=vErrors===null?validate381.errors:vErrors.concat(validate381.errors),errors=vErrors.length);
var _valid1=_errs8===errors;valid2=valid2||_valid1}if(valid2)errors=_errs6,vErrors!==null&&(_errs6?vErrors.length=_errs6:
vErrors=null);else{const err4={instancePath:instancePath+"/right",schemaPath:"#/properties/right/anyOf",keyword:"anyOf",
params:{}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.comparison!==void 0&&typeof data.comparison!=
"string"){const err5={instancePath:instancePath+"/comparison",schemaPath:"#/properties/comparison/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.type!==void 0&&typeof data.type!="stri\
ng"){const err6={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"stri\
ng"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}return validate378.errors=vErrors,
errors===0}function validate369(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;const _errs0=errors;let valid0=!1;const _errs1=errors;validate370(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate370.errors:vErrors.concat(validate370.errors),errors=vErrors.length);var _valid0=_errs1===
errors;if(valid0=valid0||_valid0,!valid0){const _errs2=errors;validate372(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate372.errors:vErrors.concat(validate372.errors),errors=vErrors.length);var _valid0=_errs2===
errors;if(valid0=valid0||_valid0,!valid0){const _errs3=errors;validate376(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate376.errors:vErrors.concat(validate376.errors),errors=vErrors.length);var _valid0=_errs3===
errors;if(valid0=valid0||_valid0,!valid0){const _errs4=errors;validate378(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate378.errors:vErrors.concat(validate378.errors),errors=vErrors.length);var _valid0=_errs4===
errors;valid0=valid0||_valid0}}}if(valid0)errors=_errs0,vErrors!==null&&(_errs0?vErrors.length=_errs0:vErrors=null);else{
const err0={instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}return validate369.errors=vErrors,errors===0}function validate388(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate366(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate366.errors:vErrors.concat(validate366.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.outputCondition===void 0){const err1={
instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"outputCondition"}};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}data.outputCondition!==void 0&&(validate369(data.outputCondition,{instancePath:instancePath+
"/outputCondition",parentData:data,parentDataProperty:"outputCondition",rootData})||(vErrors=vErrors===null?validate369.
errors:vErrors.concat(validate369.errors),errors=vErrors.length))}else{const err2={instancePath,schemaPath:"#/allOf/1/ty\
pe",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate388.
errors=vErrors,errors===0}const dataset_ownership=validate399;function validate393(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate393.errors=vErrors,errors===0}function validate396(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name!==void 0&&
typeof data.name!="string"){const err1={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate396.
errors=vErrors,errors===0}function validate399(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate393(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate393.errors:vErrors.concat(validate393.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.owners!==void 0){let data0=data.owners;
if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate396(data0[i0],{instancePath:instancePath+
"/owners/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate396.errors:vErrors.concat(
validate396.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/owners",schemaPath:"#/allOf/1/pr\
operties/owners/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate399.errors=vErrors,errors===0}const job_ownership=validate410;function validate404(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate404.errors=vErrors,errors===0}function validate407(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.name!==void 0&&
typeof data.name!="string"){const err1={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.type!==void 0&&typeof data.
type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate407.
errors=vErrors,errors===0}function validate410(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate404(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate404.errors:vErrors.concat(validate404.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.owners!==void 0){let data0=data.owners;
if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate407(data0[i0],{instancePath:instancePath+
"/owners/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate407.errors:vErrors.concat(
validate407.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/owners",schemaPath:"#/allOf/1/pr\
operties/owners/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate410.errors=vErrors,errors===0}const job_sourceCode=validate419;function validate415(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate415.errors=vErrors,errors===0}function validate419(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate415(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate415.errors:vErrors.concat(validate415.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.language===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"language"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.sourceCode===
void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"sourceCode"}};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.language!==void 0&&typeof data.language!="string"){const err3={
instancePath:instancePath+"/language",schemaPath:"#/allOf/1/properties/language/type",keyword:"type",params:{type:"strin\
g"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.sourceCode!==void 0&&typeof data.sourceCode!="str\
ing"){const err4={instancePath:instancePath+"/sourceCode",schemaPath:"#/allOf/1/properties/sourceCode/type",keyword:"typ\
e",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath,schemaPath:"\
#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}return validate419.
errors=vErrors,errors===0}const job_sourceCodeLocation=validate427;function validate423(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate423.errors=vErrors,errors===0}function validate427(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate423(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate423.errors:vErrors.concat(validate423.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.type===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.url===void 0){
const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"url"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data.type!==void 0&&typeof data.type!="string"){const err3={instancePath:instancePath+
"/type",schemaPath:"#/allOf/1/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data.url!==void 0){let data1=data.url;if(typeof data1=="string"){if(!formats2(data1)){const err4={
instancePath:instancePath+"/url",schemaPath:"#/allOf/1/properties/url/format",keyword:"format",params:{format:"uri"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+"/url",schemaPath:"#/allOf/1\
/properties/url/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}
if(data.repoUrl!==void 0&&typeof data.repoUrl!="string"){const err6={instancePath:instancePath+"/repoUrl",schemaPath:"#/\
allOf/1/properties/repoUrl/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(data.path!==void 0&&typeof data.path!="string"){const err7={instancePath:instancePath+"/path",schemaPath:"#/\
allOf/1/properties/path/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data.version!==void 0&&typeof data.version!="string"){const err8={instancePath:instancePath+"/version",schemaPath:"#/\
allOf/1/properties/version/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),
errors++}if(data.tag!==void 0&&typeof data.tag!="string"){const err9={instancePath:instancePath+"/tag",schemaPath:"#/all\
Of/1/properties/tag/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}
if(data.branch!==void 0&&typeof data.branch!="string"){const err10={instancePath:instancePath+"/branch",schemaPath:"#/al\
lOf/1/properties/branch/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}if(data.pullRequestNumber!==void 0&&typeof data.pullRequestNumber!="string"){const err11={instancePath:instancePath+
"/pullRequestNumber",schemaPath:"#/allOf/1/properties/pullRequestNumber/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}else{const err12={instancePath,schemaPath:"#/allOf/1/type",keyword:"t\
ype",params:{type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate427.errors=vErrors,
errors===0}const dataset_storage=validate435;function validate431(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate431.errors=vErrors,errors===0}function validate435(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate431(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate431.errors:vErrors.concat(validate431.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.storageLayer===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",
keyword:"required",params:{missingProperty:"storageLayer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.
storageLayer!==void 0&&typeof data.storageLayer!="string"){const err2={instancePath:instancePath+"/storageLayer",schemaPath:"\
#/allOf/1/properties/storageLayer/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.fileFormat!==void 0&&typeof data.fileFormat!="string"){const err3={instancePath:instancePath+"/fi\
leFormat",schemaPath:"#/allOf/1/properties/fileFormat/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate435.errors=vErrors,errors===0}const dataset_tags=validate445;function validate439(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate439.errors=vErrors,errors===0}function validate442(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.key!==void 0&&typeof data.key!="string"){const err2={instancePath:instancePath+
"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.value!==void 0&&typeof data.value!="string"){const err3={instancePath:instancePath+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.source!==void 0&&typeof data.source!="string"){const err4={instancePath:instancePath+"/source",schemaPath:"#/pro\
perties/source/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.
field!==void 0&&typeof data.field!="string"){const err5={instancePath:instancePath+"/field",schemaPath:"#/properties/fie\
ld/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{const err6={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}return validate442.errors=vErrors,errors===0}function validate445(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate439(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate439.errors:vErrors.concat(validate439.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.tags!==void 0){let data0=data.
tags;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate442(data0[i0],{instancePath:instancePath+
"/tags/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate442.errors:vErrors.concat(
validate442.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/tags",schemaPath:"#/allOf/1/prop\
erties/tags/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate445.errors=vErrors,errors===0}const job_tags=validate456;function validate450(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate450.errors=vErrors,errors===0}function validate453(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.key!==void 0&&typeof data.key!="string"){const err2={instancePath:instancePath+
"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.value!==void 0&&typeof data.value!="string"){const err3={instancePath:instancePath+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.source!==void 0&&typeof data.source!="string"){const err4={instancePath:instancePath+"/source",schemaPath:"#/pro\
perties/source/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
const err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}return validate453.errors=vErrors,errors===0}function validate456(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate450(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate450.errors:vErrors.concat(validate450.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.tags!==void 0){let data0=data.
tags;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate453(data0[i0],{instancePath:instancePath+
"/tags/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate453.errors:vErrors.concat(
validate453.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/tags",schemaPath:"#/allOf/1/prop\
erties/tags/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate456.errors=vErrors,errors===0}const run_tags=validate467;function validate461(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate461.
errors=vErrors,errors===0}function validate464(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.key===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"key"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.value===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"value"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.key!==void 0&&typeof data.key!="string"){const err2={instancePath:instancePath+
"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}if(data.value!==void 0&&typeof data.value!="string"){const err3={instancePath:instancePath+"/value",schemaPath:"\
#/properties/value/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.source!==void 0&&typeof data.source!="string"){const err4={instancePath:instancePath+"/source",schemaPath:"#/pro\
perties/source/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
const err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}return validate464.errors=vErrors,errors===0}function validate467(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate461(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate461.errors:vErrors.concat(validate461.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.tags!==void 0){let data0=data.
tags;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate464(data0[i0],{instancePath:instancePath+
"/tags/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate464.errors:vErrors.concat(
validate464.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/tags",schemaPath:"#/allOf/1/prop\
erties/tags/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate467.errors=vErrors,errors===0}const run_test=validate478;function validate472(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate472.
errors=vErrors,errors===0}function validate475(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.status===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err2={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.status!==void 0&&typeof data.status!="string"){const err3={instancePath:instancePath+"/statu\
s",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}if(data.severity!==void 0&&typeof data.severity!="string"){const err4={instancePath:instancePath+"/severi\
ty",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(data.type!==void 0&&typeof data.type!="string"){const err5={instancePath:instancePath+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data.description!==void 0&&typeof data.description!="string"){const err6={instancePath:instancePath+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}
if(data.expected!==void 0&&typeof data.expected!="string"){const err7={instancePath:instancePath+"/expected",schemaPath:"\
#/properties/expected/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
if(data.actual!==void 0&&typeof data.actual!="string"){const err8={instancePath:instancePath+"/actual",schemaPath:"#/pro\
perties/actual/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(data.
content!==void 0&&typeof data.content!="string"){const err9={instancePath:instancePath+"/content",schemaPath:"#/properti\
es/content/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data.
contentType!==void 0&&typeof data.contentType!="string"){const err10={instancePath:instancePath+"/contentType",schemaPath:"\
#/properties/contentType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}if(data.params!==void 0){let data9=data.params;if(!(data9&&typeof data9=="object"&&!Array.isArray(data9))){const err11={
instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{const err12={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}return validate475.errors=vErrors,errors===0}
function validate478(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate472(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate472.errors:vErrors.concat(validate472.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.tests===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"tests"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.tests!==void 0){
let data0=data.tests;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate475(data0[i0],{instancePath:instancePath+
"/tests/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate475.errors:vErrors.concat(
validate475.errors),errors=vErrors.length)}else{const err2={instancePath:instancePath+"/tests",schemaPath:"#/allOf/1/pro\
perties/tests/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{
const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}return validate478.errors=vErrors,errors===0}const dataset_columnLineage=validate490;function validate483(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate483.errors=vErrors,errors===0}function validate486(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.field===void 0){const err2={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"field"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.namespace!==
void 0&&typeof data.namespace!="string"){const err3={instancePath:instancePath+"/namespace",schemaPath:"#/properties/nam\
espace/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.name!==
void 0&&typeof data.name!="string"){const err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.field!==void 0&&typeof data.
field!="string"){const err5={instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(data.transformations!==void 0){let data3=data.
transformations;if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0];if(data4&&
typeof data4=="object"&&!Array.isArray(data4)){if(data4.type===void 0){const err6={instancePath:instancePath+"/transform\
ations/"+i0,schemaPath:"#/properties/transformations/items/required",keyword:"required",params:{missingProperty:"type"}};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(data4.type!==void 0&&typeof data4.type!="string"){const err7={
instancePath:instancePath+"/transformations/"+i0+"/type",schemaPath:"#/properties/transformations/items/properties/type/\
type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(data4.subtype!==
void 0&&typeof data4.subtype!="string"){const err8={instancePath:instancePath+"/transformations/"+i0+"/subtype",schemaPath:"\
#/properties/transformations/items/properties/subtype/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(data4.description!==void 0&&typeof data4.description!="string"){const err9={instancePath:instancePath+
"/transformations/"+i0+"/description",schemaPath:"#/properties/transformations/items/properties/description/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data4.masking!==void 0&&typeof data4.
masking!="boolean"){const err10={instancePath:instancePath+"/transformations/"+i0+"/masking",schemaPath:"#/properties/tr\
ansformations/items/properties/masking/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=[err10]:vErrors.
push(err10),errors++}}else{const err11={instancePath:instancePath+"/transformations/"+i0,schemaPath:"#/properties/transf\
ormations/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{
const err12={instancePath:instancePath+"/transformations",schemaPath:"#/properties/transformations/type",keyword:"type",
params:{type:"array"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{const err13={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate486.
errors=vErrors,errors===0}function validate490(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate483(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate483.errors:vErrors.concat(validate483.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.fields===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"fields"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.fields!==void 0){let data0=data.fields;if(data0&&typeof data0=="object"&&!Array.isArray(data0))
for(const key0 in data0){let data1=data0[key0];if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.inputFields===
void 0){const err2={instancePath:instancePath+"/fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/allOf\
/1/properties/fields/additionalProperties/required",keyword:"required",params:{missingProperty:"inputFields"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data1.inputFields!==void 0){let data2=data1.inputFields;if(Array.isArray(
data2)){const len0=data2.length;for(let i0=0;i0<len0;i0++)validate486(data2[i0],{instancePath:instancePath+"/fields/"+key0.
replace(/~/g,"~0").replace(/\//g,"~1")+"/inputFields/"+i0,parentData:data2,parentDataProperty:i0,rootData})||(vErrors=vErrors===
null?validate486.errors:vErrors.concat(validate486.errors),errors=vErrors.length)}else{const err3={instancePath:instancePath+
"/fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1")+"/inputFields",schemaPath:"#/allOf/1/properties/fields/additional\
Properties/properties/inputFields/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}if(data1.transformationDescription!==void 0&&typeof data1.transformationDescription!="string"){const err4={
instancePath:instancePath+"/fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1")+"/transformationDescription",schemaPath:"\
#/allOf/1/properties/fields/additionalProperties/properties/transformationDescription/type",keyword:"type",params:{type:"\
string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.transformationType!==void 0&&typeof data1.transformationType!=
"string"){const err5={instancePath:instancePath+"/fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1")+"/transformationT\
ype",schemaPath:"#/allOf/1/properties/fields/additionalProperties/properties/transformationType/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{const err6={instancePath:instancePath+"/\
fields/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/allOf/1/properties/fields/additionalProperties/type",
keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath:instancePath+
"/fields",schemaPath:"#/allOf/1/properties/fields/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:
vErrors.push(err7),errors++}}if(data.dataset!==void 0){let data6=data.dataset;if(Array.isArray(data6)){const len1=data6.
length;for(let i1=0;i1<len1;i1++)validate486(data6[i1],{instancePath:instancePath+"/dataset/"+i1,parentData:data6,parentDataProperty:i1,
rootData})||(vErrors=vErrors===null?validate486.errors:vErrors.concat(validate486.errors),errors=vErrors.length)}else{const err8={
instancePath:instancePath+"/dataset",schemaPath:"#/allOf/1/properties/dataset/type",keyword:"type",params:{type:"array"}};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{const err9={instancePath,schemaPath:"#/allOf/1/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate490.errors=vErrors,
errors===0}const dataset_dataSource=validate500;function validate496(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate496.errors=vErrors,errors===0}function validate500(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate496(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate496.errors:vErrors.concat(validate496.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.name!==void 0&&typeof data.name!="string"){const err1={instancePath:instancePath+
"/name",schemaPath:"#/allOf/1/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(data.uri!==void 0){let data1=data.uri;if(typeof data1=="string"){if(!formats2(data1)){const err2={
instancePath:instancePath+"/uri",schemaPath:"#/allOf/1/properties/uri/format",keyword:"format",params:{format:"uri"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}}else{const err3={instancePath:instancePath+"/uri",schemaPath:"#/allOf/1\
/properties/uri/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{
const err4={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}return validate500.errors=vErrors,errors===0}const run_errorMessage=validate508;function validate504(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate504.
errors=vErrors,errors===0}function validate508(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate504(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate504.errors:vErrors.concat(validate504.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.message===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"message"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.programmingLanguage===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"programmingLanguage"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.
message!==void 0&&typeof data.message!="string"){const err3={instancePath:instancePath+"/message",schemaPath:"#/allOf/1/\
properties/message/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data.programmingLanguage!==void 0&&typeof data.programmingLanguage!="string"){const err4={instancePath:instancePath+"\
/programmingLanguage",schemaPath:"#/allOf/1/properties/programmingLanguage/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.stackTrace!==void 0&&typeof data.stackTrace!="string"){
const err5={instancePath:instancePath+"/stackTrace",schemaPath:"#/allOf/1/properties/stackTrace/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{const err6={instancePath,schemaPath:"#/a\
llOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}return validate508.
errors=vErrors,errors===0}const input_inputStatistics=validate516;function validate512(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate512.
errors=vErrors,errors===0}function validate516(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(validate512(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate512.
errors:vErrors.concat(validate512.errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
rowCount!==void 0){let data0=data.rowCount;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0))){const err0={instancePath:instancePath+
"/rowCount",schemaPath:"#/allOf/1/properties/rowCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}if(data.size!==void 0){let data1=data.size;if(!(typeof data1=="number"&&!(data1%1)&&
!isNaN(data1))){const err1={instancePath:instancePath+"/size",schemaPath:"#/allOf/1/properties/size/type",keyword:"type",
params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.fileCount!==void 0){let data2=data.
fileCount;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2))){const err2={instancePath:instancePath+"/fileCount",schemaPath:"\
#/allOf/1/properties/fileCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate516.errors=vErrors,errors===0}const job_jobType=validate524;function validate520(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate520.errors=vErrors,errors===0}function validate524(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate520(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate520.errors:vErrors.concat(validate520.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.processingType===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",
keyword:"required",params:{missingProperty:"processingType"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}
if(data.integration===void 0){const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"\
integration"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.processingType!==void 0&&typeof data.processingType!=
"string"){const err3={instancePath:instancePath+"/processingType",schemaPath:"#/allOf/1/properties/processingType/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.integration!==void 0&&
typeof data.integration!="string"){const err4={instancePath:instancePath+"/integration",schemaPath:"#/allOf/1/properties\
/integration/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data.
jobType!==void 0&&typeof data.jobType!="string"){const err5={instancePath:instancePath+"/jobType",schemaPath:"#/allOf/1/\
properties/jobType/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{
const err6={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:
vErrors.push(err6),errors++}return validate524.errors=vErrors,errors===0}const dataset_lifecycleStateChange=validate532,
schema231={allOf:[{$ref:"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetFacet"},{type:"object",properties:{
lifecycleStateChange:{type:"string",enum:["ALTER","CREATE","DROP","OVERWRITE","RENAME","TRUNCATE"]},previousIdentifier:{
type:"object",properties:{name:{documentation:"Previous dataset name.",type:"string"},namespace:{documentation:"Previous\
 dataset namespace.",type:"string"}},required:["name","namespace"]}},required:["lifecycleStateChange"]}],type:"object"};
function validate528(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate528.errors=vErrors,errors===0}function validate532(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate528(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate528.errors:vErrors.concat(validate528.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.lifecycleStateChange===void 0){const err1={instancePath,schemaPath:"#/allOf/1/re\
quired",keyword:"required",params:{missingProperty:"lifecycleStateChange"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data.lifecycleStateChange!==void 0){let data0=data.lifecycleStateChange;if(typeof data0!="string"){const err2={
instancePath:instancePath+"/lifecycleStateChange",schemaPath:"#/allOf/1/properties/lifecycleStateChange/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="ALTER"||data0==="CR\
EATE"||data0==="DROP"||data0==="OVERWRITE"||data0==="RENAME"||data0==="TRUNCATE")){const err3={instancePath:instancePath+
"/lifecycleStateChange",schemaPath:"#/allOf/1/properties/lifecycleStateChange/enum",keyword:"enum",params:{allowedValues:schema231.
allOf[1].properties.lifecycleStateChange.enum}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.previousIdentifier!==
void 0){let data1=data.previousIdentifier;if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.name===void 0){
const err4={instancePath:instancePath+"/previousIdentifier",schemaPath:"#/allOf/1/properties/previousIdentifier/required",
keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.namespace===
void 0){const err5={instancePath:instancePath+"/previousIdentifier",schemaPath:"#/allOf/1/properties/previousIdentifier/\
required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(data1.name!==void 0&&typeof data1.name!="string"){const err6={instancePath:instancePath+"/previousIdentifier/name",schemaPath:"\
#/allOf/1/properties/previousIdentifier/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}if(data1.namespace!==void 0&&typeof data1.namespace!="string"){const err7={instancePath:instancePath+
"/previousIdentifier/namespace",schemaPath:"#/allOf/1/properties/previousIdentifier/properties/namespace/type",keyword:"\
type",params:{type:"string"}};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{const err8={instancePath:instancePath+
"/previousIdentifier",schemaPath:"#/allOf/1/properties/previousIdentifier/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{const err9={instancePath,schemaPath:"#/allOf/1/type",keyword:"typ\
e",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}return validate532.errors=vErrors,errors===
0}const output_outputStatistics=validate540;function validate536(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate536.
errors=vErrors,errors===0}function validate540(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(validate536(data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate536.
errors:vErrors.concat(validate536.errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.
rowCount!==void 0){let data0=data.rowCount;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0))){const err0={instancePath:instancePath+
"/rowCount",schemaPath:"#/allOf/1/properties/rowCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=
[err0]:vErrors.push(err0),errors++}}if(data.size!==void 0){let data1=data.size;if(!(typeof data1=="number"&&!(data1%1)&&
!isNaN(data1))){const err1={instancePath:instancePath+"/size",schemaPath:"#/allOf/1/properties/size/type",keyword:"type",
params:{type:"integer"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}if(data.fileCount!==void 0){let data2=data.
fileCount;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2))){const err2={instancePath:instancePath+"/fileCount",schemaPath:"\
#/allOf/1/properties/fileCount/type",keyword:"type",params:{type:"integer"}};vErrors===null?vErrors=[err2]:vErrors.push(
err2),errors++}}}else{const err3={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate540.errors=vErrors,errors===0}const run_parent=validate552;function validate544(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate544.
errors=vErrors,errors===0}function validate547(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.runId===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"runId"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.runId!==void 0){
let data0=data.runId;if(typeof data0=="string"){if(!formats6.test(data0)){const err1={instancePath:instancePath+"/runId",
schemaPath:"#/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}}else{const err2={instancePath:instancePath+"/runId",schemaPath:"#/properties/runId/type",keyword:"type",
params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{const err3={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}return validate547.
errors=vErrors,errors===0}function validate549(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.namespace===void 0){const err0={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.
name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.namespace!==void 0&&typeof data.namespace!="string"){const err2={
instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate549.errors=vErrors,errors===0}function validate552(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate544(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate544.errors:vErrors.concat(validate544.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.run===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"run"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.job===void 0){
const err2={instancePath,schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"job"}};vErrors===null?
vErrors=[err2]:vErrors.push(err2),errors++}if(data.run!==void 0){let data0=data.run;if(data0&&typeof data0=="object"&&!Array.
isArray(data0)){if(data0.runId===void 0){const err3={instancePath:instancePath+"/run",schemaPath:"#/allOf/1/properties/r\
un/required",keyword:"required",params:{missingProperty:"runId"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data0.runId!==void 0){let data1=data0.runId;if(typeof data1=="string"){if(!formats6.test(data1)){const err4={instancePath:instancePath+
"/run/runId",schemaPath:"#/allOf/1/properties/run/properties/runId/format",keyword:"format",params:{format:"uuid"}};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath:instancePath+"/run/runId",schemaPath:"#/a\
llOf/1/properties/run/properties/runId/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}}else{const err6={instancePath:instancePath+"/run",schemaPath:"#/allOf/1/properties/run/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.job!==void 0){let data2=data.
job;if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.namespace===void 0){const err7={instancePath:instancePath+
"/job",schemaPath:"#/allOf/1/properties/job/required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(data2.name===void 0){const err8={instancePath:instancePath+"/job",schemaPath:"\
#/allOf/1/properties/job/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}if(data2.namespace!==void 0&&typeof data2.namespace!="string"){const err9={instancePath:instancePath+
"/job/namespace",schemaPath:"#/allOf/1/properties/job/properties/namespace/type",keyword:"type",params:{type:"string"}};
vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data2.name!==void 0&&typeof data2.name!="string"){const err10={
instancePath:instancePath+"/job/name",schemaPath:"#/allOf/1/properties/job/properties/name/type",keyword:"type",params:{
type:"string"}};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{const err11={instancePath:instancePath+
"/job",schemaPath:"#/allOf/1/properties/job/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}}if(data.root!==void 0){let data5=data.root;if(data5&&typeof data5=="object"&&!Array.isArray(
data5)){if(data5.run===void 0){const err12={instancePath:instancePath+"/root",schemaPath:"#/allOf/1/properties/root/requ\
ired",keyword:"required",params:{missingProperty:"run"}};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data5.
job===void 0){const err13={instancePath:instancePath+"/root",schemaPath:"#/allOf/1/properties/root/required",keyword:"re\
quired",params:{missingProperty:"job"}};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}data5.run!==void 0&&
(validate547(data5.run,{instancePath:instancePath+"/root/run",parentData:data5,parentDataProperty:"run",rootData})||(vErrors=
vErrors===null?validate547.errors:vErrors.concat(validate547.errors),errors=vErrors.length)),data5.job!==void 0&&(validate549(
data5.job,{instancePath:instancePath+"/root/job",parentData:data5,parentDataProperty:"job",rootData})||(vErrors=vErrors===
null?validate549.errors:vErrors.concat(validate549.errors),errors=vErrors.length))}else{const err14={instancePath:instancePath+
"/root",schemaPath:"#/allOf/1/properties/root/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}}}else{const err15={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"o\
bject"}};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}return validate552.errors=vErrors,errors===0}const run_processing_engine=validate562;function validate558(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}return validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),validate558.
errors=vErrors,errors===0}function validate562(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate558(data,{instancePath,
parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate558.errors:vErrors.concat(validate558.errors),
errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.version===void 0){const err1={instancePath,
schemaPath:"#/allOf/1/required",keyword:"required",params:{missingProperty:"version"}};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.version!==void 0&&typeof data.version!="string"){const err2={instancePath:instancePath+"/ver\
sion",schemaPath:"#/allOf/1/properties/version/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(data.name!==void 0&&typeof data.name!="string"){const err3={instancePath:instancePath+"/n\
ame",schemaPath:"#/allOf/1/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}if(data.openlineageAdapterVersion!==void 0&&typeof data.openlineageAdapterVersion!="string"){const err4={
instancePath:instancePath+"/openlineageAdapterVersion",schemaPath:"#/allOf/1/properties/openlineageAdapterVersion/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{const err5={instancePath,
schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
return validate562.errors=vErrors,errors===0}const job_sql=validate570;function validate566(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate566.errors=vErrors,errors===0}function validate570(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate566(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate566.errors:vErrors.concat(validate566.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.query===void 0){const err1={instancePath,schemaPath:"#/allOf/1/required",keyword:"\
required",params:{missingProperty:"query"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.query!==void 0&&
typeof data.query!="string"){const err2={instancePath:instancePath+"/query",schemaPath:"#/allOf/1/properties/query/type",
keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.dialect!==void 0&&
typeof data.dialect!="string"){const err3={instancePath:instancePath+"/dialect",schemaPath:"#/allOf/1/properties/dialect\
/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{const err4={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}return validate570.errors=vErrors,errors===0}const dataset_schema=validate580;function validate574(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate574.errors=vErrors,errors===0}const wrapper4={validate:validate577};function validate577(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),
errors++}if(data.name!==void 0&&typeof data.name!="string"){const err1={instancePath:instancePath+"/name",schemaPath:"#/\
properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.
type!==void 0&&typeof data.type!="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/t\
ype",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data.description!==
void 0&&typeof data.description!="string"){const err3={instancePath:instancePath+"/description",schemaPath:"#/properties\
/description/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data.
ordinal_position!==void 0){let data3=data.ordinal_position;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(data3))){const err4={
instancePath:instancePath+"/ordinal_position",schemaPath:"#/properties/ordinal_position/type",keyword:"type",params:{type:"\
integer"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.fields!==void 0){let data4=data.fields;if(Array.
isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0;i0++)wrapper4.validate(data4[i0],{instancePath:instancePath+
"/fields/"+i0,parentData:data4,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?wrapper4.validate.errors:vErrors.
concat(wrapper4.validate.errors),errors=vErrors.length)}else{const err5={instancePath:instancePath+"/fields",schemaPath:"\
#/properties/fields/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{
const err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}return validate577.errors=vErrors,errors===0}function validate580(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate574(
data,{instancePath,parentData,parentDataProperty,rootData})||(vErrors=vErrors===null?validate574.errors:vErrors.concat(validate574.
errors),errors=vErrors.length),data&&typeof data=="object"&&!Array.isArray(data)){if(data.fields!==void 0){let data0=data.
fields;if(Array.isArray(data0)){const len0=data0.length;for(let i0=0;i0<len0;i0++)validate577(data0[i0],{instancePath:instancePath+
"/fields/"+i0,parentData:data0,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate577.errors:vErrors.concat(
validate577.errors),errors=vErrors.length)}else{const err1={instancePath:instancePath+"/fields",schemaPath:"#/allOf/1/pr\
operties/fields/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}}else{
const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}return validate580.errors=vErrors,errors===0}const dataset_symlinks=validate589;function validate585(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&
typeof data=="object"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate58(data,{instancePath,parentData,parentDataProperty,
rootData})||(vErrors=vErrors===null?validate58.errors:vErrors.concat(validate58.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data._deleted!==void 0&&typeof data._deleted!="boolean"){const err1={instancePath:instancePath+
"/_deleted",schemaPath:"#/allOf/1/properties/_deleted/type",keyword:"type",params:{type:"boolean"}};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}}else{const err2={instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"\
object"}};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}return validate585.errors=vErrors,errors===0}function validate589(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(!(data&&typeof data=="obje\
ct"&&!Array.isArray(data))){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"}};vErrors===
null?vErrors=[err0]:vErrors.push(err0),errors++}if(validate585(data,{instancePath,parentData,parentDataProperty,rootData})||
(vErrors=vErrors===null?validate585.errors:vErrors.concat(validate585.errors),errors=vErrors.length),data&&typeof data==
"object"&&!Array.isArray(data)){if(data.identifiers!==void 0){let data0=data.identifiers;if(Array.isArray(data0)){const len0=data0.
length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.
namespace===void 0){const err1={instancePath:instancePath+"/identifiers/"+i0,schemaPath:"#/allOf/1/properties/identifier\
s/items/required",keyword:"required",params:{missingProperty:"namespace"}};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data1.name===void 0){const err2={instancePath:instancePath+"/identifiers/"+i0,schemaPath:"#/allOf/1/properti\
es/identifiers/items/required",keyword:"required",params:{missingProperty:"name"}};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data1.type===void 0){const err3={instancePath:instancePath+"/identifiers/"+i0,schemaPath:"#/allOf\
/1/properties/identifiers/items/required",keyword:"required",params:{missingProperty:"type"}};vErrors===null?vErrors=[err3]:
vErrors.push(err3),errors++}if(data1.namespace!==void 0&&typeof data1.namespace!="string"){const err4={instancePath:instancePath+
"/identifiers/"+i0+"/namespace",schemaPath:"#/allOf/1/properties/identifiers/items/properties/namespace/type",keyword:"t\
ype",params:{type:"string"}};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(data1.name!==void 0&&typeof data1.
name!="string"){const err5={instancePath:instancePath+"/identifiers/"+i0+"/name",schemaPath:"#/allOf/1/properties/identi\
fiers/items/properties/name/type",keyword:"type",params:{type:"string"}};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}if(data1.type!==void 0&&typeof data1.type!="string"){const err6={instancePath:instancePath+"/identifiers/"+i0+"\
/type",schemaPath:"#/allOf/1/properties/identifiers/items/properties/type/type",keyword:"type",params:{type:"string"}};vErrors===
null?vErrors=[err6]:vErrors.push(err6),errors++}}else{const err7={instancePath:instancePath+"/identifiers/"+i0,schemaPath:"\
#/allOf/1/properties/identifiers/items/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}}}else{const err8={instancePath:instancePath+"/identifiers",schemaPath:"#/allOf/1/properties/identif\
iers/type",keyword:"type",params:{type:"array"}};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{const err9={
instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type:"object"}};vErrors===null?vErrors=[err9]:vErrors.push(
err9),errors++}return validate589.errors=vErrors,errors===0}export{DatasetEvent,JobEvent,RunEvent,dataset_catalog,dataset_columnLineage,dataset_dataQualityMetrics,dataset_dataSource,
dataset_datasetType,dataset_dbt_exposures,dataset_documentation,dataset_hierarchy,dataset_lifecycleStateChange,dataset_lineage,
dataset_ownership,dataset_schema,dataset_storage,dataset_symlinks,dataset_tags,dataset_version,event,input_dataQualityAssertions,
input_dataQualityMetrics,input_inputStatistics,input_subset,job_dbt_node,job_documentation,job_jobType,job_lineage,job_ownership,
job_sourceCode,job_sourceCodeLocation,job_sql,job_tags,output_outputStatistics,output_outputSubset,run_dbt_run,run_environmentVariables,
run_errorMessage,run_executionParameters,run_externalQuery,run_extractionError,run_jobDependencies,run_nominalTime,run_parent,
run_processing_engine,run_tags,run_test};
export const facets = {
 "dataset": {
  "dbt_exposures": {
   "validator": "dataset_dbt_exposures",
   "published": "https://raw.githubusercontent.com/OpenLineage/OpenLineage/main/integration/common/openlineage/common/schema/dbt-exposures-dataset-facet.json"
  },
  "catalog": {
   "validator": "dataset_catalog",
   "published": "https://openlineage.io/spec/facets/1-1-0/CatalogDatasetFacet.json"
  },
  "dataQualityMetrics": {
   "validator": "dataset_dataQualityMetrics",
   "published": "https://openlineage.io/spec/facets/1-0-1/DataQualityMetricsDatasetFacet.json"
  },
  "datasetType": {
   "validator": "dataset_datasetType",
   "published": "https://openlineage.io/spec/facets/1-0-1/DatasetTypeDatasetFacet.json"
  },
  "version": {
   "validator": "dataset_version",
   "published": "https://openlineage.io/spec/facets/1-0-1/DatasetVersionDatasetFacet.json"
  },
  "documentation": {
   "validator": "dataset_documentation",
   "published": "https://openlineage.io/spec/facets/1-1-0/DocumentationDatasetFacet.json"
  },
  "hierarchy": {
   "validator": "dataset_hierarchy",
   "published": "https://openlineage.io/spec/facets/1-0-0/HierarchyDatasetFacet.json"
  },
  "lineage": {
   "validator": "dataset_lineage",
   "published": "https://openlineage.io/spec/facets/1-0-0/LineageFacet.json"
  },
  "ownership": {
   "validator": "dataset_ownership",
   "published": "https://openlineage.io/spec/facets/1-0-1/OwnershipDatasetFacet.json"
  },
  "storage": {
   "validator": "dataset_storage",
   "published": "https://openlineage.io/spec/facets/1-0-1/StorageDatasetFacet.json"
  },
  "tags": {
   "validator": "dataset_tags",
   "published": "https://openlineage.io/spec/facets/1-0-0/TagsDatasetFacet.json"
  },
  "columnLineage": {
   "validator": "dataset_columnLineage",
   "published": "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json"
  },
  "dataSource": {
   "validator": "dataset_dataSource",
   "published": "https://openlineage.io/spec/facets/1-0-1/DatasourceDatasetFacet.json"
  },
  "lifecycleStateChange": {
   "validator": "dataset_lifecycleStateChange",
   "published": "https://openlineage.io/spec/facets/1-0-1/LifecycleStateChangeDatasetFacet.json"
  },
  "schema": {
   "validator": "dataset_schema",
   "published": "https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json"
  },
  "symlinks": {
   "validator": "dataset_symlinks",
   "published": "https://openlineage.io/spec/facets/1-0-1/SymlinksDatasetFacet.json"
  }
 },
 "job": {
  "dbt_node": {
   "validator": "job_dbt_node",
   "published": "https://raw.githubusercontent.com/OpenLineage/OpenLineage/main/integration/common/openlineage/common/schema/dbt-node-job-facet.json"
  },
  "documentation": {
   "validator": "job_documentation",
   "published": "https://openlineage.io/spec/facets/1-1-0/DocumentationJobFacet.json"
  },
  "lineage": {
   "validator": "job_lineage",
   "published": "https://openlineage.io/spec/facets/1-0-0/LineageFacet.json"
  },
  "ownership": {
   "validator": "job_ownership",
   "published": "https://openlineage.io/spec/facets/1-0-1/OwnershipJobFacet.json"
  },
  "sourceCode": {
   "validator": "job_sourceCode",
   "published": "https://openlineage.io/spec/facets/1-0-1/SourceCodeJobFacet.json"
  },
  "sourceCodeLocation": {
   "validator": "job_sourceCodeLocation",
   "published": "https://openlineage.io/spec/facets/1-1-0/SourceCodeLocationJobFacet.json"
  },
  "tags": {
   "validator": "job_tags",
   "published": "https://openlineage.io/spec/facets/1-0-0/TagsJobFacet.json"
  },
  "jobType": {
   "validator": "job_jobType",
   "published": "https://openlineage.io/spec/facets/2-0-3/JobTypeJobFacet.json"
  },
  "sql": {
   "validator": "job_sql",
   "published": "https://openlineage.io/spec/facets/1-1-0/SQLJobFacet.json"
  }
 },
 "run": {
  "dbt_run": {
   "validator": "run_dbt_run",
   "published": "https://raw.githubusercontent.com/OpenLineage/OpenLineage/main/integration/common/openlineage/common/schema/dbt-run-run-facet.json"
  },
  "environmentVariables": {
   "validator": "run_environmentVariables",
   "published": "https://openlineage.io/spec/facets/1-0-0/EnvironmentVariablesRunFacet.json"
  },
  "executionParameters": {
   "validator": "run_executionParameters",
   "published": "https://openlineage.io/spec/facets/1-0-0/ExecutionParametersRunFacet.json"
  },
  "externalQuery": {
   "validator": "run_externalQuery",
   "published": "https://openlineage.io/spec/facets/1-0-2/ExternalQueryRunFacet.json"
  },
  "extractionError": {
   "validator": "run_extractionError",
   "published": "https://openlineage.io/spec/facets/1-1-2/ExtractionErrorRunFacet.json"
  },
  "jobDependencies": {
   "validator": "run_jobDependencies",
   "published": "https://openlineage.io/spec/facets/1-0-1/JobDependenciesRunFacet.json"
  },
  "nominalTime": {
   "validator": "run_nominalTime",
   "published": "https://openlineage.io/spec/facets/1-0-1/NominalTimeRunFacet.json"
  },
  "tags": {
   "validator": "run_tags",
   "published": "https://openlineage.io/spec/facets/1-0-0/TagsRunFacet.json"
  },
  "test": {
   "validator": "run_test",
   "published": "https://openlineage.io/spec/facets/1-0-1/TestRunFacet.json"
  },
  "errorMessage": {
   "validator": "run_errorMessage",
   "published": "https://openlineage.io/spec/facets/1-0-1/ErrorMessageRunFacet.json"
  },
  "parent": {
   "validator": "run_parent",
   "published": "https://openlineage.io/spec/facets/1-1-0/ParentRunFacet.json"
  },
  "processing_engine": {
   "validator": "run_processing_engine",
   "published": "https://openlineage.io/spec/facets/1-1-1/ProcessingEngineRunFacet.json"
  }
 },
 "input": {
  "dataQualityAssertions": {
   "validator": "input_dataQualityAssertions",
   "published": "https://openlineage.io/spec/facets/1-1-0/DataQualityAssertionsDatasetFacet.json"
  },
  "dataQualityMetrics": {
   "validator": "input_dataQualityMetrics",
   "published": "https://openlineage.io/spec/facets/1-0-3/DataQualityMetricsInputDatasetFacet.json"
  },
  "subset": {
   "validator": "input_subset",
   "published": "https://openlineage.io/spec/facets/1-0-0/BaseSubsetDatasetFacet.json"
  },
  "inputStatistics": {
   "validator": "input_inputStatistics",
   "published": "https://openlineage.io/spec/facets/1-0-0/InputStatisticsInputDatasetFacet.json"
  }
 },
 "output": {
  "outputSubset": {
   "validator": "output_outputSubset",
   "published": "https://openlineage.io/spec/facets/1-0-0/BaseSubsetDatasetFacet.json"
  },
  "outputStatistics": {
   "validator": "output_outputStatistics",
   "published": "https://openlineage.io/spec/facets/1-0-2/OutputStatisticsOutputDatasetFacet.json"
  }
 }
};
