import { capitalised, pascalCase, singular, words } from "../collection/names.ts";
import { isObject, type JsonObject } from "../input/json.ts";

/** Names that the whole of a body could have, or else an item of it where it is a list; best first. */
export type NamesOfBody = (item: boolean) => string[];

/** Where a shape was met: what it could be called is worked out only if it is lifted. */
export type Origin = (Body | { parent: Origin; member: string } | { items: Origin }) & {
  /** What it could be called, once that is worked out. */
  suggested?: string[];
};

/** The whole of a body, with names it could have, best first. */
interface Body {
  names: NamesOfBody;
  /** The member that lists what the body is a page of: the names are those of its items. */
  list: string | undefined;
}

/** Names of containers: what is in them is called after what they are in. */
const generic =
  /^(?:data|items?|results?|list|rows?|records?|values?|content|contents|entries|elements?|objects?|body|response|payload|properties|attributes|details)$/i;

/** Those of them that hold what a page lists. */
const listing = /^(?:data|items|results?|list|rows|records|values|contents?|entries|elements|objects)$/i;
/** Something that has an id is a thing, and no page of things. */
const identity = /^_?id$|[a-z]I[dD]$|_id$/;

/** Words that say nothing by themselves. */
const hollow =
  /^(?:data|info|information|details?|objects?|values?|items?|lists?|types?|ids?|config|settings?)$/i;
const link = /^(?:of|for|by|in|on|to|from|with|and|or|the|an?)$/i;

export function originOf(schema: JsonObject, names: NamesOfBody): Origin {
  const { properties } = schema;
  if (!isObject(properties)) return { names, list: undefined };
  let list: string | undefined;
  for (const member in properties) {
    if (identity.test(member)) return { names, list: undefined };
    if (listing.test(member) && isList(properties[member])) list ??= member;
  }
  return { names, list };
}

function isList(schema: unknown): boolean {
  return isObject(schema) && isObject(schema.items) && isObject(schema.items.properties);
}

/** The name that most places suggest and no other shape has. */
export function nameOf(origins: readonly Origin[], taken: JsonObject): string {
  const counts = new Map<string, number>();
  for (const origin of origins) {
    // A container's name gives way to one that says more, and a place's second choice to every first.
    const weight = fromContainer(origin) ? 0.9 : 1;
    namesOf(origin).forEach((name, index) => {
      counts.set(name, (counts.get(name) ?? 0) + (index === 0 ? weight : 0.001));
    });
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const shared = sharedName(origins);
  if (shared !== undefined) names.unshift(shared, ...ownersOf(origins).map((owner) => `${owner}${shared}`));
  const free = names.find((name) => !Object.hasOwn(taken, name));
  if (free) return free;
  const base = names[0] ?? "Schema";
  let count = 2;
  while (Object.hasOwn(taken, `${base}${count}`)) count++;
  return `${base}${count}`;
}

function fromContainer(origin: Origin): boolean {
  if ("items" in origin) return fromContainer(origin.items);
  return "member" in origin && generic.test(origin.member);
}

/** What the members that hold a shape have in common: `billingAddress` and `homeAddress` are an `Address`. */
function sharedName(origins: readonly Origin[]): string | undefined {
  let common: string[] | undefined;
  let different = false;
  for (const origin of origins) {
    const own = memberWords(origin);
    if (own.length === 0) continue;
    if (common === undefined) common = own;
    let same = 0;
    while (same < common.length && own.at(-1 - same) === common.at(-1 - same)) same++;
    different ||= same < common.length || same < own.length;
    common = same === 0 ? [] : common.slice(-same);
  }
  if (!common || !different) return undefined;
  while (link.test(common[0] ?? "")) common.shift();
  if (common.every((word) => hollow.test(word))) return undefined;
  return named(common);
}

/** What the shapes are called that have a shape as a member. */
function ownersOf(origins: readonly Origin[]): string[] {
  return origins.flatMap((origin) => {
    const member = "items" in origin ? origin.items : origin;
    return "member" in member ? namesOf(member.parent).slice(0, 1) : [];
  });
}

/** The words, in lower case, of the member that holds a shape; none for what is in a container or a body. */
function memberWords(origin: Origin): string[] {
  if ("names" in origin) return [];
  const { member } = "items" in origin ? { member: undefined, ...origin.items } : origin;
  if (member === undefined || generic.test(member)) return [];
  const all = words(member).map((word) => word.toLowerCase());
  if ("items" in origin) all.push(singular(all.pop() ?? ""));
  return all;
}

function named(parts: readonly string[]): string {
  const name = pascalCase(parts);
  return /^\d/.test(name) ? `Schema${name}` : name;
}

function namesOf(origin: Origin): string[] {
  origin.suggested ??= suggest(origin);
  return origin.suggested;
}

/** `customer` of an `Order` is a `Customer`, or an `OrderCustomer` where that is taken; one of `lines` is a `Line`. */
function suggest(origin: Origin): string[] {
  if ("names" in origin)
    return origin.list === undefined ? origin.names(false) : origin.names(false).map(listName);
  if ("items" in origin) {
    const { items } = origin;
    return ("names" in items ? items.names(true) : namesOf(items)).map(singularName);
  }
  const { parent, member } = origin;
  if ("names" in parent && parent.list === member) return parent.names(true);
  const own = pascalCase(words(member).slice(0, 4));
  const names = own === "" ? [] : [named(words(member).slice(0, 4))];
  const above = namesOf(parent).filter((name) => name.length < 60);
  const [nearest = ""] = above;
  if (nearest === "" || nearest.length >= 40) return names;
  const longer = above.map((name) => `${name}${own}`);
  return generic.test(member) ? [`${nearest}${own}`, ...names] : [...names, ...longer];
}

/** A page of users is a `UserList`; what is named after an operation keeps its name. */
function listName(name: string): string {
  return /(?:Response|Request|Error|List)$/.test(name) ? name : `${name}List`;
}

function singularName(name: string): string {
  const [, head = "", last = name] = /^(.*?)([A-Z][a-z]*)$/.exec(name) ?? [];
  return head + capitalised(singular(last));
}
