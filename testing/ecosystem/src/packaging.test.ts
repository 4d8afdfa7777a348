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

/** How an ES module is reached. Node 10 and `require()` with the types of a CommonJS module are not meant to work. */
const wayThatMatters = (way: string | undefined) => way !== "node10" && way !== "node16-cjs";

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

  test("has nothing for publint to complain about", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });

  // The site has a command, and nothing to import.
  test.skipIf(name === "docs")("has types that resolve however an ES module is imported", async () => {
    const result = await checkPackage(packed);
    if (!result.types) throw new Error("no types were found");
    const problems = result.problems.filter(
      (problem) => !("resolutionKind" in problem) || wayThatMatters(problem.resolutionKind),
    );
    expect(problems).toEqual([]);
  });

  test("says what it is, and depends on nothing that only this workspace has", async () => {
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

  test("has a readme and a licence, no tests, and no path of the machine that packed it", () => {
    expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE"]));
    expect(
      files.filter((file) => /\.test\.|\/testing\/|fixtures|tsbuildinfo|report\.json/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => read(file).includes(workspaceRoot))).toEqual([]);
  });

  test("was built from the sources as they are: a rebuild in an empty dist would give the same files", () => {
    const sources = files.filter((file) => file.startsWith("src/"));
    const built = files.filter((file) => /^dist\/.*\.(d\.ts|js)$/.test(file));
    const sourceOf = (file: string) => file.replace(/^dist/, "src").replace(/\.(d\.ts|js)$/, ".ts");
    const stale = sources.length ? built.filter((file) => !sources.includes(sourceOf(file))) : [];
    expect(stale, "remove dist and build again").toEqual([]);
  });

  test("has source maps that lead to sources in it", () => {
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
