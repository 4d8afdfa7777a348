import { camelCase, words } from "../collection/names.ts";
import type { Auth } from "../collection/read-auth.ts";
import { hasVariable, type Scope } from "../collection/scope.ts";
import type { Secrets } from "../collection/secrets.ts";
import type { Findings } from "../input/findings.ts";
import { asText, getOrAdd, type JsonObject } from "../input/json.ts";

/** The parameter that carries a request's credential. */
export interface Credential {
  in: "query" | "header" | "cookie";
  key: string;
  value: string;
}

/** One way to authenticate: a security requirement and its credential. */
export interface Access {
  requirement: Record<string, string[]>;
  /** The requirement as text, for comparison. */
  text: string;
  credential: Credential | undefined;
}

/** Schemes for types that OpenAPI doesn't define: a registered HTTP scheme if there is one, with a description. */
const described: Record<string, [name: string, scheme: JsonObject]> = {
  digest: ["digestAuth", { type: "http", scheme: "digest" }],
  hawk: [
    "hawkAuth",
    { type: "http", scheme: "hawk", description: "Hawk: a request signed with an id and a key." },
  ],
  ntlm: ["ntlmAuth", { type: "http", scheme: "ntlm", description: "NTLM: Windows authentication." }],
  oauth1: ["oauth1", { type: "http", scheme: "oauth", description: "OAuth 1.0: a signed request." }],
  asap: [
    "asapAuth",
    { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Atlassian S2S (ASAP) token." },
  ],
  edgegrid: [
    "edgeGrid",
    { type: "http", scheme: "EG1-HMAC-SHA256", description: "Akamai EdgeGrid: a signed request." },
  ],
  awsv4: [
    "awsSignature",
    {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      description: "AWS Signature Version 4: a signed request.",
    },
  ],
};

const secretParameters =
  /^(?:token|value|password|passphrase|secret|secretKey|accessKey|sessionToken|accessToken|refreshToken|access_token|authKey|clientSecret|consumerSecret|consumerKey|tokenSecret|privateKey|clientToken|idToken)$/;

const flows: Record<string, string> = {
  authorization_code: "authorizationCode",
  authorization_code_with_pkce: "authorizationCode",
  implicit: "implicit",
  password_credentials: "password",
  client_credentials: "clientCredentials",
};

/** Collects the security schemes of a document while requests are read. */
export class SecuritySchemes {
  readonly #findings: Findings;
  readonly #secrets: Secrets;
  readonly #schemes = new Map<string, { scheme: JsonObject; text: string }>();
  readonly #read = new Map<Auth, Access | undefined>();
  readonly #byScheme = new Map<string | undefined, Access>();

  constructor(findings: Findings, secrets: Secrets) {
    this.#findings = findings;
    this.#secrets = secrets;
  }

  /** Returns the requirement of an `auth`, or undefined for `noauth`. */
  access(auth: Auth, scope: Scope): Access | undefined {
    if (auth.type === "noauth") return undefined;
    if (!this.#read.has(auth)) this.#read.set(auth, this.#describe(auth, scope));
    return this.#read.get(auth);
  }

  /** Returns the requirement of a handwritten `Authorization` header. */
  fromHeader(value: string, scope: Scope): Access {
    const kind = /^\s*([A-Za-z][\w-]*)\s+\S/.exec(scope.resolve(value))?.[1]?.toLowerCase();
    return getOrAdd(this.#byScheme, kind, () => this.#forScheme(kind));
  }

  #forScheme(kind: string | undefined): Access {
    if (kind === "bearer") return this.#add("bearerAuth", { type: "http", scheme: "bearer" });
    if (kind === "basic") return this.#add("basicAuth", { type: "http", scheme: "basic" });
    if (kind === "digest") return this.#add("digestAuth", { type: "http", scheme: "digest" });
    return this.#add("authorization", { type: "apiKey", in: "header", name: "Authorization" });
  }

  get schemes(): JsonObject {
    return Object.fromEntries([...this.#schemes].map(([name, { scheme }]) => [name, scheme]));
  }

  #describe(auth: Auth, scope: Scope): Access {
    const parameter = (key: string): string => asText(auth.parameters.get(key)) ?? "";
    for (const [key, value] of auth.parameters) {
      if (secretParameters.test(key))
        this.#secrets.learn(asText(value), auth.at, `the ${key} of ${auth.type}`);
    }
    switch (auth.type) {
      case "basic":
        return this.#add("basicAuth", { type: "http", scheme: "basic" });
      case "bearer":
        return this.#add("bearerAuth", { type: "http", scheme: "bearer" });
      case "apikey":
        return this.#apiKey(auth, parameter, scope);
      case "jwt":
        return this.#jwt(parameter);
      case "oauth2":
        return this.#oauth2(auth, parameter, scope);
    }
    const known = Object.hasOwn(described, auth.type) ? described[auth.type] : undefined;
    this.#findings.inferred(
      auth.at,
      `OpenAPI has no ${auth.type} scheme: a generic scheme with a description is used instead`,
    );
    if (known) return this.#add(...known);
    const name = camelCase(words(auth.type)) || "customAuth";
    const description = `Authentication of the type “${auth.type}”.`;
    return this.#add(name, { type: "apiKey", in: "header", name: "Authorization", description });
  }

  #apiKey(auth: Auth, parameter: (key: string) => string, scope: Scope): Access {
    const place = parameter("in").toLowerCase();
    const written = parameter("key");
    const resolved = scope.resolve(written).trim();
    const key = resolved === "" || hasVariable(resolved) ? "X-API-Key" : resolved;
    if (key !== resolved) {
      this.#findings.inferred(auth.at, `the API key has no name in the collection: ${key} is used instead`);
    }
    const where = place === "query" || place === "cookie" ? place : "header";
    const access = this.#add("apiKey", { type: "apiKey", in: where, name: key }, key);
    return { ...access, credential: { in: where, key, value: parameter("value") } };
  }

  #jwt(parameter: (key: string) => string): Access {
    if (parameter("addTokenTo") === "queryParam") {
      const key = parameter("queryParamKey") || "token";
      const access = this.#add("jwtAuth", {
        type: "apiKey",
        in: "query",
        name: key,
        description: "A JSON Web Token.",
      });
      return { ...access, credential: { in: "query", key, value: "" } };
    }
    return this.#add("jwtAuth", { type: "http", scheme: "bearer", bearerFormat: "JWT" });
  }

  #oauth2(auth: Auth, parameter: (key: string) => string, scope: Scope): Access {
    const url = (key: string): string | undefined => {
      const resolved = scope.resolve(parameter(key)).trim();
      if (!/^https?:\/\/[^\s{}]+$/.test(resolved) || !URL.canParse(resolved)) return undefined;
      return this.#secrets.prose(resolved, auth.at).replace(/^(https?:\/\/)[^/?#]*@/i, "$1");
    };
    const grant = parameter("grant_type") || "authorization_code";
    const flow = flows[grant];
    const authorizationUrl = url("authUrl");
    const tokenUrl = url("accessTokenUrl");
    const asks = { authorizationCode: [true, true], implicit: [true, false] }[flow ?? ""] ?? [false, true];
    const complete = (!asks[0] || authorizationUrl) && (!asks[1] || tokenUrl);
    if (!flow || !complete) {
      this.#findings.inferred(
        auth.at,
        "OAuth 2.0 without the URLs of its flow: a bearer token is used instead",
      );
      return this.#add("oauth2", {
        type: "http",
        scheme: "bearer",
        description: "An OAuth 2.0 access token.",
      });
    }
    const scopes = scope
      .resolve(parameter("scope"))
      .split(/[\s,]+/)
      .filter((name) => name !== "" && !hasVariable(name));
    const refreshUrl = url("refreshTokenUrl");
    const access = this.#add("oauth2", {
      type: "oauth2",
      flows: {
        [flow]: {
          ...(asks[0] ? { authorizationUrl } : {}),
          ...(asks[1] ? { tokenUrl } : {}),
          ...(refreshUrl ? { refreshUrl } : {}),
          scopes: Object.fromEntries(scopes.map((name) => [name, ""])),
        },
      },
    });
    const [name = "oauth2"] = Object.keys(access.requirement);
    return { ...access, requirement: { [name]: scopes }, text: `${name}(${scopes})` };
  }

  /** Registers a scheme under a unique name, unless it is registered already. */
  #add(name: string, scheme: JsonObject, label = ""): Access {
    const text = JSON.stringify(scheme);
    let unique = name;
    for (let count = 1; ; count++) {
      const existing = this.#schemes.get(unique);
      if (!existing) this.#schemes.set(unique, { scheme, text });
      if (!existing || existing.text === text)
        return { requirement: { [unique]: [] }, text: unique, credential: undefined };
      const labelled = camelCase([...words(name), ...words(label)]);
      unique = count === 1 && label !== "" ? labelled : `${name}${count + 1}`;
    }
  }
}
