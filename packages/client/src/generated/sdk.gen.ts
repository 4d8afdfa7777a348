// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from '../transport/sdk-types.ts';
import { checkBlocks } from '../checks.ts';
import * as v from '../schema.ts';

import type { CreateBlockData, CreateBlockErrors, CreateBlockResponses, CreatePipelineData, CreatePipelineErrors, CreatePipelineResponses, CreatePipelineRunOfScheduleData, CreatePipelineRunOfScheduleErrors, CreatePipelineRunOfScheduleResponses, CreatePipelineScheduleData, CreatePipelineScheduleErrors, CreatePipelineScheduleResponses, CreateSessionData, CreateSessionErrors, CreateSessionResponses, DeleteBlockData, DeleteBlockErrors, DeleteBlockResponses, DeletePipelineData, DeletePipelineErrors, DeletePipelineResponses, DeletePipelineScheduleData, DeletePipelineScheduleErrors, DeletePipelineScheduleResponses, ListPipelineBlocksData, ListPipelineBlocksErrors, ListPipelineBlocksResponses, ListPipelineLogsData, ListPipelineLogsErrors, ListPipelineLogsResponses, ListPipelineRunsData, ListPipelineRunsErrors, ListPipelineRunsResponses, ListPipelineSchedulesData, ListPipelineSchedulesErrors, ListPipelineSchedulesResponses, ListPipelinesData, ListPipelinesErrors, ListPipelinesResponses, ListRunsOfScheduleData, ListRunsOfScheduleErrors, ListRunsOfScheduleResponses, ListSchedulesOfPipelineData, ListSchedulesOfPipelineErrors, ListSchedulesOfPipelineResponses, ReadBlockData, ReadBlockErrors, ReadBlockResponses, ReadPipelineData, ReadPipelineErrors, ReadPipelineResponses, ReadPipelineRunData, ReadPipelineRunErrors, ReadPipelineRunResponses, ReadPipelineScheduleData, ReadPipelineScheduleErrors, ReadPipelineScheduleResponses, ReadStatusData, ReadStatusErrors, ReadStatusResponses, TriggerPipelineRunData, TriggerPipelineRunErrors, TriggerPipelineRunResponses, UpdateBlockData, UpdateBlockErrors, UpdateBlockResponses, UpdatePipelineData, UpdatePipelineErrors, UpdatePipelineResponses, UpdatePipelineRunData, UpdatePipelineRunErrors, UpdatePipelineRunResponses, UpdatePipelineScheduleData, UpdatePipelineScheduleErrors, UpdatePipelineScheduleResponses } from './types.gen.ts';
import { vCreateBlockBody, vCreateBlockPath, vCreateBlockQuery, vCreatePipelineBody, vCreatePipelineQuery, vCreatePipelineRunOfScheduleBody, vCreatePipelineRunOfSchedulePath, vCreatePipelineRunOfScheduleQuery, vCreatePipelineScheduleBody, vCreatePipelineSchedulePath, vCreatePipelineScheduleQuery, vCreateSessionBody, vCreateSessionQuery, vDeleteBlockPath, vDeleteBlockQuery, vDeletePipelinePath, vDeletePipelineQuery, vDeletePipelineSchedulePath, vDeletePipelineScheduleQuery, vListPipelineBlocksPath, vListPipelineBlocksQuery, vListPipelineLogsPath, vListPipelineLogsQuery, vListPipelineRunsQuery, vListPipelineSchedulesQuery, vListPipelinesQuery, vListRunsOfSchedulePath, vListRunsOfScheduleQuery, vListSchedulesOfPipelinePath, vListSchedulesOfPipelineQuery, vReadBlockPath, vReadBlockQuery, vReadPipelinePath, vReadPipelineQuery, vReadPipelineRunPath, vReadPipelineRunQuery, vReadPipelineSchedulePath, vReadPipelineScheduleQuery, vReadStatusQuery, vTriggerPipelineRunBody, vTriggerPipelineRunPath, vTriggerPipelineRunQuery, vUpdateBlockBody, vUpdateBlockPath, vUpdateBlockQuery, vUpdatePipelineBody, vUpdatePipelinePath, vUpdatePipelineQuery, vUpdatePipelineRunBody, vUpdatePipelineRunPath, vUpdatePipelineRunQuery, vUpdatePipelineScheduleBody, vUpdatePipelineSchedulePath, vUpdatePipelineScheduleQuery } from './valibot.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * Trigger a pipeline run via an API trigger
 *
 * Starts a run of an API trigger's pipeline. The token is the credential; no API key is needed. **An inactive trigger also starts a run, and becomes active.** Returns an unhandled error for a missing schedule, a wrong token, malformed JSON, or a property in `pipeline_run` that isn't a database column. Repeating the call starts a second run.
 */
