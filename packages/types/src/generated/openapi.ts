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
         * @description Starts a run of an API trigger's pipeline. The token is the credential; no API key is needed. **An inactive trigger also starts a run, and becomes active.** Returns an unhandled error for a missing schedule, a wrong token, malformed JSON, or a property in `pipeline_run` that isn't a database column. Repeating the call starts a second run.
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
         * @description Lists runs, newest execution date first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. With `pipeline_uuid`, all retries of one execution date are on the same page, so pages can overlap and exceed `_limit`. Set `disable_retries_grouping=true` to prevent that. An unknown status matches nothing on SQLite. On PostgreSQL it causes an unhandled error. With authentication off, later lists of runs then fail too, until another kind of request succeeds.
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
         * @description Reads a run with its block runs, oldest first. Returns a `record_not_found` error if the run doesn't exist. An id that isn't a number does the same on SQLite. On PostgreSQL it causes an unhandled error and, with authentication off, so do all lists of runs until another request succeeds.
         */
        get: operations["readPipelineRun"];
        /**
         * Cancel or retry a run
         * @description Cancels a run, or reruns some of its blocks. The run keeps its id. Cancelling a run that has ended has no effect and returns the run: check `status`. A retried run becomes `running` immediately, even if its schedule is inactive. Its blocks start at the scheduler's next pass; occasionally a block stays `queued` for minutes. A run without blocks to retry is also `running` until that pass, and a completed run gets a new `completed_at`. Any other status, action or property is accepted and ignored. Returns a `record_not_found` error if the run doesn't exist.
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
         * @description Lists the project's pipelines, sorted by uuid. Returns all of them unless `_limit` is set. A pipeline whose file can't be read has the type `invalid` or is missing from the list.
         */
        get: operations["listPipelines"];
        put?: never;
        /**
         * Create a pipeline
         * @description Creates an empty pipeline. Returns an unhandled error if the name's slug is already taken. **An unknown `type` does lasting damage**: the pipeline is created but can't be read.
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
         * @description Reads a pipeline with the code and latest output of its blocks. Returns an unhandled error, not a 404, if the pipeline doesn't exist or if the server lacks the kernel for its type (PySpark).
         */
        get: operations["readPipeline"];
        /**
         * Update a pipeline
         * @description Changes a pipeline. Properties that aren't sent keep their values.
         *
         *     - A new `name` **changes the uuid** to its slug; the old uuid no longer resolves.
         *     - `blocks` sets the order of the blocks and, with `update_content=true`, their code. **List all blocks, in order**:
         *       the pipeline may lose any that you omit.
         *     - **An unknown `type` does lasting damage**: the pipeline can no longer be read.
         *     - `status` changes the pipeline's schedules and runs. It isn't stored.
         */
        put: operations["updatePipeline"];
        post?: never;
        /**
         * Delete a pipeline
         * @description Deletes a pipeline and returns its last state. Its schedules and runs remain. Returns an unhandled error if the pipeline doesn't exist.
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
         * @description Lists the blocks of a pipeline in order, including charts, without their code. Returns all of them unless `_limit` is set. Callbacks, conditionals and extensions are excluded: read the pipeline to get those. Returns an unhandled error if the pipeline doesn't exist.
         */
        get: operations["listPipelineBlocks"];
        put?: never;
        /**
         * Create a block in a pipeline
         * @description Adds a block to a pipeline, with the template's code unless `content` is given. Returns an unhandled error if the pipeline already has a block with that name, and for the types `hook` and `dynamic_child`, which can't be created this way.
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
         * @description Reads a block with its code and latest output. Returns a `record_invalid` error if the pipeline doesn't contain the block.
         */
        get: operations["readBlock"];
        /**
         * Update a block in a pipeline
         * @description Changes a block. Properties that aren't sent keep their values.
         *
         *     - **`content` is ignored**: the request succeeds but returns the old code. To change a block's code, update the
         *       pipeline with `update_content=true` and the code in its `blocks`.
         *     - A new `name` **changes the uuid** to its slug; the old uuid no longer resolves.
         *     - Setting `downstream_blocks` on a block that has a chart breaks the pipeline: every later operation on it fails.
         */
        put: operations["updateBlock"];
        post?: never;
        /**
         * Delete a block from a pipeline
         * @description Deletes a block and its replicas, and returns its last state. Returns an unhandled error if other blocks depend on it, unless `force=true`. Returns a `record_invalid` error if the block doesn't exist.
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
         * @description Lists the schedules of all pipelines of the project. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more.
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
         * @description Lists the schedules of a pipeline, newest first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. Returns an unhandled error if the pipeline doesn't exist.
         */
        get: operations["listSchedulesOfPipeline"];
        put?: never;
        /**
         * Create a pipeline schedule for a pipeline
         * @description Creates a schedule. It is inactive unless `status` is `active`. Returns a `record_invalid` error if the name is missing. Without a `schedule_type`, the schedule never runs until an update sets one. **An unknown `schedule_type` does lasting damage on SQLite**: it is stored, and every list of schedules and runs fails until the database is repaired. PostgreSQL rejects it with an unhandled error, which contains the new schedule's token.
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
         * @description Reads a schedule, including its token. Returns a `record_not_found` error if the schedule doesn't exist.
         */
        get: operations["readPipelineSchedule"];
        /**
         * Update a pipeline schedule
         * @description Changes a schedule. Properties that aren't sent keep their values. Returns a `record_not_found` error if the schedule doesn't exist. **An unknown `schedule_type` does lasting damage on SQLite**: it is stored, and every list of schedules and runs fails until the database is repaired. PostgreSQL rejects it with an unhandled error.
         */
        put: operations["updatePipelineSchedule"];
        post?: never;
        /**
         * Delete a schedule
         * @description Deletes a schedule, active or not, and returns its last state. **Its runs are lost too**: they remain in the database without a schedule, but no list shows them and their logs can't be read. Reading such a run returns an unhandled error if it has block runs. Don't keep the id of a deleted schedule: on SQLite, Mage's default database, the next schedule can get the same id. On PostgreSQL, ids are never reused. Returns a `record_not_found` error if the schedule doesn't exist.
         */
        delete: operations["deletePipelineSchedule"];
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
         * @description Lists the runs of a schedule, newest execution date first. **Returns at most 40** unless `_limit` is higher; `metadata.next` is true if there are more. All retries of one execution date are on the same page, so pages can overlap and exceed `_limit`, and a page beyond the last run returns an unhandled error. Set `disable_retries_grouping=true` to prevent both. **If the schedule doesn't exist, the list contains the runs of all schedules.**
         */
        get: operations["listRunsOfSchedule"];
        put?: never;
        /**
         * Start a run of a schedule
         * @description Starts a run of a schedule of any type, with a user's credentials instead of the schedule's token. **The run of an inactive schedule stays `initial` until the schedule is active**, unlike a run triggered by token. Only a schedule of type `time` with the interval `@once` activates itself. Returns an unhandled error for a missing schedule, malformed JSON, an invalid date or an unknown property. Repeating the call starts a second run.
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
         * @description Reads the complete log files of a pipeline's runs, newest first: two per run (`pipeline.log` and `scheduler.log`) and one per block run. Runs of one schedule with the same `execution_date` share their files. **Returns at most about 20 files of each kind**; only the two totals, which count runs and block runs, show that there are more. To get them all, request the logs run by run. Files of runs whose schedule was deleted are missing. Returns an unhandled error if the pipeline doesn't exist.
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
         * @description Logs a user in with an email or username and a password. Requires the API key but no token; a wrong token in `OAUTH-TOKEN` is still rejected. Returns a `record_not_found` error for a wrong password, an unknown user or a missing property. With authentication off, every login fails that way if the server has no users. **After a failed login, every `record_not_found` error from the server carries that login's message until the server restarts**: don't show these messages to users.
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
         * @description Shows whether the server requires authentication and whether its scheduler is running. Never needs a key or a token, regardless of the server's settings.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A timestamp in one of four formats: `2026-11-23 23:45:44`, `2026-11-23 23:45:44.747621`, `2026-11-23 23:45:44.244099+00:00` or `2026-11-23T23:45:44.244150+00:00`. No offset means UTC. Timestamps from the database have the offset `+00:00` on PostgreSQL and none on SQLite.
         * @example 2026-11-23 23:45:44.747621
         */
        Timestamp: string;
        /**
         * @description Where the code runs. `local_python_force` selects `local_python` even if the server has a different default.
         * @enum {string}
         */
        ExecutorType: "azure_container_instance" | "ecs" | "gcp_cloud_run" | "k8s" | "local_python" | "local_python_force" | "pyspark";
        /** @description Retry settings for failed blocks. The server's defaults apply to absent properties. */
        RetryConfig: {
            /** @description Maximum number of retries. Default 0. */
            retries?: number;
            /** @description Delay in seconds before the first retry. Default 5. */
            delay?: number;
            /** @description Maximum delay in seconds between attempts. Default 60. */
            max_delay?: number;
            /** @description Doubles the delay after each attempt. Default true. */
            exponential_backoff?: boolean;
        };
        ListMetadata: {
            /** @description Total number of items across all pages. */
            count: number;
            /** @description True if another page follows. */
            next: boolean;
        };
        /**
         * @description The kind of handled error. More stable across releases than the code.
         * @enum {string}
         */
        ErrorType: "record_not_found" | "record_invalid" | "api_resource_error" | "unauthorized_access" | "invalid_api_key" | "invalid_oauth_token" | "expired_oauth_token" | (string & {});
        HandledError: {
            /** @description The error's intended HTTP status: 400, 401, 403 or 404. 402 for `record_invalid` in 0.9.70 and older. 200 when the database model's own validation fails. */
            code: number;
            /** @description One human-readable sentence. */
            message: string;
            type: components["schemas"]["ErrorType"];
            /** @description Additional details, on some errors only. */
            errors?: string[] | ({
                error?: string;
                metadata?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            });
        };
        /** @description An error that the server anticipated. */
        HandledErrorEnvelope: {
            error: components["schemas"]["HandledError"];
            /** @description 200, or the error's code if `_http_error_codes` is in the query. Not the HTTP status: a 401 response has 200 here. */
            status: number;
        };
        UnhandledError: {
            /** @constant */
            code: 500;
            /** @description Server stack trace. Keep it out of end users' logs. */
            errors: string[];
            /** @description The cause in one sentence. The only part meant for people. */
            exception: string;
            /** @description Server traceback. Keep it out of end users' logs. */
            message: string;
        };
        /** @description An exception that the server didn't handle. The HTTP status is always 200. */
        UnhandledErrorEnvelope: {
            error: components["schemas"]["UnhandledError"];
            /** @description Path variables as the server received them, including a trigger's token. */
            url_parameters: {
                [key: string]: string | null;
            };
        };
        /** @description An error. Nearly every error has HTTP status 200, so the 200 response of every operation is either its result or this envelope. */
        ErrorEnvelope: components["schemas"]["HandledErrorEnvelope"] | components["schemas"]["UnhandledErrorEnvelope"];
        /** @enum {string} */
        PipelineType: "python" | "pyspark" | "streaming" | "integration" | "databricks" | "execution_framework";
        /** @description Limits on concurrent runs. The server's defaults apply to absent properties. */
        ConcurrencyConfig: {
            block_run_limit?: number;
            /** @description Per schedule. */
            pipeline_run_limit?: number;
            /** @description For all schedules of the pipeline together. */
            pipeline_run_limit_all_triggers?: number;
            /**
             * @description `skip` cancels runs over the limit; `wait` (default) leaves them `initial`.
             * @enum {string}
             */
            on_pipeline_run_limit_reached?: "skip" | "wait";
        };
        PipelineSettings: {
            triggers: {
                /** @description Also writes schedules to the pipeline's `triggers.yaml`. */
                save_in_code_automatically?: boolean | null;
            } | null;
        };
        /** @description The properties of a pipeline that every response includes, without its blocks. */
        PipelineProperties: {
            /** @description Only works with run_pipeline_in_one_process. */
            cache_block_output_in_memory: boolean;
            concurrency_config: components["schemas"]["ConcurrencyConfig"];
            created_at: components["schemas"]["Timestamp"] | null;
            /** @description Catalog of an integration pipeline. Free-form. */
            data_integration: {
                [key: string]: unknown;
            } | null;
            description: string | null;
            /** @description Executor settings. Free-form. */
            executor_config: {
                [key: string]: unknown;
            };
            /** @description Greater than 1 only on streaming pipelines. */
            executor_count: number;
            executor_type: components["schemas"]["ExecutorType"] | null;
            /** @description Null if the pipeline's file has no name or can't be read. */
            name: string | null;
            /** @description Notifications and their recipients, by service. Free-form. */
            notification_config: {
                [key: string]: unknown;
            };
            remote_variables_dir: string | null;
            retry_config: components["schemas"]["RetryConfig"];
            run_pipeline_in_one_process: boolean;
            settings: components["schemas"]["PipelineSettings"];
            /** @description Spark settings. Free-form. */
            spark_config: {
                [key: string]: unknown;
            };
            tags: string[];
            /** @description In lists, `invalid` if the pipeline's file can't be read. */
            type: components["schemas"]["PipelineType"] | "invalid";
            /** @description Time of the last write to the pipeline's file. Null once the pipeline is deleted. */
            updated_at: components["schemas"]["Timestamp"] | null;
            /** @description Slug of the name, unique in the project. Changes with the name. */
            uuid: string;
            /** @description Global variables of the pipeline. Absent if there are none. Free-form. */
            variables?: {
                [key: string]: unknown;
            };
            /** @description Folder on the server where block output is stored. */
            variables_dir: string;
        };
        Pipeline: components["schemas"]["PipelineProperties"] & {
            blocks: components["schemas"]["Block"][];
            callbacks: components["schemas"]["Block"][];
            conditionals: components["schemas"]["Block"][];
            /** @description Charts. */
            widgets: components["schemas"]["Block"][];
        };
        /** @description A schedule embedded in its pipeline. */
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
            /** @description The object that was accessed. */
            resource: {
                type: string;
                uuid: string;
            };
            /** @description Unix seconds. */
            timestamp: number;
            /** @description User id. Null if authentication was off. */
            user: number | string | null;
        };
        PipelineListItem: components["schemas"]["Pipeline"] & {
            /** @description Only with `include_schedules=true`. */
            schedules?: components["schemas"]["PipelineScheduleSummary"][];
            /** @description Only with `from_history_days`, and only if the project's operation history is on. */
            history?: components["schemas"]["OperationHistoryEntry"][];
        };
        /** @description An extension's blocks and free-form settings. */
        PipelineExtension: {
            blocks: components["schemas"]["Block"][];
        } & {
            [key: string]: unknown;
        };
        PipelineWithExtensions: components["schemas"]["Pipeline"] & {
            /** @description Keyed by extension uuid. */
            extensions?: {
                [key: string]: components["schemas"]["PipelineExtension"];
            };
        };
        PipelineListMetadata: {
            /** @description Total number of pipelines across all pages. */
            count: number;
            /** @description True if another page follows. Null without `_limit`, because the list is then complete. */
            next: boolean | null;
            /** @description Number of pipelines on this page. */
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
        /** @description A block without its callback and conditional blocks, plus the parts that the query selects. */
        PipelineWidget: components["schemas"]["Block"] & {
            /** @description The block's code. Absent with `includes_content=false`. */
            content?: string;
            /** @description Code of the block's own callback. Absent unless has_callback is true. */
            callback_content?: string;
            outputs?: components["schemas"]["BlockOutputs"];
            /** @description Present if the block's file is missing. */
            error?: {
                error: string;
                message: string;
            };
        };
        PipelineBlock: components["schemas"]["PipelineWidget"] & {
            /** @description Uuids. Like `conditional_blocks` and `tags`, absent on the data exporters of integration pipelines. */
            callback_blocks?: string[];
            /** @description Uuids. */
            conditional_blocks?: string[];
            tags?: components["schemas"]["BlockTag"][];
            metadata?: components["schemas"]["BlockMetadata"];
            /** @description Streams and columns of a data integration. Absent on other blocks. Free-form. */
            catalog?: {
                [key: string]: unknown;
            } | null;
            /** @description Only with `include_block_pipelines=true`. */
            pipelines?: components["schemas"]["BlockPipeline"][];
        };
        /** @description An extension's blocks and free-form settings. */
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
            /** @description Keyed by extension uuid. Absent with `includes_extensions=false`. */
            extensions?: {
                [key: string]: components["schemas"]["PipelineDetailExtension"];
            };
            /** @description Only with `include_schedules=true`. */
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
            /** @description Replaces the block's configuration. Free-form. */
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
         * @description Status of the block in the notebook, not in pipeline runs. `updated`: the code has changed since the last execution.
         * @enum {string}
         */
        BlockStatus: "executed" | "failed" | "not_executed" | "updated";
        /**
         * @description The colours that Mage's user interface offers. The server stores any text.
         * @enum {string}
         */
        BlockColor: "blue" | "grey" | "pink" | "purple" | "teal" | "yellow";
        /**
         * @description Role of the block, derived from its configuration.
         * @enum {string}
         */
        BlockTag: "condition" | "dynamic" | "dynamic_child" | "reduce_output" | "replica" | "snapshot";
        /** @description The properties of a block that every response includes. */
        Block: {
            /** @description True if all upstream blocks have the status `executed`. */
            all_upstream_blocks_executed: boolean;
            color: components["schemas"]["BlockColor"] | null;
            /** @description Settings for this kind of block (data provider for SQL, chart type for charts). Free-form. */
            configuration: {
                [key: string]: unknown;
            };
            /** @description Uuids of the blocks that use this block's output. */
            downstream_blocks: string[];
            /** @description Executor settings. Free-form. */
            executor_config: {
                [key: string]: unknown;
            } | null;
            executor_type: components["schemas"]["ExecutorType"] | null;
            /** @description Uuids of the groups that the block belongs to. Absent if it belongs to none. */
            groups?: string[];
            /** @description True if the block has its own callback. */
            has_callback: boolean | null;
            language: components["schemas"]["BlockLanguage"];
            name: string;
            /** @description Uuid of the block that this one replicates. Absent on other blocks. */
            replicated_block?: string;
            retry_config: components["schemas"]["RetryConfig"] | null;
            status: components["schemas"]["BlockStatus"] | null;
            /** @description Maximum duration of a block run in seconds. */
            timeout: number | null;
            type: components["schemas"]["BlockType"];
            /** @description Uuids of the blocks whose output this block uses. */
            upstream_blocks: string[];
            /** @description Slug of the name, unique in the pipeline. Changes with the name. */
            uuid: string;
        };
        BlockWithContent: components["schemas"]["Block"] & {
            /** @description The block's code. Empty if the file is missing. */
            content: string;
            /** @description Code of the block's own callback. Absent unless has_callback is true. */
            callback_content?: string;
            /** @description Streams and columns of a data integration. Absent on other blocks. Free-form. */
            catalog?: {
                [key: string]: unknown;
            } | null;
        };
        /** @enum {string} */
        BlockOutputType: "data_frame" | "group" | "image/png" | "object" | "progress" | "progress_status" | "table" | "text" | "text/html" | "text/plain";
        /** @description A variable that the block returned in its last execution in the notebook. */
        BlockOutput: {
            type: components["schemas"]["BlockOutputType"];
            variable_uuid: string;
            /** @description The value as text, or free-form JSON for an object with `to_dict`. */
            text_data?: unknown;
            /** @description The first rows of a table. */
            sample_data?: {
                columns: (string | number)[];
                rows: unknown[][];
            };
            /** @description Number of rows and columns of the whole table. */
            shape?: (number | null)[];
            /** @description Memory and files used by the variable. Free-form. */
            resource_usage?: {
                [key: string]: unknown;
            } | null;
            /** @description True if the block returned more than one variable. */
            multi_output?: boolean;
            /** @description The members of a group. */
            outputs?: components["schemas"]["BlockOutput"][];
        };
        BlockOutputs: (components["schemas"]["BlockOutput"] | (string | number | boolean))[];
        /** @description Details that the server reads from the code. Empty unless the block is a data integration. */
        BlockMetadata: {
            /** @description Source or destination, with its settings. Free-form. */
            data_integration?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        BlockDetail: components["schemas"]["BlockWithContent"] & {
            outputs?: components["schemas"]["BlockOutputs"];
            metadata?: components["schemas"]["BlockMetadata"];
            /** @description Documentation of the data integration. Only with `include_documentation=true`. */
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
        BlockListEnvelope: {
            blocks: components["schemas"]["Block"][];
            metadata: components["schemas"]["ListMetadata"];
        };
        /** @enum {string} */
        ScheduleType: "api" | "event" | "time";
        /** @enum {string} */
        ScheduleStatus: "active" | "inactive";
        /** @description `@once`, `@hourly`, `@daily`, `@weekly`, `@monthly`, `@always_on`, or a cron expression such as `5 4 * * *`. Any other text causes an unhandled error. */
        ScheduleInterval: "@once" | "@hourly" | "@daily" | "@weekly" | "@monthly" | "@always_on" | (string & {});
        ScheduleSettings: {
            skip_if_previous_running?: boolean;
            /** @description Continues with the other blocks if one fails. */
            allow_blocks_to_fail?: boolean;
            /** @description Also runs a past `start_time` when the schedule is activated. Mage before 0.9.62 always does. */
            create_initial_pipeline_run?: boolean;
            landing_time_enabled?: boolean;
            pipeline_run_limit?: number | null;
            /** @description Maximum duration of a run in seconds. */
            timeout?: number | null;
            /** @description Status of a run that exceeds the timeout. */
            timeout_status?: components["schemas"]["PipelineRunStatus"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The events that start a run of a schedule of type `event`. */
        EventMatcher: {
            created_at: components["schemas"]["Timestamp"];
            /** @enum {string} */
            event_type: "aws_event";
            id: number;
            name: string;
            /** @description Content that an event must contain. Free-form. */
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
            /** @description A schedule without a type never runs. */
            schedule_type: components["schemas"]["ScheduleType"] | null;
            settings: components["schemas"]["ScheduleSettings"] | null;
            /** @description Seconds after which a run counts as late. */
            sla: number | null;
            start_time: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["ScheduleStatus"];
            /** @description A credential: anyone who has it can start runs of an API trigger. `[API_TOKEN_PLACEHOLDER]` if the server hides tokens. */
            token: string | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Runtime variables for the schedule's runs. Free-form. */
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
         * @description Final: completed, failed and cancelled.
         * @enum {string}
         */
        PipelineRunStatus: "initial" | "running" | "completed" | "failed" | "cancelled" | (string & {});
        /**
         * @description Final: all but initial, queued and running.
         * @enum {string}
         */
        BlockRunStatus: "initial" | "queued" | "running" | "completed" | "failed" | "cancelled" | "upstream_failed" | "condition_failed" | (string & {});
        PipelineRun: {
            /** @description The backfill that created the run. */
            backfill_id: number | null;
            /** @description Null until the run ends, and on cancelled and most failed runs. */
            completed_at: components["schemas"]["Timestamp"] | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description Properties sent alongside `pipeline_run` when the run was triggered. Free-form. */
            event_variables: {
                [key: string]: unknown;
            } | null;
            execution_date: components["schemas"]["Timestamp"];
            executor_type: components["schemas"]["ExecutorType"] | null;
            id: number;
            /** @description Counts for integration pipelines, and earlier run times. Free-form. */
            metrics: {
                [key: string]: unknown;
            } | null;
            /** @description True if the run took longer than its schedule's `sla`. */
            passed_sla: boolean | null;
            /** @description Null once the schedule is deleted. */
            pipeline_schedule_id: number | null;
            pipeline_uuid: string;
            started_at: components["schemas"]["Timestamp"] | null;
            status: components["schemas"]["PipelineRunStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Runtime variables of the run. The server adds `execution_partition`. Free-form. */
            variables: {
                [key: string]: unknown;
            } | null;
        };
        /** @description Values that the server records while the block runs. Free-form except for the error. */
        BlockRunMetrics: {
            /** @description The reason the block failed. */
            error?: {
                /** @description Exception text. */
                error: string;
                /** @description Server stack trace. */
                errors: string[];
                /** @description Traceback of the block's code. */
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
            /** @description Folder of the project on the server. Absent in 0.9.70. */
            repo_path?: string | null;
        };
        TriggeredPipelineRunEnvelope: {
            pipeline_run: components["schemas"]["PipelineRun"];
        };
        PipelineRunEnvelope: {
            metadata: null;
            pipeline_run: components["schemas"]["PipelineRun"];
        };
        PipelineRunDetailEnvelope: {
            metadata: null;
            pipeline_run: components["schemas"]["PipelineRunDetail"];
        };
        PipelineRunListMetadata: components["schemas"]["ListMetadata"] & {
            /** @description Uuids of all pipelines in the project. Only with `include_pipeline_uuids=true`. */
            pipeline_uuids?: string[];
        };
        PipelineRunListEnvelope: {
            metadata: components["schemas"]["PipelineRunListMetadata"];
            pipeline_runs: components["schemas"]["PipelineRunListItem"][];
        };
        LogFile: {
            /** @description The whole file, one line per entry: a timestamp and a JSON object. Empty if nothing was logged. */
            content: string;
            /** @description Time of the last write, in Unix seconds. Null if the file doesn't exist. */
            modified_timestamp?: number | null;
            name: string;
            /** @description Path of the file on the server. */
            path: string;
            /** @description Size in bytes. Null if the file doesn't exist. */
            size?: number | null;
        };
        PipelineLogs: {
            block_run_logs: components["schemas"]["LogFile"][];
            pipeline_run_logs: components["schemas"]["LogFile"][];
            total_block_run_log_count: number;
            total_pipeline_run_log_count: number;
        };
        PipelineLogListEnvelope: {
            /** @description Always contains exactly one item. */
            logs: components["schemas"]["PipelineLogs"][];
            /** @description Always empty. */
            metadata: {
                [key: string]: unknown;
            };
        };
        Role: {
            created_at: components["schemas"]["Timestamp"];
            id: number;
            /** @description Owner, Admin, Editor, Viewer, or a custom name. */
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description The user who created the role. Null for Mage's built-in roles. */
            user_id: number | null;
        };
        SessionUser: {
            /** @description One or two letters. */
            avatar: string | null;
            first_name: string | null;
            id: number;
            last_name: string | null;
            /** @description True if the old `roles` make the user an owner; see also `roles_new`. */
            owner: boolean;
            /** @description Permissions that `roles_new` grants in this project, as a sum of bit flags that the server defines. 0 means none. */
            project_access: number;
            /** @description Flags of the old roles: 1 admin, 2 editor, 4 viewer. */
            roles: number | null;
            /** @description Name of the highest old role. */
            roles_display: string | null;
            roles_new: components["schemas"]["Role"][];
            username: string | null;
        };
        Session: {
            /** @description End of the session. 30 days after login by default. */
            expires: components["schemas"]["Timestamp"];
            /** @description A credential: a JWT whose payload contains `expires` (Unix seconds) and `token`. Send the inner `token` in the `OAUTH-TOKEN` header; only the `oauth_token` cookie takes this JWT. */
            token: string;
            user: components["schemas"]["SessionUser"];
        };
        SessionEnvelope: {
            metadata: null;
            session: components["schemas"]["Session"];
        };
        ServerStatus: {
            /** @description True if the server refuses changes to pipelines and blocks. */
            disable_pipeline_edit_access: boolean;
            /** @description The kind of cluster that the server runs on. Null outside a cluster. */
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
            /** @description True if the other operations require an API key and a token. */
            require_user_authentication: boolean;
            require_user_permissions: boolean;
            /** @description Null while the scheduler is stopped. Absent in 0.9.70. */
            scheduler_process_id?: number | null;
            /**
             * @description While the scheduler is stopped, the server accepts runs but they stay `initial`.
             * @enum {string}
             */
            scheduler_status: "running" | "stopped";
            /** @description Absent in 0.9.70. */
            server_process_id?: number;
            /** @description Number of `running` runs. Only with `_format=with_activity_details`. */
            active_pipeline_run_count?: number;
            /** @description Time of the last change to a run. Null before the first run. Only with `_format=with_activity_details`. */
            last_scheduler_activity?: components["schemas"]["Timestamp"] | null;
            /** @description Time of the last request, status requests excluded. Only with `_format=with_activity_details`. */
            last_user_request?: components["schemas"]["Timestamp"] | null;
        };
        ServerStatusListEnvelope: {
            /** @description Always empty. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description Always contains exactly one item. */
            statuses: components["schemas"]["ServerStatus"][];
        };
    };
    responses: {
        /** @description With `_http_error_codes`: an error with code 400. Always: a path or query value that contains `../`; the body is then plain text despite its JSON content type. */
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
        /** @description With `_http_error_codes`: the OAuth token is missing, or its user lacks permission. In 0.9.70 and older, always: a wrong API key. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HandledErrorEnvelope"];
            };
        };
        /** @description With `_http_error_codes`: the record doesn't exist. */
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
export type BlockListEnvelope = components['schemas']['BlockListEnvelope'];
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
export type PipelineRunEnvelope = components['schemas']['PipelineRunEnvelope'];
export type PipelineRunDetailEnvelope = components['schemas']['PipelineRunDetailEnvelope'];
export type PipelineRunListMetadata = components['schemas']['PipelineRunListMetadata'];
export type PipelineRunListEnvelope = components['schemas']['PipelineRunListEnvelope'];
export type LogFile = components['schemas']['LogFile'];
export type PipelineLogs = components['schemas']['PipelineLogs'];
export type PipelineLogListEnvelope = components['schemas']['PipelineLogListEnvelope'];
export type Role = components['schemas']['Role'];
export type SessionUser = components['schemas']['SessionUser'];
export type Session = components['schemas']['Session'];
export type SessionEnvelope = components['schemas']['SessionEnvelope'];
export type ServerStatus = components['schemas']['ServerStatus'];
export type ServerStatusListEnvelope = components['schemas']['ServerStatusListEnvelope'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type $defs = Record<string, never>;
export interface operations {
    triggerPipelineRun: {
        parameters: {
            query?: {
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                 * @description The schedule's token. It is a credential: keep it out of logs.
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
                        /** @description Runtime variables for the blocks. They override the schedule's variables. Free-form. */
                        variables?: {
                            [key: string]: unknown;
                        };
                        /** @description The time that the run is for, such as `2026-01-01 00:00:00`. Defaults to now. */
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
            /** @description The token contains characters other than letters, digits and underscores. No body. */
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
                /** @description Maximum number of items to return. Default 40. */
                _limit?: number;
                /** @description Number of items to skip. Default 0. */
                _offset?: number;
                /** @description Only runs of this pipeline, with retries grouped. */
                pipeline_uuid?: string;
                /**
                 * @description Only runs of these pipelines.
                 * @example [
                 *       "arwen_starlight"
                 *     ]
                 */
                "pipeline_uuid[]"?: string[];
                /** @description Only runs with this status. `last_run_failed` matches failed runs that no later retry for the same execution date has fixed. */
                status?: components["schemas"]["PipelineRunStatus"] | "last_run_failed";
                /**
                 * @description Only runs with these statuses.
                 * @example [
                 *       "failed",
                 *       "cancelled"
                 *     ]
                 */
                "status[]"?: components["schemas"]["PipelineRunStatus"][];
                /** @description Only runs created at or after this time, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only runs created at or before this time, in Unix seconds. */
                end_timestamp?: number;
                /** @description Only runs created by this backfill. */
                backfill_id?: number;
                /** @description Only runs of pipelines of this type. Adds `pipeline_type` to each run. */
                pipeline_type?: components["schemas"]["PipelineType"];
                /**
                 * @description Only runs of pipelines with one of these tags. If no pipeline has any of them, returns all runs.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "pipeline_tag[]"?: string[];
                /** @description Only runs of this global data product. Without this parameter, runs of global data products are excluded. */
                global_data_product_uuid?: string;
                /**
                 * @description Properties to sort by, each optionally followed by ` asc` or ` desc`. An unknown property causes an unhandled error. Default `execution_date desc,id desc`.
                 * @example [
                 *       "created_at desc"
                 *     ]
                 */
                "order_by[]"?: string[];
                /** @description With `pipeline_uuid`, limits each page to `_limit` runs. Default false. */
                disable_retries_grouping?: boolean;
                /** @description Adds `pipeline_type` to each run. Default false. */
                include_pipeline_type?: boolean;
                /** @description Adds `pipeline_tags` to each run. Default false. */
                include_pipeline_tags?: boolean;
                /** @description Adds the uuids of all pipelines to `metadata`. Default false. */
                include_pipeline_uuids?: boolean;
                /** @description Includes runs of schedules in other projects on the server. Default false. */
                include_all_pipeline_schedules?: boolean;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                         * @description Without `from_block_uuid`, reruns all blocks that aren't `completed`. Has no effect on the blocks of a completed run.
                         * @enum {string}
                         */
                        pipeline_run_action?: "retry_blocks";
                        /** @description With `retry_blocks`: reruns this block and all blocks after it, regardless of their status. With an unknown uuid, no block is rerun. */
                        from_block_uuid?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The updated run, or an error. */
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
                /** @description Maximum number of pipelines to return. No limit by default. */
                _limit?: number;
                /** @description Number of items to skip. Default 0. */
                _offset?: number;
                /**
                 * @description Properties to sort by. Also accepts `blocks`, `triggers` and `status`. A minus sign before the first one reverses the order. Default `uuid`.
                 * @example [
                 *       "-name"
                 *     ]
                 */
                "_order_by[]"?: string[];
                /** @description Only pipelines whose uuid contains this text, ignoring case. */
                search?: string;
                /**
                 * @description Only pipelines of these types.
                 * @example [
                 *       "python",
                 *       "streaming"
                 *     ]
                 */
                "type[]"?: components["schemas"]["PipelineType"][];
                /**
                 * @description Only pipelines with an active schedule (`active`), with inactive schedules only (`inactive`) or without schedules (`no_schedules`). Requires `include_schedules=true`.
                 * @example [
                 *       "active"
                 *     ]
                 */
                "status[]"?: ("active" | "inactive" | "no_schedules")[];
                /**
                 * @description Only pipelines with one of these tags. `no_tags` matches pipelines without tags.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "tag[]"?: string[];
                /** @description Adds `schedules` to each pipeline. Default false. */
                include_schedules?: boolean;
                /** @description Only pipelines viewed in the last N days, most recent first. Requires the project's operation history; while that is off, the list is empty. */
                from_history_days?: number;
                /** @description Folder of another project, if the server hosts several. */
                repo_path?: string;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                        /** @description Its slug becomes the uuid. */
                        name: string;
                        /** @description Default python. */
                        type?: components["schemas"]["PipelineType"] | null;
                        description?: string | null;
                        tags?: string[] | null;
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
                /** @description Adds `schedules`. Default false. */
                include_schedules?: boolean;
                /** @description Adds `pipelines` (those that use the block) to each block. Default false. */
                include_block_pipelines?: boolean;
                /** @description Includes the blocks' code. Default true. */
                includes_content?: boolean;
                /** @description Includes the blocks' output. Default true. */
                includes_outputs?: boolean;
                /** @description Includes the output of blocks that run on Spark. Default false. */
                includes_outputs_spark?: boolean;
                /** @description Includes `extensions`. Default true. */
                includes_extensions?: boolean;
                /** @description Includes the blocks' `metadata`. Default true. */
                includes_block_metadata?: boolean;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Applies the code and settings of the blocks in the request body. Default false. */
                update_content?: boolean;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                 *       "pipeline": {
                 *         "name": "arwen-starlight"
                 *       }
                 *     }
                 */
                "application/json": {
                    pipeline: {
                        /** @description Its slug becomes the uuid. */
                        name?: string;
                        type?: components["schemas"]["PipelineType"];
                        description?: string | null;
                        /** @description Replaces the pipeline's tags. */
                        tags?: string[];
                        executor_type?: components["schemas"]["ExecutorType"] | null;
                        retry_config?: components["schemas"]["RetryConfig"];
                        /** @description Ignored by 0.9.70 and older. */
                        concurrency_config?: components["schemas"]["ConcurrencyConfig"];
                        settings?: components["schemas"]["PipelineSettings"];
                        run_pipeline_in_one_process?: boolean;
                        /** @description Only works with run_pipeline_in_one_process. */
                        cache_block_output_in_memory?: boolean;
                        /** @description Catalog of an integration pipeline. Free-form. */
                        data_integration?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Settings, keyed by extension uuid. Free-form. */
                        extensions?: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        /** @description All blocks, in order; see above. */
                        blocks?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Ignored without `update_content=true`. */
                        callbacks?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Ignored without `update_content=true`. */
                        conditionals?: components["schemas"]["PipelineBlockUpdate"][];
                        /** @description Ignored without `update_content=true`. */
                        widgets?: components["schemas"]["PipelineBlockUpdate"][];
                        /**
                         * @description `active` and `inactive` set the status of all schedules. `cancelled` cancels the runs in progress, limited to `pipeline_runs` or `pipeline_schedule_id` if given. `retry` creates a new run for each of `pipeline_runs`. `retry_incomplete_block_runs` resumes failed runs.
                         * @enum {string}
                         */
                        status?: "active" | "inactive" | "cancelled" | "retry" | "retry_incomplete_block_runs";
                        /** @description With `cancelled`: the schedule whose runs to cancel. */
                        pipeline_schedule_id?: number;
                        /** @description With `cancelled` or `retry`: the runs, as read from the server. `cancelled` only needs their `id`; `retry` also needs `pipeline_uuid`, `pipeline_schedule_id` and `execution_date`. */
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
            /** @description The updated pipeline, or an error. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
            /** @description The deleted pipeline, or an error. */
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
                /** @description Maximum number of blocks to return. No limit by default. */
                _limit?: number;
                /** @description Number of blocks to skip. Default 0. Ignored without `_limit`. */
                _offset?: number;
                /** @description Only blocks with these uuids. */
                "block_uuid[]"?: string[];
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                        /** @description Its slug becomes the uuid. */
                        name: string;
                        type: components["schemas"]["BlockType"];
                        /** @description Default python. */
                        language?: components["schemas"]["BlockLanguage"] | null;
                        /** @description Code to use instead of the template's. */
                        content?: string | null;
                        color?: components["schemas"]["BlockColor"] | null;
                        /** @description Settings for this kind of block. Free-form. */
                        configuration?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Uuids of the blocks whose output this block uses. */
                        upstream_blocks?: string[] | null;
                        /** @description Uuids of the blocks that use this block's output. */
                        downstream_blocks?: string[] | null;
                        /** @description Zero-based position in the pipeline's list of blocks. Last by default. */
                        priority?: number | null;
                        /** @description Uuid of a block of the pipeline to replicate. */
                        replicated_block?: string | null;
                        /** @description For a block of type `extension`: the extension it belongs to. */
                        extension_uuid?: string | null;
                        /** @description Rejects a name whose file is already used by another pipeline. */
                        require_unique_name?: boolean;
                        /** @description The template to start from: `template_path` or `custom_template_uuid`. */
                        config?: ({
                            template_path?: string;
                            custom_template_uuid?: string;
                        } & {
                            [key: string]: unknown;
                        }) | null;
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
                /** @description Required for callbacks, conditionals and charts, which are stored separately from other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description Adds `metadata`. Default false. */
                include_block_metadata?: boolean;
                /** @description Adds the `catalog` of a data integration. Default false. */
                include_block_catalog?: boolean;
                /** @description Adds the `documentation` of a data integration. Default false. */
                include_documentation?: boolean;
                /** @description With `include_documentation`: the type of integration whose documentation to add. */
                data_integration_type?: "destinations" | "sources";
                /** @description With `include_documentation`: the integration whose documentation to add. */
                data_integration_uuid?: string;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
                /** @description Required for callbacks, conditionals and charts, which are stored separately from other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description The extension that the block belongs to. */
                extension_uuid?: string;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
                        /** @description Ignored by the server; see above. */
                        content?: string;
                        /** @description Its slug becomes the uuid. */
                        name?: string;
                        /** @description Applied only if the block is a scratchpad. */
                        type?: components["schemas"]["BlockType"];
                        color?: components["schemas"]["BlockColor"] | null;
                        /** @description Replaces the block's configuration. Free-form. */
                        configuration?: {
                            [key: string]: unknown;
                        };
                        /** @description Uuids of the blocks whose output this block uses. */
                        upstream_blocks?: string[];
                        /** @description Uuids of the blocks that use this block's output. */
                        downstream_blocks?: string[];
                        /** @description Uuids of the pipeline's callback blocks to attach. */
                        callback_blocks?: string[];
                        /** @description Uuids of the pipeline's conditional blocks to attach. */
                        conditional_blocks?: string[];
                        executor_type?: components["schemas"]["ExecutorType"] | null;
                        /** @description Setting it to true also creates the callback's file. */
                        has_callback?: boolean | null;
                        retry_config?: components["schemas"]["RetryConfig"] | null;
                        /** @description Maximum duration of a block run in seconds. */
                        timeout?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description The updated block, or an error. */
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
                /** @description Required for callbacks, conditionals and charts, which are stored separately from other blocks. */
                block_type?: components["schemas"]["BlockType"];
                /** @description Deletes the block even if others depend on it. Default false. */
                force?: boolean;
                /** @description The extension that the block belongs to. */
                extension_uuid?: string;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
            /** @description The deleted block, or an error. */
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
                /** @description Maximum number of items to return. Default 40. */
                _limit?: number;
                /** @description Number of items to skip. Default 0. */
                _offset?: number;
                /** @description Property to sort by. `created_at` sorts in descending order, all others ascending. Unsorted by default. */
                order_by?: "created_at" | "name" | "pipeline_uuid" | "schedule_type" | "status";
                /**
                 * @description Only schedules of these types.
                 * @example [
                 *       "api"
                 *     ]
                 */
                "schedule_type[]"?: components["schemas"]["ScheduleType"][];
                /**
                 * @description Only schedules with these intervals. Doesn't work for cron expressions that contain a comma.
                 * @example [
                 *       "@daily"
                 *     ]
                 */
                "schedule_interval[]"?: string[];
                /**
                 * @description Only schedules with these statuses.
                 * @example [
                 *       "active"
                 *     ]
                 */
                "status[]"?: components["schemas"]["ScheduleStatus"][];
                /**
                 * @description Only schedules with one of these tags.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "tag[]"?: string[];
                /** @description Only schedules of this global data product. */
                global_data_product_uuid?: string;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
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
                /** @description Maximum number of items to return. Default 40. */
                _limit?: number;
                /** @description Number of items to skip. Default 0. */
                _offset?: number;
                /**
                 * @description Only schedules of these types.
                 * @example [
                 *       "api"
                 *     ]
                 */
                "schedule_type[]"?: components["schemas"]["ScheduleType"][];
                /**
                 * @description Only schedules with these intervals. Doesn't work for cron expressions that contain a comma.
                 * @example [
                 *       "@daily"
                 *     ]
                 */
                "schedule_interval[]"?: string[];
                /**
                 * @description Only schedules with these statuses.
                 * @example [
                 *       "active"
                 *     ]
                 */
                "status[]"?: components["schemas"]["ScheduleStatus"][];
                /**
                 * @description Only schedules with one of these tags.
                 * @example [
                 *       "nightly"
                 *     ]
                 */
                "tag[]"?: string[];
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                        schedule_type?: components["schemas"]["ScheduleType"] | null;
                        schedule_interval?: components["schemas"]["ScheduleInterval"] | null;
                        /** @description Start time in UTC, such as `2026-01-01 00:00:00`. SQLite ignores an offset, PostgreSQL converts it. */
                        start_time?: string | null;
                        status?: components["schemas"]["ScheduleStatus"];
                        description?: string | null;
                        /** @description Runtime variables for the schedule's runs. Free-form. */
                        variables?: {
                            [key: string]: unknown;
                        } | null;
                        settings?: components["schemas"]["ScheduleSettings"] | null;
                        /** @description Seconds after which a run counts as late. */
                        sla?: number | null;
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                        schedule_type?: components["schemas"]["ScheduleType"] | null;
                        schedule_interval?: components["schemas"]["ScheduleInterval"] | null;
                        /** @description Start time in UTC, such as `2026-01-01 00:00:00`. SQLite ignores an offset, PostgreSQL converts it. */
                        start_time?: string | null;
                        /** @description Replaces the schedule's settings. */
                        settings?: components["schemas"]["ScheduleSettings"] | null;
                        /** @description Seconds after which a run counts as late. */
                        sla?: number | null;
                        /** @description Replaces the schedule's tags. */
                        tags?: string[];
                        /** @description Replaces the schedule's variables. Free-form. */
                        variables?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description Replaces the events that start a run. */
                        event_matchers?: {
                            /** @enum {string} */
                            event_type?: "aws_event";
                            /** @description Id of an existing matcher. Omit it for a new one. */
                            id?: number;
                            name: string;
                            /** @description Content that an event must contain. Free-form. */
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
            /** @description The updated schedule, or an error. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
        requestBody?: never;
        responses: {
            /** @description The deleted schedule, or an error. */
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
    listRunsOfSchedule: {
        parameters: {
            query?: {
                /** @description Maximum number of items to return. Default 40. */
                _limit?: number;
                /** @description Number of items to skip. Default 0. */
                _offset?: number;
                /** @description Only runs with this status. `last_run_failed` matches failed runs that no later retry for the same execution date has fixed. */
                status?: components["schemas"]["PipelineRunStatus"] | "last_run_failed";
                /**
                 * @description Only runs with these statuses.
                 * @example [
                 *       "failed",
                 *       "cancelled"
                 *     ]
                 */
                "status[]"?: components["schemas"]["PipelineRunStatus"][];
                /** @description Only runs created at or after this time, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only runs created at or before this time, in Unix seconds. */
                end_timestamp?: number;
                /** @description Only runs created by this backfill. */
                backfill_id?: number;
                /** @description Required for the schedule of a global data product: without it, such runs are excluded. */
                global_data_product_uuid?: string;
                /**
                 * @description Properties to sort by, each optionally followed by ` asc` or ` desc`. An unknown property causes an unhandled error. Default `execution_date desc,id desc`.
                 * @example [
                 *       "created_at desc"
                 *     ]
                 */
                "order_by[]"?: string[];
                /** @description Limits each page to `_limit` runs. Default false. */
                disable_retries_grouping?: boolean;
                /** @description Adds `pipeline_type` to each run. Default false. */
                include_pipeline_type?: boolean;
                /** @description Adds `pipeline_tags` to each run. Default false. */
                include_pipeline_tags?: boolean;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
                "application/json": {
                    pipeline_run: {
                        /** @description Runtime variables for the blocks. They override the schedule's variables. Free-form. */
                        variables?: {
                            [key: string]: unknown;
                        };
                        /** @description The time that the run is for, such as `2026-01-01 00:00:00`. Defaults to now. */
                        execution_date?: string;
                        /** @description Stored as the run's `event_variables`. Free-form. */
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
                /** @description Only logs of these runs. */
                "pipeline_run_id[]"?: number[];
                /** @description Only logs of runs of these schedules. */
                "pipeline_schedule_id[]"?: number[];
                /** @description Only logs of blocks whose uuid starts with one of these. Excludes the logs of whole runs. */
                "block_uuid[]"?: string[];
                /** @description Only logs of these block runs. Excludes the logs of whole runs. */
                "block_run_id[]"?: number[];
                /** @description Only logs of runs with an execution date at or after this time, in Unix seconds. */
                start_timestamp?: number;
                /** @description Only logs of runs with an execution date at or before this time, in Unix seconds. */
                end_timestamp?: number;
                /** @description Maximum number of runs, and of block runs, whose logs are read, newest first. No limit by default. */
                _limit?: number;
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
    createSession: {
        parameters: {
            query?: {
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
                _http_error_codes?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Either `email` or `username`. If both are sent, the email is used. */
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
                /** @description Adds activity counts and times. */
                _format?: "with_activity_details";
                /** @description Returns handled errors with their own HTTP status instead of 200. Any value turns this on, even `false`: omit it to keep it off. Unhandled errors keep status 200. Ignored by 0.9.70 and older. */
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
}
