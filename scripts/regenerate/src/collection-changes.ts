import { type Document, matchOperations, type Operation, operationsOf, routeOf } from "@mage-api/api-diff";
import { CollectionError, convert, type OpenApiDocument, readCollection } from "@mage-api/postman-to-openapi";
import { InputError } from "@mage-api/workspace";

/** A converted collection. */
export interface Collection {
  title: string;
  operations: Operation[];
  /** The kinds of credentials that the collection uses: "apiKey", "http bearer". */
  credentials: string[];
  /** The places of values that look like credentials: `the value of X-Token in request "List runs"`. */
  secrets: string[];
  /** The converted collection. */
  document: object;
}

/**
 * Parses and converts a collection.
 *
 * @param name - The origin of the collection, for error messages.
 * @throws {@link InputError} if it isn't a collection, or has two requests with the same method and path.
 */
export function loadCollection(content: Buffer, name: string): Collection {
  try {
    const collection = readCollection(content);
    const { document, report } = convert(collection, { duplicates: "fail" });
    const { info, components } = document as OpenApiDocument & Described;
    const operations = operationsOf(document as unknown as Document);
    if (operations.length === 0)
      throw new InputError(`${name}: The collection has no requests: export it from Postman again.`);
    return {
      title: info.title,
      operations,
      credentials: Object.values(components?.securitySchemes ?? {}).map(({ type, scheme }) =>
        [type, scheme].filter(Boolean).join(" "),
      ),
      secrets: report.secrets.map(({ path, reason }) => `${reason} in ${requestAt(collection, path)}`),
      document,
    };
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
    // One operation can't be made of both here: the next run would meet the same two requests.
    const message = error.message.replace(/[;,:] remove one,? or .*$/, ": remove one of them in Postman.");
    throw new InputError(`${name}: ${message}`);
  }
}

interface Described {
  info: { title: string };
  components?: { securitySchemes?: Record<string, { type: string; scheme?: string }> };
}

/** Names the request around a JSON path of a collection. */
function requestAt(collection: unknown, path: string): string {
  const names: string[] = [];
  let node = collection as Record<string, unknown> | undefined;
  for (const key of path.match(/[^.[\]]+/g)?.slice(1) ?? []) {
    node = node?.[key] as typeof node;
    if (typeof node?.name === "string" && "request" in node) names.push(node.name);
  }
  return names.length > 0 ? `request "${names.at(-1)}"` : path;
}

/**
 * Rejects a collection with more values that look like credentials than before: it will be committed.
 *
 * @throws {@link InputError}
 */
export function assertNoNewSecrets(before: Collection, after: Collection): void {
  if (after.secrets.length <= before.secrets.length) return;
  const places = [...new Set(after.secrets)];
  throw new InputError(
    `The collection contains what looks like a credential: ${places.join(", ")}. Clear it in Postman, or accept it with --allow-secrets.`,
  );
}

/**
 * Rejects the collection of a different API: one with fewer than half of the operations.
 *
 * @throws {@link InputError}
 */
export function assertSameApi(before: Collection, after: Collection): void {
  const kept = matchOperations(before.operations, after.operations).pairs.filter(
    (pair) => routeOf(pair.before) === routeOf(pair.after),
  ).length;
  if (kept * 2 >= before.operations.length) return;
  throw new InputError(
    `The collection "${after.title}" has only ${kept} of the ${before.operations.length} operations of "${before.title}", so it looks like a different API. Use --force to accept it.`,
  );
}

/** Describes the changes to the requests of a collection, one line each. */
export function requestChanges(before: Collection, after: Collection): string[] {
  const { pairs, added, removed } = matchOperations(before.operations, after.operations);
  const moved = removed.flatMap((old) => {
    const now = added.find((one) => titleOf(one) === titleOf(old));
    return now ? [{ before: old, after: now }] : [];
  });
  const isMoved = (operation: Operation) =>
    moved.some((pair) => pair.before === operation || pair.after === operation);
  const renamed = pairs.filter((pair) => titleOf(pair.before) !== titleOf(pair.after));
  const rerouted = [...pairs, ...moved].filter((pair) => routeOf(pair.before) !== routeOf(pair.after));
  const variables = new Map<string, number>();
  for (const pair of rerouted) {
    const change = renamedVariable(pair.before, pair.after);
    if (change) variables.set(change, (variables.get(change) ?? 0) + 1);
  }
  const quoted = (operation: Operation) => `request "${titleOf(operation)}"`;
  return [
    ...added.filter((one) => !isMoved(one)).map((one) => `new ${quoted(one)} (${routeOf(one)})`),
    ...removed.filter((one) => !isMoved(one)).map((one) => `${quoted(one)} (${routeOf(one)}) was removed`),
    ...renamed.map(
      (pair) => `${quoted(pair.before)} was renamed to "${titleOf(pair.after)}" (${routeOf(pair.after)})`,
    ),
    ...[...variables].map(
      ([change, count]) => `path variable ${change} (${count} request${count === 1 ? "" : "s"})`,
    ),
    ...rerouted
      .filter((pair) => !renamedVariable(pair.before, pair.after))
      .map((pair) => `${quoted(pair.after)} changed from ${routeOf(pair.before)} to ${routeOf(pair.after)}`),
  ];
}

/** Describes the rename if two operations differ only in the names of path variables: "`id` was renamed to `run_id`". */
export function renamedVariable(before: Operation, after: Operation): string | undefined {
  const [old, now] = [before.path.split("/"), after.path.split("/")];
  if (before.method !== after.method || old.length !== now.length) return undefined;
  const changed = old.flatMap((part, index) => (part === now[index] ? [] : [[part, now[index] ?? ""]]));
  const names = changed.map((pair) => pair.map((part) => /^\{(.+)\}$/.exec(part)?.[1]));
  if (names.length === 0 || names.some(([a, b]) => a === undefined || b === undefined)) return undefined;
  return names.map(([a, b]) => `\`${a}\` was renamed to \`${b}\``).join(", ");
}

/** Returns the name of an operation's request. */
export function titleOf({ definition, id }: Operation): string {
  return typeof definition.summary === "string" ? definition.summary : id;
}
