// Generated from spec/openapi.yaml by @hey-api/openapi-ts (`npm start`). Do not edit.

export type ClientOptions = {
    baseUrl: `${string}://{baseUrl}` | (string & {});
};

/**
 * A moment as the server writes it: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC.
 */
export type Timestamp = string;

/**
 * Where the code runs. `local_python_force` is `local_python` even when the server has another default.
 */
export type ExecutorType = 'azure_container_instance' | 'ecs' | 'gcp_cloud_run' | 'k8s' | 'local_python' | 'local_python_force' | 'pyspark';

/**
 * How a failed block is tried again. What is absent has the server's default.
 */
export type RetryConfig = {
    /**
     * How many times more the block is tried. Default 0.
     */
    retries?: number;
    /**
     * Seconds before the first retry. Default 5.
     */
    delay?: number;
    /**
     * Longest wait between two tries, in seconds. Default 60.
     */
    max_delay?: number;
    /**
     * Doubles the wait after each try. Default true.
     */
    exponential_backoff?: boolean;
};

export type ListMetadata = {
    /**
     * How many there are in all, not only on this page.
     */
    count: number;
    /**
     * Whether another page follows.
     */
    next: boolean;
};

/**
 * The kind of a handled error. Steadier across releases than its code.
 */
export type ErrorType = 'record_not_found' | 'record_invalid' | 'api_resource_error' | 'unauthorized_access' | 'invalid_api_key' | 'invalid_oauth_token' | 'expired_oauth_token';

