// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

export type ClientOptions = {
    baseUrl: `${string}://{baseUrl}` | (string & {});
};

/**
 * A timestamp in one of four formats: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC. Timestamps from the database have the offset `+00:00` on PostgreSQL and none on SQLite.
 */
export type Timestamp = string;

/**
 * Where the code runs. `local_python_force` selects `local_python` even if the server has a different default.
 */
export type ExecutorType = 'azure_container_instance' | 'ecs' | 'gcp_cloud_run' | 'k8s' | 'local_python' | 'local_python_force' | 'pyspark';

/**
 * Retry settings for failed blocks. The server's defaults apply to absent properties.
 */
export type RetryConfig = {
    /**
     * Maximum number of retries. Default 0.
     */
    retries?: number;
    /**
     * Delay in seconds before the first retry. Default 5.
     */
    delay?: number;
    /**
     * Maximum delay in seconds between attempts. Default 60.
     */
    max_delay?: number;
    /**
     * Doubles the delay after each attempt. Default true.
     */
    exponential_backoff?: boolean;
};

export type ListMetadata = {
    /**
     * Total number of items across all pages.
     */
    count: number;
    /**
     * True if another page follows.
     */
    next: boolean;
};

/**
 * The kind of handled error. More stable across releases than the code.
 */
export type ErrorType = 'record_not_found' | 'record_invalid' | 'api_resource_error' | 'unauthorized_access' | 'invalid_api_key' | 'invalid_oauth_token' | 'expired_oauth_token' | (string & {});

export type HandledError = {
    /**
     * The error's intended HTTP status: 400, 401, 403 or 404. 402 for `record_invalid` in 0.9.70 and older. 200 when the database model's own validation fails.
     */
    code: number;
    /**
     * One human-readable sentence.
     */
    message: string;
    type: ErrorType;
    /**
     * Additional details, on some errors only.
     */
    errors?: Array<string> | {
        error?: string;
        metadata?: {
            [key: string]: unknown;
        };
        [key: string]: unknown;
    };
};

/**
 * An error that the server anticipated.
 */
export type HandledErrorEnvelope = {
    error: HandledError;
    /**
     * 200, or the error's code if `_http_error_codes` is in the query. Not the HTTP status: a 401 response has 200 here.
     */
    status: number;
};

export type UnhandledError = {
    code: 500;
    /**
     * Server stack trace. Keep it out of end users' logs.
     */
    errors: Array<string>;
    /**
     * The cause in one sentence. The only part meant for people.
     */
    exception: string;
    /**
     * Server traceback. Keep it out of end users' logs.
     */
    message: string;
};

/**
 * An exception that the server didn't handle. The HTTP status is always 200.
 */
export type UnhandledErrorEnvelope = {
    error: UnhandledError;
    /**
     * Path variables as the server received them, including a trigger's token.
     */
    url_parameters: {
        [key: string]: string | null;
    };
};

/**
 * An error. Nearly every error has HTTP status 200, so the 200 response of every operation is either its result or this envelope.
 */
export type ErrorEnvelope = HandledErrorEnvelope | UnhandledErrorEnvelope;

export type PipelineType = 'python' | 'pyspark' | 'streaming' | 'integration' | 'databricks' | 'execution_framework';

/**
 * Limits on concurrent runs. The server's defaults apply to absent properties.
 */
export type ConcurrencyConfig = {
    block_run_limit?: number;
    /**
     * Per schedule.
     */
    pipeline_run_limit?: number;
    /**
     * For all schedules of the pipeline together.
     */
    pipeline_run_limit_all_triggers?: number;
    /**
     * `skip` cancels runs over the limit; `wait` (default) leaves them `initial`.
     */
    on_pipeline_run_limit_reached?: 'skip' | 'wait';
};

export type PipelineSettings = {
    triggers: {
        /**
         * Also writes schedules to the pipeline's `triggers.yaml`.
         */
        save_in_code_automatically?: boolean | null;
    } | null;
};

/**
 * The properties of a pipeline that every response includes, without its blocks.
 */
export type PipelineProperties = {
    /**
     * Only works with run_pipeline_in_one_process.
     */
    cache_block_output_in_memory: boolean;
    concurrency_config: ConcurrencyConfig;
    created_at: Timestamp | null;
    /**
     * Catalog of an integration pipeline. Free-form.
     */
    data_integration: {
        [key: string]: unknown;
    } | null;
    description: string | null;
    /**
     * Executor settings. Free-form.
     */
    executor_config: {
        [key: string]: unknown;
    };
    /**
     * Greater than 1 only on streaming pipelines.
     */
    executor_count: number;
    executor_type: ExecutorType | null;
    /**
     * Null if the pipeline's file has no name or can't be read.
     */
    name: string | null;
    /**
     * Notifications and their recipients, by service. Free-form.
     */
    notification_config: {
        [key: string]: unknown;
    };
    remote_variables_dir: string | null;
    retry_config: RetryConfig;
    run_pipeline_in_one_process: boolean;
    settings: PipelineSettings;
    /**
     * Spark settings. Free-form.
     */
    spark_config: {
        [key: string]: unknown;
    };
    tags: Array<string>;
    /**
     * In lists, `invalid` if the pipeline's file can't be read.
     */
    type: PipelineType | 'invalid';
    /**
     * Time of the last write to the pipeline's file. Null once the pipeline is deleted.
     */
    updated_at: Timestamp | null;
    /**
     * Slug of the name, unique in the project. Changes with the name.
     */
    uuid: string;
    /**
     * Global variables of the pipeline. Absent if there are none. Free-form.
     */
    variables?: {
        [key: string]: unknown;
    };
    /**
     * Folder on the server where block output is stored.
     */
    variables_dir: string;
};

export type Pipeline = PipelineProperties & {
    blocks: Array<Block>;
    callbacks: Array<Block>;
    conditionals: Array<Block>;
    /**
     * Charts.
     */
    widgets: Array<Block>;
};

/**
 * A schedule embedded in its pipeline.
 */
export type PipelineScheduleSummary = {
    created_at: Timestamp;
    id: number;
    name: string;
    pipeline_uuid: string;
    schedule_interval: ScheduleInterval | null;
    schedule_type: ScheduleType | null;
    start_time: Timestamp | null;
    status: ScheduleStatus;
    updated_at: Timestamp;
};

export type OperationHistoryEntry = {
    operation: 'all' | 'create' | 'delete' | 'detail' | 'list' | 'update';
    /**
     * The object that was accessed.
     */
    resource: {
        type: string;
        uuid: string;
    };
    /**
     * Unix seconds.
     */
    timestamp: number;
    /**
     * User id. Null if authentication was off.
     */
    user: number | string | null;
};

export type PipelineListItem = Pipeline & {
    /**
     * Only with `include_schedules=true`.
     */
    schedules?: Array<PipelineScheduleSummary>;
    /**
     * Only with `from_history_days`, and only if the project's operation history is on.
     */
    history?: Array<OperationHistoryEntry>;
};

/**
 * An extension's blocks and free-form settings.
 */
