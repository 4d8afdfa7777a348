import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brokenPrograms, type Document, operationsOf } from "@mage-api/api-diff";
import { typesOf, withoutErrorEnvelopes, writeClient } from "@mage-api/generate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../bump-table/packages.ts";
import { mutations } from "./mutations.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  for (const { name, change } of mutations) outcomes.set(name, await outcomeOf(change));
});

test("at least twenty changed collections are here", () => {
  expect(outcomes.size).toBeGreaterThanOrEqual(20);
});

describe.each(mutations.map((one) => [one.name, one] as const))("%s", (name, { bumps, says }) => {
  test(bumps ? `is ${bumps.join(" and ")}` : "is refused", () => {
    expect(outcomes.get(name)?.bumps).toEqual(bumps);
  });

  test("is said in words", () => {
    const { said } = outcomes.get(name) as Outcome;
    for (const sentence of says) expect(said).toContain(sentence);
    if (says.length === 0) expect(said).toBe("");
  });
});

describe("both packages compile", () => {
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  const made = mutations.filter(({ bumps }) => bumps?.includes("minor"));
  let broken: Record<string, string>;

  beforeAll(async () => {
    folder = await makeFolder();
    const programs: Record<string, string> = {};
    for (const [index, { name }] of made.entries()) {
      const { document } = outcomes.get(name) as { document: Document };
      await mkdir(join(folder.folder, `types-${index}`));
      await writeFile(
        join(folder.folder, `types-${index}/openapi.ts`),
        await typesOf(structuredClone(document)),
      );
      await writeClient(withoutErrorEnvelopes(document), join(folder.folder, "client", `changed-${index}`));
      const ids = operationsOf(document).map(({ id }) => id);
      programs[`program-${index}.ts`] =
        `import { ${ids.join(", ")} } from "./client/changed-${index}/sdk.gen.ts";
import type { operations } from "./types-${index}/openapi.ts";
export const functions: Record<keyof operations, (options: never) => unknown> = { ${ids.join(", ")} };
`;
    }
    const all = brokenPrograms(folder.folder, programs);
    broken = Object.fromEntries(all.map((one) => [one.name, one.why]));
  });

  afterAll(() => folder.remove());

  test.each(made.map(({ name }, index) => [name, index] as const))("after %s", (_, index) => {
    expect(broken[`program-${index}.ts`]).toBeUndefined();
  });
});
