import type { Reporter, TestModule, Vitest } from "vitest/node";
import { type Observation, summarize } from "./coverage.ts";
import { documentValidator } from "./observe.ts";

/**
 * Prints, after the tests, what they saw of each operation. A whole run in which a server never answered an operation
 * with a success, or never with an error, has failed: the scenarios then don't prove what they claim to.
 */
export class CoverageReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const observations = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test): Observation[] =>
        [test.meta().observation ?? []].flat(),
      ),
    );
    if (observations.length === 0) return;
    const validator = documentValidator();
    const declared = new Map(validator.operationIds.map((id) => [id, [...validator.declaredBy(id)]]));
    const servers = this.#vitest?.projects.flatMap((project) => project.getProvidedContext().servers) ?? [];
    const { table, gaps, exchanges } = summarize(
      observations,
      declared,
      servers.map(({ name }) => name),
    );
    console.log(`\nSeen of the API, in ${exchanges} exchanges:\n\n${table.join("\n")}\n`);
    if (gaps.length === 0 || !(await this.#isWhole(modules.length))) return;
    console.error(`${gaps.join("\n")}\n`);
    process.exitCode = 1;
  }

  /** A run of some files or tests only isn't expected to see everything. */
  async #isWhole(files: number): Promise<boolean> {
    const all = await this.#vitest?.globTestSpecifications();
    return files === all?.length && !this.#vitest?.getGlobalTestNamePattern();
  }
}
