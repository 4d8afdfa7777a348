import type { Call, Resource } from "../http/call.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Block } from "../project/block.ts";
import { deletePipeline } from "../project/edit-pipeline.ts";
import { checkPathLength } from "../project/files.ts";
import type { Pipeline } from "../project/pipeline.ts";
import type { Project } from "../project/project.ts";
import { slug } from "../project/slug.ts";
import { updatePipeline } from "../project/update-pipeline.ts";
import { checkPath, isTruthy, noAttribute, UnhandledError } from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { formatWithOffset } from "../timestamps.ts";
import { listPipelines, schedulesOf } from "./list-pipelines.ts";
import { applyPipelineStatus } from "./pipeline-status.ts";

/** `/api/pipelines` */
export const pipelines: Resource = {
  singular: "pipeline",
  plural: "pipelines",

  list(call) {
    call.authorize("list");
    return listPipelines(call);
  },

  create(call) {
    const payload = call.payload("pipeline");
    call.authorize("create");
    return { item: createPipeline(call.state, payload).toJson() };
  },

  detail(call) {
    const pipeline = memberOf(call);
    call.authorize("detail");
    const { query } = call;
    const pipelinesWith = (block: Block) => call.state.project.pipelinesWith(block);
    const data = pipeline.toJson(
      {
        addons: true,
        checkFile: true,
        content: query.flag("includes_content", true),
        metadata: query.flag("includes_block_metadata", true),
        obeyPreview: true,
        outputs: query.flag("includes_outputs", true),
        ...(query.flag("include_block_pipelines") ? { pipelinesWith } : {}),
        tags: true,
      },
      { extensions: query.flag("includes_extensions", true) },
    );
    return { item: withSchedules(call, pipeline, data) };
  },

  update(call) {
    const pipeline = memberOf(call);
    const payload = call.payload("pipeline");
    call.authorize("update");
    update(call, pipeline, payload);
    const data = pipeline.toJson({}, { extensions: call.query.flag("includes_extensions", true) });
    return { item: withSchedules(call, pipeline, data) };
  },

  delete(call) {
    const pipeline = call.state.project.read(call.pk);
    call.authorize("delete");
    deletePipeline(call.state.project, pipeline);
    return { item: withSchedules(call, pipeline, pipeline.toJson()) };
  },
};

function memberOf({ state, pk }: Call): Pipeline {
  const pipeline = state.project.read(pk);
  pipeline.checkKernel();
  return pipeline;
}

function withSchedules(call: Call, pipeline: Pipeline, data: JsonObject): Json {
  if (!call.query.flag("include_schedules")) return data;
  return { ...data, schedules: schedulesOf(call.state, pipeline.uuid) };
}

/** Creates a pipeline, and caches it for the list. */
export function createPipeline(state: ServerState, payload: JsonObject): Pipeline {
  const pipeline = create(state, payload);
  state.project.cacheForList(pipeline);
  state.project.tag(pipeline.uuid, pipeline.tags);
  return pipeline;
}

function create(state: ServerState, payload: JsonObject): Pipeline {
  const { project } = state;
  if (isTruthy(payload.custom_template_uuid)) {
    checkPath(payload.custom_template_uuid);
    throw noAttribute(null, "create_pipeline");
  }
  if (payload.clone_pipeline_uuid !== undefined && payload.clone_pipeline_uuid !== null) {
    checkPath(payload.clone_pipeline_uuid);
    return clone(state, String(payload.clone_pipeline_uuid), payload.name ?? null);
  }
  const uuid = slug(payload.name);
  if (uuid === "" || project.files.has(uuid))
    throw new UnhandledError(`Pipeline ${payload.name} already exists.`);
  checkPathLength(`${project.files.repoPath}/pipelines/${uuid}`);
  const type = isTruthy(payload.type) ? payload.type : "python";
  if (typeof type !== "string") throw noAttribute(type, "value");
  return write(state, uuid, {
    name: payload.name ?? null,
    type,
    description: payload.description ?? null,
    tags: isTruthy(payload.tags) ? (payload.tags ?? []) : [],
  });
}

function write({ project, clock }: ServerState, uuid: string, properties: JsonObject): Pipeline {
  project.files.write(uuid, { ...properties, uuid, created_at: formatWithOffset(clock.micros()) } as never);
  return project.load(uuid);
}

function clone(state: ServerState, source: string, name: Json): Pipeline {
  const { project } = state;
  const original = project.load(source);
  const copyName = freeName(project, original, name);
  const uuid = slug(copyName);
  if (uuid === "" || project.files.has(uuid))
    throw new UnhandledError(`Pipeline ${copyName} already exists.`);
  project.files.write(uuid, { ...original.toConfig(), uuid: copyName, name: copyName });
  if (isTruthy(original.tags)) project.tag(uuid, original.tags);
  // As on a real server, this fails when the name isn't its own slug, although the copy was created.
  return project.load(copyName);
}

function freeName(project: Project, original: Pipeline, name: Json): string {
  const base = slug(original.name);
  let free = name === null ? `${base}_copy` : String(name);
  for (let number = project.files.uuids.length; project.files.has(free); ) free = `${base}_copy_${++number}`;
  return free;
}

function update(call: Call, pipeline: Pipeline, payload: JsonObject): void {
  const { project, database } = call.state;
  const typeBefore = pipeline.type;
  const oldUuid = updatePipeline(project, pipeline, payload, call.query.flag("update_content"));
  if (oldUuid !== undefined) {
    for (const row of [...database.schedules, ...database.runs]) {
      if (row.pipeline_uuid === oldUuid) row.pipeline_uuid = pipeline.uuid;
    }
  }
  try {
    pipeline.checkKernel();
  } catch (error) {
    if (payload.type !== undefined && payload.type !== null && payload.type !== typeBefore) {
      updatePipeline(project, pipeline, { type: typeBefore }, false);
    }
    throw error;
  }
  if (payload.status) applyPipelineStatus(call.state, pipeline, payload);
  project.cacheForList(pipeline);
}
