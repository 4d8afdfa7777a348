// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

import * as v from 'valibot';

/**
 * A moment as the server writes it: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC.
 */
export const vTimestamp = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d{6})?([+-]\d{2}:\d{2})?$/));

/**
 * Where the code runs. `local_python_force` is `local_python` even when the server has another default.
 */
export const vExecutorType = v.picklist([
    'azure_container_instance',
    'ecs',
    'gcp_cloud_run',
    'k8s',
    'local_python',
    'local_python_force',
    'pyspark'
]);

/**
 * How a failed block is tried again. What is absent has the server's default.
 */
export const vRetryConfig = v.object({
    retries: v.optional(v.pipe(v.number(), v.integer())),
    delay: v.optional(v.pipe(v.number(), v.integer())),
    max_delay: v.optional(v.pipe(v.number(), v.integer())),
    exponential_backoff: v.optional(v.boolean())
});

export const vListMetadata = v.object({
    count: v.pipe(v.number(), v.integer()),
    next: v.boolean()
});

/**
 * The kind of a handled error. Steadier across releases than its code.
 */
export const vErrorType = v.picklist([
    'record_not_found',
    'record_invalid',
    'api_resource_error',
    'unauthorized_access',
    'invalid_api_key',
    'invalid_oauth_token',
    'expired_oauth_token'
]);

export const vHandledError = v.object({
    code: v.pipe(v.number(), v.integer()),
    message: v.string(),
    type: vErrorType,
    errors: v.optional(v.union([v.array(v.string()), v.objectWithRest({
            error: v.optional(v.string()),
            metadata: v.optional(v.record(v.string(), v.unknown()))
        }, v.unknown())]))
});

/**
 * An error that the server foresaw.
 */
export const vHandledErrorEnvelope = v.object({
    error: vHandledError,
    status: v.pipe(v.number(), v.integer())
});

export const vUnhandledError = v.object({
    code: v.literal(500),
    errors: v.array(v.string()),
    exception: v.string(),
    message: v.string()
});

/**
 * An exception that the server did not foresee. Always HTTP status 200.
 */
export const vUnhandledErrorEnvelope = v.object({
    error: vUnhandledError,
    url_parameters: v.object({})
});

/**
 * An error. Nearly every error arrives with HTTP status 200, so every operation's 200 answer is its result or this.
 */
export const vErrorEnvelope = v.union([vHandledErrorEnvelope, vUnhandledErrorEnvelope]);

export const vPipelineType = v.picklist([
    'python',
    'pyspark',
    'streaming',
    'integration',
    'databricks',
    'execution_framework'
]);

/**
 * How many runs may go on at a time. What is absent has the server's default.
 */
export const vConcurrencyConfig = v.object({
    block_run_limit: v.optional(v.pipe(v.number(), v.integer())),
    pipeline_run_limit: v.optional(v.pipe(v.number(), v.integer())),
    pipeline_run_limit_all_triggers: v.optional(v.pipe(v.number(), v.integer())),
    on_pipeline_run_limit_reached: v.optional(v.picklist(['skip', 'wait']))
});

export const vPipelineSettings = v.object({
    triggers: v.nullable(v.object({
        save_in_code_automatically: v.nullish(v.boolean())
    }))
});

/**
 * What every answer says of a pipeline, apart from its blocks.
 */
export const vPipelineProperties = v.object({
    cache_block_output_in_memory: v.boolean(),
    concurrency_config: vConcurrencyConfig,
    created_at: v.nullable(vTimestamp),
    data_integration: v.nullable(v.record(v.string(), v.unknown())),
    description: v.nullable(v.string()),
    executor_config: v.record(v.string(), v.unknown()),
    executor_count: v.pipe(v.number(), v.integer()),
    executor_type: v.nullable(vExecutorType),
    name: v.string(),
    notification_config: v.record(v.string(), v.unknown()),
    remote_variables_dir: v.nullable(v.string()),
    retry_config: vRetryConfig,
    run_pipeline_in_one_process: v.boolean(),
    settings: vPipelineSettings,
    spark_config: v.record(v.string(), v.unknown()),
    tags: v.array(v.string()),
    type: vPipelineType,
    updated_at: v.nullable(vTimestamp),
    uuid: v.string(),
    variables: v.optional(v.record(v.string(), v.unknown())),
    variables_dir: v.string()
});

