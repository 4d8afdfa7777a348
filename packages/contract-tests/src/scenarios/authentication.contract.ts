import { MageAuthenticationError, MagePermissionError } from "@mage-api/client";
import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { type Existing, operationRequests } from "./operations.ts";
import { failure, newPipeline, newTrigger, uniqueName } from "./support.ts";

/** Authentication: required credentials, accepted places and errors. */
contract(
  (context) => {
    const { apiKey, client, mage, raw, session } = context;
    if (!session) throw new Error("These scenarios need a server with authentication on.");
    const { token, jwt } = session;
    const oauth = { "OAUTH-TOKEN": token };
    const rejected = (type: string) => ({ status: 401, body: { status: 200, error: { code: 401, type } } });

    let existing: Existing;
    beforeAll(async () => {
      const { uuid: pipeline } = await newPipeline(context, "guarded");
      const block = await mage.blocks.create(pipeline, { name: `${pipeline}_block`, type: "custom" });
      const trigger = await newTrigger(context, pipeline);
      const run = await mage.pipelineRuns.trigger(trigger);
      existing = { pipeline, block: block.uuid, schedule: trigger.scheduleId, run: run.id };
    });

    describe.each(operationRequests)("$operation", ({ method, path, ...sent }) => {
      const body = "body" in sent ? { body: sent.body } : {};
      const send = (headers: Record<string, string>) =>
        raw(method, path(existing), { credentials: false, headers, ...body });

      test("rejects a wrong API key with HTTP 401", async () => {
        expect(await send({ "X-API-KEY": "wrong", ...oauth })).toMatchObject(rejected("invalid_api_key"));
      });

      test("rejects a request without an API key with HTTP 401", async () => {
        expect(await send({})).toMatchObject(rejected("invalid_api_key"));
      });

      test("rejects a wrong token with HTTP 401", async () => {
        const response = await send({ "X-API-KEY": apiKey, "OAUTH-TOKEN": "wrong" });
        expect(response).toMatchObject(rejected("invalid_oauth_token"));
      });

      test("rejects an API key without a token under HTTP 200", async () => {
        const error = { code: 403, type: "unauthorized_access" };
        expect(await send({ "X-API-KEY": apiKey })).toMatchObject({ status: 200, body: { error } });
      });
    });

    test("an API key alone reveals whether a pipeline exists", async () => {
      const headers = { "X-API-KEY": apiKey };
      const response = await raw("GET", "/api/pipelines/nope", { credentials: false, headers });
      expect(response).toMatchObject({
        status: 200,
        body: { error: { exception: "Pipeline nope does not exist." } },
      });
    });

    test("a trigger's token is enough to trigger a run", async () => {
      const trigger = await newTrigger(context, existing.pipeline);
      const run = await client({}).pipelineRuns.trigger(trigger);
      expect(run).toMatchObject({ pipeline_uuid: existing.pipeline });
      const path = `/api/pipeline_schedules/${trigger.scheduleId}/pipeline_runs/${"0".repeat(32)}`;
      const response = await raw("POST", path, { credentials: false, body: { pipeline_run: {} } });
      expect(response).toMatchObject({ status: 200, body: { error: { code: 500 } } });
    });

    describe("the client", () => {
      test("reports a wrong API key", async () => {
        const call = client({ apiKey: "wrong", oauthToken: token }).pipelines.list().all();
        await failure(call, MageAuthenticationError, { status: 401, type: "invalid_api_key" });
      });

      test("reports a wrong token", async () => {
        const call = client({ apiKey, oauthToken: "wrong" }).pipelines.list().all();
        await failure(call, MageAuthenticationError, { status: 401, type: "invalid_oauth_token" });
      });

      test("reports a missing token, despite HTTP 200", async () => {
        const call = client({ apiKey }).pipelines.list().all();
        await failure(call, MagePermissionError, { status: 200, code: 403, type: "unauthorized_access" });
      });
    });

    describe("the token", () => {
      const list = (headers: Record<string, string>) =>
        raw("GET", "/api/pipelines?_limit=1", {
          credentials: false,
          headers: { "X-API-KEY": apiKey, ...headers },
        });
      const success = { status: 200, body: { pipelines: expect.any(Array) } };

      test.each([
        ["in the header OAUTH-TOKEN", oauth],
        ["as a bearer token", { Authorization: `Bearer ${token}` }],
      ])("is accepted %s", async (_, headers) => {
        expect(await list(headers)).toMatchObject(success);
      });

      test("is accepted in the session's JWT in the cookie oauth_token", async () => {
        expect(await list({ Cookie: `oauth_token=${jwt}` })).toMatchObject(success);
      });

      test("is rejected when the header contains the whole JWT", async () => {
        expect(await list({ "OAUTH-TOKEN": jwt })).toMatchObject(rejected("invalid_oauth_token"));
      });
    });

    describe("the API key", () => {
      const wrong = rejected("invalid_api_key");
      const query = `?api_key=${apiKey}`;
      const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
        raw(method, path, {
          credentials: false,
          headers: { ...oauth, ...headers },
          ...(body ? { body } : {}),
        });
      const pipeline = () => ({ name: uniqueName("keyed"), type: "python" as const });
      const success = { status: 200, body: { pipeline: { uuid: expect.any(String) } } };

      test("is accepted in the header for every method", async () => {
        const header = { "X-API-KEY": apiKey };
        const created = await send("POST", "/api/pipelines", { pipeline: pipeline() }, header);
        expect(created).toMatchObject(success);
        const path = `/api/pipelines/${created.body.pipeline.uuid}`;
        expect(await send("GET", path, undefined, header)).toMatchObject(success);
        expect(await send("PUT", path, { pipeline: { description: "x" } }, header)).toMatchObject(success);
        expect(await send("DELETE", path, undefined, header)).toMatchObject(success);
      });

      test("is accepted in the query of GET, PUT and DELETE", async () => {
        const path = `/api/pipelines/${(await mage.pipelines.create(pipeline())).uuid}${query}`;
        expect(await send("GET", path)).toMatchObject(success);
        expect(await send("PUT", path, { pipeline: { description: "x" } })).toMatchObject(success);
        expect(await send("DELETE", path)).toMatchObject(success);
      });

      test("is not accepted in the query of a POST whose JSON body lacks it", async () => {
        expect(await send("POST", `/api/pipelines${query}`, { pipeline: pipeline() })).toMatchObject(wrong);
      });

      test("is accepted in the body of POST", async () => {
        const body = { api_key: apiKey, pipeline: pipeline() };
        expect(await send("POST", "/api/pipelines", body)).toMatchObject(success);
      });

      test("is not accepted in the body of PUT", async () => {
        const { uuid } = await newPipeline(context);
        const body = { api_key: apiKey, pipeline: { description: "x" } };
        expect(await send("PUT", `/api/pipelines/${uuid}`, body)).toMatchObject(wrong);
      });
    });
  },
  ({ authentication }) => authentication,
);
