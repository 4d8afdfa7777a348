import { MageNotFoundError } from "@mage-api/client";
import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure } from "./support.ts";

/** Errors common to all operations: three shapes, nearly always with HTTP 200. */
contract((context) => {
  const { apiKey, client, raw, session, authentication, database } = context;
  const missingRun = "/api/pipeline_runs/99999999";

  describe("an error that Mage handles", () => {
    test("returns HTTP 200", async () => {
      const response = await raw("GET", missingRun);
      const error = { code: 404, type: "record_not_found", message: expect.any(String) };
      expect(response).toMatchObject({ status: 200, body: { status: 200, error } });
    });

    test("returns its own status code when _http_error_codes is set", async () => {
      expect(await raw("GET", `${missingRun}?_http_error_codes=true`)).toMatchObject({ status: 404 });
    });

    // On PostgreSQL without authentication, this error breaks requests of other scenarios: see `harm.contract.ts`.
    const isHarmful = database === "postgresql" && !authentication;
    if (!isHarmful)
      test("is record_not_found for an id that isn't a number, but unhandled on PostgreSQL", async () => {
        const exception = expect.stringMatching(/InvalidTextRepresentation|InFailedSqlTransaction/);
        const unhandled = { code: 500, exception };
        const error = database === "sqlite" ? { code: 404, type: "record_not_found" } : unhandled;
        expect(await raw("GET", "/api/pipeline_runs/abc")).toMatchObject({ status: 200, body: { error } });
      });
  });

  describe("an error that Mage doesn't handle", () => {
    test("returns HTTP 200 with a stack trace", async () => {
      const response = await raw("GET", "/api/pipelines/nope");
      expect(response).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: "Pipeline nope does not exist.", errors: expect.any(Array) } },
      });
      expect(response.body.error.message).toMatch(/^Traceback/);
      // The server quotes the requested name; the client removes its own credentials from it.
      const secret = session?.token ?? "an-invented-key";
      const credentials = session ? { apiKey, oauthToken: secret } : { apiKey: secret };
      const quoting = client(credentials).pipelines.read(`${secret}-and-${secret}`);
      const error = await failure(quoting, MageNotFoundError);
      expect(error.exception?.includes("-and-")).toBe(true);
      expect(error.exception?.includes(secret)).toBe(false);
    });

    test("returns HTTP 200 even when _http_error_codes is set", async () => {
      const response = await raw("GET", "/api/pipelines/nope?_http_error_codes=true");
      expect(response).toMatchObject({ status: 200, body: { error: { code: 500 } } });
    });
  });

  describe("a request outside the API", () => {
    test("returns HTTP 400 for a path that leaves the project", async () => {
      expect(await raw("GET", "/api/pipelines/..%2F..")).toMatchObject({ status: 400 });
    });

    test("returns HTTP 404 and a web page for an unknown route", async () => {
      const response = await raw("GET", "/nonsense/zzz");
      expect(response).toMatchObject({ status: 404, body: expect.stringContaining("<html>") });
    });

    test("returns HTTP 405 and an empty body for an unsupported method", async () => {
      expect(await raw("PATCH", "/api/pipelines")).toEqual({ status: 405, body: "" });
    });
  });
});
