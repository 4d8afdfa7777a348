import { MageCall } from "../call.ts";
import { MageError } from "../errors.ts";
import {
  createPipelineSchedule,
  deletePipelineSchedule,
  listPipelineSchedules,
  listRunsOfSchedule,
  readPipelineSchedule,
  updatePipelineSchedule,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineScheduleData,
  CreatePipelineScheduleResponse,
  DeletePipelineScheduleResponse,
  ListPipelineSchedulesData,
  ListPipelineSchedulesResponse,
  ListRunsOfScheduleData,
  ListRunsOfScheduleResponse,
  ReadPipelineScheduleResponse,
  ScheduleType,
  UpdatePipelineScheduleData,
  UpdatePipelineScheduleResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import { intervalProblem } from "../schedule-interval.ts";
import type { Client } from "../transport/sdk-types.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** The properties of a new schedule. */
export type NewSchedule = RequestBody<CreatePipelineScheduleData, "pipeline_schedule"> & {
  /** Required here, although Mage takes schedules without one: they never run. */
  schedule_type: ScheduleType;
  tags?: string[] | undefined;
};

/** The schedules of pipelines, which Mage's user interface calls triggers. */
export class PipelineSchedules {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Lists the schedules of all pipelines. For one pipeline, use `mage.pipelines.schedules(uuid)`.
   *
   * @example
   * const active = await mage.pipelineSchedules.list({ "status[]": ["active"] }).all();
   */
  list(
    filter: Filter<ListPipelineSchedulesData> = {},
    options: CallOptions = {},
  ): List<ListPipelineSchedulesResponse["pipeline_schedules"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipeline_schedules" },
      (range) =>
        listPipelineSchedules({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          ({ pipeline_schedules, metadata }) => toPage(pipeline_schedules, metadata),
        ),
      ({ id }) => id,
    );
  }

  /**
   * Creates a schedule. It is inactive unless `status` is `active`; `update(id, { status: "active" })` activates it.
   *
   * Mage takes no `tags` here, so they are set by a second call.
   *
   * @throws MageNotFoundError when the pipeline doesn't exist, MageValidationError when `schedule_type` is missing.
   *
   * @example
   * const { id, token } = await mage.pipelineSchedules.create("nightly_load", { name: "CI", schedule_type: "api" });
   */
  create(
    pipelineUuid: string,
    { tags, ...schedule }: NewSchedule,
    options: CallOptions = {},
  ): MageCall<CreatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { uuid: pipelineUuid }, body: { pipeline_schedule: schedule } };
    const check = () =>
      schedule.schedule_type
        ? intervalCheck(schedule)
        : "body.pipeline_schedule.schedule_type is missing: the schedule would never run";
    const call = createPipelineSchedule({ client: this.#client, ...request, ...options, ...{ check } }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
    if (!tags?.length) return call;
    const tagged = async () => {
      const { id } = await call;
      try {
        return await this.update(id, { tags }, options).withResponse();
      } catch (error) {
        if (error instanceof MageError) error.message += ` Schedule ${id} was created without its tags.`;
        throw error;
      }
    };
    return new MageCall(tagged());
  }

  /**
   * Updates the given properties.
   *
   * @throws MageNotFoundError
   *
   * @example
   * await mage.pipelineSchedules.update(3, { status: "active" });
   */
  update(
    id: number,
    schedule: RequestBody<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    const check = () => intervalCheck(schedule);
    return updatePipelineSchedule({ client: this.#client, ...request, ...options, ...{ check } }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Reads a schedule.
   *
   * @throws MageNotFoundError
   *
   * @example
   * const { token } = await mage.pipelineSchedules.read(3);
   */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineScheduleResponse["pipeline_schedule"]> {
    return readPipelineSchedule({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Deletes a schedule and returns its last state. Its runs are lost with it: no list shows them, and reading one that
   * has block runs fails. Mage may give its id to the next schedule.
   *
   * @throws MageNotFoundError
   *
   * @example
   * await mage.pipelineSchedules.delete(3);
   */
  delete(
    id: number,
    options: CallOptions = {},
  ): MageCall<DeletePipelineScheduleResponse["pipeline_schedule"]> {
    return deletePipelineSchedule({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Lists the runs of a schedule, newest first.
   *
   * For a schedule that doesn't exist, Mage returns the runs of all schedules (recorded on 0.9.70 and 0.9.80). So the
   * schedule is read first, and the list throws a MageNotFoundError.
   *
   * @example
   * for await (const run of mage.pipelineSchedules.runs(3)) console.log(run.id, run.status);
   */
  runs(
    id: number,
    filter: Filter<ListRunsOfScheduleData> = {},
    options: CallOptions = {},
  ): List<ListRunsOfScheduleResponse["pipeline_runs"][number]> {
    return new List(
      { client: this.#client, url: "/api/pipeline_schedules/{id}/pipeline_runs", path: { id } },
      (range) => {
        // Keeps each page to its range: see PipelineRuns.list.
        const query = { disable_retries_grouping: true, ...filter, ...range };
        const page = async () => {
          if (!range._offset) await this.read(id, options);
          return listRunsOfSchedule({ client: this.#client, path: { id }, query, ...options })
            .map(({ pipeline_runs, metadata }) => toPage(pipeline_runs, metadata))
            .withResponse();
        };
        return new MageCall(page());
      },
      ({ id }) => id,
    );
  }
}

/** Checks the interval, which is only a string in the schemas. */
function intervalCheck({ schedule_interval }: { schedule_interval?: string | null }): string | undefined {
  const problem = schedule_interval ? intervalProblem(schedule_interval) : undefined;
  return problem && `body.pipeline_schedule.schedule_interval: ${problem}`;
}
