import { HandledError } from "../handled-error.ts";
import type { Call, Resource, Result } from "../http/call.ts";
import type { Json } from "../json.ts";
import type { Block } from "../project/block.ts";
import { createBlock } from "../project/create-block.ts";
import { updateBlock } from "../project/edit-block.ts";
import { deleteBlock } from "../project/edit-pipeline.ts";
import type { Pipeline } from "../project/pipeline.ts";

/** `/api/pipelines/{uuid}/blocks` */
export const blocks: Resource = {
  singular: "block",
  plural: "blocks",

  list(call) {
    const pipeline = pipelineOf(call);
    call.authorize("list");
    const wanted = new Set(call.query.list("block_uuid[]"));
    const found = [...pipeline.blocks.values()].filter(({ uuid }) => wanted.size === 0 || wanted.has(uuid));
    const all = found.map((block) => block.toJson());
    const limit = call.query.int("_limit") ?? 0;
    const offset = call.query.int("_offset") ?? 0;
    if (limit <= 0) return { items: all, metadata: { count: all.length, next: false } };
    const next = all.length - offset > limit;
    return { items: all.slice(offset, offset + limit), metadata: { count: all.length, next } };
  },

  create(call) {
    const pipeline = pipelineOf(call);
    const payload = call.payload("block");
    call.authorize("create");
    return result(createBlock(call.state.project, pipeline, payload), { content: true });
  },

  detail(call) {
    const { block } = memberOf(call);
    call.authorize("detail");
    const { query } = call;
    const outputs = query.flag("include_outputs", true);
    return result(block, { content: true, outputs, metadata: query.flag("include_block_metadata") });
  },

  update(call) {
    const { pipeline, block } = memberOf(call);
    const payload = call.payload("block");
    call.authorize("update");
    updateBlock(pipeline, block, payload);
    return result(block, { content: true });
  },

  delete(call) {
    const { pipeline, block } = memberOf(call);
    call.authorize("delete");
    const replicas = [...pipeline.blocks.values()].filter(
      ({ replicatedBlock }) => replicatedBlock === block.uuid,
    );
    const force = call.query.flag("force");
    for (const one of [block, ...replicas]) deleteBlock(call.state.project, pipeline, one, { force });
    return result(block, {});
  },
};

function result(block: Block, view: Parameters<Block["toJson"]>[0]): Result {
  return { item: block.toJson(view) as Json };
}

function pipelineOf({ state, pk }: Call): Pipeline {
  return state.project.read(pk);
}

function memberOf(call: Call): { pipeline: Pipeline; block: Block } {
  const pipeline = pipelineOf(call);
  const extension = call.query.first("extension_uuid") || undefined;
  const block = pipeline.getBlock(call.childPk, {
    type: call.query.text("block_type"),
    extension: extension && String(extension),
  });
  if (block) return { pipeline, block };
  const where = `pipeline ${pipeline.uuid}${extension ? ` for extension ${extension}` : ""}`;
  throw new HandledError("record_invalid", { message: `Block ${call.childPk} does not exist in ${where}.` });
}
