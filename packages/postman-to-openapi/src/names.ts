import { getOrAdd } from "./json.ts";

const articles = new Set(["a", "an", "the"]);
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
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæøłđœıþ]/gi, (letter) => letters[letter.toLowerCase()] ?? "")
    .replace(/([A-Za-z])['’](?=[A-Za-z])/g, "$1");
}

/** The ASCII words of a text: `Über-API's v2Users` has `Uber`, `APIs`, `v2`, `Users`. */
export function words(text: string): string[] {
  const plain = ascii(text);
  const result: string[] = [];
  let start = -1;
  for (let at = 0; at <= plain.length; at++) {
    const code = at < plain.length ? plain.charCodeAt(at) : 0;
    if (!isLower(code) && !isUpper(code)) {
      if (start !== -1) result.push(plain.slice(start, at));
      start = -1;
    } else if (start === -1) start = at;
    else if (isUpper(code)) {
      // `userId` and `APIKey` have two words, `API` has one.
      const next = at + 1 < plain.length ? plain.charCodeAt(at + 1) : 0;
      if (isLower(plain.charCodeAt(at - 1)) || (isLower(next) && !isDigit(next))) {
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

/** Digits count as small letters: `v2` is one word. */
function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function capital(word: string): string {
  const first = word.charCodeAt(0);
  const head = first >= 97 && first <= 122 ? String.fromCharCode(first - 32) : word.charAt(0);
  return head + word.slice(1).toLowerCase();
}

export function pascalCase(parts: readonly string[]): string {
  let result = "";
  for (const part of parts) result += capital(part);
  return result;
}

export function camelCase(parts: readonly string[]): string {
  let result = "";
  for (const part of parts) result += result === "" ? part.toLowerCase() : capital(part);
  return result;
}

const irregular: Record<string, string> = {
  people: "person",
  children: "child",
  data: "data",
  indices: "index",
  status: "status",
};

/** `categories` → `category`; a word that is no plural stays. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(irregular, lower)) return irregular[lower] as string;
  if (/(?:ss|us|is|ews)$/i.test(word) || word.length < 4) return word;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/i.test(word)) return word.slice(0, -2);
  return /s$/i.test(word) ? word.slice(0, -1) : word;
}

/** Whether a request was named after its own address, as Postman does with requests saved unnamed. */
export function isAddress(name: string): boolean {
  return /:\/\/|^\/|\{\{|^(?:[A-Z]+\s+)?\/\S*$|^[\w.-]+(?:\/[\w.:{}-]+){2,}/.test(name.trim());
}

/** `getUsersById` for GET /users/{id}. */
export function wordsOfPath(method: string, template: string): string[] {
  const result = [method];
  for (const segment of template.split("/")) {
    const variable = /^\{([^{}]*)\}$/.exec(segment)?.[1];
    if (variable !== undefined) result.push("by", ...words(variable));
    else result.push(...words(segment.replace(/\{[^{}]*\}/g, (found) => ` ${found.slice(1, -1)} `)));
  }
  return result;
}

/** The words of an operationId from a request's name, or from its address where the name has none. */
export function wordsOfName(name: string, method: string, template: string): string[] {
  if (/^[A-Za-z][A-Za-z0-9 ]*$/.test(name))
    return short(words(name), method) ?? wordsOfPath(method, template);
  if (isAddress(name)) return wordsOfPath(method, template);
  const found = words(name);
  // A name in another script has few Latin letters, and they don't say what it means.
  const letters = name.replace(/[^\p{L}]/gu, "").length;
  const readable = found.join("").length * 2 >= letters;
  return (readable ? short(found, method) : undefined) ?? wordsOfPath(method, template);
}

/** Without articles, and no longer than a name should be. */
function short(all: string[], method: string): string[] | undefined {
  const kept = all.filter((word) => !articles.has(word.toLowerCase())).slice(0, 12);
  const [first] = kept;
  if (first === undefined || !kept.some((word) => /[A-Za-z]/.test(word))) return undefined;
  return /^\d/.test(first) ? [method, ...kept] : kept;
}

/** What an operation can be told apart by, besides its name. */
export interface NamedOperation {
  words: string[];
  /** In lower case. */
  method: string;
  template: string;
  /** Outermost first. */
  folders: readonly { name: string }[];
}

const verbs =
  /^(?:get|post|put|patch|delete|head|options|trace|list|create|read|update|remove|add|set|fetch|find|search|retrieve|show)$/i;

function byMethod({ words: base, method }: NamedOperation): string[] {
  return verbs.test(base[0] ?? "") ? base : [method, ...base];
}

function byFolder(depth: number): (operation: NamedOperation) => string[] {
  return ({ words: base, folders }) => [...base, ...folders.slice(-depth).flatMap(({ name }) => words(name))];
}

function byPath({ method, template }: NamedOperation): string[] {
  return wordsOfPath(method, template);
}

/** Unique operationIds: names that clash are told apart by method, folder or path; by a number only as a last resort. */
export function operationIds(operations: readonly NamedOperation[]): string[] {
  const ids = operations.map(({ words: base }) => camelCase(base));
  let groups = clashes(ids);
  if (groups.length === 0) return ids;
  const taken = new Set(ids);
  for (const way of [byMethod, byFolder(1), byFolder(2), byFolder(8), byPath]) {
    const left: number[][] = [];
    for (const group of groups) {
      const old = ids[group[0] as number] as string;
      const renamed = group.map((index) => camelCase(way(operations[index] as NamedOperation)));
      const parts = clashes(renamed);
      const free = renamed.every((id) => id === old || !taken.has(id));
      if (!free || (parts.length === 1 && parts[0]?.length === group.length)) {
        left.push(group);
        continue;
      }
      group.forEach((index, nth) => {
        ids[index] = renamed[nth] as string;
        taken.add(renamed[nth] as string);
      });
      for (const part of parts) left.push(part.map((nth) => group[nth] as number));
    }
    groups = left;
    if (groups.length === 0) break;
  }
  return numbered(ids);
}

/** The indexes of equal ids, where there are several. */
function clashes(ids: readonly string[]): number[][] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  ids.forEach((id, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else getOrAdd(groups, id, () => [earlier]).push(index);
  });
  return [...groups.values()];
}

function numbered(ids: string[]): string[] {
  const taken = new Set(ids);
  if (taken.size === ids.length) return ids;
  const seen = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let count = 2; seen.has(unique) || (unique !== id && taken.has(unique)); count++)
      unique = `${id}${count}`;
    seen.add(unique);
    return unique;
  });
}
