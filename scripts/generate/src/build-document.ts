import { InputError } from "@mage-api/workspace";
import { contradictionsIn } from "./check-document.ts";
import { addSavedResponses, collectedExamples, removeRefusedExamples } from "./examples.ts";
import { isObject, type JsonObject, objectAt } from "./json.ts";
import { nameOperations } from "./operation-names.ts";
import { applyOverlays, type Overlay } from "./overlays.ts";
import { markUndescribed, removeOwned } from "./ownership.ts";

/** A document, and what of the collection isn't in it. */
export interface BuiltDocument {
  document: object;
  /** A sentence, without its full stop, for each example or body that the overlays contradict. */
  leftOut: string[];
}

/**
 * Builds the document from a converted collection and the overlays. Overlays win where they own a part; a saved response
 * becomes a named example of the response that they describe.
 *
 * @throws {@link InputError} with a sentence for each overlay that no longer fits, each name that two operations share
 * and each contradiction in the result.
 */
export async function buildDocument(converted: object, overlays: readonly Overlay[]): Promise<BuiltDocument> {
  const collection = structuredClone(converted);
  const collected = collectedExamples(collection);
  const { saved, contradictions, described } = await removeOwned(collection, overlays);
  separateSchemas(collection, overlays);
  addComponents(collection);
  const document = await applyOverlays(collection, overlays);
  nameOperations(document);
  markUndescribed(document, collection, described);
  const leftOut = [
    ...contradictions,
    ...removeRefusedExamples(document, collected),
    ...addSavedResponses(document, saved),
  ];
  removeUnusedComponents(document);
  const faults = contradictionsIn(document);
  if (faults.length > 0) throw new InputError(faults.map((fault) => `${fault}.`).join("\n"));
  return { document, leftOut };
}

/** Gives overlays a place for components, even if the collection needs none. */
function addComponents(document: object): void {
  const components = objectAt(document, "components");
  for (const kind of ["schemas", "securitySchemes"]) components[kind] ??= {};
  Object.assign(document, { components });
}

function removeUnusedComponents(document: object): void {
  const components = objectAt(document, "components");
  for (const [kind, all] of Object.entries(components))
    if (Object.keys(all as object).length === 0) delete components[kind];
}

/** Drops the converter's schemas that nothing refers to any more, and renames those whose name an overlay uses. */
function separateSchemas(document: object, overlays: readonly Overlay[]): void {
  const components = objectAt(document, "components");
  const schemas = objectAt(components, "schemas");
  if (Object.keys(schemas).length === 0) return;
  const used = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const name = nameIn(node);
    if (name !== undefined && !used.has(name)) {
      used.add(name);
      collect(schemas[name]);
    }
    for (const child of Object.values(node)) collect(child);
  };
  collect((document as JsonObject).paths);
  const taken = overlaySchemas(overlays);
  const renamed = new Map<string, string>();
  for (const name of used) {
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
    renamed.set(name, free);
    taken.add(free);
  }
  rename(document, renamed);
  components.schemas = Object.fromEntries([...used].map((name) => [renamed.get(name), schemas[name]]));
  if (used.size === 0) delete components.schemas;
}

function rename(node: unknown, names: ReadonlyMap<string, string>): void {
  if (typeof node !== "object" || node === null) return;
  const name = nameIn(node);
  if (name !== undefined && names.has(name))
    (node as JsonObject).$ref = `#/components/schemas/${names.get(name)}`;
  for (const child of Object.values(node)) rename(child, names);
}

/** Returns the schema that an object refers to. */
function nameIn({ $ref }: { $ref?: unknown }): string | undefined {
  return typeof $ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1] : undefined;
}

function overlaySchemas(overlays: readonly Overlay[]): Set<string> {
  const actions = overlays.flatMap(({ actions }) => actions);
  return new Set(
    actions.flatMap(({ target, update }) =>
      target === "$.components.schemas" && isObject(update)
        ? Object.keys(update)
        : target === "$.components"
          ? Object.keys(objectAt(update, "schemas"))
          : [],
    ),
  );
}
