import { same } from "../compare.ts";
import type { Json, JsonObject } from "../json.ts";
import {
  hashable,
  isTruthy,
  iterate,
  noAttribute,
  pythonType,
  sortTexts,
  typeError,
  UnhandledError,
} from "../python.ts";
import type { Block } from "./block.ts";
import { updateBlock, updateContent } from "./edit-block.ts";
import { reorder } from "./edit-pipeline.ts";
import { checkPathLength } from "./files.ts";
import { type Pipeline, pipelineSettings } from "./pipeline.ts";
import type { Project } from "./project.ts";
import { slug } from "./slug.ts";

const plainKeys = [
  "cache_block_output_in_memory",
  "concurrency_config",
  "data_integration",
  "executor_type",
  "retry_config",
  "run_pipeline_in_one_process",
] as const;

/**
 * Updates a pipeline.
 *
 * @param withContent - also updates the code and settings of the blocks.
 * @returns the old uuid when the pipeline has a new one.
 */
export function updatePipeline(
  project: Project,
  pipeline: Pipeline,
  data: JsonObject,
  withContent: boolean,
): string | undefined {
  const { properties } = pipeline;
  const oldUuid = "name" in data && pipeline.name && data.name !== pipeline.name ? pipeline.uuid : undefined;
  if (oldUuid !== undefined) rename(project, pipeline, data.name ?? null);
  let changed = updateExtensions(pipeline, data);
  const removedTags: Json[] = [];
  let retag = oldUuid !== undefined;
  let recordUses = oldUuid !== undefined;
  if ("tags" in data) {
    const [tags, before] = [iterate(data.tags), iterate(pipeline.tags)];
    if (!same(sortTexts(tags), sortTexts(before))) {
      removedTags.push(...before.filter((tag) => !hashable(tags).includes(tag)));
      pipeline.tags = data.tags ?? [];
      changed = retag = true;
    }
  }
  if ("description" in data && data.description !== properties.description) {
    properties.description = data.description ?? null;
    changed = recordUses = true;
  }
  if ("type" in data && data.type !== pipeline.type) {
    pipeline.type = data.type as string;
    changed = recordUses = true;
  }
  for (const key of plainKeys) {
    if (!(key in data) || same(data[key], properties[key])) continue;
    properties[key] = data[key] ?? null;
    changed = true;
  }
  if ("settings" in data && !same(data.settings, properties.settings)) {
    properties.settings = pipelineSettings(data.settings ?? null);
    changed = true;
  }
  const blocks = isTruthy(data.blocks) ? iterate(data.blocks) : [];
  if (reorder(pipeline, blocks)) changed = true;
  if (changed) pipeline.save();
  if (recordUses) for (const block of pipeline.blocks.values()) project.recordUse(block, false);
  if (withContent) updateBlocks(pipeline, data, blocks);
  if (retag) project.tag(pipeline.uuid, pipeline.tags, removedTags, oldUuid);
  return oldUuid;
}

function rename(project: Project, pipeline: Pipeline, name: Json): void {
  const { uuid } = pipeline;
  const renamed = slug(name);
  if (project.files.has(renamed)) {
    throw new UnhandledError(`Pipeline ${renamed} already exists. Choose a different name.`);
  }
  const folder = `${project.files.repoPath}/pipelines`;
  if (renamed === "") {
    throw new UnhandledError(`[Errno 22] Invalid argument: '${folder}/${uuid}' -> '${folder}/'`, "OSError");
  }
  checkPathLength(renamed, `'${folder}/${uuid}' -> '${folder}/${renamed}'`);
  project.move(uuid, renamed);
  pipeline.name = String(name);
  pipeline.uuid = renamed;
  pipeline.save();
}

function updateExtensions(pipeline: Pipeline, data: JsonObject): boolean {
  let changed = false;
  if ("extensions" in data && !isObject(data.extensions)) throw noAttribute(data.extensions, "items");
  for (const [uuid, given] of Object.entries((data.extensions as JsonObject | undefined) ?? {})) {
    if (!isObject(given)) throw noAttribute(given, "get");
    const extension = pipeline.extension(uuid);
    const { blocks: _, ...rest } = (given as JsonObject | null) ?? {};
    // Mage updates an extension's settings only while the extension has no blocks.
    if (extension.blocks?.size || same({ ...extension.rest, ...rest }, extension.rest)) continue;
    Object.assign(extension.rest, rest);
    changed = true;
  }
  return changed;
}

function updateBlocks(pipeline: Pipeline, data: JsonObject, blocks: readonly Json[]): void {
  const parts: { sent: readonly Json[]; map: Map<string, Block>; widget: boolean }[] = [
    { sent: blocks, map: pipeline.blocks, widget: false },
  ];
  for (const kind of ["callbacks", "conditionals", "widgets"] as const) {
    if (kind in data)
      parts.push({ sent: iterate(data[kind]), map: pipeline[kind], widget: kind === "widgets" });
  }
  for (const [uuid, extension] of Object.entries((data.extensions as JsonObject | undefined) ?? {})) {
    const sent = (extension as JsonObject | null)?.blocks;
    const map = pipeline.extensions.get(uuid)?.blocks;
    if (Array.isArray(sent) && map) parts.push({ sent, map, widget: false });
  }
  for (const { sent, map, widget } of parts) {
    let saveAll = false;
    for (const given of sent) {
      if (typeof given !== "object" && typeof given !== "string")
        throw typeError(`argument of type '${pythonType(given)}' is not iterable`);
      if (given === null) throw typeError("argument of type 'NoneType' is not iterable");
      const fields = given as JsonObject;
      const block = typeof fields.uuid === "string" ? map.get(fields.uuid) : undefined;
      if (block && updateBlockAndContent(pipeline, block, fields, widget)) saveAll = true;
    }
    if (saveAll) pipeline.save();
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns true when the whole pipeline needs saving. */
function updateBlockAndContent(
  pipeline: Pipeline,
  block: Block,
  given: JsonObject,
  widget: boolean,
): boolean {
  if (given.content !== undefined && given.content !== null)
    updateContent(pipeline, block, given.content, widget);
  if (typeof given.callback_content === "string" && block.hasCallback) {
    pipeline.files.code.set(block.callbackFile, given.callback_content);
  }
  if (given.has_callback !== undefined && given.has_callback !== null) {
    updateBlock(pipeline, block, { has_callback: given.has_callback });
  }
  if (given.color !== undefined && given.color !== null && given.color !== block.color) {
    updateBlock(pipeline, block, { color: given.color });
  }
  let changed = false;
  if (isTruthy(given.configuration) && !same(given.configuration, block.configuration)) {
    if (!isObject(given.configuration)) throw noAttribute(given.configuration, "copy");
    block.configuration = given.configuration;
    changed = true;
  }
  if (!isTruthy(given.name) || given.name === block.name) return changed;
  updateBlock(pipeline, block, { name: given.name ?? null });
  return true;
}
