import { MageCall } from "../call.ts";
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
  UpdatePipelineScheduleData,
  UpdatePipelineScheduleResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import { intervalProblem } from "../schedule-interval.ts";
import type { Client } from "../transport.ts";
import type { Filter, RequestBody } from "./shapes.ts";

/** `mage.pipelineSchedules`: what Mage's user interface calls triggers. */
export class PipelineSchedules {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Schedules of all pipelines; those of one are `mage.pipelines.schedules(uuid)`. */
  list(
    filter: Filter<ListPipelineSchedulesData> = {},
    options: CallOptions = {},
  ): List<ListPipelineSchedulesResponse["pipeline_schedules"][number]> {
    return new List(
      (range) =>
        listPipelineSchedules({ client: this.#client, query: { ...filter, ...range }, ...options }).map(
          (answer) => toPage(answer.pipeline_schedules, answer.metadata),
        ),
      ({ id }) => id,
    );
  }

  /** Creates a schedule. It is inactive at first: `update(id, { status: "active" })` lets it run. */
  create(
    pipelineUuid: string,
    schedule: RequestBody<CreatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<CreatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { uuid: pipelineUuid }, body: { pipeline_schedule: schedule } };
    return createPipelineSchedule({ client: this.#client, ...request, ...checked(schedule, options) }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Changes what is given.
   *
   * @throws MageNotFoundError
   */
  update(
    id: number,
    schedule: RequestBody<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    return updatePipelineSchedule({ client: this.#client, ...request, ...checked(schedule, options) }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /** @throws MageNotFoundError */
  read(id: number, options: CallOptions = {}): MageCall<ReadPipelineScheduleResponse["pipeline_schedule"]> {
    return readPipelineSchedule({ client: this.#client, path: { id }, ...options }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
    );
  }

  /**
   * Deletes a schedule, and returns what it was. Its runs are lost with it: no list shows them, and reading one that has
   * block runs fails. The next schedule may get its id.
   *
   * @throws MageNotFoundError
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
   * The runs of a schedule, newest first.
   *
   * The schedule is read before its runs, since Mage answers the runs of all schedules for one that doesn't exist
   * (recorded on 0.9.70 and 0.9.80); the list then throws a MageNotFoundError.
   */
  runs(
    id: number,
    filter: Filter<ListRunsOfScheduleData> = {},
    options: CallOptions = {},
  ): List<ListRunsOfScheduleResponse["pipeline_runs"][number]> {
    return new List(
      (range) => {
        // As in PipelineRuns.list: pages that hold what was asked for, and no more.
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

/** Options that also check the interval, which the schemas know as a string only. */
function checked(
  { schedule_interval }: { schedule_interval?: string | null },
  options: CallOptions,
): CallOptions {
  const check = () => {
    const problem = schedule_interval ? intervalProblem(schedule_interval) : undefined;
    return problem && `body.pipeline_schedule.schedule_interval: ${problem}`;
  };
  return { ...options, ...{ check } };
}
