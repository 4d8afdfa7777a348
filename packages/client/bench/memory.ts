// Measures the memory that listing takes: `node --expose-gc memory.ts <base URL> <way>`. Prints the peak growth of the
// heap after garbage collection, in bytes, and the number of runs seen.
import { Mage } from "@mage-api/client";

const [baseUrl = "", way] = process.argv.slice(2);
const collect = globalThis.gc;
if (!collect) throw new Error("Start with --expose-gc");

const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};
const sampleEvery = 5_000;
const mage = new Mage({ baseUrl });
await mage.pipelineRuns.list().page({ limit: 100 });
const before = heap();
let peak = before;
let seen = 0;
const see = () => {
  seen += 1;
  if (seen % sampleEvery === 0) peak = Math.max(peak, heap());
};

/** Keeps the runs alive until the heap is measured. */
const kept: unknown[] = [];
if (way === "for await") {
  for await (const _ of mage.pipelineRuns.list()) see();
} else if (way === "all") {
  kept.push(await mage.pipelineRuns.list().all());
} else {
  for (let offset = 0; ; offset += 100) {
    const response = await fetch(`${baseUrl}/api/pipeline_runs?_limit=100&_offset=${offset}`);
    const { pipeline_runs: runs, metadata } = (await response.json()) as {
      pipeline_runs: unknown[];
      metadata: { next: boolean };
    };
    if (way === "bare fetch, all kept") kept.push(runs);
    else for (const _ of runs) see();
    if (!metadata.next) break;
  }
}
peak = Math.max(peak, heap());
const items = kept.flat().length || seen;
console.log(JSON.stringify({ bytes: peak - before, seen: items }));
