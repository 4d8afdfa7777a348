import { jwt, knownToken, privateKey, tokenHint, webhook } from "./known-tokens.ts";
import { isPasswordName, isSecretName, isSessionName } from "./secret-names.ts";
import {
  isDistinctive,
  isPlaceholderSecret,
  isResourceId,
  isSentence,
  isTerm,
  looksLikeCredential,
  looksRandom,
} from "./secret-values.ts";

/** Replaces credentials in the document. */
export const redacted = "********";

/** Running text without its credentials. */
export interface MaskedText {
  text: string;
  /** Number of credentials. */
  count: number;
  /** Credentials to look for elsewhere. */
  found: readonly string[];
}

/** Cheap test that rules out most texts: without one of these words, only known forms can occur. */
const cue =
  /pass|pwd|secret|token|key|sig|auth|cred|cookie|sess|jwt|bearer|basic|hmac|assert|saml|verifier|\/\/|-u|sas|oracle:|log[\s_-]?in|redis|curl|@|kennwort|senha|contrase|mot de passe|密|口令|令牌|парол|パスワード|비밀번호|hasło|heslo/i;

/** `name=value`, `name: value`, `"name": "value"`, `name="value"`, also percent-encoded or inside a JSON string. */
const assignment =
  /(?<![A-Za-z0-9_])((?:(?:api|access|secret|private|client|auth|account|subscription|master|signing|encryption|shared|security|refresh|bearer) )?[\w.$-]{0,40}?(?:pass|pwd|secret|token|key|sig|auth|cred|cookie|session|jwt|bearer|hmac|assert|saml|verifier)[\w.$-]{0,40}?(?: (?:key|secret|token|password|id))?)(\\?["'`]?\]?\*{0,2}\s{0,3}(?:=>|:=|==?|:|：|%3[Dd])\*{0,2}\s{0,3})(?:(\\?["'`])((?:(?!\3)[^\\\n]|\\.){1,2000}?)\3|([^\s"'`<>&;,(){}[\]\\|]+))/gi;

/** The password in `scheme://user:password@host`, and the key in a DSN such as `https://key@host`. */
const userInfo =
  /([a-z][a-z0-9+.-]*:\/\/)(?:([^\s/:@"'`<>{}?#]*:)([^\s/@"'`<>]+)|([^\s/:@"'`<>{}?#]{16,}))(?=@[\w[{])/gi;
const oracle = /(oracle:\w+:\w+\/)([^\s/@"'`<>]+)(?=@)/gi;

/** `curl -u name:password` and options such as `--token value`. */
const userOption =
  /((?:^|[\s`'"(])(?:-u|-U|-a|--user|--proxy-user|--auth)(?:\s{1,3}|=)?["']?[^\s:"'`/]{0,80}:)([^\s"'`]+)/g;
const secretOption =
  /((?:^|[\s`'"(])--?(?:[\w-]*(?:password|passwd|pwd|passphrase|secret|token|api-?key|access-?key|secret-?key|auth-?key))(?:\s{1,3}|=)["']?)([^\s"'`,;)]+)/gi;
const loginOption =
  /(\b(?:login|mysql|mysqldump|sshpass|psql|redis-cli)\b[^\n|;&]{0,80}?\s-[pa]\s?["']?)([^\s"'`-][^\s"'`]*)/g;

/** `Authorization: <scheme> <credential>`. */
const authorization =
  /(\bauthorization\b\\?["'`]?\*{0,2}\s{0,3}[:=,]\s{0,3}\\?["'`]?\s{0,3}[A-Za-z][\w-]{1,24}\s{1,3})([^\s"'`,<>{}\\]{6,})/gi;
const schemeToken = /\b(Bearer|Basic)(\s+)(?!\{\{)([A-Za-z0-9+/_.~=-]{8,})/gi;

/** `Cookie: name=value; …`. */
const cookies =
  /((?:\b(?:set-)?cookie\b\\?["'`]?\*{0,2}\s{0,3}[:=]|(?:^|\s)(?:-b|--cookie)(?==|\s)=?)\s{0,3}\\?["'`]?)([^"'`\n\\]+)/gi;
const cookieAttribute =
  /^\s*(?:path|domain|expires|max-age|samesite|httponly|secure|priority|partitioned)\s*(?:=|$)/i;

/** `<password>…</password>`, also with CDATA, and elements or attributes named by an attribute. */
const element = /(<(?:[\w-]+:)?([\w.-]+)[^<>]*>\s*(?:<!\[CDATA\[)?)([^<>[\]]{3,})((?:\]\]>)?\s*<\/)/g;
const namedElement =
  /(<[^<>]*?\b(?:key|name|id)\s*=\s*["']([\w.-]+)["'](?:[^<>]*?\bvalue\s*=\s*["']|[^<>]*>))([^<>"']{3,})/gi;

/** `user:password@host` without a scheme. */
const bareUserInfo = /((?<![\w:/])[\w.+-]+:)([^\s/@"'`<>:]+)(?=@[\w(])/g;

/** `Kennwort: …` and the like. */
const foreignWords =
  /((?:kennwort|passwort|senha|contraseña|mot de passe|hasło|heslo|密码|密碼|口令|令牌|密钥|пароль|パスワード|비밀번호)\*{0,2}\s{0,3}(?:[:：=]|is|ist|es|est|是|は)?\s{0,3}["'`“*]{0,3})([^\s"'`”“*|<>{}(),;。，]{6,})/gi;

/** A word for a credential, near which random text is one. */
const nearby =
  /\blog[\s_-]?in\b|\bauth\b|pass(?:word|wd|phrase|code)?\b|\bpwd\b|secret|token|(?:api|access|private|secret|subscription|account|master|signing|shared)[\s_-]?key|credential|\bjwt\b/i;
const randomWord = /(?<![\w/.%-])[A-Za-z0-9+/_=~.!@#$%^*-]{12,}(?![\w/])/g;
/** `password is …`, `token → …`, `with the password "…"`. */
const phrase =
  /(\b(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|(?:api|access|private|secret)[\s_-]?key)\b["'`*]{0,3}\s{0,2}(?:is|as|was|to|of|equals|->|→|-|–|—|\|)?\s{0,2}["'`“*|]{0,3}\s?)([^\s"'`”“*|<>{}()]{6,})/gi;

/** Hides the credentials in running text. */
export function maskText(value: string): MaskedText {
  const hinted = tokenHint.test(value);
  const cued = cue.test(value);
  if (!hinted && !cued) return { text: value, count: 0, found: [] };
  let count = 0;
  const found: string[] = [];
  const hide = (secret: string): string => {
    if (secret.includes("****")) return secret;
    count++;
    if (secret.length >= 12 && isDistinctive(secret)) found.push(secret);
    return redacted;
  };
  let text = value;
  if (hinted) {
    text = text
      .replace(jwt, hide)
      .replace(privateKey, hide)
      .replace(webhook, (_, before: string, secret: string) => before + hide(secret))
      .replace(knownToken, hide);
  }
  return cued ? { text: maskCued(text, hide), count, found } : { text, count, found };
}

type Hide = (secret: string) => string;

function maskCued(value: string, hide: Hide): string {
  let text = value;
  const second =
    (accepts: (secret: string, before: string) => boolean) =>
    (match: string, before: string, secret: string): string =>
      accepts(secret, before) ? before + hide(secret) : match;
  const literal = (secret: string): boolean => !isPlaceholderSecret(secret) && !secret.includes("****");
  if (text.includes("://")) {
    text = text.replace(
      userInfo,
      (match, scheme: string, user: string | undefined, word: string, key: string) => {
        if (key !== undefined) return looksRandom(key) ? scheme + hide(key) : match;
        return literal(word) && !/^\d{1,5}$/.test(word) ? scheme + user + hide(word) : match;
      },
    );
  }
  if (text.includes("@")) {
    text = text.replace(oracle, second(literal)).replace(
      bareUserInfo,
      second((secret) => literal(secret) && looksLikeCredential(secret)),
    );
  }
  if (/authori[sz]ation|bearer|basic/i.test(text)) {
    text = text
      .replace(
        authorization,
        second((secret) => literal(secret) && looksLikeCredential(secret)),
      )
      .replace(schemeToken, (match, scheme: string, space: string, secret: string) =>
        isToken(secret) ? scheme + space + hide(secret) : match,
      );
  }
  if (/cookie|\s-b\s/i.test(text)) {
    text = text.replace(cookies, (_, before: string, list: string) => before + maskCookies(list, hide));
  }
  if (text.includes("-")) {
    text = text
      .replace(
        userOption,
        second(
          (secret, before) =>
            literal(secret) &&
            !secret.startsWith("//") &&
            !(/localhost:$/.test(before) && /^\d+/.test(secret)),
        ),
      )
      .replace(
        secretOption,
        second((secret) => literal(secret) && looksLikeCredential(secret)),
      )
      .replace(
        loginOption,
        second((secret) => literal(secret) && looksLikeCredential(secret)),
      );
  }
  if (text.includes("<")) {
    const member = (match: string, before: string, name: string, secret: string, after = ""): string =>
      isSecretName(name) && isAssigned(name, secret.trim(), true) ? before + hide(secret) + after : match;
    text = text.replace(element, member);
    text = text.replace(namedElement, (match, before: string, name: string, secret: string) =>
      member(match, before, name, secret),
    );
  }
  text = maskAssignments(text, hide);
  text = text.replace(phrase, second(isNamed));
  if (/[^ -~\s]|kennwort|passwort|senha|mot de/i.test(text))
    text = text.replace(
      foreignWords,
      second((secret) => literal(secret) && looksLikeCredential(secret)),
    );
  return nearby.test(text) ? maskRandomWords(text, hide) : text;
}

function maskAssignments(text: string, hide: Hide): string {
  return text.replace(
    assignment,
    (
      match,
      key: string,
      operator: string,
      quote: string | undefined,
      quoted: string,
      bare: string,
      at: number,
    ) => {
      const name = key.replace(/^(?:u0026|26|3[fF]|amp;)/, "");
      // `token = read(…)` is code.
      if (!isSecretName(name) || /[([]/.test(text[at + match.length] ?? "")) return match;
      if (quote !== undefined) {
        const strong = /[=:]/.test(operator);
        return strong && isAssigned(name, quoted, true)
          ? key + operator + quote + hide(quoted) + quote
          : match;
      }
      const value = bare.replace(/(?:%26|\\u0026).*$|[.,:!?*)]+$/g, "");
      const direct = /^["'`\]]*(?:=|%3d)$/i.test(operator);
      if (!isAssigned(name, value, direct)) return match;
      return key + operator + hide(value) + bare.slice(value.length);
    },
  );
}

/** @param direct true for `name=value` and quoted values, false for `name: value` in prose. */
function isAssigned(name: string, value: string, direct: boolean): boolean {
  if (value === "" || value.includes("****") || value.includes("{{") || isPlaceholderSecret(value))
    return false;
  if (isSentence(value) || (isSessionName(name) && isResourceId(value))) return false;
  if (!direct) return looksLikeCredential(value) && !/^\w+\(|\.\w+\(|[!?]$|^\w+!$/.test(value);
  if (isTerm(value) || (/^[a-z]+$/.test(value) && !isPasswordName(name))) return false;
  return value.length > 2 && (value.length > 3 || !/token$/i.test(name));
}

function isNamed(secret: string): boolean {
  const value = secret.replace(/[.,;:!?)]+$/, "");
  if (value.includes("****")) return false;
  return (
    !isPlaceholderSecret(value) &&
    looksLikeCredential(value) &&
    !isResourceId(value) &&
    /^(?=.*\d)(?=.*[A-Za-z])[^\s/=&?:;,<>]+$/.test(value) &&
    !/^[a-z_]+\d{1,3}$|^[A-Z][a-z]+\d{1,3}$|^\d+[a-z-]*$|[a-z]{3,}[-_][a-z]{3,}/.test(value)
  );
}

/** Prose such as `Bearer authentication` isn't a token. */
function isToken(secret: string): boolean {
  if (isPlaceholderSecret(secret) || isTerm(secret) || secret.includes("****")) return false;
  return (
    /\d/.test(secret) ||
    (/[a-z]/.test(secret.slice(1)) && /[A-Z]/.test(secret.slice(1))) ||
    secret.length > 24
  );
}

function maskCookies(list: string, hide: Hide): string {
  return list
    .split(";")
    .map((pair) => {
      const [, before, value] = /^(\s*[^\s=;:,]+=)([^\s;,]+)/.exec(pair) ?? [];
      if (before === undefined || value === undefined) {
        const lone = pair.trim();
        return looksRandom(lone) ? pair.replace(lone, hide) : pair;
      }
      if (cookieAttribute.test(pair) || isPlaceholderSecret(value) || value.includes("{{")) return pair;
      const session = /sess|sid|auth|token|csrf|xsrf|jwt|login|remember/i.test(before);
      return looksLikeCredential(value) || (session && value.length > 3)
        ? before + hide(value) + pair.slice(before.length + value.length)
        : pair;
    })
    .join(";");
}

/** Hides text that is evidently random and close to a word for a credential. */
function maskRandomWords(text: string, hide: Hide): string {
  return text.replace(randomWord, (word, at: number) => {
    const value = word.replace(/^[=.!@#*~-]+|[.!=*~-]+$/g, "");
    if (!looksRandom(value) || value.includes("****") || /[a-z]{5,}[._/-][a-z]{5,}/.test(value)) return word;
    const before = text.slice(Math.max(0, at - 48), at);
    // `next_page_token: …` has a name that says it isn't a credential.
    const name = /([\w.-]*)\\?["'`]?\s*[=:]\s*\\?["'`]?$/.exec(before)?.[1];
    if (name && (/^ids?$/i.test(name) || (nearby.test(name.replaceAll("_", " ")) && !isSecretName(name))))
      return word;
    const line = before.split("\n").at(-1) ?? "";
    const after = text.slice(at + word.length, at + word.length + 28).split("\n")[0] ?? "";
    return nearby.test(line) || (/^["'`”]?\s+(?:is|as|for)\b.*$/.test(after) && nearby.test(after))
      ? word.replace(value, hide)
      : word;
  });
}
