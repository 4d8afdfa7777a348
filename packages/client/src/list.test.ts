import { expect, test } from "vitest";
import { Mage } from "./index.ts";
import { fakeServer } from "./testing/fake-server.ts";

/** Serves `total` runs, newest first, as Mage does; `arrive` adds that many new ones after each page. */
async function serverWithRuns(total: number, arrive = 0) {
  let newest = total;
  return fakeServer(({ url }, response) => {
    const limit = Number(url.searchParams.get("_limit") ?? 40);
    const offset = Number(url.searchParams.get("_offset") ?? 0);
    const ids = Array.from({ length: newest }, (_, index) => newest - index);
    const pipeline_runs = ids.slice(offset, offset + limit).map((id) => ({ id }));
    const metadata = { count: newest, next: newest > offset + limit };
    newest += arrive;
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ pipeline_runs, metadata }));
  });
}

test("a list goes on past the 40 runs that Mage sends by default", async () => {
  const { baseUrl, received } = await serverWithRuns(250);
  const runs = await new Mage({ baseUrl }).pipelineRuns.list({ pipeline_uuid: "p" }).all();
  expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  expect(received).toHaveLength(3);
  expect(received[0]?.url.searchParams.get("disable_retries_grouping")).toBe("true");
});

test("runs that arrive meanwhile make none come twice, and none be left out", async () => {
  const { baseUrl } = await serverWithRuns(250, 7);
  const runs = await new Mage({ baseUrl }).pipelineRuns.list().all();
  expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
});

test("several values of one parameter are sent as Mage reads them, in one", async () => {
  const { baseUrl, received } = await serverWithRuns(1);
  await new Mage({ baseUrl }).pipelineRuns.list({ "status[]": ["failed", "cancelled"] }).page();
  expect(received[0]?.url.searchParams.getAll("status[]")).toEqual(["failed,cancelled"]);
});

test("only as many pages are asked for as are looked at", async () => {
  const { baseUrl, received } = await serverWithRuns(1000);
  const list = new Mage({ baseUrl }).pipelineRuns.list();
  expect(received).toHaveLength(0);
  expect(await list.all({ limit: 5 })).toHaveLength(5);
  expect(await list.all({ limit: 0 })).toHaveLength(0);
  for await (const { id } of list) if (id < 850) break;
  expect(received).toHaveLength(1 + 2);
});

test("one page is what was asked for", async () => {
  const { baseUrl } = await serverWithRuns(50);
  const list = new Mage({ baseUrl }).pipelineRuns.list();
  expect(await list.page()).toMatchObject({ items: { length: 40 }, count: 50, hasMore: true });
  expect(await list.page({ limit: 20, offset: 40 })).toMatchObject({ items: { length: 10 }, hasMore: false });
});
