// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

import {
    vCreateBlockResponse,
    vCreatePipelineResponse,
    vCreatePipelineScheduleResponse,
    vDeleteBlockResponse,
    vDeletePipelineResponse,
    vListPipelineRunsResponse,
    vListPipelineSchedulesResponse,
    vListPipelinesResponse,
    vReadBlockResponse,
    vReadPipelineResponse,
    vReadPipelineRunResponse,
    vTriggerPipelineRunResponse,
    vUpdateBlockResponse,
    vUpdatePipelineResponse,
    vUpdatePipelineScheduleResponse
} from "./valibot.gen.ts";

export const responses = {
    "POST /api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}": vTriggerPipelineRunResponse,
    "GET /api/pipeline_runs": vListPipelineRunsResponse,
    "GET /api/pipeline_runs/{id}": vReadPipelineRunResponse,
    "GET /api/pipelines": vListPipelinesResponse,
    "POST /api/pipelines": vCreatePipelineResponse,
    "GET /api/pipelines/{uuid}": vReadPipelineResponse,
    "PUT /api/pipelines/{uuid}": vUpdatePipelineResponse,
    "DELETE /api/pipelines/{uuid}": vDeletePipelineResponse,
    "POST /api/pipelines/{uuid}/blocks": vCreateBlockResponse,
    "GET /api/pipelines/{uuid}/blocks/{block_uuid}": vReadBlockResponse,
    "PUT /api/pipelines/{uuid}/blocks/{block_uuid}": vUpdateBlockResponse,
    "DELETE /api/pipelines/{uuid}/blocks/{block_uuid}": vDeleteBlockResponse,
    "GET /api/pipeline_schedules": vListPipelineSchedulesResponse,
    "POST /api/pipelines/{uuid}/pipeline_schedules": vCreatePipelineScheduleResponse,
    "PUT /api/pipeline_schedules/{id}": vUpdatePipelineScheduleResponse
};
