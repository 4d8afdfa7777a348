// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

import * as v from '../schema.ts';

/**
 * A timestamp in one of four formats: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC. Timestamps from the database have the offset `+00:00` on PostgreSQL and none on SQLite.
 */
export const vTimestamp = /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d{6})?([+-]\d{2}:\d{2})?$/));

/**
 * Where the code runs. `local_python_force` selects `local_python` even if the server has a different default.
 */
export const vExecutorType = /* @__PURE__ */ v.picklist([
    'azure_container_instance',
    'ecs',
    'gcp_cloud_run',
    'k8s',
    'local_python',
    'local_python_force',
    'pyspark'
]);

/**
 * Retry settings for failed blocks. The server's defaults apply to absent properties.
 */
export const vRetryConfig = /* @__PURE__ */ v.object({
    retries: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    delay: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    max_delay: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    exponential_backoff: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean())
});

export const vListMetadata = /* @__PURE__ */ v.object({
    count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    next: /* @__PURE__ */ v.boolean()
});

/**
 * The kind of handled error. More stable across releases than the code.
 */
export const vErrorType = /* @__PURE__ */ v.picklist([
    'record_not_found',
    'record_invalid',
    'api_resource_error',
    'unauthorized_access',
    'invalid_api_key',
    'invalid_oauth_token',
    'expired_oauth_token'
]);

export const vHandledError = /* @__PURE__ */ v.object({
    code: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    message: /* @__PURE__ */ v.string(),
    type: vErrorType,
    errors: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.union([/* @__PURE__ */ v.array(/* @__PURE__ */ v.string()), /* @__PURE__ */ v.objectWithRest({
            error: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
            metadata: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
        }, /* @__PURE__ */ v.unknown())]))
});

/**
 * An error that the server anticipated.
 */
export const vHandledErrorEnvelope = /* @__PURE__ */ v.object({
    error: vHandledError,
    status: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vUnhandledError = /* @__PURE__ */ v.object({
    code: /* @__PURE__ */ v.literal(500),
    errors: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
    exception: /* @__PURE__ */ v.string(),
    message: /* @__PURE__ */ v.string()
});

/**
 * An exception that the server didn't handle. The HTTP status is always 200.
 */
export const vUnhandledErrorEnvelope = /* @__PURE__ */ v.object({
    error: vUnhandledError,
    url_parameters: /* @__PURE__ */ v.object({})
});

/**
 * An error. Nearly every error has HTTP status 200, so the 200 response of every operation is either its result or this envelope.
 */
export const vErrorEnvelope = /* @__PURE__ */ v.union([vHandledErrorEnvelope, vUnhandledErrorEnvelope]);

export const vPipelineType = /* @__PURE__ */ v.picklist([
    'python',
    'pyspark',
    'streaming',
    'integration',
    'databricks',
    'execution_framework'
]);

/**
 * Limits on concurrent runs. The server's defaults apply to absent properties.
 */
export const vConcurrencyConfig = /* @__PURE__ */ v.object({
    block_run_limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    pipeline_run_limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    pipeline_run_limit_all_triggers: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    on_pipeline_run_limit_reached: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['skip', 'wait']))
});

export const vPipelineSettings = /* @__PURE__ */ v.object({
    triggers: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.object({
        save_in_code_automatically: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.boolean())
    }))
});

/**
 * The properties of a pipeline that every response includes, without its blocks.
 */
export const vPipelineProperties = /* @__PURE__ */ v.object({
    cache_block_output_in_memory: /* @__PURE__ */ v.boolean(),
    concurrency_config: vConcurrencyConfig,
    created_at: /* @__PURE__ */ v.nullable(vTimestamp),
    data_integration: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    description: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    executor_config: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    executor_count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    executor_type: /* @__PURE__ */ v.nullable(vExecutorType),
    name: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    notification_config: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    remote_variables_dir: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    retry_config: vRetryConfig,
    run_pipeline_in_one_process: /* @__PURE__ */ v.boolean(),
    settings: vPipelineSettings,
    spark_config: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    tags: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
    type: /* @__PURE__ */ v.union([vPipelineType, /* @__PURE__ */ v.literal('invalid')]),
    updated_at: /* @__PURE__ */ v.nullable(vTimestamp),
    uuid: /* @__PURE__ */ v.string(),
    variables: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    variables_dir: /* @__PURE__ */ v.string()
});

export const vOperationHistoryEntry = /* @__PURE__ */ v.object({
    operation: /* @__PURE__ */ v.picklist([
        'all',
        'create',
        'delete',
        'detail',
        'list',
        'update'
    ]),
    resource: /* @__PURE__ */ v.object({
        type: /* @__PURE__ */ v.string(),
        uuid: /* @__PURE__ */ v.string()
    }),
    timestamp: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    user: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.union([/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()), /* @__PURE__ */ v.string()]))
});

