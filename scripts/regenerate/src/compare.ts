import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BrokenProgram,
  type Bumps,
  brokenPrograms,
  type Change,
  changesBetween,
  compareReports,
  type Document,
  directionsOf,
  highestOfEach,
  type TypeChanges,
} from "@mage-api/api-diff";
import { apiReportPath, files } from "@mage-api/workspace";
import { parse } from "yaml";
import { type Baseline, lastRelease } from "./baseline.ts";

/** Everything that changes for users of the packages. */
export interface ApiChanges {
  changes: Change[];
  types: TypeChanges;
  client: TypeChanges;
  /** Programs from the last release that no longer compile. */
  broken: BrokenProgram[];
  bumps: Bumps;
}

const noTypeChanges: TypeChanges = { bump: "none", added: [], removed: [], broken: [] };
const noChanges: ApiChanges = {
  changes: [],
  types: noTypeChanges,
  client: noTypeChanges,
  broken: [],
  bumps: { types: "none", client: "none" },
};

/** Returns the changes to the document alone, for when the packages don't build. */
export function documentChangesOnly(changes: Change[]): ApiChanges {
  return { ...noChanges, changes, bumps: bumpsOf(changes, noTypeChanges, noTypeChanges) };
}

/** Compares a built workspace with an older state. */
export async function compareWith(before: Baseline, root: string): Promise<ApiChanges> {
  const oldText = await before.read(files.document);
  const newText = await readFile(join(root, files.document), "utf8");
  if (oldText === undefined || oldText === newText) return noChanges;
  const [oldDocument, newDocument] = [parse(oldText) as Document, parse(newText) as Document];
  const changes = changesBetween(oldDocument, newDocument);
  if (changes.length === 0) return noChanges;
  const typeChanges = async (name: string): Promise<TypeChanges> => {
    const old = await before.read(apiReportPath(name));
    if (old === undefined) return noTypeChanges;
    const now = await readFile(join(root, apiReportPath(name)), "utf8");
    return compareReports(old, now, join(root, "packages", name), directionsOf(oldDocument, newDocument));
  };
  const [types, client] = [await typeChanges("types"), await typeChanges("client")];
  const programs = await programsOf(lastRelease());
  const broken = brokenPrograms(join(root, "testing/ecosystem/src/previous"), Object.fromEntries(programs));
  const breaks = (name: string) =>
    broken.some((one) => programs.get(one.name)?.includes(`"@mage-api/${name}"`));
  const bumps = highestOfEach([
    bumpsOf(changes, types, client),
    { types: breaks("types") ? "major" : "none", client: breaks("client") ? "major" : "none" },
  ]);
  return { changes, types, client, broken, bumps };
}

/** Returns the higher of the bumps that the documents and the packages' types require. */
export function bumpsOf(changes: readonly Change[], types: TypeChanges, client: TypeChanges): Bumps {
  if (changes.length === 0) return noChanges.bumps;
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

/** Returns the examples and type tests of a release, by path. */
async function programsOf(release: Baseline): Promise<Map<string, string>> {
  const paths = programFolders
    .flatMap((folder) => release.list(folder))
    // `wrong.ts` must not compile.
    .filter((path) => /\.m?ts$/.test(path) && !/\/wrong\./.test(path));
  const texts = await Promise.all(paths.map((path) => release.read(path)));
  return new Map(paths.flatMap((path, index) => (texts[index] === undefined ? [] : [[path, texts[index]]])));
}
