import { expect, test } from "vitest";
import { Mage, MageUnexpectedResponseError } from "./index.ts";
import { fakeServer, json, thrownBy } from "./testing/fake-server.ts";

/** Serves `total` runs, newest first, as Mage does, and adds `arriving` new ones after each page. */
async function serverWithRuns(total: number, arriving = 0) {
  let newest = total;
  return fakeServer((request, response) => {
    const { limit, offset } = rangeOf(request.url);
    const ids = Array.from({ length: newest }, (_, index) => newest - index);
    const pipeline_runs = ids.slice(offset, offset + limit).map((id) => ({ id }));
    const metadata = { count: newest, next: newest > offset + limit };
    newest += arriving;
    json({ pipeline_runs, metadata })(request, response);
  });
}

function rangeOf({ searchParams }: URL) {
  return {
    limit: Number(searchParams.get("_limit") ?? 40),
    offset: Number(searchParams.get("_offset") ?? 0),
  };
}

test("a list continues past the 40 runs that Mage returns by default", async () => {
  const { baseUrl, received } = await serverWithRuns(250);
  const runs = await new Mage({ baseUrl }).pipelineRuns.list({ pipeline_uuid: "p" }).all();
  expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  expect(received).toHaveLength(3);
  expect(received[0]?.url.searchParams.get("disable_retries_grouping")).toBe("true");
});

test("runs that arrive meanwhile cause no repeated or skipped items", async () => {
  const { baseUrl } = await serverWithRuns(250, 7);
  const runs = await new Mage({ baseUrl }).pipelineRuns.list().all();
  expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
});

test("deleting the items of a list while iterating skips none", async () => {
  const uuids = Array.from({ length: 250 }, (_, index) => `p${1000 + index}`);
  let left = uuids;
  const { baseUrl, received } = await fakeServer((request, response) => {
    const { method, url } = request;
    if (method === "DELETE") left = left.filter((uuid) => !url.pathname.endsWith(`/${uuid}`));
    const { limit, offset } = rangeOf(request.url);
    const pipelines = left.slice(offset, offset + limit).map((uuid) => ({ uuid }));
    const metadata = { count: left.length, next: left.length > offset + limit };
    const pipeline = { uuid: url.pathname.split("/").at(-1) };
    json(method === "DELETE" ? { pipeline } : { pipelines, metadata })(request, response);
  });
  const mage = new Mage({ baseUrl });
  const deleted: string[] = [];
  for await (const { uuid } of mage.pipelines.list()) deleted.push((await mage.pipelines.delete(uuid)).uuid);
  expect(deleted).toEqual(uuids);
  expect(received.filter(({ method }) => method === "GET").length).toBeLessThan(10);
});

test("the last item that Mage 0.9.51 withholds is not missed", async () => {
  const uuids = Array.from({ length: 250 }, (_, index) => `p${1000 + index}`);
  const { baseUrl } = await fakeServer((request, response) => {
    const { limit, offset } = rangeOf(request.url);
    const next = uuids.length > limit;
    const found = uuids.slice(offset, offset + limit + 1);
    const pipelines = (next ? found.slice(0, -1) : found).map((uuid) => ({ uuid }));
    json({ pipelines, metadata: { count: uuids.length, next } })(request, response);
  });
  const pipelines = await new Mage({ baseUrl }).pipelines.list().all();
  expect(pipelines.map(({ uuid }) => uuid)).toEqual(uuids);
});

test("a server that repeats its first page doesn't cause an endless loop", async () => {
  const runs = Array.from({ length: 100 }, (_, id) => ({ id }));
  const { baseUrl, received } = await fakeServer(json({ pipeline_runs: runs, metadata: { next: true } }));
  const seen: number[] = [];
  const iterate = async () => {
    for await (const { id } of new Mage({ baseUrl }).pipelineRuns.list()) seen.push(id);
  };
  expect(await thrownBy(iterate())).toBeInstanceOf(MageUnexpectedResponseError);
  expect(seen).toHaveLength(100);
  expect(received.length).toBeLessThan(30);
});

test("a server without the items it announces doesn't cause an endless loop", async () => {
  const { baseUrl, received } = await fakeServer((request, response) => {
    const pipelines = rangeOf(request.url).offset === 0 ? [{ uuid: "only" }] : [];
    json({ pipelines, metadata: { next: true } })(request, response);
  });
  const error = await thrownBy(new Mage({ baseUrl }).pipelines.list().all());
  expect(error).toBeInstanceOf(MageUnexpectedResponseError);
  expect(error.message).toContain("its pages bring no new ones (GET ");
  expect(error.operation).toBe("GET /api/pipelines");
  expect(received.length).toBeLessThan(30);
});

test("several values of one parameter are sent comma-separated, as Mage reads them", async () => {
  const { baseUrl, received } = await serverWithRuns(1);
  await new Mage({ baseUrl }).pipelineRuns.list({ "status[]": ["failed", "cancelled"] }).page();
  expect(received[0]?.url.searchParams.getAll("status[]")).toEqual(["failed,cancelled"]);
});

test("only the pages that are needed are requested", async () => {
  const { baseUrl, received } = await serverWithRuns(1000);
  const list = new Mage({ baseUrl }).pipelineRuns.list();
  expect(received).toHaveLength(0);
  expect(await list.all({ limit: 5 })).toHaveLength(5);
  expect(await list.all({ limit: 0 })).toHaveLength(0);
  for await (const { id } of list) if (id < 850) break;
  expect(received).toHaveLength(1 + 2);
});

test("a page has the requested range", async () => {
  const { baseUrl } = await serverWithRuns(50);
  const list = new Mage({ baseUrl }).pipelineRuns.list();
  expect(await list.page()).toMatchObject({ items: { length: 40 }, count: 50, hasMore: true });
  expect(await list.page({ limit: 20, offset: 40 })).toMatchObject({ items: { length: 10 }, hasMore: false });
});