export type PipelineExtension = {
    blocks: Array<Block>;
    [key: string]: unknown;
};

export type PipelineWithExtensions = Pipeline & {
    /**
     * Keyed by extension uuid.
     */
    extensions?: {
        [key: string]: PipelineExtension;
    };
};

export type PipelineListMetadata = {
    /**
     * Total number of pipelines across all pages.
     */
    count: number;
    /**
     * True if another page follows. Null without `_limit`, because the list is then complete.
     */
    next: boolean | null;
    /**
     * Number of pipelines on this page.
     */
    results: number;
};

export type PipelineListEnvelope = {
    metadata: PipelineListMetadata;
    pipelines: Array<PipelineListItem>;
};

export type PipelineEnvelope = {
    metadata: null;
    pipeline: Pipeline;
};

export type PipelineWithExtensionsEnvelope = {
    metadata: null;
    pipeline: PipelineWithExtensions;
};

export type PipelineDetailEnvelope = {
    metadata: null;
    pipeline: PipelineDetail;
};

/**
 * A pipeline that uses the block.
 */
export type BlockPipeline = {
    /**
     * Unix seconds.
     */
    added_at: number | null;
    /**
     * Unix seconds.
     */
    updated_at: number;
    pipeline: {
        created_at: Timestamp | null;
        description: string | null;
        name: string | null;
        repo_path?: string;
        tags: Array<string>;
        type: PipelineType;
        uuid: string;
    };
};

/**
 * A block without its callback and conditional blocks, plus the parts that the query selects.
 */
export type PipelineWidget = Block & {
    /**
     * The block's code. Absent with `includes_content=false`.
     */
    content?: string;
    /**
     * Code of the block's own callback. Absent unless has_callback is true.
     */
    callback_content?: string;
    outputs?: BlockOutputs;
    /**
     * Present if the block's file is missing.
     */
    error?: {
        error: string;
        message: string;
    };
};

export type PipelineBlock = PipelineWidget & {
    /**
     * Uuids. Like `conditional_blocks` and `tags`, absent on the data exporters of integration pipelines.
     */
    callback_blocks?: Array<string>;
    /**
     * Uuids.
     */
    conditional_blocks?: Array<string>;
    tags?: Array<BlockTag>;
    metadata?: BlockMetadata;
    /**
     * Streams and columns of a data integration. Absent on other blocks. Free-form.
     */
    catalog?: {
        [key: string]: unknown;
    } | null;
    /**
     * Only with `include_block_pipelines=true`.
     */
    pipelines?: Array<BlockPipeline>;
};

/**
 * An extension's blocks and free-form settings.
 */
export type PipelineDetailExtension = {
    blocks: Array<PipelineWidget>;
    [key: string]: unknown;
};

export type PipelineDetail = PipelineProperties & {
    blocks: Array<PipelineBlock>;
    callbacks: Array<PipelineBlock>;
    conditionals: Array<PipelineBlock>;
    /**
     * Charts.
     */
    widgets: Array<PipelineWidget>;
    /**
     * Keyed by extension uuid. Absent with `includes_extensions=false`.
     */
    extensions?: {
        [key: string]: PipelineDetailExtension;
    };
    /**
     * Only with `include_schedules=true`.
     */
    schedules?: Array<PipelineScheduleSummary>;
};

export type PipelineBlockUpdate = {
    uuid: string;
    /**
     * The block's new code.
     */
    content?: string;
    /**
     * New code of the block's own callback.
     */
    callback_content?: string;
    /**
     * A new name changes the block's uuid.
     */
    name?: string;
    color?: BlockColor;
    /**
     * Replaces the block's configuration. Free-form.
     */
    configuration?: {
        [key: string]: unknown;
    };
    has_callback?: boolean;
};

export type BlockType = 'callback' | 'conditional' | 'chart' | 'custom' | 'data_exporter' | 'data_loader' | 'dbt' | 'dynamic_child' | 'extension' | 'global_data_product' | 'hook' | 'markdown' | 'scratchpad' | 'sensor' | 'transformer' | 'group' | 'pipeline';

export type BlockLanguage = 'markdown' | 'python' | 'r' | 'sql' | 'yaml';

/**
 * Status of the block in the notebook, not in pipeline runs. `updated`: the code has changed since the last execution.
 */
export type BlockStatus = 'executed' | 'failed' | 'not_executed' | 'updated';

/**
 * The colours that Mage's user interface offers. The server stores any text.
 */
export type BlockColor = 'blue' | 'grey' | 'pink' | 'purple' | 'teal' | 'yellow';

/**
 * Role of the block, derived from its configuration.
 */
export type BlockTag = 'condition' | 'dynamic' | 'dynamic_child' | 'reduce_output' | 'replica' | 'snapshot';

/**
 * The properties of a block that every response includes.
 */
export type Block = {
    /**
     * True if all upstream blocks have the status `executed`.
     */
    all_upstream_blocks_executed: boolean;
    color: BlockColor | null;
    /**
     * Settings for this kind of block (data provider for SQL, chart type for charts). Free-form.
     */
    configuration: {
        [key: string]: unknown;
    };
    /**
     * Uuids of the blocks that use this block's output.
     */
    downstream_blocks: Array<string>;
    /**
     * Executor settings. Free-form.
     */
    executor_config: {
        [key: string]: unknown;
    } | null;
    executor_type: ExecutorType | null;
    /**
     * Uuids of the groups that the block belongs to. Absent if it belongs to none.
     */
    groups?: Array<string>;
    /**
     * True if the block has its own callback.
     */
    has_callback: boolean | null;
    language: BlockLanguage;
    name: string;
    /**
     * Uuid of the block that this one replicates. Absent on other blocks.
     */
    replicated_block?: string;
    retry_config: RetryConfig | null;
    status: BlockStatus | null;
    /**
     * Maximum duration of a block run in seconds.
     */
    timeout: number | null;
    type: BlockType;
    /**
     * Uuids of the blocks whose output this block uses.
     */
    upstream_blocks: Array<string>;
    /**
     * Slug of the name, unique in the pipeline. Changes with the name.
     */
    uuid: string;
};

export type BlockWithContent = Block & {
    /**
     * The block's code. Empty if the file is missing.
     */
    content: string;
    /**
     * Code of the block's own callback. Absent unless has_callback is true.
     */
    callback_content?: string;
    /**
     * Streams and columns of a data integration. Absent on other blocks. Free-form.
     */
    catalog?: {
        [key: string]: unknown;
    } | null;
};

export type BlockOutputType = 'data_frame' | 'group' | 'image/png' | 'object' | 'progress' | 'progress_status' | 'table' | 'text' | 'text/html' | 'text/plain';

/**
 * A variable that the block returned in its last execution in the notebook.
 */
export type BlockOutput = {
    type: BlockOutputType;
    variable_uuid: string;
    /**
     * The value as text, or free-form JSON for an object with `to_dict`.
     */
    text_data?: unknown;
    /**
     * The first rows of a table.
     */
    sample_data?: {
        columns: Array<string | number>;
        rows: Array<Array<unknown>>;
    };
    /**
     * Number of rows and columns of the whole table.
     */
    shape?: Array<number | null>;
    /**
     * Memory and files used by the variable. Free-form.
     */
    resource_usage?: {
        [key: string]: unknown;
    } | null;
    /**
     * True if the block returned more than one variable.
     */
    multi_output?: boolean;
    /**
     * The members of a group.
     */
    outputs?: Array<BlockOutput>;
};

