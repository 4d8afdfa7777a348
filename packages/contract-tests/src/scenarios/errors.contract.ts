import { MageNotFoundError } from "@mage-api/client";
import { describe, expect, test } from "vitest";
import { contract } from "../harness/contract.ts";
import { failure } from "./support.ts";

/** What every operation has in common when it fails: three shapes, nearly always under HTTP 200. */
contract((context) => {
  const { apiKey, client, raw, session } = context;
  const missingRun = "/api/pipeline_runs/99999999";

  describe("an error that Mage handles", () => {
    test("comes under HTTP 200", async () => {
      const answer = await raw("GET", missingRun);
      const error = { code: 404, type: "record_not_found", message: expect.any(String) };
      expect(answer).toMatchObject({ status: 200, body: { status: 200, error } });
    });

    test("comes under its own status when _http_error_codes is asked for", async () => {
      expect(await raw("GET", `${missingRun}?_http_error_codes=true`)).toMatchObject({ status: 404 });
    });

    test("says not found for an id that isn't a number", async () => {
      const answer = await raw("GET", "/api/pipeline_runs/abc");
      expect(answer).toMatchObject({ status: 200, body: { error: { type: "record_not_found" } } });
    });
  });

  describe("an error that Mage doesn't handle", () => {
    test("comes under HTTP 200 with a stack trace", async () => {
      const answer = await raw("GET", "/api/pipelines/nope");
      expect(answer).toMatchObject({
        status: 200,
        body: { error: { code: 500, exception: "Pipeline nope does not exist.", errors: expect.any(Array) } },
      });
      expect(answer.body.error.message).toMatch(/^Traceback/);
      // The server quotes what it was asked for; the client removes its own credentials from that.
      const secret = session?.token ?? "a-key-that-is-made-up";
      const credentials = session ? { apiKey, oauthToken: secret } : { apiKey: secret };
      const quoting = client(credentials).pipelines.read(`${secret}-and-${secret}`);
      const error = await failure(quoting, MageNotFoundError);
      expect(error.exception?.includes("-and-")).toBe(true);
      expect(error.exception?.includes(secret)).toBe(false);
    });

    test("comes under HTTP 200 also when _http_error_codes is asked for", async () => {
      const answer = await raw("GET", "/api/pipelines/nope?_http_error_codes=true");
      expect(answer).toMatchObject({ status: 200, body: { error: { code: 500 } } });
    });
  });

  describe("what isn't an operation", () => {
    test("is HTTP 400 for a path that leaves the project", async () => {
      expect(await raw("GET", "/api/pipelines/..%2F..")).toMatchObject({ status: 400 });
    });

    test("is HTTP 404 and a web page for an unknown route", async () => {
      const answer = await raw("GET", "/nonsense/zzz");
      expect(answer).toMatchObject({ status: 404, body: expect.stringContaining("<html>") });
    });

    test("is HTTP 405 and nothing for a method that it hasn't", async () => {
      expect(await raw("PATCH", "/api/pipelines")).toEqual({ status: 405, body: "" });
    });
  });
});
