import type { Api } from "../model/document.ts";
import { credentialHeaders, pathOf, type SampleRequest, Secret, type Value } from "./request.ts";

const continuation = " \\\n  ";

/** Returns a curl command. */
export function curlSample(api: Api, request: SampleRequest): string {
  const { operation, body } = request;
  const method =
    operation.method === "GET" || (operation.method === "POST" && body) ? "" : ` -X ${operation.method}`;
  const headers = credentialHeaders(api, operation).map(
    ({ header, variable }) => `-H "${header}: $${variable}"`,
  );
  const sent = body ? ['-H "Content-Type: application/json"', `-d ${jsonInShell(body)}`] : [];
  return `${[`curl -sS${method} "${urlInShell(request)}"`, ...headers, ...sent].join(continuation)}\n`;
}

/** Returns an HTTPie command with the JSON body as `pipeline[name]=…` fields. */
export function httpieSample(api: Api, request: SampleRequest): string {
  const { operation, body } = request;
  const headers = credentialHeaders(api, operation).map(({ header, variable }) => `${header}:"$${variable}"`);
  const fields = body ? fieldsOf(body, "") : [];
  // Without it, HTTPie in a script reads the body from standard input.
  const flag = body ? " --ignore-stdin" : "";
  const parts = [`http${flag} ${operation.method} "${urlInShell(request)}"`, ...headers, ...fields];
  return `${parts.join(continuation)}\n`;
}

function urlInShell(request: SampleRequest): string {
  return `$MAGE_BASE_URL${pathOf(request, (value) =>
    value instanceof Secret ? `$${value.variable}` : encodeURIComponent(value),
  )}`;
}

/** Quotes JSON for the shell, leaving variables with secrets outside the quotes. */
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

/** Quotes every field, since zsh treats unquoted brackets as a pattern. */
function fieldsOf(value: Value, path: string): string[] {
  if (value instanceof Secret) return [`"${path}=$${value.variable}"`];
  if (value !== null && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, path ? `${path}[${key}]` : key));
  }
  // HTTPie would interpret `=@` as a file to read.
  if (typeof value === "string" && !value.startsWith("@")) return [singleQuoted(`${path}=${value}`)];
  return [singleQuoted(`${path}:=${JSON.stringify(value)}`)];
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