export const vOperationHistoryEntry = v.object({
    operation: v.picklist([
        'all',
        'create',
        'delete',
        'detail',
        'list',
        'update'
    ]),
    resource: v.record(v.string(), v.unknown()),
    timestamp: v.nullable(v.pipe(v.number(), v.integer())),
    user: v.nullable(v.union([v.pipe(v.number(), v.integer()), v.string()]))
});

/**
 * A pipeline that uses the block.
 */
export const vBlockPipeline = v.object({
    added_at: v.nullable(v.number()),
    updated_at: v.nullable(v.number()),
    pipeline: v.object({
        created_at: v.nullable(vTimestamp),
        description: v.nullable(v.string()),
        name: v.nullable(v.string()),
        repo_path: v.optional(v.string()),
        tags: v.nullable(v.array(v.string())),
        type: v.nullable(vPipelineType),
        updated_at: v.nullish(vTimestamp),
        uuid: v.nullable(v.string())
    })
});

export const vPipelineListMetadata = v.object({
    count: v.pipe(v.number(), v.integer()),
    next: v.nullable(v.boolean()),
    results: v.pipe(v.number(), v.integer())
});

export const vBlockType = v.picklist([
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

export const vBlockLanguage = v.picklist([
    'markdown',
    'python',
    'r',
    'sql',
    'yaml'
]);

/**
 * What became of the block in the notebook, not in pipeline runs. `updated`: its code changed since it was executed.
 */
export const vBlockStatus = v.picklist([
    'executed',
    'failed',
    'not_executed',
    'updated'
]);

/**
 * The server stores any text; these are the colours that Mage's pages know.
 */
export const vBlockColor = v.picklist([
    'blue',
    'grey',
    'pink',
    'purple',
    'teal',
    'yellow'
]);

export const vPipelineBlockUpdate = v.object({
    uuid: v.pipe(v.string(), v.minLength(1)),
    content: v.optional(v.string()),
    callback_content: v.optional(v.string()),
    name: v.optional(v.pipe(v.string(), v.minLength(1))),
    color: v.optional(vBlockColor),
    configuration: v.optional(v.record(v.string(), v.unknown())),
    has_callback: v.optional(v.boolean())
});

/**
 * What the server makes of the block's configuration.
 */
export const vBlockTag = v.picklist([
    'condition',
    'dynamic',
    'dynamic_child',
    'reduce_output',
    'replica',
    'snapshot'
]);

/**
 * What every answer says of a block.
 */
export const vBlock = v.object({
    all_upstream_blocks_executed: v.boolean(),
    color: v.nullable(vBlockColor),
    configuration: v.record(v.string(), v.unknown()),
    downstream_blocks: v.array(v.string()),
    executor_config: v.nullable(v.record(v.string(), v.unknown())),
    executor_type: v.nullable(vExecutorType),
    groups: v.optional(v.array(v.string())),
    has_callback: v.nullable(v.boolean()),
    language: v.nullable(vBlockLanguage),
    name: v.string(),
    replicated_block: v.optional(v.string()),
    retry_config: v.nullable(vRetryConfig),
    status: v.nullable(vBlockStatus),
    timeout: v.nullable(v.pipe(v.number(), v.integer())),
    type: vBlockType,
    upstream_blocks: v.array(v.string()),
    uuid: v.string()
});

export const vPipeline = v.intersect([vPipelineProperties, v.object({
        blocks: v.array(vBlock),
        callbacks: v.array(vBlock),
        conditionals: v.array(vBlock),
        widgets: v.array(vBlock)
    })]);

/**
 * Blocks of an extension, and settings that are free in form.
 */
export const vPipelineExtension = v.objectWithRest({
    blocks: v.array(vBlock)
}, v.unknown());

export const vPipelineWithExtensions = v.intersect([vPipeline, v.object({
        extensions: v.optional(v.object({}))
    })]);

export const vPipelineEnvelope = v.object({
    metadata: v.null(),
    pipeline: vPipeline
});

export const vPipelineWithExtensionsEnvelope = v.object({
    metadata: v.null(),
    pipeline: vPipelineWithExtensions
});

export const vBlockWithContent = v.intersect([vBlock, v.object({
        content: v.string(),
        callback_content: v.optional(v.string()),
        catalog: v.nullish(v.record(v.string(), v.unknown()))
    })]);

export const vBlockOutputType = v.picklist([
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
 * One variable that the block put out when it was last executed in the notebook.
 */
export const vBlockOutput: v.GenericSchema = v.object({
    type: vBlockOutputType,
    variable_uuid: v.string(),
    text_data: v.optional(v.unknown()),
    sample_data: v.optional(v.object({
        columns: v.array(v.union([v.string(), v.number()])),
        rows: v.array(v.array(v.unknown()))
    })),
    shape: v.optional(v.array(v.nullable(v.pipe(v.number(), v.integer())))),
    resource_usage: v.nullish(v.record(v.string(), v.unknown())),
    multi_output: v.optional(v.boolean()),
    outputs: v.optional(v.array(v.lazy(() => vBlockOutput)))
});

export const vBlockOutputs = v.array(v.unknown());

/**
 * A block without the links to callbacks and conditions, and with what the query asks for.
 */
export const vPipelineWidget = v.intersect([vBlock, v.object({
        content: v.optional(v.string()),
        callback_content: v.optional(v.string()),
        outputs: v.optional(vBlockOutputs),
        error: v.optional(v.object({
            error: v.string(),
            message: v.string()
        }))
    })]);

/**
 * Blocks of an extension, and settings that are free in form.
 */
export const vPipelineDetailExtension = v.objectWithRest({
    blocks: v.array(vPipelineWidget)
}, v.unknown());

/**
 * What the server reads from the code. Empty on blocks that are no data integration.
 */
export const vBlockMetadata = v.objectWithRest({
    data_integration: v.optional(v.record(v.string(), v.unknown()))
}, v.unknown());

export const vPipelineBlock = v.intersect([vPipelineWidget, v.object({
        callback_blocks: v.array(v.string()),
        conditional_blocks: v.array(v.string()),
        tags: v.array(vBlockTag),
        metadata: v.optional(vBlockMetadata),
        catalog: v.nullish(v.record(v.string(), v.unknown())),
        pipelines: v.optional(v.array(vBlockPipeline))
    })]);

export const vBlockDetail = v.intersect([vBlockWithContent, v.object({
        outputs: v.optional(vBlockOutputs),
        metadata: v.optional(vBlockMetadata),
        documentation: v.optional(v.string())
    })]);

export const vBlockEnvelope = v.object({
    block: vBlock,
    metadata: v.null()
});

export const vBlockWithContentEnvelope = v.object({
    block: vBlockWithContent,
    metadata: v.null()
});

export const vBlockDetailEnvelope = v.object({
    block: vBlockDetail,
    metadata: v.null()
});

export const vScheduleType = v.picklist([
    'api',
    'event',
    'time'
]);

export const vScheduleStatus = v.picklist(['active', 'inactive']);

/**
 * What a pipeline says of its schedules.
 */
export const vPipelineScheduleSummary = v.object({
    created_at: vTimestamp,
    id: v.pipe(v.number(), v.integer()),
    name: v.string(),
    pipeline_uuid: v.string(),
    schedule_interval: v.nullable(v.string()),
    schedule_type: v.nullable(vScheduleType),
    start_time: v.nullable(vTimestamp),
    status: vScheduleStatus,
    updated_at: vTimestamp
});

export const vPipelineListItem = v.intersect([vPipeline, v.object({
        schedules: v.optional(v.array(vPipelineScheduleSummary)),
        history: v.optional(v.array(vOperationHistoryEntry))
    })]);

export const vPipelineDetail = v.intersect([vPipelineProperties, v.object({
        blocks: v.array(vPipelineBlock),
        callbacks: v.array(vPipelineBlock),
        conditionals: v.array(vPipelineBlock),
        widgets: v.array(vPipelineWidget),
        extensions: v.optional(v.object({})),
        schedules: v.optional(v.array(vPipelineScheduleSummary))
    })]);

export const vPipelineListEnvelope = v.object({
    metadata: vPipelineListMetadata,
    pipelines: v.array(vPipelineListItem)
});

export const vPipelineDetailEnvelope = v.object({
    metadata: v.null(),
    pipeline: vPipelineDetail
});

export const vScheduleSettings = v.objectWithRest({
    skip_if_previous_running: v.optional(v.boolean()),
    allow_blocks_to_fail: v.optional(v.boolean()),
    create_initial_pipeline_run: v.optional(v.boolean()),
    landing_time_enabled: v.optional(v.boolean()),
    pipeline_run_limit: v.nullish(v.pipe(v.number(), v.integer())),
    timeout: v.nullish(v.pipe(v.number(), v.integer())),
    timeout_status: v.nullish(v.string())
}, v.unknown());

/**
 * Which events start a run of a schedule of type `event`.
 */
export const vEventMatcher = v.object({
    created_at: vTimestamp,
    event_type: v.picklist(['aws_event']),
    id: v.pipe(v.number(), v.integer()),
    name: v.string(),
    pattern: v.record(v.string(), v.unknown()),
    updated_at: vTimestamp
});

export const vPipelineSchedule = v.object({
    created_at: vTimestamp,
    description: v.nullable(v.string()),
    global_data_product_uuid: v.nullable(v.string()),
    id: v.pipe(v.number(), v.integer()),
    last_enabled_at: v.nullable(vTimestamp),
    name: v.string(),
    pipeline_uuid: v.string(),
    repo_path: v.nullable(v.string()),
    schedule_interval: v.nullable(v.string()),
    schedule_type: v.nullable(vScheduleType),
    settings: v.nullable(vScheduleSettings),
    sla: v.nullable(v.pipe(v.number(), v.integer())),
    start_time: v.nullable(vTimestamp),
    status: vScheduleStatus,
    token: v.nullable(v.string()),
    updated_at: vTimestamp,
    variables: v.nullable(v.record(v.string(), v.unknown()))
});

export const vPipelineScheduleDetail = v.intersect([vPipelineSchedule, v.object({
        event_matchers: v.array(vEventMatcher),
        next_pipeline_run_date: v.nullable(vTimestamp),
        tags: v.array(v.string())
    })]);

export const vPipelineScheduleEnvelope = v.object({
    metadata: v.null(),
    pipeline_schedule: vPipelineSchedule
});

export const vPipelineScheduleDetailEnvelope = v.object({
    metadata: v.null(),
    pipeline_schedule: vPipelineScheduleDetail
});

/**
 * The last three are final.
 */
export const vPipelineRunStatus = v.picklist([
    'initial',
    'running',
    'completed',
    'failed',
    'cancelled'
]);

export const vPipelineScheduleListItem = v.intersect([vPipelineScheduleDetail, v.object({
        last_pipeline_run_status: v.nullable(vPipelineRunStatus),
        pipeline_in_progress_runs_count: v.nullable(v.pipe(v.number(), v.integer())),
        pipeline_runs_count: v.nullable(v.pipe(v.number(), v.integer()))
    })]);

export const vPipelineScheduleListEnvelope = v.object({
    metadata: vListMetadata,
    pipeline_schedules: v.array(vPipelineScheduleListItem)
});

/**
 * The last five are final.
 */
export const vBlockRunStatus = v.picklist([
    'initial',
    'queued',
    'running',
    'completed',
    'failed',
    'cancelled',
    'upstream_failed',
    'condition_failed'
]);

export const vPipelineRun = v.object({
    backfill_id: v.nullable(v.pipe(v.number(), v.integer())),
    completed_at: v.nullable(vTimestamp),
    created_at: vTimestamp,
    event_variables: v.nullable(v.record(v.string(), v.unknown())),
    execution_date: vTimestamp,
    executor_type: v.nullable(vExecutorType),
    id: v.pipe(v.number(), v.integer()),
    metrics: v.nullable(v.record(v.string(), v.unknown())),
    passed_sla: v.nullable(v.boolean()),
    pipeline_schedule_id: v.pipe(v.number(), v.integer()),
    pipeline_uuid: v.string(),
    started_at: v.nullable(vTimestamp),
    status: vPipelineRunStatus,
    updated_at: vTimestamp,
    variables: v.nullable(v.record(v.string(), v.unknown()))
});

/**
 * What the server notes while the block runs. Free in form, but for the error.
 */
export const vBlockRunMetrics = v.objectWithRest({
    error: v.optional(v.object({
        error: v.string(),
        errors: v.array(v.string()),
        message: v.string()
    }))
}, v.unknown());

export const vBlockRun = v.object({
    block_uuid: v.string(),
    completed_at: v.nullable(vTimestamp),
    created_at: vTimestamp,
    id: v.pipe(v.number(), v.integer()),
    metrics: v.nullable(vBlockRunMetrics),
    pipeline_run_id: v.pipe(v.number(), v.integer()),
    started_at: v.nullable(vTimestamp),
    status: vBlockRunStatus,
    updated_at: vTimestamp
});

export const vBlockRunDetail = v.intersect([vBlockRun, v.object({
        pipeline_schedule_id: v.pipe(v.number(), v.integer()),
        pipeline_schedule_name: v.string()
    })]);

export const vPipelineRunDetail = v.intersect([vPipelineRun, v.object({
        block_runs: v.array(vBlockRunDetail)
    })]);

export const vPipelineRunListItem = v.intersect([vPipelineRun, v.object({
        block_runs: v.array(vBlockRun),
        block_runs_count: v.pipe(v.number(), v.integer()),
        completed_block_runs_count: v.pipe(v.number(), v.integer()),
        pipeline_schedule_name: v.string(),
        pipeline_schedule_token: v.nullable(v.string()),
        pipeline_schedule_type: v.nullable(vScheduleType),
        pipeline_tags: v.nullable(v.array(v.string())),
        pipeline_type: v.nullable(vPipelineType),
        repo_path: v.nullish(v.string())
    })]);

export const vTriggeredPipelineRunEnvelope = v.object({
    pipeline_run: vPipelineRun
});

export const vPipelineRunDetailEnvelope = v.object({
    metadata: v.null(),
    pipeline_run: vPipelineRunDetail
});

export const vPipelineRunListMetadata = v.intersect([vListMetadata, v.object({
        pipeline_uuids: v.optional(v.array(v.string()))
    })]);

export const vPipelineRunListEnvelope = v.object({
    metadata: vPipelineRunListMetadata,
    pipeline_runs: v.array(vPipelineRunListItem)
});

/**
 * What stands beside `pipeline_run` becomes the run's `event_variables`.
 */
export const vTriggerPipelineRunBody = v.objectWithRest({
    pipeline_run: v.optional(v.object({
        variables: v.optional(v.objectWithRest({
            env: v.optional(v.string()),
            schema: v.optional(v.string())
        }, v.unknown())),
        execution_date: v.optional(v.string())
    }))
}, v.unknown());

export const vTriggerPipelineRunPath = v.object({
    schedule_id: v.pipe(v.number(), v.integer()),
    token: v.pipe(v.string(), v.regex(/^\w+$/))
});

export const vTriggerPipelineRunQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The new run, or an error.
 */
export const vTriggerPipelineRunResponse = vTriggeredPipelineRunEnvelope;

export const vListPipelineRunsQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    _limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    _offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    pipeline_uuid: v.optional(v.string()),
    'pipeline_uuid[]': v.optional(v.array(v.string())),
    status: v.optional(v.union([vPipelineRunStatus, v.picklist(['last_run_failed'])])),
    'status[]': v.optional(v.array(vPipelineRunStatus)),
    start_timestamp: v.optional(v.pipe(v.number(), v.integer())),
    end_timestamp: v.optional(v.pipe(v.number(), v.integer())),
    backfill_id: v.optional(v.pipe(v.number(), v.integer())),
    pipeline_type: v.optional(vPipelineType),
    'pipeline_tag[]': v.optional(v.array(v.string())),
    global_data_product_uuid: v.optional(v.string()),
    'order_by[]': v.optional(v.array(v.pipe(v.string(), v.regex(/^\w+( (asc|desc))?$/)))),
    disable_retries_grouping: v.optional(v.boolean()),
    include_pipeline_type: v.optional(v.boolean()),
    include_pipeline_tags: v.optional(v.boolean()),
    include_pipeline_uuids: v.optional(v.boolean()),
    include_all_pipeline_schedules: v.optional(v.boolean())
});

/**
 * A page of runs, or an error.
 */
export const vListPipelineRunsResponse = vPipelineRunListEnvelope;

export const vReadPipelineRunPath = v.object({
    id: v.pipe(v.number(), v.integer())
});

export const vReadPipelineRunQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The run, or an error.
 */
export const vReadPipelineRunResponse = vPipelineRunDetailEnvelope;

export const vListPipelinesQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    _limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    _offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    '_order_by[]': v.optional(v.array(v.string())),
    search: v.optional(v.string()),
    'type[]': v.optional(v.array(vPipelineType)),
    'status[]': v.optional(v.array(v.picklist([
        'active',
        'inactive',
        'no_schedules'
    ]))),
    'tag[]': v.optional(v.array(v.string())),
    include_schedules: v.optional(v.boolean()),
    from_history_days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    repo_path: v.optional(v.string())
});

