import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import { keyError, typeError, UnhandledError } from "../python.ts";
import { Block } from "./block.ts";
import { updateContent } from "./edit-block.ts";
import { addBlock } from "./edit-pipeline.ts";
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
  let language = payload.language || "python";
  let configuration = payload.configuration ?? null;
  let original: Block | undefined;
  if (replicated) {
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
    configuration: configuration as JsonObject | null,
    has_callback: false,
    status: "not_executed",
    ...(typeof payload.extension_uuid === "string" ? { extension_uuid: payload.extension_uuid } : {}),
    ...(original ? { replicated_block: original.uuid } : {}),
  });
  addBlock(pipeline, block, {
    upstream: uuids(payload.upstream_blocks),
    downstream: uuids(payload.downstream_blocks),
    priority: typeof payload.priority === "number" ? payload.priority : undefined,
  });
  project.recordUse(block, true);
  if (typeof content === "string" && content !== "") updateContent(pipeline, block, content);
  return block;
}

function prepareFile(
  pipeline: Pipeline,
  about: { type: Json; uuid: string; language: Json; payload: JsonObject },
): void {
  const { type, uuid, language, payload } = about;
  if (!(String(language) in extensions)) throw keyError(language);
  const { files } = pipeline;
  const file = fileOf(String(type), uuid, String(language));
  if (!files.code.has(file)) {
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

function uuids(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw typeError("object is not iterable");
  return value.map(String);
}
