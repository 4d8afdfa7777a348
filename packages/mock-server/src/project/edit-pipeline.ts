import type { Json, JsonObject } from "../json.ts";
import { isTruthy, keyError, pythonType, repr, typeError, UnhandledError } from "../python.ts";
import type { Block } from "./block.ts";
import { relate, updateBlock } from "./edit-block.ts";
import { notExecutable } from "./known-types.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Project } from "./project.ts";

/** Adds a block to its pipeline, connects it to others, and saves. */
export function addBlock(
  pipeline: Pipeline,
  block: Block,
  at: { upstream: readonly string[]; downstream: readonly string[]; priority: number | undefined },
): void {
  if (pipeline.allConfigs.some(({ uuid }) => uuid === block.uuid)) {
    throw new UnhandledError(
      `Block with uuid ${block.uuid} already exists in pipeline ${pipeline.uuid}`,
      "mage_ai.data_preparation.models.pipeline.InvalidPipelineError",
    );
  }
  const upstream = pipeline.getBlocks(at.upstream);
  for (const above of upstream) above.downstream.push(block);
  block.upstream = upstream;
  const map = pipeline.mapOf(block);
  const entries = [...map];
  entries.splice(at.priority ?? entries.length, 0, [block.uuid, block]);
  map.clear();
  for (const [uuid, one] of entries) map.set(uuid, one);
  for (const uuid of at.downstream) {
    const below = pipeline.getBlock(uuid);
    if (below) relate(pipeline, below, { upstream: [...below.upstreamUuids, block.uuid] });
  }
  pipeline.validate("A cycle was formed while adding a block");
  pipeline.save();
}

interface Deletion {
  /** Deletes the block even if others depend on it. */
  force?: boolean;
  /** Saves the pipeline. Default: true. */
  commit?: boolean;
}

/**
 * Deletes a block. The code of charts, Markdown blocks and scratchpads is deleted too, unless another pipeline uses it.
 *
 * @throws UnhandledError when others depend on the block and `force` isn't true.
 */
export function deleteBlock(
  project: Project,
  pipeline: Pipeline,
  block: Block,
  deletion: Deletion = {},
): void {
  detach(project, pipeline, block, deletion);
  if (notExecutable.has(block.type) && !usedElsewhere(project, pipeline, block)) removeFile(project, block);
}

function detach(
  project: Project,
  pipeline: Pipeline,
  block: Block,
  { force = false, commit = true }: Deletion,
): void {
  const map = pipeline.mapOf(block);
  if (!map.has(block.uuid))
    throw new UnhandledError(`Block ${block.uuid} is not in pipeline ${pipeline.uuid}.`);
  const dependants = block.downstream.filter(({ type }) => type !== "chart").map(({ uuid }) => uuid);
  if (pipeline.type === "integration" || force) {
    for (const below of [...block.downstream]) {
      const rest = below.upstreamUuids.filter((uuid) => uuid !== block.uuid);
      updateBlock(pipeline, below, { upstream_blocks: [...rest, ...block.upstreamUuids] });
    }
  } else if (dependants.length > 0) {
    throw new UnhandledError(
      `Block(s) ${repr(dependants)} are depending on block ${block.uuid}. Please remove the downstream blocks first.`,
      "mage_ai.data_preparation.models.block.errors.HasDownstreamDependencies",
    );
  } else {
    for (const chart of [...block.downstream]) deleteBlock(project, pipeline, chart, { commit: false });
  }
  for (const above of block.upstream)
    above.downstream = above.downstream.filter(({ uuid }) => uuid !== block.uuid);
  map.delete(block.uuid);
  if (commit) pipeline.save();
}

function usedElsewhere(project: Project, pipeline: Pipeline, { uuid }: Block): boolean {
  return project.files.uuids.some((other) => {
    try {
      return other !== pipeline.uuid && project.load(other).blocks.has(uuid);
    } catch {
      // An unreadable pipeline uses nothing.
      return false;
    }
  });
}

function removeFile({ files: { code, repoPath } }: Project, { file }: Block): void {
  if (code.delete(file)) return;
  throw new UnhandledError(`[Errno 2] No such file or directory: '${repoPath}/${file}'`, "FileNotFoundError");
}

/** Deletes the pipeline's folder. The code of its blocks stays in the project, except for scratchpads. */
export function deletePipeline(project: Project, pipeline: Pipeline): void {
  for (const block of [...pipeline.blocks.values()]) {
    if (block.type !== "scratchpad") continue;
    detach(project, pipeline, block, {});
    removeFile(project, block);
  }
  project.remove(pipeline);
}

/**
 * Reorders the pipeline's blocks and drops those that aren't listed. Nothing changes when the listed blocks are already
 * the first ones, in that order.
 *
 * @returns true when anything changed.
 */
export function reorder(pipeline: Pipeline, blocks: readonly Json[]): boolean {
  const wanted = blocks.filter(isTruthy).map(uuidOf);
  const current = pipeline.blockConfigs.map(({ uuid }) => uuid);
  const length = Math.min(wanted.length, current.length);
  if (length === 0 || wanted.slice(0, length).join("\n") === current.slice(0, length).join("\n"))
    return false;
  const configs = new Map(pipeline.blockConfigs.map((config) => [config.uuid, config]));
  const kept = new Map<string, Block>();
  for (const uuid of wanted) {
    const config = configs.get(uuid);
    const upstream = config?.upstream_blocks ?? [];
    let sorted: string[] | undefined;
    if (upstream.length > 1) {
      for (const above of upstream) if (!wanted.includes(above)) throw keyError(above);
      sorted = upstream.toSorted((a, b) => wanted.lastIndexOf(a) - wanted.lastIndexOf(b));
    }
    const block = pipeline.blocks.get(uuid);
    if (!block) continue;
    if (sorted && sorted.join() !== upstream.join())
      updateBlock(pipeline, block, { upstream_blocks: sorted }, true);
    kept.set(uuid, block);
  }
  pipeline.blockConfigs = wanted.flatMap((uuid) => configs.get(uuid) ?? []);
  pipeline.blocks = kept;
  return true;
}

function uuidOf(block: Json): string {
  if (typeof block === "string") throw typeError("string indices must be integers, not 'str'");
  if (Array.isArray(block)) throw typeError("list indices must be integers or slices, not str");
  if (typeof block !== "object" || block === null)
    throw typeError(`'${pythonType(block)}' object is not subscriptable`);
  const { uuid } = block as JsonObject;
  if (uuid === undefined) throw keyError("uuid");
  return String(uuid);
}
