import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { beforeAll, describe, expect, test } from "vitest";
import { type ProgramName, programNames, writePrograms } from "./programs.ts";

/** Maximum size of one call with errors, retries, timeout and validation, in bytes. */
const limit = 6_500;

describe("a browser bundle, minified by rolldown", () => {
  const sizes = {} as Record<ProgramName, { minified: number; gzipped: number }>;

  beforeAll(async () => {
    const programs = await writePrograms();
    for (const name of programNames) {
      const bundle = await rolldown({ input: programs[name], platform: "browser", logLevel: "silent" });
      const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
      await bundle.close();
      const { code } = output[0];
      sizes[name] = { minified: Buffer.byteLength(code), gzipped: gzipSync(code).length };
    }
    const rows = programNames.map((name) => {
      const { minified, gzipped } = sizes[name];
      return `${name.padEnd(30)}${kilobytes(minified)}${kilobytes(gzipped)}`;
    });
    console.log([`${"One call, kB".padEnd(30)}  minified   gzipped`, ...rows].join("\n"));
  });

  test(`has at most ${limit} bytes for one call, gzipped`, () => {
    expect(sizes["@mage-api/client, one call"].gzipped).toBeLessThanOrEqual(limit);
  });

  test("contains no unused operations", () => {
    const { "@mage-api/client, one call": one, "@mage-api/client, all of it": all } = sizes;
    expect(one.minified).toBeLessThan(all.minified / 2);
  });

  test("includes the other clients' code, so the sizes are comparable", () => {
    expect(sizes["openapi-fetch"].gzipped).toBeGreaterThan(2_000);
    expect(sizes["hey-api alone"].gzipped).toBeGreaterThan(sizes["openapi-fetch"].gzipped);
  });
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2).padStart(10);
}