export const vPipelineListMetadata = /* @__PURE__ */ v.object({
    count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    next: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.boolean()),
    results: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

/**
 * A pipeline that uses the block.
 */
export const vBlockPipeline = /* @__PURE__ */ v.object({
    added_at: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.number()),
    updated_at: /* @__PURE__ */ v.number(),
    pipeline: /* @__PURE__ */ v.object({
        created_at: /* @__PURE__ */ v.nullable(vTimestamp),
        description: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
        name: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
        repo_path: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        tags: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
        type: vPipelineType,
        uuid: /* @__PURE__ */ v.string()
    })
});

export const vBlockType = /* @__PURE__ */ v.picklist([
    'callback',
    'conditional',
    'chart',
    'custom',
    'data_exporter',
    'data_loader',
    'dbt',
    'dynamic_child',
    'extension',
    'global_data_product',
    'hook',
    'markdown',
    'scratchpad',
    'sensor',
    'transformer',
    'group',
    'pipeline'
]);

export const vBlockLanguage = /* @__PURE__ */ v.picklist([
    'markdown',
    'python',
    'r',
    'sql',
    'yaml'
]);

/**
 * Status of the block in the notebook, not in pipeline runs. `updated`: the code has changed since the last execution.
 */
export const vBlockStatus = /* @__PURE__ */ v.picklist([
    'executed',
    'failed',
    'not_executed',
    'updated'
]);

/**
 * The colours that Mage's user interface offers. The server stores any text.
 */
export const vBlockColor = /* @__PURE__ */ v.picklist([
    'blue',
    'grey',
    'pink',
    'purple',
    'teal',
    'yellow'
]);

export const vPipelineBlockUpdate = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
    content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    callback_content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    name: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
    color: /* @__PURE__ */ v.optional(vBlockColor),
    configuration: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    has_callback: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean())
});

/**
 * Role of the block, derived from its configuration.
 */
export const vBlockTag = /* @__PURE__ */ v.picklist([
    'condition',
    'dynamic',
    'dynamic_child',
    'reduce_output',
    'replica',
    'snapshot'
]);

/**
 * The properties of a block that every response includes.
 */
export const vBlock = /* @__PURE__ */ v.object({
    all_upstream_blocks_executed: /* @__PURE__ */ v.boolean(),
    color: /* @__PURE__ */ v.nullable(vBlockColor),
    configuration: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    downstream_blocks: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
    executor_config: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    executor_type: /* @__PURE__ */ v.nullable(vExecutorType),
    groups: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    has_callback: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.boolean()),
    language: vBlockLanguage,
    name: /* @__PURE__ */ v.string(),
    replicated_block: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    retry_config: /* @__PURE__ */ v.nullable(vRetryConfig),
    status: /* @__PURE__ */ v.nullable(vBlockStatus),
    timeout: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    type: vBlockType,
    upstream_blocks: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
    uuid: /* @__PURE__ */ v.string()
});

export const vPipeline = /* @__PURE__ */ v.intersect([vPipelineProperties, /* @__PURE__ */ v.object({
        blocks: /* @__PURE__ */ v.array(vBlock),
        callbacks: /* @__PURE__ */ v.array(vBlock),
        conditionals: /* @__PURE__ */ v.array(vBlock),
        widgets: /* @__PURE__ */ v.array(vBlock)
    })]);

/**
 * An extension's blocks and free-form settings.
 */
export const vPipelineExtension = /* @__PURE__ */ v.objectWithRest({
    blocks: /* @__PURE__ */ v.array(vBlock)
}, /* @__PURE__ */ v.unknown());

export const vPipelineWithExtensions = /* @__PURE__ */ v.intersect([vPipeline, /* @__PURE__ */ v.object({
        extensions: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({}))
    })]);

export const vPipelineEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline: vPipeline
});

export const vPipelineWithExtensionsEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline: vPipelineWithExtensions
});

export const vBlockWithContent = /* @__PURE__ */ v.intersect([vBlock, /* @__PURE__ */ v.object({
        content: /* @__PURE__ */ v.string(),
        callback_content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        catalog: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
    })]);

export const vBlockOutputType = /* @__PURE__ */ v.picklist([
    'data_frame',
    'group',
    'image/png',
    'object',
    'progress',
    'progress_status',
    'table',
    'text',
    'text/html',
    'text/plain'
]);

/**
 * A variable that the block returned in its last execution in the notebook.
 */