/**
 * A page of pipelines, or an error.
 */
export const vListPipelinesResponse = vPipelineListEnvelope;

export const vCreatePipelineBody = v.object({
    pipeline: v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        type: v.optional(vPipelineType),
        description: v.optional(v.string()),
        tags: v.optional(v.array(v.string()))
    })
});

export const vCreatePipelineQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The new pipeline, or an error.
 */
export const vCreatePipelineResponse = vPipelineEnvelope;

export const vDeletePipelinePath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1))
});

export const vDeletePipelineQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The pipeline that was deleted, or an error.
 */
export const vDeletePipelineResponse = vPipelineEnvelope;

export const vReadPipelinePath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1))
});

export const vReadPipelineQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    include_schedules: v.optional(v.boolean()),
    include_block_pipelines: v.optional(v.boolean()),
    includes_content: v.optional(v.boolean()),
    includes_outputs: v.optional(v.boolean()),
    includes_outputs_spark: v.optional(v.boolean()),
    includes_extensions: v.optional(v.boolean()),
    includes_block_metadata: v.optional(v.boolean()),
    max_results_for_block_outputs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});

/**
 * The pipeline, or an error.
 */
export const vReadPipelineResponse = vPipelineDetailEnvelope;

export const vUpdatePipelineBody = v.object({
    pipeline: v.object({
        name: v.optional(v.pipe(v.string(), v.minLength(1))),
        type: v.optional(vPipelineType),
        description: v.nullish(v.string()),
        tags: v.optional(v.array(v.string())),
        executor_type: v.nullish(vExecutorType),
        retry_config: v.optional(vRetryConfig),
        concurrency_config: v.optional(vConcurrencyConfig),
        settings: v.optional(vPipelineSettings),
        run_pipeline_in_one_process: v.optional(v.boolean()),
        cache_block_output_in_memory: v.optional(v.boolean()),
        data_integration: v.nullish(v.record(v.string(), v.unknown())),
        extensions: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
        blocks: v.optional(v.array(vPipelineBlockUpdate)),
        callbacks: v.optional(v.array(vPipelineBlockUpdate)),
        conditionals: v.optional(v.array(vPipelineBlockUpdate)),
        widgets: v.optional(v.array(vPipelineBlockUpdate)),
        status: v.optional(v.picklist([
            'active',
            'inactive',
            'cancelled',
            'retry',
            'retry_incomplete_block_runs'
        ])),
        pipeline_schedule_id: v.optional(v.pipe(v.number(), v.integer())),
        pipeline_runs: v.optional(v.array(v.objectWithRest({
            id: v.pipe(v.number(), v.integer())
        }, v.unknown())))
    })
});

