import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ApiDifference,
  type Bumps,
  brokenPrograms,
  type Change,
  changesBetween,
  compareReports,
  type Document,
  directionsOf,
  highestOfEach,
} from "@mage-api/api-diff";
import { files, reportOf } from "@mage-api/workspace";
import { parse } from "yaml";
import { type Baseline, lastRelease } from "./baseline.ts";

/** Everything that two states of the workspace differ in, for those who use the packages. */
export interface Difference {
  changes: Change[];
  types: ApiDifference;
  client: ApiDifference;
  /** Programs of the last release that no longer compile. */
  broken: { name: string; line: number; why: string }[];
  bumps: Bumps;
}

const same: ApiDifference = { bump: "none", added: [], removed: [], broken: [] };
const none: Difference = {
  changes: [],
  types: same,
  client: same,
  broken: [],
  bumps: { types: "none", client: "none" },
};

/** What the documents alone differ in, where the packages couldn't be built. */
export function withoutPackages(changes: Change[]): Difference {
  return { ...none, changes, bumps: bumpsOf(changes, same, same) };
}

/** Compares a built tree with a state before it. */
export async function compareWith(before: Baseline, tree: string): Promise<Difference> {
  const oldText = await before.read(files.document);
  const newText = await readFile(join(tree, files.document), "utf8");
  if (oldText === undefined || oldText === newText) return none;
  const [oldDocument, newDocument] = [parse(oldText) as Document, parse(newText) as Document];
  const changes = changesBetween(oldDocument, newDocument);
  if (changes.length === 0) return none;
  const api = async (name: string): Promise<ApiDifference> => {
    const old = await before.read(reportOf(name));
    if (old === undefined) return same;
    const now = await readFile(join(tree, reportOf(name)), "utf8");
    return compareReports(old, now, join(tree, "packages", name), directionsOf(oldDocument, newDocument));
  };
  const [types, client] = [await api("types"), await api("client")];
  const programs = await programsOf(lastRelease());
  const broken = brokenPrograms(join(tree, "testing/ecosystem/src/previous"), Object.fromEntries(programs));
  const uses = (name: string) =>
    broken.some((one) => programs.get(one.name)?.includes(`"@mage-api/${name}"`));
  const bumps = highestOfEach([
    bumpsOf(changes, types, client),
    { types: uses("types") ? "major" : "none", client: uses("client") ? "major" : "none" },
  ]);
  return { changes, types, client, broken, bumps };
}

/** The higher of what the documents and what the packages' types differ in. Where no document differs, nothing does. */
export function bumpsOf(changes: readonly Change[], types: ApiDifference, client: ApiDifference): Bumps {
  if (changes.length === 0) return none.bumps;
  return highestOfEach([
    ...changes.map((change) => change.bumps),
    { types: types.bump, client: client.bump },
  ]);
}

const programFolders = [
  "packages/client/examples",
  "packages/types/examples",
  "testing/ecosystem/src/programs",
];

/** The examples and type tests of a release, under names that say where they are from. */
async function programsOf(release: Baseline): Promise<Map<string, string>> {
  const paths = programFolders
    .flatMap((folder) => release.list(folder))
    // What is wrong on purpose is no consumer.
    .filter((path) => /\.m?ts$/.test(path) && !/\/wrong\./.test(path));
  const texts = await Promise.all(paths.map((path) => release.read(path)));
  return new Map(paths.flatMap((path, index) => (texts[index] === undefined ? [] : [[path, texts[index]]])));
}