export type BlockOutputs = Array<BlockOutput | string | number | boolean>;

/**
 * Details that the server reads from the code. Empty unless the block is a data integration.
 */
export type BlockMetadata = {
    /**
     * Source or destination, with its settings. Free-form.
     */
    data_integration?: {
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

export type BlockDetail = BlockWithContent & {
    outputs?: BlockOutputs;
    metadata?: BlockMetadata;
    /**
     * Documentation of the data integration. Only with `include_documentation=true`.
     */
    documentation?: string;
};

export type BlockEnvelope = {
    block: Block;
    metadata: null;
};

export type BlockWithContentEnvelope = {
    block: BlockWithContent;
    metadata: null;
};

export type BlockDetailEnvelope = {
    block: BlockDetail;
    metadata: null;
};

export type BlockListEnvelope = {
    blocks: Array<Block>;
    metadata: ListMetadata;
};

export type ScheduleType = 'api' | 'event' | 'time';

export type ScheduleStatus = 'active' | 'inactive';

/**
 * `@once`, `@hourly`, `@daily`, `@weekly`, `@monthly`, `@always_on`, or a cron expression such as `5 4 * * *`. Any other text causes an unhandled error.
 */
export type ScheduleInterval = "@once" | "@hourly" | "@daily" | "@weekly" | "@monthly" | "@always_on" | (string & {});

export type ScheduleSettings = {
    skip_if_previous_running?: boolean;
    /**
     * Continues with the other blocks if one fails.
     */
    allow_blocks_to_fail?: boolean;
    /**
     * Also runs a past `start_time` when the schedule is activated. Mage before 0.9.62 always does.
     */
    create_initial_pipeline_run?: boolean;
    landing_time_enabled?: boolean;
    pipeline_run_limit?: number | null;
    /**
     * Maximum duration of a run in seconds.
     */
    timeout?: number | null;
    /**
     * Status of a run that exceeds the timeout.
     */
    timeout_status?: PipelineRunStatus | null;
    [key: string]: unknown;
};

/**
 * The events that start a run of a schedule of type `event`.
 */
export type EventMatcher = {
    created_at: Timestamp;
    event_type: 'aws_event';
    id: number;
    name: string;
    /**
     * Content that an event must contain. Free-form.
     */
    pattern: {
        [key: string]: unknown;
    };
    updated_at: Timestamp;
};

export type PipelineSchedule = {
    created_at: Timestamp;
    description: string | null;
    global_data_product_uuid: string | null;
    id: number;
    last_enabled_at: Timestamp | null;
    name: string;
    pipeline_uuid: string;
    /**
     * Folder of the project on the server.
     */
    repo_path: string | null;
    schedule_interval: ScheduleInterval | null;
    /**
     * A schedule without a type never runs.
     */
    schedule_type: ScheduleType | null;
    settings: ScheduleSettings | null;
    /**
     * Seconds after which a run counts as late.
     */
    sla: number | null;
    start_time: Timestamp | null;
    status: ScheduleStatus;
    /**
     * A credential: anyone who has it can start runs of an API trigger. `[API_TOKEN_PLACEHOLDER]` if the server hides tokens.
     */
    token: string | null;
    updated_at: Timestamp;
    /**
     * Runtime variables for the schedule's runs. Free-form.
     */
    variables: {
        [key: string]: unknown;
    } | null;
};

export type PipelineScheduleDetail = PipelineSchedule & {
    event_matchers: Array<EventMatcher>;
    /**
     * Null unless the schedule is of type `time`.
     */
    next_pipeline_run_date: Timestamp | null;
    tags: Array<string>;
};

export type PipelineScheduleListItem = PipelineScheduleDetail & {
    last_pipeline_run_status: PipelineRunStatus | null;
    /**
     * Null before the first run.
     */
    pipeline_in_progress_runs_count: number | null;
    /**
     * Null before the first run.
     */
    pipeline_runs_count: number | null;
};

export type PipelineScheduleEnvelope = {
    metadata: null;
    pipeline_schedule: PipelineSchedule;
};

export type PipelineScheduleDetailEnvelope = {
    metadata: null;
    pipeline_schedule: PipelineScheduleDetail;
};

export type PipelineScheduleListEnvelope = {
    metadata: ListMetadata;
    pipeline_schedules: Array<PipelineScheduleListItem>;
};

/**
 * Final: completed, failed and cancelled.
 */
export type PipelineRunStatus = 'initial' | 'running' | 'completed' | 'failed' | 'cancelled' | (string & {});

/**
 * Final: all but initial, queued and running.
 */
export type BlockRunStatus = 'initial' | 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'upstream_failed' | 'condition_failed' | (string & {});

export type PipelineRun = {
    /**
     * The backfill that created the run.
     */
    backfill_id: number | null;
    /**
     * Null until the run ends, and on cancelled and most failed runs.
     */
    completed_at: Timestamp | null;
    created_at: Timestamp;
    /**
     * Properties sent alongside `pipeline_run` when the run was triggered. Free-form.
     */
    event_variables: {
        [key: string]: unknown;
    } | null;
    execution_date: Timestamp;
    executor_type: ExecutorType | null;
    id: number;
    /**
     * Counts for integration pipelines, and earlier run times. Free-form.
     */
    metrics: {
        [key: string]: unknown;
    } | null;
    /**
     * True if the run took longer than its schedule's `sla`.
     */
    passed_sla: boolean | null;
    /**
     * Null once the schedule is deleted.
     */
    pipeline_schedule_id: number | null;
    pipeline_uuid: string;
    started_at: Timestamp | null;
    status: PipelineRunStatus;
    updated_at: Timestamp;
    /**
     * Runtime variables of the run. The server adds `execution_partition`. Free-form.
     */
    variables: {
        [key: string]: unknown;
    } | null;
};

/**
 * Values that the server records while the block runs. Free-form except for the error.
 */
export type BlockRunMetrics = {
    /**
     * The reason the block failed.
     */
    error?: {
        /**
         * Exception text.
         */
        error: string;
        /**
         * Server stack trace.
         */
        errors: Array<string>;
        /**
         * Traceback of the block's code.
         */
        message: string;
    };
    [key: string]: unknown;
};

export type BlockRun = {
    block_uuid: string;
    completed_at: Timestamp | null;
    created_at: Timestamp;
    id: number;
    metrics: BlockRunMetrics | null;
    pipeline_run_id: number;
    started_at: Timestamp | null;
    status: BlockRunStatus;
    updated_at: Timestamp;
};

export type BlockRunDetail = BlockRun & {
    pipeline_schedule_id: number;
    pipeline_schedule_name: string;
};

export type PipelineRunDetail = PipelineRun & {
    block_runs: Array<BlockRunDetail>;
};

export type PipelineRunListItem = PipelineRun & {
    block_runs: Array<BlockRun>;
    block_runs_count: number;
    completed_block_runs_count: number;
    pipeline_schedule_name: string;
    /**
     * A credential: see `token` of PipelineSchedule.
     */
    pipeline_schedule_token: string | null;
    pipeline_schedule_type: ScheduleType | null;
    /**
     * Null unless `include_pipeline_tags=true`.
     */
    pipeline_tags: Array<string> | null;
    /**
     * Null unless `include_pipeline_type=true`.
     */
    pipeline_type: PipelineType | null;
    /**
     * Folder of the project on the server. Absent in 0.9.70.
     */
    repo_path?: string | null;
};

export type TriggeredPipelineRunEnvelope = {
    pipeline_run: PipelineRun;
};

export type PipelineRunEnvelope = {
    metadata: null;
    pipeline_run: PipelineRun;
};

export type PipelineRunDetailEnvelope = {
    metadata: null;
    pipeline_run: PipelineRunDetail;
};

export type PipelineRunListMetadata = ListMetadata & {
    /**
     * Uuids of all pipelines in the project. Only with `include_pipeline_uuids=true`.
     */
    pipeline_uuids?: Array<string>;
};

export type PipelineRunListEnvelope = {
    metadata: PipelineRunListMetadata;
    pipeline_runs: Array<PipelineRunListItem>;
};

export type LogFile = {
    /**
     * The whole file, one line per entry: a timestamp and a JSON object. Empty if nothing was logged.
     */
    content: string;
    /**
     * Time of the last write, in Unix seconds. Null if the file doesn't exist.
     */
    modified_timestamp?: number | null;
    name: string;
    /**
     * Path of the file on the server.
     */
    path: string;
    /**
     * Size in bytes. Null if the file doesn't exist.
     */
    size?: number | null;
};

export type PipelineLogs = {
    block_run_logs: Array<LogFile>;
    pipeline_run_logs: Array<LogFile>;
    total_block_run_log_count: number;
    total_pipeline_run_log_count: number;
};

export type PipelineLogListEnvelope = {
    /**
     * Always contains exactly one item.
     */
    logs: Array<PipelineLogs>;
    /**
     * Always empty.
     */
    metadata: {
        [key: string]: unknown;
    };
};

export type Role = {
    created_at: Timestamp;
    id: number;
    /**
     * Owner, Admin, Editor, Viewer, or a custom name.
     */
    name: string;
    updated_at: Timestamp;
    /**
     * The user who created the role. Null for Mage's built-in roles.
     */
    user_id: number | null;
};

export type SessionUser = {
    /**
     * One or two letters.
     */
    avatar: string | null;
    first_name: string | null;
    id: number;
    last_name: string | null;
    /**
     * True if the old `roles` make the user an owner; see also `roles_new`.
     */
    owner: boolean;
    /**
     * Permissions that `roles_new` grants in this project, as a sum of bit flags that the server defines. 0 means none.
     */
    project_access: number;
    /**
     * Flags of the old roles: 1 admin, 2 editor, 4 viewer.
     */
    roles: number | null;
    /**
     * Name of the highest old role.
     */
    roles_display: string | null;
    roles_new: Array<Role>;
    username: string | null;
};

export type Session = {
    /**
     * End of the session. 30 days after login by default.
     */
    expires: Timestamp;
    /**
     * A credential: a JWT whose payload contains `expires` (Unix seconds) and `token`. Send the inner `token` in the `OAUTH-TOKEN` header; only the `oauth_token` cookie takes this JWT.
     */
    token: string;
    user: SessionUser;
};

export type SessionEnvelope = {
    metadata: null;
    session: Session;
};

export type ServerStatus = {
    /**
     * True if the server refuses changes to pipelines and blocks.
     */
    disable_pipeline_edit_access: boolean;
    /**
     * The kind of cluster that the server runs on. Null outside a cluster.
     */
    instance_type: 'emr' | 'ecs' | 'cloud_run' | 'k8s' | null;
    is_instance_manager: boolean;
    max_print_output_lines: number;
    project_type: 'main' | 'sub' | 'standalone';
    project_uuid: string;
    /**
     * Folder of the project on the server.
     */
    repo_path: string;
    repo_path_relative: string;
    repo_path_relative_root: string;
    repo_path_root: string;
    /**
     * True if the other operations require an API key and a token.
     */
    require_user_authentication: boolean;
    require_user_permissions: boolean;
    /**
     * Null while the scheduler is stopped. Absent in 0.9.70.
     */
    scheduler_process_id?: number | null;
    /**
     * While the scheduler is stopped, the server accepts runs but they stay `initial`.
     */
    scheduler_status: 'running' | 'stopped';
    /**
     * Absent in 0.9.70.
     */
    server_process_id?: number;
    /**
     * Number of `running` runs. Only with `_format=with_activity_details`.
     */
    active_pipeline_run_count?: number;
    /**
     * Time of the last change to a run. Null before the first run. Only with `_format=with_activity_details`.
     */
    last_scheduler_activity?: Timestamp | null;
    /**
     * Time of the last request, status requests excluded. Only with `_format=with_activity_details`.
     */
    last_user_request?: Timestamp | null;
};

export type ServerStatusListEnvelope = {
    /**
     * Always empty.
     */
    metadata: {
        [key: string]: unknown;
    };
    /**
     * Always contains exactly one item.
     */
    statuses: Array<ServerStatus>;
};

export type TriggerPipelineRunData = {
    /**
     * Properties alongside `pipeline_run` become the run's `event_variables`.
     */
    body?: {
        pipeline_run?: {
            /**
             * Runtime variables for the blocks. They override the schedule's variables. Free-form.
             */
            variables?: {
                [key: string]: unknown;
            };
            /**
             * The time that the run is for, such as `2026-01-01 00:00:00`. Defaults to now.
             */
            execution_date?: string;
        };
        [key: string]: unknown;
    };
    path: {
        /**
         * The id of the schedule, which must be an API trigger.
         */
        schedule_id: number;
        /**
         * The schedule's token. It is a credential: keep it out of logs.
         */
        token: string;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}';
};

export type TriggerPipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The token contains characters other than letters, digits and underscores. No body.
     */
    405: unknown;
};

export type TriggerPipelineRunError = TriggerPipelineRunErrors[keyof TriggerPipelineRunErrors];

export type TriggerPipelineRunResponses = {
    /**
     * The new run, or an error.
     */
    200: TriggeredPipelineRunEnvelope;
};

export type TriggerPipelineRunResponse = TriggerPipelineRunResponses[keyof TriggerPipelineRunResponses];

export type ListPipelineRunsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Maximum number of items to return. Default 40.
         */
        _limit?: number;
        /**
         * Number of items to skip. Default 0.
         */
        _offset?: number;
        /**
         * Only runs of this pipeline, with retries grouped.
         */
        pipeline_uuid?: string;
        /**
         * Only runs of these pipelines.
         */
        'pipeline_uuid[]'?: Array<string>;
        /**
         * Only runs with this status. `last_run_failed` matches failed runs that no later retry for the same execution date has fixed.
         */
        status?: PipelineRunStatus | 'last_run_failed';
        /**
         * Only runs with these statuses.
         */
        'status[]'?: Array<PipelineRunStatus>;
        /**
         * Only runs created at or after this time, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only runs created at or before this time, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Only runs created by this backfill.
         */
        backfill_id?: number;
        /**
         * Only runs of pipelines of this type. Adds `pipeline_type` to each run.
         */
        pipeline_type?: PipelineType;
        /**
         * Only runs of pipelines with one of these tags. If no pipeline has any of them, returns all runs.
         */
        'pipeline_tag[]'?: Array<string>;
        /**
         * Only runs of this global data product. Without this parameter, runs of global data products are excluded.
         */
        global_data_product_uuid?: string;
        /**
         * Properties to sort by, each optionally followed by ` asc` or ` desc`. An unknown property causes an unhandled error. Default `execution_date desc,id desc`.
         */
        'order_by[]'?: Array<string>;
        /**
         * With `pipeline_uuid`, limits each page to `_limit` runs. Default false.
         */
        disable_retries_grouping?: boolean;
        /**
         * Adds `pipeline_type` to each run. Default false.
         */
        include_pipeline_type?: boolean;
        /**
         * Adds `pipeline_tags` to each run. Default false.
         */
        include_pipeline_tags?: boolean;
        /**
         * Adds the uuids of all pipelines to `metadata`. Default false.
         */
        include_pipeline_uuids?: boolean;
        /**
         * Includes runs of schedules in other projects on the server. Default false.
         */
        include_all_pipeline_schedules?: boolean;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_runs';
};