export const triggerPipelineRun = <ThrowOnError extends boolean = false>(options: Options<TriggerPipelineRunData, ThrowOnError>): RequestResult<TriggerPipelineRunResponses, TriggerPipelineRunErrors, ThrowOnError, 'data'> => options.client.post<TriggerPipelineRunResponses, TriggerPipelineRunErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(vTriggerPipelineRunBody),
        path: vTriggerPipelineRunPath,
        query: v.optional(vTriggerPipelineRunQuery)
    }), data),
    url: '/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}',
    ...options
});

/**
 * List pipeline runs
 *
 * Lists runs, newest execution date first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. With `pipeline_uuid`, all retries of one execution date are on the same page, so pages can overlap and exceed `_limit`. Set `disable_retries_grouping=true` to prevent that. An unknown status matches nothing on SQLite. On PostgreSQL it causes an unhandled error. With authentication off, later lists of runs then fail too, until another kind of request succeeds.
 */
export const listPipelineRuns = <ThrowOnError extends boolean = false>(options: Options<ListPipelineRunsData, ThrowOnError>): RequestResult<ListPipelineRunsResponses, ListPipelineRunsErrors, ThrowOnError, 'data'> => options.client.get<ListPipelineRunsResponses, ListPipelineRunsErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: {
            'pipeline_uuid[]': { array: { explode: false } },
            'status[]': { array: { explode: false } },
            'pipeline_tag[]': { array: { explode: false } },
            'order_by[]': { array: { explode: false } }
        } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: v.optional(v.never()),
        query: v.optional(vListPipelineRunsQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_runs',
    ...options
});

/**
 * Read a pipeline run
 *
 * Reads a run with its block runs, oldest first. Returns a `record_not_found` error if the run doesn't exist. An id that isn't a number does the same on SQLite. On PostgreSQL it causes an unhandled error and, with authentication off, so do all lists of runs until another request succeeds.
 */
export const readPipelineRun = <ThrowOnError extends boolean = false>(options: Options<ReadPipelineRunData, ThrowOnError>): RequestResult<ReadPipelineRunResponses, ReadPipelineRunErrors, ThrowOnError, 'data'> => options.client.get<ReadPipelineRunResponses, ReadPipelineRunErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vReadPipelineRunPath,
        query: v.optional(vReadPipelineRunQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_runs/{id}',
    ...options
});

/**
 * Cancel or retry a run
 *
 * Cancels a run, or reruns some of its blocks. The run keeps its id. Cancelling a run that has ended has no effect and returns the run: check `status`. A retried run becomes `running` immediately, even if its schedule is inactive. Its blocks start at the scheduler's next pass; occasionally a block stays `queued` for minutes. A run without blocks to retry is also `running` until that pass, and a completed run gets a new `completed_at`. Any other status, action or property is accepted and ignored. Returns a `record_not_found` error if the run doesn't exist.
 */
export const updatePipelineRun = <ThrowOnError extends boolean = false>(options: Options<UpdatePipelineRunData, ThrowOnError>): RequestResult<UpdatePipelineRunResponses, UpdatePipelineRunErrors, ThrowOnError, 'data'> => options.client.put<UpdatePipelineRunResponses, UpdatePipelineRunErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vUpdatePipelineRunBody,
        path: vUpdatePipelineRunPath,
        query: v.optional(vUpdatePipelineRunQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_runs/{id}',
    ...options
});

/**
 * List pipelines
 *
 * Lists the project's pipelines, sorted by uuid. Returns all of them unless `_limit` is set. A pipeline whose file can't be read has the type `invalid` or is missing from the list.
 */
