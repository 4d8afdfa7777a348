import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { checkPackage, createPackageFromTarballData, type Package } from "@arethetypeswrong/core";
import {
  createTemporaryFolder,
  type Manifest,
  pack,
  publishedLibraries,
  readManifest,
  workspaceRoot,
} from "@mage-api/workspace";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Node 10 and `require()` with a CommonJS module's types are not supported. */
const isSupported = (resolution: string | undefined) =>
  resolution !== "node10" && resolution !== "node16-cjs";

describe.each([...publishedLibraries, "docs"])("the packed %s", (name) => {
  let tarball: Uint8Array<ArrayBuffer>;
  let packed: Package;
  let files: string[];
  let manifest: Manifest;
  let remove: () => Promise<void>;
  const read = (file: string) => packed.readFile(`/node_modules/${packed.packageName}/${file}`);

  beforeAll(async () => {
    const temporary = await createTemporaryFolder();
    remove = temporary.remove;
    tarball = new Uint8Array(await readFile(await pack(name, temporary.folder)));
    packed = createPackageFromTarballData(tarball);
    const root = `/node_modules/${packed.packageName}/`;
    files = packed.listFiles().map((file) => file.slice(root.length));
    manifest = JSON.parse(read("package.json"));
  });
  afterAll(() => remove());

  test("passes publint", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });

  // The site has a command but no exports.
  test.skipIf(name === "docs")("has types that every ES module resolution finds", async () => {
    const result = await checkPackage(packed);
    if (!result.types) throw new Error("The package has no types.");
    const problems = result.problems.filter(
      (problem) => !("resolutionKind" in problem) || isSupported(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
  });

  test("has a complete manifest and no workspace dependencies", async () => {
    expect(manifest).toMatchObject({
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: expect.stringMatching(/^>=20/) },
    });
    expect(manifest.private).not.toBe(true);
    const { dependencies = {} } = await readManifest(name);
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(Object.keys(dependencies));
    for (const range of Object.values(manifest.dependencies ?? {})) expect(range).toMatch(/^[\^~]?\d/);
  });

  test("has a README and a licence, but no tests and no local paths", () => {
    expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE"]));
    expect(
      files.filter((file) => /\.test\.|\/testing\/|fixtures|tsbuildinfo|report\.json/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => read(file).includes(workspaceRoot))).toEqual([]);
  });

  test("contains no stale build output", () => {
    const sources = files.filter((file) => file.startsWith("src/"));
    const built = files.filter((file) => /^dist\/.*\.(d\.ts|js)$/.test(file));
    const sourceOf = (file: string) => file.replace(/^dist/, "src").replace(/\.(d\.ts|js)$/, ".ts");
    const stale = sources.length ? built.filter((file) => !sources.includes(sourceOf(file))) : [];
    expect(stale, "Delete dist and build again.").toEqual([]);
  });

  test("has source maps whose sources are included", () => {
    const maps = files.filter((file) => file.endsWith(".map"));
    const named = files.filter((file) => /\.(js|ts)$/.test(file) && read(file).includes("sourceMappingURL="));
    expect(named.map((file) => `${file}.map`).filter((map) => !maps.includes(map))).toEqual([]);
    const broken = maps.filter((map) => {
      const { sources, sourcesContent = [] } = JSON.parse(read(map)) as {
        sources: string[];
        sourcesContent?: string[];
      };
      const resolved = sources.map((source) => posix.join(posix.dirname(map), source));
      return !resolved.every((source, index) => sourcesContent[index] || files.includes(source));
    });
    expect(broken).toEqual([]);
  });
});