export type HandledError = {
    /**
     * What the HTTP status would be: 400, 401, 403 or 404; 402 for `record_invalid` before 0.9.80; 200 when a record fails the database model's own checks.
     */
    code: number;
    /**
     * One sentence for a person.
     */
    message: string;
    type: ErrorType;
    /**
     * More detail, present on some errors only.
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
 * An error that the server foresaw.
 */
export type HandledErrorEnvelope = {
    error: HandledError;
    /**
     * 200, or the error's code when `_http_error_codes` is in the query. Not the HTTP status: a 401 arrives with 200 here.
     */
    status: number;
};

export type UnhandledError = {
    code: 500;
    /**
     * The server's stack. Not for an end user's log.
     */
    errors: Array<string>;
    /**
     * What went wrong, in one sentence. The only part that is meant for a person.
     */
    exception: string;
    /**
     * The server's traceback. Not for an end user's log.
     */
    message: string;
};

/**
 * An exception that the server did not foresee. Always HTTP status 200.
 */
export type UnhandledErrorEnvelope = {
    error: UnhandledError;
    /**
     * The path's variables as the server took them, a trigger's token included.
     */
    url_parameters: {
        [key: string]: string | null;
    };
};

/**
 * An error. Nearly every error arrives with HTTP status 200, so every operation's 200 answer is its result or this.
 */
export type ErrorEnvelope = HandledErrorEnvelope | UnhandledErrorEnvelope;

export type PipelineType = 'python' | 'pyspark' | 'streaming' | 'integration' | 'databricks' | 'execution_framework';

/**
 * How many runs may go on at a time. What is absent has the server's default.
 */
export type ConcurrencyConfig = {
    block_run_limit?: number;
    /**
     * For each schedule.
     */
    pipeline_run_limit?: number;
    /**
     * For all schedules of the pipeline together.
     */
    pipeline_run_limit_all_triggers?: number;
    /**
     * `skip` cancels the runs beyond the limit, `wait` (default) keeps them `initial`.
     */
    on_pipeline_run_limit_reached?: 'skip' | 'wait';
};

export type PipelineSettings = {
    triggers: {
        /**
         * Whether schedules are also written to the pipeline's `triggers.yaml`.
         */
        save_in_code_automatically?: boolean | null;
    } | null;
};

/**
 * What every answer says of a pipeline, apart from its blocks.
 */
export type PipelineProperties = {
    /**
     * Works with run_pipeline_in_one_process only.
     */
    cache_block_output_in_memory: boolean;
    concurrency_config: ConcurrencyConfig;
    created_at: Timestamp | null;
    /**
     * Catalog of an integration pipeline. Free in form.
     */
    data_integration: {
        [key: string]: unknown;
    } | null;
    description: string | null;
    /**
     * Settings of the executor. Free in form.
     */
    executor_config: {
        [key: string]: unknown;
    };
    /**
     * More than 1 on streaming pipelines only.
     */
    executor_count: number;
    executor_type: ExecutorType | null;
    /**
     * Null when the pipeline's file has none, or cannot be read.
     */
    name: string | null;
    /**
     * Whom to tell of what, by service. Free in form.
     */
    notification_config: {
        [key: string]: unknown;
    };
    remote_variables_dir: string | null;
    retry_config: RetryConfig;
    run_pipeline_in_one_process: boolean;
    settings: PipelineSettings;
    /**
     * Settings of Spark. Free in form.
     */
    spark_config: {
        [key: string]: unknown;
    };
    tags: Array<string>;
    /**
     * `invalid`, in lists only: the pipeline's file cannot be read.
     */
    type: PipelineType | 'invalid';
    /**
     * When the pipeline's file was last written. Null once it is deleted.
     */
    updated_at: Timestamp | null;
    /**
     * The slug of the name, unique in the project. Changes with the name.
     */
    uuid: string;
    /**
     * Global variables of the pipeline. Absent when there are none. Free in form.
     */
    variables?: {
        [key: string]: unknown;
    };
    /**
     * Folder on the server that holds what blocks put out.
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
 * What a pipeline says of its schedules.
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
     * What was looked at.
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
     * Id of the user. Null while authentication was off.
     */
    user: number | string | null;
};

export type PipelineListItem = Pipeline & {
    /**
     * With `include_schedules=true` only.
     */
    schedules?: Array<PipelineScheduleSummary>;
    /**
     * With `from_history_days` only, when the project's operation history is switched on.
     */
    history?: Array<OperationHistoryEntry>;
};

/**
 * Blocks of an extension, and settings that are free in form.
 */
export type PipelineExtension = {
    blocks: Array<Block>;
    [key: string]: unknown;
};

export type PipelineWithExtensions = Pipeline & {
    /**
     * By the extension's uuid.
     */
    extensions?: {
        [key: string]: PipelineExtension;
    };
};

export type PipelineListMetadata = {
    /**
     * How many there are in all, not only on this page.
     */
    count: number;
    /**
     * Whether another page follows. Null without `_limit`, when all are sent.
     */
    next: boolean | null;
    /**
     * How many are on this page.
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
 * A block without the links to callbacks and conditions, and with what the query asks for.
 */
export type PipelineWidget = Block & {
    /**
     * The block's code. Absent with `includes_content=false`.
     */
    content?: string;
    /**
     * Code of the block's own callback. Absent when has_callback is not true.
     */
    callback_content?: string;
    outputs?: BlockOutputs;
    /**
     * Sent when the block's file is missing.
     */
    error?: {
        error: string;
        message: string;
    };
};

export type PipelineBlock = PipelineWidget & {
    /**
     * Uuids. Absent, as are the next two, from a data exporter of an integration pipeline.
     */
    callback_blocks?: Array<string>;
    /**
     * Uuids.
     */
    conditional_blocks?: Array<string>;
    tags?: Array<BlockTag>;
    metadata?: BlockMetadata;
    /**
     * Streams and columns of a data integration. Absent on other blocks. Free in form.
     */
    catalog?: {
        [key: string]: unknown;
    } | null;
    /**
     * With `include_block_pipelines=true` only.
     */
    pipelines?: Array<BlockPipeline>;
};

/**
 * Blocks of an extension, and settings that are free in form.
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
     * By the extension's uuid. Absent with `includes_extensions=false`.
     */
    extensions?: {
        [key: string]: PipelineDetailExtension;
    };
    /**
     * With `include_schedules=true` only.
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
     * Replaces the block's configuration. Free in form.
     */
    configuration?: {
        [key: string]: unknown;
    };
    has_callback?: boolean;
};

export type BlockType = 'callback' | 'conditional' | 'chart' | 'custom' | 'data_exporter' | 'data_loader' | 'dbt' | 'dynamic_child' | 'extension' | 'global_data_product' | 'hook' | 'markdown' | 'scratchpad' | 'sensor' | 'transformer' | 'group' | 'pipeline';

export type BlockLanguage = 'markdown' | 'python' | 'r' | 'sql' | 'yaml';

/**
 * What became of the block in the notebook, not in pipeline runs. `updated`: its code changed since it was executed.
 */
export type BlockStatus = 'executed' | 'failed' | 'not_executed' | 'updated';

/**
 * The server stores any text; these are the colours that Mage's pages know.
 */
export type BlockColor = 'blue' | 'grey' | 'pink' | 'purple' | 'teal' | 'yellow';

/**
 * What the server makes of the block's configuration.
 */
export type BlockTag = 'condition' | 'dynamic' | 'dynamic_child' | 'reduce_output' | 'replica' | 'snapshot';

/**
 * What every answer says of a block.
 */
export type Block = {
    /**
     * Whether all blocks before it have the status `executed`.
     */
    all_upstream_blocks_executed: boolean;
    color: BlockColor | null;
    /**
     * Settings of the block's kind (for SQL the data provider, for a chart its type). Free in form.
     */
    configuration: {
        [key: string]: unknown;
    };
    /**
     * Uuids of the blocks that take this one's output.
     */
    downstream_blocks: Array<string>;
    /**
     * Settings of the executor. Free in form.
     */
    executor_config: {
        [key: string]: unknown;
    } | null;
    executor_type: ExecutorType | null;
    /**
     * Uuids of the groups that the block belongs to. Absent when there are none.
     */
    groups?: Array<string>;
    /**
     * Whether the block has a callback of its own.
     */
    has_callback: boolean | null;
    language: BlockLanguage;
    name: string;
    /**
     * Uuid of the block that this one repeats. Absent on other blocks.
     */
    replicated_block?: string;
    retry_config: RetryConfig | null;
    status: BlockStatus | null;
    /**
     * Seconds after which a run of the block is ended.
     */
    timeout: number | null;
    type: BlockType;
    /**
     * Uuids of the blocks whose output this one takes.
     */
    upstream_blocks: Array<string>;
    /**
     * The slug of the name, unique in the pipeline. Changes with the name.
     */
    uuid: string;
};

export type BlockWithContent = Block & {
    /**
     * The block's code. Empty when the file is missing.
     */
    content: string;
    /**
     * Code of the block's own callback. Absent when has_callback is not true.
     */
    callback_content?: string;
    /**
     * Streams and columns of a data integration. Absent on other blocks. Free in form.
     */
    catalog?: {
        [key: string]: unknown;
    } | null;
};

export type BlockOutputType = 'data_frame' | 'group' | 'image/png' | 'object' | 'progress' | 'progress_status' | 'table' | 'text' | 'text/html' | 'text/plain';

/**
 * One variable that the block put out when it was last executed in the notebook.
 */
export type BlockOutput = {
    type: BlockOutputType;
    variable_uuid: string;
    /**
     * The value as text. Of an object that has `to_dict`, its JSON, free in form.
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
     * Rows and columns of the whole table.
     */
    shape?: Array<number | null>;
    /**
     * Memory and files of the variable. Free in form.
     */
    resource_usage?: {
        [key: string]: unknown;
    } | null;
    /**
     * Whether the block put out more than one variable.
     */
    multi_output?: boolean;
    /**
     * The members of a group.
     */
    outputs?: Array<BlockOutput>;
};

export type BlockOutputs = Array<BlockOutput | string | number | boolean>;

/**
 * What the server reads from the code. Empty on blocks that are no data integration.
 */
export type BlockMetadata = {
    /**
     * Source or destination, and its settings. Free in form.
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
     * Text of the data integration's manual, with `include_documentation=true`.
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

export type ScheduleType = 'api' | 'event' | 'time';

export type ScheduleStatus = 'active' | 'inactive';

/**
 * `@once`, `@hourly`, `@daily`, `@weekly`, `@monthly`, `@always_on`, or a cron expression such as `5 4 * * *`. Another text is refused with an unhandled error.
 */
export type ScheduleInterval = string;

export type ScheduleSettings = {
    skip_if_previous_running?: boolean;
    /**
     * Whether the other blocks go on when one fails.
     */
    allow_blocks_to_fail?: boolean;
    /**
     * Whether the schedule runs once as soon as it is activated.
     */
    create_initial_pipeline_run?: boolean;
    landing_time_enabled?: boolean;
    pipeline_run_limit?: number | null;
    /**
     * Seconds after which a run is ended.
     */
    timeout?: number | null;
    /**
     * Status of a run that was ended so.
     */
    timeout_status?: PipelineRunStatus | null;
    [key: string]: unknown;
};

/**
 * Which events start a run of a schedule of type `event`.
 */
export type EventMatcher = {
    created_at: Timestamp;
    event_type: 'aws_event';
    id: number;
    name: string;
    /**
     * What an event must hold. Free in form.
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
     * A schedule without one never runs.
     */
    schedule_type: ScheduleType | null;
    settings: ScheduleSettings | null;
    /**
     * Seconds that a run may take before it counts as late.
     */
    sla: number | null;
    start_time: Timestamp | null;
    status: ScheduleStatus;
    /**
     * A credential: whoever has it can start runs of an API trigger. `[API_TOKEN_PLACEHOLDER]` when the server hides tokens.
     */
    token: string | null;
    updated_at: Timestamp;
    /**
     * Runtime variables of its runs. Free in form.
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
 * The last three are final.
 */
export type PipelineRunStatus = 'initial' | 'running' | 'completed' | 'failed' | 'cancelled';

/**
 * The last five are final.
 */
export type BlockRunStatus = 'initial' | 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'upstream_failed' | 'condition_failed';

export type PipelineRun = {
    /**
     * The backfill that made the run.
     */
    backfill_id: number | null;
    /**
     * Null while the run goes on, on a cancelled run, and on most failed ones.
     */
    completed_at: Timestamp | null;
    created_at: Timestamp;
    /**
     * What stood beside `pipeline_run` in the body that triggered the run. Free in form.
     */
    event_variables: {
        [key: string]: unknown;
    } | null;
    execution_date: Timestamp;
    executor_type: ExecutorType | null;
    id: number;
    /**
     * Counts of an integration pipeline, earlier run times. Free in form.
     */
    metrics: {
        [key: string]: unknown;
    } | null;
    /**
     * Whether the run took longer than its schedule's `sla`.
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
     * Runtime variables of the run; the server adds `execution_partition`. Free in form.
     */
    variables: {
        [key: string]: unknown;
    } | null;
};

/**
 * What the server notes while the block runs. Free in form, but for the error.
 */
export type BlockRunMetrics = {
    /**
     * Why the block failed.
     */
    error?: {
        /**
         * The exception's own text.
         */
        error: string;
        /**
         * The server's stack.
         */
        errors: Array<string>;
        /**
         * The traceback of the block's code.
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
     * Folder of the project on the server. Not sent by 0.9.70.
     */
    repo_path?: string | null;
};

export type TriggeredPipelineRunEnvelope = {
    pipeline_run: PipelineRun;
};

export type PipelineRunDetailEnvelope = {
    metadata: null;
    pipeline_run: PipelineRunDetail;
};

export type PipelineRunListMetadata = ListMetadata & {
    /**
     * All pipelines of the project, with `include_pipeline_uuids=true` only.
     */
    pipeline_uuids?: Array<string>;
};

export type PipelineRunListEnvelope = {
    metadata: PipelineRunListMetadata;
    pipeline_runs: Array<PipelineRunListItem>;
};

export type Role = {
    created_at: Timestamp;
    id: number;
    /**
     * Owner, Admin, Editor, Viewer, or a name of your own.
     */
    name: string;
    updated_at: Timestamp;
    /**
     * The user who made the role. Null for those that Mage makes.
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
     * Owner by the old way of `roles`; see also `roles_new`.
     */
    owner: boolean;
    /**
     * What the roles in `roles_new` allow in this project, as a sum of the server's own flags. 0: nothing.
     */
    project_access: number;
    /**
     * Flags of the old way: 1 admin, 2 editor, 4 viewer.
     */
    roles: number | null;
    /**
     * The highest of the old roles, by name.
     */
    roles_display: string | null;
    roles_new: Array<Role>;
    username: string | null;
};

export type Session = {
    /**
     * When the session ends, 30 days after the login unless the server has another setting.
     */
    expires: Timestamp;
    /**
     * A credential: a JWT whose payload holds `expires` (Unix seconds) and `token`. The header `OAUTH-TOKEN` wants the inner `token`; only the cookie `oauth_token` wants this JWT.
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
     * Whether the server refuses changes of pipelines and blocks.
     */
    disable_pipeline_edit_access: boolean;
    /**
     * The kind of cluster that the server runs on. Null outside of one.
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
     * Whether the other operations want an API key and a token.
     */
    require_user_authentication: boolean;
    require_user_permissions: boolean;
    /**
     * Null while the scheduler is stopped. Not sent by 0.9.70.
     */
    scheduler_process_id?: number | null;
    /**
     * While it is stopped, runs are accepted and stay `initial`.
     */
    scheduler_status: 'running' | 'stopped';
    /**
     * Not sent by 0.9.70.
     */
    server_process_id?: number;
    /**
     * How many runs are `running`. With `_format=with_activity_details` only.
     */
    active_pipeline_run_count?: number;
    /**
     * When a run last changed; null before the first. With `_format=with_activity_details` only.
     */
    last_scheduler_activity?: Timestamp | null;
    /**
     * When something other than the status was last asked for. With `_format=with_activity_details` only.
     */
    last_user_request?: Timestamp | null;
};

export type ServerStatusListEnvelope = {
    /**
     * Empty.
     */
    metadata: {
        [key: string]: unknown;
    };
    /**
     * Always one.
     */
    statuses: Array<ServerStatus>;
};

export type PipelineRunEnvelope = {
    metadata: null;
    pipeline_run: PipelineRun;
};

export type BlockListEnvelope = {
    blocks: Array<Block>;
    metadata: ListMetadata;
};

export type LogFile = {
    /**
     * The whole file: a line for each entry, each a JSON object after a moment. Empty when nothing was written.
     */
    content: string;
    /**
     * When it was last written, in Unix seconds. Null when there is no such file.
     */
    modified_timestamp?: number | null;
    name: string;
    /**
     * The file on the server.
     */
    path: string;
    /**
     * In bytes. Null when there is no such file.
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
     * Always one.
     */
    logs: Array<PipelineLogs>;
    /**
     * Empty.
     */
    metadata: {
        [key: string]: unknown;
    };
};

export type TriggerPipelineRunData = {
    /**
     * What stands beside `pipeline_run` becomes the run's `event_variables`.
     */
    body?: {
        pipeline_run?: {
            /**
             * Runtime variables for the blocks, over those of the schedule. Free in form.
             */
            variables?: {
                env?: string;
                schema?: string;
                [key: string]: unknown;
            };
            /**
             * The moment the run is for, such as `2026-01-01 00:00:00`; now when absent.
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
         * The token of the schedule. A credential: keep it out of logs.
         */
        token: string;
    };
    query?: {
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}';
};

export type TriggerPipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The token holds other characters than letters, digits and underscores. No body.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Most runs on a page. Default 40.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0.
         */
        _offset?: number;
        /**
         * Only those of this pipeline, retries grouped.
         */
        pipeline_uuid?: string;
        /**
         * Only those of these pipelines.
         */
        'pipeline_uuid[]'?: Array<string>;
        /**
         * Only those with this status. `last_run_failed`: only failed ones that no later retry of the same execution date mended.
         */
        status?: PipelineRunStatus | 'last_run_failed';
        /**
         * Only those with these statuses.
         */
        'status[]'?: Array<PipelineRunStatus>;
        /**
         * Only those created at or after this moment, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only those created at or before this moment, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Only those that this backfill made.
         */
        backfill_id?: number;
        /**
         * Only those of pipelines of this type. Adds `pipeline_type` to each run.
         */
        pipeline_type?: PipelineType;
        /**
         * Only those of pipelines with one of these tags; all runs when no pipeline has any of them.
         */
        'pipeline_tag[]'?: Array<string>;
        /**
         * Only those of this global data product, which are left out otherwise.
         */
        global_data_product_uuid?: string;
        /**
         * Properties to sort by, each with an optional ` asc` or ` desc`. An unknown one is answered with an unhandled error. Default `execution_date desc,id desc`.
         */
        'order_by[]'?: Array<string>;
        /**
         * With `pipeline_uuid`, keeps each page to `_limit` runs. Default false.
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
         * Adds all pipelines' uuids to `metadata`. Default false.
         */
        include_pipeline_uuids?: boolean;
        /**
         * Also runs of schedules of other projects on the server. Default false.
         */
        include_all_pipeline_schedules?: boolean;
    };
    url: '/api/pipeline_runs';
};

export type ListPipelineRunsErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_runs/{id}';
};

export type ReadPipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * Without `from_block_uuid`, runs the blocks again that aren't `completed`; none when the run is completed.
             */
            pipeline_run_action?: 'retry_blocks';
            /**
             * With `retry_blocks`: runs this block and all after it again, whatever became of them. With an unknown one no block runs again.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_runs/{id}';
};

export type UpdatePipelineRunErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineRunError = UpdatePipelineRunErrors[keyof UpdatePipelineRunErrors];

export type UpdatePipelineRunResponses = {
    /**
     * The run after the change, or an error.
     */
    200: PipelineRunEnvelope;
};

export type UpdatePipelineRunResponse = UpdatePipelineRunResponses[keyof UpdatePipelineRunResponses];

export type ListPipelinesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Most pipelines on a page. No limit when absent.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0.
         */
        _offset?: number;
        /**
         * Property to sort by, or `blocks`, `triggers` or `status`; a minus before the first turns the order round. Default uuid.
         */
        '_order_by[]'?: Array<string>;
        /**
         * Only those whose uuid contains this text, whatever its case.
         */
        search?: string;
        /**
         * Only those of these types.
         */
        'type[]'?: Array<PipelineType>;
        /**
         * Only those with an active schedule (`active`), with inactive ones only (`inactive`), or with none (`no_schedules`). Works together with `include_schedules=true` only.
         */
        'status[]'?: Array<'active' | 'inactive' | 'no_schedules'>;
        /**
         * Only those with one of these tags; `no_tags` stands for those without any.
         */
        'tag[]'?: Array<string>;
        /**
         * Adds each pipeline's `schedules`. Default false.
         */
        include_schedules?: boolean;
        /**
         * Only those looked at in so many days, latest first, when the project's operation history is switched on; none when it is off.
         */
        from_history_days?: number;
        /**
         * Folder of another project on the server, when it serves several.
         */
        repo_path?: string;
    };
    url: '/api/pipelines';
};

