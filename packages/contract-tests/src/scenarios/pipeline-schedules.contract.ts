import { MageNotFoundError } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, newPipeline, uniqueName } from "./support.ts";

/** More than Mage's default limit of 40. */
const many = 45;
const defaultLimit = 40;

contract((context) => {
  const { mage, raw } = context;
  let pipeline: string;
  beforeAll(async () => {
    pipeline = (await newPipeline(context, "schedules")).uuid;
  });
  const newSchedule = () =>
    mage.pipelineSchedules.create(pipeline, {
      name: uniqueName("daily"),
      schedule_type: "time",
      schedule_interval: "@daily",
    });

  describe("creating a schedule", () => {
    test("of type time creates it inactive", async () => {
      const schedule = await newSchedule();
      expect(schedule).toMatchObject({
        pipeline_uuid: pipeline,
        schedule_type: "time",
        schedule_interval: "@daily",
        status: "inactive",
      });
    });

    test("stores a cron expression and settings", async () => {
      const settings = {
        skip_if_previous_running: true,
        allow_blocks_to_fail: true,
        create_initial_pipeline_run: false,
        landing_time_enabled: false,
        pipeline_run_limit: 2,
        timeout: 3600,
        timeout_status: "cancelled",
      } as const;
      const schedule = await mage.pipelineSchedules.create(pipeline, {
        name: uniqueName("cron"),
        schedule_type: "time",
        schedule_interval: "*/5 * * * *",
        settings,
      });
      expect(schedule).toMatchObject({ schedule_interval: "*/5 * * * *", settings });
      const endless = { settings: { timeout: null } };
      expect(await mage.pipelineSchedules.update(schedule.id, endless)).toMatchObject(endless);
    });

    test("accepts null as limit and status in settings", async () => {
      const settings = { pipeline_run_limit: null, timeout_status: null };
      const sent = { name: uniqueName("unlimited"), schedule_type: "time", settings } as const;
      const { id, ...created } = await mage.pipelineSchedules.create(pipeline, sent);
      expect(created).toMatchObject({ settings });
      expect(await mage.pipelineSchedules.update(id, { settings })).toMatchObject({ settings });
    });

    test("of type api gives it a token", async () => {
      const name = uniqueName("api");
      const schedule = await mage.pipelineSchedules.create(pipeline, { name, schedule_type: "api" });
      expect(schedule).toMatchObject({ name, schedule_type: "api" });
      expect(schedule.token).toMatch(/^\w{16,}$/);
    });

    test("of type event works", async () => {
      const sent = { name: uniqueName("event"), schedule_type: "event" } as const;
      expect(await mage.pipelineSchedules.create(pipeline, sent)).toMatchObject(sent);
    });

    test("fails when the pipeline doesn't exist", async () => {
      const creation = mage.pipelineSchedules.create("nope", { name: "x", schedule_type: "time" });
      await failure(creation, MageNotFoundError, { status: 200, code: 500 });
    });

    test("returns an error under HTTP 200 for a body without a schedule", async () => {
      const response = await raw("POST", `/api/pipelines/${pipeline}/pipeline_schedules`, { body: {} });
      expect(response).toMatchObject({ status: 200, body: { error: { code: expect.any(Number) } } });
    });
  });

  describe("listing schedules", () => {
    beforeAll(async () => {
      for (let created = 0; created < many; created++) await newSchedule();
    }, 60_000);

    test(`returns ${defaultLimit} by default and reports that more follow`, async () => {
      const page = await mage.pipelineSchedules.list().page();
      expect(page.items).toHaveLength(defaultLimit);
      expect(page).toMatchObject({ hasMore: true });
      expect(page.count).toBeGreaterThan(defaultLimit);
    });

    test("yields each schedule once, page by page", async () => {
      const ids = (await mage.pipelineSchedules.list().all()).map(({ id }) => id);
      expect(ids.length).toBeGreaterThanOrEqual(many);
      expect(new Set(ids).size).toBe(ids.length);
      const first = await mage.pipelineSchedules.list().page({ limit: 30, offset: 0 });
      const second = await mage.pipelineSchedules.list().page({ limit: 30, offset: 30 });
      const paged = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(paged).size).toBe(paged.length);
    });

    test("filters by type", async () => {
      const { id } = await mage.pipelineSchedules.create(pipeline, {
        name: uniqueName("event"),
        schedule_type: "event",
      });
      const found = await mage.pipelineSchedules.list({ "schedule_type[]": ["event"] }).all();
      expect(found.map((schedule) => schedule.id)).toContain(id);
      expect(new Set(found.map((schedule) => schedule.schedule_type))).toEqual(new Set(["event"]));
    });

    test("filters by status", async () => {
      const { id } = await newSchedule();
      await mage.pipelineSchedules.update(id, { status: "active" });
      const found = await mage.pipelineSchedules.list({ "status[]": ["active"] }).all();
      expect(found.map((schedule) => schedule.id)).toContain(id);
      expect(new Set(found.map((schedule) => schedule.status))).toEqual(new Set(["active"]));
    });

    test("fails with an unhandled error when the limit isn't a number", async () => {
      const response = await raw("GET", "/api/pipeline_schedules?_limit=many");
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: expect.any(String) } },
      });
    });
  });

  describe("updating a schedule", () => {
    test("activates it and records when", async () => {
      const { id } = await newSchedule();
      const updated = await mage.pipelineSchedules.update(id, { status: "active" });
      expect(updated).toMatchObject({ id, status: "active", last_enabled_at: expect.any(String) });
    });

    test("changes its name, interval and description", async () => {
      const { id } = await newSchedule();
      const change = { name: uniqueName("hourly"), schedule_interval: "@hourly", description: "Every hour" };
      expect(await mage.pipelineSchedules.update(id, change)).toMatchObject({ id, ...change });
    });

    test("changes its settings, variables, tags, start time and SLA", async () => {
      const { id } = await newSchedule();
      const change = {
        settings: { skip_if_previous_running: true, timeout: 60, timeout_status: "failed" },
        variables: { env: "staging" },
        tags: [uniqueName("tag")],
        sla: 600,
      } as const;
      const updated = await mage.pipelineSchedules.update(id, {
        ...change,
        tags: [...change.tags],
        start_time: "2026-01-01 00:00:00",
      });
      expect(updated).toMatchObject({ id, ...change, start_time: expect.stringContaining("2026-01-01") });
      const found = await mage.pipelineSchedules.list({ "tag[]": [...change.tags] }).all();
      expect(found.map((schedule) => schedule.id)).toEqual([id]);
    });

    test("sets the events that start a run", async () => {
      const { id } = await mage.pipelineSchedules.create(pipeline, {
        name: uniqueName("event"),
        schedule_type: "event",
      });
      const matcher = {
        event_type: "aws_event",
        name: uniqueName("bucket"),
        pattern: { source: ["aws.s3"] },
      } as const;
      const pattern = { source: ["aws.s3"] };
      const updated = await mage.pipelineSchedules.update(id, { event_matchers: [{ ...matcher, pattern }] });
      expect(updated).toMatchObject({ id, event_matchers: [matcher] });
    });

    test("rotates its token on request", async () => {
      const schedule = { name: uniqueName("rotated"), schedule_type: "api" } as const;
      const { id, token } = await mage.pipelineSchedules.create(pipeline, schedule);
      const updated = await mage.pipelineSchedules.update(id, { rotate_token: true });
      expect(updated.token).toMatch(/^\w{16,}$/);
      expect(updated.token === token).toBe(false);
    });

    test("fails when it doesn't exist", async () => {
      const expected = { status: 200, code: 404, type: "record_not_found" };
      await failure(
        mage.pipelineSchedules.update(99_999_999, { status: "active" }),
        MageNotFoundError,
        expected,
      );
    });
  });
});
