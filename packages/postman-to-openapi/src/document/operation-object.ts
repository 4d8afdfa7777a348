import { words } from "../collection/names.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import type { JsonObject } from "../input/json.ts";
import type { BuiltOperation } from "../operation/build-operation.ts";
import { type Group, nameOf } from "../operation/group-requests.ts";
import { isAddress } from "./operation-ids.ts";
import { type GeneralSecurity, ownSecurity } from "./security.ts";

/** Builds the Operation Object. */
export function buildOperation(
  id: string,
  group: Group,
  built: BuiltOperation,
  general: GeneralSecurity,
): JsonObject {
  const { requests, method, path } = group;
  const operation: JsonObject = {};
  const tags = tagsOfOperation(requests, path.template);
  if (tags.length > 0) operation.tags = tags;
  const summary = summaryOf(group) || `${method} ${path.template}`;
  operation.summary = summary;
  const description = describe(requests, summary, built);
  if (description !== undefined) operation.description = description;
  operation.operationId = id;
  const security = ownSecurity(built.access, general);
  if (security) operation.security = security;
  if (built.parameters.length > 0) operation.parameters = built.parameters;
  if (built.requestBody) operation.requestBody = built.requestBody;
  operation.responses = built.responses;
  return operation;
}

/** Returns the name of the requests, or a short description if the name is only an address. */
function summaryOf(group: Group): string {
  const name = nameOf(group);
  const { description } = group.requests[0];
  if (group.requests.length > 1 || description === undefined || !isAddress(name)) return name;
  return oneLine.test(description) ? description : name;
}

/** A short line without Markdown that doesn't repeat the address. */
const oneLine = /^(?!(?:[A-Z]+ +)?\/)[^\n`*[\]<>#|]{3,100}$/;

function tagsOfOperation(requests: readonly RequestNode[], template: string): string[] {
  if (requests.length === 1) {
    const folder = requests[0]?.folders.at(-1);
    return folder ? [folder.tag] : [];
  }
  const tags = new Set<string>();
  for (const { folders } of requests) {
    const folder = folders.at(-1);
    if (folder) tags.add(folder.tag);
  }
  if (tags.size < 2) return [...tags];
  // Tools list an operation under its first tag, so prefer a tag that occurs in the path.
  const segments = new Set(template.split("/").map(letters));
  return [...tags].sort((a, b) => Number(segments.has(letters(b))) - Number(segments.has(letters(a))));
}

function letters(text: string): string {
  return words(text).join("").toLowerCase();
}

/** Joins the descriptions of an operation's requests, with their names as headings if there are several. */
function describe(
  requests: readonly [RequestNode, ...RequestNode[]],
  summary: string,
  { exampleNames }: BuiltOperation,
): string | undefined {
  if (requests.length === 1) {
    const { description } = requests[0];
    return description !== undefined && addsTo(description, summary) ? description : undefined;
  }
  const parts: string[] = [];
  // Each name appears once: as the summary, as an example's, or here.
  const seen = new Set([...exampleNames, summary, ""]);
  const shared = requests[0].description;
  if (shared !== undefined && requests.every(({ description }) => description === shared)) {
    if (addsTo(shared, summary)) parts.push(shared);
    seen.add(shared);
  }
  for (const { name, description = "" } of requests) {
    const repeated = seen.has(description) || plainText(description) === plainText(name);
    if (repeated && seen.has(name)) continue;
    const heading = name === summary || name === "" ? "" : `**${name}**`;
    parts.push([heading, repeated ? "" : description].filter((text) => text !== "").join("\n\n"));
    seen.add(name).add(description);
  }
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

function addsTo(description: string, summary: string): boolean {
  if (description.length > 2 * summary.length + 20) return true;
  return !` ${plainText(summary)} `.includes(` ${plainText(description)} `);
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/{}:<>]+/gu, " ")
    .trim();
}
