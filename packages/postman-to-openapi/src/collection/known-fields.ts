import type { FieldTable } from "../input/findings.ts";

const script = "a script: OpenAPI can't express it";
const id = "an internal id of Postman";
const note = "metadata of Postman’s API";
const behaviour = "a setting of Postman’s client";
const scripts: FieldTable = { event: script, events: script, protocolProfileBehavior: behaviour };
const ids: FieldTable = {
  id,
  _postman_id: id,
  uid: id,
  _postman_isSubFolder: id,
  _postman_previewlanguage: true,
  _postman_previewtype: behaviour,
};

/** Fields of a collection: read (`true`), or dropped for a reason. */
export const collectionFields: { root: FieldTable; info: FieldTable } = {
  root: { info: true, item: true, variable: true, auth: true, description: true, ...scripts, ...ids },
  info: {
    name: true,
    description: true,
    version: true,
    schema: true,
    _postman_id: id,
    _exporter_id: id,
    _collection_link: "a link to Postman’s site",
    id,
    uid: id,
    createdAt: note,
    updatedAt: note,
    lastUpdatedBy: note,
    fork: note,
  },
};

export const folderFields: FieldTable = {
  name: true,
  description: true,
  item: true,
  auth: true,
  variable: true,
  ...scripts,
  ...ids,
};

export const itemFields: FieldTable = {
  name: true,
  description: true,
  request: true,
  response: true,
  variable: true,
  auth: true,
  ...scripts,
  ...ids,
};

export const requestFields: FieldTable = {
  name: true,
  description: true,
  url: true,
  method: true,
  header: true,
  body: true,
  auth: true,
  proxy: "a proxy setting of the client",
  certificate: "a certificate of the client",
  ...scripts,
  ...ids,
};

export const responseFields: FieldTable = {
  name: true,
  status: true,
  code: true,
  header: true,
  body: true,
  originalRequest: true,
  description: true,
  cookie: "cookies of one saved response",
  responseTime: "a measurement",
  timings: "a measurement",
  ...scripts,
  ...ids,
};

export const bodyFields: FieldTable = {
  mode: true,
  raw: true,
  urlencoded: true,
  formdata: true,
  file: true,
  graphql: true,
  options: true,
  disabled: true,
};

export const urlFields: FieldTable = {
  raw: true,
  protocol: true,
  host: true,
  path: true,
  port: true,
  query: true,
  hash: true,
  variable: true,
  auth: true,
};

export const parameterFields: FieldTable = {
  key: true,
  name: true,
  value: true,
  description: true,
  disabled: true,
  enabled: true,
  type: true,
  equals: true,
  system: true,
  contentType: true,
  src: "a file on the author’s machine",
  fileName: "a file on the author’s machine",
  sessionValue: "a value from one session",
  warning: "a warning of Postman’s editor",
  uuid: id,
  index: id,
  ...ids,
};
