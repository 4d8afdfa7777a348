import { genericSegment } from "../collection/folder-names.ts";
import { article, camelCase, words } from "../collection/names.ts";
import { decode } from "../collection/read-url.ts";
import { getOrAdd } from "../input/json.ts";

/** Returns true for a name that is an address, as Postman names unnamed requests. */
export function isAddress(name: string): boolean {
  return /:\/\/|^\/|\{\{|^(?:[A-Z]+\s+)?\/\S*$|^(?:[\w.-]+(?::\d+)?|\{\w+\})(?:\/[\w.:{}-]+){2,}|^[^\s?]+\?[\w.-]+=\S*$/.test(
    name.trim(),
  );
}

/** Returns the words of `getUsersById` for GET /api/v1/users/{id}; `all` keeps `api` and `v1`. */
function wordsOfPath(method: string, template: string, all = false): string[] {
  const result = [method];
  template.split("/").forEach((segment) => {
    const variable = /^(?:\{\{?([^{}]*)\}\}?|:([\w.-]+))$/.exec(segment);
    if (variable) result.push("by", ...words(variable[1] ?? variable[2] ?? ""));
    else if (all || !genericSegment.test(segment))
      result.push(...words(decode(segment).replace(/[{}]/g, " ")));
  });
  return result.length === 1 && !all ? wordsOfPath(method, template, true) : result;
}

/** Returns the object of a lone verb: the words of `usersById` for /api/v1/users/{id}. */
function wordsOfResource(template: string, verb: string): string[] {
  const segments = template.split("/");
  const lowerVerb = verb.toLowerCase();
  const variables: string[] = [];
  for (let at = segments.length - 1; at > 0; at--) {
    const segment = segments[at] as string;
    const variable = /^\{([^{}]*)\}$/.exec(segment)?.[1];
    if (variable !== undefined) variables.unshift("by", ...words(variable));
    else if (!segment.startsWith("{") && !genericSegment.test(segment)) {
      const own = words(decode(segment).replace(/\{[^{}]*\}/g, " "));
      if (own.some((word) => /[A-Za-z]/.test(word)) && own.join("").toLowerCase() !== lowerVerb)
        return [...own, ...variables];
    }
  }
  return variables;
}

/** Returns the path in a name such as `GET /users/{id}` or `https://host/users`. */
function pathOfAddress(name: string): string {
  return name
    .trim()
    .replace(/^[A-Za-z]+\s+(?=\S*\/)/, "")
    .replace(/^(?:[a-z]+:\/\/[^/]*|\{\{[^{}]*\}\}(?=\/))/i, "")
    .replace(/[?#].*$/, "");
}

const simpleName = /^[A-Za-z][A-Za-z0-9 ]*$/;

/** Returns the words of an operationId, from a request's name if it has words, else from its path. */
export function wordsOfName(written: string, method: string, template: string): string[] {
  if (simpleName.test(written))
    return short(words(written), method, template) ?? wordsOfPath(method, template);
  // In `2. Create a user`, the number counts steps.
  // In `com.acme.UserResource.getUser`, the last part is the name.
  const name = written
    .replace(/^\s*\d+[a-z]?(?:\.\d+)*[.):]\s+|^\s*\d+(?:\s+-|(?:\.\d+)+)\s+/i, "")
    .replace(/^[a-z]\w*\.(?:\w+\.){2,}(?=[A-Za-z]\w*$)/i, "");
  if (isAddress(name)) {
    const path = pathOfAddress(name);
    return wordsOfPath(
      method,
      path.startsWith("/") && path.length > 1 ? (path.split(/\s/)[0] ?? path) : template,
    );
  }
  // Among Latin paths, a transliterated name would be harder to read than the path.
  if (isForeign(name) && hasLatinSegment(template)) return wordsOfPath(method, template);
  return short(words(name), method, template) ?? wordsOfPath(method, template);
}

/** Returns true for a name with more letters of other scripts than Latin ones. */
function isForeign(name: string): boolean {
  const all = name.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (name.match(/\p{Script=Latin}/gu)?.length ?? 0) < all;
}

function hasLatinSegment(template: string): boolean {
  return template
    .split("/")
    .some(
      (segment) =>
        !genericSegment.test(segment) && /[a-z]{2}/i.test(decode(segment.replace(/\{[^{}]*\}/g, ""))),
    );
}

/** Drops articles and words beyond the limit. A lone verb gets its object from the path. */
function short(all: readonly string[], method: string, template: string): string[] | undefined {
  const kept = all.filter((word) => !article.test(word)).slice(0, 12);
  const first = kept[0];
  if (first === undefined || !kept.some((word) => /[A-Za-z]/.test(word))) return undefined;
  if (kept.length === 1 && verbs.test(first)) return [first, ...wordsOfResource(template, first)];
  return /^\d/.test(first) ? [method, ...kept] : kept;
}

/** An operation with everything that may distinguish it from others of the same name. */
export interface NamedOperation {
  words: string[];
  /** In lower case. */
  method: string;
  template: string;
  /** Outermost first. */
  folders: readonly { name: string }[];
}

/** Returns words that distinguish the operations of a group, or undefined if they are equal in this respect. */
type Distinction = (group: readonly NamedOperation[]) => string[][] | undefined;

const verbs =
  /^(?:get|post|put|patch|delete|head|options|trace|list|create|read|update|remove|add|set|fetch|find|search|retrieve|show)$/i;

const byMethod: Distinction = (group) => {
  const first = group[0];
  if (group.every(({ method }) => method === first?.method)) return undefined;
  return group.map(({ words: base, method }) => (verbs.test(base[0] ?? "") ? base : [method, ...base]));
};

function byFolders(pick: (folders: NamedOperation["folders"]) => NamedOperation["folders"]): Distinction {
  return (group) => {
    const picked = group.map(({ folders }) => pick(folders).map(({ name }) => name));
    const [first = []] = picked;
    const same = (names: string[]): boolean =>
      names.length === first.length && names.every((name, index) => name === first[index]);
    if (picked.every(same)) return undefined;
    return group.map(({ words: base }, index) => [
      ...base,
      ...(picked[index] ?? []).filter((name) => !isAddress(name)).flatMap(words),
    ]);
  };
}

const innermost = byFolders((folders) => folders.slice(-1));
const outer = byFolders((folders) => folders.slice(0, -1));

/** By segments that not all paths share: `getUsersForCompanies` and `getUsersForMerchants`. */
const bySegment: Distinction = (group) => {
  const first = group[0];
  if (group.every(({ template }) => template === first?.template)) return undefined;
  const all = group.map(({ template }) => template.split("/"));
  const common = all.reduce((shared, segments) => shared.filter((segment) => segments.includes(segment)));
  return group.map(({ words: base }, index) => {
    const own = (all[index] ?? [])
      .filter((segment) => !segment.includes("{") && !common.includes(segment))
      .flatMap((segment) => words(decode(segment)));
    if (own.length === 0) return base;
    return base.length < 2 || /^v\d/.test(own[0] ?? "") ? base.concat(own) : base.concat("for", own);
  });
};

/** By the last variable of the path: `getUsers` and `getUsersById`. */
const byVariable: Distinction = (group) =>
  group.map(({ words: base, template }) => {
    const last = /\{([^{}]*)\}[^/]*$/.exec(template)?.[1];
    return last === undefined ? base : [...base, "by", ...words(last)];
  });

const byPath: Distinction = (group) =>
  group.map(({ method, template }) => wordsOfPath(method, template, true));

const distinctions = [byMethod, innermost, bySegment, byVariable, outer, byPath];

/** Returns unique operationIds. Clashes are resolved by method, folder or path; by numbers as a last resort. */
export function operationIds(operations: readonly NamedOperation[]): string[] {
  const current = [...operations];
  const ids = current.map(({ words: base }) => camelCase(base));
  let groups = clashes(ids);
  if (groups.length === 0) return ids;
  const taken = new Set(ids);
  for (const distinguish of distinctions) {
    const left: number[][] = [];
    for (const group of groups) {
      const old = ids[group[0] as number] as string;
      const members = group.map((index) => current[index] as NamedOperation);
      const longer = distinguish(members);
      if (!longer) {
        left.push(group);
        continue;
      }
      const renamed = longer.map(camelCase);
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
      for (const part of parts) {
        for (const nth of part) {
          current[group[nth] as number] = { ...(members[nth] as NamedOperation), words: longer[nth] ?? [] };
        }
        left.push(part.map((nth) => group[nth] as number));
      }
    }
    groups = left;
    if (groups.length === 0) return ids;
  }
  return numbered(ids);
}

/** Returns groups of indexes with equal ids. */
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
  const seen = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let count = 2; seen.has(unique) || (unique !== id && taken.has(unique)); count++)
      unique = `${id}${count}`;
    seen.add(unique);
    return unique;
  });
}
