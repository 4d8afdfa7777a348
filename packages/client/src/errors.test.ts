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
  MageUnavailableError,
  MageUnexpectedResponseError,
  MageValidationError,
  readPipeline,
} from "./index.ts";
import { deadUrl, fakeServer, json, text, thrownBy } from "./testing/fake-server.ts";

const stack = 'Traceback (most recent call last):\n  File "/opt/mage/pipeline.py", line 614, in get_async\n';

const handled = (code: number, type: string, message: string) => ({
  error: { code, message, type },
  status: 200,
});
const unhandled = (exception: string) => ({
  error: { code: 500, errors: [stack], exception, message: `${stack}Exception: ${exception}\n` },
  url_parameters: { uuid: "nope" },
});

async function failure(respond: Parameters<typeof fakeServer>[0]): Promise<MageError> {
  const { baseUrl } = await fakeServer(respond);
  return thrownBy(new Mage({ baseUrl, maxRetries: 0 }).pipelines.read("nope"));
}

describe("an error envelope becomes an error of its class with any HTTP status", () => {
  const envelopes: [object, typeof MageError][] = [
    [handled(404, "record_not_found", "Record not found."), MageNotFoundError],
    [handled(400, "record_invalid", "Block nope does not exist in pipeline p."), MageNotFoundError],
    [handled(400, "record_invalid", "Record is invalid."), MageInvalidError],
    [handled(400, "api_resource_error", "API resource error."), MageInvalidError],
    [handled(401, "invalid_api_key", "Invalid API key."), MageAuthenticationError],
    [handled(401, "expired_oauth_token", "Expired OAuth token."), MageAuthenticationError],
    [handled(403, "unauthorized_access", "Unauthorized access."), MagePermissionError],
    [handled(403, "a_future_type", "Something new."), MagePermissionError],
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

  test("the misleading message for a missing record after a failed login is replaced", async () => {
    const error = await failure(
      json(handled(404, "record_not_found", "Email/username and/or password invalid.")),
    );
    expect(error.constructor).toBe(MageNotFoundError);
    expect(error.message).toMatch(/^Record not found\. \(GET /);
  });

  test("a permission error mentions that no token was sent, if none was", async () => {
    const { baseUrl } = await fakeServer(
      json(handled(403, "unauthorized_access", "Private access for detail only, invalid scope.")),
    );
    const mage = new Mage({ baseUrl, apiKey: "KEY" });
    expect((await thrownBy(mage.pipelines.read("p"))).message).toContain("No OAuth token was sent");
    expect((await thrownBy(mage.pipelines.read("p", { oauthToken: "T" }))).message).not.toContain(
      "No OAuth token",
    );
  });

  test("the generated functions throw the same errors", async () => {
    const { baseUrl } = await fakeServer(json(unhandled("Pipeline nope does not exist.")));
    const { client } = new Mage({ baseUrl });
    await expect(readPipeline({ client, path: { uuid: "nope" } })).rejects.toBeInstanceOf(MageNotFoundError);
  });
});

test("the server's stack trace is kept but never printed", async () => {
  const error = await failure(json(unhandled("Pipeline nope does not exist.")));
  expect(error.serverStack).toContain("Traceback");
  expect(error.exception).toBe("Pipeline nope does not exist.");
  for (const printed of [error.message, String(error), JSON.stringify(error), inspect(error), error.stack]) {
    expect(printed).not.toContain("Traceback");
    expect(printed).not.toContain("/opt/mage");
  }
});

test("a wrong trigger token is recognised even if a header contains a word of the message", async () => {
  const { baseUrl } = await fakeServer(json(unhandled("Invalid token for pipeline schedule ID 2.")));
  const mage = new Mage({ baseUrl, headers: { "x-client": "pipeline" } });
  const call = mage.pipelineRuns.trigger({ scheduleId: 2, token: "wrong" });
  expect(await thrownBy(call)).toBeInstanceOf(MageAuthenticationError);
});

describe("a response that isn't Mage's", () => {
  test.each([
    ["an empty object", json({})],
    ["a list", json([])],
    ["a health check", json({ status: "ok" })],
    ["no result", json({ pipeline: null })],
    ["an error of a proxy", json({ error: "Not Found", path: "/api" }, 404)],
    ["an error of an API gateway", json({ error: { code: 404, message: "no route" } }, 404)],
  ])("is neither a result nor an error of Mage: %s", async (_, respond) => {
    const error = await failure(respond);
    expect(error.constructor).toBe(MageUnexpectedResponseError);
    expect(error.message).toContain("neither a result nor an error of Mage");
  });

  test("a null error is not an error", async () => {
    const { baseUrl } = await fakeServer(json({ error: null, pipeline: { uuid: "p" } }));
    expect(await new Mage({ baseUrl }).pipelines.read("p")).toEqual({ uuid: "p" });
  });

  test.each([
    ["HTML from a broken server", text("<html>Internal error</html>", 500)],
    ["HTML under 200", text("<html>Log in</html>")],
    ["truncated JSON", text('{"pipeline": {"uu', 200, "application/json")],
    ["nothing", text("", 405, "application/json")],
    ["null", json(null, 400)],
    ["null under 200", json(null)],
    ["a bare value", json("ok")],
  ])("%s", async (_, respond) => {
    const error = await failure(respond);
    expect(error.constructor).toBe(MageUnexpectedResponseError);
    expect(error.message).toContain(`HTTP ${error.status}`);
  });
});

test.each([408, 429, 502, 503, 504, 522])("HTTP %d is an error of a proxy", async (status) => {
  const error = await failure(text("<html>", status));
  expect(error.constructor).toBe(MageUnavailableError);
  expect(error).toBeInstanceOf(MageUnexpectedResponseError);
  expect(error).toMatchObject({ name: "MageUnavailableError", status, retryAfter: undefined });
});

test("the exception of a KeyError is explained", async () => {
  const error = await failure(json(unhandled("'uuid'")));
  expect(error.constructor).toBe(MageServerError);
  expect(error.message).toMatch(
    /^KeyError 'uuid': Mage misses this property or doesn't know this value\. \(GET/,
  );
  expect(error.exception).toBe("'uuid'");
});

test("a port that fetch blocks is named as the reason", async () => {
  const error = await thrownBy(
    new Mage({ baseUrl: "http://127.0.0.1:6000", maxRetries: 0 }).pipelines.read("p"),
  );
  expect(error).toBeInstanceOf(MageConnectionError);
  expect(error.message).toContain("bad port: fetch blocks this port, choose another one for Mage");
});

describe("of an SQL error, only the first line is kept", () => {
  const first = '(psycopg2.errors.InvalidTextRepresentation) invalid input value for enum scheduletype: "x"';
  test.each<[string, string]>([
    [
      "the statement",
      "\n[SQL: INSERT INTO schedule VALUES ('canary')]\n[parameters: {'token': 'canary'}]\n(Background)",
    ],
    [
      "the statement on the same line",
      " [SQL: INSERT INTO schedule VALUES ('canary')] [parameters: ('canary',)]",
    ],
    ["the excerpt of PostgreSQL", "\nLINE 1: INSERT INTO schedule VALUES ('canary')\n         ^\n"],
    ["the detail of PostgreSQL", "\nDETAIL:  Key (token)=(canary) already exists.\n[SQL: INSERT]"],
  ])("not %s", async (_, rest) => {
    const message = `${stack}sqlalchemy.exc.DataError: ${first}${rest}`;
    const envelopes = [
      { error: { code: 500, errors: [message], exception: `${first}${rest}`, message } },
      handled(400, "api_resource_error", `${first}${rest}`),
    ];
    for (const envelope of envelopes) {
      const error = await failure(json(envelope as object));
      expect(error.message).toContain(`${first} (GET`);
      expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain("canary");
    }
  });
});

test("redirects are not followed, so credentials stay with their host", async () => {
  const other = await fakeServer(json({ pipeline: { uuid: "p" } }));
  const { baseUrl } = await fakeServer((_, response) =>
    response.writeHead(302, { location: other.baseUrl }).end(),
  );
  const error = await thrownBy(new Mage({ baseUrl, apiKey: "KEY" }).pipelines.read("p"));
  expect(error).toBeInstanceOf(MageUnexpectedResponseError);
  expect(error.message).toContain("HTTP 302 with a redirect");
  expect(other.received).toHaveLength(0);
});

describe("no response", () => {
  test("the connection is refused", async () => {
    const error = await thrownBy(new Mage({ baseUrl: await deadUrl(), maxRetries: 0 }).pipelines.read("p"));
    expect(error).toBeInstanceOf(MageConnectionError);
    expect(error.message).toMatch(/ECONNREFUSED \(GET http:\/\/127.0.0.1:\d+\/api\/pipelines\/p\)/);
  });

  test("the connection breaks", async () => {
    const error = await failure((_, response) => response.destroy());
    expect(error.constructor).toBe(MageConnectionError);
  });

  test("the connection breaks in the middle of the response", async () => {
    const error = await failure((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"pipeline":', () => response.destroy());
    });
    expect(error.constructor).toBe(MageConnectionError);
  });

  test("the signal aborts, or times out", async () => {
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

describe("harmful requests are not sent", () => {
  test("an unknown pipeline type or schedule type", async () => {
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

  test.each(["..", ".", ""])("a path value %j, which would reach another path", async (uuid) => {
    const { baseUrl, received } = await fakeServer(json({}));
    await expect(new Mage({ baseUrl }).pipelines.delete(uuid)).rejects.toBeInstanceOf(MageValidationError);
    expect(received).toEqual([]);
  });

  test("an invalid baseUrl", () => {
    expect(() => new Mage({ baseUrl: "localhost:6789" })).toThrow(TypeError);
  });
});
