import { mageValidator } from "@mage-api/openapi-document";
import { compactJson, writeAtomically } from "@mage-api/workspace";
import type { Reporter, TestModule, Vitest } from "vitest/node";
import { lines, responsesFile, runFile } from "../compatibility/files.ts";
import { readDifferences } from "../compatibility/known-differences.ts";
import { releaseRun } from "../compatibility/release-run.ts";
import { choose } from "../type-samples/sample.ts";
import { type Observation, summarize } from "./coverage.ts";

/** Of each operation and outcome. */
const maxSamples = 24;

/** What a run is about, when it is about real servers. */
export interface RealRun {
  release: string;
  /** Keep what a whole run saw in `generated/runs`. */
  record: boolean;
}

/**
 * Prints, after the tests, what they saw of each operation. A whole run in which a server never answered an operation
 * with a success, or never with an error, has failed: the scenarios then don't prove what they claim to. So has one in
 * which a declared difference of the release was shown by no scenario and no answer.
 */
export class CoverageReporter implements Reporter {
  readonly #real: RealRun | undefined;
  #vitest: Vitest | undefined;

  constructor(real?: RealRun) {
    this.#real = real;
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const observations = tests.flatMap((test): Observation[] => [test.meta().observation ?? []].flat());
    if (observations.length === 0) return;
    const validator = mageValidator();
    const declared = new Map(validator.operationIds.map((id) => [id, [...validator.declaredBy(id)]]));
    const servers = this.#vitest?.projects.flatMap((project) => project.getProvidedContext().servers) ?? [];
    const { table, gaps, exchanges } = summarize(
      observations,
      declared,
      servers.map(({ name }) => name),
    );
    console.log(`\nSeen of the API, in ${exchanges} exchanges:\n\n${table.join("\n")}\n`);
    if (!(await this.#isWhole(modules.length))) return;

    const differences = tests.flatMap((test) => test.meta().difference ?? []);
    const answered = tests.flatMap((test) => test.meta().answered ?? []);
    const shown = [...differences, ...answered];
    for (const line of [...gaps.filter((gap) => !this.#isDeclared(gap)), ...this.#notShown(shown)]) {
      console.error(line);
      process.exitCode = 1;
    }
    const passed = tests.filter((test) => test.result().state === "passed").length;
    if (!this.#real?.record || process.exitCode || passed < tests.length) return;
    const { release } = this.#real;
    const run = releaseRun(release, validator.operationIds, observations, passed, differences, answered);
    await writeAtomically(runFile(release), compactJson(run));
    const samples = tests.flatMap((test) => test.meta().samples ?? []);
    await writeAtomically(responsesFile(release), lines(choose(samples, maxSamples)));
    console.log(`Recorded what Mage ${release} was seen to do.`);
  }

  /** Some operations have no error on older releases. */
  #isDeclared(gap: string): boolean {
    const release = this.#real?.release ?? "";
    return readDifferences()
      .filter(({ releases }) => releases.includes(release))
      .flatMap(({ withoutErrors = [] }) => withoutErrors)
      .some((operation) => gap.startsWith(`${operation} was never seen to answer an error`));
  }

  #notShown(shown: readonly string[]): string[] {
    const release = this.#real?.release;
    if (!release) return [];
    return readDifferences()
      .filter(({ id, releases }) => releases.includes(release) && !shown.includes(id))
      .map(({ id }) => `The difference ${id}, declared for Mage ${release}, was not shown.`);
  }

  /** A run of some files or tests only isn't expected to see everything. */
  async #isWhole(files: number): Promise<boolean> {
    const all = await this.#vitest?.globTestSpecifications();
    return files === all?.length && !this.#vitest?.getGlobalTestNamePattern();
  }
}