export type ListPipelinesErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * The uuid is its slug.
             */
            name: string;
            /**
             * Python when absent.
             */
            type?: PipelineType;
            description?: string;
            tags?: Array<string>;
        };
    };
    path?: never;
    query?: {
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines';
};

export type CreatePipelineErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}';
};

export type DeletePipelineErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type DeletePipelineError = DeletePipelineErrors[keyof DeletePipelineErrors];

export type DeletePipelineResponses = {
    /**
     * The pipeline that was deleted, or an error.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Adds `schedules`. Default false.
         */
        include_schedules?: boolean;
        /**
         * Adds to each block the pipelines that use it. Default false.
         */
        include_block_pipelines?: boolean;
        /**
         * Whether blocks have their code. Default true.
         */
        includes_content?: boolean;
        /**
         * Whether blocks have their outputs. Default true.
         */
        includes_outputs?: boolean;
        /**
         * Whether blocks that run on Spark have their outputs. Default false.
         */
        includes_outputs_spark?: boolean;
        /**
         * Whether to send `extensions`. Default true.
         */
        includes_extensions?: boolean;
        /**
         * Whether blocks have their `metadata`. Default true.
         */
        includes_block_metadata?: boolean;
    };
    url: '/api/pipelines/{uuid}';
};

