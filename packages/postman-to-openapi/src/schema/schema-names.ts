import { capitalised, pascalCase, singular, words } from "../collection/names.ts";
import { isObject, type JsonObject } from "../input/json.ts";

/** Returns candidate names for a body, or for the items of a body that is a list; best first. */
export type NamesOfBody = (item: boolean) => string[];

/** Where a schema was found. Candidate names are computed only if it moves to `components/schemas`. */
export type Origin = (Body | { parent: Origin; member: string } | { items: Origin }) & {
  /** The candidate names, once computed. */
  suggested?: string[];
};

/** A whole body. */
interface Body {
  names: NamesOfBody;
  /** The member with the items, if the body is a page. The names are those of its items. */
  list: string | undefined;
}

/** Names of containers. Their contents are named after the container's owner. */
const generic =
  /^(?:data|items?|results?|list|rows?|records?|values?|content|contents|entries|elements?|objects?|body|response|payload|properties|attributes|details)$/i;

/** Names of members that hold the items of a page. */
const listing = /^(?:data|items|results?|list|rows|records|values|contents?|entries|elements|objects)$/i;
/** An object with an id is a resource, not a page of resources. */
const identity = /^_?id$|[a-z]I[dD]$|_id$/;

/** Words that mean little by themselves. */
const vague =
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

/** Returns the name that most places suggest, among those still free. */
export function nameOf(origins: readonly Origin[], taken: JsonObject): string {
  const counts = new Map<string, number>();
  for (const origin of origins) {
    // A container's name weighs less than a specific one, and a second choice less than any first.
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

/** Returns the words that all member names end with: `billingAddress` and `homeAddress` are an `Address`. */
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
  if (common.every((word) => vague.test(word))) return undefined;
  return named(common);
}

/** Returns the names of the schemas that have this one as a member. */
function ownersOf(origins: readonly Origin[]): string[] {
  return origins.flatMap((origin) => {
    const member = "items" in origin ? origin.items : origin;
    return "member" in member ? namesOf(member.parent).slice(0, 1) : [];
  });
}

/** Returns the words of the member's name in lower case, or none for containers and bodies. */
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

/** Suggests `Customer` or `OrderCustomer` for `customer` of an `Order`, and `Line` for an item of `lines`. */
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

/** Names a page of users `UserList`. Names of operations stay. */
function listName(name: string): string {
  return /(?:Response|Request|Error|List)$/.test(name) ? name : `${name}List`;
}

function singularName(name: string): string {
  const [, head = "", last = name] = /^(.*?)([A-Z][a-z]*)$/.exec(name) ?? [];
  return head + capitalised(singular(last));
}