export type ListPipelineRunsErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListPipelineRunsError = ListPipelineRunsErrors[keyof ListPipelineRunsErrors];

export type ListPipelineRunsResponses = {
    /**
     * A page of runs, or an error.
     */
    200: PipelineRunListEnvelope;
};

export type ListPipelineRunsResponse = ListPipelineRunsResponses[keyof ListPipelineRunsResponses];

export type ReadPipelineRunData = {
    body?: never;
    path: {
        /**
         * The run's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_runs/{id}';
};

export type ReadPipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ReadPipelineRunError = ReadPipelineRunErrors[keyof ReadPipelineRunErrors];

export type ReadPipelineRunResponses = {
    /**
     * The run, or an error.
     */
    200: PipelineRunDetailEnvelope;
};

export type ReadPipelineRunResponse = ReadPipelineRunResponses[keyof ReadPipelineRunResponses];

export type UpdatePipelineRunData = {
    body: {
        pipeline_run: {
            /**
             * Cancels the run.
             */
            status?: 'cancelled';
            /**
             * Without `from_block_uuid`, reruns all blocks that aren't `completed`. Has no effect on the blocks of a completed run.
             */
            pipeline_run_action?: 'retry_blocks';
            /**
             * With `retry_blocks`: reruns this block and all blocks after it, regardless of their status. With an unknown uuid, no block is rerun.
             */
            from_block_uuid?: string;
        };
    };
    path: {
        /**
         * The run's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_runs/{id}';
};

export type UpdatePipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineRunError = UpdatePipelineRunErrors[keyof UpdatePipelineRunErrors];

export type UpdatePipelineRunResponses = {
    /**
     * The updated run, or an error.
     */
    200: PipelineRunEnvelope;
};

export type UpdatePipelineRunResponse = UpdatePipelineRunResponses[keyof UpdatePipelineRunResponses];

export type ListPipelinesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Maximum number of pipelines to return. No limit by default.
         */
        _limit?: number;
        /**
         * Number of items to skip. Default 0.
         */
        _offset?: number;
        /**
         * Properties to sort by. Also accepts `blocks`, `triggers` and `status`. A minus sign before the first one reverses the order. Default `uuid`.
         */
        '_order_by[]'?: Array<string>;
        /**
         * Only pipelines whose uuid contains this text, ignoring case.
         */
        search?: string;
        /**
         * Only pipelines of these types.
         */
        'type[]'?: Array<PipelineType>;
        /**
         * Only pipelines with an active schedule (`active`), with inactive schedules only (`inactive`) or without schedules (`no_schedules`). Requires `include_schedules=true`.
         */
        'status[]'?: Array<'active' | 'inactive' | 'no_schedules'>;
        /**
         * Only pipelines with one of these tags. `no_tags` matches pipelines without tags.
         */
        'tag[]'?: Array<string>;
        /**
         * Adds `schedules` to each pipeline. Default false.
         */
        include_schedules?: boolean;
        /**
         * Only pipelines viewed in the last N days, most recent first. Requires the project's operation history; while that is off, the list is empty.
         */
        from_history_days?: number;
        /**
         * Folder of another project, if the server hosts several.
         */
        repo_path?: string;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines';
};

export type ListPipelinesErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListPipelinesError = ListPipelinesErrors[keyof ListPipelinesErrors];

export type ListPipelinesResponses = {
    /**
     * A page of pipelines, or an error.
     */
    200: PipelineListEnvelope;
};

export type ListPipelinesResponse = ListPipelinesResponses[keyof ListPipelinesResponses];

export type CreatePipelineData = {
    body: {
        pipeline: {
            /**
             * Its slug becomes the uuid.
             */
            name: string;
            /**
             * Default python.
             */
            type?: PipelineType | null;
            description?: string | null;
            tags?: Array<string> | null;
        };
    };
    path?: never;
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines';
};

export type CreatePipelineErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type CreatePipelineError = CreatePipelineErrors[keyof CreatePipelineErrors];

export type CreatePipelineResponses = {
    /**
     * The new pipeline, or an error.
     */
    200: PipelineEnvelope;
};

export type CreatePipelineResponse = CreatePipelineResponses[keyof CreatePipelineResponses];

export type DeletePipelineData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}';
};

