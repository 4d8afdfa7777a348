import { type Document, matchOperations, type Operation, operationsOf, routeOf } from "@mage-api/api-diff";
import { CollectionError, convert, type OpenApiDocument, readCollection } from "@mage-api/postman-to-openapi";
import { InputError } from "@mage-api/workspace";

/** A converted collection. */
export interface Collection {
  title: string;
  operations: Operation[];
  /** The number of values that look like credentials. */
  secrets: number;
}

/**
 * Parses and converts a collection.
 *
 * @param name - The origin of the collection, for error messages.
 * @throws {@link InputError} if it isn't a collection, or has two requests with the same method and path.
 */
export function loadCollection(content: Buffer, name: string): Collection {
  try {
    const { document, report } = convert(readCollection(content), { duplicates: "fail" });
    const { info } = document as OpenApiDocument & { info: { title: string } };
    return {
      title: info.title,
      operations: operationsOf(document as unknown as Document),
      secrets: report.counts.secrets,
    };
  } catch (error) {
    if (error instanceof CollectionError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

/**
 * Rejects the collection of a different API: one with a different name and fewer than half of the operations.
 *
 * @throws {@link InputError}
 */
export function assertSameApi(before: Collection, after: Collection): void {
  const kept = matchOperations(before.operations, after.operations).pairs.filter(
    (pair) => routeOf(pair.before) === routeOf(pair.after),
  ).length;
  if (before.title === after.title || kept * 2 >= before.operations.length) return;
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
  const quoted = (operation: Operation) => `request "${titleOf(operation)}"`;
  return [
    ...added.filter((one) => !isMoved(one)).map((one) => `new ${quoted(one)} (${routeOf(one)})`),
    ...removed.filter((one) => !isMoved(one)).map((one) => `${quoted(one)} (${routeOf(one)}) was removed`),
    ...renamed.map(
      (pair) => `${quoted(pair.before)} was renamed to "${titleOf(pair.after)}" (${routeOf(pair.after)})`,
    ),
    ...rerouted.map(
      (pair) => `${quoted(pair.after)} changed from ${routeOf(pair.before)} to ${routeOf(pair.after)}`,
    ),
  ];
}

/**
 * Adds to each overlay error the operation that its target described, and where that operation is now.
 *
 * @param failure - The overlay errors, one per line.
 * @param described - The operations of the committed document, with their final names.
 */
export function explainOverlayFailure(
  failure: string,
  described: readonly Operation[],
  before: Collection,
  after: Collection,
): string {
  return failure
    .split("\n")
    .map((line) => {
      const [, path, method] = /target \$\.paths\['([^']+)'\](?:\.(\w+))?/.exec(line) ?? [];
      if (!path) return line;
      const isTarget = (one: Operation) => one.path === path && (!method || one.method === method);
      const targets = described.filter(isTarget);
      if (targets.length === 0) return line;
      const [old] = before.operations.filter(isTarget);
      const pairs = matchOperations(before.operations, after.operations).pairs;
      const now =
        pairs.find((pair) => pair.before === old)?.after ??
        after.operations.find((one) => old && titleOf(one) === titleOf(old));
      const move = now && old && routeOf(now) !== routeOf(old) ? `, which is now ${routeOf(now)}` : "";
      return `${line} The target was ${targets.map(({ id }) => id).join(", ")}${move}.`;
    })
    .join("\n");
}

function titleOf({ definition, id }: Operation): string {
  return typeof definition.summary === "string" ? definition.summary : id;
}
