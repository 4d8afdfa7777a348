import { setTimeout as sleep } from "node:timers/promises";
import { MageNotFoundError } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure, finalRun, newPipeline, newTrigger, uniqueName } from "./support.ts";

const noSuchId = 99_999_999;
const notFound = { status: 200, body: { error: { code: 404, type: "record_not_found" } } };
const unhandled = { status: 200, body: { error: { code: 500, exception: expect.any(String) } } };

/** Reading a schedule, listing and creating its runs, and deleting it. It is inactive, so its runs don't start. */
contract((context) => {
  const { mage, raw, authentication, database } = context;
  const pathOf = (id: number) => `/api/pipeline_schedules/${id}`;
  const start = (id: number, run: object = {}) =>
    raw("POST", `${pathOf(id)}/pipeline_runs`, { body: { pipeline_run: run } });
  const inactive = async (what: string) =>
    (await newTrigger(context, (await newPipeline(context, what)).uuid)).scheduleId;

  describe("readPipelineSchedule", () => {
    test("returns the same schedule as an update", async () => {
      const id = await inactive("read-schedule");
      const updated = await mage.pipelineSchedules.update(id, { tags: ["one", "two"] });
      const { body } = await raw("GET", pathOf(id));
      expect(body.pipeline_schedule).toEqual(updated);
      expect(body.pipeline_schedule).toMatchObject({ id, tags: ["one", "two"], event_matchers: [] });
    });

    test("fails when it doesn't exist", async () => {
      expect(await raw("GET", pathOf(noSuchId))).toMatchObject(notFound);
    });

    // On PostgreSQL without authentication, this error breaks requests of other scenarios: see `harm.contract.ts`.
    if (database === "sqlite" || authentication) {
      test("and deleting fail for an id that isn't a number, unhandled on PostgreSQL", async () => {
        const error = database === "sqlite" ? notFound : unhandled;
        for (const method of ["GET", "DELETE"]) {
          expect(await raw(method, "/api/pipeline_schedules/abc")).toMatchObject(error);
        }
      });
    }
  });

  describe("createPipelineRunOfSchedule", () => {
    test("creates a run, which waits while the schedule is inactive", async () => {
      const id = await inactive("started");
      const { body } = await start(id, { variables: { env: "staging" }, event_variables: { why: "test" } });
      const run = body.pipeline_run;
      expect(run).toMatchObject({
        pipeline_schedule_id: id,
        status: "initial",
        event_variables: { why: "test" },
      });
      expect(run.variables).toMatchObject({ env: "staging" });
      expect((await raw("GET", pathOf(id))).body.pipeline_schedule.status).toBe("inactive");
      expect((await mage.pipelineRuns.read(run.id)).status).toBe("initial");
      // The scheduler starts due runs every second here, so 3 s is enough.
      await sleep(3_000);
      expect((await mage.pipelineRuns.read(run.id)).status).toBe("initial");
      await mage.pipelineSchedules.update(id, { status: "active" });
      expect((await finalRun(context, run.id)).status).toBe("completed");
    }, 90_000);

    test("accepts an execution date, which PostgreSQL returns with an offset", async () => {
      const id = await inactive("dated");
      const { body } = await start(id, { execution_date: "2026-01-02 03:04:05" });
      expect(body.pipeline_run.execution_date).toBe(
        database === "postgresql" ? "2026-01-02 03:04:05+00:00" : "2026-01-02 03:04:05",
      );
    });

    test("ignores the offset of an execution date on SQLite, and converts it on PostgreSQL", async () => {
      const id = await inactive("offset");
      const { body } = await start(id, { execution_date: "2026-01-02T03:04:05+02:00" });
      expect(body.pipeline_run.execution_date).toBe(
        database === "postgresql" ? "2026-01-02 01:04:05+00:00" : "2026-01-02 03:04:05",
      );
      const { start_time } = await mage.pipelineSchedules.update(id, {
        start_time: "2026-01-02T03:04:05+02:00",
      });
      expect(start_time).toBe(body.pipeline_run.execution_date);
    });

    test("creates a run for a schedule without a type, which is null in all lists", async () => {
      const { uuid } = await newPipeline(context, "untyped");
      const untyped = { name: uniqueName("untyped"), schedule_type: null as never };
      const { id, schedule_type } = await mage.pipelineSchedules.create(uuid, untyped, { validate: false });
      expect(schedule_type).toBe(null);
      const run = (await start(id)).body.pipeline_run;
      expect(await mage.pipelineRuns.list({ pipeline_uuid: uuid }).all()).toMatchObject([
        { id: run.id, pipeline_schedule_type: null },
      ]);
      const [listed] = await mage.pipelines.list({ search: uuid, include_schedules: true }).all();
      expect(listed?.schedules).toMatchObject([{ id, schedule_type: null }]);
    });

    // The scheduler, which runs every second here, may have deactivated it again already.
    test("activates a schedule that runs once", { retry: 2 }, async () => {
      const { uuid } = await newPipeline(context, "once");
      const once = { name: uniqueName("once"), schedule_type: "time", schedule_interval: "@once" } as const;
      const { id } = await mage.pipelineSchedules.create(uuid, once);
      expect(await start(id)).toMatchObject({ body: { pipeline_run: { pipeline_schedule_id: id } } });
      expect((await raw("GET", pathOf(id))).body.pipeline_schedule.status).toBe("active");
    });

    test("fails with an unhandled error for a missing schedule or an invalid date", async () => {
      expect(await start(noSuchId)).toMatchObject(unhandled);
      await failure(mage.pipelineRuns.create(noSuchId), MageNotFoundError, { code: 500 });
      expect(await start(await inactive("undated"), { execution_date: "soon" })).toMatchObject(unhandled);
    });
  });

  describe("listRunsOfSchedule", () => {
    let path: string;
    let ids: number[];
    let ofAnother: number;
    beforeAll(async () => {
      const id = await inactive("runs-of");
      path = `${pathOf(id)}/pipeline_runs`;
      ids = [];
      for (const _ of "123") ids.unshift((await start(id)).body.pipeline_run.id);
      ofAnother = (await start(await inactive("runs-of-another"))).body.pipeline_run.id;
    });
    const list = async (query = "") => {
      const { body } = await raw("GET", path + query);
      return { ids: body.pipeline_runs.map(({ id }: { id: number }) => id), ...body.metadata };
    };

    test("lists the schedule's own runs, newest first", async () => {
      expect(await list()).toEqual({ ids, count: 3, next: false });
      expect(ids).not.toContain(ofAnother);
    });

    test("returns pages", async () => {
      const query = "?disable_retries_grouping=true&_limit=2";
      expect(await list(query)).toEqual({ ids: ids.slice(0, 2), count: 3, next: true });
      expect(await list(`${query}&_offset=2`)).toEqual({ ids: ids.slice(2), count: 3, next: false });
    });

    test("filters by status", async () => {
      expect((await list("?status=initial")).ids).toEqual(ids);
      expect((await list("?status[]=failed,completed")).ids).toEqual([]);
    });

    test("fails beyond the last run, unless retries aren't grouped", async () => {
      expect(await raw("GET", `${path}?_offset=50`)).toMatchObject(unhandled);
      expect((await list("?_offset=50&disable_retries_grouping=true")).ids).toEqual([]);
    });

    test("lists the runs of all schedules when the id doesn't exist", async () => {
      const everyone = await raw("GET", `${pathOf(noSuchId)}/pipeline_runs?_limit=1000`);
      const listed = everyone.body.pipeline_runs.map(({ id }: { id: number }) => id);
      expect(listed).toEqual(expect.arrayContaining([...ids, ofAnother]));
    });
  });

  describe("deletePipelineSchedule", () => {
    // Other files create schedules at the same time, and on SQLite, deleting the newest schedule frees its id for them.
    const notNewest = async (what: string) => {
      const id = await inactive(what);
      await inactive("newer");
      return id;
    };

    test("deletes a schedule and removes its runs from all lists", async () => {
      const id = await notNewest("deleted");
      const run = (await start(id)).body.pipeline_run;
      const { pipeline_uuid } = run;
      expect(await mage.pipelineRuns.list({ pipeline_uuid }).all()).toHaveLength(1);
      expect((await raw("DELETE", pathOf(id))).body.pipeline_schedule).toMatchObject({ id, pipeline_uuid });
      expect(await raw("GET", pathOf(id))).toMatchObject(notFound);
      expect(await mage.pipelineRuns.list({ pipeline_uuid }).all()).toEqual([]);
      // The run still exists, and can be read as long as it has no block runs.
      const { body } = await raw("GET", `/api/pipeline_runs/${run.id}`);
      expect(body.pipeline_run).toMatchObject({ id: run.id, pipeline_schedule_id: null });
    });

    test("fails when it doesn't exist or was already deleted", async () => {
      const id = await notNewest("deleted-twice");
      await raw("DELETE", pathOf(id));
      expect(await raw("DELETE", pathOf(id))).toMatchObject(notFound);
      expect(await raw("DELETE", pathOf(noSuchId))).toMatchObject(notFound);
    });

    test("frees the id of the newest schedule for the next one on SQLite, but not on PostgreSQL", async () => {
      const { uuid } = await newPipeline(context, "reused");
      const reused = async () => {
        const { scheduleId: id } = await newTrigger(context, uuid);
        await raw("DELETE", pathOf(id));
        return (await newTrigger(context, uuid)).scheduleId === id;
      };
      if (database === "postgresql") return expect(await reused()).toBe(false);
      // Retry until no other file creates a schedule in between.
      await expect.poll(reused, { timeout: 25_000 }).toBe(true);
    });
  });
});
