import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { newPipeline, newTrigger, uniqueName } from "./support.ts";

const unhandled = (exception: string) => ({
  status: 200,
  body: { error: { code: 500, exception: expect.stringContaining(exception) } },
});

contract((context) => {
  const { baseUrl, mage, raw, database } = context;

  describe("a browser's preflight request", () => {
    test.each([
      "/api/pipelines",
      "/api/pipelines/example_pipeline",
      "/api/pipelines/example_pipeline/blocks",
      "/api/pipelines/example_pipeline/blocks/load_titanic",
      "/api/pipeline_schedules/1/pipeline_runs",
      "/api/pipeline_schedules/1/pipeline_runs/abc",
      "/api/pipeline_schedules/1/api_trigger",
      "/api/pipeline_runs/1",
      "/api/sessions",
      "/api/status",
    ])("is allowed without credentials for %s", async (path) => {
      // Not recorded: OPTIONS is no operation.
      const response = await fetch(baseUrl + path, {
        method: "OPTIONS",
        headers: { Origin: "https://example.com", "Access-Control-Request-Method": "POST" },
      });
      expect(response.status).toBe(204);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "DELETE, GET, PATCH, POST, PUT, OPTIONS",
        "access-control-allow-origin": "*",
      });
      expect(response.headers.get("content-type")).toBeNull();
    });
  });

  describe("a slash at the end of a path", () => {
    test("belongs to the pipeline's id and doesn't matter", async () => {
      const { uuid, name } = await newPipeline(context, "slash");
      expect(await raw("GET", `/api/pipelines/${uuid}/`)).toMatchObject({
        status: 200,
        body: { pipeline: { uuid: `${uuid}/`, name } },
      });
    });

    test("makes a list of blocks an unknown pipeline", async () => {
      const { uuid } = await newPipeline(context, "slash");
      expect(await raw("GET", `/api/pipelines/${uuid}/blocks/`)).toMatchObject(
        unhandled(`Pipeline ${uuid}/blocks/ does not exist.`),
      );
    });
  });

  describe("a query", () => {
    test.each(["/api/pipelines", "/api/pipeline_schedules", "/api/pipeline_runs"])(
      "of %s has each of _limit and _offset once",
      async (path) => {
        for (const query of ["_limit=1&_limit=2", "_limit=1&_offset=0&_offset=1"]) {
          expect(await raw("GET", `${path}?${query}`)).toMatchObject(unhandled("not 'list'"));
        }
      },
    );
  });

  describe("a body", () => {
    test("starts without a byte order mark", async () => {
      const body = `\ufeff${JSON.stringify({ pipeline: { name: uniqueName("mark"), type: "python" } })}`;
      expect(await raw("POST", "/api/pipelines", { body })).toMatchObject(unhandled("Unexpected UTF-8 BOM"));
    });

    test("can have NaN, which reads as null", async () => {
      const name = uniqueName("nan");
      const body = `{"pipeline": {"name": "${name}", "type": "python", "description": NaN}}`;
      expect(await raw("POST", "/api/pipelines", { body })).toMatchObject({
        status: 200,
        body: { pipeline: { name, description: null } },
      });
    });

    test("that is sent as a form has no properties", async () => {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      const body = JSON.stringify({ pipeline: { name: uniqueName("form"), type: "python" } });
      expect(await raw("POST", "/api/pipelines", { body, headers })).toMatchObject(
        unhandled("'NoneType' object has no attribute 'replace'"),
      );
    });
  });

  describe("a name of 300 characters", () => {
    const name = "x".repeat(300);

    test("is too long for a pipeline", async () => {
      const body = { pipeline: { name, type: "python" } };
      expect(await raw("POST", "/api/pipelines", { body })).toMatchObject(unhandled("File name too long"));
    });

    test("is too long for a block", async () => {
      const { uuid } = await newPipeline(context, "long");
      const body = { block: { name, type: "custom", language: "python" } };
      expect(await raw("POST", `/api/pipelines/${uuid}/blocks`, { body })).toMatchObject(
        unhandled("File name too long"),
      );
    });
  });

  describe("the tags of a schedule", () => {
    test("can't have a new one twice, and stay as they were", async () => {
      const { scheduleId } = await newTrigger(context, (await newPipeline(context, "tags")).uuid);
      const path = `/api/pipeline_schedules/${scheduleId}`;
      const [first, second] = [uniqueName("tag"), uniqueName("tag")];
      await mage.pipelineSchedules.update(scheduleId, { tags: [first] });
      const body = { pipeline_schedule: { tags: [first, second, second] } };
      expect(await raw("PUT", path, { body })).toMatchObject(
        unhandled(database === "sqlite" ? "UNIQUE constraint failed: tag.name" : "UniqueViolation"),
      );
      expect((await raw("GET", path)).body.pipeline_schedule.tags).toEqual([first]);
    });

    test("can have a known one twice, which counts once", async () => {
      const { uuid } = await newPipeline(context, "tags");
      const [one, other] = [await newTrigger(context, uuid), await newTrigger(context, uuid)];
      const tag = uniqueName("tag");
      await mage.pipelineSchedules.update(one.scheduleId, { tags: [tag] });
      const updated = await mage.pipelineSchedules.update(other.scheduleId, { tags: [tag, tag] });
      expect(updated.tags).toEqual([tag]);
    });
  });

  describe("a schedule that is created with the status active", () => {
    test("is active", async () => {
      const { uuid } = await newPipeline(context, "active");
      const body = { pipeline_schedule: { name: "active", schedule_type: "api", status: "active" } };
      const created = await raw("POST", `/api/pipelines/${uuid}/pipeline_schedules`, { body });
      expect(created.body.pipeline_schedule).toMatchObject({ status: "active" });
      const read = await raw("GET", `/api/pipeline_schedules/${created.body.pipeline_schedule.id}`);
      expect(read.body.pipeline_schedule).toMatchObject({ status: "active" });
    });
  });
});