export const vUpdatePipelinePath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1))
});

export const vUpdatePipelineQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    update_content: v.optional(v.boolean())
});

/**
 * The pipeline after the change, or an error.
 */
export const vUpdatePipelineResponse = vPipelineWithExtensionsEnvelope;

export const vCreateBlockBody = v.object({
    block: v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        type: vBlockType,
        language: v.optional(vBlockLanguage),
        content: v.optional(v.string()),
        color: v.optional(vBlockColor),
        configuration: v.optional(v.record(v.string(), v.unknown())),
        upstream_blocks: v.optional(v.array(v.string())),
        downstream_blocks: v.optional(v.array(v.string())),
        priority: v.optional(v.pipe(v.number(), v.integer())),
        replicated_block: v.optional(v.string()),
        extension_uuid: v.optional(v.string()),
        require_unique_name: v.optional(v.boolean()),
        config: v.optional(v.objectWithRest({
            template_path: v.optional(v.string()),
            custom_template_uuid: v.optional(v.string())
        }, v.unknown()))
    })
});

export const vCreateBlockPath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1))
});

export const vCreateBlockQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The new block, or an error.
 */
export const vCreateBlockResponse = vBlockWithContentEnvelope;

export const vDeleteBlockPath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1)),
    block_uuid: v.pipe(v.string(), v.minLength(1))
});