export type ReadPipelineErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * The uuid becomes its slug.
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
             * Ignored by 0.9.70.
             */
            concurrency_config?: ConcurrencyConfig;
            settings?: PipelineSettings;
            run_pipeline_in_one_process?: boolean;
            /**
             * Works with run_pipeline_in_one_process only.
             */
            cache_block_output_in_memory?: boolean;
            /**
             * Catalog of an integration pipeline. Free in form.
             */
            data_integration?: {
                [key: string]: unknown;
            } | null;
            /**
             * Settings by the extension's uuid. Free in form.
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
             * Read with `update_content=true` only.
             */
            callbacks?: Array<PipelineBlockUpdate>;
            /**
             * Read with `update_content=true` only.
             */
            conditionals?: Array<PipelineBlockUpdate>;
            /**
             * Read with `update_content=true` only.
             */
            widgets?: Array<PipelineBlockUpdate>;
            /**
             * `active` and `inactive` set all schedules; `cancelled` ends the runs in progress, of pipeline_runs or pipeline_schedule_id if given; `retry` creates a new run like each of pipeline_runs; `retry_incomplete_block_runs` goes on with failed runs.
             */
            status?: 'active' | 'inactive' | 'cancelled' | 'retry' | 'retry_incomplete_block_runs';
            /**
             * With `cancelled`, the schedule whose runs are ended.
             */
            pipeline_schedule_id?: number;
            /**
             * With `cancelled` or `retry`, the runs as they were read: `cancelled` needs their id alone, `retry` pipeline_uuid, pipeline_schedule_id and execution_date too.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Whether to take code and settings of the blocks in the body. Default false.
         */
        update_content?: boolean;
    };
    url: '/api/pipelines/{uuid}';
};

