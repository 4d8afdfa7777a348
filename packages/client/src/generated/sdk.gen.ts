// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from '../transport.ts';
import * as v from 'valibot';

import type { CreateBlockData, CreateBlockErrors, CreateBlockResponses, CreatePipelineData, CreatePipelineErrors, CreatePipelineResponses, CreatePipelineScheduleData, CreatePipelineScheduleErrors, CreatePipelineScheduleResponses, DeleteBlockData, DeleteBlockErrors, DeleteBlockResponses, DeletePipelineData, DeletePipelineErrors, DeletePipelineResponses, ListPipelineRunsData, ListPipelineRunsErrors, ListPipelineRunsResponses, ListPipelineSchedulesData, ListPipelineSchedulesErrors, ListPipelineSchedulesResponses, ListPipelinesData, ListPipelinesErrors, ListPipelinesResponses, ReadBlockData, ReadBlockErrors, ReadBlockResponses, ReadPipelineData, ReadPipelineErrors, ReadPipelineResponses, ReadPipelineRunData, ReadPipelineRunErrors, ReadPipelineRunResponses, TriggerPipelineRunData, TriggerPipelineRunErrors, TriggerPipelineRunResponses, UpdateBlockData, UpdateBlockErrors, UpdateBlockResponses, UpdatePipelineData, UpdatePipelineErrors, UpdatePipelineResponses, UpdatePipelineScheduleData, UpdatePipelineScheduleErrors, UpdatePipelineScheduleResponses } from './types.gen.ts';
import { vCreateBlockBody, vCreateBlockPath, vCreateBlockQuery, vCreatePipelineBody, vCreatePipelineQuery, vCreatePipelineScheduleBody, vCreatePipelineSchedulePath, vCreatePipelineScheduleQuery, vDeleteBlockPath, vDeleteBlockQuery, vDeletePipelinePath, vDeletePipelineQuery, vListPipelineRunsQuery, vListPipelineSchedulesQuery, vListPipelinesQuery, vReadBlockPath, vReadBlockQuery, vReadPipelinePath, vReadPipelineQuery, vReadPipelineRunPath, vReadPipelineRunQuery, vTriggerPipelineRunBody, vTriggerPipelineRunPath, vTriggerPipelineRunQuery, vUpdateBlockBody, vUpdateBlockPath, vUpdateBlockQuery, vUpdatePipelineBody, vUpdatePipelinePath, vUpdatePipelineQuery, vUpdatePipelineScheduleBody, vUpdatePipelineSchedulePath, vUpdatePipelineScheduleQuery } from './valibot.gen.ts';

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
    responseStyle: 'data',
    url: '/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
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
    responseStyle: 'data',
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
    responseStyle: 'data',
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
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
    responseStyle: 'data',
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
    requestValidator: async (data) => await v.parseAsync(v.object({
        body: vUpdatePipelineBody,
        path: vUpdatePipelinePath,
        query: v.optional(vUpdatePipelineQuery)
    }), data),
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
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
    responseStyle: 'data',
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules',
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipelines/{uuid}/pipeline_schedules',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
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
    responseStyle: 'data',
    security: [{ name: 'X-API-KEY', type: 'apiKey' }, { name: 'OAUTH-TOKEN', type: 'apiKey' }],
    url: '/api/pipeline_schedules/{id}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});
