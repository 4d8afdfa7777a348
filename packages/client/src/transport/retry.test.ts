import type { ServerResponse } from "node:http";
import { describe, expect, test, vi } from "vitest";
import {
  Mage,
  MageConnectionError,
  MageNotFoundError,
  type MageOptions,
  MageUnexpectedResponseError,
} from "../index.ts";
import { deadUrl, fakeServer, json, type Received, text, thrownBy } from "../testing/fake-server.ts";
import { delayBefore } from "./retry.ts";

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
    ["408", text("", 408), "MageUnexpectedResponseError"],
    ["429", text("slow down", 429), "MageUnexpectedResponseError"],
    ["502 in HTML", text("<html>", 502), "MageUnexpectedResponseError"],
    ["503 in JSON that isn't Mage's", json({ message: "no" }, 503), "MageUnexpectedResponseError"],
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
  test("grows, with full jitter, to 8 s", () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => delayBefore(attempt, null))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    random.mockReturnValue(0);
    expect(delayBefore(5, null)).toBe(0);
  });

  test("obeys Retry-After, in seconds or as a date", () => {
    expect(delayBefore(1, "3")).toBe(3000);
    const delay = delayBefore(1, new Date(Date.now() + 10_000).toUTCString());
    expect(delay).toBeGreaterThan(8_000);
    expect(delay).toBeLessThanOrEqual(10_000);
    expect(delayBefore(1, new Date(0).toUTCString())).toBe(0);
  });

  test("is not waited for if Retry-After is over a minute", async () => {
    expect(delayBefore(1, "61")).toBeUndefined();
    const { mage, received } = await flaky([
      (_, response) => response.writeHead(503, { "retry-after": "3600" }).end("later"),
    ]);
    expect(await thrownBy(mage.pipelines.read("p"))).toBeInstanceOf(MageUnexpectedResponseError);
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
