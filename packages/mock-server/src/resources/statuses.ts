import type { Resource } from "../http/call.ts";
import type { JsonObject } from "../json.ts";
import { formatSeconds, formatWithOffset } from "../timestamps.ts";

/** `/api/status`, which needs no credentials. */
export const statuses: Resource = {
  singular: "status",
  plural: "statuses",

  list({ state, query }) {
    const { repoPath, name } = state.project.files;
    const status: JsonObject = {
      is_instance_manager: false,
      repo_path: repoPath,
      repo_path_relative: name,
      repo_path_relative_root: name,
      repo_path_root: repoPath,
      server_process_id: 1,
      scheduler_process_id: 2,
      scheduler_status: "running",
      instance_type: null,
      disable_pipeline_edit_access: false,
      max_print_output_lines: 1000,
      require_user_authentication: state.accounts.authentication,
      require_user_permissions: false,
      project_type: "standalone",
      project_uuid: "0".repeat(32),
    };
    if (query.text("_format") === "with_activity_details") {
      const { runs } = state.database;
      const last = Math.max(0, ...runs.map(({ updated_at }) => updated_at));
      status.active_pipeline_run_count = runs.filter(({ status }) => status === "running").length;
      status.last_scheduler_activity = last ? formatSeconds(last) : null;
      status.last_user_request = formatWithOffset(state.clock.micros());
    }
    return { items: [status], metadata: {} };
  },
};