export const listPipelines = <ThrowOnError extends boolean = false>(options: Options<ListPipelinesData, ThrowOnError>): RequestResult<ListPipelinesResponses, ListPipelinesErrors, ThrowOnError, 'data'> => options.client.get<ListPipelinesResponses, ListPipelinesErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: {
            'type[]': { array: { explode: false } },
            'status[]': { array: { explode: false } },
            'tag[]': { array: { explode: false } }
        } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: v.optional(v.never()),
        query: v.optional(vListPipelinesQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines',
    ...options
});

/**
 * Create a pipeline
 *
 * Creates an empty pipeline. Returns an unhandled error if the name's slug is already taken. **An unknown `type` does lasting damage**: the pipeline is created but can't be read.
 */
export const createPipeline = <ThrowOnError extends boolean = false>(options: Options<CreatePipelineData, ThrowOnError>): RequestResult<CreatePipelineResponses, CreatePipelineErrors, ThrowOnError, 'data'> => options.client.post<CreatePipelineResponses, CreatePipelineErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vCreatePipelineBody,
        path: v.optional(v.never()),
        query: v.optional(vCreatePipelineQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines',
    ...options
});

/**
 * Delete a pipeline
 *
 * Deletes a pipeline and returns its last state. Its schedules and runs remain. Returns an unhandled error if the pipeline doesn't exist.
 */
export const deletePipeline = <ThrowOnError extends boolean = false>(options: Options<DeletePipelineData, ThrowOnError>): RequestResult<DeletePipelineResponses, DeletePipelineErrors, ThrowOnError, 'data'> => options.client.delete<DeletePipelineResponses, DeletePipelineErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vDeletePipelinePath,
        query: v.optional(vDeletePipelineQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}',
    ...options
});

/**
 * Read a pipeline
 *
 * Reads a pipeline with the code and latest output of its blocks. Returns an unhandled error, not a 404, if the pipeline doesn't exist or if the server lacks the kernel for its type (PySpark).
 */
export const readPipeline = <ThrowOnError extends boolean = false>(options: Options<ReadPipelineData, ThrowOnError>): RequestResult<ReadPipelineResponses, ReadPipelineErrors, ThrowOnError, 'data'> => options.client.get<ReadPipelineResponses, ReadPipelineErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vReadPipelinePath,
        query: v.optional(vReadPipelineQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}',
    ...options
});

/**
 * Update a pipeline
 *
 * Changes a pipeline. Properties that aren't sent keep their values.
 *
 * - A new `name` **changes the uuid** to its slug; the old uuid no longer resolves.
 * - `blocks` sets the order of the blocks and, with `update_content=true`, their code. **List all blocks, in order**:
 * the pipeline may lose any that you omit.
 * - **An unknown `type` does lasting damage**: the pipeline can no longer be read.
 * - `status` changes the pipeline's schedules and runs. It isn't stored.
 *
 */
export const updatePipeline = <ThrowOnError extends boolean = false>(options: Options<UpdatePipelineData, ThrowOnError>): RequestResult<UpdatePipelineResponses, UpdatePipelineErrors, ThrowOnError, 'data'> => options.client.put<UpdatePipelineResponses, UpdatePipelineErrors, ThrowOnError, 'data'>({
    check: checkBlocks,
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vUpdatePipelineBody,
        path: vUpdatePipelinePath,
        query: v.optional(vUpdatePipelineQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}',
    ...options
});

/**
 * List the blocks of a pipeline
 *
 * Lists the blocks of a pipeline in order, including charts, without their code. Returns all of them unless `_limit` is set. Callbacks, conditionals and extensions are excluded: read the pipeline to get those. Returns an unhandled error if the pipeline doesn't exist.
 */
export const listPipelineBlocks = <ThrowOnError extends boolean = false>(options: Options<ListPipelineBlocksData, ThrowOnError>): RequestResult<ListPipelineBlocksResponses, ListPipelineBlocksErrors, ThrowOnError, 'data'> => options.client.get<ListPipelineBlocksResponses, ListPipelineBlocksErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: { 'block_uuid[]': { array: { explode: false } } } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vListPipelineBlocksPath,
        query: v.optional(vListPipelineBlocksQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks',
    ...options
});

