import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bump, changesBetween, type Document, highest, operationsOf } from "@mage-api/api-diff";
import { buildDocument, OverlayError, readOverlays } from "@mage-api/generate";
import { InputError } from "@mage-api/workspace";
import { assertNoNewSecrets, assertSameApi, loadCollection, requestChanges } from "../collection-changes.ts";
import { explainOverlays } from "../explain-overlays.ts";
import type { Collection } from "./cases.ts";

// A collection and overlays of the cases' own, so that taking over a new collection changes no case.
const seed = join(import.meta.dirname, "seed");
const source = await readFile(join(seed, "collection.json"));
const overlays = await readOverlays(seed);
const before = loadCollection(source, "collection.json");
const { document: documentBefore } = await documentOf(before.document);

/** The result of regenerating from a changed collection. */
export interface Outcome {
  /** The report, or the error if the collection is rejected. */
  report: string;
  /** The bumps that the documents require; undefined if the collection is rejected. */
  bumps?: [types: Bump, client: Bump];
  document?: Document;
}

/** Runs the steps of `pnpm regenerate` for a changed collection, up to the document. */
export async function outcomeOf(change: (collection: Collection) => void): Promise<Outcome> {
  const collection: Collection = JSON.parse(String(source));
  change(collection);
  return outcomeOfContent(Buffer.from(JSON.stringify(collection)));
}

/** Returns the same for the content of a file. */
export async function outcomeOfContent(content: Buffer): Promise<Outcome> {
  const report: string[] = [];
  try {
    const after = loadCollection(content, "changed.json");
    assertSameApi(before, after);
    assertNoNewSecrets(before, after);
    report.push(...requestChanges(before, after));
    const { document, leftOut } = await documentOf(after.document).catch((error: Error) => {
      if (!(error instanceof OverlayError)) throw error;
      const described = operationsOf(documentBefore);
      const usersOf = (id: string) => [`packages/client/src/${id}.ts`];
      throw new InputError(explainOverlays(error.problems, { before, after, described, overlays, usersOf }));
    });
    report.push(...leftOut);
    const changes = changesBetween(documentBefore, document);
    report.push(...changes.map(({ text, breaks }) => `${text}${breaks ? `. Breaks ${breaks}` : ""}`));
    const bump = (key: "types" | "client") => highest(changes.map(({ bumps }) => bumps[key]));
    return { report: report.join("\n"), bumps: [bump("types"), bump("client")], document };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { report: [...report, error.message].join("\n") };
  }
}

async function documentOf(collection: object): Promise<{ document: Document; leftOut: string[] }> {
  const { document, leftOut } = await buildDocument(collection, overlays);
  return { document: document as unknown as Document, leftOut };
}