export const vDeleteBlockQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    force: v.optional(v.boolean()),
    block_type: v.optional(vBlockType),
    extension_uuid: v.optional(v.string())
});

/**
 * The block that was deleted, or an error.
 */
export const vDeleteBlockResponse = vBlockEnvelope;

export const vReadBlockPath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1)),
    block_uuid: v.pipe(v.string(), v.minLength(1))
});

export const vReadBlockQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    block_type: v.optional(vBlockType),
    include_block_metadata: v.optional(v.boolean()),
    include_block_catalog: v.optional(v.boolean()),
    include_documentation: v.optional(v.boolean()),
    data_integration_type: v.optional(v.picklist(['destinations', 'sources'])),
    data_integration_uuid: v.optional(v.string())
});

/**
 * The block, or an error.
 */
export const vReadBlockResponse = vBlockDetailEnvelope;

export const vUpdateBlockBody = v.object({
    block: v.object({
        content: v.optional(v.string()),
        name: v.optional(v.pipe(v.string(), v.minLength(1))),
        type: v.optional(vBlockType),
        color: v.nullish(vBlockColor),
        configuration: v.optional(v.record(v.string(), v.unknown())),
        upstream_blocks: v.optional(v.array(v.string())),
        downstream_blocks: v.optional(v.array(v.string())),
        callback_blocks: v.optional(v.array(v.string())),
        conditional_blocks: v.optional(v.array(v.string())),
        executor_type: v.nullish(vExecutorType),
        has_callback: v.optional(v.boolean()),
        retry_config: v.nullish(vRetryConfig),
        timeout: v.nullish(v.pipe(v.number(), v.integer()))
    })
});