/**
 * Create a block in a pipeline
 *
 * Adds a block to a pipeline, with the template's code unless `content` is given. Returns an unhandled error if the pipeline already has a block with that name, and for the types `hook` and `dynamic_child`, which can't be created this way.
 */
export const createBlock = <ThrowOnError extends boolean = false>(options: Options<CreateBlockData, ThrowOnError>): RequestResult<CreateBlockResponses, CreateBlockErrors, ThrowOnError, 'data'> => options.client.post<CreateBlockResponses, CreateBlockErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vCreateBlockBody,
        path: vCreateBlockPath,
        query: v.optional(vCreateBlockQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks',
    ...options
});

/**
 * Delete a block from a pipeline
 *
 * Deletes a block and its replicas, and returns its last state. Returns an unhandled error if other blocks depend on it, unless `force=true`. Returns a `record_invalid` error if the block doesn't exist.
 */
export const deleteBlock = <ThrowOnError extends boolean = false>(options: Options<DeleteBlockData, ThrowOnError>): RequestResult<DeleteBlockResponses, DeleteBlockErrors, ThrowOnError, 'data'> => options.client.delete<DeleteBlockResponses, DeleteBlockErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vDeleteBlockPath,
        query: v.optional(vDeleteBlockQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}',
    ...options
});

/**
 * Read a block in a pipeline
 *
 * Reads a block with its code and latest output. Returns a `record_invalid` error if the pipeline doesn't contain the block.
 */
export const readBlock = <ThrowOnError extends boolean = false>(options: Options<ReadBlockData, ThrowOnError>): RequestResult<ReadBlockResponses, ReadBlockErrors, ThrowOnError, 'data'> => options.client.get<ReadBlockResponses, ReadBlockErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vReadBlockPath,
        query: v.optional(vReadBlockQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}',
    ...options
});

/**
 * Update a block in a pipeline
 *
 * Changes a block. Properties that aren't sent keep their values.
 *
 * - **`content` is ignored**: the request succeeds but returns the old code. To change a block's code, update the
 * pipeline with `update_content=true` and the code in its `blocks`.
 * - A new `name` **changes the uuid** to its slug; the old uuid no longer resolves.
 * - Setting `downstream_blocks` on a block that has a chart breaks the pipeline: every later operation on it fails.
 *
 */
export const updateBlock = <ThrowOnError extends boolean = false>(options: Options<UpdateBlockData, ThrowOnError>): RequestResult<UpdateBlockResponses, UpdateBlockErrors, ThrowOnError, 'data'> => options.client.put<UpdateBlockResponses, UpdateBlockErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vUpdateBlockBody,
        path: vUpdateBlockPath,
        query: v.optional(vUpdateBlockQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}',
    ...options
});

/**
 * List pipeline schedules
 *
 * Lists the schedules of all pipelines of the project. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more.
 */
export const listPipelineSchedules = <ThrowOnError extends boolean = false>(options: Options<ListPipelineSchedulesData, ThrowOnError>): RequestResult<ListPipelineSchedulesResponses, ListPipelineSchedulesErrors, ThrowOnError, 'data'> => options.client.get<ListPipelineSchedulesResponses, ListPipelineSchedulesErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: {
            'schedule_type[]': { array: { explode: false } },
            'schedule_interval[]': { array: { explode: false } },
            'status[]': { array: { explode: false } }
        } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: v.optional(v.never()),
        query: v.optional(vListPipelineSchedulesQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules',
    ...options
});

/**
 * List the schedules of a pipeline
 *
 * Lists the schedules of a pipeline, newest first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. Returns an unhandled error if the pipeline doesn't exist.
 */
export const listSchedulesOfPipeline = <ThrowOnError extends boolean = false>(options: Options<ListSchedulesOfPipelineData, ThrowOnError>): RequestResult<ListSchedulesOfPipelineResponses, ListSchedulesOfPipelineErrors, ThrowOnError, 'data'> => options.client.get<ListSchedulesOfPipelineResponses, ListSchedulesOfPipelineErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: {
            'schedule_type[]': { array: { explode: false } },
            'schedule_interval[]': { array: { explode: false } },
            'status[]': { array: { explode: false } }
        } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vListSchedulesOfPipelinePath,
        query: v.optional(vListSchedulesOfPipelineQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/pipeline_schedules',
    ...options
});

