import { same } from "../compare.ts";
import type { Json, JsonObject } from "../json.ts";
import {
  hashable,
  isTruthy,
  iterate,
  noAttribute,
  pythonType,
  repr,
  typeError,
  UnhandledError,
} from "../python.ts";
import type { Block } from "./block.ts";
import { checkPathLength } from "./files.ts";
import { extensions, fileOf } from "./known-types.ts";
import type { Pipeline } from "./pipeline.ts";
import { slug } from "./slug.ts";
import { templateOf } from "./templates.ts";

/** Updates a block, property by property. `content` is ignored, as on a real server. */
export function updateBlock(pipeline: Pipeline, block: Block, data: JsonObject, ordered = false): void {
  const widget = block.type === "chart";
  if ("name" in data && data.name !== block.name) rename(pipeline, block, data.name ?? null);
  if ("type" in data && block.type === "scratchpad" && data.type !== "scratchpad")
    changeType(pipeline, block, data.type);
  if ("color" in data && data.color !== block.color) {
    block.color = data.color ?? null;
    relate(pipeline, block);
  }
  if ("upstream_blocks" in data) {
    const upstream = uuidsIn(data.upstream_blocks);
    const differs = !sameSet(upstream, block.upstreamUuids);
    if (differs || (ordered && upstream.join() !== block.upstreamUuids.join())) {
      relate(pipeline, block, { upstream }, ordered, widget);
    }
  }
  if ("downstream_blocks" in data) {
    relate(pipeline, block, { downstream: downstreamIn(data.downstream_blocks) }, false, widget);
  }
  if ("callback_blocks" in data) {
    const callbacks = uuidsIn(data.callback_blocks);
    if (
      !sameSet(
        callbacks,
        block.callbacks.map(({ uuid }) => uuid),
      )
    )
      relate(pipeline, block, { callbacks }, false, widget);
  }
  if ("conditional_blocks" in data) {
    const conditionals = uuidsIn(data.conditional_blocks);
    if (
      !sameSet(
        conditionals,
        block.conditionals.map(({ uuid }) => uuid),
      )
    ) {
      relate(pipeline, block, { conditionals }, false, widget);
    }
  }
  if ("configuration" in data && !same(data.configuration, block.configuration)) {
    block.configuration = configurationIn(data.configuration);
    relate(pipeline, block);
  }
  if ("executor_type" in data && data.executor_type !== block.executorType) {
    if (isTruthy(data.executor_type) && typeof data.executor_type !== "string")
      throw noAttribute(data.executor_type, "value");
    block.executorType = data.executor_type || null;
    relate(pipeline, block);
  }
  if ("has_callback" in data && !same(data.has_callback, block.hasCallback)) {
    block.hasCallback = data.has_callback ?? null;
    const { files } = pipeline;
    if (isTruthy(block.hasCallback) && !files.code.has(block.callbackFile)) {
      files.code.set(block.callbackFile, templateOf("callback", "python"));
    }
    relate(pipeline, block);
  }
  if ("retry_config" in data && !same(data.retry_config, block.retryConfig)) {
    block.retryConfig = data.retry_config ?? null;
    relate(pipeline, block);
  }
  if ("timeout" in data && data.timeout !== block.timeout) {
    block.timeout = data.timeout ?? null;
    relate(pipeline, block);
  }
}

interface Relations {
  upstream?: readonly string[];
  downstream?: readonly string[];
  callbacks?: readonly string[];
  conditionals?: readonly string[];
}

/** Connects a block to others, and saves. Without relations, only saves the changed block. */
export function relate(
  pipeline: Pipeline,
  block: Block,
  relations: Relations = {},
  ordered = false,
  widget = false,
): void {
  const { upstream, downstream, callbacks, conditionals } = relations;
  const alone = !upstream && !downstream && !callbacks && !conditionals;
  if (upstream) relateUpstream(pipeline, block, upstream, ordered);
  else if (callbacks) block.callbacks = addons(pipeline, callbacks, "Callback");
  else if (conditionals) block.conditionals = addons(pipeline, conditionals, "Conditional");
  else if (downstream) relateDownstream(pipeline, block, downstream, ordered);
  pipeline.mapOf(block, widget).set(block.uuid, block);
  pipeline.validate("A cycle was formed while updating a block");
  pipeline.save(alone ? { block, widget } : undefined);
}

function relateUpstream(pipeline: Pipeline, block: Block, uuids: readonly string[], ordered: boolean): void {
  const current = new Set(block.upstreamUuids);
  const wanted = new Set(uuids);
  const same = current.size === wanted.size && [...wanted].every((uuid) => current.has(uuid));
  if (same && !(ordered && block.upstreamUuids.join() !== uuids.join())) return;
  if (!["extension", "callback", "conditional"].includes(block.type)) {
    for (const added of pipeline.getBlocks([...wanted].filter((uuid) => !current.has(uuid)))) {
      if (!added.downstreamUuids.includes(block.uuid)) added.downstream.push(block);
    }
    for (const removed of pipeline.getBlocks([...current].filter((uuid) => !wanted.has(uuid)))) {
      removed.downstream = removed.downstream.filter(({ uuid }) => uuid !== block.uuid);
    }
  }
  block.upstream = pipeline.getBlocks(uuids);
}

