/** Text in the place of a credential that isn't one: `<token>`, `your-api-key`, `$TOKEN`, `xxxx`. */
const placeholder =
  /^(?:|[<[({].*[>\])}]|(?:your|my|the|some|an?)[\s_-].*|.*\b(?:your|insert|replace)[\s_-].*|[$%:][{(]?\w+[)}%]?|@\w+|[x*.•#_-]{3,}|abc(?:123)?|(?:client_?|app_?|user_?)?(?:secret|password|passwd|pwd|pass|key|token|api_?key|access_?token)|string|text|value|integer|number|boolean|object|array|required|optional|example|test|todo|change[\s_-]?(?:me|it|this)|(?:enter|insert|paste|put|replace|fill|add|set)[\s_-][a-z\s_-]*)$/i;
const literal = /^(?:true|false|yes|no|on|off|null|nil|none|undefined|nan)$/i;

export function isPlaceholderSecret(value: string): boolean {
  return placeholder.test(value) || literal.test(value);
}

export function isTerm(value: string): boolean {
  return term.test(value);
}

export function isKeyword(value: string): boolean {
  return literal.test(value);
}

/** Returns true for several words, such as the validation message of a password. */
export function isSentence(value: string): boolean {
  return (value.match(/(?<!\S)\p{L}[\p{L}’'-]*[.,:;!?]*(?!\S)/gu)?.length ?? 0) >= 3;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** Returns true for the id of a resource: a UUID or an integer. */
export function isResourceId(value: string): boolean {
  return uuid.test(value) || /^\d{1,18}$/.test(value);
}

/** Technical terms with digits in them, and references in code such as `response.token`. */
const term =
  /^(?:base-?64(?:\(.*)?|(?:hmac|rsa|ecdsa|aws4)-[\w-]+|pbkdf2|[a-z]\w*(?:\.[a-z_]\w*)+|(?:hmac|rsa|ecdsa|aws4)-[\w-]+|pbkdf2|[a-z]\w*(?:\.[a-z_]\w*)+|sha-?\d+|md5|[hrep]s\d{3}|utf-?\d+|oauth-?\d?|rfc-?\d+|v?\d+(?:\.\w+)*|ip-?v[46]|https?\d?|x-?509|aes-?\d*|ed25519|iso-?\d+|[a-z]+v\d|\d+(?:st|nd|rd|th|[a-z]{1,3})|s3|ec2|web3|log4j|i18n|l10n|k8s|d3|h264|mp[34]|oauth2?\w*)$/i;

/** Returns true for text in the form of a password or token: letters with digits or symbols, or mixed case. */
export function looksLikeCredential(value: string): boolean {
  if (value.length < 6 || value.length > 2000 || term.test(value) || /\s/.test(value)) return false;
  if (/^(?:https?:\/\/|\/|\.\/)|^\d{4}-\d\d-\d\d|^[\d.,:/+-]+$|^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value))
    return false;
  if (!/[A-Za-z]/.test(value)) return false;
  if (/\d/.test(value)) return true;
  return looksRandom(value) || /^(?=.*[a-z])(?=.*[!@#$%^&*?~+]).{8,}$/i.test(value);
}

/** Returns true for text that no person would write: several runs of digits, or letters of changing case. */
export function looksRandom(value: string): boolean {
  if (value.length < 12 || uuid.test(value) || /\s/.test(value)) return false;
  if (/^[0-9a-f]+$/i.test(value)) return value.length >= 20 && /\d/.test(value) && /[a-f]/i.test(value);
  const digitRuns = value.match(/\d+/g)?.length ?? 0;
  const caseChanges = value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  const words = value.match(/[a-z]{4,}/g)?.length ?? 0;
  if (digitRuns >= 2 && words * 5 < value.length) return !/^\d{4}-\d\d-\d\dT/.test(value);
  return value.length >= 16 && caseChanges >= 4 && words <= 1;
}

/** Returns true for a credential that can be told from other text, so that it may be removed wherever it appears. */
export function isDistinctive(value: string): boolean {
  if (value.length < 6 || /\s/.test(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 12;
  if (/^https?:\/\/|^[\w.+-]+@[\w-]+\.[\w.]+$|^\d{4}-\d\d-\d\d/.test(value)) return false;
  if (/^\p{L}[\p{Ll}\p{Lo}]*(?:[\s_.-]?\p{L}[\p{Ll}\p{Lo}]*){0,3}[!.?]?$/u.test(value))
    return value.length >= 32;
  return /\d/.test(value) || value.length >= 10;
}