export type UpdatePipelineErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineError = UpdatePipelineErrors[keyof UpdatePipelineErrors];

export type UpdatePipelineResponses = {
    /**
     * The pipeline after the change, or an error.
     */
    200: PipelineWithExtensionsEnvelope;
};

export type UpdatePipelineResponse = UpdatePipelineResponses[keyof UpdatePipelineResponses];

export type ListPipelineBlocksData = {
    body?: never;
    path: {
        /**
         * The pipeline's uuid.
         */
        uuid: string;
    };
    query?: {
        /**
         * Most blocks on a page. No limit when absent.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0. Ignored without `_limit`.
         */
        _offset?: number;
        /**
         * Only those with these uuids.
         */
        'block_uuid[]'?: Array<string>;
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks';
};

export type ListPipelineBlocksErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * The uuid is its slug.
             */
            name: string;
            type: BlockType;
            /**
             * Python when absent.
             */
            language?: BlockLanguage;
            /**
             * The code, instead of the template's.
             */
            content?: string;
            color?: BlockColor;
            /**
             * Settings of the block's kind. Free in form.
             */
            configuration?: {
                [key: string]: unknown;
            };
            /**
             * Uuids of the blocks whose output this one takes.
             */
            upstream_blocks?: Array<string>;
            /**
             * Uuids of the blocks that take this one's output.
             */
            downstream_blocks?: Array<string>;
            /**
             * Place in the pipeline's list of blocks, from 0. Last when absent.
             */
            priority?: number;
            /**
             * Uuid of a block of the pipeline to repeat.
             */
            replicated_block?: string;
            /**
             * The extension that a block of type `extension` belongs to.
             */
            extension_uuid?: string;
            /**
             * Refuses a name whose file another pipeline already uses.
             */
            require_unique_name?: boolean;
            /**
             * Which template to begin with: `template_path` or `custom_template_uuid`.
             */
            config?: {
                template_path?: string;
                custom_template_uuid?: string;
                [key: string]: unknown;
            };
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/blocks';
};

