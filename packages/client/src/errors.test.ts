import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  Mage,
  MageAbortError,
  MageAuthenticationError,
  MageConflictError,
  MageConnectionError,
  type MageError,
  MageInvalidError,
  MageNotFoundError,
  MagePermissionError,
  MageServerError,
  MageTimeoutError,
  MageUnexpectedResponseError,
  MageValidationError,
  readPipeline,
} from "./index.ts";
import { deadAddress, fakeServer, json, text, thrownBy } from "./testing/fake-server.ts";

const stack = 'Traceback (most recent call last):\n  File "/opt/mage/pipeline.py", line 614, in get_async\n';

const handled = (code: number, type: string, message: string) => ({
  error: { code, message, type },
  status: 200,
});
const unhandled = (exception: string) => ({
  error: { code: 500, errors: [stack], exception, message: `${stack}Exception: ${exception}\n` },
  url_parameters: { uuid: "nope" },
});

async function failure(answer: Parameters<typeof fakeServer>[0]): Promise<MageError> {
  const { baseUrl } = await fakeServer(answer);
  return thrownBy(new Mage({ baseUrl, maxRetries: 0 }).pipelines.read("nope"));
}

describe("an error envelope is an exception, whatever its HTTP status", () => {
  const envelopes: [object, typeof MageError][] = [
    [handled(404, "record_not_found", "Record not found."), MageNotFoundError],
    [handled(400, "record_invalid", "Block nope does not exist in pipeline p."), MageNotFoundError],
    [handled(400, "record_invalid", "Record is invalid."), MageInvalidError],
    [handled(400, "api_resource_error", "API resource error."), MageInvalidError],
    [handled(401, "invalid_api_key", "Invalid API key."), MageAuthenticationError],
    [handled(401, "expired_oauth_token", "Expired OAuth token."), MageAuthenticationError],
    [handled(403, "unauthorized_access", "Unauthorized access."), MagePermissionError],
    [handled(403, "a_type_of_tomorrow", "Something new."), MagePermissionError],
    [unhandled("Pipeline nope does not exist."), MageNotFoundError],
    [
      unhandled("{'code': 404, 'message': 'Record not found.', 'type': 'record_not_found'}"),
      MageNotFoundError,
    ],
    [unhandled("Pipeline nope already exists."), MageConflictError],
    [
      unhandled("Block(s) ['b'] are depending on block a. Please remove the downstream blocks"),
      MageConflictError,
    ],
    [unhandled("Cron expression is invalid."), MageInvalidError],
    [unhandled("name cannot be empty."), MageInvalidError],
    [handled(200, "record_invalid", "Record is invalid."), MageInvalidError],
    [handled(200, "record_not_found", "Gone."), MageNotFoundError],
    [handled(402, "record_invalid", "Value is invalid for start_timestamp."), MageInvalidError],
    [handled(403, "invalid_api_key", "Invalid API key."), MageAuthenticationError],
    [unhandled("Invalid token for pipeline schedule ID 2."), MageAuthenticationError],
    [unhandled("'NoneType' object has no attribute 'replace'"), MageServerError],
  ];
  for (const [envelope, Kind] of envelopes) {
    for (const status of [200, 401, 500]) {
      test(`${JSON.stringify(envelope).slice(0, 100)} under HTTP ${status} is a ${Kind.name}`, async () => {
        const error = await failure(json(envelope, status));
        expect(error.constructor).toBe(Kind);
        expect(error).toMatchObject({
          name: Kind.name,
          operation: "GET /api/pipelines/{uuid}",
          method: "GET",
          status,
        });
        expect(error.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/pipelines\/nope$/);
      });
    }
  }

  test("what the server says of a missing record after somebody's login failed is not passed on", async () => {
    const error = await failure(
      json(handled(404, "record_not_found", "Email/username and/or password invalid.")),
    );
    expect(error.constructor).toBe(MageNotFoundError);
    expect(error.message).toMatch(/^Record not found\. \(GET /);
  });

  test("a call that isn't permitted says that no token was sent, if none was", async () => {
    const { baseUrl } = await fakeServer(
      json(handled(403, "unauthorized_access", "Private access for detail only, invalid scope.")),
    );
    const mage = new Mage({ baseUrl, apiKey: "KEY" });
    expect((await thrownBy(mage.pipelines.read("p"))).message).toContain("No OAuth token was sent");
    expect((await thrownBy(mage.pipelines.read("p", { oauthToken: "T" }))).message).not.toContain(
      "No OAuth token",
    );
  });

  test("the generated functions throw the same", async () => {
    const { baseUrl } = await fakeServer(json(unhandled("Pipeline nope does not exist.")));
    const { client } = new Mage({ baseUrl });
    await expect(readPipeline({ client, path: { uuid: "nope" } })).rejects.toBeInstanceOf(MageNotFoundError);
  });
});

test("the server's stack trace is kept, where nothing prints it", async () => {
  const error = await failure(json(unhandled("Pipeline nope does not exist.")));
  expect(error.serverStack).toContain("Traceback");
  expect(error.exception).toBe("Pipeline nope does not exist.");
  for (const printed of [error.message, String(error), JSON.stringify(error), inspect(error), error.stack]) {
    expect(printed).not.toContain("Traceback");
    expect(printed).not.toContain("/opt/mage");
  }
});

test("a wrong trigger token is told from other failures, whatever word of it a header holds", async () => {
  const { baseUrl } = await fakeServer(json(unhandled("Invalid token for pipeline schedule ID 2.")));
  const mage = new Mage({ baseUrl, headers: { "x-client": "pipeline" } });
  const call = mage.pipelineRuns.trigger({ scheduleId: 2, token: "wrong" });
  expect(await thrownBy(call)).toBeInstanceOf(MageAuthenticationError);
});

describe("an answer that isn't Mage's", () => {
  test.each([
    ["an empty object", json({})],
    ["a list", json([])],
    ["a health check's", json({ status: "ok" })],
    ["no result", json({ pipeline: null })],
    ["an error of a proxy", json({ error: "Not Found", path: "/api" }, 404)],
    ["an error of an API gateway", json({ error: { code: 404, message: "no route" } }, 404)],
  ])("is no success and no error of Mage: %s", async (_, answer) => {
    const error = await failure(answer);
    expect(error.constructor).toBe(MageUnexpectedResponseError);
    expect(error.message).toContain("neither a result nor an error of Mage");
  });

  test("an error that is null is none", async () => {
    const { baseUrl } = await fakeServer(json({ error: null, pipeline: { uuid: "p" } }));
    expect(await new Mage({ baseUrl }).pipelines.read("p")).toEqual({ uuid: "p" });
  });

  test.each([
    ["HTML from a proxy", text("<html>Bad Gateway</html>", 502)],
    ["HTML under 200", text("<html>Log in</html>")],
    ["truncated JSON", text('{"pipeline": {"uu', 200, "application/json")],
    ["nothing", text("", 405, "application/json")],
    ["null", json(null, 400)],
    ["null under 200", json(null)],
    ["a bare value", json("ok")],
  ])("%s", async (_, answer) => {
    const error = await failure(answer);
    expect(error.constructor).toBe(MageUnexpectedResponseError);
    expect(error.message).toContain(`HTTP ${error.status}`);
  });
});

test("a redirect is not followed, so that credentials stay with the host they were given for", async () => {
  const other = await fakeServer(json({ pipeline: { uuid: "p" } }));
  const { baseUrl } = await fakeServer((_, response) =>
    response.writeHead(302, { location: other.baseUrl }).end(),
  );
  const error = await thrownBy(new Mage({ baseUrl, apiKey: "KEY" }).pipelines.read("p"));
  expect(error).toBeInstanceOf(MageUnexpectedResponseError);
  expect(error.message).toContain("HTTP 302 and a redirect");
  expect(other.received).toHaveLength(0);
});

describe("no answer", () => {
  test("nobody listens", async () => {
    const error = await thrownBy(
      new Mage({ baseUrl: await deadAddress(), maxRetries: 0 }).pipelines.read("p"),
    );
    expect(error).toBeInstanceOf(MageConnectionError);
    expect(error.message).toMatch(/ECONNREFUSED \(GET http:\/\/127.0.0.1:\d+\/api\/pipelines\/p\)/);
  });

  test("the connection breaks", async () => {
    const error = await failure((_, response) => response.destroy());
    expect(error.constructor).toBe(MageConnectionError);
  });

  test("the connection breaks in the middle of the answer", async () => {
    const error = await failure((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"pipeline":', () => response.destroy());
    });
    expect(error.constructor).toBe(MageConnectionError);
  });

  test("the caller gives up, or the time is over", async () => {
    const { baseUrl } = await fakeServer(() => {});
    const mage = new Mage({ baseUrl });
    await expect(mage.pipelines.read("p", { signal: AbortSignal.timeout(20) })).rejects.toBeInstanceOf(
      MageTimeoutError,
    );
    const controller = new AbortController();
    const call = mage.pipelines.read("p", { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toBeInstanceOf(MageAbortError);
  });
});

describe("what would do harm is not sent", () => {
  test("an unknown type of pipeline or schedule", async () => {
    const { baseUrl, received } = await fakeServer(json({}));
    const mage = new Mage({ baseUrl });
    const nonsense = "nonsense" as never;
    await expect(mage.pipelines.create({ name: "p", type: nonsense })).rejects.toThrow(
      /Not sent: body\.pipeline\.type/,
    );
    await expect(
      mage.pipelineSchedules.create("p", { name: "s", schedule_type: nonsense }),
    ).rejects.toBeInstanceOf(MageValidationError);
    expect(received).toEqual([]);
  });

  test.each(["..", ".", ""])("a path value %j, which would address something else", async (uuid) => {
    const { baseUrl, received } = await fakeServer(json({}));
    await expect(new Mage({ baseUrl }).pipelines.delete(uuid)).rejects.toBeInstanceOf(MageValidationError);
    expect(received).toEqual([]);
  });

  test("a baseUrl that is not one", () => {
    expect(() => new Mage({ baseUrl: "localhost:6789" })).toThrow(TypeError);
  });
});