export const vBlockOutput: v.Schema = /* @__PURE__ */ v.object({
    type: vBlockOutputType,
    variable_uuid: /* @__PURE__ */ v.string(),
    text_data: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.unknown()),
    sample_data: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({
        columns: /* @__PURE__ */ v.array(/* @__PURE__ */ v.union([/* @__PURE__ */ v.string(), /* @__PURE__ */ v.number()])),
        rows: /* @__PURE__ */ v.array(/* @__PURE__ */ v.array(/* @__PURE__ */ v.unknown()))
    })),
    shape: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())))),
    resource_usage: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    multi_output: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    outputs: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.lazy(() => vBlockOutput)))
});

export const vBlockOutputs = /* @__PURE__ */ v.array(/* @__PURE__ */ v.unknown());

/**
 * A block without its callback and conditional blocks, plus the parts that the query selects.
 */
export const vPipelineWidget = /* @__PURE__ */ v.intersect([vBlock, /* @__PURE__ */ v.object({
        content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        callback_content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        outputs: /* @__PURE__ */ v.optional(vBlockOutputs),
        error: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({
            error: /* @__PURE__ */ v.string(),
            message: /* @__PURE__ */ v.string()
        }))
    })]);

/**
 * An extension's blocks and free-form settings.
 */
export const vPipelineDetailExtension = /* @__PURE__ */ v.objectWithRest({
    blocks: /* @__PURE__ */ v.array(vPipelineWidget)
}, /* @__PURE__ */ v.unknown());

/**
 * Details that the server reads from the code. Empty unless the block is a data integration.
 */
export const vBlockMetadata = /* @__PURE__ */ v.objectWithRest({
    data_integration: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
}, /* @__PURE__ */ v.unknown());

export const vPipelineBlock = /* @__PURE__ */ v.intersect([vPipelineWidget, /* @__PURE__ */ v.object({
        callback_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        conditional_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        tags: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vBlockTag)),
        metadata: /* @__PURE__ */ v.optional(vBlockMetadata),
        catalog: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        pipelines: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vBlockPipeline))
    })]);

export const vBlockDetail = /* @__PURE__ */ v.intersect([vBlockWithContent, /* @__PURE__ */ v.object({
        outputs: /* @__PURE__ */ v.optional(vBlockOutputs),
        metadata: /* @__PURE__ */ v.optional(vBlockMetadata),
        documentation: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string())
    })]);

export const vBlockEnvelope = /* @__PURE__ */ v.object({
    block: vBlock,
    metadata: /* @__PURE__ */ v.null()
});

export const vBlockWithContentEnvelope = /* @__PURE__ */ v.object({
    block: vBlockWithContent,
    metadata: /* @__PURE__ */ v.null()
});

export const vBlockDetailEnvelope = /* @__PURE__ */ v.object({
    block: vBlockDetail,
    metadata: /* @__PURE__ */ v.null()
});

export const vBlockListEnvelope = /* @__PURE__ */ v.object({
    blocks: /* @__PURE__ */ v.array(vBlock),
    metadata: vListMetadata
});

export const vScheduleType = /* @__PURE__ */ v.picklist([
    'api',
    'event',
    'time'
]);

export const vScheduleStatus = /* @__PURE__ */ v.picklist(['active', 'inactive']);

/**
 * `@once`, `@hourly`, `@daily`, `@weekly`, `@monthly`, `@always_on`, or a cron expression such as `5 4 * * *`. Any other text causes an unhandled error.
 */
export const vScheduleInterval = /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^(@\w+|\S+(\s+\S+){4,6})$/));

/**
 * A schedule embedded in its pipeline.
 */
export const vPipelineScheduleSummary = /* @__PURE__ */ v.object({
    created_at: vTimestamp,
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    name: /* @__PURE__ */ v.string(),
    pipeline_uuid: /* @__PURE__ */ v.string(),
    schedule_interval: /* @__PURE__ */ v.nullable(vScheduleInterval),
    schedule_type: /* @__PURE__ */ v.nullable(vScheduleType),
    start_time: /* @__PURE__ */ v.nullable(vTimestamp),
    status: vScheduleStatus,
    updated_at: vTimestamp
});

export const vPipelineListItem = /* @__PURE__ */ v.intersect([vPipeline, /* @__PURE__ */ v.object({
        schedules: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineScheduleSummary)),
        history: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vOperationHistoryEntry))
    })]);

export const vPipelineListEnvelope = /* @__PURE__ */ v.object({
    metadata: vPipelineListMetadata,
    pipelines: /* @__PURE__ */ v.array(vPipelineListItem)
});

