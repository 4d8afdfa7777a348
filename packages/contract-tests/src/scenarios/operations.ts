/** A request for each operation of the document, made so that nothing comes of it where it is let through. */
export const operationRequests = [
  { operation: "listPipelines", method: "GET", path: "/api/pipelines?_limit=1" },
  { operation: "createPipeline", method: "POST", path: "/api/pipelines", body: {} },
  { operation: "readPipeline", method: "GET", path: "/api/pipelines/nope" },
  { operation: "updatePipeline", method: "PUT", path: "/api/pipelines/nope", body: { pipeline: {} } },
  { operation: "deletePipeline", method: "DELETE", path: "/api/pipelines/nope" },
  { operation: "createBlock", method: "POST", path: "/api/pipelines/nope/blocks", body: {} },
  { operation: "readBlock", method: "GET", path: "/api/pipelines/nope/blocks/nope" },
  { operation: "updateBlock", method: "PUT", path: "/api/pipelines/nope/blocks/nope", body: { block: {} } },
  { operation: "deleteBlock", method: "DELETE", path: "/api/pipelines/nope/blocks/nope" },
  { operation: "listPipelineSchedules", method: "GET", path: "/api/pipeline_schedules?_limit=1" },
  {
    operation: "createPipelineSchedule",
    method: "POST",
    path: "/api/pipelines/nope/pipeline_schedules",
    body: {},
  },
  {
    operation: "updatePipelineSchedule",
    method: "PUT",
    path: "/api/pipeline_schedules/99999999",
    body: { pipeline_schedule: {} },
  },
  { operation: "listPipelineRuns", method: "GET", path: "/api/pipeline_runs?_limit=1" },
  { operation: "readPipelineRun", method: "GET", path: "/api/pipeline_runs/99999999" },
] as const;

/** The one operation that needs no key. */
export const triggerRequest = {
  operation: "triggerPipelineRun",
  method: "POST",
  path: "/api/pipeline_schedules/99999999/pipeline_runs/nope",
  body: { pipeline_run: {} },
} as const;
