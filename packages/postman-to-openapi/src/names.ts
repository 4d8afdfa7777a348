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
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæøłđœıþ]/gi, (letter) => letters[letter.toLowerCase()] ?? "")
    .replaceAll("’", "'");
}

/** The ASCII words of a text: `Über-API's v2Users` has `Uber`, `APIs`, `v2`, `Users`. */
export function words(text: string): string[] {
  if (/^[a-z0-9]*$/.test(text)) return text === "" ? [] : [text];
  return ascii(text)
    .replace(/([A-Za-z])'(?=[A-Za-z])/g, "$1")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

export function pascalCase(parts: string[]): string {
  return parts.map(capital).join("");
}

export function camelCase(parts: string[]): string {
  const [first = "", ...rest] = parts;
  return first.toLowerCase() + pascalCase(rest);
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
  if (isAddress(name)) return wordsOfPath(method, template);
  const all = words(name);
  const kept = all.filter((word) => !articles.has(word.toLowerCase()));
  const latin = name.replace(/[^\p{L}]/gu, "");
  const readable = kept.join("").length * 2 >= latin.length;
  if (kept.length === 0 || !readable || !/[A-Za-z]/.test(kept.join(""))) return wordsOfPath(method, template);
  const short = kept.slice(0, 12);
  return /^\d/.test(short[0] ?? "") ? [method, ...short] : short;
}

/** What an operation can be told apart by, besides its name. */
export interface NamedOperation {
  words: string[];
  method: string;
  template: string;
  /** Folder names, outermost first. */
  folders: string[];
}

const verbs =
  /^(?:get|post|put|patch|delete|head|options|trace|list|create|read|update|remove|add|set|fetch|find|search|retrieve|show)$/i;

function byMethod({ words: base, method }: NamedOperation): string[] {
  return verbs.test(base[0] ?? "") ? base : [method, ...base];
}

function byFolder(depth: number): (operation: NamedOperation) => string[] {
  return ({ words: base, folders }) => [...base, ...folders.slice(-depth).flatMap(words)];
}

function byPath({ method, template }: NamedOperation): string[] {
  return wordsOfPath(method, template);
}

/** Unique operationIds: names that clash are told apart by method, folder or path; by a number only as a last resort. */
export function operationIds(operations: readonly NamedOperation[]): string[] {
  const ids = operations.map(({ words: base }) => camelCase(base));
  for (const way of [byMethod, byFolder(1), byFolder(2), byFolder(8), byPath]) {
    const groups = clashes(ids);
    if (groups.length === 0) return ids;
    const taken = new Set(ids);
    for (const group of groups) {
      const renamed = group.map((index) => camelCase(way(operations[index] as NamedOperation)));
      const fresh = new Set(renamed);
      const free = renamed.every((id) => id === ids[group[0] as number] || !taken.has(id));
      if (fresh.size === 1 || !free) continue;
      group.forEach((index, nth) => {
        ids[index] = renamed[nth] as string;
        taken.add(renamed[nth] as string);
      });
    }
  }
  return numbered(ids);
}

function clashes(ids: string[]): number[][] {
  const groups = new Map<string, number[]>();
  ids.forEach((id, index) => {
    const group = groups.get(id);
    if (group) group.push(index);
    else groups.set(id, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function numbered(ids: string[]): string[] {
  const taken = new Set(ids);
  const seen = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let count = 2; seen.has(unique) || (unique !== id && taken.has(unique)); count++)
      unique = `${id}${count}`;
    seen.add(unique);
    return unique;
  });
}