export type DeletePipelineErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type DeletePipelineError = DeletePipelineErrors[keyof DeletePipelineErrors];

export type DeletePipelineResponses = {
    /**
     * The deleted pipeline, or an error.
     */
    200: PipelineEnvelope;
};

export type DeletePipelineResponse = DeletePipelineResponses[keyof DeletePipelineResponses];

export type ReadPipelineData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Adds `schedules`. Default false.
         */
        include_schedules?: boolean;
        /**
         * Adds `pipelines` (those that use the block) to each block. Default false.
         */
        include_block_pipelines?: boolean;
        /**
         * Includes the blocks' code. Default true.
         */
        includes_content?: boolean;
        /**
         * Includes the blocks' output. Default true.
         */
        includes_outputs?: boolean;
        /**
         * Includes the output of blocks that run on Spark. Default false.
         */
        includes_outputs_spark?: boolean;
        /**
         * Includes `extensions`. Default true.
         */
        includes_extensions?: boolean;
        /**
         * Includes the blocks' `metadata`. Default true.
         */
        includes_block_metadata?: boolean;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}';
};

export type ReadPipelineErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ReadPipelineError = ReadPipelineErrors[keyof ReadPipelineErrors];

export type ReadPipelineResponses = {
    /**
     * The pipeline, or an error.
     */
    200: PipelineDetailEnvelope;
};

