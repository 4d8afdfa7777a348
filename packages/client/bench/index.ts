// Measures the cost of the client as ratios within one run: `pnpm bench`.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { contenders, generateHeyApi } from "./contenders.ts";
import { type Measured, timePerCall } from "./measure.ts";

const run = promisify(execFile);
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

await generateHeyApi();
const server = spawn(process.execPath, [pathOf("server.ts")], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  const baseUrl = String(line).trim();

  const overHttp = await contenders(baseUrl, fetch);
  const alone = await timePerCall(overHttp, { turns: 60, calls: 50, atOnce: 1 });
  const together = await timePerCall(overHttp, { turns: 60, calls: 160, atOnce: 16 });
  const perSecond = Object.fromEntries(Object.entries(together).map(([name, time]) => [name, 1e6 / time]));

  const body = await (await fetch(`${baseUrl}/api/pipelines/nightly`)).text();
  const headers = { "content-type": "application/json" };
  const noNetwork = await contenders(baseUrl, async () => new Response(body, { headers }));
  const own = await timePerCall(noNetwork, { turns: 60, calls: 500, atOnce: 1 });

  table("One call over HTTP to a local server, sequentially", "µs", alone, "bare fetch");
  table("Requests per second, 16 at a time", "1/s", perSecond, "bare fetch");
  table("One call with a fetch that returns immediately: the client's own work", "µs", own, "bare fetch");

  const memory: Measured = {};
  for (const way of ["bare fetch, all kept", "all", "bare fetch, none kept", "for await"]) {
    const { stdout } = await run(process.execPath, ["--expose-gc", pathOf("memory.ts"), baseUrl, way]);
    const { bytes, seen } = JSON.parse(stdout) as { bytes: number; seen: number };
    if (seen !== 100_000) throw new Error(`${way} saw ${seen} runs, not 100,000`);
    memory[way] = bytes / 1e6;
  }
  table("Heap growth while listing 100,000 runs", "MB", memory, "bare fetch, all kept");
} finally {
  server.kill();
}

function table(title: string, unit: string, measured: Measured, reference: string): void {
  const base = measured[reference] ?? Number.NaN;
  console.log(`\n${title.padEnd(68)}${unit.padStart(9)}  × ${reference}`);
  for (const [name, value] of Object.entries(measured)) {
    const figure = value.toFixed(value < 100 ? 1 : 0).padStart(9);
    console.log(`  ${name.padEnd(66)}${figure}  ${(value / base).toFixed(2)}`);
  }
}