/**
 * Create a pipeline schedule for a pipeline
 *
 * Creates a schedule. It is inactive unless `status` is `active`. Returns a `record_invalid` error if the name is missing. Without a `schedule_type`, the schedule never runs until an update sets one. **An unknown `schedule_type` does lasting damage on SQLite**: it is stored, and every list of schedules and runs fails until the database is repaired. PostgreSQL rejects it with an unhandled error, which contains the new schedule's token.
 */
export const createPipelineSchedule = <ThrowOnError extends boolean = false>(options: Options<CreatePipelineScheduleData, ThrowOnError>): RequestResult<CreatePipelineScheduleResponses, CreatePipelineScheduleErrors, ThrowOnError, 'data'> => options.client.post<CreatePipelineScheduleResponses, CreatePipelineScheduleErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vCreatePipelineScheduleBody,
        path: vCreatePipelineSchedulePath,
        query: v.optional(vCreatePipelineScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/pipeline_schedules',
    ...options
});

/**
 * Delete a schedule
 *
 * Deletes a schedule, active or not, and returns its last state. **Its runs are lost too**: they remain in the database without a schedule, but no list shows them and their logs can't be read. Reading such a run returns an unhandled error if it has block runs. Don't keep the id of a deleted schedule: on SQLite, Mage's default database, the next schedule can get the same id. On PostgreSQL, ids are never reused. Returns a `record_not_found` error if the schedule doesn't exist.
 */
export const deletePipelineSchedule = <ThrowOnError extends boolean = false>(options: Options<DeletePipelineScheduleData, ThrowOnError>): RequestResult<DeletePipelineScheduleResponses, DeletePipelineScheduleErrors, ThrowOnError, 'data'> => options.client.delete<DeletePipelineScheduleResponses, DeletePipelineScheduleErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vDeletePipelineSchedulePath,
        query: v.optional(vDeletePipelineScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}',
    ...options
});

/**
 * Read a schedule
 *
 * Reads a schedule, including its token. Returns a `record_not_found` error if the schedule doesn't exist.
 */
export const readPipelineSchedule = <ThrowOnError extends boolean = false>(options: Options<ReadPipelineScheduleData, ThrowOnError>): RequestResult<ReadPipelineScheduleResponses, ReadPipelineScheduleErrors, ThrowOnError, 'data'> => options.client.get<ReadPipelineScheduleResponses, ReadPipelineScheduleErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vReadPipelineSchedulePath,
        query: v.optional(vReadPipelineScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}',
    ...options
});

/**
 * Update a pipeline schedule
 *
 * Changes a schedule. Properties that aren't sent keep their values. Returns a `record_not_found` error if the schedule doesn't exist. **An unknown `schedule_type` does lasting damage on SQLite**: it is stored, and every list of schedules and runs fails until the database is repaired. PostgreSQL rejects it with an unhandled error.
 */
export const updatePipelineSchedule = <ThrowOnError extends boolean = false>(options: Options<UpdatePipelineScheduleData, ThrowOnError>): RequestResult<UpdatePipelineScheduleResponses, UpdatePipelineScheduleErrors, ThrowOnError, 'data'> => options.client.put<UpdatePipelineScheduleResponses, UpdatePipelineScheduleErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vUpdatePipelineScheduleBody,
        path: vUpdatePipelineSchedulePath,
        query: v.optional(vUpdatePipelineScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}',
    ...options
});

/**
 * List the runs of a schedule
 *
 * Lists the runs of a schedule, newest execution date first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. All retries of one execution date are on the same page, so pages can overlap and exceed `_limit`, and a page beyond the last run returns an unhandled error. Set `disable_retries_grouping=true` to prevent both. **If the schedule doesn't exist, the list contains the runs of all schedules.**
 */