export const vPipelineDetail = /* @__PURE__ */ v.intersect([vPipelineProperties, /* @__PURE__ */ v.object({
        blocks: /* @__PURE__ */ v.array(vPipelineBlock),
        callbacks: /* @__PURE__ */ v.array(vPipelineBlock),
        conditionals: /* @__PURE__ */ v.array(vPipelineBlock),
        widgets: /* @__PURE__ */ v.array(vPipelineWidget),
        extensions: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({})),
        schedules: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineScheduleSummary))
    })]);

export const vPipelineDetailEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline: vPipelineDetail
});

/**
 * The events that start a run of a schedule of type `event`.
 */
export const vEventMatcher = /* @__PURE__ */ v.object({
    created_at: vTimestamp,
    event_type: /* @__PURE__ */ v.picklist(['aws_event']),
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    name: /* @__PURE__ */ v.string(),
    pattern: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    updated_at: vTimestamp
});

/**
 * Final: completed, failed and cancelled.
 */
export const vPipelineRunStatus = /* @__PURE__ */ v.picklist([
    'initial',
    'running',
    'completed',
    'failed',
    'cancelled'
]);

export const vScheduleSettings = /* @__PURE__ */ v.objectWithRest({
    skip_if_previous_running: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    allow_blocks_to_fail: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    create_initial_pipeline_run: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    landing_time_enabled: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    pipeline_run_limit: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    timeout: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    timeout_status: /* @__PURE__ */ v.nullish(vPipelineRunStatus)
}, /* @__PURE__ */ v.unknown());

export const vPipelineSchedule = /* @__PURE__ */ v.object({
    created_at: vTimestamp,
    description: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    global_data_product_uuid: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    last_enabled_at: /* @__PURE__ */ v.nullable(vTimestamp),
    name: /* @__PURE__ */ v.string(),
    pipeline_uuid: /* @__PURE__ */ v.string(),
    repo_path: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    schedule_interval: /* @__PURE__ */ v.nullable(vScheduleInterval),
    schedule_type: /* @__PURE__ */ v.nullable(vScheduleType),
    settings: /* @__PURE__ */ v.nullable(vScheduleSettings),
    sla: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    start_time: /* @__PURE__ */ v.nullable(vTimestamp),
    status: vScheduleStatus,
    token: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    updated_at: vTimestamp,
    variables: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
});

export const vPipelineScheduleDetail = /* @__PURE__ */ v.intersect([vPipelineSchedule, /* @__PURE__ */ v.object({
        event_matchers: /* @__PURE__ */ v.array(vEventMatcher),
        next_pipeline_run_date: /* @__PURE__ */ v.nullable(vTimestamp),
        tags: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string())
    })]);

export const vPipelineScheduleListItem = /* @__PURE__ */ v.intersect([vPipelineScheduleDetail, /* @__PURE__ */ v.object({
        last_pipeline_run_status: /* @__PURE__ */ v.nullable(vPipelineRunStatus),
        pipeline_in_progress_runs_count: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
        pipeline_runs_count: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))
    })]);

export const vPipelineScheduleEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline_schedule: vPipelineSchedule
});

export const vPipelineScheduleDetailEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline_schedule: vPipelineScheduleDetail
});

export const vPipelineScheduleListEnvelope = /* @__PURE__ */ v.object({
    metadata: vListMetadata,
    pipeline_schedules: /* @__PURE__ */ v.array(vPipelineScheduleListItem)
});

/**
 * Final: all but initial, queued and running.
 */
export const vBlockRunStatus = /* @__PURE__ */ v.picklist([
    'initial',
    'queued',
    'running',
    'completed',
    'failed',
    'cancelled',
    'upstream_failed',
    'condition_failed'
]);

export const vPipelineRun = /* @__PURE__ */ v.object({
    backfill_id: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    completed_at: /* @__PURE__ */ v.nullable(vTimestamp),
    created_at: vTimestamp,
    event_variables: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    execution_date: vTimestamp,
    executor_type: /* @__PURE__ */ v.nullable(vExecutorType),
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    metrics: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
    passed_sla: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.boolean()),
    pipeline_schedule_id: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    pipeline_uuid: /* @__PURE__ */ v.string(),
    started_at: /* @__PURE__ */ v.nullable(vTimestamp),
    status: vPipelineRunStatus,
    updated_at: vTimestamp,
    variables: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
});

/**
 * Values that the server records while the block runs. Free-form except for the error.
 */