export const vUpdateBlockPath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1)),
    block_uuid: v.pipe(v.string(), v.minLength(1))
});

export const vUpdateBlockQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    block_type: v.optional(vBlockType),
    extension_uuid: v.optional(v.string())
});

/**
 * The block after the change, or an error.
 */
export const vUpdateBlockResponse = vBlockWithContentEnvelope;

export const vListPipelineSchedulesQuery = v.object({
    _http_error_codes: v.optional(v.literal(true)),
    _limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    _offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    order_by: v.optional(v.picklist([
        'created_at',
        'name',
        'pipeline_uuid',
        'schedule_type',
        'status'
    ])),
    'schedule_type[]': v.optional(v.array(vScheduleType)),
    'schedule_interval[]': v.optional(v.array(v.string())),
    'status[]': v.optional(v.array(vScheduleStatus)),
    'tag[]': v.optional(v.array(v.string())),
    global_data_product_uuid: v.optional(v.string())
});

/**
 * A page of schedules, or an error.
 */
export const vListPipelineSchedulesResponse = vPipelineScheduleListEnvelope;

export const vCreatePipelineScheduleBody = v.object({
    pipeline_schedule: v.object({
        name: v.pipe(v.string(), v.minLength(1)),
        schedule_type: v.optional(vScheduleType),
        schedule_interval: v.optional(v.string()),
        start_time: v.optional(v.string()),
        status: v.optional(vScheduleStatus),
        description: v.optional(v.string()),
        variables: v.nullish(v.record(v.string(), v.unknown())),
        settings: v.optional(vScheduleSettings),
        sla: v.optional(v.pipe(v.number(), v.integer()))
    })
});

