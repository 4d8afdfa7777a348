import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { type Existing, operationRequests } from "./operations.ts";
import { finalRun, newPipeline, newTrigger, uniqueName } from "./support.ts";

const dayS = 86_400;

/** Query parameters that no other scenario covers. */
contract((context) => {
  const { authentication, apiKey, mage, raw } = context;
  const tag = uniqueName("tag");
  let existing: Existing;
  let daily: number;

  beforeAll(async () => {
    const { uuid: pipeline } = await newPipeline(context, "parameters");
    await mage.pipelines.update(pipeline, { tags: [tag] });
    const block = await mage.blocks.create(pipeline, { name: `${pipeline}_block`, type: "custom" });
    const trigger = await newTrigger(context, pipeline);
    const run = await mage.pipelineRuns.trigger(trigger);
    const schedule = { name: "daily", schedule_type: "time", schedule_interval: "@daily" } as const;
    daily = (await mage.pipelineSchedules.create(pipeline, schedule)).id;
    await mage.pipelineSchedules.update(daily, { tags: [tag] });
    existing = { pipeline, block: block.uuid, schedule: trigger.scheduleId, run: run.id };
  });
  const now = () => Math.floor(Date.now() / 1000);

  describe("a list of runs", () => {
    const ids = async (query: string) => {
      const { body } = await raw("GET", `/api/pipeline_runs?${query}`);
      return (body.pipeline_runs as { id: number }[]).map(({ id }) => id);
    };
    const ofPipeline = (query: string) => ids(`pipeline_uuid=${existing.pipeline}&${query}`);

    test("can be filtered by pipelines, time, type and tag", async () => {
      expect(await ids(`pipeline_uuid[]=${existing.pipeline},nope`)).toEqual([existing.run]);
      expect(await ofPipeline(`start_timestamp=${now() - dayS}&end_timestamp=${now() + dayS}`)).toEqual([
        existing.run,
      ]);
      expect(await ofPipeline(`start_timestamp=${now() + dayS}`)).toEqual([]);
      expect(await ofPipeline(`end_timestamp=${now() - dayS}`)).toEqual([]);
      expect(await ids(`pipeline_type=python&pipeline_tag[]=${tag}`)).toEqual([existing.run]);
    });

    test("is empty for a filter by an unknown backfill or global data product", async () => {
      expect(await ofPipeline("backfill_id=1")).toEqual([]);
      expect(await ofPipeline("global_data_product_uuid=nope")).toEqual([]);
      expect(await ofPipeline("status=last_run_failed")).toEqual([]);
    });

    test("can be sorted, and can include all schedules", async () => {
      const latest = (await mage.pipelineRuns.trigger(await newTrigger(context, existing.pipeline))).id;
      const up = await ids(`pipeline_uuid[]=${existing.pipeline}&order_by[]=id asc`);
      expect(up).toEqual([existing.run, latest]);
      expect(await ofPipeline("include_all_pipeline_schedules=true")).toContain(latest);
    });

    test("has the same filters for the runs of a schedule", async () => {
      const path = `/api/pipeline_schedules/${existing.schedule}/pipeline_runs`;
      const of = async (query: string) => {
        const { body } = await raw("GET", `${path}?${query}`);
        return (body.pipeline_runs as { id: number }[]).map(({ id }) => id);
      };
      const { run } = existing;
      expect(await of(`start_timestamp=${now() - dayS}&end_timestamp=${now() + dayS}`)).toEqual([run]);
      expect(await of("order_by[]=id asc&include_pipeline_type=true&include_pipeline_tags=true")).toEqual([
        run,
      ]);
      expect(await of("backfill_id=1")).toEqual([]);
      expect(await of("global_data_product_uuid=nope")).toEqual([]);
      expect(await of("status=last_run_failed")).toEqual([]);
    });
  });

  describe("a list of pipelines", () => {
    const uuids = async (query: string) => {
      const { body } = await raw("GET", `/api/pipelines?${query}`);
      return (body.pipelines as { uuid: string }[]).map(({ uuid }) => uuid);
    };

    test("can be filtered by schedule status", async () => {
      const here = `include_schedules=true&search=${existing.pipeline}`;
      expect(await uuids(`${here}&status[]=no_schedules`)).toEqual([]);
      const active = (await uuids(`${here}&status[]=active`)).length;
      const inactive = (await uuids(`${here}&status[]=inactive`)).length;
      expect(active + inactive).toBeGreaterThan(0);
    });

    test("is empty for recently viewed pipelines while the history is off", async () => {
      expect(await uuids("from_history_days=7")).toEqual([]);
    });

    test("can be sorted in both directions", async () => {
      const all = uniqueName("sorted");
      const created = [];
      for (const _ of "123") created.push((await newPipeline(context, all)).uuid);
      const here = `search=${all.replaceAll("-", "_")}`;
      expect(await uuids(`${here}&_order_by[]=name`)).toEqual(created.toSorted());
      expect(await uuids(`${here}&_order_by[]=-name`)).toEqual(created.toSorted().toReversed());
    });
  });

  describe("a list of schedules", () => {
    const ids = async (query: string, path = "/api/pipeline_schedules") => {
      const { body } = await raw("GET", `${path}?_limit=1000&${query}`);
      return (body.pipeline_schedules as { id: number }[]).map(({ id }) => id);
    };

    test("can be filtered by interval, tag and global data product", async () => {
      const found = await ids("schedule_interval[]=@daily");
      expect(found).toContain(daily);
      expect(found).not.toContain(existing.schedule);
      expect(await ids("global_data_product_uuid=nope")).toEqual([]);
      const path = `/api/pipelines/${existing.pipeline}/pipeline_schedules`;
      expect(await ids(`tag[]=${tag}`, path)).toEqual([daily]);
    });

    test.each(["created_at", "name", "pipeline_uuid", "schedule_type", "status"])(
      "can be sorted by %s",
      async (by) => {
        expect(await ids(`order_by=${by}`)).toContain(daily);
      },
    );
  });

  describe("reading a pipeline", () => {
    const read = async (query: string) =>
      (await raw("GET", `/api/pipelines/${existing.pipeline}?${query}`)).body.pipeline;

    test("omits extensions, outputs and block metadata on request", async () => {
      expect(await read("includes_extensions=true")).toHaveProperty("extensions");
      expect(await read("includes_extensions=false")).not.toHaveProperty("extensions");
      const query = "includes_outputs=false&includes_outputs_spark=false&includes_block_metadata=false";
      const [block] = (await read(query)).blocks;
      expect(block).not.toHaveProperty("outputs");
      expect(block).not.toHaveProperty("metadata");
    });
  });

  describe("_http_error_codes", () => {
    const withCodes = (path: string) => `${path}${path.includes("?") ? "&" : "?"}_http_error_codes=true`;

    test.each([
      ["GET", "/api/pipeline_runs/99999999", {}],
      ["PUT", "/api/pipeline_runs/99999999", { pipeline_run: {} }],
      ["GET", "/api/pipeline_schedules/99999999", {}],
      ["PUT", "/api/pipeline_schedules/99999999", { pipeline_schedule: {} }],
      ["DELETE", "/api/pipeline_schedules/99999999", {}],
    ])("changes a missing record to HTTP 404: %s %s", async (method, path, body) => {
      const sent = method === "PUT" ? { body } : {};
      expect((await raw(method, withCodes(path), sent)).status).toBe(404);
    });

    test.each(["GET", "PUT", "DELETE"])("changes a missing block to HTTP 400: %s", async (method) => {
      const path = withCodes(`/api/pipelines/${existing.pipeline}/blocks/nope`);
      const sent = method === "PUT" ? { body: { block: {} } } : {};
      expect((await raw(method, path, sent)).status).toBe(400);
    });

    if (authentication) {
      test.each(operationRequests)("changes $operation without a token to HTTP 403", async (request) => {
        const body = "body" in request ? { body: request.body } : {};
        const sent = { credentials: false, headers: { "X-API-KEY": apiKey }, ...body };
        expect((await raw(request.method, withCodes(request.path(existing)), sent)).status).toBe(403);
      });
    }

    const readings = operationRequests.filter(({ method }) => method === "GET");
    test.each(readings)("leaves a success of $operation unchanged", async ({ method, path }) => {
      const { status, body } = await raw(method, withCodes(path(existing)));
      expect(status).toBe(200);
      expect(body.error?.exception).toBeUndefined();
    });

    test("leaves successful changes unchanged", async () => {
      const name = uniqueName("codes");
      const { token, scheduleId } = await newTrigger(context, existing.pipeline);
      const pipeline = `/api/pipelines/${name.replaceAll("-", "_")}`;
      const requests: [method: string, path: string, body?: object][] = [
        ["POST", "/api/pipelines", { pipeline: { name, type: "python" } }],
        ["GET", pipeline],
        ["PUT", pipeline, { pipeline: { description: "x" } }],
        ["POST", `${pipeline}/blocks`, { block: { name: `${name}_block`, type: "custom" } }],
        ["PUT", `${pipeline}/blocks/${name.replaceAll("-", "_")}_block`, { block: { color: "teal" } }],
        ["DELETE", `${pipeline}/blocks/${name.replaceAll("-", "_")}_block`],
        ["POST", `${pipeline}/pipeline_schedules`, { pipeline_schedule: { name, schedule_type: "api" } }],
        ["PUT", `/api/pipeline_schedules/${scheduleId}`, { pipeline_schedule: { description: "x" } }],
        ["POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs/${token}`, { pipeline_run: {} }],
        ["POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs`, { pipeline_run: {} }],
        ["PUT", `/api/pipeline_runs/${existing.run}`, { pipeline_run: {} }],
        ["DELETE", `/api/pipeline_schedules/${scheduleId}`],
        ["DELETE", pipeline],
        ["GET", "/api/status"],
      ];
      for (const [method, path, body] of requests) {
        const response = await raw(method, withCodes(path), body ? { body } : {});
        expect(response, `${method} ${path.replace(token, "<token>")}`).toMatchObject({ status: 200 });
        expect(response.body).not.toHaveProperty("error");
      }
    });
  });

  describe("a query that leaves the project", () => {
    // Releases that accept the query execute the request, so it must not name existing objects.
    const missing = { pipeline: "nope", block: "nope", schedule: 99_999_999, run: 99_999_999 };
    test.each(operationRequests)("returns HTTP 400 for $operation", async (request) => {
      const { method, path } = request;
      const body = "body" in request ? { body: request.body } : {};
      const url = path(method === "GET" ? existing : missing);
      const response = await raw(method, `${url}${url.includes("?") ? "&" : "?"}x=..%2Fx`, body);
      expect(response.status).toBe(400);
    });
  });

  describe("logs", () => {
    const read = async (query: string) => {
      const { body } = await raw("GET", `/api/pipelines/${existing.pipeline}/logs?${query}`);
      expect(body.error?.exception).toBeUndefined();
      return body.logs;
    };

    test("can be filtered by schedule, block run, time and limit", async () => {
      const all = `pipeline_schedule_id[]=${existing.schedule}&_limit=5`;
      expect(await read(all)).toHaveLength(1);
      const span = `start_timestamp=${now() - dayS}&end_timestamp=${now() + dayS}`;
      const { block_runs } = await finalRun(context, existing.run);
      expect(await read(`block_run_id[]=${block_runs[0]?.id}&${span}`)).toHaveLength(1);
    }, 90_000);
  });
});