export const vBlockRunMetrics = /* @__PURE__ */ v.objectWithRest({
    error: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({
        error: /* @__PURE__ */ v.string(),
        errors: /* @__PURE__ */ v.array(/* @__PURE__ */ v.string()),
        message: /* @__PURE__ */ v.string()
    }))
}, /* @__PURE__ */ v.unknown());

export const vBlockRun = /* @__PURE__ */ v.object({
    block_uuid: /* @__PURE__ */ v.string(),
    completed_at: /* @__PURE__ */ v.nullable(vTimestamp),
    created_at: vTimestamp,
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    metrics: /* @__PURE__ */ v.nullable(vBlockRunMetrics),
    pipeline_run_id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    started_at: /* @__PURE__ */ v.nullable(vTimestamp),
    status: vBlockRunStatus,
    updated_at: vTimestamp
});

export const vBlockRunDetail = /* @__PURE__ */ v.intersect([vBlockRun, /* @__PURE__ */ v.object({
        pipeline_schedule_id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
        pipeline_schedule_name: /* @__PURE__ */ v.string()
    })]);

export const vPipelineRunDetail = /* @__PURE__ */ v.intersect([vPipelineRun, /* @__PURE__ */ v.object({
        block_runs: /* @__PURE__ */ v.array(vBlockRunDetail)
    })]);

export const vPipelineRunListItem = /* @__PURE__ */ v.intersect([vPipelineRun, /* @__PURE__ */ v.object({
        block_runs: /* @__PURE__ */ v.array(vBlockRun),
        block_runs_count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
        completed_block_runs_count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
        pipeline_schedule_name: /* @__PURE__ */ v.string(),
        pipeline_schedule_token: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
        pipeline_schedule_type: /* @__PURE__ */ v.nullable(vScheduleType),
        pipeline_tags: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        pipeline_type: /* @__PURE__ */ v.nullable(vPipelineType),
        repo_path: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string())
    })]);

export const vTriggeredPipelineRunEnvelope = /* @__PURE__ */ v.object({
    pipeline_run: vPipelineRun
});

export const vPipelineRunEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline_run: vPipelineRun
});

export const vPipelineRunDetailEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    pipeline_run: vPipelineRunDetail
});

export const vPipelineRunListMetadata = /* @__PURE__ */ v.intersect([vListMetadata, /* @__PURE__ */ v.object({
        pipeline_uuids: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string()))
    })]);

export const vPipelineRunListEnvelope = /* @__PURE__ */ v.object({
    metadata: vPipelineRunListMetadata,
    pipeline_runs: /* @__PURE__ */ v.array(vPipelineRunListItem)
});

export const vLogFile = /* @__PURE__ */ v.object({
    content: /* @__PURE__ */ v.string(),
    modified_timestamp: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.number()),
    name: /* @__PURE__ */ v.string(),
    path: /* @__PURE__ */ v.string(),
    size: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))
});

export const vPipelineLogs = /* @__PURE__ */ v.object({
    block_run_logs: /* @__PURE__ */ v.array(vLogFile),
    pipeline_run_logs: /* @__PURE__ */ v.array(vLogFile),
    total_block_run_log_count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    total_pipeline_run_log_count: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vPipelineLogListEnvelope = /* @__PURE__ */ v.object({
    logs: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.array(vPipelineLogs), /* @__PURE__ */ v.minLength(1)),
    metadata: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())
});

export const vRole = /* @__PURE__ */ v.object({
    created_at: vTimestamp,
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    name: /* @__PURE__ */ v.string(),
    updated_at: vTimestamp,
    user_id: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))
});

export const vSessionUser = /* @__PURE__ */ v.object({
    avatar: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    first_name: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    last_name: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    owner: /* @__PURE__ */ v.boolean(),
    project_access: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    roles: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    roles_display: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string()),
    roles_new: /* @__PURE__ */ v.array(vRole),
    username: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.string())
});

export const vSession = /* @__PURE__ */ v.object({
    expires: vTimestamp,
    token: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^[\w-]+\.[\w-]+\.[\w-]*$/)),
    user: vSessionUser
});

export const vSessionEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.null(),
    session: vSession
});

