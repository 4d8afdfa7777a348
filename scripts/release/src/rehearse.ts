import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMage } from "@mage-api/mage-server";
import {
  createStage,
  InputError,
  Progress,
  removeStage,
  run,
  runTasks,
  workspaceRoot,
} from "@mage-api/workspace";
import { publishedPackages } from "./published-packages.ts";
import { startRegistry } from "./registry.ts";
import { writeBillsOfMaterials } from "./sbom.ts";

const scope = "@mage-api";
/** The oldest supported Node.js version, and the one that builds the packages. */
const nodeVersions = ["20.20.2", "24.21.0"];

/**
 * Rehearses a release with a local registry: writes versions and changelogs from the changesets, publishes, installs the
 * packages in an empty project, and runs a program there against a real Mage.
 */
await run(async () => {
  const progress = new Progress();
  const folder = await mkdtemp(join(tmpdir(), "mage-api-rehearsal-"));
  const cleanups: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const interrupted = () => void cleanUp(cleanups).finally(() => process.exit(130));
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    progress.step("Building in a copy of the workspace");
    const stage = await createStage(workspaceRoot);
    cleanups.push(() => removeStage(stage));
    const { ok, failure } = await runTasks(["build"], stage);
    if (!ok) throw new InputError(failure);

    progress.step("Starting a local registry");
    const registry = await startRegistry(folder, scope);
    cleanups.push(registry.stop);

    progress.step("changeset version");
    const published = (await publishedPackages(stage)).map(({ name }) => name);
    await addChangeset(stage, published);
    await command("changeset", ["version"], stage);
    const versioned = await publishedPackages(stage);
    for (const [name, dependencies] of await writeBillsOfMaterials(stage, versioned))
      progress.detail(`${name} depends on ${dependencies.join(", ") || "nothing"}`);
    progress.step("changeset pack, npm publish");
    await writeFile(join(stage, ".npmrc"), registry.npmrc);
    await command("changeset", ["pack", "--out-dir", "release"], stage);
    for (const tarball of await readdir(join(stage, "release/packages")))
      await command("npm", ["publish", `./release/packages/${tarball}`, "--access", "public"], stage);

    const project = join(folder, "project");
    progress.step(`npm install ${published.join(" ")} in an empty project`);
    await createEmptyProject(project, registry.npmrc);
    await command("npm", ["install", "--no-audit", "--no-fund", ...published], project);
    progress.detail((await installedVersions(project, published)).join(", "));

    progress.step("Starting a real Mage");
    const mage = await startMage({ authentication: true });
    cleanups.push(mage.stop);
    for (const version of nodeVersions) await runOn(version, project, mage, progress);
    console.log(`Published, installed and run: ${(await installedVersions(project, published)).join(", ")}`);
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await cleanUp(cleanups);
  }
});

async function cleanUp(cleanups: (() => Promise<unknown>)[]): Promise<void> {
  for (const one of cleanups.splice(0).reverse()) await one();
}

/** Adds a changeset, so that every package has a new version. */
async function addChangeset(stage: string, names: readonly string[]): Promise<void> {
  const bumps = names.map((name) => `"${name}": minor`).join("\n");
  await writeFile(join(stage, ".changeset/rehearsal.md"), `---\n${bumps}\n---\n\nA rehearsal.\n`);
}

async function createEmptyProject(folder: string, npmrc: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  await writeFile(join(folder, ".npmrc"), npmrc);
  const programs = join(workspaceRoot, "testing/ecosystem/src/programs");
  for (const name of ["imports.mjs", "flow.mjs"]) await copyFile(join(programs, name), join(folder, name));
}

async function installedVersions(project: string, names: readonly string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name) => {
      const { version } = JSON.parse(
        await readFile(join(project, "node_modules", name, "package.json"), "utf8"),
      );
      await readFile(join(project, "node_modules", name, "CHANGELOG.md")).catch(() => {
        throw new InputError(`${name}@${version} was published without its CHANGELOG.md.`);
      });
      return `${name}@${version}`;
    }),
  );
}

async function runOn(
  version: string,
  project: string,
  { baseUrl, apiKey, owner }: { baseUrl: string; apiKey: string; owner: object },
  progress: Progress,
): Promise<void> {
  progress.step(`Running a program on Node.js ${version}`);
  const tools = join(project, "..", `node-${version}`);
  await mkdir(tools, { recursive: true });
  await writeFile(join(tools, "package.json"), '{ "private": true }\n');
  await command("npm", ["install", "--no-audit", "--no-fund", `node@${version}`], tools);
  const options = JSON.stringify({ baseUrl, apiKey, owner, name: `release ${version}` });
  const output = await command(join(tools, "node_modules/node/bin/node"), ["imports.mjs", options], project);
  const { created, deleted, missing } = JSON.parse(output) as Record<string, unknown>;
  if (!created || created !== deleted || missing !== "MageNotFoundError")
    throw new InputError(`The program returned an unexpected result on Node.js ${version}: ${output}`);
}

/** Runs a command and returns its standard output. Its whole output is in the error if it fails. */
function command(name: string, args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd,
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(stdout)
        : reject(new InputError(`${name} ${args[0] ?? ""} failed:\n${masked(`${stdout}${stderr}`.trim())}`)),
    );
  });
}

/** Masks the registry's token and the server's API key. */
function masked(text: string): string {
  return text.replaceAll(/(_authToken=|"apiKey":")[^\s"]+/g, "$1…");
}
