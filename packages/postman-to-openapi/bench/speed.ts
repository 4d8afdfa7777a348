import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Run, run, table, tools } from "./tools.ts";

const sizes = [15, 1500, 20_000];
const rounds = 5;

interface Item {
  item?: unknown;
}

/** Repeats the Mage collection under other paths until it has the given number of requests. */
function grown(requests: number): string {
  const source = readFileSync(new URL("../../../spec/mage.postman_collection.json", import.meta.url), "utf8");
  // Two of the other converters fail on descriptions that are objects.
  const flat = JSON.parse(source, (key, value: unknown) =>
    key === "description" && typeof value === "object"
      ? ((value as { content?: string }).content ?? "")
      : value,
  ) as Item;
  if (requests === 15) return JSON.stringify(flat);
  const items = JSON.stringify(flat.item);
  const parts = Array.from({ length: Math.ceil(requests / 15) }, (_, part) => ({
    name: `Part ${part}`,
    item: JSON.parse(
      items.replaceAll('"api"', `"api${part}"`).replaceAll("/api/", `/api${part}/`),
    ) as unknown,
  }));
  return JSON.stringify({ ...flat, item: parts });
}

/** Measures the best of several rounds for each converter and size. They take turns, so that a busy machine is fair. */
export function measure(): { summary: string } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const rows = sizes.map((size) => {
      const file = join(folder, `${size}.json`);
      writeFileSync(file, grown(size));
      const best = new Map<string, Run>();
      for (let round = 0; round < rounds; round++) {
        for (const tool of tools) {
          const result = run(tool, file);
          const known = best.get(tool.name);
          if (!known || result.time < known.time) best.set(tool.name, result);
        }
      }
      const base = best.get("this one");
      return [
        `${size} requests`,
        ...tools.map(({ name }) => {
          const { time, memory, output } = best.get(name) as Run;
          if (output === undefined) return "fails";
          const ratio = name === "this one" ? "" : ` (× ${(time / (base?.time ?? 1)).toFixed(2)})`;
          return `${time.toFixed(0)} ms${ratio}, ${memory.toFixed(0)} MB`;
        }),
      ];
    });
    const names = tools.map(({ name, version }) =>
      name === "this one" ? `**${name}**` : `${name} ${version}`,
    );
    return { summary: table(["whole process", ...names], rows) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
