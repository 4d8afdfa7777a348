import type { Body } from "../http/body.ts";
import type { Json } from "../json.ts";
import { configureRun, insertRun, triggerPayload } from "../orchestration/runs.ts";
import { checkEnum, runToJson } from "../orchestration/tables.ts";
import { repr, toInt, UnhandledError } from "../python.ts";
import type { ServerState } from "../server-state.ts";
import { truncateToSecond } from "../timestamps.ts";

const unauthenticated = "mage_ai.server.api.errors.UnauthenticatedRequestException";

/**
 * Starts a run of an API trigger. The trigger's token is the only credential.
 *
 * @param id - the schedule's id in the path.
 */
export function trigger(state: ServerState, id: string, token: string | undefined, body: Body): Json {
  const { database, project, clock } = state;
  const schedule = database.schedule(toInt(id));
  if (!schedule) {
    const error = { code: 404, message: state.notFoundMessage, type: "record_not_found" };
    throw new UnhandledError(repr(error), "mage_ai.api.errors.ApiError");
  }
  checkEnum("scheduletype", schedule.schedule_type);
  const refuse = (message: string) => new UnhandledError(message, unauthenticated);
  if (schedule.schedule_type !== "api") throw refuse("This endpoint is only supported for API trigger.");
  if (!schedule.token) throw refuse("The token of the API trigger cannot be empty.");
  if (schedule.token !== token) throw refuse(`Invalid token for pipeline schedule ID ${id}.`);
  const payload = body.isEmpty ? { variables: {} } : triggerPayload(body.json());
  const pipeline = project.load(schedule.pipeline_uuid);
  const run = insertRun(
    database,
    clock.micros(),
    configureRun(schedule, payload, clock, database.kind),
    pipeline,
  );
  state.engine.notice(run);
  if (schedule.status !== "active") {
    schedule.status = "active";
    for (const waiting of database.openRunsOf(schedule)) state.engine.notice(waiting);
    schedule.updated_at = truncateToSecond(clock.micros());
  }
  return { pipeline_run: runToJson(run) };
}
