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
import { publishedPackages } from "./published.ts";
import { startRegistry } from "./registry.ts";
import { writeBillsOfMaterials } from "./sbom.ts";

const scope = "@mage-api";
/** Node.js from the registry: the oldest line that the packages promise, and the one they are made with. */
const nodes = ["20.20.2", "24.21.0"];

/**
 * Does everything that a release does, to a registry on this machine: versions and changelogs from the changesets,
 * publishing, installing into an empty project, and running a program there against a real Mage.
 */
await run(async () => {
  const progress = new Progress();
  const folder = await mkdtemp(join(tmpdir(), "mage-api-rehearsal-"));
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const interrupted = () => void leave(undo).finally(() => process.exit(130));
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    progress.step("Building in a copy of the workspace");
    const stage = await createStage(workspaceRoot);
    undo.push(() => removeStage(stage));
    const { ok, failure } = await runTasks(["build"], stage);
    if (!ok) throw new InputError(failure);

    progress.step("Starting a registry on this machine");
    const registry = await startRegistry(folder, scope);
    undo.push(registry.stop);

    progress.step("changeset version");
    const published = (await publishedPackages(stage)).map(({ name }) => name);
    await addChangeset(stage, published);
    await command("changeset", ["version"], stage);
    const versioned = await publishedPackages(stage);
    for (const [name, brings] of await writeBillsOfMaterials(stage, versioned))
      progress.detail(`${name} brings ${brings.join(", ") || "nothing else"}`);
    progress.step("changeset pack, npm publish");
    await writeFile(join(stage, ".npmrc"), registry.npmrc);
    await command("changeset", ["pack", "--out-dir", "release"], stage);
    for (const tarball of await readdir(join(stage, "release/packages")))
      await command("npm", ["publish", `./release/packages/${tarball}`, "--access", "public"], stage);

    const project = join(folder, "project");
    progress.step(`npm install ${published.join(" ")}, in an empty project`);
    await emptyProject(project, registry.npmrc);
    await command("npm", ["install", "--no-audit", "--no-fund", ...published], project);
    progress.detail((await installed(project, published)).join(", "));

    progress.step("Starting a real Mage");
    const mage = await startMage({ authentication: true });
    undo.push(mage.stop);
    for (const version of nodes) await runOn(version, project, mage, progress);
    console.log(`Released, installed and used: ${(await installed(project, published)).join(", ")}`);
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await leave(undo);
  }
});

async function leave(undo: (() => Promise<unknown>)[]): Promise<void> {
  for (const one of undo.splice(0).reverse()) await one();
}

/** So that every package has something to release, whatever has been changed since the last one. */
async function addChangeset(stage: string, names: readonly string[]): Promise<void> {
  const bumps = names.map((name) => `"${name}": minor`).join("\n");
  await writeFile(join(stage, ".changeset/rehearsal.md"), `---\n${bumps}\n---\n\nA rehearsal.\n`);
}

async function emptyProject(folder: string, npmrc: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), '{ "name": "consumer", "private": true }\n');
  await writeFile(join(folder, ".npmrc"), npmrc);
  const programs = join(workspaceRoot, "testing/ecosystem/src/programs");
  for (const name of ["imports.mjs", "flow.mjs"]) await copyFile(join(programs, name), join(folder, name));
}

async function installed(project: string, names: readonly string[]): Promise<string[]> {
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
    throw new InputError(`The program did something else than it should on Node.js ${version}: ${output}`);
}

/** Runs a command to its end; what it printed is the reason when it fails. */
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

/** The registry's token, and the server's key, are good only as long as this runs; still they are nobody's to read. */
function masked(text: string): string {
  return text.replaceAll(/(_authToken=|"apiKey":")[^\s"]+/g, "$1…");
}
