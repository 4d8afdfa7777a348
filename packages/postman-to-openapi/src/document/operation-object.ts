import { words } from "../collection/names.ts";
import type { RequestNode } from "../collection/read-requests.ts";
import { decode } from "../collection/read-url.ts";
import type { Findings } from "../input/findings.ts";
import type { JsonObject } from "../input/json.ts";
import type { BuiltOperation } from "../operation/build-operation.ts";
import { type Group, nameOf } from "../operation/group-requests.ts";
import { isAddress } from "./operation-ids.ts";
import { type GeneralSecurity, ownSecurity } from "./security.ts";

/** Parts of the Operation Object. */
interface OperationParts {
  id: string;
  group: Group;
  built: BuiltOperation;
  /** The document's default security. */
  general: GeneralSecurity;
  findings: Findings;
}

/** Builds the Operation Object. */
export function buildOperation({ id, group, built, general, findings }: OperationParts): JsonObject {
  const { requests, method, path } = group;
  const operation: JsonObject = {};
  const tags = tagsOfOperation(requests, path.template);
  if (tags.length > 0) operation.tags = tags;
  const summary = summaryOf(group) || `${method} ${path.template}`;
  const [{ name, item }] = requests;
  if (requests.length === 1 && name !== "" && summary !== name)
    findings.missing(item, "item", "name", "an address: covered by the path", false);
  operation.summary = summary;
  const description = describe(requests, summary, built, findings);
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
  const segments = new Set(template.split("/").map((segment) => letters(decode(segment))));
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
  findings: Findings,
): string | undefined {
  const leaveOut = ({ at }: RequestNode): void => {
    findings.missing(at, "request", "description", "a description that repeats the name", false);
  };
  if (requests.length === 1) {
    const [request] = requests;
    const { description } = request;
    if (description === undefined || addsTo(description, summary)) return description;
    if (!summary.includes(description)) leaveOut(request);
    return undefined;
  }
  const parts: string[] = [];
  // Each name appears once: as the summary, as an example's, or here.
  const seen = new Set([...exampleNames, summary, ""]);
  const shared = requests[0].description;
  if (shared !== undefined && requests.every(({ description }) => description === shared)) {
    if (addsTo(shared, summary)) parts.push(shared);
    else if (!summary.includes(shared)) requests.forEach(leaveOut);
    seen.add(shared);
  }
  for (const request of requests) {
    const { name, description = "" } = request;
    const repeated = seen.has(description) || isSameText(description, name);
    if (repeated && description !== "" && !seen.has(description) && !name.includes(description))
      leaveOut(request);
    if (repeated && seen.has(name)) continue;
    const heading = name === summary || name === "" ? "" : `**${name}**`;
    parts.push([heading, repeated ? "" : description].filter((text) => text !== "").join("\n\n"));
    seen.add(name).add(description);
  }
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

function addsTo(description: string, summary: string): boolean {
  if (description.length > 2 * summary.length + 20) return true;
  const plain = plainText(description);
  return plain === "" ? !summary.includes(description) : !` ${plainText(summary)} `.includes(` ${plain} `);
}

function isSameText(first: string, second: string): boolean {
  return first === second || (plainText(first) !== "" && plainText(first) === plainText(second));
}

function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/{}:<>]+/gu, " ")
    .trim();
}
