import { responseFields } from "../collection/known-fields.ts";
import { contentType, headerName, readHeaders } from "../collection/read-headers.ts";
import { hasVariable } from "../collection/scope.ts";
import { isSecretName } from "../collection/secret-names.ts";
import { asText, getOrAdd, isBlank, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";
import { memoised } from "../input/memoise.ts";
import { Content } from "../schema/content.ts";
import type { OpenApiVersion } from "../schema/shape.ts";
import { Parameter } from "./parameters.ts";
import { addText, type BodyContext } from "./request-body.ts";

interface StatusResponse {
  /** Descriptions, status texts and names, without duplicates. */
  descriptions: Set<string>;
  statusTexts: Set<string>;
  names: Set<string>;
  headers: Map<string, Parameter>;
  content: Content;
}

const reasons: Record<string, string> = {
  "100": "Continue",
  "200": "OK",
  "201": "Created",
  "202": "Accepted",
  "203": "Non-Authoritative Information",
  "204": "No Content",
  "205": "Reset Content",
  "206": "Partial Content",
  "207": "Multi-Status",
  "301": "Moved Permanently",
  "302": "Found",
  "303": "See Other",
  "304": "Not Modified",
  "307": "Temporary Redirect",
  "308": "Permanent Redirect",
  "400": "Bad Request",
  "401": "Unauthorized",
  "402": "Payment Required",
  "403": "Forbidden",
  "404": "Not Found",
  "405": "Method Not Allowed",
  "406": "Not Acceptable",
  "408": "Request Timeout",
  "409": "Conflict",
  "410": "Gone",
  "411": "Length Required",
  "412": "Precondition Failed",
  "413": "Payload Too Large",
  "414": "URI Too Long",
  "415": "Unsupported Media Type",
  "416": "Range Not Satisfiable",
  "417": "Expectation Failed",
  "418": "I'm a Teapot",
  "421": "Misdirected Request",
  "422": "Unprocessable Entity",
  "423": "Locked",
  "424": "Failed Dependency",
  "425": "Too Early",
  "426": "Upgrade Required",
  "428": "Precondition Required",
  "429": "Too Many Requests",
  "431": "Request Header Fields Too Large",
  "451": "Unavailable For Legal Reasons",
  "500": "Internal Server Error",
  "501": "Not Implemented",
  "502": "Bad Gateway",
  "503": "Service Unavailable",
  "504": "Gateway Timeout",
  "505": "HTTP Version Not Supported",
  "507": "Insufficient Storage",
};

/** Headers that servers and proxies add to any response. */
const transport =
  /^(?:content-(?:type|length|encoding)|transfer-encoding|connection|keep-alive|date|server|via|vary|age|set-cookie2?|x-powered-by|strict-transport-security|cf-.*|x-amz-cf-.*|alt-svc|nel|report-to|x-xss-protection|x-frame-options|x-content-type-options|access-control-.*|content-security-policy|referrer-policy|expect-ct|pragma|expires|cache-control|x-cache.*|x-served-by|x-timer|x-runtime|p3p|status|accept-ranges|upgrade)$/i;

const isTransport = memoised((name) => transport.test(name), 1000);

const previews: Record<string, string> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  javascript: "application/javascript",
};

/** Collects the responses of an operation from the examples saved with its requests. */
export class Responses {
  #byStatus: Map<string, StatusResponse> | undefined;

  /** @param ownName the name of the response, unless it is the request's. */
  read(source: JsonObject, at: Location, context: BodyContext, ownName: string): void {
    const { findings } = context;
    findings.fields(source, at, "response", responseFields);
    const status = this.#status(source, at, context);
    const response = this.#of(status);
    const description = context.secrets.description(source.description, at);
    if (description !== undefined) response.descriptions.add(description);
    const statusText = context.secrets.prose(asText(source.status)?.trim() ?? "", at.at("status"));
    if (statusText !== "") response.statusTexts.add(statusText);
    if (ownName !== "") response.names.add(ownName);
    const headers = readHeaders(source, at);
    for (const { key, lower, value, at: place, source: entry } of headers) {
      if (key === "") {
        if (value !== "" || !isBlank(entry.description)) findings.lost(place, "a header without a name");
        continue;
      }
      if (isTransport(lower)) {
        if (lower !== "content-type") findings.dropped(place, "a header that servers and proxies add");
        else if (!isBlank(entry.description))
          findings.dropped(place, "covered by the media type of the body");
      } else if (!headerName.test(key)) findings.lost(place, "not a valid header name");
      else {
        const header = getOrAdd(response.headers, lower, () => new Parameter(key, "header"));
        findings.taken("response header");
        const usable = value !== "" && !hasVariable(value) && !isSecretName(key);
        if (value !== "" && isSecretName(key)) findings.secret(place, `the value of ${key}`);
        const text = usable ? context.secrets.prose(value, place) : undefined;
        header.add(
          {
            value: text,
            description: context.secrets.description(entry.description, place),
            disabled: false,
          },
          source,
          context.name,
        );
      }
    }
    this.#body(source, at, response.content, { ...context, type: contentType(headers, (text) => text) });
  }

