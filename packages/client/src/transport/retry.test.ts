import type { ServerResponse } from "node:http";
import { describe, expect, test, vi } from "vitest";
import {
  Mage,
  MageConnectionError,
  MageNotFoundError,
  type MageOptions,
  MageUnavailableError,
} from "../index.ts";
import { deadUrl, fakeServer, json, type Received, text, thrownBy } from "../testing/fake-server.ts";
import { delayBefore, readRetryAfter } from "./retry.ts";

type Responder = (request: Received, response: ServerResponse) => void;

const pipeline = json({ pipeline: { uuid: "p" } });
const reset: Responder = (_, response) => response.destroy();
const cut: Responder = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"pipeline":', () => response.destroy());
};
const slow: Responder = () => {};

/** A server with given responses to its first calls, and successes after that; and a client without retry delays. */
async function flaky(responders: Responder[], options: MageOptions = {}) {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const left = [...responders];
  const server = await fakeServer((request, response) => (left.shift() ?? pipeline)(request, response));
  const retried: string[] = [];
  const mage = new Mage({
    baseUrl: server.baseUrl,
    onRetry: ({ error, attempt }) => retried.push(`${attempt} ${error.name}`),
    ...options,
  });
  return { ...server, mage, retried };
}

describe("a call that is safe to retry is retried", () => {
  test.each([
    ["a reset connection", reset, "MageConnectionError"],
    ["a connection that breaks in the response", cut, "MageConnectionError"],
    ["a timeout", slow, "MageTimeoutError"],
    ["408", text("", 408), "MageUnavailableError"],
    ["500 in HTML", text("<html>", 500), "MageUnexpectedResponseError"],
    ["429", text("slow down", 429), "MageUnavailableError"],
    ["502 in HTML", text("<html>", 502), "MageUnavailableError"],
    ["503 in JSON that isn't Mage's", json({ message: "no" }, 503), "MageUnavailableError"],
  ])("after %s", async (_, respond, name) => {
    const { mage, retried, received } = await flaky([respond, respond], {
      timeout: respond === slow ? 500 : 5000,
    });
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "p" });
    expect(retried).toEqual([`1 ${name}`, `2 ${name}`]);
    expect(received).toHaveLength(3);
  });

  test.each([
    ["503 in JSON with an error", json({ error: "Service Unavailable" }, 503)],
    ["429 with an error of its own", json({ error: { code: 429, message: "slow down" } }, 429)],
  ])("after %s", async (_, respond) => {
    const { mage, received } = await flaky([respond]);
    expect(await mage.pipelines.read("p")).toEqual({ uuid: "p" });
    expect(received).toHaveLength(2);
  });

  test("but no PUT that isn't idempotent", async () => {
    const { mage, received } = await flaky(Array(9).fill(reset));
    const { pipelines, blocks, pipelineRuns, pipelineSchedules } = mage;
    const calls = [
      pipelines.update("p", { name: "other" }),
      pipelines.update("p", { status: "retry" }),
      blocks.update("p", "b", { name: "other" }, { shared: true }),
      pipelineSchedules.update(1, { rotate_token: true }),
      pipelineRuns.retry(1, { fromBlock: "b" }),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ attempts: 1 });
    expect(received).toHaveLength(calls.length);
  });

  test("including PUT and DELETE", async () => {
    const { mage, received } = await flaky([reset, pipeline, reset]);
    await mage.pipelines.update("p", { description: "d" });
    await mage.pipelines.delete("p");
    expect(received.map(({ method }) => method)).toEqual(["PUT", "PUT", "DELETE", "DELETE"]);
  });

  test("up to maxRetries times, also as an option of a call", async () => {
    const { mage, received } = await flaky([reset, reset, reset, reset, reset, reset, reset]);
    expect(await thrownBy(mage.pipelines.read("p"))).toMatchObject({ attempts: 3 });
    expect(received).toHaveLength(3);
    expect(await thrownBy(mage.pipelines.read("p", { maxRetries: 0 }))).toMatchObject({ attempts: 1 });
    expect(received).toHaveLength(4);
  });

  test("an error counts its attempts", async () => {
    const gone = json({
      error: { code: 404, message: "Record not found.", type: "record_not_found" },
      status: 200,
    });
    const { mage } = await flaky([reset, gone]);
    const error = await thrownBy(mage.pipelines.delete("p"));
    expect(error).toBeInstanceOf(MageNotFoundError);
    expect(error.attempts).toBe(2);
  });
});

