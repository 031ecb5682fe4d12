// Generated from schemas/platform-spec/1.2.0.schema.json by `pnpm generate --write`. Do not edit.
import { ucs2length } from "./runtime.js";
const validate=validate52;var stdin_default=validate52;const schema19={properties:{version:1,layers:1,infrastructure:1,security:1,
governance:1,storage:1,catalogs:1,compute:1,observability:1}},func1=Object.prototype.hasOwnProperty,pattern3=new RegExp(
"^\\d+\\.\\d+\\.\\d+$","u");const func2=ucs2length,pattern4=new RegExp("^[a-zA-Z][a-zA-Z0-9_-]*$","u");function validate53(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.name===void 0&&(missing0="name")||data.storage_ref===
void 0&&(missing0="storage_ref")||data.namespace===void 0&&(missing0="namespace"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="name"||key0==="description"||key0==="storage_ref"||key0==="catalog_ref"||key0==="namespace"||key0==="retent\
ion_days"||key0==="properties"))return!1;if(_errs1===errors){if(data.name!==void 0){let data0=data.name;const _errs2=errors;
if(errors===_errs2)if(typeof data0=="string"){if(func2(data0)>100)return!1;if(func2(data0)<1)return!1;if(!pattern4.test(
data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.description!==void 0){let data1=data.
description;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func2(data1)>500)return!1}else return!1;
var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.storage_ref!==void 0){let data2=data.storage_ref;const _errs6=errors;
if(errors===_errs6)if(typeof data2=="string"){if(!pattern4.test(data2))return!1}else return!1;var valid0=_errs6===errors}else
var valid0=!0;if(valid0){if(data.catalog_ref!==void 0){let data3=data.catalog_ref;const _errs8=errors;if(errors===_errs8)
if(typeof data3=="string"){if(!pattern4.test(data3))return!1}else return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.namespace!==void 0){let data4=data.namespace;const _errs10=errors;if(errors===_errs10)if(typeof data4==
"string"){if(func2(data4)>255)return!1;if(func2(data4)<1)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;
if(valid0){if(data.retention_days!==void 0){let data5=data.retention_days;const _errs12=errors;if(!(typeof data5=="numbe\
r"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))&&data5!==null)return!1;if(errors===_errs12&&typeof data5=="number"&&isFinite(
data5)){if(data5>36500||isNaN(data5))return!1;if(data5<1||isNaN(data5))return!1}var valid0=_errs12===errors}else var valid0=!0;
if(valid0)if(data.properties!==void 0){let data6=data.properties;const _errs14=errors;if(errors===_errs14)if(data6&&typeof data6==
"object"&&!Array.isArray(data6))for(const key1 in data6){const _errs17=errors;if(typeof data6[key1]!="string")return!1;var valid1=_errs17===
errors;if(!valid1)break}else return!1;var valid0=_errs14===errors}else var valid0=!0}}}}}}}}else return!1;return errors===
0}const pattern7=new RegExp("^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*$","u");function validate58(data){let errors=0;return data==="kubernetes"||data==="consul"||data==="route53"?errors===0:!1}function validate57(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="internal_domain"||key0==="external_domain"||key0==="strategy"))return!1;if(_errs1===errors){if(data.internal_domain!==
void 0){let data0=data.internal_domain;const _errs2=errors;if(typeof data0!="string"&&data0!==null||errors===_errs2&&typeof data0==
"string"&&!pattern7.test(data0))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.external_domain!==
void 0){let data1=data.external_domain;const _errs4=errors;if(typeof data1!="string"&&data1!==null||errors===_errs4&&typeof data1==
"string"&&!pattern7.test(data1))return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.strategy!==void 0){
const _errs6=errors;validate58(data.strategy)||errors++;var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===
0}function validate62(data){let errors=0;return data==="deny-all"||data==="allow-all"?errors===0:!1}function validate64(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="description"||key0==="allowed_egress"||key0==="allowed_ingress"))return!1;if(_errs1===
errors){if(data.description!==void 0){let data0=data.description;const _errs2=errors;if(errors===_errs2)if(typeof data0==
"string"){if(func2(data0)>500)return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.allowed_egress!==
void 0){let data1=data.allowed_egress;const _errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){var valid1=!0;const len0=data1.
length;for(let i0=0;i0<len0;i0++){const _errs6=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs6===errors;
if(!valid1)break}}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.allowed_ingress!==void 0){
let data3=data.allowed_ingress;const _errs8=errors;if(errors===_errs8)if(Array.isArray(data3)){var valid2=!0;const len1=data3.
length;for(let i1=0;i1<len1;i1++){const _errs10=errors;if(typeof data3[i1]!="string")return!1;var valid2=_errs10===errors;
if(!valid2)break}}else return!1;var valid0=_errs8===errors}else var valid0=!0}}}else return!1;return errors===0}function validate61(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="default_rule"||key0==="zones"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.default_rule!==
void 0){const _errs4=errors;validate62(data.default_rule)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)
if(data.zones!==void 0){let data2=data.zones;const _errs5=errors;if(errors===_errs5)if(data2&&typeof data2=="object"&&!Array.
isArray(data2))for(const key1 in data2){const _errs8=errors;validate64(data2[key1])||errors++;var valid1=_errs8===errors;
if(!valid1)break}else return!1;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}function validate68(data){let errors=0;return data==="nginx"||data==="traefik"||data==="alb"||data==="gce"?errors===0:!1}function validate71(data){let errors=0;return data==="cert-manager"||data==="acm"||data==="manual"?errors===0:!1}const pattern9=new RegExp(
"^1\\.[0-3]$","u");function validate70(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="provider"||key0==="issuer"||key0==="min_versio\
n"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.provider!==void 0){const _errs4=errors;validate71(data.
provider)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.issuer!==void 0){let data2=data.issuer;
const _errs5=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0)
if(data.min_version!==void 0){let data3=data.min_version;const _errs7=errors;if(errors===_errs7)if(typeof data3=="string"){
if(!pattern9.test(data3))return!1}else return!1;var valid0=_errs7===errors}else var valid0=!0}}}}else return!1;return errors===
0}function validate74(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.host===void 0&&(missing0="host")||data.service===void 0&&(missing0="service")||data.port===void 0&&(missing0="po\
rt"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="host"||key0==="service"||key0==="port"||key0==="a\
uth"))return!1;if(_errs1===errors){if(data.host!==void 0){let data0=data.host;const _errs2=errors;if(errors===_errs2)if(typeof data0==
"string"){if(!pattern7.test(data0))return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.
service!==void 0){let data1=data.service;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){if(func2(data1)<
1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.port!==void 0){let data2=data.
port;const _errs6=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return!1;if(errors===_errs6&&
typeof data2=="number"&&isFinite(data2)){if(data2>65535||isNaN(data2))return!1;if(data2<1||isNaN(data2))return!1}var valid0=_errs6===
errors}else var valid0=!0;if(valid0)if(data.auth!==void 0){let data3=data.auth;const _errs8=errors;if(typeof data3!="str\
ing"&&data3!==null)return!1;var valid0=_errs8===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate67(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="ingress_class"||key0==="tls"||key0==="routes"))return!1;if(_errs1===errors){if(data.enabled!==
void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.ingress_class!==void 0){const _errs4=errors;validate68(data.ingress_class)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.tls!==void 0){const _errs5=errors;validate70(data.tls)||errors++;var valid0=_errs5===errors}else
var valid0=!0;if(valid0)if(data.routes!==void 0){let data3=data.routes;const _errs6=errors;if(errors===_errs6)if(data3&&
typeof data3=="object"&&!Array.isArray(data3))for(const key1 in data3){const _errs9=errors;validate74(data3[key1])||errors++;
var valid1=_errs9===errors;if(!valid1)break}else return!1;var valid0=_errs6===errors}else var valid0=!0}}}}else return!1;
return errors===0}function validate78(data){let errors=0;return data==="nodeport"||data==="port-forward"||data==="loadbalancer"?errors===0:
!1}function validate80(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="dagster"||key0==="polaris"||key0==="minio_console"||key0==="jaeger"||key0==="marquez\
_web"||key0==="marquez_api"||key0==="localstack"))return!1;if(_errs1===errors){if(data.dagster!==void 0){let data0=data.
dagster;const _errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return!1;if(errors===
_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>32767||isNaN(data0))return!1;if(data0<3e4||isNaN(data0))return!1}
var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.polaris!==void 0){let data1=data.polaris;const _errs4=errors;
if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;if(errors===_errs4&&typeof data1=="num\
ber"&&isFinite(data1)){if(data1>32767||isNaN(data1))return!1;if(data1<3e4||isNaN(data1))return!1}var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.minio_console!==void 0){let data2=data.minio_console;const _errs6=errors;if(!(typeof data2==
"number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return!1;if(errors===_errs6&&typeof data2=="number"&&isFinite(data2)){
if(data2>32767||isNaN(data2))return!1;if(data2<3e4||isNaN(data2))return!1}var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.jaeger!==void 0){let data3=data.jaeger;const _errs8=errors;if(!(typeof data3=="number"&&!(data3%1)&&!isNaN(
data3)&&isFinite(data3)))return!1;if(errors===_errs8&&typeof data3=="number"&&isFinite(data3)){if(data3>32767||isNaN(data3))
return!1;if(data3<3e4||isNaN(data3))return!1}var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.marquez_web!==
void 0){let data4=data.marquez_web;const _errs10=errors;if(!(typeof data4=="number"&&!(data4%1)&&!isNaN(data4)&&isFinite(
data4)))return!1;if(errors===_errs10&&typeof data4=="number"&&isFinite(data4)){if(data4>32767||isNaN(data4))return!1;if(data4<
3e4||isNaN(data4))return!1}var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.marquez_api!==void 0){let data5=data.
marquez_api;const _errs12=errors;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5)))return!1;if(errors===
_errs12&&typeof data5=="number"&&isFinite(data5)){if(data5>32767||isNaN(data5))return!1;if(data5<3e4||isNaN(data5))return!1}
var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.localstack!==void 0){let data6=data.localstack;const _errs14=errors;
if(!(typeof data6=="number"&&!(data6%1)&&!isNaN(data6)&&isFinite(data6)))return!1;if(errors===_errs14&&typeof data6=="nu\
mber"&&isFinite(data6)){if(data6>32767||isNaN(data6))return!1;if(data6<3e4||isNaN(data6))return!1}var valid0=_errs14===errors}else
var valid0=!0}}}}}}}else return!1;return errors===0}function validate77(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="access_type"||
key0==="ports"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="bool\
ean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.access_type!==void 0){const _errs4=errors;
validate78(data.access_type)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.ports!==void 0){const _errs5=errors;
validate80(data.ports)||errors++;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;return errors===0}function validate56(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="dns"||key0==="network_policies"||key0==="ingress"||key0==="local_access"))return!1;if(_errs1===
errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.dns!==void 0){const _errs4=errors;validate57(data.dns)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.network_policies!==void 0){const _errs5=errors;validate61(data.network_policies)||errors++;
var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.ingress!==void 0){const _errs6=errors;validate67(data.ingress)||
errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0)if(data.local_access!==void 0){const _errs7=errors;validate77(
data.local_access)||errors++;var valid0=_errs7===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate85(data){let errors=0;return data==="aws"||data==="gcp"||data==="azure"||data==="local"?errors===0:!1}const pattern11=new RegExp("^\\d{12}$","u");const pattern12=new RegExp("^vpc-[a-f0-9]+$","u");function validate88(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="id"||key0==="subnets"))return!1;
if(_errs1===errors){if(data.id!==void 0){let data0=data.id;const _errs2=errors;if(typeof data0!="string"&&data0!==null||
errors===_errs2&&typeof data0=="string"&&!pattern12.test(data0))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)
if(data.subnets!==void 0){let data1=data.subnets;const _errs4=errors;if(errors===_errs4)if(data1&&typeof data1=="object"&&
!Array.isArray(data1))for(const key1 in data1){let data2=data1[key1];const _errs7=errors;if(errors===_errs7)if(Array.isArray(
data2)){var valid2=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs9=errors;if(typeof data2[i0]!="strin\
g")return!1;var valid2=_errs9===errors;if(!valid2)break}}else return!1;var valid1=_errs7===errors;if(!valid1)break}else return!1;
var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}const pattern13=new RegExp("^arn:aws:iam::\\d{12}:role/[\\w+=,.@-]+$","u");function validate91(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.role_arn===void 0&&(missing0="role_arn"))return!1;
{const _errs1=errors;for(const key0 in data)if(key0!=="role_arn")return!1;if(_errs1===errors&&data.role_arn!==void 0){let data0=data.
role_arn;if(errors===errors)if(typeof data0=="string"){if(!pattern13.test(data0))return!1}else return!1}}}else return!1;
return errors===0}function validate90(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
const _errs1=errors;for(const key0 in data)if(key0!=="service_accounts")return!1;if(_errs1===errors&&data.service_accounts!==
void 0){let data0=data.service_accounts;if(errors===errors)if(data0&&typeof data0=="object"&&!Array.isArray(data0))for(const key1 in data0){
const _errs5=errors;validate91(data0[key1])||errors++;var valid1=_errs5===errors;if(!valid1)break}else return!1}}else return!1;
return errors===0}const pattern14=new RegExp("^arn:aws:kms:[a-z0-9-]+:\\d{12}:key/[a-f0-9-]+$","u");function validate94(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(key0!==
"key_arn")return!1;if(_errs1===errors&&data.key_arn!==void 0){let data0=data.key_arn;const _errs2=errors;if(typeof data0!=
"string"&&data0!==null||errors===_errs2&&typeof data0=="string"&&!pattern14.test(data0))return!1}}else return!1;return errors===
0}function validate96(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="log_group"||key0==="metrics_namespace"))return!1;if(_errs1===errors){
if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.log_group!==void 0){let data1=data.log_group;const _errs4=errors;if(typeof data1!="stri\
ng"&&data1!==null)return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.metrics_namespace!==void 0){let data2=data.
metrics_namespace;const _errs6=errors;if(typeof data2!="string"&&data2!==null)return!1;var valid0=_errs6===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate87(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="account_id"||key0==="vpc"||key0==="iam"||key0==="kms"||key0===
"cloudwatch"))return!1;if(_errs1===errors){if(data.account_id!==void 0){let data0=data.account_id;const _errs2=errors;if(typeof data0!=
"string"&&data0!==null||errors===_errs2&&typeof data0=="string"&&!pattern11.test(data0))return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.vpc!==void 0){const _errs4=errors;validate88(data.vpc)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.iam!==void 0){const _errs5=errors;validate90(data.iam)||errors++;var valid0=_errs5===errors}else
var valid0=!0;if(valid0){if(data.kms!==void 0){const _errs6=errors;validate94(data.kms)||errors++;var valid0=_errs6===errors}else
var valid0=!0;if(valid0)if(data.cloudwatch!==void 0){const _errs7=errors;validate96(data.cloudwatch)||errors++;var valid0=_errs7===
errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate99(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="endpoint"||key0==="services"))return!1;if(_errs1===errors){if(data.
enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.endpoint!==void 0){let data1=data.endpoint;const _errs4=errors;if(typeof data1!="string"&&data1!==null)
return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.services!==void 0){let data2=data.services;const _errs6=errors;
if(errors===_errs6)if(Array.isArray(data2)){var valid1=!0;const len0=data2.length;for(let i0=0;i0<len0;i0++){const _errs8=errors;
if(typeof data2[i0]!="string")return!1;var valid1=_errs8===errors;if(!valid1)break}}else return!1;var valid0=_errs6===errors}else
var valid0=!0}}}else return!1;return errors===0}function validate84(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="provider"||key0==="region"||key0===
"aws"||key0==="localstack"))return!1;if(_errs1===errors){if(data.provider!==void 0){const _errs2=errors;validate85(data.
provider)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.region!==void 0){let data1=data.region;
const _errs3=errors;if(typeof data1!="string"&&data1!==null)return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.aws!==void 0){const _errs5=errors;validate87(data.aws)||errors++;var valid0=_errs5===errors}else var valid0=!0;if(valid0)
if(data.localstack!==void 0){const _errs6=errors;validate99(data.localstack)||errors++;var valid0=_errs6===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate104(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="ttl_seconds"||key0==="history_limits"))return!1;if(_errs1===errors){if(data.ttl_seconds!==
void 0){let data0=data.ttl_seconds;const _errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(
data0))||errors===_errs2&&typeof data0=="number"&&isFinite(data0)&&(data0<0||isNaN(data0)))return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.history_limits!==void 0){let data1=data.history_limits;const _errs4=errors;if(errors===
_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){let data2=data1[key1];const _errs7=errors;
if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2)))return!1;var valid1=_errs7===errors;if(!valid1)
break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}function validate103(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="jobs"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.
enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.jobs!==void 0){const _errs4=errors;
validate104(data.jobs)||errors++;var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}function validate108(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="pods"||key0==="requests_cpu"||key0==="requests_memory"||key0==="limits_cpu"||key0===
"limits_memory"))return!1;if(_errs1===errors){if(data.pods!==void 0){let data0=data.pods;const _errs2=errors;if(!(typeof data0==
"number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))||errors===_errs2&&typeof data0=="number"&&isFinite(data0)&&(data0<
1||isNaN(data0)))return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.requests_cpu!==void 0){const _errs4=errors;
if(typeof data.requests_cpu!="string")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.requests_memory!==
void 0){const _errs6=errors;if(typeof data.requests_memory!="string")return!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.limits_cpu!==void 0){const _errs8=errors;if(typeof data.limits_cpu!="string")return!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0)if(data.limits_memory!==void 0){const _errs10=errors;if(typeof data.limits_memory!="\
string")return!1;var valid0=_errs10===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate107(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="namespace_limits"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.namespace_limits!==
void 0){const _errs4=errors;validate108(data.namespace_limits)||errors++;var valid0=_errs4===errors}else var valid0=!0}}else
return!1;return errors===0}function validate102(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="cleanup"||key0==="resource_quotas"))return!1;if(_errs1===
errors){if(data.cleanup!==void 0){const _errs2=errors;validate103(data.cleanup)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0)if(data.resource_quotas!==void 0){const _errs3=errors;validate107(data.resource_quotas)||errors++;
var valid0=_errs3===errors}else var valid0=!0}}else return!1;return errors===0}function validate113(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.cpu===void 0&&(missing0="cpu")||data.memory===void 0&&(missing0="memory"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="cpu"||key0==="memory"))return!1;if(_errs1===errors){if(data.cpu!==void 0){const _errs2=errors;if(typeof data.
cpu!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.memory!==void 0){const _errs4=errors;
if(typeof data.memory!="string")return!1;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===0}function validate115(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.cpu===void 0&&(missing0="cpu")||data.memory===void 0&&(missing0="memory"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="cpu"||key0==="memory"))return!1;if(_errs1===errors){if(data.cpu!==void 0){const _errs2=errors;if(typeof data.
cpu!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.memory!==void 0){const _errs4=errors;
if(typeof data.memory!="string")return!1;var valid0=_errs4===errors}else var valid0=!0}}}else return!1;return errors===0}
function validate112(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.requests===void 0&&(missing0="requests")||data.limits===void 0&&(missing0="limits"))return!1;{const _errs1=errors;
for(const key0 in data)if(!(key0==="requests"||key0==="limits"||key0==="env"))return!1;if(_errs1===errors){if(data.requests!==
void 0){const _errs2=errors;validate113(data.requests)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.limits!==void 0){const _errs3=errors;validate115(data.limits)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0)if(data.env!==void 0){let data2=data.env;const _errs4=errors;if(errors===_errs4)if(data2&&typeof data2=="objec\
t"&&!Array.isArray(data2))for(const key1 in data2){const _errs7=errors;if(typeof data2[key1]!="string")return!1;var valid1=_errs7===
errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate55(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="timezone"||key0==="network"||key0==="cloud"||key0==="lifecycle"||key0==="resource_profiles"))return!1;if(_errs1===
errors){if(data.timezone!==void 0){const _errs2=errors;if(typeof data.timezone!="string")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.network!==void 0){const _errs4=errors;validate56(data.network)||errors++;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.cloud!==void 0){const _errs5=errors;validate84(data.cloud)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0){if(data.lifecycle!==void 0){let data3=data.lifecycle;const _errs6=errors,_errs7=errors;
let valid1=!1;const _errs8=errors;validate102(data3)||errors++;var _valid0=_errs8===errors;if(valid1=valid1||_valid0,!valid1){
const _errs9=errors;data3!==null&&errors++;var _valid0=_errs9===errors;valid1=valid1||_valid0}if(valid1)errors=_errs7;else
return errors++,!1;var valid0=_errs6===errors}else var valid0=!0;if(valid0)if(data.resource_profiles!==void 0){let data4=data.
resource_profiles;const _errs11=errors;if(!(data4&&typeof data4=="object"&&!Array.isArray(data4))&&data4!==null)return!1;
if(errors===_errs11&&data4&&typeof data4=="object"&&!Array.isArray(data4))for(const key1 in data4){const _errs14=errors;
validate112(data4[key1])||errors++;var valid2=_errs14===errors;if(!valid2)break}var valid0=_errs11===errors}else var valid0=!0}}}}}else
return!1;return errors===0}function validate121(data){let errors=0;return data==="oidc"||data==="oauth2"||data==="saml"||data==="static"?errors===0:
!1}const pattern15=new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,252}$","u");function validate124(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.secret_ref===void 0&&(missing0="secret_ref"))
return!1;{const _errs1=errors;for(const key0 in data)if(key0!=="secret_ref")return!1;if(_errs1===errors&&data.secret_ref!==
void 0){let data0=data.secret_ref;if(errors===errors)if(typeof data0=="string"){if(func2(data0)>253)return!1;if(func2(data0)<
1)return!1;if(!pattern15.test(data0))return!1}else return!1}}}else return!1;return errors===0}function validate126(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="email"||key0==="groups"||key0==="username"))return!1;if(_errs1===errors){if(data.email!==
void 0){const _errs2=errors;if(typeof data.email!="string")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.groups!==void 0){const _errs4=errors;if(typeof data.groups!="string")return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.username!==void 0){const _errs6=errors;if(typeof data.username!="string")return!1;var valid0=_errs6===
errors}else var valid0=!0}}}else return!1;return errors===0}function validate123(data){let errors=0;if(errors===0)if(data&&
typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.provider_url===void 0&&(missing0="provider_url")||data.
client_id===void 0&&(missing0="client_id"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="provider_ur\
l"||key0==="client_id"||key0==="client_secret"||key0==="scopes"||key0==="claims_mapping"))return!1;if(_errs1===errors){if(data.
provider_url!==void 0){const _errs2=errors;if(typeof data.provider_url!="string")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.client_id!==void 0){let data1=data.client_id;const _errs4=errors;if(errors===_errs4)if(typeof data1==
"string"){if(func2(data1)<1)return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.client_secret!==
void 0){let data2=data.client_secret;const _errs6=errors,_errs7=errors;let valid1=!1;const _errs8=errors;validate124(data2)||
errors++;var _valid0=_errs8===errors;if(valid1=valid1||_valid0,!valid1){const _errs9=errors;data2!==null&&errors++;var _valid0=_errs9===
errors;valid1=valid1||_valid0}if(valid1)errors=_errs7;else return errors++,!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0){if(data.scopes!==void 0){let data3=data.scopes;const _errs11=errors;if(errors===_errs11)if(Array.isArray(data3)){
var valid2=!0;const len0=data3.length;for(let i0=0;i0<len0;i0++){const _errs13=errors;if(typeof data3[i0]!="string")return!1;
var valid2=_errs13===errors;if(!valid2)break}}else return!1;var valid0=_errs11===errors}else var valid0=!0;if(valid0)if(data.
claims_mapping!==void 0){const _errs15=errors;validate126(data.claims_mapping)||errors++;var valid0=_errs15===errors}else
var valid0=!0}}}}}}else return!1;return errors===0}function validate130(data){let errors=0;return data==="Strict"||data==="Lax"||data==="None"?errors===0:!1}function validate129(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="timeout_minutes"||key0==="max_sessions_per_user"||key0==="secure_cookies"||key0==="same_site"))return!1;if(_errs1===
errors){if(data.timeout_minutes!==void 0){let data0=data.timeout_minutes;const _errs2=errors;if(!(typeof data0=="number"&&
!(data0%1)&&!isNaN(data0)&&isFinite(data0)))return!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>
10080||isNaN(data0))return!1;if(data0<1||isNaN(data0))return!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.max_sessions_per_user!==void 0){let data1=data.max_sessions_per_user;const _errs4=errors;if(!(typeof data1=="num\
ber"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)){
if(data1>100||isNaN(data1))return!1;if(data1<1||isNaN(data1))return!1}var valid0=_errs4===errors}else var valid0=!0;if(valid0){
if(data.secure_cookies!==void 0){const _errs6=errors;if(typeof data.secure_cookies!="boolean")return!1;var valid0=_errs6===
errors}else var valid0=!0;if(valid0)if(data.same_site!==void 0){const _errs8=errors;validate130(data.same_site)||errors++;
var valid0=_errs8===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate120(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0===
"enabled"||key0==="method"||key0==="oidc"||key0==="session"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.method!==void 0){
const _errs4=errors;validate121(data.method)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
oidc!==void 0){let data2=data.oidc;const _errs5=errors,_errs6=errors;let valid1=!1;const _errs7=errors;validate123(data2)||
errors++;var _valid0=_errs7===errors;if(valid1=valid1||_valid0,!valid1){const _errs8=errors;data2!==null&&errors++;var _valid0=_errs8===
errors;valid1=valid1||_valid0}if(valid1)errors=_errs6;else return errors++,!1;var valid0=_errs5===errors}else var valid0=!0;
if(valid0)if(data.session!==void 0){const _errs10=errors;validate129(data.session)||errors++;var valid0=_errs10===errors}else
var valid0=!0}}}}else return!1;return errors===0}function validate135(data){let errors=0;return data==="rbac"||data==="abac"?errors===0:!1}function validate137(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="description"||key0==="permissions"))return!1;if(_errs1===errors){if(data.description!==
void 0){let data0=data.description;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(func2(data0)>500)
return!1}else return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.permissions!==void 0){let data1=data.
permissions;const _errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){var valid1=!0;const len0=data1.length;for(let i0=0;i0<
len0;i0++){const _errs6=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs6===errors;if(!valid1)break}}else return!1;
var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}function validate134(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||
key0==="mode"||key0==="roles"||key0==="group_mappings"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.mode!==void 0){
const _errs4=errors;validate135(data.mode)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.roles!==
void 0){let data2=data.roles;const _errs5=errors;if(errors===_errs5)if(data2&&typeof data2=="object"&&!Array.isArray(data2))
for(const key1 in data2){const _errs8=errors;validate137(data2[key1])||errors++;var valid1=_errs8===errors;if(!valid1)break}else
return!1;var valid0=_errs5===errors}else var valid0=!0;if(valid0)if(data.group_mappings!==void 0){let data4=data.group_mappings;
const _errs9=errors;if(errors===_errs9)if(data4&&typeof data4=="object"&&!Array.isArray(data4))for(const key2 in data4){
const _errs12=errors;if(typeof data4[key2]!="string")return!1;var valid2=_errs12===errors;if(!valid2)break}else return!1;
var valid0=_errs9===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate141(data){let errors=0;return data==="kubernetes"||data==="vault"||data==="aws_secrets_manager"?errors===
0:!1}function validate143(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="namespace"||key0==="mount_path"))return!1;if(_errs1===errors){if(data.
enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.namespace!==void 0){const _errs4=errors;if(typeof data.namespace!="string")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.mount_path!==void 0){const _errs6=errors;if(typeof data.mount_path!="string")
return!1;var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate146(data){let errors=0;return data==="kubernetes"||data==="jwt"||data==="approle"?errors===0:!1}function validate145(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="server_url"||key0==="auth_method"||key0==="kubernetes_role"||key0==="secret_path"))return!1;
if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===
errors}else var valid0=!0;if(valid0){if(data.server_url!==void 0){let data1=data.server_url;const _errs4=errors;if(typeof data1!=
"string"&&data1!==null)return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.auth_method!==void 0){const _errs6=errors;
validate146(data.auth_method)||errors++;var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.kubernetes_role!==
void 0){let data3=data.kubernetes_role;const _errs7=errors;if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs7===
errors}else var valid0=!0;if(valid0)if(data.secret_path!==void 0){const _errs9=errors;if(typeof data.secret_path!="strin\
g")return!1;var valid0=_errs9===errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate149(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="region"||key0==="prefix"))return!1;if(_errs1===errors){if(data.enabled!==
void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.region!==void 0){let data1=data.region;const _errs4=errors;if(typeof data1!="string"&&data1!==null)return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.prefix!==void 0){const _errs6=errors;if(typeof data.prefix!="string")return!1;
var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate140(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0===
"primary"||key0==="kubernetes"||key0==="vault"||key0==="aws_secrets_manager"))return!1;if(_errs1===errors){if(data.primary!==
void 0){const _errs2=errors;validate141(data.primary)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.kubernetes!==void 0){const _errs3=errors;validate143(data.kubernetes)||errors++;var valid0=_errs3===errors}else var valid0=!0;
if(valid0){if(data.vault!==void 0){const _errs4=errors;validate145(data.vault)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0)if(data.aws_secrets_manager!==void 0){const _errs5=errors;validate149(data.aws_secrets_manager)||
errors++;var valid0=_errs5===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate153(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="min_tls_version"))return!1;if(_errs1===errors){if(data.enabled!==void 0){
const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.
min_tls_version!==void 0){let data1=data.min_tls_version;const _errs4=errors;if(errors===_errs4)if(typeof data1=="string"){
if(!pattern9.test(data1))return!1}else return!1;var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===
0}function validate156(data){let errors=0;return data==="aws_kms"||data==="gcp_kms"||data==="local"?errors===0:!1}function validate155(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="provider"||key0==="key_ref"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.provider!==void 0){
const _errs4=errors;validate156(data.provider)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.
key_ref!==void 0){let data2=data.key_ref;const _errs5=errors,_errs6=errors;let valid1=!1;const _errs7=errors;validate124(
data2)||errors++;var _valid0=_errs7===errors;if(valid1=valid1||_valid0,!valid1){const _errs8=errors;data2!==null&&errors++;
var _valid0=_errs8===errors;valid1=valid1||_valid0}if(valid1)errors=_errs6;else return errors++,!1;var valid0=_errs5===errors}else
var valid0=!0}}}else return!1;return errors===0}function validate152(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="in_transit"||key0==="at_rest"))return!1;
if(_errs1===errors){if(data.in_transit!==void 0){const _errs2=errors;validate153(data.in_transit)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.at_rest!==void 0){const _errs3=errors;validate155(data.at_rest)||errors++;var valid0=_errs3===
errors}else var valid0=!0}}else return!1;return errors===0}function validate162(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="authentication"||key0==="authorization"||key0==="data_access"||key0==="configuration\
_changes"))return!1;if(_errs1===errors){if(data.authentication!==void 0){const _errs2=errors;if(typeof data.authentication!=
"boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.authorization!==void 0){const _errs4=errors;
if(typeof data.authorization!="boolean")return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.data_access!==
void 0){const _errs6=errors;if(typeof data.data_access!="boolean")return!1;var valid0=_errs6===errors}else var valid0=!0;
if(valid0)if(data.configuration_changes!==void 0){const _errs8=errors;if(typeof data.configuration_changes!="boolean")return!1;
var valid0=_errs8===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate164(data){let errors=0;return data==="cloudwatch"||data==="loki"||data==="elasticsearch"?errors===0:!1}
function validate161(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="enabled"||key0==="events"||key0==="backend"||key0==="retention_days"))return!1;if(_errs1===
errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.events!==void 0){const _errs4=errors;validate162(data.events)||errors++;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.backend!==void 0){const _errs5=errors;validate164(data.backend)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0)if(data.retention_days!==void 0){let data3=data.retention_days;const _errs6=errors;if(!(typeof data3==
"number"&&!(data3%1)&&!isNaN(data3)&&isFinite(data3)))return!1;if(errors===_errs6&&typeof data3=="number"&&isFinite(data3)){
if(data3>3650||isNaN(data3))return!1;if(data3<1||isNaN(data3))return!1}var valid0=_errs6===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate119(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="authentication"||key0==="authorization"||key0==="\
secret_backends"||key0==="encryption"||key0==="audit"))return!1;if(_errs1===errors){if(data.authentication!==void 0){const _errs2=errors;
validate120(data.authentication)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.authorization!==
void 0){const _errs3=errors;validate134(data.authorization)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.secret_backends!==void 0){const _errs4=errors;validate140(data.secret_backends)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0){if(data.encryption!==void 0){const _errs5=errors;validate152(data.encryption)||errors++;var valid0=_errs5===
errors}else var valid0=!0;if(valid0)if(data.audit!==void 0){const _errs6=errors;validate161(data.audit)||errors++;var valid0=_errs6===
errors}else var valid0=!0}}}}}else return!1;return errors===0}function validate171(data){let errors=0;return data==="low"||data==="medium"||data==="high"||data==="critical"?errors===
0:!1}function validate173(data){let errors=0;return data==="gdpr"||data==="ccpa"||data==="soc2"||data==="hipaa"||data==="pci_\
dss"?errors===0:!1}function validate170(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="sensitivity"||key0==="encryption_required"||key0==="reten\
tion_days"||key0==="require_approval"||key0==="compliance_required"||key0==="masking_required"))return!1;if(_errs1===errors){
if(data.sensitivity!==void 0){const _errs2=errors;validate171(data.sensitivity)||errors++;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.encryption_required!==void 0){const _errs3=errors;if(typeof data.encryption_required!="\
boolean")return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.retention_days!==void 0){let data2=data.
retention_days;const _errs5=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&data2!==null)
return!1;if(errors===_errs5&&typeof data2=="number"&&isFinite(data2)){if(data2>36500||isNaN(data2))return!1;if(data2<1||
isNaN(data2))return!1}var valid0=_errs5===errors}else var valid0=!0;if(valid0){if(data.require_approval!==void 0){const _errs7=errors;
if(typeof data.require_approval!="boolean")return!1;var valid0=_errs7===errors}else var valid0=!0;if(valid0){if(data.compliance_required!==
void 0){let data4=data.compliance_required;const _errs9=errors;if(errors===_errs9)if(Array.isArray(data4)){var valid1=!0;
const len0=data4.length;for(let i0=0;i0<len0;i0++){const _errs11=errors;validate173(data4[i0])||errors++;var valid1=_errs11===
errors;if(!valid1)break}}else return!1;var valid0=_errs9===errors}else var valid0=!0;if(valid0)if(data.masking_required!==
void 0){const _errs12=errors;if(typeof data.masking_required!="boolean")return!1;var valid0=_errs12===errors}else var valid0=!0}}}}}}else
return!1;return errors===0}function validate169(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="classes"))return!1;if(_errs1===
errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0)if(data.classes!==void 0){let data1=data.classes;const _errs4=errors;if(errors===_errs4)if(data1&&
typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){const _errs7=errors;validate170(data1[key1])||errors++;
var valid1=_errs7===errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===
0}function validate178(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="retention_days"||key0==="archive_after_days"))return!1;if(_errs1===errors){if(data.retention_days!==
void 0){let data0=data.retention_days;const _errs2=errors;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(
data0)))return!1;if(errors===_errs2&&typeof data0=="number"&&isFinite(data0)){if(data0>36500||isNaN(data0))return!1;if(data0<
1||isNaN(data0))return!1}var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.archive_after_days!==void 0){let data1=data.
archive_after_days;const _errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1))&&data1!==
null)return!1;if(errors===_errs4&&typeof data1=="number"&&isFinite(data1)){if(data1>36500||isNaN(data1))return!1;if(data1<
1||isNaN(data1))return!1}var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}function validate177(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="default_policy"||key0==="policies"))return!1;if(_errs1===errors){if(data.enabled!==void 0){
const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.default_policy!==void 0){const _errs4=errors;validate178(data.default_policy)||errors++;var valid0=_errs4===errors}else
var valid0=!0;if(valid0)if(data.policies!==void 0){let data2=data.policies;const _errs5=errors;if(errors===_errs5)if(data2&&
typeof data2=="object"&&!Array.isArray(data2))for(const key1 in data2){const _errs8=errors;validate178(data2[key1])||errors++;
var valid1=_errs8===errors;if(!valid1)break}else return!1;var valid0=_errs5===errors}else var valid0=!0}}}else return!1;
return errors===0}function validate184(data){let errors=0;return data==="strict"||data==="moderate"||data==="permissive"?errors===0:!1}function validate183(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="enforcement"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;
if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.enforcement!==
void 0){const _errs4=errors;validate184(data.enforcement)||errors++;var valid0=_errs4===errors}else var valid0=!0}}else return!1;
return errors===0}function validate182(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){
const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="frameworks"))return!1;if(_errs1===errors){if(data.
enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0)if(data.frameworks!==void 0){let data1=data.frameworks;const _errs4=errors;if(errors===_errs4)if(data1&&typeof data1==
"object"&&!Array.isArray(data1))for(const key1 in data1){const _errs7=errors;validate183(data1[key1])||errors++;var valid1=_errs7===
errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0}}else return!1;return errors===0}function validate189(data){let errors=0;return data==="schema_validation"||data==="null_percentage"||data==="unique_cons\
traints"||data==="referential_integrity"||data==="value_ranges"||data==="freshness"?errors===0:!1}function validate188(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="enabled"||key0==="default_checks"||key0==="fail_on_error"))return!1;if(_errs1===errors){if(data.enabled!==void 0){
const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.default_checks!==void 0){let data1=data.default_checks;const _errs4=errors;if(errors===_errs4)if(Array.isArray(data1)){
var valid1=!0;const len0=data1.length;for(let i0=0;i0<len0;i0++){const _errs6=errors;validate189(data1[i0])||errors++;var valid1=_errs6===
errors;if(!valid1)break}}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.fail_on_error!==void 0){
const _errs7=errors;if(typeof data.fail_on_error!="boolean")return!1;var valid0=_errs7===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate168(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="classifications"||key0==="retention"||key0==="com\
pliance"||key0==="data_quality"))return!1;if(_errs1===errors){if(data.classifications!==void 0){const _errs2=errors;validate169(
data.classifications)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.retention!==void 0){const _errs3=errors;
validate177(data.retention)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.compliance!==void 0){
const _errs4=errors;validate182(data.compliance)||errors++;var valid0=_errs4===errors}else var valid0=!0;if(valid0)if(data.
data_quality!==void 0){const _errs5=errors;validate188(data.data_quality)||errors++;var valid0=_errs5===errors}else var valid0=!0}}}}else
return!1;return errors===0}function validate194(data){let errors=0;return data==="s3"||data==="gcs"||data==="azure"||data==="local"?errors===0:!1}function validate198(data){let errors=0;return data==="static"||data==="oauth2"||data==="iam_role"||data==="service_acco\
unt"?errors===0:!1}function validate197(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="mode"||key0==="client_id"||key0==="client_secret"||key0===
"scope"||key0==="role_arn"||key0==="secret_ref"))return!1;if(_errs1===errors){if(data.mode!==void 0){const _errs2=errors;
validate198(data.mode)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.client_id!==void 0){let data1=data.
client_id;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===
errors;if(valid1=valid1||_valid0,!valid1){const _errs7=errors;validate124(data1)||errors++;var _valid0=_errs7===errors;if(valid1=
valid1||_valid0,!valid1){const _errs8=errors;data1!==null&&errors++;var _valid0=_errs8===errors;valid1=valid1||_valid0}}
if(valid1)errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){if(data.client_secret!==
void 0){let data2=data.client_secret;const _errs10=errors,_errs11=errors;let valid2=!1;const _errs12=errors;validate124(
data2)||errors++;var _valid1=_errs12===errors;if(valid2=valid2||_valid1,!valid2){const _errs13=errors;data2!==null&&errors++;
var _valid1=_errs13===errors;valid2=valid2||_valid1}if(valid2)errors=_errs11;else return errors++,!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.scope!==void 0){let data3=data.scope;const _errs15=errors;if(typeof data3!=
"string"&&data3!==null)return!1;var valid0=_errs15===errors}else var valid0=!0;if(valid0){if(data.role_arn!==void 0){let data4=data.
role_arn;const _errs17=errors;if(typeof data4!="string"&&data4!==null||errors===_errs17&&typeof data4=="string"&&!pattern13.
test(data4))return!1;var valid0=_errs17===errors}else var valid0=!0;if(valid0)if(data.secret_ref!==void 0){let data5=data.
secret_ref;const _errs19=errors;if(typeof data5!="string"&&data5!==null||errors===_errs19&&typeof data5=="string"&&!pattern15.
test(data5))return!1;var valid0=_errs19===errors}else var valid0=!0}}}}}}else return!1;return errors===0}function validate193(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;if(data.bucket===void 0&&(missing0=
"bucket"))return!1;{const _errs1=errors;for(const key0 in data)if(!(key0==="type"||key0==="endpoint"||key0==="region"||key0===
"bucket"||key0==="path_style_access"||key0==="credentials"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
validate194(data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.endpoint!==void 0){let data1=data.
endpoint;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===
errors;if(valid1=valid1||_valid0,!valid1){const _errs7=errors;validate124(data1)||errors++;var _valid0=_errs7===errors;valid1=
valid1||_valid0}if(valid1)errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.region!==void 0){const _errs8=errors;if(typeof data.region!="string")return!1;var valid0=_errs8===errors}else var valid0=!0;
if(valid0){if(data.bucket!==void 0){let data3=data.bucket;const _errs10=errors;if(errors===_errs10)if(typeof data3=="str\
ing"){if(func2(data3)>63)return!1;if(func2(data3)<3)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;
if(valid0){if(data.path_style_access!==void 0){const _errs12=errors;if(typeof data.path_style_access!="boolean")return!1;
var valid0=_errs12===errors}else var valid0=!0;if(valid0)if(data.credentials!==void 0){const _errs14=errors;validate197(
data.credentials)||errors++;var valid0=_errs14===errors}else var valid0=!0}}}}}}}else return!1;return errors===0}function validate205(data){let errors=0;return data==="polaris"||data==="glue"||data==="nessie"||data==="rest"||data==="\
hive"?errors===0:!1}function validate209(data){let errors=0;return data==="vended-credentials"||data==="remote-signing"||data==="none"?errors===
0:!1}function validate204(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){let missing0;
if(data.uri===void 0&&(missing0="uri")||data.warehouse===void 0&&(missing0="warehouse"))return!1;{const _errs1=errors;for(const key0 in data)
if(!(key0==="type"||key0==="uri"||key0==="warehouse"||key0==="namespace"||key0==="credentials"||key0==="access_delegatio\
n"||key0==="token_refresh_enabled"||key0==="properties"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;
validate205(data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.uri!==void 0){let data1=data.
uri;const _errs3=errors,_errs4=errors;let valid1=!1;const _errs5=errors;typeof data1!="string"&&errors++;var _valid0=_errs5===
errors;if(valid1=valid1||_valid0,!valid1){const _errs7=errors;validate124(data1)||errors++;var _valid0=_errs7===errors;valid1=
valid1||_valid0}if(valid1)errors=_errs4;else return errors++,!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0){
if(data.warehouse!==void 0){let data2=data.warehouse;const _errs8=errors;if(errors===_errs8)if(typeof data2=="string"){if(func2(
data2)>255)return!1;if(func2(data2)<1)return!1}else return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.
namespace!==void 0){let data3=data.namespace;const _errs10=errors;if(errors===_errs10)if(typeof data3=="string"){if(func2(
data3)>255)return!1;if(func2(data3)<1)return!1}else return!1;var valid0=_errs10===errors}else var valid0=!0;if(valid0){if(data.
credentials!==void 0){const _errs12=errors;validate197(data.credentials)||errors++;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.access_delegation!==void 0){const _errs13=errors;validate209(data.access_delegation)||errors++;var valid0=_errs13===
errors}else var valid0=!0;if(valid0){if(data.token_refresh_enabled!==void 0){const _errs14=errors;if(typeof data.token_refresh_enabled!=
"boolean")return!1;var valid0=_errs14===errors}else var valid0=!0;if(valid0)if(data.properties!==void 0){let data7=data.
properties;const _errs16=errors;if(errors===_errs16)if(data7&&typeof data7=="object"&&!Array.isArray(data7))for(const key1 in data7){
const _errs19=errors;if(typeof data7[key1]!="string")return!1;var valid2=_errs19===errors;if(!valid2)break}else return!1;
var valid0=_errs16===errors}else var valid0=!0}}}}}}}}}else return!1;return errors===0}function validate213(data){let errors=0;return data==="duckdb"||data==="snowflake"||data==="bigquery"||data==="redshift"||
data==="databricks"||data==="postgres"||data==="spark"?errors===0:!1}function validate212(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="type"||key0===
"properties"||key0==="credentials"))return!1;if(_errs1===errors){if(data.type!==void 0){const _errs2=errors;validate213(
data.type)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.properties!==void 0){let data1=data.
properties;const _errs3=errors;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1)))return!1;var valid0=_errs3===errors}else
var valid0=!0;if(valid0)if(data.credentials!==void 0){const _errs5=errors;validate197(data.credentials)||errors++;var valid0=_errs5===
errors}else var valid0=!0}}}else return!1;return errors===0}const schema98={properties:{traces:1,metrics:1,lineage:1,otlp_endpoint:1,
lineage_endpoint:1,attributes:1,tracing:1,metrics_config:1,logging:1,compute_logs:1}};function validate220(data){let errors=0;return data==="always_on"||data==="always_off"||data==="probabilistic"||data==="\
rate_limiting"?errors===0:!1}function validate219(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="sampling_type"||key0==="probability"||key0==="rat\
e_limit"))return!1;if(_errs1===errors){if(data.sampling_type!==void 0){const _errs2=errors;validate220(data.sampling_type)||
errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.probability!==void 0){let data1=data.probability;
const _errs3=errors;if(errors===_errs3)if(typeof data1=="number"&&isFinite(data1)){if(data1>1||isNaN(data1))return!1;if(data1<
0||isNaN(data1))return!1}else return!1;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.rate_limit!==void 0){
let data2=data.rate_limit;const _errs5=errors;if(!(typeof data2=="number"&&!(data2%1)&&!isNaN(data2)&&isFinite(data2))&&
data2!==null||errors===_errs5&&typeof data2=="number"&&isFinite(data2)&&(data2<1||isNaN(data2)))return!1;var valid0=_errs5===
errors}else var valid0=!0}}}else return!1;return errors===0}function validate223(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="jaeger"||key0==="xray"||key0==="otlp"))return!1;if(_errs1===errors){if(data.jaeger!==
void 0){const _errs2=errors;if(typeof data.jaeger!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){
if(data.xray!==void 0){const _errs4=errors;if(typeof data.xray!="boolean")return!1;var valid0=_errs4===errors}else var valid0=!0;
if(valid0)if(data.otlp!==void 0){const _errs6=errors;if(typeof data.otlp!="boolean")return!1;var valid0=_errs6===errors}else
var valid0=!0}}}else return!1;return errors===0}function validate218(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="sampling"||key0==="exporters"))return!1;
if(_errs1===errors){if(data.sampling!==void 0){const _errs2=errors;validate219(data.sampling)||errors++;var valid0=_errs2===
errors}else var valid0=!0;if(valid0)if(data.exporters!==void 0){const _errs3=errors;validate223(data.exporters)||errors++;
var valid0=_errs3===errors}else var valid0=!0}}else return!1;return errors===0}const pattern19=new RegExp("^\\d+[smh]$","u");function validate227(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="prometheus"||key0==="cloudwatch"||key0==="statsd"))return!1;if(_errs1===errors){if(data.
prometheus!==void 0){const _errs2=errors;if(typeof data.prometheus!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.cloudwatch!==void 0){const _errs4=errors;if(typeof data.cloudwatch!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.statsd!==void 0){const _errs6=errors;if(typeof data.statsd!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate231(data){let errors=0;return data==="info"||data==="warning"||data==="critical"?errors===0:!1}function validate230(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="severity"||key0==="notify"))return!1;if(_errs1===errors){if(data.severity!==void 0){const _errs2=errors;validate231(
data.severity)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.notify!==void 0){let data1=data.
notify;const _errs3=errors;if(errors===_errs3)if(Array.isArray(data1)){var valid1=!0;const len0=data1.length;for(let i0=0;i0<
len0;i0++){const _errs5=errors;if(typeof data1[i0]!="string")return!1;var valid1=_errs5===errors;if(!valid1)break}}else return!1;
var valid0=_errs3===errors}else var valid0=!0}}else return!1;return errors===0}function validate229(data){let errors=0;if(errors===
0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||
key0==="rules"))return!1;if(_errs1===errors){if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="bool\
ean")return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0)if(data.rules!==void 0){let data1=data.rules;const _errs4=errors;
if(errors===_errs4)if(data1&&typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){const _errs7=errors;
validate230(data1[key1])||errors++;var valid1=_errs7===errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else
var valid0=!0}}else return!1;return errors===0}function validate226(data){let errors=0;if(errors===0)if(data&&typeof data==
"object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!(key0==="scrape_interval"||key0==="retent\
ion_days"||key0==="exporters"||key0==="alerting"))return!1;if(_errs1===errors){if(data.scrape_interval!==void 0){let data0=data.
scrape_interval;const _errs2=errors;if(errors===_errs2)if(typeof data0=="string"){if(!pattern19.test(data0))return!1}else
return!1;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.retention_days!==void 0){let data1=data.retention_days;
const _errs4=errors;if(!(typeof data1=="number"&&!(data1%1)&&!isNaN(data1)&&isFinite(data1)))return!1;if(errors===_errs4&&
typeof data1=="number"&&isFinite(data1)){if(data1>365||isNaN(data1))return!1;if(data1<1||isNaN(data1))return!1}var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.exporters!==void 0){const _errs6=errors;validate227(data.exporters)||errors++;
var valid0=_errs6===errors}else var valid0=!0;if(valid0)if(data.alerting!==void 0){const _errs7=errors;validate229(data.
alerting)||errors++;var valid0=_errs7===errors}else var valid0=!0}}}}else return!1;return errors===0}function validate237(data){let errors=0;return data==="DEBUG"||data==="INFO"||data==="WARNING"||data==="ERROR"||data==="\
CRITICAL"?errors===0:!1}function validate239(data){let errors=0;return data==="json"||data==="text"?errors===0:!1}function validate241(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;
for(const key0 in data)if(!(key0==="loki"||key0==="cloudwatch"||key0==="elasticsearch"))return!1;if(_errs1===errors){if(data.
loki!==void 0){const _errs2=errors;if(typeof data.loki!="boolean")return!1;var valid0=_errs2===errors}else var valid0=!0;
if(valid0){if(data.cloudwatch!==void 0){const _errs4=errors;if(typeof data.cloudwatch!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0)if(data.elasticsearch!==void 0){const _errs6=errors;if(typeof data.elasticsearch!="b\
oolean")return!1;var valid0=_errs6===errors}else var valid0=!0}}}else return!1;return errors===0}function validate236(data){
let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)
if(!(key0==="level"||key0==="log_format"||key0==="backends"))return!1;if(_errs1===errors){if(data.level!==void 0){const _errs2=errors;
validate237(data.level)||errors++;var valid0=_errs2===errors}else var valid0=!0;if(valid0){if(data.log_format!==void 0){
const _errs3=errors;validate239(data.log_format)||errors++;var valid0=_errs3===errors}else var valid0=!0;if(valid0)if(data.
backends!==void 0){const _errs4=errors;validate241(data.backends)||errors++;var valid0=_errs4===errors}else var valid0=!0}}}else
return!1;return errors===0}function validate245(data){let errors=0;return data==="s3"||data==="azure_blob"||data==="gcs"||data==="local"||data==="n\
oop"?errors===0:!1}function validate244(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(
data)){const _errs1=errors;for(const key0 in data)if(!(key0==="enabled"||key0==="manager_type"||key0==="storage_ref"||key0===
"bucket"||key0==="prefix"||key0==="retention_days"||key0==="local_dir"||key0==="upload_interval"))return!1;if(_errs1===errors){
if(data.enabled!==void 0){const _errs2=errors;if(typeof data.enabled!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.manager_type!==void 0){const _errs4=errors;validate245(data.manager_type)||errors++;var valid0=_errs4===
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
return!1;return errors===0}function validate217(data){let errors=0;if(errors===0)if(data&&typeof data=="object"&&!Array.
isArray(data)){const _errs1=errors;for(const key0 in data)if(!func1.call(schema98.properties,key0))return!1;if(_errs1===
errors){if(data.traces!==void 0){const _errs2=errors;if(typeof data.traces!="boolean")return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.metrics!==void 0){const _errs4=errors;if(typeof data.metrics!="boolean")return!1;var valid0=_errs4===
errors}else var valid0=!0;if(valid0){if(data.lineage!==void 0){const _errs6=errors;if(typeof data.lineage!="boolean")return!1;
var valid0=_errs6===errors}else var valid0=!0;if(valid0){if(data.otlp_endpoint!==void 0){let data3=data.otlp_endpoint;const _errs8=errors;
if(typeof data3!="string"&&data3!==null)return!1;var valid0=_errs8===errors}else var valid0=!0;if(valid0){if(data.lineage_endpoint!==
void 0){let data4=data.lineage_endpoint;const _errs10=errors;if(typeof data4!="string"&&data4!==null)return!1;var valid0=_errs10===
errors}else var valid0=!0;if(valid0){if(data.attributes!==void 0){let data5=data.attributes;const _errs12=errors;if(errors===
_errs12)if(data5&&typeof data5=="object"&&!Array.isArray(data5))for(const key1 in data5){const _errs15=errors;if(typeof data5[key1]!=
"string")return!1;var valid1=_errs15===errors;if(!valid1)break}else return!1;var valid0=_errs12===errors}else var valid0=!0;
if(valid0){if(data.tracing!==void 0){let data7=data.tracing;const _errs17=errors,_errs18=errors;let valid2=!1;const _errs19=errors;
validate218(data7)||errors++;var _valid0=_errs19===errors;if(valid2=valid2||_valid0,!valid2){const _errs20=errors;data7!==
null&&errors++;var _valid0=_errs20===errors;valid2=valid2||_valid0}if(valid2)errors=_errs18;else return errors++,!1;var valid0=_errs17===
errors}else var valid0=!0;if(valid0){if(data.metrics_config!==void 0){let data8=data.metrics_config;const _errs22=errors,
_errs23=errors;let valid3=!1;const _errs24=errors;validate226(data8)||errors++;var _valid1=_errs24===errors;if(valid3=valid3||
_valid1,!valid3){const _errs25=errors;data8!==null&&errors++;var _valid1=_errs25===errors;valid3=valid3||_valid1}if(valid3)
errors=_errs23;else return errors++,!1;var valid0=_errs22===errors}else var valid0=!0;if(valid0){if(data.logging!==void 0){
let data9=data.logging;const _errs27=errors,_errs28=errors;let valid4=!1;const _errs29=errors;validate236(data9)||errors++;
var _valid2=_errs29===errors;if(valid4=valid4||_valid2,!valid4){const _errs30=errors;data9!==null&&errors++;var _valid2=_errs30===
errors;valid4=valid4||_valid2}if(valid4)errors=_errs28;else return errors++,!1;var valid0=_errs27===errors}else var valid0=!0;
if(valid0)if(data.compute_logs!==void 0){let data10=data.compute_logs;const _errs32=errors,_errs33=errors;let valid5=!1;
const _errs34=errors;validate244(data10)||errors++;var _valid3=_errs34===errors;if(valid5=valid5||_valid3,!valid5){const _errs35=errors;
data10!==null&&errors++;var _valid3=_errs35===errors;valid5=valid5||_valid3}if(valid5)errors=_errs33;else return errors++,
!1;var valid0=_errs32===errors}else var valid0=!0}}}}}}}}}}else return!1;return errors===0}function validate52(data){let errors=0;
if(errors===0)if(data&&typeof data=="object"&&!Array.isArray(data)){const _errs1=errors;for(const key0 in data)if(!func1.
call(schema19.properties,key0))return!1;if(_errs1===errors){if(data.version!==void 0){let data0=data.version;const _errs2=errors;
if(errors===_errs2)if(typeof data0=="string"){if(!pattern3.test(data0))return!1}else return!1;var valid0=_errs2===errors}else
var valid0=!0;if(valid0){if(data.layers!==void 0){let data1=data.layers;const _errs4=errors;if(errors===_errs4)if(data1&&
typeof data1=="object"&&!Array.isArray(data1))for(const key1 in data1){const _errs7=errors;validate53(data1[key1])||errors++;
var valid1=_errs7===errors;if(!valid1)break}else return!1;var valid0=_errs4===errors}else var valid0=!0;if(valid0){if(data.
infrastructure!==void 0){let data3=data.infrastructure;const _errs8=errors,_errs9=errors;let valid2=!1;const _errs10=errors;
validate55(data3)||errors++;var _valid0=_errs10===errors;if(valid2=valid2||_valid0,!valid2){const _errs11=errors;data3!==
null&&errors++;var _valid0=_errs11===errors;valid2=valid2||_valid0}if(valid2)errors=_errs9;else return errors++,!1;var valid0=_errs8===
errors}else var valid0=!0;if(valid0){if(data.security!==void 0){let data4=data.security;const _errs13=errors,_errs14=errors;
let valid3=!1;const _errs15=errors;validate119(data4)||errors++;var _valid1=_errs15===errors;if(valid3=valid3||_valid1,!valid3){
const _errs16=errors;data4!==null&&errors++;var _valid1=_errs16===errors;valid3=valid3||_valid1}if(valid3)errors=_errs14;else
return errors++,!1;var valid0=_errs13===errors}else var valid0=!0;if(valid0){if(data.governance!==void 0){let data5=data.
governance;const _errs18=errors,_errs19=errors;let valid4=!1;const _errs20=errors;validate168(data5)||errors++;var _valid2=_errs20===
errors;if(valid4=valid4||_valid2,!valid4){const _errs21=errors;data5!==null&&errors++;var _valid2=_errs21===errors;valid4=
valid4||_valid2}if(valid4)errors=_errs19;else return errors++,!1;var valid0=_errs18===errors}else var valid0=!0;if(valid0){
if(data.storage!==void 0){let data6=data.storage;const _errs23=errors;if(errors===_errs23)if(data6&&typeof data6=="objec\
t"&&!Array.isArray(data6))for(const key2 in data6){const _errs26=errors;validate193(data6[key2])||errors++;var valid5=_errs26===
errors;if(!valid5)break}else return!1;var valid0=_errs23===errors}else var valid0=!0;if(valid0){if(data.catalogs!==void 0){
let data8=data.catalogs;const _errs27=errors;if(errors===_errs27)if(data8&&typeof data8=="object"&&!Array.isArray(data8))
for(const key3 in data8){const _errs30=errors;validate204(data8[key3])||errors++;var valid6=_errs30===errors;if(!valid6)
break}else return!1;var valid0=_errs27===errors}else var valid0=!0;if(valid0){if(data.compute!==void 0){let data10=data.
compute;const _errs31=errors;if(errors===_errs31)if(data10&&typeof data10=="object"&&!Array.isArray(data10))for(const key4 in data10){
const _errs34=errors;validate212(data10[key4])||errors++;var valid7=_errs34===errors;if(!valid7)break}else return!1;var valid0=_errs31===
errors}else var valid0=!0;if(valid0)if(data.observability!==void 0){let data12=data.observability;const _errs35=errors,_errs36=errors;
let valid8=!1;const _errs37=errors;validate217(data12)||errors++;var _valid3=_errs37===errors;if(valid8=valid8||_valid3,
!valid8){const _errs38=errors;data12!==null&&errors++;var _valid3=_errs38===errors;valid8=valid8||_valid3}if(valid8)errors=
_errs36;else return errors++,!1;var valid0=_errs35===errors}else var valid0=!0}}}}}}}}}else return!1;return errors===0}export{stdin_default as default,validate};