export type ReadPipelineResponse = ReadPipelineResponses[keyof ReadPipelineResponses];

export type UpdatePipelineData = {
    body: {
        pipeline: {
            /**
             * Its slug becomes the uuid.
             */
            name?: string;
            type?: PipelineType;
            description?: string | null;
            /**
             * Replaces the pipeline's tags.
             */
            tags?: Array<string>;
            executor_type?: ExecutorType | null;
            retry_config?: RetryConfig;
            /**
             * Ignored by 0.9.70 and older.
             */
            concurrency_config?: ConcurrencyConfig;
            settings?: PipelineSettings;
            run_pipeline_in_one_process?: boolean;
            /**
             * Only works with run_pipeline_in_one_process.
             */
            cache_block_output_in_memory?: boolean;
            /**
             * Catalog of an integration pipeline. Free-form.
             */
            data_integration?: {
                [key: string]: unknown;
            } | null;
            /**
             * Settings, keyed by extension uuid. Free-form.
             */
            extensions?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            /**
             * All blocks, in order; see above.
             */
            blocks?: Array<PipelineBlockUpdate>;
            /**
             * Ignored without `update_content=true`.
             */
            callbacks?: Array<PipelineBlockUpdate>;
            /**
             * Ignored without `update_content=true`.
             */
            conditionals?: Array<PipelineBlockUpdate>;
            /**
             * Ignored without `update_content=true`.
             */
            widgets?: Array<PipelineBlockUpdate>;
            /**
             * `active` and `inactive` set the status of all schedules. `cancelled` cancels the runs in progress, limited to `pipeline_runs` or `pipeline_schedule_id` if given. `retry` creates a new run for each of `pipeline_runs`. `retry_incomplete_block_runs` resumes failed runs.
             */
            status?: 'active' | 'inactive' | 'cancelled' | 'retry' | 'retry_incomplete_block_runs';
            /**
             * With `cancelled`: the schedule whose runs to cancel.
             */
            pipeline_schedule_id?: number;
            /**
             * With `cancelled` or `retry`: the runs, as read from the server. `cancelled` only needs their `id`; `retry` also needs `pipeline_uuid`, `pipeline_schedule_id` and `execution_date`.
             */
            pipeline_runs?: Array<{
                id: number;
                pipeline_uuid?: string;
                pipeline_schedule_id?: number;
                execution_date?: Timestamp;
                [key: string]: unknown;
            }>;
        };
    };
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Applies the code and settings of the blocks in the request body. Default false.
         */
        update_content?: boolean;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}';
};

export type UpdatePipelineErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineError = UpdatePipelineErrors[keyof UpdatePipelineErrors];

export type UpdatePipelineResponses = {
    /**
     * The updated pipeline, or an error.
     */
    200: PipelineWithExtensionsEnvelope;
};

export type UpdatePipelineResponse = UpdatePipelineResponses[keyof UpdatePipelineResponses];

export type ListPipelineBlocksData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Maximum number of blocks to return. No limit by default.
         */
        _limit?: number;
        /**
         * Number of blocks to skip. Default 0. Ignored without `_limit`.
         */
        _offset?: number;
        /**
         * Only blocks with these uuids.
         */
        'block_uuid[]'?: Array<string>;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks';
};

export type ListPipelineBlocksErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListPipelineBlocksError = ListPipelineBlocksErrors[keyof ListPipelineBlocksErrors];

export type ListPipelineBlocksResponses = {
    /**
     * A page of blocks, or an error.
     */
    200: BlockListEnvelope;
};

export type ListPipelineBlocksResponse = ListPipelineBlocksResponses[keyof ListPipelineBlocksResponses];

export type CreateBlockData = {
    body: {
        block: {
            /**
             * Its slug becomes the uuid.
             */
            name: string;
            type: BlockType;
            /**
             * Default python.
             */
            language?: BlockLanguage | null;
            /**
             * Code to use instead of the template's.
             */
            content?: string | null;
            color?: BlockColor | null;
            /**
             * Settings for this kind of block. Free-form.
             */
            configuration?: {
                [key: string]: unknown;
            } | null;
            /**
             * Uuids of the blocks whose output this block uses.
             */
            upstream_blocks?: Array<string> | null;
            /**
             * Uuids of the blocks that use this block's output.
             */
            downstream_blocks?: Array<string> | null;
            /**
             * Zero-based position in the pipeline's list of blocks. Last by default.
             */
            priority?: number | null;
            /**
             * Uuid of a block of the pipeline to replicate.
             */
            replicated_block?: string | null;
            /**
             * For a block of type `extension`: the extension it belongs to.
             */
            extension_uuid?: string | null;
            /**
             * Rejects a name whose file is already used by another pipeline.
             */
            require_unique_name?: boolean;
            /**
             * The template to start from: `template_path` or `custom_template_uuid`.
             */
            config?: {
                template_path?: string;
                custom_template_uuid?: string;
                [key: string]: unknown;
            } | null;
        };
    };
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks';
};

export type CreateBlockErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type CreateBlockError = CreateBlockErrors[keyof CreateBlockErrors];

export type CreateBlockResponses = {
    /**
     * The new block, or an error.
     */
    200: BlockWithContentEnvelope;
};

export type CreateBlockResponse = CreateBlockResponses[keyof CreateBlockResponses];

