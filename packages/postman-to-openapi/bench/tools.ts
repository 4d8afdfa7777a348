import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A converter as a command that reads a file and prints a JSON document. */
export interface Tool {
  name: string;
  version: string;
  command: (file: string) => string[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function versionOf(name: string): string {
  const manifest = readFileSync(here(`../node_modules/${name}/package.json`), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

export const ours: Tool = {
  name: "this one",
  version: (JSON.parse(readFileSync(here("../package.json"), "utf8")) as { version: string }).version,
  command: (file) => [here("../dist/cli.cjs"), "-q", "--format", "json", file],
};

export const tools: Tool[] = [
  ours,
  ...[
    ["postman-to-openapi", "postman-to-openapi"],
    ["@scalar/postman-to-openapi", "scalar"],
    ["postman2openapi", "postman2openapi"],
  ].map(([name = "", script = ""]) => ({
    name,
    version: versionOf(name),
    command: (file: string) => [here(`rivals/${script}.mjs`), file],
  })),
];

export interface Run {
  /** Wall-clock time of the whole process, in ms. */
  time: number;
  /** Peak memory of the process, in MB. */
  memory: number;
  /** Undefined if the converter failed or ran for over two minutes. */
  output: string | undefined;
}

/** Runs a converter in a separate process, with its output redirected to a file. */
export function run(tool: Tool, file: string): Run {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const outputFile = join(folder, "output.json");
    const output = openSync(outputFile, "w");
    const args = ["--require", here("measure.cjs"), ...tool.command(file)];
    const start = performance.now();
    const { status } = spawnSync(process.env.BENCH_NODE ?? process.execPath, args, {
      stdio: ["ignore", output, "ignore"],
      env: { ...process.env, BENCH_MEMORY: join(folder, "memory") },
      timeout: 120_000,
    });
    const time = performance.now() - start;
    closeSync(output);
    const memory = status === 0 ? Number(readFileSync(join(folder, "memory"), "utf8")) / 1024 : Number.NaN;
    return { time, memory, output: status === 0 ? readFileSync(outputFile, "utf8") : undefined };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Formats a Markdown table with the first column left-aligned and the others right-aligned. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}
