import fc from "fast-check";
import { ownCode } from "./ignored-fields.ts";
import type { PairedRequest, PairedResponses, Side } from "./pair.ts";
import {
  blockName,
  blockPath,
  blockTitle,
  type Command,
  hasSchedules,
  index,
  type Model,
  name,
  pipelineName,
  pipelinePath,
  pipelineUuid,
  RequestCommand,
  schedulePath,
} from "./request-command.ts";

/** Values of every JSON type, for properties that take one of them. */
const anyValue = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  5,
  1.5,
  "",
  "x",
  [],
  ["a"],
  ["a", "a"],
  [1],
  [null],
  [[]],
  [{}],
  {},
  { a: 1 },
);

interface Target {
  /** Properties that may have any value without harm to other requests. */
  properties: readonly string[];
  request(side: Side, model: Model, to: { of: string; block: string; at: number }): PairedRequest;
  needs?: (model: Model) => boolean;
  after?: (model: Model, responses: PairedResponses, to: { of: string }) => void;
}

const targets: Record<string, Target> = {
  createPipeline: {
    properties: ["description", "tags", "clone_pipeline_uuid"],
    request: (_, model, { of }) => ({
      method: "POST",
      path: "/api/pipelines",
      body: { pipeline: { name: pipelineName(model, of) } },
    }),
  },
  updatePipeline: {
    properties: ["blocks", "description", "extensions", "run_pipeline_in_one_process", "settings", "tags"],
    request: (_, model, { of }) => ({
      method: "PUT",
      path: pipelinePath(model, of),
      body: { pipeline: {} },
    }),
  },
  createBlock: {
    properties: [
      "color",
      "configuration",
      "content",
      "downstream_blocks",
      "language",
      "priority",
      "upstream_blocks",
    ],
    request: (_, model, { of, block }) => ({
      method: "POST",
      path: `${pipelinePath(model, of)}/blocks`,
      body: { block: { name: blockTitle(model, block), type: "custom", content: ownCode } },
    }),
  },
  updateBlock: {
    properties: [
      "callback_blocks",
      "color",
      "conditional_blocks",
      "configuration",
      "downstream_blocks",
      "executor_type",
      "timeout",
      "upstream_blocks",
    ],
    request: (_, model, { of, block }) => ({
      method: "PUT",
      path: blockPath(model, of, block),
      body: { block: {} },
    }),
  },
  createSchedule: {
    properties: [
      "backfills",
      "description",
      "event_matchers",
      "name",
      "pipeline_runs",
      "sla",
      "start_time",
      "token",
    ],
    request: (_, model, { of }) => ({
      method: "POST",
      path: `${pipelinePath(model, of)}/pipeline_schedules`,
      body: { pipeline_schedule: { name: "wrong", schedule_type: "api" } },
    }),
    after(model, { mock, server }, { of }) {
      const [left, right] = [mock.body.pipeline_schedule, server.body.pipeline_schedule];
      if (!left || !right) return;
      model.schedules.push({ mock: left, server: right, pipeline: pipelineUuid(model, of), active: false });
    },
  },
  updateSchedule: {
    properties: ["backfills", "description", "event_matchers", "name", "pipeline_runs", "sla", "start_time"],
    needs: hasSchedules,
    request: (side, model, { at }) => ({
      method: "PUT",
      path: schedulePath(side, model, at),
      body: { pipeline_schedule: {} },
    }),
  },
  createRun: {
    properties: ["block_runs", "completed_at", "execution_date", "variables"],
    needs: hasSchedules,
    request: (side, model, { at }) => ({
      method: "POST",
      path: `${schedulePath(side, model, at)}/pipeline_runs`,
      body: { pipeline_run: {} },
    }),
  },
};

function command(label: string, { properties, request, needs, after }: Target): fc.Arbitrary<Command> {
  return fc
    .record({
      property: fc.constantFrom(...properties),
      value: anyValue,
      of: name,
      block: blockName,
      at: index,
    })
    .map(
      ({ property, value, of, block, at }) =>
        new RequestCommand(
          `${label} ${of} ${block} ${at} with ${property} ${JSON.stringify(value)}`,
          (side, model) => {
            const { body, ...rest } = request(side, model, { of, block, at });
            const [[key, fields] = ["", {}]] = Object.entries(body as Record<string, object>);
            return { ...rest, body: { [key]: { ...fields, [property]: value } } };
          },
          {
            ...(needs ? { needs } : {}),
            ...(after ? { after: (model, responses) => after(model, responses, { of }) } : {}),
          },
        ),
    );
}

/** Changes the tags of a schedule. A new one that is given twice is rejected. */
const tagSchedule = fc
  .record({
    at: index,
    tags: fc.oneof(
      fc.array(fc.constantFrom("one", "two", "three", "four"), { maxLength: 4 }),
      fc.constantFrom<unknown>("one", 5, true, { five: 1 }, [["six"]]),
    ),
  })
  .map(
    ({ at, tags }) =>
      new RequestCommand(
        `tagSchedule ${at} ${JSON.stringify(tags)}`,
        (side, model) => ({
          method: "PUT",
          path: schedulePath(side, model, at),
          // Tags belong to the whole server, so their names must be unique to the sequence.
          body: { pipeline_schedule: { tags: ownTags(tags, model) } },
        }),
        { needs: hasSchedules },
      ),
  );

function ownTags(tags: unknown, { prefix }: Model): unknown {
  return Array.isArray(tags) ? tags.map((tag) => (typeof tag === "string" ? `${prefix} ${tag}` : tag)) : tags;
}

/** Requests with values of the wrong type, with their weights. */
export const wrongValueCommands: fc.WeightedArbitrary<Command>[] = [
  ...Object.entries(targets).map(([label, target]) => ({ arbitrary: command(label, target), weight: 1 })),
  { arbitrary: tagSchedule, weight: 2 },
];