  #of(status: string): StatusResponse {
    this.#byStatus ??= new Map();
    return getOrAdd(this.#byStatus, status, () => ({
      descriptions: new Set(),
      statusTexts: new Set(),
      names: new Set(),
      headers: new Map(),
      content: new Content(),
    }));
  }

  #status(source: JsonObject, at: Location, { findings }: BodyContext): string {
    const code = asText(source.code)?.trim();
    if (code !== undefined && /^[1-5]\d\d$/.test(code)) return code;
    const text = asText(source.status)?.trim().toLowerCase();
    const byReason = Object.entries(reasons).find(([, reason]) => reason.toLowerCase() === text)?.[0];
    const leading =
      /^([1-5]\d\d)\b/.exec(`${text ?? ""}`)?.[1] ?? /^\s*([1-5]\d\d)\b/.exec(asText(source.name) ?? "")?.[1];
    const found = byReason ?? leading;
    const fault = code === undefined ? "no status code" : `${JSON.stringify(code)} isn't an HTTP status`;
    findings.inferred(at.at("code"), `${fault}: read as ${found ?? "the default response"}`);
    return found ?? "default";
  }

  #body(source: JsonObject, at: Location, content: Content, context: BodyContext): void {
    const body =
      isObject(source.body) || Array.isArray(source.body) ? JSON.stringify(source.body) : asText(source.body);
    if (body === undefined || body.trim() === "") return;
    const language = asText(source._postman_previewlanguage)?.toLowerCase();
    const type = context.type ?? (language === undefined ? undefined : previews[language]);
    addText(body, undefined, at.at("body"), content, { ...context, type });
  }

  build(version: OpenApiVersion): JsonObject {
    if (!this.#byStatus) return { "200": { description: "Successful response" } };
    const sorted = [...this.#byStatus].sort(([a], [b]) =>
      a === "default" ? 1 : b === "default" ? -1 : a < b ? -1 : 1,
    );
    return Object.fromEntries(
      sorted.map(([status, response]) => [status, this.#build(status, response, version)]),
    );
  }

  #build(status: string, response: StatusResponse, version: OpenApiVersion): JsonObject {
    const { headers, content } = response;
    const described = [...headers].map(([, header]) => {
      const { name, in: _in, required: _required, ...rest } = header.build(1);
      return [name, rest];
    });
    return {
      description: describeStatus(status, response),
      ...(described.length > 0 ? { headers: Object.fromEntries(described) } : {}),
      ...(content.size > 0 ? { content: content.build(version) } : {}),
    };
  }
}

/** Joins everything that the responses of a status say about it. Names that an example carries aren't repeated. */
function describeStatus(
  status: string,
  { descriptions, statusTexts, names, content }: StatusResponse,
): string {
  const reason = reasons[status];
  const parts = new Set(descriptions);
  if (names.size > 0) {
    const shown = content.exampleNames;
    for (const name of names) if (!shown.has(name) && !saysOnly(name, status, reason)) parts.add(name);
  }
  const [own] = statusTexts;
  for (const text of statusTexts) if (!saysOnly(text, status, reason)) parts.add(text);
  return parts.size > 0 ? [...parts].join("\n\n") : (own ?? reason ?? "Response");
}

/** Returns true for a name such as `OK`, `200` or `200 OK`. */
function saysOnly(name: string, status: string, reason: string | undefined): boolean {
  const plain = name
    .replace(status, "")
    .replace(/[\s.,:()–-]+/g, " ")
    .trim()
    .toLowerCase();
  return plain === "" || plain === reason?.toLowerCase().replace(/[^a-z]+/g, " ");
}
