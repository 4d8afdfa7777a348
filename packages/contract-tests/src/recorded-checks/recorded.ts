import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder, readRuns } from "../compatibility/files.ts";
import type { Sample } from "../type-samples/sample.ts";
import type { Recorded } from "./document-problems.ts";

/** Reads the recorded samples of a release on all databases, or of all releases. */
export function readSamples(release?: string): Sample[] {
  const folder = join(generatedFolder, "responses");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && (release === undefined || name.startsWith(`${release}-`)))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Sample[]);
}

/** Reads all recordings of real servers. */
export function readRecorded(): Recorded {
  return { runs: readRuns(), samples: readSamples() };
}