function relateDownstream(
  pipeline: Pipeline,
  block: Block,
  uuids: readonly string[],
  ordered: boolean,
): void {
  for (const uuid of block.downstreamUuids.filter((known) => !uuids.includes(known))) {
    const below = pipeline.getBlock(uuid);
    const rest = below?.upstreamUuids.filter((known) => known !== block.uuid);
    if (below && rest) updateBlock(pipeline, below, { upstream_blocks: rest }, ordered);
  }
  for (const uuid of uuids) {
    const below = pipeline.getBlock(uuid);
    if (below)
      updateBlock(pipeline, below, { upstream_blocks: [...below.upstreamUuids, block.uuid] }, ordered);
  }
}

// Mage looks up both kinds among the callbacks.
function addons(pipeline: Pipeline, uuids: readonly string[], what: string): Block[] {
  return uuids.map((uuid) => {
    const addon = pipeline.callbacks.get(uuid);
    if (!addon) throw new UnhandledError(`${what} block ${uuid} is not in the ${pipeline.uuid} pipeline.`);
    return addon;
  });
}

/**
 * Updates a block's code.
 *
 * @throws UnhandledError when the content isn't a text.
 */
export function updateContent(pipeline: Pipeline, block: Block, content: Json, widget = false): void {
  if (block.replicatedBlock) return;
  const { files } = pipeline;
  if (!files.code.has(block.file)) {
    throw new UnhandledError(
      `File for block ${block.uuid} does not exist at ${files.repoPath}/${block.file}.`,
    );
  }
  if (content === block.content) return;
  if (typeof content !== "string") {
    // Opening the file to write has emptied it.
    files.code.set(block.file, "");
    throw typeError(`write() argument must be str, not ${pythonType(content)}`);
  }
  files.code.set(block.file, content);
  // Changing a callback's code leaves its status unchanged.
  const inSql = pipeline.type !== "integration" && (block.language === "sql" || block.language === "r");
  if (block.type === "callback" && !inSql) return;
  block.status = "updated";
  relate(pipeline, block, {}, false, widget);
}

function rename(pipeline: Pipeline, block: Block, name: Json): void {
  const { files } = pipeline;
  const oldUuid = block.uuid;
  const oldFile = block.file;
  const newUuid = slug(name);
  block.name = String(name);
  block.uuid = newUuid;
  const newFile = `${oldFile.slice(0, oldFile.lastIndexOf("/") + 1)}${newUuid}${/\.\w+$/.exec(oldFile)?.[0] ?? ""}`;
  block.configuration = { ...block.configuration, file_source: { path: newFile }, file_path: newFile };
  const map = pipeline.mapOf(block, block.type === "chart");
  // For a chart, Mage checks the uuid against the other blocks.
  if ((block.type === "chart" ? pipeline.blocks : map).has(newUuid)) {
    throw new UnhandledError(`Block ${newUuid} already exists in pipeline. Please use a different name.`);
  }
  if (!block.replicatedBlock && block.type !== "global_data_product") {
    if (files.code.has(newFile)) {
      throw new UnhandledError(
        `Block ${newUuid} already exists at ${files.repoPath}/${newFile}. Please use a different name.`,
      );
    }
    const [from, to] = [oldFile, newFile].map((file) => `${files.repoPath}/${file}`);
    checkPathLength(newFile, `'${from}' -> '${to}'`);
    const code = files.code.get(oldFile);
    if (code !== undefined) files.code.set(newFile, code);
    files.code.delete(oldFile);
  }
  const target = map.has(oldUuid) ? map : pipeline.blocks;
  const entries = [...target].map(([uuid, one]) => [uuid === oldUuid ? newUuid : uuid, one] as const);
  target.clear();
  for (const [uuid, one] of entries) target.set(uuid, one);
  for (const other of pipeline.blocks.values()) {
    if (other.replicatedBlock === oldUuid) other.replicatedBlock = newUuid;
  }
  pipeline.save();
}

function changeType(pipeline: Pipeline, block: Block, type: Json | undefined): void {
  const { files } = pipeline;
  const oldFile = block.file;
  block.type = String(type);
  const newFile = block.configuration.file_path ? oldFile : fileOf(block.type, block.uuid, block.language);
  if (files.code.has(newFile)) {
    throw new UnhandledError(
      `Block ${block.type}/${block.uuid} already exists. Please rename it before changing the type.`,
    );
  }
  const code = files.code.get(oldFile) ?? "";
  files.code.delete(oldFile);
  files.code.set(
    newFile,
    templateOf(block.type, extensions[block.language] ? block.language : "python", code),
  );
  relate(pipeline, block);
}

/** Reads uuids from a body. @throws UnhandledError when the value isn't a list of them. */
export function uuidsIn(value: Json | undefined): string[] {
  return hashable(iterate(value)).map((uuid) => (typeof uuid === "string" ? uuid : repr(uuid)));
}

/** Reads the uuids of downstream blocks, where anything empty counts as none. */
export function downstreamIn(value: Json | undefined): string[] {
  if (!isTruthy(value)) return [];
  const wrong = hashable(iterate(value)).find((uuid) => typeof uuid !== "string");
  if (wrong !== undefined) throw noAttribute(wrong, "split");
  return uuidsIn(value);
}

/** @throws UnhandledError when the configuration isn't an object. */
function configurationIn(value: Json | undefined): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw noAttribute(value, isTruthy(value) && !Array.isArray(value) ? "copy" : "get");
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
}
