import { expect, test } from "vitest";
import { createRecorder } from "./recorder.ts";

const json = (body: unknown, status = 200) => Response.json(body, { status });

test("records the request and the response, and passes the response on", async () => {
  const recorder = createRecorder(async () => json({ pipelines: [] }));
  const response = await recorder.fetch("http://mage/api/pipelines?_limit=1", { method: "GET" });
  expect(await response.json()).toEqual({ pipelines: [] });
  expect(recorder.drain()).toEqual([
    {
      method: "GET",
      path: "/api/pipelines",
      query: [["_limit", "1"]],
      status: 200,
      contentType: "application/json",
      body: { pipelines: [] },
    },
  ]);
  expect(recorder.drain()).toEqual([]);
});

test("sends the request unchanged", async () => {
  const sent: Request[] = [];
  const recorder = createRecorder(async (request) => {
    sent.push(request as Request);
    return json({});
  });
  await recorder.fetch(
    new Request("http://mage/api/pipelines/..%2F..", { method: "PUT", body: "{nonsense" }),
  );
  expect(sent[0]?.method).toBe("PUT");
  expect(sent[0]?.url).toBe("http://mage/api/pipelines/..%2F..");
  expect(await sent[0]?.text()).toBe("{nonsense");
  expect(recorder.drain()).toMatchObject([{ method: "PUT", query: [], sent: "{nonsense" }]);
});

test("records a non-JSON body as text, and an empty body as undefined", async () => {
  const bodies = ["<html>", ""];
  const recorder = createRecorder(async () => new Response(bodies.shift() ?? null));
  await recorder.fetch("http://mage/1");
  await recorder.fetch("http://mage/2");
  expect(recorder.drain().map(({ body }) => body)).toEqual(["<html>", undefined]);
});
