import { memoised } from "../input/memoise.ts";

/** Words at the end of a name that say nothing about its kind: `tokenValue`, `password_confirmation`, `pwd2`. */
const carrier =
  /(?:_(?:values?|string|str|text|txt|hash(?:ed)?|md5|sha\d*|enc(?:rypted)?|encoded|plain(?:text)?|raw|b(?:ase)?64|confirm(?:ation|ed)?|conf|repeat(?:ed)?|retype|again|verify|verification|new|old|current|production|prod|sandbox|test|dev|staging)|_?\d+)$/;

const password = /(?:pass(?:words?|wds?|phrases?|codes?)|(?:^|_)(?:pwds?|pass|passwort|senha|contrasena))$/;

const secret =
  /(?:secrets?|credentials?|(?:private|api|access|secret)_?keys?|(?:subscription|functions?|account|master|shared|signing|encryption|app|application|admin|sas|internal|auth|consumer|license)_?key|authorization|auth_?token|token|(?:^|_)(?:x_)?auth|jwt|bearer|signature|(?:^|_)sig|(?:^|_)(?:client_?)?assertion|saml_?response|code_?verifier|(?:^|_)hmac(?:_?key)?|webhook_?key|(?:^|_)session_?id|(?:^|_)(?:set_)?cookie)$/;

/** `…_token` names that aren't credentials: pagination cursors, cryptocurrency tokens. */
const innocentToken =
  /(?:^|[_$])(?:page|next|prev|previous|continuation|sync|delta|cursor|skip|resume|start|end|trace|from|to|base|quote|postman)_?token$/;

/** Names that contain a secret word and end with another one may hold a secret: `password_for_admin`. */
const mention = /pass(?:word|wd|phrase|code)|secret|api_?key|access_?key|private_?key|token|credential/;

/** Endings that describe a secret instead of holding it: `passwordExpiration`, `token_type`. */
const property =
  /(?:^|_|pass|word|passwd|token|secret|key|credential)(?:types?|urls?|uri|expires?|expires?_?(?:in|at)|expiration|expired|expiry|length|len|policy|polic(?:y|ies)|hint|name|ids?|endpoint|algorithm|format|enabled|disabled|required|reset|count|status|state|fields?|date|time|at|on|lifetime|version|ttl|validity|valid|scheme|age|min|max|minimum|maximum|limit|attempts|tries|history|strength|score|rules?|question|change|changed|updated|created|days?|hours?|minutes?|seconds?|size|label|placeholder|title|description|desc|message|errors?|used|usage|exists?|set|present|missing|mode|method|flow|owner|user|username|issuer|audience|scopes?|prefix|suffix|source|provider|location|path|file|arn|ref|needed|supply|symbol|price|amount|balance|decimals|address|link|page|form|screen|template|email|mail|level|kind|class|group|settings?|config|options?|info|details|data|list|tags?|index|number|no|num|quota|budget|per_\w+|auth|post|basic|manager|store|vault|generator|allowed|protected|encryption)$/;

/** Returns the name in snake case: `X-Api-Key` is `x_api_key`. */
function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1_$2")
    .replace(/[\s.$-]+/g, "_")
    .toLowerCase();
}

interface NameKind {
  /** The field holds a credential. */
  secret: boolean;
  password: boolean;
  /** The field may hold a credential; the value decides. */
  mention: boolean;
  /** The credential of a session, or the id of a resource called session. */
  session: boolean;
}

const kindOf = memoised<NameKind>((name) => {
  const whole = snakeCase(name);
  if (innocentToken.test(whole)) return { secret: false, password: false, mention: false, session: false };
  let plain = whole;
  while (carrier.test(plain)) plain = plain.replace(carrier, "");
  const isPassword = password.test(plain) && !/(?:^|_)(?:by|bypass|compass)$/.test(plain);
  const isSecret = isPassword || secret.test(plain);
  return {
    secret: isSecret,
    password: isPassword,
    mention: !isSecret && mention.test(plain) && !property.test(plain) && !/(?:token|secret)s$/.test(plain),
    session: /session_?id$/.test(plain),
  };
}, 10_000);

/** Returns true if a field of this name holds a credential: `api_key` does, `token_type` doesn't. */
export function isSecretName(name: string): boolean {
  return kindOf(name).secret;
}

/** Returns true if a field of this name may hold a credential: `password_for_admin`, but not `passwordMinLength`. */
export function mentionsSecret(name: string): boolean {
  return kindOf(name).mention;
}

export function isPasswordName(name: string): boolean {
  return kindOf(name).password;
}

/** Returns true for `sessionId`, which names either a credential or the id of a resource. */
export function isSessionName(name: string): boolean {
  return kindOf(name).session;
}