export const vServerStatus = /* @__PURE__ */ v.object({
    disable_pipeline_edit_access: /* @__PURE__ */ v.boolean(),
    instance_type: /* @__PURE__ */ v.nullable(/* @__PURE__ */ v.picklist([
        'emr',
        'ecs',
        'cloud_run',
        'k8s'
    ])),
    is_instance_manager: /* @__PURE__ */ v.boolean(),
    max_print_output_lines: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    project_type: /* @__PURE__ */ v.picklist([
        'main',
        'sub',
        'standalone'
    ]),
    project_uuid: /* @__PURE__ */ v.string(),
    repo_path: /* @__PURE__ */ v.string(),
    repo_path_relative: /* @__PURE__ */ v.string(),
    repo_path_relative_root: /* @__PURE__ */ v.string(),
    repo_path_root: /* @__PURE__ */ v.string(),
    require_user_authentication: /* @__PURE__ */ v.boolean(),
    require_user_permissions: /* @__PURE__ */ v.boolean(),
    scheduler_process_id: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    scheduler_status: /* @__PURE__ */ v.picklist(['running', 'stopped']),
    server_process_id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    active_pipeline_run_count: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    last_scheduler_activity: /* @__PURE__ */ v.nullish(vTimestamp),
    last_user_request: /* @__PURE__ */ v.nullish(vTimestamp)
});

export const vServerStatusListEnvelope = /* @__PURE__ */ v.object({
    metadata: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()),
    statuses: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.array(vServerStatus), /* @__PURE__ */ v.minLength(1))
});

/**
 * Properties alongside `pipeline_run` become the run's `event_variables`.
 */
export const vTriggerPipelineRunBody = /* @__PURE__ */ v.objectWithRest({
    pipeline_run: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.object({
        variables: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        execution_date: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string())
    }))
}, /* @__PURE__ */ v.unknown());

export const vTriggerPipelineRunPath = /* @__PURE__ */ v.object({
    schedule_id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
    token: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^\w+$/))
});

export const vTriggerPipelineRunQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The new run, or an error.
 */
export const vTriggerPipelineRunResponse = vTriggeredPipelineRunEnvelope;

export const vListPipelineRunsQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    pipeline_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    'pipeline_uuid[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    status: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.union([vPipelineRunStatus, /* @__PURE__ */ v.picklist(['last_run_failed'])])),
    'status[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineRunStatus)),
    start_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    end_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    backfill_id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    pipeline_type: /* @__PURE__ */ v.optional(vPipelineType),
    'pipeline_tag[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    global_data_product_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    'order_by[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^\w+( (asc|desc))?$/)))),
    disable_retries_grouping: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_pipeline_type: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_pipeline_tags: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_pipeline_uuids: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_all_pipeline_schedules: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of runs, or an error.
 */
export const vListPipelineRunsResponse = vPipelineRunListEnvelope;

export const vReadPipelineRunPath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vReadPipelineRunQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The run, or an error.
 */
export const vReadPipelineRunResponse = vPipelineRunDetailEnvelope;

export const vUpdatePipelineRunBody = /* @__PURE__ */ v.object({
    pipeline_run: /* @__PURE__ */ v.object({
        status: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['cancelled'])),
        pipeline_run_action: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['retry_blocks'])),
        from_block_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string())
    })
});

export const vUpdatePipelineRunPath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vUpdatePipelineRunQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The updated run, or an error.
 */
export const vUpdatePipelineRunResponse = vPipelineRunEnvelope;

export const vListPipelinesQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    '_order_by[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    search: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    'type[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineType)),
    'status[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.picklist([
        'active',
        'inactive',
        'no_schedules'
    ]))),
    'tag[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    include_schedules: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    from_history_days: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    repo_path: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of pipelines, or an error.
 */
export const vListPipelinesResponse = vPipelineListEnvelope;

export const vCreatePipelineBody = /* @__PURE__ */ v.object({
    pipeline: /* @__PURE__ */ v.object({
        name: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
        type: /* @__PURE__ */ v.nullish(vPipelineType),
        description: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        tags: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string()))
    })
});

export const vCreatePipelineQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The new pipeline, or an error.
 */
export const vCreatePipelineResponse = vPipelineEnvelope;

export const vDeletePipelinePath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vDeletePipelineQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The deleted pipeline, or an error.
 */
export const vDeletePipelineResponse = vPipelineEnvelope;

export const vReadPipelinePath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vReadPipelineQuery = /* @__PURE__ */ v.object({
    include_schedules: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_block_pipelines: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    includes_content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    includes_outputs: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    includes_outputs_spark: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    includes_extensions: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    includes_block_metadata: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The pipeline, or an error.
 */
export const vReadPipelineResponse = vPipelineDetailEnvelope;

export const vUpdatePipelineBody = /* @__PURE__ */ v.object({
    pipeline: /* @__PURE__ */ v.object({
        name: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
        type: /* @__PURE__ */ v.optional(vPipelineType),
        description: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        tags: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        executor_type: /* @__PURE__ */ v.nullish(vExecutorType),
        retry_config: /* @__PURE__ */ v.optional(vRetryConfig),
        concurrency_config: /* @__PURE__ */ v.optional(vConcurrencyConfig),
        settings: /* @__PURE__ */ v.optional(vPipelineSettings),
        run_pipeline_in_one_process: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
        cache_block_output_in_memory: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
        data_integration: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        extensions: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))),
        blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineBlockUpdate)),
        callbacks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineBlockUpdate)),
        conditionals: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineBlockUpdate)),
        widgets: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineBlockUpdate)),
        status: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist([
            'active',
            'inactive',
            'cancelled',
            'retry',
            'retry_incomplete_block_runs'
        ])),
        pipeline_schedule_id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
        pipeline_runs: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.objectWithRest({
            id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()),
            pipeline_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
            pipeline_schedule_id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
            execution_date: /* @__PURE__ */ v.optional(vTimestamp)
        }, /* @__PURE__ */ v.unknown())))
    })
});

