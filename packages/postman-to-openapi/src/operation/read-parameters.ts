import { parameterFields } from "../collection/known-fields.ts";
import { redacted } from "../collection/mask-text.ts";
import { parameterName } from "../collection/path-template.ts";
import { type HeaderEntry, headerName } from "../collection/read-headers.ts";
import type { QueryEntry } from "../collection/read-url.ts";
import { hasVariable, type Scope } from "../collection/scope.ts";
import { isSecretName } from "../collection/secret-names.ts";
import { looksRandom } from "../collection/secret-values.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { isBlank, isObject, type JsonObject } from "../input/json.ts";
import type { Location } from "../input/location.ts";
import type { ParameterEvidence, ParameterSet } from "./parameters.ts";
import type { Access } from "./security-schemes.ts";

/** Headers that OpenAPI covers elsewhere, or that HTTP clients set. */
const impliedHeaders: Record<string, string> = {
  "content-type": "covered by the media type of the body",
  accept: "covered by the media types of the responses",
  "content-length": "a header that HTTP clients set",
  host: "a header that HTTP clients set",
  connection: "a header that HTTP clients set",
  "keep-alive": "a header that HTTP clients set",
  "accept-encoding": "a header that HTTP clients set",
  "user-agent": "a header that HTTP clients set",
  "postman-token": "a header that HTTP clients set",
};

/** The request that parameters are read from. */
export interface Sender {
  scope: Scope;
  /** Name for its examples. */
  name: string;
  access: Access | undefined;
  /** Identity of the request: a parameter that it has twice is a list. */
  request: unknown;
  /** True for saved examples, which are no evidence of required parameters. */
  optional: boolean;
}

/** Reads the query, header and cookie parameters of requests. */
export class ParameterReader {
  readonly #findings: Findings;
  readonly #secrets: Secrets;
  readonly #parameters: ParameterSet;

  constructor(findings: Findings, secrets: Secrets, parameters: ParameterSet) {
    this.#findings = findings;
    this.#secrets = secrets;
    this.#parameters = parameters;
  }

  query(query: QueryEntry[], at: Location, sender: Sender): void {
    const { scope, access } = sender;
    const findings = this.#findings;
    const secrets = this.#secrets;
    query.forEach(({ key, value, source, index }) => {
      const here = at.at("query", index);
      const entry = isObject(source) ? source : {};
      if (isObject(source)) findings.details(source, here, "query parameter", parameterFields);
      const named = key === undefined ? "" : scope.resolve(key).trim();
      const name = hasVariable(named) ? parameterName(named.replace(/[{}]/g, "")) : named;
      if (name === "") {
        if (!isBlank(value) || !isBlank(entry.description))
          findings.lost(here, "a query parameter without a name");
        return;
      }
      if (access?.credential?.in === "query" && access.credential.key === name) {
        findings.dropped(here, "the credential itself: the security scheme covers it");
        if (value) secrets.learn(value, here, `the value of ${name}`);
        return;
      }
      findings.taken("query parameter");
      this.#parameters
        .get("query", name)
        .add(this.#evidence(name, value, entry, here, sender), sender.request, sender.name);
    });
  }

  #evidence(
    name: string,
    value: string | undefined,
    entry: JsonObject,
    at: Location,
    { scope, optional }: Sender,
  ): ParameterEvidence {
    const secrets = this.#secrets;
    const resolved = value === undefined ? "" : scope.resolve(value).trim();
    const usable = resolved !== "" && !hasVariable(resolved);
    const shown = usable ? secrets.text(resolved, name, at) : undefined;
    return {
      value: shown === redacted ? undefined : shown,
      description: secrets.description(entry.description, at),
      disabled: entry.disabled === true,
      saved: optional,
    };
  }

  /** Reads headers that OpenAPI doesn't cover elsewhere, and cookies. */
  headers(headers: readonly HeaderEntry[], sender: Sender): void {
    const { access } = sender;
    const findings = this.#findings;
    headers.forEach(({ key, lower, value, source, at }) => {
      findings.details(source, at, "header", parameterFields);
      if (key === "") {
        if (value !== "" || !isBlank(source.description)) findings.lost(at, "a header without a name");
      } else if (Object.hasOwn(impliedHeaders, lower)) findings.dropped(at, impliedHeaders[lower] as string);
      else if (lower === "authorization") {
        if (access) findings.dropped(at, "the credential itself: the security scheme covers it");
        else findings.dropped(at, "a disabled or empty Authorization header: it is never sent");
      } else if (access?.credential?.in === "header" && access.credential.key.toLowerCase() === lower) {
        findings.dropped(at, "the credential itself: the security scheme covers it");
        this.#secrets.learn(value, at, `the value of ${key}`);
      } else if (lower === "cookie") this.#cookies(value, source, at, sender);
      else if (headerName.test(key)) {
        findings.taken("header");
        this.#parameters
          .get("header", key)
          .add(this.#evidence(key, value, source, at, sender), sender.request, sender.name);
      } else findings.lost(at, "not a valid header name");
    });
  }

  #cookies(value: string, source: JsonObject, at: Location, sender: Sender): void {
    const findings = this.#findings;
    for (const pair of value.split(";")) {
      const [name = "", value] = pair.split("=", 2).map((part) => part.trim());
      if (value === undefined && name !== "" && !hasVariable(name)) {
        // A lone value isn't a name. It may be the credential itself.
        this.#secrets.learn(name, at, "a cookie without a name");
        findings.lost(at, "a cookie without a name");
        continue;
      }
      if (!headerName.test(name)) {
        if (pair.trim() !== "") findings.lost(at, "cookies without a name in the collection");
        continue;
      }
      if (value && (isSecretName(name) || looksRandom(value)))
        this.#secrets.learn(value, at, `the cookie ${name}`);
      findings.taken("header");
      // A cookie's value is usually a session: never show it.
      const disabled = source.disabled === true;
      this.#parameters
        .get("cookie", name)
        .add(
          { value: undefined, description: undefined, disabled, saved: sender.optional },
          sender.request,
          sender.name,
        );
    }
  }
}