describe("a call that might take effect twice is not retried", () => {
  test.each([
    ["a reset connection", reset],
    ["a broken response", cut],
    ["502", text("<html>", 502)],
  ])("a POST after %s", async (_, respond) => {
    const { mage, received } = await flaky([respond]);
    await thrownBy(mage.pipelines.create({ name: "p", type: "python" }));
    expect(received).toHaveLength(1);
  });

  test("except a POST whose connection was refused", async () => {
    const { retried, mage } = await flaky([], { baseUrl: await deadUrl() });
    const error = await thrownBy(mage.pipelines.create({ name: "p", type: "python" }));
    expect(error).toBeInstanceOf(MageConnectionError);
    expect(error).toMatchObject({ reason: "ECONNREFUSED", attempts: 3 });
    expect(retried).toHaveLength(2);
  });

  test.each([
    ["a Mage error", json({ error: { code: 500, exception: "boom", message: "" }, url_parameters: {} }, 500)],
    ["a page that isn't Mage's", text("<html>not found</html>", 404)],
    ["200 and HTML", text("<html>log in</html>")],
  ])("a GET after %s", async (_, respond) => {
    const { mage, received } = await flaky([respond]);
    await thrownBy(mage.pipelines.read("p"));
    expect(received).toHaveLength(1);
  });
});

describe("the delay before the next attempt", () => {
  test("grows at random to 8 s, and is never none", () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => delayBefore(attempt))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    random.mockReturnValue(0);
    expect(delayBefore(1)).toBe(50);
    expect(delayBefore(5)).toBe(800);
  });

  test("obeys Retry-After, in seconds or as a date", () => {
    expect(readRetryAfter("3")).toBe(3000);
    expect(delayBefore(1, 3000)).toBe(3000);
    expect(delayBefore(1, 1)).toBeGreaterThanOrEqual(50);
    const delay = readRetryAfter(new Date(Date.now() + 10_000).toUTCString());
    expect(delay).toBeGreaterThan(8_000);
    expect(delay).toBeLessThanOrEqual(10_000);
  });

  test.each([
    null,
    "",
    "0.5",
    "-5",
    "+1",
    "1, 1",
    "1e3",
    "Infinity",
    "soon",
    "2015-01-01",
    "2999-01-01",
    "Wed, 21 Oct 2015 07:28:00 GMT",
    "Wed, 99 Oct 2999 07:28:00 GMT",
  ])("ignores Retry-After: %j", (header) => expect(readRetryAfter(header)).toBeUndefined());

  test("is not waited for if Retry-After is over a minute, and the error has it", async () => {
    expect(delayBefore(1, 60_001)).toBeUndefined();
    const { mage, received } = await flaky([
      (_, response) => response.writeHead(503, { "retry-after": "3600" }).end("later"),
    ]);
    const error = await thrownBy(mage.pipelines.read("p"));
    expect(error).toBeInstanceOf(MageUnavailableError);
    expect(error).toMatchObject({ status: 503, retryAfter: 3_600_000 });
    expect(error.message).toMatch(/^HTTP 503: a proxy .* \(GET http/);
    expect(error.message).not.toContain("Mage server?");
    expect(received).toHaveLength(1);
  });

  test("ends when the signal aborts", async () => {
    const controller = new AbortController();
    const { mage } = await flaky(
      [(_, response) => response.writeHead(503, { "retry-after": "30" }).end("later")],
      {
        onRetry: () => controller.abort(),
      },
    );
    await expect(mage.pipelines.read("p", { signal: controller.signal })).rejects.toThrow("Aborted");
  });
});
