import { mageValidator } from "@mage-api/openapi-document";
import { compactJson, writeAtomically } from "@mage-api/workspace";
import type { Reporter, TestModule, Vitest } from "vitest/node";
import { recordEnvironment } from "../compatibility/environments.ts";
import { lines, responsesFile, runFile } from "../compatibility/files.ts";
import {
  appliesTo,
  type KnownDifference,
  readKnownDifferences,
  type TestedServer,
} from "../compatibility/known-differences.ts";
import { releaseRun } from "../compatibility/release-run.ts";
import { choose } from "../type-samples/sample.ts";
import { type Observation, summarize } from "./coverage.ts";

/** Maximum number of samples per operation and outcome. */
const maxSamples = 24;

/** Options for a run against real servers. */
export interface RealRun {
  server: TestedServer;
  /** True to record a complete run in `generated`. */
  record: boolean;
}

/**
 * Prints the coverage of each operation. A complete run fails if an operation never succeeded or never failed on one of
 * the servers, because then the scenarios prove too little. It also fails if no scenario or response showed a known
 * difference of the release.
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
    console.log(`\nAPI coverage, from ${exchanges} exchanges:\n\n${table.join("\n")}\n`);
    if (!(await this.#isWhole(modules.length))) return;

    const differences = tests.flatMap((test) => test.meta().difference ?? []);
    const inResponses = tests.flatMap((test) => test.meta().differencesInResponses ?? []);
    const shown = [...differences, ...inResponses];
    for (const line of [...gaps.filter((gap) => !this.#isDeclared(gap)), ...this.#notShown(shown)]) {
      console.error(line);
      process.exitCode = 1;
    }
    const passed = tests.filter((test) => test.result().state === "passed").length;
    if (!this.#real?.record || process.exitCode || passed < tests.length) return;
    const { server } = this.#real;
    const run = releaseRun(server, validator.operationIds, observations, passed, differences, inResponses);
    // Another Python than usual only confirms what the usual one has recorded.
    if (process.env.MAGE_PYTHON) return recordEnvironment(run);
    await writeAtomically(runFile(server), compactJson(run));
    const samples = tests.flatMap((test) => test.meta().samples ?? []);
    await writeAtomically(responsesFile(server), lines(choose(samples, maxSamples)));
    console.log(`Recorded the results of Mage ${server.release} on ${server.database}.`);
  }

  /** Returns true for an operation that never returns an error here. */
  #isDeclared(gap: string): boolean {
    return this.#differences()
      .flatMap(({ withoutErrors = [] }) => withoutErrors)
      .some((operation) => gap.startsWith(`${operation} never returned an error`));
  }

  #notShown(shown: readonly string[]): string[] {
    return this.#differences()
      .filter(({ id }) => !shown.includes(id))
      .map(
        ({ id }) => `No scenario showed the known difference ${id} of Mage ${this.#real?.server.release}.`,
      );
  }

  /** Returns the known differences of the real servers. The mock has none. */
  #differences(): KnownDifference[] {
    const server = this.#real?.server;
    return server ? readKnownDifferences().filter((difference) => appliesTo(difference, server)) : [];
  }

  /** Returns true if all tests ran. Partial runs can't cover everything. */
  async #isWhole(files: number): Promise<boolean> {
    const all = await this.#vitest?.globTestSpecifications();
    return files === all?.length && !this.#vitest?.getGlobalTestNamePattern();
  }
}