export const vUpdatePipelinePath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vUpdatePipelineQuery = /* @__PURE__ */ v.object({
    update_content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The updated pipeline, or an error.
 */
export const vUpdatePipelineResponse = vPipelineWithExtensionsEnvelope;

export const vListPipelineBlocksPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vListPipelineBlocksQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    'block_uuid[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of blocks, or an error.
 */
export const vListPipelineBlocksResponse = vBlockListEnvelope;

export const vCreateBlockBody = /* @__PURE__ */ v.object({
    block: /* @__PURE__ */ v.object({
        name: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
        type: vBlockType,
        language: /* @__PURE__ */ v.nullish(vBlockLanguage),
        content: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        color: /* @__PURE__ */ v.nullish(vBlockColor),
        configuration: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        upstream_blocks: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        downstream_blocks: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        priority: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
        replicated_block: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        extension_uuid: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        require_unique_name: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
        config: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.objectWithRest({
            template_path: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
            custom_template_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string())
        }, /* @__PURE__ */ v.unknown()))
    })
});

export const vCreateBlockPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vCreateBlockQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The new block, or an error.
 */
export const vCreateBlockResponse = vBlockWithContentEnvelope;

export const vDeleteBlockPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
    block_uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vDeleteBlockQuery = /* @__PURE__ */ v.object({
    block_type: /* @__PURE__ */ v.optional(vBlockType),
    force: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    extension_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The deleted block, or an error.
 */
export const vDeleteBlockResponse = vBlockEnvelope;

export const vReadBlockPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
    block_uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vReadBlockQuery = /* @__PURE__ */ v.object({
    block_type: /* @__PURE__ */ v.optional(vBlockType),
    include_block_metadata: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_block_catalog: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_documentation: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    data_integration_type: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['destinations', 'sources'])),
    data_integration_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The block, or an error.
 */
export const vReadBlockResponse = vBlockDetailEnvelope;

export const vUpdateBlockBody = /* @__PURE__ */ v.object({
    block: /* @__PURE__ */ v.object({
        content: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        name: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
        type: /* @__PURE__ */ v.optional(vBlockType),
        color: /* @__PURE__ */ v.nullish(vBlockColor),
        configuration: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        upstream_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        downstream_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        callback_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        conditional_blocks: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        executor_type: /* @__PURE__ */ v.nullish(vExecutorType),
        has_callback: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.boolean()),
        retry_config: /* @__PURE__ */ v.nullish(vRetryConfig),
        timeout: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))
    })
});

export const vUpdateBlockPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
    block_uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vUpdateBlockQuery = /* @__PURE__ */ v.object({
    block_type: /* @__PURE__ */ v.optional(vBlockType),
    extension_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The updated block, or an error.
 */
export const vUpdateBlockResponse = vBlockWithContentEnvelope;

export const vListPipelineSchedulesQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    order_by: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist([
        'created_at',
        'name',
        'pipeline_uuid',
        'schedule_type',
        'status'
    ])),
    'schedule_type[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vScheduleType)),
    'schedule_interval[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    'status[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vScheduleStatus)),
    'tag[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    global_data_product_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of schedules, or an error.
 */
export const vListPipelineSchedulesResponse = vPipelineScheduleListEnvelope;

export const vListSchedulesOfPipelinePath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vListSchedulesOfPipelineQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    'schedule_type[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vScheduleType)),
    'schedule_interval[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    'status[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vScheduleStatus)),
    'tag[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of schedules, or an error.
 */
export const vListSchedulesOfPipelineResponse = vPipelineScheduleListEnvelope;

