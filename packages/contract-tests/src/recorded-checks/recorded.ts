import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder, readRuns } from "../compatibility/files.ts";
import type { Sample } from "../type-samples/sample.ts";
import type { Recorded } from "./document-proof.ts";

/** The committed samples of a release, or of all. */
export function readSamples(release?: string): Sample[] {
  const folder = join(generatedFolder, "responses");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && (release === undefined || name === `${release}.json`))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Sample[]);
}

/** Everything that is committed of what real servers did. */
export function readRecorded(): Recorded {
  return { runs: readRuns(), samples: readSamples() };
}
