import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bump, changesBetween, type Document, highest, operationsOf } from "@mage-api/api-diff";
import { applyOverlays, readOverlays } from "@mage-api/generate";
import { convert } from "@mage-api/postman-to-openapi";
import { files, InputError, workspaceRoot } from "@mage-api/workspace";
import {
  explainOverlays,
  readAsOperations,
  refuseAnotherApi,
  requestChanges,
} from "../collection-changes.ts";
import type { Collection } from "./mutations.ts";

const source = await readFile(join(workspaceRoot, files.collection));
const overlays = await readOverlays(join(workspaceRoot, files.overlays));
const before = readAsOperations(source, files.collection);
const described = await describe(JSON.parse(String(source)));

/** What comes of a changed collection. */
export interface Outcome {
  /** Everything that is said, one sentence a line. */
  said: string;
  /** By the documents; absent when the collection is refused. */
  bumps?: [types: Bump, client: Bump];
  document?: Document;
}

/** Does with a changed collection what `pnpm regenerate` does up to the document. */
export async function outcomeOf(change: (collection: Collection) => void): Promise<Outcome> {
  const collection: Collection = JSON.parse(String(source));
  change(collection);
  const said: string[] = [];
  try {
    const after = readAsOperations(Buffer.from(JSON.stringify(collection)), "changed.json");
    refuseAnotherApi(before, after);
    said.push(...requestChanges(before, after));
    const document = await describe(collection).catch((error: Error) => {
      throw new InputError(explainOverlays(error.message, operationsOf(described), before, after));
    });
    const changes = changesBetween(described, document);
    said.push(...changes.map(({ text, breaks }) => `${text}${breaks ? `. Breaks ${breaks}` : ""}`));
    const bump = (key: "types" | "client") => highest(changes.map(({ bumps }) => bumps[key]));
    return { said: said.join("\n"), bumps: [bump("types"), bump("client")], document };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { said: [...said, error.message].join("\n") };
  }
}

async function describe(collection: unknown): Promise<Document> {
  return (await applyOverlays(convert(collection).document, overlays)) as unknown as Document;
}
