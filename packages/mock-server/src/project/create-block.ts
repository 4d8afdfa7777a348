import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import {
  hashable,
  isTruthy,
  keyError,
  noAttribute,
  pythonType,
  typeError,
  UnhandledError,
} from "../python.ts";
import { Block } from "./block.ts";
import { downstreamIn, updateContent, uuidsIn } from "./edit-block.ts";
import { addBlock } from "./edit-pipeline.ts";
import { checkPathLength } from "./files.ts";
import { extensions, fileOf, hasClass } from "./known-types.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Project } from "./project.ts";
import { slug } from "./slug.ts";
import { templateOf } from "./templates.ts";

/**
 * Creates a block, and its file unless the project already has one with that name.
 *
 * @throws UnhandledError when the name is taken, or the type or language unknown.
 */
export function createBlock(project: Project, pipeline: Pipeline, payload: JsonObject): Block {
  const { content, replicated_block: replicated } = payload;
  let type = payload.type ?? null;
  let language: Json = isTruthy(payload.language) ? (payload.language ?? null) : "python";
  let configuration = payload.configuration ?? null;
  let original: Block | undefined;
  if (isTruthy(replicated)) {
    const replica = pipeline.getBlock(String(replicated));
    if (!replica) {
      const message = `Replicated block ${replicated} does not exist in pipeline ${pipeline.uuid}.`;
      throw new HandledError("record_invalid", { message });
    }
    original = replica.original ?? replica;
    type = replica.type;
    language = original.language;
    configuration = original.configuration;
  }
  const name = payload.name || payload.uuid || null;
  const uuid = slug(name, true);
  if (type === "dbt") throw new UnhandledError("name 'DBTBlockYAML' is not defined", "NameError");
  if (!original && type !== "global_data_product") {
    prepareFile(pipeline, { type, uuid, language, payload });
  }
  if (!hasClass(type, language, pipeline.type)) throw typeError("'NoneType' object is not callable");
  const block = new Block(pipeline, {
    uuid,
    name: String(name),
    type: String(type),
    language: String(language),
    color: payload.color ?? null,
    configuration: isTruthy(configuration) ? configurationOf(configuration) : null,
    has_callback: false,
    status: "not_executed",
    ...(typeof payload.extension_uuid === "string" ? { extension_uuid: payload.extension_uuid } : {}),
    ...(original ? { replicated_block: original.uuid } : {}),
  });
  addBlock(pipeline, block, {
    upstream: uuidsIn(payload.upstream_blocks ?? []),
    downstream: downstreamIn(payload.downstream_blocks),
    priority: priorityIn(payload.priority ?? null, pipeline.mapOf(block).size),
  });
  // Mage has stored the block when it fails with an empty configuration that isn't an object.
  if (configuration !== null) configurationOf(configuration);
  project.recordUse(block, true);
  if (isTruthy(content)) updateContent(pipeline, block, content ?? null);
  return block;
}

function prepareFile(
  pipeline: Pipeline,
  about: { type: Json; uuid: string; language: Json; payload: JsonObject },
): void {
  const { type, uuid, language, payload } = about;
  hashable([language]);
  if (!(String(language) in extensions)) throw keyError(language);
  const { files } = pipeline;
  const file = fileOf(String(type), uuid, String(language));
  if (!files.code.has(file)) {
    checkPathLength(`${files.repoPath}/${file}`);
    files.code.set(file, templateOf(String(type), String(language)));
    return;
  }
  const extension = typeof payload.extension_uuid === "string" ? payload.extension_uuid : undefined;
  const map = extension
    ? pipeline.extensions.get(extension)?.blocks
    : type === "callback"
      ? pipeline.callbacks
      : type === "conditional"
        ? pipeline.conditionals
        : pipeline.blocks;
  if (map?.has(uuid) || payload.require_unique_name) {
    throw new UnhandledError(
      `[ERR_BLOCK_EXISTS] Block ${uuid} already exists. ${" ".repeat(39)} Please use a different name.`,
    );
  }
}

function configurationOf(value: Json): JsonObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw noAttribute(value, "get");
}

function priorityIn(value: Json, blocks: number): number | undefined {
  if (value === null) return undefined;
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "number")
    throw typeError(`'>=' not supported between instances of '${pythonType(value)}' and 'int'`);
  if (Number.isInteger(value) || value >= blocks) return Math.ceil(value);
  throw typeError("'float' object cannot be interpreted as an integer");
}
