import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { InputError } from "@mage-api/workspace";
import { openapiOverlay } from "openapi-format";
import { parse } from "yaml";

/**
 * A part of an operation that an overlay may own. What its updates say about an owned part replaces what the converter
 * infers from the collection's examples; without ownership, an update is merged into it.
 *
 * - `parameters`: the schema of a parameter.
 * - `requestBody`: the media types, and the schema of each property that the update describes. A property that only the
 *   collection has stays.
 * - `responses`: all responses of the operation.
 * - `responses.*`: each response that the update describes.
 */
export const ownable = ["parameters", "requestBody", "responses", "responses.*"] as const;
export type Ownable = (typeof ownable)[number];

/** An action of an OpenAPI Overlay 1.0 document. Its description gives the reason and the evidence. */
export interface OverlayAction {
  target: string;
  description: string;
  update?: unknown;
  remove?: true;
}

/** An OpenAPI Overlay 1.0 document and the file it came from. */
export interface Overlay {
  file: string;
  /** The parts of operations that the overlay owns (`x-owns`). */
  owns: readonly Ownable[];
  actions: OverlayAction[];
}

/** An action that no longer fits the collection. */
export interface OverlayProblem {
  file: string;
  /** The number of the action in its file, from 1. */
  action: number;
  target: string;
  problem: "matches nothing" | "changes nothing";
}

/** Overlays that no longer fit the collection. */
export class OverlayError extends InputError {
  readonly problems: readonly OverlayProblem[];

  constructor(problems: readonly OverlayProblem[]) {
    super(problems.map(sentenceFor).join("\n"));
    this.problems = problems;
  }
}

/** Words a problem as one sentence. */
export function sentenceFor({ file, action, target, problem }: OverlayProblem): string {
  const where = `Overlay ${file}, action ${action}, target ${target}`;
  return problem === "matches nothing"
    ? `${where}: matches nothing in the converted collection. Correct the target, or remove the action if its target no longer exists.`
    : `${where}: changes nothing, because the collection already contains it. Remove the action.`;
}

/**
 * Reads the overlays in a folder, in the order of their file names.
 *
 * @throws {@link InputError} if a file is not an Overlay 1.0 document, or an action has no target, no description, or
 * neither `update` nor `remove`.
 */
export async function readOverlays(folder: string): Promise<Overlay[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".overlay.yaml")).sort();
  return Promise.all(
    names.map(async (file) => parseOverlay(file, await readFile(join(folder, file), "utf8"))),
  );
}

/** Parses one overlay. Throws the same errors as {@link readOverlays}. */
export function parseOverlay(file: string, text: string): Overlay {
  let source: { overlay?: unknown; actions?: unknown; "x-owns"?: unknown } | null;
  try {
    source = parse(text);
  } catch (error) {
    throw new InputError(`Overlay ${file} is not valid YAML: ${firstLine(error)}`);
  }
  if (!/^1\.0\.\d+$/.test(String(source?.overlay)) || !Array.isArray(source?.actions)) {
    throw new InputError(`Overlay ${file} needs "overlay: 1.0.0" and a list of actions.`);
  }
  source.actions.forEach((action: Partial<OverlayAction> | null, index) => {
    const where = `Overlay ${file}, action ${index + 1}`;
    if (typeof action?.target !== "string")
      throw new InputError(`${where} has no target: give it a JSONPath.`);
    if (!action.description)
      throw new InputError(
        `${where} (${action.target}) has no description: give the reason and the evidence.`,
      );
    if (action.remove !== true && action.update === undefined)
      throw new InputError(`${where} (${action.target}) does nothing: give it an update or remove: true.`);
  });
  const owns = source["x-owns"] ?? [];
  if (!Array.isArray(owns) || !owns.every((one) => ownable.includes(one)))
    throw new InputError(`Overlay ${file} has an unknown x-owns: give a list of ${ownable.join(", ")}.`);
  return { file, owns, actions: source.actions };
}

/**
 * Applies overlays to a document, in order, and returns the result. openapi-format accepts an action that does nothing;
 * here it is an error, because it means that the collection has changed and the overlay is out of date.
 *
 * @throws {@link OverlayError} with one line for each action that matches nothing or changes nothing: the overlay, the
 * action, its target and what to do.
 */
export async function applyOverlays(document: object, overlays: readonly Overlay[]): Promise<object> {
  // openapi-format modifies its input.
  let current = structuredClone(document);
  const problems: OverlayProblem[] = [];
  for (const { file, actions } of overlays) {
    for (const [index, action] of actions.entries()) {
      const before = structuredClone(current);
      const { data, resultData } = await openapiOverlay(current as never, {
        overlaySet: { overlay: "1.0.0", actions: [{ ...action }] },
      });
      const where = { file, action: index + 1, target: action.target };
      if ((resultData as { totalUsedActions: number }).totalUsedActions === 0)
        problems.push({ ...where, problem: "matches nothing" });
      else if (isDeepStrictEqual(before, data)) problems.push({ ...where, problem: "changes nothing" });
      current = data as object;
    }
  }
  if (problems.length > 0) throw new OverlayError(problems);
  removeDuplicateRequired(current);
  replaceInlineParameters(current as Document);
  removeUnusedTags(current as Document);
  return current;
}

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
}
interface Operation {
  tags?: string[];
  parameters?: Parameter[];
}
interface Document {
  tags?: { name: string }[];
  paths?: Record<string, Record<string, Operation>>;
  components?: { parameters?: Record<string, Parameter> };
}

/** Replaces the collection's parameters with references of the same name that overlays appended. */
function replaceInlineParameters({ paths = {}, components }: Document): void {
  const key = ({ $ref = "", ...own }: Parameter) => {
    const parameter = components?.parameters?.[$ref.replace("#/components/parameters/", "")] ?? own;
    return `${parameter.in} ${parameter.name}`;
  };
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
    if (!operation.parameters) continue;
    operation.parameters = [...new Map(operation.parameters.map((one) => [key(one), one])).values()];
  }
}

/** Drops tags that no operation uses. If several have the same name, the last one wins. */
function removeUnusedTags(document: Document): void {
  const { tags, paths = {} } = document;
  if (!tags) return;
  const used = Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ tags = [] }) => tags));
  document.tags = tags.filter(
    ({ name }, index) => used.includes(name) && !tags.slice(index + 1).some((later) => later.name === name),
  );
}

/** Overlays append to `required` lists, in which JSON Schema allows each name once. */
function removeDuplicateRequired(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === "required" && Array.isArray(child))
      (value as { required: unknown[] }).required = [...new Set(child)];
    else removeDuplicateRequired(child);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