export type DeleteBlockData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
        /**
         * The block's uuid: the slug of its name (`load data` becomes `load_data`).
         */
        block_uuid: string;
    };
    query?: {
        /**
         * Required for callbacks, conditionals and charts, which are stored separately from other blocks.
         */
        block_type?: BlockType;
        /**
         * Deletes the block even if others depend on it. Default false.
         */
        force?: boolean;
        /**
         * The extension that the block belongs to.
         */
        extension_uuid?: string;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type DeleteBlockErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type DeleteBlockError = DeleteBlockErrors[keyof DeleteBlockErrors];

export type DeleteBlockResponses = {
    /**
     * The deleted block, or an error.
     */
    200: BlockEnvelope;
};

export type DeleteBlockResponse = DeleteBlockResponses[keyof DeleteBlockResponses];

export type ReadBlockData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
        /**
         * The block's uuid: the slug of its name (`load data` becomes `load_data`).
         */
        block_uuid: string;
    };
    query?: {
        /**
         * Required for callbacks, conditionals and charts, which are stored separately from other blocks.
         */
        block_type?: BlockType;
        /**
         * Adds `metadata`. Default false.
         */
        include_block_metadata?: boolean;
        /**
         * Adds the `catalog` of a data integration. Default false.
         */
        include_block_catalog?: boolean;
        /**
         * Adds the `documentation` of a data integration. Default false.
         */
        include_documentation?: boolean;
        /**
         * With `include_documentation`: the type of integration whose documentation to add.
         */
        data_integration_type?: 'destinations' | 'sources';
        /**
         * With `include_documentation`: the integration whose documentation to add.
         */
        data_integration_uuid?: string;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type ReadBlockErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ReadBlockError = ReadBlockErrors[keyof ReadBlockErrors];

export type ReadBlockResponses = {
    /**
     * The block, or an error.
     */
    200: BlockDetailEnvelope;
};

export type ReadBlockResponse = ReadBlockResponses[keyof ReadBlockResponses];

export type UpdateBlockData = {
    body: {
        block: {
            /**
             * Ignored by the server; see above.
             */
            content?: string;
            /**
             * Its slug becomes the uuid.
             */
            name?: string;
            /**
             * Applied only if the block is a scratchpad.
             */
            type?: BlockType;
            color?: BlockColor | null;
            /**
             * Replaces the block's configuration. Free-form.
             */
            configuration?: {
                [key: string]: unknown;
            };
            /**
             * Uuids of the blocks whose output this block uses.
             */
            upstream_blocks?: Array<string>;
            /**
             * Uuids of the blocks that use this block's output.
             */
            downstream_blocks?: Array<string>;
            /**
             * Uuids of the pipeline's callback blocks to attach.
             */
            callback_blocks?: Array<string>;
            /**
             * Uuids of the pipeline's conditional blocks to attach.
             */
            conditional_blocks?: Array<string>;
            executor_type?: ExecutorType | null;
            /**
             * Setting it to true also creates the callback's file.
             */
            has_callback?: boolean | null;
            retry_config?: RetryConfig | null;
            /**
             * Maximum duration of a block run in seconds.
             */
            timeout?: number | null;
        };
    };
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
        /**
         * The block's uuid: the slug of its name (`load data` becomes `load_data`).
         */
        block_uuid: string;
    };
    query?: {
        /**
         * Required for callbacks, conditionals and charts, which are stored separately from other blocks.
         */
        block_type?: BlockType;
        /**
         * The extension that the block belongs to.
         */
        extension_uuid?: string;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type UpdateBlockErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type UpdateBlockError = UpdateBlockErrors[keyof UpdateBlockErrors];

export type UpdateBlockResponses = {
    /**
     * The updated block, or an error.
     */
    200: BlockWithContentEnvelope;
};

export type UpdateBlockResponse = UpdateBlockResponses[keyof UpdateBlockResponses];

export type ListPipelineSchedulesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Maximum number of items to return. Default 40.
         */
        _limit?: number;
        /**
         * Number of items to skip. Default 0.
         */
        _offset?: number;
        /**
         * Property to sort by. `created_at` sorts in descending order, all others ascending. Unsorted by default.
         */
        order_by?: 'created_at' | 'name' | 'pipeline_uuid' | 'schedule_type' | 'status';
        /**
         * Only schedules of these types.
         */
        'schedule_type[]'?: Array<ScheduleType>;
        /**
         * Only schedules with these intervals. Doesn't work for cron expressions that contain a comma.
         */
        'schedule_interval[]'?: Array<string>;
        /**
         * Only schedules with these statuses.
         */
        'status[]'?: Array<ScheduleStatus>;
        /**
         * Only schedules with one of these tags.
         */
        'tag[]'?: Array<string>;
        /**
         * Only schedules of this global data product.
         */
        global_data_product_uuid?: string;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules';
};

export type ListPipelineSchedulesErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListPipelineSchedulesError = ListPipelineSchedulesErrors[keyof ListPipelineSchedulesErrors];

export type ListPipelineSchedulesResponses = {
    /**
     * A page of schedules, or an error.
     */
    200: PipelineScheduleListEnvelope;
};

export type ListPipelineSchedulesResponse = ListPipelineSchedulesResponses[keyof ListPipelineSchedulesResponses];

export type ListSchedulesOfPipelineData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Maximum number of items to return. Default 40.
         */
        _limit?: number;
        /**
         * Number of items to skip. Default 0.
         */
        _offset?: number;
        /**
         * Only schedules of these types.
         */
        'schedule_type[]'?: Array<ScheduleType>;
        /**
         * Only schedules with these intervals. Doesn't work for cron expressions that contain a comma.
         */
        'schedule_interval[]'?: Array<string>;
        /**
         * Only schedules with these statuses.
         */
        'status[]'?: Array<ScheduleStatus>;
        /**
         * Only schedules with one of these tags.
         */
        'tag[]'?: Array<string>;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/pipeline_schedules';
};

export type ListSchedulesOfPipelineErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListSchedulesOfPipelineError = ListSchedulesOfPipelineErrors[keyof ListSchedulesOfPipelineErrors];

export type ListSchedulesOfPipelineResponses = {
    /**
     * A page of schedules, or an error.
     */
    200: PipelineScheduleListEnvelope;
};

export type ListSchedulesOfPipelineResponse = ListSchedulesOfPipelineResponses[keyof ListSchedulesOfPipelineResponses];

export type CreatePipelineScheduleData = {
    body: {
        pipeline_schedule: {
            name: string;
            schedule_type?: ScheduleType | null;
            schedule_interval?: ScheduleInterval | null;
            /**
             * Start time in UTC, such as `2026-01-01 00:00:00`. SQLite ignores an offset, PostgreSQL converts it.
             */
            start_time?: string | null;
            status?: ScheduleStatus;
            description?: string | null;
            /**
             * Runtime variables for the schedule's runs. Free-form.
             */
            variables?: {
                [key: string]: unknown;
            } | null;
            settings?: ScheduleSettings | null;
            /**
             * Seconds after which a run counts as late.
             */
            sla?: number | null;
        };
    };
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/pipeline_schedules';
};

export type CreatePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type CreatePipelineScheduleError = CreatePipelineScheduleErrors[keyof CreatePipelineScheduleErrors];

export type CreatePipelineScheduleResponses = {
    /**
     * The new schedule, or an error.
     */
    200: PipelineScheduleEnvelope;
};

export type CreatePipelineScheduleResponse = CreatePipelineScheduleResponses[keyof CreatePipelineScheduleResponses];

