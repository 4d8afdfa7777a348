import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brokenPrograms, type Document, operationsOf } from "@mage-api/api-diff";
import { generateTypes, withoutErrorEnvelopes, writeClient } from "@mage-api/generate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProject } from "../bump-cases/packages.ts";
import { collectionCases } from "./cases.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  for (const { name, change } of collectionCases) outcomes.set(name, await outcomeOf(change));
});

test("there are at least twenty changed collections", () => {
  expect(outcomes.size).toBeGreaterThanOrEqual(20);
});

describe.each(collectionCases.map((one) => [one.name, one] as const))("%s", (name, { bumps, report }) => {
  test(bumps ? `is ${bumps.join(" and ")}` : "is rejected", () => {
    expect(outcomes.get(name)?.bumps).toEqual(bumps);
  });

  test("is reported", () => {
    const outcome = outcomes.get(name) as Outcome;
    for (const sentence of report) expect(outcome.report).toContain(sentence);
    if (report.length === 0) expect(outcome.report).toBe("");
  });
});

describe("both packages compile", () => {
  let project: Awaited<ReturnType<typeof createProject>>;
  const compatible = collectionCases.filter(({ bumps }) => bumps?.includes("minor"));
  let broken: Record<string, string>;

  beforeAll(async () => {
    project = await createProject();
    const programs: Record<string, string> = {};
    for (const [index, { name }] of compatible.entries()) {
      const { document } = outcomes.get(name) as { document: Document };
      await mkdir(join(project.folder, `types-${index}`));
      await writeFile(
        join(project.folder, `types-${index}/openapi.ts`),
        await generateTypes(structuredClone(document)),
      );
      await writeClient(withoutErrorEnvelopes(document), join(project.folder, "client", `changed-${index}`));
      for (const file of ["sdk.gen.ts", "types.gen.ts", "valibot.gen.ts", "responses.gen.ts"]) {
        const path = `client/changed-${index}/${file}`;
        programs[path] = await readFile(join(project.folder, path), "utf8");
      }
      const ids = operationsOf(document).map(({ id }) => id);
      programs[`program-${index}.ts`] =
        `import { ${ids.join(", ")} } from "./client/changed-${index}/sdk.gen.ts";
import type { operations } from "./types-${index}/openapi.ts";
export const functions: Record<keyof operations, (options: never) => unknown> = { ${ids.join(", ")} };
`;
    }
    const all = brokenPrograms(project.folder, programs);
    broken = Object.fromEntries(all.map((one) => [one.name, one.reason]));
  });

  afterAll(() => project.remove());

  test.each(compatible.map(({ name }, index) => [name, index] as const))("after %s", (_, index) => {
    const own = Object.entries(broken).filter(([name]) =>
      [`program-${index}.ts`, `client/changed-${index}/`].some((start) => name.startsWith(start)),
    );
    expect(own).toEqual([]);
  });
});
