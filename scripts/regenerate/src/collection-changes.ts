import { type Document, match, type Operation, operationsOf, routeOf } from "@mage-api/api-diff";
import { CollectionError, convert, type OpenApiDocument, readCollection } from "@mage-api/postman-to-openapi";
import { InputError } from "@mage-api/workspace";

/** A collection and the document that it alone makes. */
export interface Collection {
  title: string;
  operations: Operation[];
  /** Values in it that look like credentials. */
  secrets: number;
}

/**
 * Reads and converts a collection.
 *
 * @param name - Where it came from, for what is said of a mistake in it.
 * @throws {@link InputError} when it isn't one, or has two requests with the same method and path.
 */
export function readAsOperations(content: Buffer, name: string): Collection {
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
 * Refuses a collection of another API: one of another name that has fewer than half of the operations.
 *
 * @throws {@link InputError}
 */
export function refuseAnotherApi(before: Collection, after: Collection): void {
  const kept = match(before.operations, after.operations).pairs.filter(
    (pair) => routeOf(pair.before) === routeOf(pair.after),
  ).length;
  if (before.title === after.title || kept * 2 >= before.operations.length) return;
  throw new InputError(
    `This is the collection "${after.title}", with ${kept} of the ${before.operations.length} operations of "${before.title}": it looks like another API. Give --force if it is meant.`,
  );
}

/** What happened to the requests of a collection, in a line each. */
export function requestChanges(before: Collection, after: Collection): string[] {
  const { pairs, added, removed } = match(before.operations, after.operations);
  const moved = removed.flatMap((old) => {
    const now = added.find((one) => titleOf(one) === titleOf(old));
    return now ? [{ before: old, after: now }] : [];
  });
  const isMoved = (operation: Operation) =>
    moved.some((pair) => pair.before === operation || pair.after === operation);
  const renamed = pairs.filter((pair) => titleOf(pair.before) !== titleOf(pair.after));
  const rerouted = [...pairs, ...moved].filter((pair) => routeOf(pair.before) !== routeOf(pair.after));
  return [
    ...added.filter((one) => !isMoved(one)).map((one) => `new request "${titleOf(one)}", ${routeOf(one)}`),
    ...removed
      .filter((one) => !isMoved(one))
      .map((one) => `request "${titleOf(one)}", ${routeOf(one)}, is gone`),
    ...renamed.map(
      (pair) =>
        `request "${titleOf(pair.before)}" is called "${titleOf(pair.after)}" now (${routeOf(pair.after)})`,
    ),
    ...rerouted.map(
      (pair) => `request "${titleOf(pair.after)}" is ${routeOf(pair.after)} now, not ${routeOf(pair.before)}`,
    ),
  ];
}

/**
 * Says beside each overlay action that no longer fits which operation it was about, and where that has gone.
 *
 * @param failure - The sentences of the overlays.
 * @param described - The operations of the document before, by the names they have there.
 */
export function explainOverlays(
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
      const isMeant = (one: Operation) => one.path === path && (!method || one.method === method);
      const known = described.filter(isMeant);
      if (known.length === 0) return line;
      const [old] = before.operations.filter(isMeant);
      const pairs = match(before.operations, after.operations).pairs;
      const now =
        pairs.find((pair) => pair.before === old)?.after ??
        after.operations.find((one) => old && titleOf(one) === titleOf(old));
      const gone = now && old && routeOf(now) !== routeOf(old) ? `, which is ${routeOf(now)} now` : "";
      return `${line} That was ${known.map(({ id }) => id).join(", ")}${gone}.`;
    })
    .join("\n");
}

function titleOf({ body, id }: Operation): string {
  return typeof body.summary === "string" ? body.summary : id;
}
