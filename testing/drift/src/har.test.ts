import { describe, expect, test } from "vitest";
import { readHar } from "./har.ts";

const entry = (url: string, more: object = {}) => ({
  request: { method: "GET", url },
  response: { status: 200, content: { mimeType: "application/json", text: '{"pipelines":[]}' }, ...more },
});
const har = (...entries: unknown[]) => JSON.stringify({ log: { entries } });

describe("readHar", () => {
  test("reads exchanges", () => {
    const text = har(entry("http://mage:6789/api/pipelines?_limit=1&tag[]=a"));
    expect(readHar(text)).toMatchObject([
      {
        method: "GET",
        path: "/api/pipelines",
        query: [
          ["_limit", "1"],
          ["tag[]", "a"],
        ],
        status: 200,
        contentType: "application/json",
        body: { pipelines: [] },
      },
    ]);
  });

  test("reads base64 bodies, non-JSON bodies and empty ones", () => {
    const base64 = { content: { mimeType: "application/json", text: btoa('{"a":1}'), encoding: "base64" } };
    const texts = [base64, { content: { text: "<html>" } }, {}].map((more) => entry("http://m/api/x", more));
    expect(readHar(har(...texts)).map(({ body }) => body)).toEqual([{ a: 1 }, "<html>", { pipelines: [] }]);
    expect(
      readHar(har({ request: { method: "GET", url: "http://m/api/x" }, response: { status: 200 } }))[0]?.body,
    ).toBe(undefined);
  });

  test("keeps requests to the given server, or everything under /api/", () => {
    const text = har(entry("http://a/api/x"), entry("http://b/api/y"), entry("http://a/logo.png"));
    expect(readHar(text).map(({ path }) => path)).toEqual(["/api/x", "/api/y"]);
    expect(readHar(text, "http://a/").map(({ path }) => path)).toEqual(["/api/x", "/logo.png"]);
  });

  test("skips preflights and cached responses", () => {
    const preflight = { ...entry("http://m/api/x"), request: { method: "OPTIONS", url: "http://m/api/x" } };
    expect(readHar(har(preflight, entry("http://m/api/x", { status: 304 })))).toEqual([]);
  });

  test("reads a file that starts with a byte order mark", () => {
    expect(readHar(`\uFEFF${har()}`)).toEqual([]);
  });

  test.each([
    ["{", "not JSON"],
    ["null", "no list log.entries"],
    ['{"log": {"entries": 1}}', "no list log.entries"],
    [har({}), "log.entries[0] has no request.url"],
    [har(entry("not a url")), "log.entries[0].request.url is not a URL"],
  ])("explains what is wrong with %s", (text, sentence) => {
    expect(() => readHar(text)).toThrow(sentence);
  });
});
