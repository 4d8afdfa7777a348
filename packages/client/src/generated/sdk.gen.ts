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
 * Starts a run of an API trigger's pipeline. The token is the credential; no API key is needed. **An inactive trigger runs too, and becomes active.** A missing schedule, a wrong token, malformed JSON or another property in `pipeline_run` than the database knows is answered with an unhandled error. Nothing keeps the same call from starting a second run.
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
 * Lists runs, newest execution date first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. With `pipeline_uuid`, the retries of one execution date are kept on one page, so pages can overlap and hold more than `_limit`: `disable_retries_grouping=true` turns that off. An unknown status finds nothing.
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
 * Reads a run with its block runs, oldest first. A missing run is answered with a `record_not_found` error.
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
 * Cancels a run, or runs blocks of it again; the run keeps its id. Cancelling a run that is over changes nothing, and answers the run as it is: look at `status`. A retried run is `running` at once, whether its schedule is active or not, and its blocks when the scheduler next looks; now and then a block stays `queued` for minutes. A run without blocks to retry is `running` until then too, and a completed one gets a new `completed_at`. Another status, another action or another property is accepted and changes nothing. A missing run is answered with a `record_not_found` error. Not in the collection.
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
 * Lists the project's pipelines, by uuid. All of them, unless `_limit` is given. A pipeline whose file cannot be read is listed with the type `invalid`, or left out.
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
 * Makes an empty pipeline. A name whose slug is taken is answered with an unhandled error. **An unknown `type` does lasting harm**: the pipeline is made, and cannot be read any more.
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
 * Deletes a pipeline and answers what it was. Its schedules and runs stay. One that doesn't exist is answered with an unhandled error.
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
 * Reads a pipeline with its blocks' code and last outputs. One that doesn't exist is answered with an unhandled error, not with a 404; so is one of a type whose kernel the server lacks (PySpark).
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
 * Changes a pipeline. Only what is sent changes.
 *
 * - A new `name` **changes the uuid** to the name's slug; the old uuid no longer resolves.
 * - `blocks` sets the order of the blocks, and with `update_content=true` their code. **Name all of them, in order**:
 * the blocks left out may be dropped from the pipeline.
 * - **An unknown `type` does lasting harm**: the pipeline cannot be read any more.
 * - `status` acts on the pipeline's schedules and runs; it is not stored.
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
 * Lists the blocks of a pipeline in the pipeline's order, charts too, without their code. All of them, unless `_limit` is given. Callbacks, conditionals and extensions are left out: reading the pipeline shows those. A missing pipeline is answered with an unhandled error. Not in the collection.
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
 * Adds a block to a pipeline, with the template's code unless `content` is given. A name that the pipeline already has is answered with an unhandled error; so are the types `hook` and `dynamic_child`, which cannot be made this way.
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
 * Deletes a block and those that repeat it, and answers what it was. One that others depend on is answered with an unhandled error unless `force=true`. A block that is gone is answered with a `record_invalid` error.
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
 * Reads a block with its code and its last outputs. One that the pipeline doesn't have is answered with a `record_invalid` error.
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
 * Changes a block. Only what is sent changes.
 *
 * - **`content` is ignored**: the answer is a success that shows the old code. To change a block's code, update the
 * pipeline with `update_content=true` and the code in its `blocks`.
 * - A new `name` **changes the uuid** to the name's slug; the old uuid no longer resolves.
 * - `downstream_blocks` on a block that has a chart breaks the pipeline: no operation on it succeeds any more.
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
 * Lists the schedules of all pipelines of the project. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others.
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
 * Lists the schedules of a pipeline, the newest first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. A missing pipeline is answered with an unhandled error. Not in the collection.
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
 * Makes a schedule, inactive unless `status` says otherwise. Without a name the answer is a `record_invalid` error. Without a `schedule_type` it never runs until an update sets one. **An unknown `schedule_type` does lasting harm**: it is stored, and every list of schedules and runs fails until the database is repaired.
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
 * Deletes a schedule, active or not, and answers it as it was. **Its runs are lost with it**: they stay in the database without a schedule, but no list shows them, their logs can't be read, and reading one is answered with an unhandled error once it has block runs. Forget its id with it: in SQLite, Mage's default database, the next schedule gets the id of the newest again once that is deleted, so an id kept for longer may be another schedule's. A missing schedule is answered with a `record_not_found` error. Not in the collection.
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
 * Reads a schedule, its token included. A missing one is answered with a `record_not_found` error. Not in the collection.
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
 * Changes a schedule. Only what is sent changes. A missing schedule is answered with a `record_not_found` error. **An unknown `schedule_type` does lasting harm**: it is stored, and every list of schedules and runs fails until the database is repaired.
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
 * Log in
 *
 * Logs a user in, by email or username and password. Needs the API key and no token; a wrong token in `OAUTH-TOKEN` is refused here too. A wrong password, an unknown user and a missing property are all answered with a `record_not_found` error, and so is every login where authentication is off and the server knows no user. **After a failed login, that login's message stands in every `record_not_found` error that the server answers, until it is started again**: don't show those to people. Not in the collection.
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
 * Says whether the server wants authentication and whether its scheduler runs. Needs no key and no token, whatever the server's settings. Not in the collection.
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

/**
 * List the runs of a schedule
 *
 * Lists the runs of a schedule, newest execution date first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. The retries of one execution date are kept on one page, so pages can overlap and hold more than `_limit`, and a page beyond the last run is answered with an unhandled error: `disable_retries_grouping=true` mends both. **Without such a schedule, the list is of the runs of all schedules.** Not in the collection.
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
 * Starts a run with a user's credentials instead of the schedule's token, of a schedule of any type. **The run of an inactive schedule waits as `initial` until the schedule is active**, unlike one that is triggered by token; only a schedule of type `time` with the interval `@once` becomes active by itself. A missing schedule, malformed JSON, a date that can't be read and an unknown property are answered with an unhandled error. Nothing keeps the same call from starting a second run. Not in the collection.
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
 * Reads the log files of a pipeline's runs, whole, the newest first: two for each run (`pipeline.log` and `scheduler.log`) and one for each block of it. Runs of one schedule for the same moment (`execution_date`) share their files. **About 20 files of each kind at most**, without a word that there are more but for the two totals (which count runs and block runs): ask by run. Files of runs whose schedule is deleted aren't shown. A missing pipeline is answered with an unhandled error. Not in the collection.
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
