/** Ids of existing objects on a server. */
export interface Existing {
  pipeline: string;
  block: string;
  schedule: number;
  run: number;
}

/** A request for each operation that needs credentials. No server should let one through without them. */
export const operationRequests = [
  { operation: "listPipelines", method: "GET", path: () => "/api/pipelines?_limit=1" },
  { operation: "createPipeline", method: "POST", path: () => "/api/pipelines", body: {} },
  { operation: "readPipeline", method: "GET", path: readPipeline },
  { operation: "updatePipeline", method: "PUT", path: readPipeline, body: { pipeline: {} } },
  { operation: "deletePipeline", method: "DELETE", path: readPipeline },
  {
    operation: "createBlock",
    method: "POST",
    path: (at: Existing) => `${readPipeline(at)}/blocks`,
    body: {},
  },
  { operation: "readBlock", method: "GET", path: readBlock },
  { operation: "updateBlock", method: "PUT", path: readBlock, body: { block: {} } },
  { operation: "deleteBlock", method: "DELETE", path: readBlock },
  { operation: "listPipelineSchedules", method: "GET", path: () => "/api/pipeline_schedules?_limit=1" },
  {
    operation: "createPipelineSchedule",
    method: "POST",
    path: schedulesOf,
    body: {},
  },
  {
    operation: "updatePipelineSchedule",
    method: "PUT",
    path: readSchedule,
    body: { pipeline_schedule: {} },
  },
  { operation: "listPipelineRuns", method: "GET", path: () => "/api/pipeline_runs?_limit=1" },
  { operation: "readPipelineRun", method: "GET", path: readRun },
  { operation: "updatePipelineRun", method: "PUT", path: readRun, body: { pipeline_run: {} } },
  { operation: "listPipelineBlocks", method: "GET", path: (at: Existing) => `${readPipeline(at)}/blocks` },
  { operation: "listSchedulesOfPipeline", method: "GET", path: schedulesOf },
  { operation: "listPipelineLogs", method: "GET", path: (at: Existing) => `${readPipeline(at)}/logs` },
  { operation: "readPipelineSchedule", method: "GET", path: readSchedule },
  { operation: "deletePipelineSchedule", method: "DELETE", path: readSchedule },
  { operation: "listRunsOfSchedule", method: "GET", path: runsOf },
  { operation: "createPipelineRunOfSchedule", method: "POST", path: runsOf, body: { pipeline_run: {} } },
] as const;

function readPipeline({ pipeline }: Existing): string {
  return `/api/pipelines/${pipeline}`;
}

function readBlock(at: Existing): string {
  return `${readPipeline(at)}/blocks/${at.block}`;
}

function schedulesOf(at: Existing): string {
  return `${readPipeline(at)}/pipeline_schedules`;
}

function readSchedule({ schedule }: Existing): string {
  return `/api/pipeline_schedules/${schedule}`;
}

function runsOf(at: Existing): string {
  return `${readSchedule(at)}/pipeline_runs`;
}

function readRun({ run }: Existing): string {
  return `/api/pipeline_runs/${run}`;
}