export type CreateBlockErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Deletes the block although others depend on it. Default false.
         */
        force?: boolean;
        /**
         * Needed for callbacks, conditionals and charts, which are kept apart from the other blocks.
         */
        block_type?: BlockType;
        /**
         * The extension that the block belongs to.
         */
        extension_uuid?: string;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type DeleteBlockErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type DeleteBlockError = DeleteBlockErrors[keyof DeleteBlockErrors];

export type DeleteBlockResponses = {
    /**
     * The block that was deleted, or an error.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Needed for callbacks, conditionals and charts, which are kept apart from the other blocks.
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
         * With `include_documentation`, whose manual to add.
         */
        data_integration_type?: 'destinations' | 'sources';
        /**
         * With `include_documentation`, whose manual to add.
         */
        data_integration_uuid?: string;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type ReadBlockErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * Ignored by the server, see above.
             */
            content?: string;
            /**
             * The uuid becomes its slug.
             */
            name?: string;
            /**
             * Taken only when the block is a scratchpad.
             */
            type?: BlockType;
            color?: BlockColor | null;
            /**
             * Replaces the block's configuration. Free in form.
             */
            configuration?: {
                [key: string]: unknown;
            };
            /**
             * Uuids of the blocks whose output this one takes.
             */
            upstream_blocks?: Array<string>;
            /**
             * Uuids of the blocks that take this one's output.
             */
            downstream_blocks?: Array<string>;
            /**
             * Uuids of the callback blocks of the pipeline to attach.
             */
            callback_blocks?: Array<string>;
            /**
             * Uuids of the conditional blocks of the pipeline to attach.
             */
            conditional_blocks?: Array<string>;
            executor_type?: ExecutorType | null;
            /**
             * True also writes the callback's file.
             */
            has_callback?: boolean;
            retry_config?: RetryConfig | null;
            /**
             * Seconds after which a run of the block is ended.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Needed for callbacks, conditionals and charts, which are kept apart from the other blocks.
         */
        block_type?: BlockType;
        /**
         * The extension that the block belongs to.
         */
        extension_uuid?: string;
    };
    url: '/api/pipelines/{uuid}/blocks/{block_uuid}';
};

