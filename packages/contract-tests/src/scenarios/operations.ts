/** Things that exist on a server, for requests to name. */
export interface Existing {
  pipeline: string;
  block: string;
  schedule: number;
  run: number;
}

/** A request for each operation that needs credentials, none of which changes anything when it is let through. */
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
    path: (at: Existing) => `${readPipeline(at)}/pipeline_schedules`,
    body: {},
  },
  {
    operation: "updatePipelineSchedule",
    method: "PUT",
    path: ({ schedule }: Existing) => `/api/pipeline_schedules/${schedule}`,
    body: { pipeline_schedule: {} },
  },
  { operation: "listPipelineRuns", method: "GET", path: () => "/api/pipeline_runs?_limit=1" },
  { operation: "readPipelineRun", method: "GET", path: ({ run }: Existing) => `/api/pipeline_runs/${run}` },
] as const;

function readPipeline({ pipeline }: Existing): string {
  return `/api/pipelines/${pipeline}`;
}

function readBlock(at: Existing): string {
  return `${readPipeline(at)}/blocks/${at.block}`;
}