export const vCreatePipelineScheduleBody = /* @__PURE__ */ v.object({
    pipeline_schedule: /* @__PURE__ */ v.object({
        name: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1)),
        schedule_type: /* @__PURE__ */ v.nullish(vScheduleType),
        schedule_interval: /* @__PURE__ */ v.nullish(vScheduleInterval),
        start_time: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        status: /* @__PURE__ */ v.optional(vScheduleStatus),
        description: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        variables: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        settings: /* @__PURE__ */ v.nullish(vScheduleSettings),
        sla: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))
    })
});

export const vCreatePipelineSchedulePath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vCreatePipelineScheduleQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The new schedule, or an error.
 */
export const vCreatePipelineScheduleResponse = vPipelineScheduleEnvelope;

export const vDeletePipelineSchedulePath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vDeletePipelineScheduleQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The deleted schedule, or an error.
 */
export const vDeletePipelineScheduleResponse = vPipelineScheduleEnvelope;

export const vReadPipelineSchedulePath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vReadPipelineScheduleQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The schedule, or an error.
 */
export const vReadPipelineScheduleResponse = vPipelineScheduleDetailEnvelope;

export const vUpdatePipelineScheduleBody = /* @__PURE__ */ v.object({
    pipeline_schedule: /* @__PURE__ */ v.object({
        status: /* @__PURE__ */ v.optional(vScheduleStatus),
        name: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
        description: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        schedule_type: /* @__PURE__ */ v.nullish(vScheduleType),
        schedule_interval: /* @__PURE__ */ v.nullish(vScheduleInterval),
        start_time: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.string()),
        settings: /* @__PURE__ */ v.nullish(vScheduleSettings),
        sla: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
        tags: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
        variables: /* @__PURE__ */ v.nullish(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        event_matchers: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.object({
            event_type: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['aws_event'])),
            id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
            name: /* @__PURE__ */ v.string(),
            pattern: /* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())
        }))),
        rotate_token: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean())
    })
});

export const vUpdatePipelineSchedulePath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vUpdatePipelineScheduleQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The updated schedule, or an error.
 */
export const vUpdatePipelineScheduleResponse = vPipelineScheduleDetailEnvelope;

export const vListRunsOfSchedulePath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vListRunsOfScheduleQuery = /* @__PURE__ */ v.object({
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _offset: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(0))),
    status: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.union([vPipelineRunStatus, /* @__PURE__ */ v.picklist(['last_run_failed'])])),
    'status[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(vPipelineRunStatus)),
    start_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    end_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    backfill_id: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    global_data_product_uuid: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
    'order_by[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.regex(/^\w+( (asc|desc))?$/)))),
    disable_retries_grouping: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_pipeline_type: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    include_pipeline_tags: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.boolean()),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * A page of runs, or an error.
 */
export const vListRunsOfScheduleResponse = vPipelineRunListEnvelope;

export const vCreatePipelineRunOfScheduleBody = /* @__PURE__ */ v.object({
    pipeline_run: /* @__PURE__ */ v.object({
        variables: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown())),
        execution_date: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.string()),
        event_variables: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.record(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.unknown()))
    })
});

export const vCreatePipelineRunOfSchedulePath = /* @__PURE__ */ v.object({
    id: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())
});

export const vCreatePipelineRunOfScheduleQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The new run, or an error.
 */
export const vCreatePipelineRunOfScheduleResponse = vPipelineRunEnvelope;

export const vListPipelineLogsPath = /* @__PURE__ */ v.object({
    uuid: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
});

export const vListPipelineLogsQuery = /* @__PURE__ */ v.object({
    'pipeline_run_id[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))),
    'pipeline_schedule_id[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))),
    'block_uuid[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.string())),
    'block_run_id[]': /* @__PURE__ */ v.optional(/* @__PURE__ */ v.array(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer()))),
    start_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    end_timestamp: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer())),
    _limit: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.number(), /* @__PURE__ */ v.integer(), /* @__PURE__ */ v.minValue(1))),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The logs, or an error.
 */
export const vListPipelineLogsResponse = vPipelineLogListEnvelope;

export const vCreateSessionBody = /* @__PURE__ */ v.object({
    session: /* @__PURE__ */ v.object({
        email: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
        username: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))),
        password: /* @__PURE__ */ v.pipe(/* @__PURE__ */ v.string(), /* @__PURE__ */ v.minLength(1))
    })
});

export const vCreateSessionQuery = /* @__PURE__ */ v.object({
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The session, or an error.
 */
export const vCreateSessionResponse = vSessionEnvelope;

export const vReadStatusQuery = /* @__PURE__ */ v.object({
    _format: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.picklist(['with_activity_details'])),
    _http_error_codes: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.literal(true))
});

/**
 * The status, or an error.
 */
export const vReadStatusResponse = vServerStatusListEnvelope;
