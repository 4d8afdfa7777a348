import type { Api } from "../model/document.ts";
import { credentialHeaders, pathOf, type SampleRequest, Secret, type Value } from "./request.ts";

const CONTINUED = " \\\n  ";

/** The sample for curl. */
export function curlSample(api: Api, request: SampleRequest): string {
  const { operation, body } = request;
  const method =
    operation.method === "GET" || (operation.method === "POST" && body) ? "" : ` -X ${operation.method}`;
  const headers = credentialHeaders(api, operation).map(
    ({ header, variable }) => `-H "${header}: $${variable}"`,
  );
  const sent = body ? ['-H "Content-Type: application/json"', `-d ${jsonInShell(body)}`] : [];
  return `${[`curl -sS${method} "${urlInShell(request)}"`, ...headers, ...sent].join(CONTINUED)}\n`;
}

/** The sample for HTTPie, which writes JSON as `pipeline[name]=…`. */
export function httpieSample(api: Api, request: SampleRequest): string {
  const { operation, body } = request;
  const headers = credentialHeaders(api, operation).map(({ header, variable }) => `${header}:"$${variable}"`);
  const fields = body ? fieldsOf(body, "") : [];
  // In a script HTTPie would take the body from standard input.
  const ignore = body ? " --ignore-stdin" : "";
  const parts = [`http${ignore} ${operation.method} "${urlInShell(request)}"`, ...headers, ...fields];
  return `${parts.join(CONTINUED)}\n`;
}

function urlInShell(request: SampleRequest): string {
  return `$MAGE_BASE_URL${pathOf(request, (value) =>
    value instanceof Secret ? `$${value.variable}` : encodeURIComponent(value),
  )}`;
}

/** JSON between single quotes; a secret stands outside them, for the shell to fill in. */
function jsonInShell(body: Value): string {
  const secrets: string[] = [];
  const text = JSON.stringify(body, (_, value) => {
    if (!(value instanceof Secret)) return value;
    secrets.push(value.variable);
    return `\u0000${secrets.length - 1}\u0000`;
  });
  const quoted = singleQuoted(text);
  return quoted.replace(/\\u0000(\d+)\\u0000/g, (_, index: string) => `'"$${secrets[Number(index)]}"'`);
}

/** In quotes, since zsh takes brackets outside them for a pattern. */
function fieldsOf(value: Value, path: string): string[] {
  if (value instanceof Secret) return [`"${path}=$${value.variable}"`];
  if (value !== null && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, path ? `${path}[${key}]` : key));
  }
  // `=@` would take the value for a file to read.
  if (typeof value === "string" && !value.startsWith("@")) return [singleQuoted(`${path}=${value}`)];
  return [singleQuoted(`${path}:=${JSON.stringify(value)}`)];
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