export const vCreatePipelineSchedulePath = v.object({
    uuid: v.pipe(v.string(), v.minLength(1))
});

export const vCreatePipelineScheduleQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The new schedule, or an error.
 */
export const vCreatePipelineScheduleResponse = vPipelineScheduleEnvelope;

export const vUpdatePipelineScheduleBody = v.object({
    pipeline_schedule: v.object({
        status: v.optional(vScheduleStatus),
        name: v.optional(v.pipe(v.string(), v.minLength(1))),
        description: v.nullish(v.string()),
        schedule_type: v.optional(vScheduleType),
        schedule_interval: v.nullish(v.string()),
        start_time: v.nullish(v.string()),
        settings: v.nullish(vScheduleSettings),
        sla: v.nullish(v.pipe(v.number(), v.integer())),
        tags: v.optional(v.array(v.string())),
        variables: v.nullish(v.record(v.string(), v.unknown())),
        event_matchers: v.optional(v.array(v.object({
            event_type: v.optional(v.picklist(['aws_event'])),
            id: v.optional(v.pipe(v.number(), v.integer())),
            name: v.string(),
            pattern: v.record(v.string(), v.unknown())
        }))),
        rotate_token: v.optional(v.boolean())
    })
});

export const vUpdatePipelineSchedulePath = v.object({
    id: v.pipe(v.number(), v.integer())
});

export const vUpdatePipelineScheduleQuery = v.object({
    _http_error_codes: v.optional(v.literal(true))
});

/**
 * The schedule after the change, or an error.
 */
export const vUpdatePipelineScheduleResponse = vPipelineScheduleDetailEnvelope;
