// Generated from spec/openapi.yaml by openapi-typescript (`npm start`). Do not edit.
export interface paths {
    "/api/pipeline_schedules/{schedule_id}/pipeline_runs/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trigger a pipeline run via an API trigger
         * @description Starts a run of an API trigger's pipeline. The token is the credential; no API key is needed. **An inactive trigger runs too, and becomes active.** A missing schedule, a wrong token, malformed JSON or another property in `pipeline_run` than the database knows is answered with an unhandled error. Nothing keeps the same call from starting a second run.
         */
        post: operations["triggerPipelineRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline_runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipeline runs
         * @description Lists runs, newest execution date first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. With `pipeline_uuid`, the retries of one execution date are kept on one page, so pages can overlap and hold more than `_limit`: `disable_retries_grouping=true` turns that off. An unknown status finds nothing.
         */
        get: operations["listPipelineRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline_runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pipeline run
         * @description Reads a run with its block runs, oldest first. A missing run is answered with a `record_not_found` error.
         */
        get: operations["readPipelineRun"];
        /**
         * Cancel or retry a run
         * @description Cancels a run, or runs blocks of it again; the run keeps its id. Cancelling a run that is over changes nothing, and answers the run as it is: look at `status`. A retried run is `running` at once, whether its schedule is active or not, and its blocks when the scheduler next looks; now and then a block stays `queued` for minutes. A run without blocks to retry is `running` until then too, and a completed one gets a new `completed_at`. Another status, another action or another property is accepted and changes nothing. A missing run is answered with a `record_not_found` error. Not in the collection.
         */
        put: operations["updatePipelineRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipelines
         * @description Lists the project's pipelines, by uuid. All of them, unless `_limit` is given. A pipeline whose file cannot be read is listed with the type `invalid`, or left out.
         */
        get: operations["listPipelines"];
        put?: never;
        /**
         * Create a pipeline
         * @description Makes an empty pipeline. A name whose slug is taken is answered with an unhandled error. **An unknown `type` does lasting harm**: the pipeline is made, and cannot be read any more.
         */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pipeline
         * @description Reads a pipeline with its blocks' code and last outputs. One that doesn't exist is answered with an unhandled error, not with a 404; so is one of a type whose kernel the server lacks (PySpark).
         */
        get: operations["readPipeline"];
        /**
         * Update a pipeline
         * @description Changes a pipeline. Only what is sent changes.
         *
         *     - A new `name` **changes the uuid** to the name's slug; the old uuid no longer resolves.
         *     - `blocks` sets the order of the blocks, and with `update_content=true` their code. **Name all of them, in order**:
         *       the blocks left out may be dropped from the pipeline.
         *     - **An unknown `type` does lasting harm**: the pipeline cannot be read any more.
         *     - `status` acts on the pipeline's schedules and runs; it is not stored.
         */
        put: operations["updatePipeline"];
        post?: never;
        /**
         * Delete a pipeline
         * @description Deletes a pipeline and answers what it was. Its schedules and runs stay. One that doesn't exist is answered with an unhandled error.
         */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{uuid}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the blocks of a pipeline
         * @description Lists the blocks of a pipeline in the pipeline's order, charts too, without their code. All of them, unless `_limit` is given. Callbacks, conditionals and extensions are left out: reading the pipeline shows those. A missing pipeline is answered with an unhandled error. Not in the collection.
         */
        get: operations["listPipelineBlocks"];
        put?: never;
        /**
         * Create a block in a pipeline
         * @description Adds a block to a pipeline, with the template's code unless `content` is given. A name that the pipeline already has is answered with an unhandled error; so are the types `hook` and `dynamic_child`, which cannot be made this way.
         */
        post: operations["createBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{uuid}/blocks/{block_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a block in a pipeline
         * @description Reads a block with its code and its last outputs. One that the pipeline doesn't have is answered with a `record_invalid` error.
         */
        get: operations["readBlock"];
        /**
         * Update a block in a pipeline
         * @description Changes a block. Only what is sent changes.
         *
         *     - **`content` is ignored**: the answer is a success that shows the old code. To change a block's code, update the
         *       pipeline with `update_content=true` and the code in its `blocks`.
         *     - A new `name` **changes the uuid** to the name's slug; the old uuid no longer resolves.
         *     - `downstream_blocks` on a block that has a chart breaks the pipeline: no operation on it succeeds any more.
         */
        put: operations["updateBlock"];
        post?: never;
        /**
         * Delete a block from a pipeline
         * @description Deletes a block and those that repeat it, and answers what it was. One that others depend on is answered with an unhandled error unless `force=true`. A block that is gone is answered with a `record_invalid` error.
         */
        delete: operations["deleteBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline_schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipeline schedules
         * @description Lists the schedules of all pipelines of the project. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others.
         */
        get: operations["listPipelineSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{uuid}/pipeline_schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the schedules of a pipeline
         * @description Lists the schedules of a pipeline, the newest first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. A missing pipeline is answered with an unhandled error. Not in the collection.
         */
        get: operations["listSchedulesOfPipeline"];
        put?: never;
        /**
         * Create a pipeline schedule for a pipeline
         * @description Makes a schedule, inactive unless `status` says otherwise. Without a name the answer is a `record_invalid` error. Without a `schedule_type` it never runs until an update sets one. **An unknown `schedule_type` does lasting harm**: it is stored, and every list of schedules and runs fails until the database is repaired.
         */
        post: operations["createPipelineSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline_schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a schedule
         * @description Reads a schedule, its token included. A missing one is answered with a `record_not_found` error. Not in the collection.
         */
        get: operations["readPipelineSchedule"];
        /**
         * Update a pipeline schedule
         * @description Changes a schedule. Only what is sent changes. A missing schedule is answered with a `record_not_found` error. **An unknown `schedule_type` does lasting harm**: it is stored, and every list of schedules and runs fails until the database is repaired.
         */
        put: operations["updatePipelineSchedule"];
        post?: never;
        /**
         * Delete a schedule
         * @description Deletes a schedule, active or not, and answers it as it was. **Its runs are lost with it**: they stay in the database without a schedule, but no list shows them, their logs can't be read, and reading one is answered with an unhandled error once it has block runs. Forget its id with it: in SQLite, Mage's default database, the next schedule gets the id of the newest again once that is deleted, so an id kept for longer may be another schedule's. A missing schedule is answered with a `record_not_found` error. Not in the collection.
         */
        delete: operations["deletePipelineSchedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Logs a user in, by email or username and password. Needs the API key and no token; a wrong token in `OAUTH-TOKEN` is refused here too. A wrong password, an unknown user and a missing property are all answered with a `record_not_found` error, and so is every login where authentication is off and the server knows no user. **After a failed login, that login's message stands in every `record_not_found` error that the server answers, until it is started again**: don't show those to people. Not in the collection.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the server's status
         * @description Says whether the server wants authentication and whether its scheduler runs. Needs no key and no token, whatever the server's settings. Not in the collection.
         */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipeline_schedules/{id}/pipeline_runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of a schedule
         * @description Lists the runs of a schedule, newest execution date first. **At most 40** unless `_limit` says more; `metadata.next` tells whether there are others. The retries of one execution date are kept on one page, so pages can overlap and hold more than `_limit`, and a page beyond the last run is answered with an unhandled error: `disable_retries_grouping=true` mends both. **Without such a schedule, the list is of the runs of all schedules.** Not in the collection.
         */
        get: operations["listRunsOfSchedule"];
        put?: never;
        /**
         * Start a run of a schedule
         * @description Starts a run with a user's credentials instead of the schedule's token, of a schedule of any type. **The run of an inactive schedule waits as `initial` until the schedule is active**, unlike one that is triggered by token; only a schedule of type `time` with the interval `@once` becomes active by itself. A missing schedule, malformed JSON, a date that can't be read and an unknown property are answered with an unhandled error. Nothing keeps the same call from starting a second run. Not in the collection.
         */
        post: operations["createPipelineRunOfSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{uuid}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the logs of a pipeline's runs
         * @description Reads the log files of a pipeline's runs, whole, the newest first: two for each run (`pipeline.log` and `scheduler.log`) and one for each block of it. Runs of one schedule for the same moment (`execution_date`) share their files. **About 20 files of each kind at most**, without a word that there are more but for the two totals (which count runs and block runs): ask by run. Files of runs whose schedule is deleted aren't shown. A missing pipeline is answered with an unhandled error. Not in the collection.
         */
        get: operations["listPipelineLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A moment as the server writes it: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC.
         * @example 2026-11-23 23:45:44.747621
         */
        Timestamp: string;
        /**
         * @description Where the code runs. `local_python_force` is `local_python` even when the server has another default.
         * @enum {string}
         */
        ExecutorType: "azure_container_instance" | "ecs" | "gcp_cloud_run" | "k8s" | "local_python" | "local_python_force" | "pyspark";
        /** @description How a failed block is tried again. What is absent has the server's default. */
        RetryConfig: {
            /** @description How many times more the block is tried. Default 0. */
            retries?: number;
            /** @description Seconds before the first retry. Default 5. */
            delay?: number;
            /** @description Longest wait between two tries, in seconds. Default 60. */
            max_delay?: number;
            /** @description Doubles the wait after each try. Default true. */
            exponential_backoff?: boolean;
        };
        ListMetadata: {
            /** @description How many there are in all, not only on this page. */
            count: number;
            /** @description Whether another page follows. */
            next: boolean;
        };
        /**
         * @description The kind of a handled error. Steadier across releases than its code.
         * @enum {string}
         */
        ErrorType: "record_not_found" | "record_invalid" | "api_resource_error" | "unauthorized_access" | "invalid_api_key" | "invalid_oauth_token" | "expired_oauth_token";
        HandledError: {
            /** @description What the HTTP status would be: 400, 401, 403 or 404; 402 for `record_invalid` before 0.9.80; 200 when a record fails the database model's own checks. */
            code: number;
            /** @description One sentence for a person. */
            message: string;
            type: components["schemas"]["ErrorType"];
            /** @description More detail, present on some errors only. */
            errors?: string[] | ({
                error?: string;
                metadata?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            });
        };
        /** @description An error that the server foresaw. */
        HandledErrorEnvelope: {
            error: components["schemas"]["HandledError"];
            /** @description 200, or the error's code when `_http_error_codes` is in the query. Not the HTTP status: a 401 arrives with 200 here. */
            status: number;
        };
        UnhandledError: {
            /** @constant */
            code: 500;
            /** @description The server's stack. Not for an end user's log. */
            errors: string[];
            /** @description What went wrong, in one sentence. The only part that is meant for a person. */
            exception: string;
            /** @description The server's traceback. Not for an end user's log. */
            message: string;
        };
        /** @description An exception that the server did not foresee. Always HTTP status 200. */
        UnhandledErrorEnvelope: {
            error: components["schemas"]["UnhandledError"];
            /** @description The path's variables as the server took them, a trigger's token included. */
            url_parameters: {
                [key: string]: string | null;
            };
        };
        /** @description An error. Nearly every error arrives with HTTP status 200, so every operation's 200 answer is its result or this. */
        ErrorEnvelope: components["schemas"]["HandledErrorEnvelope"] | components["schemas"]["UnhandledErrorEnvelope"];
        /** @enum {string} */
        PipelineType: "python" | "pyspark" | "streaming" | "integration" | "databricks" | "execution_framework";
        /** @description How many runs may go on at a time. What is absent has the server's default. */
        ConcurrencyConfig: {
            block_run_limit?: number;
            /** @description For each schedule. */
            pipeline_run_limit?: number;
            /** @description For all schedules of the pipeline together. */
            pipeline_run_limit_all_triggers?: number;
            /**
             * @description `skip` cancels the runs beyond the limit, `wait` (default) keeps them `initial`.
             * @enum {string}
             */
            on_pipeline_run_limit_reached?: "skip" | "wait";
        };
        PipelineSettings: {
            triggers: {
                /** @description Whether schedules are also written to the pipeline's `triggers.yaml`. */
                save_in_code_automatically?: boolean | null;
            } | null;
        };
        /** @description What every answer says of a pipeline, apart from its blocks. */
        PipelineProperties: {
            /** @description Works with run_pipeline_in_one_process only. */
            cache_block_output_in_memory: boolean;
            concurrency_config: components["schemas"]["ConcurrencyConfig"];
            created_at: components["schemas"]["Timestamp"] | null;
            /** @description Catalog of an integration pipeline. Free in form. */
            data_integration: {
                [key: string]: unknown;
            } | null;
            description: string | null;
            /** @description Settings of the executor. Free in form. */
            executor_config: {
                [key: string]: unknown;
            };
            /** @description More than 1 on streaming pipelines only. */
            executor_count: number;
            executor_type: components["schemas"]["ExecutorType"] | null;
            /** @description Null when the pipeline's file has none, or cannot be read. */
            name: string | null;
            /** @description Whom to tell of what, by service. Free in form. */
            notification_config: {
                [key: string]: unknown;
            };
            remote_variables_dir: string | null;
            retry_config: components["schemas"]["RetryConfig"];
            run_pipeline_in_one_process: boolean;
            settings: components["schemas"]["PipelineSettings"];
            /** @description Settings of Spark. Free in form. */
            spark_config: {
                [key: string]: unknown;
            };
            tags: string[];
            /** @description `invalid`, in lists only: the pipeline's file cannot be read. */
            type: components["schemas"]["PipelineType"] | "invalid";
            /** @description When the pipeline's file was last written. Null once it is deleted. */
            updated_at: components["schemas"]["Timestamp"] | null;
            /** @description The slug of the name, unique in the project. Changes with the name. */
            uuid: string;
            /** @description Global variables of the pipeline. Absent when there are none. Free in form. */
            variables?: {
                [key: string]: unknown;
            };
            /** @description Folder on the server that holds what blocks put out. */
            variables_dir: string;
        };
        Pipeline: components["schemas"]["PipelineProperties"] & {
            blocks: components["schemas"]["Block"][];
            callbacks: components["schemas"]["Block"][];
            conditionals: components["schemas"]["Block"][];
            /** @description Charts. */
            widgets: components["schemas"]["Block"][];
        };
        /** @description What a pipeline says of its schedules. */
        PipelineScheduleSummary: {
            created_at: components["schemas"]["Timestamp"];
            id: number;
            name: string;
            pipeline_uuid: string;
            schedule_interval: components["schemas"]["ScheduleInterval"] | null;
            schedule_type: components["schemas"]["ScheduleType"] | null;
            start_time: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["ScheduleStatus"];
            updated_at: components["schemas"]["Timestamp"];
        };
        OperationHistoryEntry: {
            /** @enum {string} */
            operation: "all" | "create" | "delete" | "detail" | "list" | "update";
            /** @description What was looked at. */
            resource: {
                type: string;
                uuid: string;
            };
            /** @description Unix seconds. */
            timestamp: number;
            /** @description Id of the user. Null while authentication was off. */
            user: number | string | null;
        };
        PipelineListItem: components["schemas"]["Pipeline"] & {
            /** @description With `include_schedules=true` only. */
            schedules?: components["schemas"]["PipelineScheduleSummary"][];
            /** @description With `from_history_days` only, when the project's operation history is switched on. */
            history?: components["schemas"]["OperationHistoryEntry"][];
        };
        /** @description Blocks of an extension, and settings that are free in form. */
        PipelineExtension: {
            blocks: components["schemas"]["Block"][];
        } & {
            [key: string]: unknown;
        };
        PipelineWithExtensions: components["schemas"]["Pipeline"] & {
            /** @description By the extension's uuid. */
            extensions?: {
                [key: string]: components["schemas"]["PipelineExtension"];
            };
        };
        PipelineListMetadata: {
            /** @description How many there are in all, not only on this page. */
            count: number;
            /** @description Whether another page follows. Null without `_limit`, when all are sent. */
            next: boolean | null;
            /** @description How many are on this page. */
            results: number;
        };
        PipelineListEnvelope: {
            metadata: components["schemas"]["PipelineListMetadata"];
            pipelines: components["schemas"]["PipelineListItem"][];
        };
        PipelineEnvelope: {
            metadata: null;
            pipeline: components["schemas"]["Pipeline"];
        };
        PipelineWithExtensionsEnvelope: {
            metadata: null;
            pipeline: components["schemas"]["PipelineWithExtensions"];
        };
        PipelineDetailEnvelope: {
            metadata: null;
            pipeline: components["schemas"]["PipelineDetail"];
        };
        /** @description A pipeline that uses the block. */
        BlockPipeline: {
            /** @description Unix seconds. */
            added_at: number | null;
            /** @description Unix seconds. */
            updated_at: number;
            pipeline: {
                created_at: components["schemas"]["Timestamp"] | null;
                description: string | null;
                name: string | null;
                repo_path?: string;
                tags: string[];
                type: components["schemas"]["PipelineType"];
                uuid: string;
            };
        };
        /** @description A block without the links to callbacks and conditions, and with what the query asks for. */
        PipelineWidget: components["schemas"]["Block"] & {
            /** @description The block's code. Absent with `includes_content=false`. */
            content?: string;
            /** @description Code of the block's own callback. Absent when has_callback is not true. */
            callback_content?: string;
            outputs?: components["schemas"]["BlockOutputs"];
            /** @description Sent when the block's file is missing. */
            error?: {
                error: string;
                message: string;
            };
        };
        PipelineBlock: components["schemas"]["PipelineWidget"] & {
            /** @description Uuids. Absent, as are the next two, from a data exporter of an integration pipeline. */
            callback_blocks?: string[];
            /** @description Uuids. */
            conditional_blocks?: string[];
            tags?: components["schemas"]["BlockTag"][];
            metadata?: components["schemas"]["BlockMetadata"];
            /** @description Streams and columns of a data integration. Absent on other blocks. Free in form. */
            catalog?: {
                [key: string]: unknown;
            } | null;
            /** @description With `include_block_pipelines=true` only. */
            pipelines?: components["schemas"]["BlockPipeline"][];
        };
        /** @description Blocks of an extension, and settings that are free in form. */
        PipelineDetailExtension: {
            blocks: components["schemas"]["PipelineWidget"][];
        } & {
            [key: string]: unknown;
        };
        PipelineDetail: components["schemas"]["PipelineProperties"] & {
            blocks: components["schemas"]["PipelineBlock"][];
            callbacks: components["schemas"]["PipelineBlock"][];
            conditionals: components["schemas"]["PipelineBlock"][];
            /** @description Charts. */
            widgets: components["schemas"]["PipelineWidget"][];
            /** @description By the extension's uuid. Absent with `includes_extensions=false`. */
            extensions?: {
                [key: string]: components["schemas"]["PipelineDetailExtension"];
            };
            /** @description With `include_schedules=true` only. */
            schedules?: components["schemas"]["PipelineScheduleSummary"][];
        };
        PipelineBlockUpdate: {
            uuid: string;
            /** @description The block's new code. */
            content?: string;
            /** @description New code of the block's own callback. */
            callback_content?: string;
            /** @description A new name changes the block's uuid. */
            name?: string;
            color?: components["schemas"]["BlockColor"];
            /** @description Replaces the block's configuration. Free in form. */
            configuration?: {
                [key: string]: unknown;
            };
            has_callback?: boolean;
        };
        /** @enum {string} */
        BlockType: "callback" | "conditional" | "chart" | "custom" | "data_exporter" | "data_loader" | "dbt" | "dynamic_child" | "extension" | "global_data_product" | "hook" | "markdown" | "scratchpad" | "sensor" | "transformer" | "group" | "pipeline";
        /** @enum {string} */
        BlockLanguage: "markdown" | "python" | "r" | "sql" | "yaml";
        /**
         * @description What became of the block in the notebook, not in pipeline runs. `updated`: its code changed since it was executed.
         * @enum {string}
         */
        BlockStatus: "executed" | "failed" | "not_executed" | "updated";
        /**
         * @description The server stores any text; these are the colours that Mage's pages know.
         * @enum {string}
         */
        BlockColor: "blue" | "grey" | "pink" | "purple" | "teal" | "yellow";
        /**
         * @description What the server makes of the block's configuration.
         * @enum {string}
         */
        BlockTag: "condition" | "dynamic" | "dynamic_child" | "reduce_output" | "replica" | "snapshot";
        /** @description What every answer says of a block. */
        Block: {
            /** @description Whether all blocks before it have the status `executed`. */
            all_upstream_blocks_executed: boolean;
            color: components["schemas"]["BlockColor"] | null;
            /** @description Settings of the block's kind (for SQL the data provider, for a chart its type). Free in form. */
            configuration: {
                [key: string]: unknown;
            };
            /** @description Uuids of the blocks that take this one's output. */
            downstream_blocks: string[];
            /** @description Settings of the executor. Free in form. */
            executor_config: {
                [key: string]: unknown;
            } | null;
            executor_type: components["schemas"]["ExecutorType"] | null;
            /** @description Uuids of the groups that the block belongs to. Absent when there are none. */
            groups?: string[];
            /** @description Whether the block has a callback of its own. */
            has_callback: boolean | null;
            language: components["schemas"]["BlockLanguage"];
            name: string;
            /** @description Uuid of the block that this one repeats. Absent on other blocks. */
            replicated_block?: string;
            retry_config: components["schemas"]["RetryConfig"] | null;
            status: components["schemas"]["BlockStatus"] | null;
            /** @description Seconds after which a run of the block is ended. */
            timeout: number | null;
            type: components["schemas"]["BlockType"];
            /** @description Uuids of the blocks whose output this one takes. */
            upstream_blocks: string[];
            /** @description The slug of the name, unique in the pipeline. Changes with the name. */
            uuid: string;
        };
        BlockWithContent: components["schemas"]["Block"] & {
            /** @description The block's code. Empty when the file is missing. */
            content: string;
            /** @description Code of the block's own callback. Absent when has_callback is not true. */
            callback_content?: string;
            /** @description Streams and columns of a data integration. Absent on other blocks. Free in form. */
            catalog?: {
                [key: string]: unknown;
            } | null;
        };
        /** @enum {string} */
        BlockOutputType: "data_frame" | "group" | "image/png" | "object" | "progress" | "progress_status" | "table" | "text" | "text/html" | "text/plain";
        /** @description One variable that the block put out when it was last executed in the notebook. */
        BlockOutput: {
            type: components["schemas"]["BlockOutputType"];
            variable_uuid: string;
            /** @description The value as text. Of an object that has `to_dict`, its JSON, free in form. */
            text_data?: unknown;
            /** @description The first rows of a table. */
            sample_data?: {
                columns: (string | number)[];
                rows: unknown[][];
            };
            /** @description Rows and columns of the whole table. */
            shape?: (number | null)[];
            /** @description Memory and files of the variable. Free in form. */
            resource_usage?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether the block put out more than one variable. */
            multi_output?: boolean;
            /** @description The members of a group. */
            outputs?: components["schemas"]["BlockOutput"][];
        };
        BlockOutputs: (components["schemas"]["BlockOutput"] | (string | number | boolean))[];
        /** @description What the server reads from the code. Empty on blocks that are no data integration. */
        BlockMetadata: {
            /** @description Source or destination, and its settings. Free in form. */
            data_integration?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        BlockDetail: components["schemas"]["BlockWithContent"] & {
            outputs?: components["schemas"]["BlockOutputs"];
            metadata?: components["schemas"]["BlockMetadata"];
            /** @description Text of the data integration's manual, with `include_documentation=true`. */
            documentation?: string;
        };
        BlockEnvelope: {
            block: components["schemas"]["Block"];
            metadata: null;
        };
        BlockWithContentEnvelope: {
            block: components["schemas"]["BlockWithContent"];
            metadata: null;
        };
        BlockDetailEnvelope: {
            block: components["schemas"]["BlockDetail"];
            metadata: null;
        };
        /** @enum {string} */
        ScheduleType: "api" | "event" | "time";
        /** @enum {string} */
        ScheduleStatus: "active" | "inactive";
        /** @description `@once`, `@hourly`, `@daily`, `@weekly`, `@monthly`, `@always_on`, or a cron expression such as `5 4 * * *`. Another text is refused with an unhandled error. */
        ScheduleInterval: string;
        ScheduleSettings: {
            skip_if_previous_running?: boolean;
            /** @description Whether the other blocks go on when one fails. */
            allow_blocks_to_fail?: boolean;
            /** @description Whether the schedule runs once as soon as it is activated. */
            create_initial_pipeline_run?: boolean;
            landing_time_enabled?: boolean;
            pipeline_run_limit?: number | null;
            /** @description Seconds after which a run is ended. */
            timeout?: number | null;
            /** @description Status of a run that was ended so. */
            timeout_status?: components["schemas"]["PipelineRunStatus"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Which events start a run of a schedule of type `event`. */
        EventMatcher: {
            created_at: components["schemas"]["Timestamp"];
            /** @enum {string} */
            event_type: "aws_event";
            id: number;
            name: string;
            /** @description What an event must hold. Free in form. */
            pattern: {
                [key: string]: unknown;
            };
            updated_at: components["schemas"]["Timestamp"];
        };
        PipelineSchedule: {
            created_at: components["schemas"]["Timestamp"];
            description: string | null;
            global_data_product_uuid: string | null;
            id: number;
            last_enabled_at: components["schemas"]["Timestamp"] | null;
            name: string;
            pipeline_uuid: string;
            /** @description Folder of the project on the server. */
            repo_path: string | null;
            schedule_interval: components["schemas"]["ScheduleInterval"] | null;
            /** @description A schedule without one never runs. */
            schedule_type: components["schemas"]["ScheduleType"] | null;
            settings: components["schemas"]["ScheduleSettings"] | null;
            /** @description Seconds that a run may take before it counts as late. */
            sla: number | null;
            start_time: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["ScheduleStatus"];
            /** @description A credential: whoever has it can start runs of an API trigger. `[API_TOKEN_PLACEHOLDER]` when the server hides tokens. */
            token: string | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Runtime variables of its runs. Free in form. */
            variables: {
                [key: string]: unknown;
            } | null;
        };
        PipelineScheduleDetail: components["schemas"]["PipelineSchedule"] & {
            event_matchers: components["schemas"]["EventMatcher"][];
            /** @description Null unless the schedule is of type `time`. */
            next_pipeline_run_date: components["schemas"]["Timestamp"] | null;
            tags: string[];
        };
        PipelineScheduleListItem: components["schemas"]["PipelineScheduleDetail"] & {
            last_pipeline_run_status: components["schemas"]["PipelineRunStatus"] | null;
            /** @description Null before the first run. */
            pipeline_in_progress_runs_count: number | null;
            /** @description Null before the first run. */
            pipeline_runs_count: number | null;
        };
        PipelineScheduleEnvelope: {
            metadata: null;
            pipeline_schedule: components["schemas"]["PipelineSchedule"];
        };
        PipelineScheduleDetailEnvelope: {
            metadata: null;
            pipeline_schedule: components["schemas"]["PipelineScheduleDetail"];
        };
        PipelineScheduleListEnvelope: {
            metadata: components["schemas"]["ListMetadata"];
            pipeline_schedules: components["schemas"]["PipelineScheduleListItem"][];
        };
        /**
         * @description The last three are final.
         * @enum {string}
         */
        PipelineRunStatus: "initial" | "running" | "completed" | "failed" | "cancelled";
        /**
         * @description The last five are final.
         * @enum {string}
         */
        BlockRunStatus: "initial" | "queued" | "running" | "completed" | "failed" | "cancelled" | "upstream_failed" | "condition_failed";
        PipelineRun: {
            /** @description The backfill that made the run. */
            backfill_id: number | null;
            /** @description Null while the run goes on, on a cancelled run, and on most failed ones. */
            completed_at: components["schemas"]["Timestamp"] | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description What stood beside `pipeline_run` in the body that triggered the run. Free in form. */
            event_variables: {
                [key: string]: unknown;
            } | null;
            execution_date: components["schemas"]["Timestamp"];
            executor_type: components["schemas"]["ExecutorType"] | null;
            id: number;
            /** @description Counts of an integration pipeline, earlier run times. Free in form. */
            metrics: {
                [key: string]: unknown;
            } | null;
            /** @description Whether the run took longer than its schedule's `sla`. */
            passed_sla: boolean | null;
            /** @description Null once the schedule is deleted. */
            pipeline_schedule_id: number | null;
            pipeline_uuid: string;
            started_at: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["PipelineRunStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Runtime variables of the run; the server adds `execution_partition`. Free in form. */
            variables: {
                [key: string]: unknown;
            } | null;
        };
        /** @description What the server notes while the block runs. Free in form, but for the error. */
        BlockRunMetrics: {
            /** @description Why the block failed. */
            error?: {
                /** @description The exception's own text. */
                error: string;
                /** @description The server's stack. */
                errors: string[];
                /** @description The traceback of the block's code. */
                message: string;
            };
        } & {
            [key: string]: unknown;
        };
        BlockRun: {
            block_uuid: string;
            completed_at: components["schemas"]["Timestamp"] | null;
            created_at: components["schemas"]["Timestamp"];
            id: number;
            metrics: components["schemas"]["BlockRunMetrics"] | null;
            pipeline_run_id: number;
            started_at: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["BlockRunStatus"];
            updated_at: components["schemas"]["Timestamp"];
        };
        BlockRunDetail: components["schemas"]["BlockRun"] & {
            pipeline_schedule_id: number;
            pipeline_schedule_name: string;
        };
        PipelineRunDetail: components["schemas"]["PipelineRun"] & {
            block_runs: components["schemas"]["BlockRunDetail"][];
        };
        PipelineRunListItem: components["schemas"]["PipelineRun"] & {
            block_runs: components["schemas"]["BlockRun"][];
            block_runs_count: number;
            completed_block_runs_count: number;
            pipeline_schedule_name: string;
            /** @description A credential: see `token` of PipelineSchedule. */
            pipeline_schedule_token: string | null;
            pipeline_schedule_type: components["schemas"]["ScheduleType"] | null;
            /** @description Null unless `include_pipeline_tags=true`. */
            pipeline_tags: string[] | null;
            /** @description Null unless `include_pipeline_type=true`. */
            pipeline_type: components["schemas"]["PipelineType"] | null;
            /** @description Folder of the project on the server. Not sent by 0.9.70. */
            repo_path?: string | null;
        };
        TriggeredPipelineRunEnvelope: {
            pipeline_run: components["schemas"]["PipelineRun"];
        };
        PipelineRunDetailEnvelope: {
            metadata: null;
            pipeline_run: components["schemas"]["PipelineRunDetail"];
        };
        PipelineRunListMetadata: components["schemas"]["ListMetadata"] & {
            /** @description All pipelines of the project, with `include_pipeline_uuids=true` only. */
            pipeline_uuids?: string[];
        };
        PipelineRunListEnvelope: {
            metadata: components["schemas"]["PipelineRunListMetadata"];
            pipeline_runs: components["schemas"]["PipelineRunListItem"][];
        };
        Role: {
            created_at: components["schemas"]["Timestamp"];
            id: number;
            /** @description Owner, Admin, Editor, Viewer, or a name of your own. */
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description The user who made the role. Null for those that Mage makes. */
            user_id: number | null;
        };
        SessionUser: {
            /** @description One or two letters. */
            avatar: string | null;
            first_name: string | null;
            id: number;
            last_name: string | null;
            /** @description Owner by the old way of `roles`; see also `roles_new`. */
            owner: boolean;
            /** @description What the roles in `roles_new` allow in this project, as a sum of the server's own flags. 0: nothing. */
            project_access: number;
            /** @description Flags of the old way: 1 admin, 2 editor, 4 viewer. */
            roles: number | null;
            /** @description The highest of the old roles, by name. */
            roles_display: string | null;
            roles_new: components["schemas"]["Role"][];
            username: string | null;
        };
        Session: {
            /** @description When the session ends, 30 days after the login unless the server has another setting. */
            expires: components["schemas"]["Timestamp"];
            /** @description A credential: a JWT whose payload holds `expires` (Unix seconds) and `token`. The header `OAUTH-TOKEN` wants the inner `token`; only the cookie `oauth_token` wants this JWT. */
            token: string;
            user: components["schemas"]["SessionUser"];
        };
        SessionEnvelope: {
            metadata: null;
            session: components["schemas"]["Session"];
        };
        ServerStatus: {
            /** @description Whether the server refuses changes of pipelines and blocks. */
            disable_pipeline_edit_access: boolean;
            /** @description The kind of cluster that the server runs on. Null outside of one. */
            instance_type: ("emr" | "ecs" | "cloud_run" | "k8s") | null;
            is_instance_manager: boolean;
            max_print_output_lines: number;
            /** @enum {string} */
            project_type: "main" | "sub" | "standalone";
            project_uuid: string;
            /** @description Folder of the project on the server. */
            repo_path: string;
            repo_path_relative: string;
            repo_path_relative_root: string;
            repo_path_root: string;
            /** @description Whether the other operations want an API key and a token. */
            require_user_authentication: boolean;
            require_user_permissions: boolean;
            /** @description Null while the scheduler is stopped. Not sent by 0.9.70. */
            scheduler_process_id?: number | null;
            /**
             * @description While it is stopped, runs are accepted and stay `initial`.
             * @enum {string}
             */
            scheduler_status: "running" | "stopped";
            /** @description Not sent by 0.9.70. */
            server_process_id?: number;
            /** @description How many runs are `running`. With `_format=with_activity_details` only. */
            active_pipeline_run_count?: number;
            /** @description When a run last changed; null before the first. With `_format=with_activity_details` only. */
            last_scheduler_activity?: components["schemas"]["Timestamp"] | null;
            /** @description When something other than the status was last asked for. With `_format=with_activity_details` only. */
            last_user_request?: components["schemas"]["Timestamp"] | null;
        };
        ServerStatusListEnvelope: {
            /** @description Empty. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description Always one. */
            statuses: components["schemas"]["ServerStatus"][];
        };
        PipelineRunEnvelope: {
            metadata: null;
            pipeline_run: components["schemas"]["PipelineRun"];
        };
        BlockListEnvelope: {
            blocks: components["schemas"]["Block"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        LogFile: {
            /** @description The whole file: a line for each entry, each a JSON object after a moment. Empty when nothing was written. */
            content: string;
            /** @description When it was last written, in Unix seconds. Null when there is no such file. */
            modified_timestamp?: number | null;
            name: string;
            /** @description The file on the server. */
            path: string;
            /** @description In bytes. Null when there is no such file. */
            size?: number | null;
        };
        PipelineLogs: {
            block_run_logs: components["schemas"]["LogFile"][];
            pipeline_run_logs: components["schemas"]["LogFile"][];
            total_block_run_log_count: number;
            total_pipeline_run_log_count: number;
        };
        PipelineLogListEnvelope: {
            /** @description Always one. */
            logs: components["schemas"]["PipelineLogs"][];
            /** @description Empty. */
            metadata: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description With `_http_error_codes`: an error of code 400. Always: a path or a query value that holds `../`, answered with a plain sentence although it is labelled JSON. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HandledErrorEnvelope"] | (string | null);
            };
        };
        /** @description The API key or the OAuth token is wrong, missing or expired. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HandledErrorEnvelope"];
            };
        };
        /** @description With `_http_error_codes`: no OAuth token, or its user may not do this. Always in 0.9.70: a wrong API key. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HandledErrorEnvelope"];
            };
        };
        /** @description With `_http_error_codes`: there is no such record. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HandledErrorEnvelope"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Timestamp = components['schemas']['Timestamp'];
export type ExecutorType = components['schemas']['ExecutorType'];
export type RetryConfig = components['schemas']['RetryConfig'];
export type ListMetadata = components['schemas']['ListMetadata'];
export type ErrorType = components['schemas']['ErrorType'];
export type HandledError = components['schemas']['HandledError'];
export type HandledErrorEnvelope = components['schemas']['HandledErrorEnvelope'];
export type UnhandledError = components['schemas']['UnhandledError'];
export type UnhandledErrorEnvelope = components['schemas']['UnhandledErrorEnvelope'];
export type ErrorEnvelope = components['schemas']['ErrorEnvelope'];
export type PipelineType = components['schemas']['PipelineType'];
export type ConcurrencyConfig = components['schemas']['ConcurrencyConfig'];
export type PipelineSettings = components['schemas']['PipelineSettings'];
export type PipelineProperties = components['schemas']['PipelineProperties'];
export type Pipeline = components['schemas']['Pipeline'];
export type PipelineScheduleSummary = components['schemas']['PipelineScheduleSummary'];
export type OperationHistoryEntry = components['schemas']['OperationHistoryEntry'];
export type PipelineListItem = components['schemas']['PipelineListItem'];
export type PipelineExtension = components['schemas']['PipelineExtension'];
export type PipelineWithExtensions = components['schemas']['PipelineWithExtensions'];
export type PipelineListMetadata = components['schemas']['PipelineListMetadata'];
export type PipelineListEnvelope = components['schemas']['PipelineListEnvelope'];
export type PipelineEnvelope = components['schemas']['PipelineEnvelope'];
export type PipelineWithExtensionsEnvelope = components['schemas']['PipelineWithExtensionsEnvelope'];
export type PipelineDetailEnvelope = components['schemas']['PipelineDetailEnvelope'];
export type BlockPipeline = components['schemas']['BlockPipeline'];
export type PipelineWidget = components['schemas']['PipelineWidget'];
export type PipelineBlock = components['schemas']['PipelineBlock'];
export type PipelineDetailExtension = components['schemas']['PipelineDetailExtension'];
export type PipelineDetail = components['schemas']['PipelineDetail'];
export type PipelineBlockUpdate = components['schemas']['PipelineBlockUpdate'];
export type BlockType = components['schemas']['BlockType'];
export type BlockLanguage = components['schemas']['BlockLanguage'];
export type BlockStatus = components['schemas']['BlockStatus'];
export type BlockColor = components['schemas']['BlockColor'];
export type BlockTag = components['schemas']['BlockTag'];
export type Block = components['schemas']['Block'];
export type BlockWithContent = components['schemas']['BlockWithContent'];
export type BlockOutputType = components['schemas']['BlockOutputType'];
export type BlockOutput = components['schemas']['BlockOutput'];
export type BlockOutputs = components['schemas']['BlockOutputs'];
export type BlockMetadata = components['schemas']['BlockMetadata'];
export type BlockDetail = components['schemas']['BlockDetail'];
export type BlockEnvelope = components['schemas']['BlockEnvelope'];
export type BlockWithContentEnvelope = components['schemas']['BlockWithContentEnvelope'];
export type BlockDetailEnvelope = components['schemas']['BlockDetailEnvelope'];
export type ScheduleType = components['schemas']['ScheduleType'];
export type ScheduleStatus = components['schemas']['ScheduleStatus'];
export type ScheduleInterval = components['schemas']['ScheduleInterval'];
export type ScheduleSettings = components['schemas']['ScheduleSettings'];
export type EventMatcher = components['schemas']['EventMatcher'];
export type PipelineSchedule = components['schemas']['PipelineSchedule'];
export type PipelineScheduleDetail = components['schemas']['PipelineScheduleDetail'];
export type PipelineScheduleListItem = components['schemas']['PipelineScheduleListItem'];
export type PipelineScheduleEnvelope = components['schemas']['PipelineScheduleEnvelope'];
export type PipelineScheduleDetailEnvelope = components['schemas']['PipelineScheduleDetailEnvelope'];
export type PipelineScheduleListEnvelope = components['schemas']['PipelineScheduleListEnvelope'];
export type PipelineRunStatus = components['schemas']['PipelineRunStatus'];
export type BlockRunStatus = components['schemas']['BlockRunStatus'];
export type PipelineRun = components['schemas']['PipelineRun'];
export type BlockRunMetrics = components['schemas']['BlockRunMetrics'];
export type BlockRun = components['schemas']['BlockRun'];
export type BlockRunDetail = components['schemas']['BlockRunDetail'];
export type PipelineRunDetail = components['schemas']['PipelineRunDetail'];
export type PipelineRunListItem = components['schemas']['PipelineRunListItem'];
export type TriggeredPipelineRunEnvelope = components['schemas']['TriggeredPipelineRunEnvelope'];
export type PipelineRunDetailEnvelope = components['schemas']['PipelineRunDetailEnvelope'];
export type PipelineRunListMetadata = components['schemas']['PipelineRunListMetadata'];
export type PipelineRunListEnvelope = components['schemas']['PipelineRunListEnvelope'];
export type Role = components['schemas']['Role'];
export type SessionUser = components['schemas']['SessionUser'];
export type Session = components['schemas']['Session'];
export type SessionEnvelope = components['schemas']['SessionEnvelope'];
export type ServerStatus = components['schemas']['ServerStatus'];
export type ServerStatusListEnvelope = components['schemas']['ServerStatusListEnvelope'];
export type PipelineRunEnvelope = components['schemas']['PipelineRunEnvelope'];
export type BlockListEnvelope = components['schemas']['BlockListEnvelope'];
export type LogFile = components['schemas']['LogFile'];
export type PipelineLogs = components['schemas']['PipelineLogs'];
export type PipelineLogListEnvelope = components['schemas']['PipelineLogListEnvelope'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type $defs = Record<string, never>;
export interface operations {
    triggerPipelineRun: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the schedule, which must be an API trigger.
                 * @example 3
                 */
                schedule_id: number;
                /**
                 * @description The token of the schedule. A credential: keep it out of logs.
                 * @example abc123
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "pipeline_run": {
                 *         "variables": {
                 *           "env": "staging",
                 *           "schema": "public"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline_run?: {
                        /** @description Runtime variables for the blocks, over those of the schedule. Free in form. */
                        variables?: {
                            env?: string;
                            schema?: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description The moment the run is for, such as `2026-01-01 00:00:00`; now when absent. */
                        execution_date?: string;
                    };
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The new run, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggeredPipelineRunEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The token holds other characters than letters, digits and underscores. No body. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPipelineRuns: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Most runs on a page. Default 40. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. */
                _offset?: number;
                /** @description Only those of this pipeline, retries grouped. */
                pipeline_uuid?: string;
                /**
                 * @description Only those of these pipelines.
                 * @example [
                 *       "arwen_starlight"
                 *     ]
                 */
                "pipeline_uuid[]"?: string[];
                /** @description Only those with this status. `last_run_failed`: only failed ones that no later retry of the same execution date mended. */
                status?: components["schemas"]["PipelineRunStatus"] | "last_run_failed";
                /**
                 * @description Only those with these statuses.
                 * @example [
                 *       "failed",
                 *       "cancelled"
                 *     ]
                 */
                "status[]"?: components["schemas"]["PipelineRunStatus"][];
                /** @description Only those created at or after this moment, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only those created at or before this moment, in Unix seconds. */
                end_timestamp?: number;
                /** @description Only those that this backfill made. */
                backfill_id?: number;
                /** @description Only those of pipelines of this type. Adds `pipeline_type` to each run. */
                pipeline_type?: components["schemas"]["PipelineType"];
                /**
                 * @description Only those of pipelines with one of these tags; all runs when no pipeline has any of them.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "pipeline_tag[]"?: string[];
                /** @description Only those of this global data product, which are left out otherwise. */
                global_data_product_uuid?: string;
                /**
                 * @description Properties to sort by, each with an optional ` asc` or ` desc`. An unknown one is answered with an unhandled error. Default `execution_date desc,id desc`.
                 * @example [
                 *       "created_at desc"
                 *     ]
                 */
                "order_by[]"?: string[];
                /** @description With `pipeline_uuid`, keeps each page to `_limit` runs. Default false. */
                disable_retries_grouping?: boolean;
                /** @description Adds `pipeline_type` to each run. Default false. */
                include_pipeline_type?: boolean;
                /** @description Adds `pipeline_tags` to each run. Default false. */
                include_pipeline_tags?: boolean;
                /** @description Adds all pipelines' uuids to `metadata`. Default false. */
                include_pipeline_uuids?: boolean;
                /** @description Also runs of schedules of other projects on the server. Default false. */
                include_all_pipeline_schedules?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    readPipelineRun: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The run's id.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunDetailEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updatePipelineRun: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The run's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pipeline_run: {
                        /**
                         * @description Cancels the run.
                         * @enum {string}
                         */
                        status?: "cancelled";
                        /**
                         * @description Without `from_block_uuid`, runs the blocks again that aren't `completed`; none when the run is completed.
                         * @enum {string}
                         */
                        pipeline_run_action?: "retry_blocks";
                        /** @description With `retry_blocks`: runs this block and all after it again, whatever became of them. With an unknown one no block runs again. */
                        from_block_uuid?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The run after the change, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listPipelines: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Most pipelines on a page. No limit when absent. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. */
                _offset?: number;
                /**
                 * @description Property to sort by, or `blocks`, `triggers` or `status`; a minus before the first turns the order round. Default uuid.
                 * @example [
                 *       "-name"
                 *     ]
                 */
                "_order_by[]"?: string[];
                /** @description Only those whose uuid contains this text, whatever its case. */
                search?: string;
                /**
                 * @description Only those of these types.
                 * @example [
                 *       "python",
                 *       "streaming"
                 *     ]
                 */
                "type[]"?: components["schemas"]["PipelineType"][];
                /**
                 * @description Only those with an active schedule (`active`), with inactive ones only (`inactive`), or with none (`no_schedules`). Works together with `include_schedules=true` only.
                 * @example [
                 *       "active"
                 *     ]
                 */
                "status[]"?: ("active" | "inactive" | "no_schedules")[];
                /**
                 * @description Only those with one of these tags; `no_tags` stands for those without any.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "tag[]"?: string[];
                /** @description Adds each pipeline's `schedules`. Default false. */
                include_schedules?: boolean;
                /** @description Only those looked at in so many days, latest first, when the project's operation history is switched on; none when it is off. */
                from_history_days?: number;
                /** @description Folder of another project on the server, when it serves several. */
                repo_path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pipelines, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createPipeline: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline": {
                 *         "name": "arwen-starlight",
                 *         "type": "python"
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline: {
                        /** @description The uuid is its slug. */
                        name: string;
                        /** @description Python when absent. */
                        type?: components["schemas"]["PipelineType"];
                        description?: string;
                        tags?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description The new pipeline, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    readPipeline: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Adds `schedules`. Default false. */
                include_schedules?: boolean;
                /** @description Adds to each block the pipelines that use it. Default false. */
                include_block_pipelines?: boolean;
                /** @description Whether blocks have their code. Default true. */
                includes_content?: boolean;
                /** @description Whether blocks have their outputs. Default true. */
                includes_outputs?: boolean;
                /** @description Whether blocks that run on Spark have their outputs. Default false. */
                includes_outputs_spark?: boolean;
                /** @description Whether to send `extensions`. Default true. */
                includes_extensions?: boolean;
                /** @description Whether blocks have their `metadata`. Default true. */
                includes_block_metadata?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pipeline, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDetailEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updatePipeline: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Whether to take code and settings of the blocks in the body. Default false. */
                update_content?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline": {
                 *         "name": "arwen-starlight"
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline: {
                        /** @description The uuid becomes its slug. */
                        name?: string;
                        type?: components["schemas"]["PipelineType"];
                        description?: string | null;
                        /** @description Replaces the pipeline's tags. */
                        tags?: string[];
                        executor_type?: components["schemas"]["ExecutorType"] | null;
                        retry_config?: components["schemas"]["RetryConfig"];
                        /** @description Ignored by 0.9.70. */
                        concurrency_config?: components["schemas"]["ConcurrencyConfig"];
                        settings?: components["schemas"]["PipelineSettings"];
                        run_pipeline_in_one_process?: boolean;
                        /** @description Works with run_pipeline_in_one_process only. */
                        cache_block_output_in_memory?: boolean;
                        /** @description Catalog of an integration pipeline. Free in form. */
                        data_integration?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Settings by the extension's uuid. Free in form. */
                        extensions?: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        /** @description All blocks, in order; see above. */
                        blocks?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Read with `update_content=true` only. */
                        callbacks?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Read with `update_content=true` only. */
                        conditionals?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Read with `update_content=true` only. */
                        widgets?: components["schemas"]["PipelineBlockUpdate"][];
                        /**
                         * @description `active` and `inactive` set all schedules; `cancelled` ends the runs in progress, of pipeline_runs or pipeline_schedule_id if given; `retry` creates a new run like each of pipeline_runs; `retry_incomplete_block_runs` goes on with failed runs.
                         * @enum {string}
                         */
                        status?: "active" | "inactive" | "cancelled" | "retry" | "retry_incomplete_block_runs";
                        /** @description With `cancelled`, the schedule whose runs are ended. */
                        pipeline_schedule_id?: number;
                        /** @description With `cancelled` or `retry`, the runs as they were read: `cancelled` needs their id alone, `retry` pipeline_uuid, pipeline_schedule_id and execution_date too. */
                        pipeline_runs?: ({
                            id: number;
                            pipeline_uuid?: string;
                            pipeline_schedule_id?: number;
                            execution_date?: components["schemas"]["Timestamp"];
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description The pipeline after the change, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineWithExtensionsEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deletePipeline: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pipeline that was deleted, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listPipelineBlocks: {
        parameters: {
            query?: {
                /** @description Most blocks on a page. No limit when absent. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. Ignored without `_limit`. */
                _offset?: number;
                /** @description Only those with these uuids. */
                "block_uuid[]"?: string[];
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The pipeline's uuid. */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of blocks, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createBlock: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "block": {
                 *         "name": "load_data",
                 *         "type": "data_loader",
                 *         "language": "python"
                 *       }
                 *     }
                 */
                "application/json": {
                    block: {
                        /** @description The uuid is its slug. */
                        name: string;
                        type: components["schemas"]["BlockType"];
                        /** @description Python when absent. */
                        language?: components["schemas"]["BlockLanguage"];
                        /** @description The code, instead of the template's. */
                        content?: string;
                        color?: components["schemas"]["BlockColor"];
                        /** @description Settings of the block's kind. Free in form. */
                        configuration?: {
                            [key: string]: unknown;
                        };
                        /** @description Uuids of the blocks whose output this one takes. */
                        upstream_blocks?: string[];
                        /** @description Uuids of the blocks that take this one's output. */
                        downstream_blocks?: string[];
                        /** @description Place in the pipeline's list of blocks, from 0. Last when absent. */
                        priority?: number;
                        /** @description Uuid of a block of the pipeline to repeat. */
                        replicated_block?: string;
                        /** @description The extension that a block of type `extension` belongs to. */
                        extension_uuid?: string;
                        /** @description Refuses a name whose file another pipeline already uses. */
                        require_unique_name?: boolean;
                        /** @description Which template to begin with: `template_path` or `custom_template_uuid`. */
                        config?: {
                            template_path?: string;
                            custom_template_uuid?: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The new block, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockWithContentEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    readBlock: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Needed for callbacks, conditionals and charts, which are kept apart from the other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description Adds `metadata`. Default false. */
                include_block_metadata?: boolean;
                /** @description Adds the `catalog` of a data integration. Default false. */
                include_block_catalog?: boolean;
                /** @description Adds the `documentation` of a data integration. Default false. */
                include_documentation?: boolean;
                /** @description With `include_documentation`, whose manual to add. */
                data_integration_type?: "destinations" | "sources";
                /** @description With `include_documentation`, whose manual to add. */
                data_integration_uuid?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
                /**
                 * @description The block's uuid: the slug of its name (`load data` becomes `load_data`).
                 * @example load_data
                 */
                block_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The block, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockDetailEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateBlock: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Needed for callbacks, conditionals and charts, which are kept apart from the other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description The extension that the block belongs to. */
                extension_uuid?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
                /**
                 * @description The block's uuid: the slug of its name (`load data` becomes `load_data`).
                 * @example load_data
                 */
                block_uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "block": {
                 *         "content": "# updated block code"
                 *       }
                 *     }
                 */
                "application/json": {
                    block: {
                        /** @description Ignored by the server, see above. */
                        content?: string;
                        /** @description The uuid becomes its slug. */
                        name?: string;
                        /** @description Taken only when the block is a scratchpad. */
                        type?: components["schemas"]["BlockType"];
                        color?: components["schemas"]["BlockColor"] | null;
                        /** @description Replaces the block's configuration. Free in form. */
                        configuration?: {
                            [key: string]: unknown;
                        };
                        /** @description Uuids of the blocks whose output this one takes. */
                        upstream_blocks?: string[];
                        /** @description Uuids of the blocks that take this one's output. */
                        downstream_blocks?: string[];
                        /** @description Uuids of the callback blocks of the pipeline to attach. */
                        callback_blocks?: string[];
                        /** @description Uuids of the conditional blocks of the pipeline to attach. */
                        conditional_blocks?: string[];
                        executor_type?: components["schemas"]["ExecutorType"] | null;
                        /** @description True also writes the callback's file. */
                        has_callback?: boolean;
                        retry_config?: components["schemas"]["RetryConfig"] | null;
                        /** @description Seconds after which a run of the block is ended. */
                        timeout?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description The block after the change, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockWithContentEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteBlock: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Deletes the block although others depend on it. Default false. */
                force?: boolean;
                /** @description Needed for callbacks, conditionals and charts, which are kept apart from the other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description The extension that the block belongs to. */
                extension_uuid?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
                /**
                 * @description The block's uuid: the slug of its name (`load data` becomes `load_data`).
                 * @example load_data
                 */
                block_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The block that was deleted, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listPipelineSchedules: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
                /** @description Most schedules on a page. Default 40. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. */
                _offset?: number;
                /** @description What to sort by, upwards; `created_at` downwards. Unsorted when absent. */
                order_by?: "created_at" | "name" | "pipeline_uuid" | "schedule_type" | "status";
                /**
                 * @description Only those of these types.
                 * @example [
                 *       "api"
                 *     ]
                 */
                "schedule_type[]"?: components["schemas"]["ScheduleType"][];
                /**
                 * @description Only those with these intervals. Cron expressions with a comma cannot be looked for.
                 * @example [
                 *       "@daily"
                 *     ]
                 */
                "schedule_interval[]"?: string[];
                /**
                 * @description Only those with these statuses.
                 * @example [
                 *       "active"
                 *     ]
                 */
                "status[]"?: components["schemas"]["ScheduleStatus"][];
                /**
                 * @description Only those with one of these tags.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "tag[]"?: string[];
                /** @description Only those of this global data product. */
                global_data_product_uuid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSchedulesOfPipeline: {
        parameters: {
            query?: {
                /** @description Most schedules on a page. Default 40. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. */
                _offset?: number;
                /** @description Only those of these types. */
                "schedule_type[]"?: components["schemas"]["ScheduleType"][];
                /** @description Only those with these intervals. Cron expressions with a comma cannot be looked for. */
                "schedule_interval[]"?: string[];
                /** @description Only those with these statuses. */
                "status[]"?: components["schemas"]["ScheduleStatus"][];
                /** @description Only those with one of these tags. */
                "tag[]"?: string[];
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The pipeline's uuid. */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createPipelineSchedule: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The pipeline's uuid: the slug of its name (`arwen-starlight` becomes `arwen_starlight`).
                 * @example arwen_starlight
                 */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline_schedule": {
                 *         "name": "daily run",
                 *         "schedule_type": "time",
                 *         "schedule_interval": "@daily"
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline_schedule: {
                        name: string;
                        schedule_type?: components["schemas"]["ScheduleType"];
                        schedule_interval?: components["schemas"]["ScheduleInterval"];
                        /** @description When it begins, such as `2026-01-01 00:00:00`; UTC. An offset is dropped. */
                        start_time?: string;
                        status?: components["schemas"]["ScheduleStatus"];
                        description?: string;
                        /** @description Runtime variables of its runs. Free in form. */
                        variables?: {
                            [key: string]: unknown;
                        } | null;
                        settings?: components["schemas"]["ScheduleSettings"];
                        /** @description Seconds that a run may take before it counts as late. */
                        sla?: number;
                    };
                };
            };
        };
        responses: {
            /** @description The new schedule, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    readPipelineSchedule: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The schedule's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleDetailEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updatePipelineSchedule: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /**
                 * @description The schedule's id.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pipeline_schedule": {
                 *         "status": "active"
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline_schedule: {
                        status?: components["schemas"]["ScheduleStatus"];
                        name?: string;
                        description?: string | null;
                        schedule_type?: components["schemas"]["ScheduleType"];
                        schedule_interval?: components["schemas"]["ScheduleInterval"] | null;
                        /** @description When it begins, such as `2026-01-01 00:00:00`; UTC. An offset is dropped. */
                        start_time?: string | null;
                        /** @description Replaces the schedule's settings. */
                        settings?: components["schemas"]["ScheduleSettings"] | null;
                        /** @description Seconds that a run may take before it counts as late. */
                        sla?: number | null;
                        /** @description Replaces the schedule's tags. */
                        tags?: string[];
                        /** @description Replaces the schedule's variables. Free in form. */
                        variables?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Replaces the events that start a run. */
                        event_matchers?: {
                            /** @enum {string} */
                            event_type?: "aws_event";
                            /** @description Of a matcher that exists; a new one has none. */
                            id?: number;
                            name: string;
                            /** @description What an event must hold. Free in form. */
                            pattern: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description True gives the schedule a new token. Ignored by 0.9.73 and older. */
                        rotate_token?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description The schedule after the change, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleDetailEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deletePipelineSchedule: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The schedule's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule as it was, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineScheduleEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createSession: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of `email` and `username`; the email counts when both are there. */
                    session: {
                        email?: string;
                        username?: string;
                        /** Format: password */
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description The session, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    readStatus: {
        parameters: {
            query?: {
                /** @description Adds the counts and times of activity. */
                _format?: "with_activity_details";
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerStatusListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    listRunsOfSchedule: {
        parameters: {
            query?: {
                /** @description Most runs on a page. Default 40. */
                _limit?: number;
                /** @description How many to leave out before the page. Default 0. */
                _offset?: number;
                /** @description Only those with this status. `last_run_failed`: only failed ones that no later retry of the same execution date mended. */
                status?: components["schemas"]["PipelineRunStatus"] | "last_run_failed";
                /** @description Only those with these statuses. */
                "status[]"?: components["schemas"]["PipelineRunStatus"][];
                /** @description Only those created at or after this moment, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only those created at or before this moment, in Unix seconds. */
                end_timestamp?: number;
                /** @description Only those that this backfill made. */
                backfill_id?: number;
                /** @description Wanted for the schedule of a global data product, whose runs are left out otherwise. */
                global_data_product_uuid?: string;
                /** @description Properties to sort by, each with an optional ` asc` or ` desc`. An unknown one is answered with an unhandled error. Default `execution_date desc,id desc`. */
                "order_by[]"?: string[];
                /** @description Keeps each page to `_limit` runs. Default false. */
                disable_retries_grouping?: boolean;
                /** @description Adds `pipeline_type` to each run. Default false. */
                include_pipeline_type?: boolean;
                /** @description Adds `pipeline_tags` to each run. Default false. */
                include_pipeline_tags?: boolean;
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The schedule's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createPipelineRunOfSchedule: {
        parameters: {
            query?: {
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The schedule's id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pipeline_run: {
                        /** @description Runtime variables for the blocks, over those of the schedule. Free in form. */
                        variables?: {
                            [key: string]: unknown;
                        };
                        /** @description The moment the run is for, such as `2026-01-01 00:00:00`; now when absent. */
                        execution_date?: string;
                        /** @description Stored as the run's `event_variables`. Free in form. */
                        event_variables?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The new run, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listPipelineLogs: {
        parameters: {
            query?: {
                /** @description Only those of these runs. */
                "pipeline_run_id[]"?: number[];
                /** @description Only those of runs of these schedules. */
                "pipeline_schedule_id[]"?: number[];
                /** @description Only those of blocks whose uuid begins so; none of runs as a whole. */
                "block_uuid[]"?: string[];
                /** @description Only those of these block runs; none of runs as a whole. */
                "block_run_id[]"?: number[];
                /** @description Only those of runs whose execution date is at or after this moment, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only those of runs whose execution date is at or before this moment, in Unix seconds. */
                end_timestamp?: number;
                /** @description Most runs, and most block runs, that are looked at, the newest first. No limit when absent. */
                _limit?: number;
                /** @description Answers a handled error with its own HTTP status instead of 200. Any value turns this on, `false` too, so leave it out to keep it off. An unhandled error stays 200. Older releases (0.9.70) ignore it. */
                _http_error_codes?: true;
            };
            header?: never;
            path: {
                /** @description The pipeline's uuid. */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The logs, or an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineLogListEnvelope"] | components["schemas"]["ErrorEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
