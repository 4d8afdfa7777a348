import anyAscii from "any-ascii";
import { memoised } from "../input/memoise.ts";

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  œ: "oe",
  ı: "i",
  þ: "th",
};

function ascii(text: string): string {
  if (/^[ -&(-~]*$/.test(text)) return text;
  const latin = text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .replace(/[ßæøłđœıþ]/gi, (letter) => letters[letter.toLowerCase()] ?? "")
    .replace(/([A-Za-z])['’](?=[A-Za-z])/g, "$1");
  if (/^\p{ASCII}*$/u.test(latin)) return latin;
  // Other scripts, composed again: `й` is one letter.
  return latin
    .normalize("NFC")
    .replace(/[\p{L}\p{M}\p{Nd}]+/gu, (word) => anyAscii(word).replace(/['`"]/g, ""));
}

/** Splits a text of any script into ASCII words: `Über-API's v2User(s)` has `Uber`, `APIs`, `v2`, `Users`. */
export const words = memoised<readonly string[]>(split, 5000);

function split(text: string): string[] {
  const plain = ascii(text).replace(/([a-z])\((e?s)\)/g, "$1$2");
  const result: string[] = [];
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0;
    if (!isLower(code) && !isUpper(code)) {
      if (start !== -1) result.push(plain.slice(start, at));
      start = -1;
    } else if (start === -1) start = at;
    else if (isUpper(code)) {
      // `userId` and `APIKey` are two words each, `API` and `APIs` one.
      const next = at + 1 < plain.length ? plain.charCodeAt(at + 1) : 0;
      const plural = next === 115 && !isLower(plain.charCodeAt(at + 2));
      if (isLower(plain.charCodeAt(at - 1)) || (isLower(next) && !isDigit(next) && !plural)) {
        result.push(plain.slice(start, at));
        start = at;
      }
    }
  }
  return result;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Digits count as lower case: `v2` is one word. */
function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

const capital = memoised((word) => capitalised(word.toLowerCase()), 5000);

/** Capitalises the first letter and leaves the others. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const article = /^(?:an?|the)$/i;

export function pascalCase(parts: readonly string[]): string {
  return parts.map(capital).join("");
}

export function camelCase(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part.toLowerCase() : capital(part))).join("");
}

const irregular: Record<string, string> = {
  people: "person",
  children: "child",
  data: "data",
  indices: "index",
  status: "status",
};

/** Returns the singular of an English plural: `category` for `categories`. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(irregular, lower)) return irregular[lower] as string;
  if (/(?:ss|us|is|ews)$/i.test(word) || word.length < 4) return word;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/i.test(word)) return word.slice(0, -2);
  return /s$/i.test(word) ? word.slice(0, -1) : word;
}
