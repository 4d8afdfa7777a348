import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bump, changesBetween, type Document, highest, operationsOf } from "@mage-api/api-diff";
import { buildDocument, readOverlays } from "@mage-api/generate";
import { convert } from "@mage-api/postman-to-openapi";
import { files, InputError, workspaceRoot } from "@mage-api/workspace";
import {
  assertSameApi,
  explainOverlayFailure,
  loadCollection,
  requestChanges,
} from "../collection-changes.ts";
import type { Collection } from "./cases.ts";

const source = await readFile(join(workspaceRoot, files.collection));
const overlays = await readOverlays(join(workspaceRoot, files.overlays));
const before = loadCollection(source, files.collection);
const { document: documentBefore } = await documentOf(JSON.parse(String(source)));

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
  const report: string[] = [];
  try {
    const after = loadCollection(Buffer.from(JSON.stringify(collection)), "changed.json");
    assertSameApi(before, after);
    report.push(...requestChanges(before, after));
    const { document, leftOut } = await documentOf(collection).catch((error: Error) => {
      throw new InputError(explainOverlayFailure(error.message, operationsOf(documentBefore), before, after));
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

async function documentOf(collection: unknown): Promise<{ document: Document; leftOut: string[] }> {
  const { document, leftOut } = await buildDocument(convert(collection).document, overlays);
  return { document: document as unknown as Document, leftOut };
}
