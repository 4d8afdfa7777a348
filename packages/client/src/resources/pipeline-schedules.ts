import type { MageCall } from "../call.ts";
import {
  createPipelineSchedule,
  listPipelineSchedules,
  updatePipelineSchedule,
} from "../generated/sdk.gen.ts";
import type {
  CreatePipelineScheduleData,
  CreatePipelineScheduleResponse,
  ListPipelineSchedulesData,
  ListPipelineSchedulesResponse,
  UpdatePipelineScheduleData,
  UpdatePipelineScheduleResponse,
} from "../generated/types.gen.ts";
import { List, toPage } from "../list.ts";
import type { CallOptions } from "../options.ts";
import { intervalProblem } from "../schedule-interval.ts";
import type { Client } from "../transport.ts";
import type { Filter, Sent } from "./shapes.ts";

/** `mage.pipelineSchedules`: what Mage's user interface calls triggers. */
export class PipelineSchedules {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

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
    schedule: Sent<CreatePipelineScheduleData, "pipeline_schedule">,
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
    schedule: Sent<UpdatePipelineScheduleData, "pipeline_schedule">,
    options: CallOptions = {},
  ): MageCall<UpdatePipelineScheduleResponse["pipeline_schedule"]> {
    const request = { path: { id }, body: { pipeline_schedule: schedule } };
    return updatePipelineSchedule({ client: this.#client, ...request, ...checked(schedule, options) }).map(
      ({ pipeline_schedule }) => pipeline_schedule,
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