export const listRunsOfSchedule = <ThrowOnError extends boolean = false>(options: Options<ListRunsOfScheduleData, ThrowOnError>): RequestResult<ListRunsOfScheduleResponses, ListRunsOfScheduleErrors, ThrowOnError, 'data'> => options.client.get<ListRunsOfScheduleResponses, ListRunsOfScheduleErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: { 'status[]': { array: { explode: false } }, 'order_by[]': { array: { explode: false } } } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vListRunsOfSchedulePath,
        query: v.optional(vListRunsOfScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}/pipeline_runs',
    ...options
});

/**
 * Start a run of a schedule
 *
 * Starts a run of a schedule of any type, with a user's credentials instead of the schedule's token. **The run of an inactive schedule stays `initial` until the schedule is active**, unlike a run triggered by token. Only a schedule of type `time` with the interval `@once` activates itself. Returns an unhandled error for a missing schedule, malformed JSON, an invalid date or an unknown property. Repeating the call starts a second run.
 */
export const createPipelineRunOfSchedule = <ThrowOnError extends boolean = false>(options: Options<CreatePipelineRunOfScheduleData, ThrowOnError>): RequestResult<CreatePipelineRunOfScheduleResponses, CreatePipelineRunOfScheduleErrors, ThrowOnError, 'data'> => options.client.post<CreatePipelineRunOfScheduleResponses, CreatePipelineRunOfScheduleErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vCreatePipelineRunOfScheduleBody,
        path: vCreatePipelineRunOfSchedulePath,
        query: v.optional(vCreatePipelineRunOfScheduleQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}/pipeline_runs',
    ...options
});

/**
 * Read the logs of a pipeline's runs
 *
 * Reads the complete log files of a pipeline's runs, newest first: two per run (`pipeline.log` and `scheduler.log`) and one per block run. Runs of one schedule with the same `execution_date` share their files. **Returns at most about 20 files of each kind**; only the two totals, which count runs and block runs, show that there are more. To get them all, request the logs run by run. Files of runs whose schedule was deleted are missing. Returns an unhandled error if the pipeline doesn't exist.
 */
export const listPipelineLogs = <ThrowOnError extends boolean = false>(options: Options<ListPipelineLogsData, ThrowOnError>): RequestResult<ListPipelineLogsResponses, ListPipelineLogsErrors, ThrowOnError, 'data'> => options.client.get<ListPipelineLogsResponses, ListPipelineLogsErrors, ThrowOnError, 'data'>({
    querySerializer: { parameters: {
            'pipeline_run_id[]': { array: { explode: false } },
            'pipeline_schedule_id[]': { array: { explode: false } },
            'block_uuid[]': { array: { explode: false } },
            'block_run_id[]': { array: { explode: false } }
        } },
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: vListPipelineLogsPath,
        query: v.optional(vListPipelineLogsQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/logs',
    ...options
});

/**
 * Log in
 *
 * Logs a user in with an email or username and a password. Requires the API key but no token; a wrong token in `OAUTH-TOKEN` is still rejected. Returns a `record_not_found` error for a wrong password, an unknown user or a missing property. With authentication off, every login fails that way if the server has no users. **After a failed login, every `record_not_found` error from the server carries that login's message until the server restarts**: don't show these messages to users.
 */
export const createSession = <ThrowOnError extends boolean = false>(options: Options<CreateSessionData, ThrowOnError>): RequestResult<CreateSessionResponses, CreateSessionErrors, ThrowOnError, 'data'> => options.client.post<CreateSessionResponses, CreateSessionErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vCreateSessionBody,
        path: v.optional(v.never()),
        query: v.optional(vCreateSessionQuery)
    }), data),
    security: [{ name: 'X-API-KEY', type: 'apiKey' }],
    url: '/api/sessions',
    ...options
});

/**
 * Read the server's status
 *
 * Shows whether the server requires authentication and whether its scheduler is running. Never needs a key or a token, regardless of the server's settings.
 */
export const readStatus = <ThrowOnError extends boolean = false>(options: Options<ReadStatusData, ThrowOnError>): RequestResult<ReadStatusResponses, ReadStatusErrors, ThrowOnError, 'data'> => options.client.get<ReadStatusResponses, ReadStatusErrors, ThrowOnError, 'data'>({
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: v.optional(v.never()),
        path: v.optional(v.never()),
        query: v.optional(vReadStatusQuery)
    }), data),
    url: '/api/status',
    ...options
});
