/** Code that calls an operation with the client. `{name}` is a path variable, `{body.x}` a part of the body. */
export interface ClientCall {
  call: string;
  /** Name of the result, or of one item if the call returns a list. */
  result: string;
  list?: boolean;
}

/**
 * Operations that have their own client method. Samples of other operations, such as new ones in the collection, call
 * the generated function with the operation's name.
 */
export const clientCalls: Record<string, ClientCall> = {
  triggerPipelineRun: {
    call: "mage.pipelineRuns.trigger({ scheduleId: {schedule_id}, token: {token}, variables: {body.pipeline_run.variables} })",
    result: "run",
  },
  listPipelineRuns: { call: "mage.pipelineRuns.list()", result: "run", list: true },
  readPipelineRun: { call: "mage.pipelineRuns.read({id})", result: "run" },
  updatePipelineRun: { call: "mage.pipelineRuns.cancel({id})", result: "run" },
  listPipelines: { call: "mage.pipelines.list()", result: "pipeline", list: true },
  createPipeline: { call: "mage.pipelines.create({body.pipeline})", result: "pipeline" },
  readPipeline: { call: "mage.pipelines.read({uuid})", result: "pipeline" },
  updatePipeline: { call: "mage.pipelines.update({uuid}, {body.pipeline})", result: "pipeline" },
  deletePipeline: { call: "mage.pipelines.delete({uuid})", result: "pipeline" },
  createBlock: { call: "mage.blocks.create({uuid}, {body.block})", result: "block" },
  listPipelineBlocks: { call: "mage.pipelines.blocks({uuid})", result: "blocks" },
  readBlock: { call: "mage.blocks.read({uuid}, {block_uuid})", result: "block" },
  updateBlock: { call: "mage.blocks.update({uuid}, {block_uuid}, {body.block})", result: "block" },
  deleteBlock: { call: "mage.blocks.delete({uuid}, {block_uuid})", result: "block" },
  listPipelineSchedules: { call: "mage.pipelineSchedules.list()", result: "schedule", list: true },
  createPipelineSchedule: {
    call: "mage.pipelineSchedules.create({uuid}, {body.pipeline_schedule})",
    result: "schedule",
  },
  listSchedulesOfPipeline: { call: "mage.pipelines.schedules({uuid})", result: "schedule", list: true },
  updatePipelineSchedule: {
    call: "mage.pipelineSchedules.update({id}, {body.pipeline_schedule})",
    result: "schedule",
  },
  readPipelineSchedule: { call: "mage.pipelineSchedules.read({id})", result: "schedule" },
  deletePipelineSchedule: { call: "mage.pipelineSchedules.delete({id})", result: "schedule" },
  createSession: { call: "mage.login({body.session})", result: "session" },
  readStatus: { call: "mage.status()", result: "status" },
  listRunsOfSchedule: { call: "mage.pipelineSchedules.runs({id})", result: "run", list: true },
  createPipelineRunOfSchedule: { call: "mage.pipelineRuns.create({id})", result: "run" },
  listPipelineLogs: { call: "mage.pipelines.logs({uuid})", result: "logs" },
};