export type UpdateBlockErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type UpdateBlockError = UpdateBlockErrors[keyof UpdateBlockErrors];

export type UpdateBlockResponses = {
    /**
     * The block after the change, or an error.
     */
    200: BlockWithContentEnvelope;
};

export type UpdateBlockResponse = UpdateBlockResponses[keyof UpdateBlockResponses];

export type ListPipelineSchedulesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
        /**
         * Most schedules on a page. Default 40.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0.
         */
        _offset?: number;
        /**
         * What to sort by, upwards; `created_at` downwards. Unsorted when absent.
         */
        order_by?: 'created_at' | 'name' | 'pipeline_uuid' | 'schedule_type' | 'status';
        /**
         * Only those of these types.
         */
        'schedule_type[]'?: Array<ScheduleType>;
        /**
         * Only those with these intervals. Cron expressions with a comma cannot be looked for.
         */
        'schedule_interval[]'?: Array<string>;
        /**
         * Only those with these statuses.
         */
        'status[]'?: Array<ScheduleStatus>;
        /**
         * Only those with one of these tags.
         */
        'tag[]'?: Array<string>;
        /**
         * Only those of this global data product.
         */
        global_data_product_uuid?: string;
    };
    url: '/api/pipeline_schedules';
};

export type ListPipelineSchedulesErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * The pipeline's uuid.
         */
        uuid: string;
    };
    query?: {
        /**
         * Most schedules on a page. Default 40.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0.
         */
        _offset?: number;
        /**
         * Only those of these types.
         */
        'schedule_type[]'?: Array<ScheduleType>;
        /**
         * Only those with these intervals. Cron expressions with a comma cannot be looked for.
         */
        'schedule_interval[]'?: Array<string>;
        /**
         * Only those with these statuses.
         */
        'status[]'?: Array<ScheduleStatus>;
        /**
         * Only those with one of these tags.
         */
        'tag[]'?: Array<string>;
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/pipeline_schedules';
};

export type ListSchedulesOfPipelineErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
            schedule_type?: ScheduleType;
            schedule_interval?: ScheduleInterval;
            /**
             * When it begins, such as `2026-01-01 00:00:00`; UTC. An offset is dropped.
             */
            start_time?: string;
            status?: ScheduleStatus;
            description?: string;
            /**
             * Runtime variables of its runs. Free in form.
             */
            variables?: {
                [key: string]: unknown;
            } | null;
            settings?: ScheduleSettings;
            /**
             * Seconds that a run may take before it counts as late.
             */
            sla?: number;
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/pipeline_schedules';
};