export type DeletePipelineScheduleData = {
    body?: never;
    path: {
        /**
         * The schedule's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type DeletePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type DeletePipelineScheduleError = DeletePipelineScheduleErrors[keyof DeletePipelineScheduleErrors];

export type DeletePipelineScheduleResponses = {
    /**
     * The deleted schedule, or an error.
     */
    200: PipelineScheduleEnvelope;
};

export type DeletePipelineScheduleResponse = DeletePipelineScheduleResponses[keyof DeletePipelineScheduleResponses];

export type ReadPipelineScheduleData = {
    body?: never;
    path: {
        /**
         * The schedule's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type ReadPipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ReadPipelineScheduleError = ReadPipelineScheduleErrors[keyof ReadPipelineScheduleErrors];

export type ReadPipelineScheduleResponses = {
    /**
     * The schedule, or an error.
     */
    200: PipelineScheduleDetailEnvelope;
};

export type ReadPipelineScheduleResponse = ReadPipelineScheduleResponses[keyof ReadPipelineScheduleResponses];

export type UpdatePipelineScheduleData = {
    body: {
        pipeline_schedule: {
            status?: ScheduleStatus;
            name?: string;
            description?: string | null;
            schedule_type?: ScheduleType | null;
            schedule_interval?: ScheduleInterval | null;
            /**
             * Start time in UTC, such as `2026-01-01 00:00:00`. SQLite ignores an offset, PostgreSQL converts it.
             */
            start_time?: string | null;
            /**
             * Replaces the schedule's settings.
             */
            settings?: ScheduleSettings | null;
            /**
             * Seconds after which a run counts as late.
             */
            sla?: number | null;
            /**
             * Replaces the schedule's tags.
             */
            tags?: Array<string>;
            /**
             * Replaces the schedule's variables. Free-form.
             */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * Replaces the events that start a run.
             */
            event_matchers?: Array<{
                event_type?: 'aws_event';
                /**
                 * Id of an existing matcher. Omit it for a new one.
                 */
                id?: number;
                name: string;
                /**
                 * Content that an event must contain. Free-form.
                 */
                pattern: {
                    [key: string]: unknown;
                };
            }>;
            /**
             * True gives the schedule a new token. Ignored by 0.9.73 and older.
             */
            rotate_token?: boolean;
        };
    };
    path: {
        /**
         * The schedule's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type UpdatePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineScheduleError = UpdatePipelineScheduleErrors[keyof UpdatePipelineScheduleErrors];

export type UpdatePipelineScheduleResponses = {
    /**
     * The updated schedule, or an error.
     */
    200: PipelineScheduleDetailEnvelope;
};

export type UpdatePipelineScheduleResponse = UpdatePipelineScheduleResponses[keyof UpdatePipelineScheduleResponses];

export type ListRunsOfScheduleData = {
    body?: never;
    path: {
        /**
         * The schedule's id.
         */
        id: number;
    };
    query?: {
        /**
         * Maximum number of items to return. Default 40.
         */
        _limit?: number;
        /**
         * Number of items to skip. Default 0.
         */
        _offset?: number;
        /**
         * Only runs with this status. `last_run_failed` matches failed runs that no later retry for the same execution date has fixed.
         */
        status?: PipelineRunStatus | 'last_run_failed';
        /**
         * Only runs with these statuses.
         */
        'status[]'?: Array<PipelineRunStatus>;
        /**
         * Only runs created at or after this time, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only runs created at or before this time, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Only runs created by this backfill.
         */
        backfill_id?: number;
        /**
         * Required for the schedule of a global data product: without it, such runs are excluded.
         */
        global_data_product_uuid?: string;
        /**
         * Properties to sort by, each optionally followed by ` asc` or ` desc`. An unknown property causes an unhandled error. Default `execution_date desc,id desc`.
         */
        'order_by[]'?: Array<string>;
        /**
         * Limits each page to `_limit` runs. Default false.
         */
        disable_retries_grouping?: boolean;
        /**
         * Adds `pipeline_type` to each run. Default false.
         */
        include_pipeline_type?: boolean;
        /**
         * Adds `pipeline_tags` to each run. Default false.
         */
        include_pipeline_tags?: boolean;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}/pipeline_runs';
};

export type ListRunsOfScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListRunsOfScheduleError = ListRunsOfScheduleErrors[keyof ListRunsOfScheduleErrors];

export type ListRunsOfScheduleResponses = {
    /**
     * A page of runs, or an error.
     */
    200: PipelineRunListEnvelope;
};

export type ListRunsOfScheduleResponse = ListRunsOfScheduleResponses[keyof ListRunsOfScheduleResponses];

export type CreatePipelineRunOfScheduleData = {
    body: {
        pipeline_run: {
            /**
             * Runtime variables for the blocks. They override the schedule's variables. Free-form.
             */
            variables?: {
                [key: string]: unknown;
            };
            /**
             * The time that the run is for, such as `2026-01-01 00:00:00`. Defaults to now.
             */
            execution_date?: string;
            /**
             * Stored as the run's `event_variables`. Free-form.
             */
            event_variables?: {
                [key: string]: unknown;
            };
        };
    };
    path: {
        /**
         * The schedule's id.
         */
        id: number;
    };
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}/pipeline_runs';
};

export type CreatePipelineRunOfScheduleErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type CreatePipelineRunOfScheduleError = CreatePipelineRunOfScheduleErrors[keyof CreatePipelineRunOfScheduleErrors];

export type CreatePipelineRunOfScheduleResponses = {
    /**
     * The new run, or an error.
     */
    200: PipelineRunEnvelope;
};

export type CreatePipelineRunOfScheduleResponse = CreatePipelineRunOfScheduleResponses[keyof CreatePipelineRunOfScheduleResponses];

export type ListPipelineLogsData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
         */
        uuid: string;
    };
    query?: {
        /**
         * Only logs of these runs.
         */
        'pipeline_run_id[]'?: Array<number>;
        /**
         * Only logs of runs of these schedules.
         */
        'pipeline_schedule_id[]'?: Array<number>;
        /**
         * Only logs of blocks whose uuid starts with one of these. Excludes the logs of whole runs.
         */
        'block_uuid[]'?: Array<string>;
        /**
         * Only logs of these block runs. Excludes the logs of whole runs.
         */
        'block_run_id[]'?: Array<number>;
        /**
         * Only logs of runs with an execution date at or after this time, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only logs of runs with an execution date at or before this time, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Maximum number of runs, and of block runs, whose logs are read, newest first. No limit by default.
         */
        _limit?: number;
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/logs';
};

export type ListPipelineLogsErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type ListPipelineLogsError = ListPipelineLogsErrors[keyof ListPipelineLogsErrors];

export type ListPipelineLogsResponses = {
    /**
     * The logs, or an error.
     */
    200: PipelineLogListEnvelope;
};

export type ListPipelineLogsResponse = ListPipelineLogsResponses[keyof ListPipelineLogsResponses];

export type CreateSessionData = {
    body: {
        /**
         * Either `email` or `username`. If both are sent, the email is used.
         */
        session: {
            email?: string;
            username?: string;
            password: string;
        };
    };
    path?: never;
    query?: {
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/sessions';
};

export type CreateSessionErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: the record doesn't exist.
     */
    404: HandledErrorEnvelope;
};

export type CreateSessionError = CreateSessionErrors[keyof CreateSessionErrors];

export type CreateSessionResponses = {
    /**
     * The session, or an error.
     */
    200: SessionEnvelope;
};

export type CreateSessionResponse = CreateSessionResponses[keyof CreateSessionResponses];

export type ReadStatusData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Adds activity counts and times.
         */
        _format?: 'with_activity_details';
        /**
         * Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older.
         */
        _http_error_codes?: true;
    };
    url: '/api/status';
};

export type ReadStatusErrors = {
    /**
     * With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type.
     */
    400: HandledErrorEnvelope | string | null;
};

export type ReadStatusError = ReadStatusErrors[keyof ReadStatusErrors];

export type ReadStatusResponses = {
    /**
     * The status, or an error.
     */
    200: ServerStatusListEnvelope;
};

export type ReadStatusResponse = ReadStatusResponses[keyof ReadStatusResponses];