export type CreatePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type DeletePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type DeletePipelineScheduleError = DeletePipelineScheduleErrors[keyof DeletePipelineScheduleErrors];

export type DeletePipelineScheduleResponses = {
    /**
     * The schedule as it was, or an error.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type ReadPipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
            schedule_type?: ScheduleType;
            schedule_interval?: ScheduleInterval | null;
            /**
             * When it begins, such as `2026-01-01 00:00:00`; UTC. An offset is dropped.
             */
            start_time?: string | null;
            /**
             * Replaces the schedule's settings.
             */
            settings?: ScheduleSettings | null;
            /**
             * Seconds that a run may take before it counts as late.
             */
            sla?: number | null;
            /**
             * Replaces the schedule's tags.
             */
            tags?: Array<string>;
            /**
             * Replaces the schedule's variables. Free in form.
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
                 * Of a matcher that exists; a new one has none.
                 */
                id?: number;
                name: string;
                /**
                 * What an event must hold. Free in form.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}';
};

export type UpdatePipelineScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
     */
    404: HandledErrorEnvelope;
};

export type UpdatePipelineScheduleError = UpdatePipelineScheduleErrors[keyof UpdatePipelineScheduleErrors];

export type UpdatePipelineScheduleResponses = {
    /**
     * The schedule after the change, or an error.
     */
    200: PipelineScheduleDetailEnvelope;
};

export type UpdatePipelineScheduleResponse = UpdatePipelineScheduleResponses[keyof UpdatePipelineScheduleResponses];

export type CreateSessionData = {
    body: {
        /**
         * One of `email` and `username`; the email counts when both are there.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/sessions';
};

export type CreateSessionErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * Adds the counts and times of activity.
         */
        _format?: 'with_activity_details';
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/status';
};

export type ReadStatusErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
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
         * Most runs on a page. Default 40.
         */
        _limit?: number;
        /**
         * How many to leave out before the page. Default 0.
         */
        _offset?: number;
        /**
         * Only those with this status. `last_run_failed`: only failed ones that no later retry of the same execution date mended.
         */
        status?: PipelineRunStatus | 'last_run_failed';
        /**
         * Only those with these statuses.
         */
        'status[]'?: Array<PipelineRunStatus>;
        /**
         * Only those created at or after this moment, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only those created at or before this moment, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Only those that this backfill made.
         */
        backfill_id?: number;
        /**
         * Wanted for the schedule of a global data product, whose runs are left out otherwise.
         */
        global_data_product_uuid?: string;
        /**
         * Properties to sort by, each with an optional ` asc` or ` desc`. An unknown one is answered with an unhandled error. Default `execution_date desc,id desc`.
         */
        'order_by[]'?: Array<string>;
        /**
         * Keeps each page to `_limit` runs. Default false.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}/pipeline_runs';
};

export type ListRunsOfScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
             * Runtime variables for the blocks, over those of the schedule. Free in form.
             */
            variables?: {
                [key: string]: unknown;
            };
            /**
             * The moment the run is for, such as `2026-01-01 00:00:00`; now when absent.
             */
            execution_date?: string;
            /**
             * Stored as the run's `event_variables`. Free in form.
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
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipeline_schedules/{id}/pipeline_runs';
};

export type CreatePipelineRunOfScheduleErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
         * The pipeline's uuid.
         */
        uuid: string;
    };
    query?: {
        /**
         * Only those of these runs.
         */
        'pipeline_run_id[]'?: Array<number>;
        /**
         * Only those of runs of these schedules.
         */
        'pipeline_schedule_id[]'?: Array<number>;
        /**
         * Only those of blocks whose uuid begins so; none of runs as a whole.
         */
        'block_uuid[]'?: Array<string>;
        /**
         * Only those of these block runs; none of runs as a whole.
         */
        'block_run_id[]'?: Array<number>;
        /**
         * Only those of runs whose execution date is at or after this moment, in Unix seconds.
         */
        start_timestamp?: number;
        /**
         * Only those of runs whose execution date is at or before this moment, in Unix seconds.
         */
        end_timestamp?: number;
        /**
         * Most runs, and most block runs, that are looked at, the newest first. No limit when absent.
         */
        _limit?: number;
        /**
         * Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it.
         */
        _http_error_codes?: true;
    };
    url: '/api/pipelines/{uuid}/logs';
};

export type ListPipelineLogsErrors = {
    /**
     * With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON.
     */
    400: HandledErrorEnvelope | string | null;
    /**
     * The API key or the OAuth token is wrong, missing or expired.
     */
    401: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key.
     */
    403: HandledErrorEnvelope;
    /**
     * With `_http_error_codes`: there is no such record.
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
