import {
  brokenPrograms,
  changesBetween,
  compareReports,
  type Document,
  directionsOf,
} from "@mage-api/api-diff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bumpsOf } from "../compare.ts";
import type { BumpCase } from "./bump-case.ts";
import { bumpCases } from "./cases.ts";
import {
  callSucceeds,
  createProject,
  type GeneratedPackages,
  generatePackages,
  programFor,
} from "./packages.ts";
import { pets } from "./pets.ts";

interface Generated {
  before: GeneratedPackages;
  after: GeneratedPackages;
  index: number;
}

const generated = new Map<BumpCase, Generated>();
let project: Awaited<ReturnType<typeof createProject>>;
let broken: Map<string, string>;

beforeAll(async () => {
  project = await createProject();
  const programs: Record<string, string> = {};
  for (const [index, bumpCase] of bumpCases.entries()) {
    const old = pets();
    bumpCase.from?.(old);
    const now = structuredClone(old);
    bumpCase.change(now);
    const before = await generatePackages(project.folder, `${index}-before`, old);
    const after = await generatePackages(project.folder, `${index}-after`, now);
    generated.set(bumpCase, { before, after, index });
    for (const which of ["types", "client"] as const) {
      const program = programFor(bumpCase, which);
      for (const when of ["before", "after"])
        if (program) programs[`${which}/${index}-${when}/program.ts`] = program;
    }
  }
  broken = new Map(brokenPrograms(project.folder, programs).map(({ name, reason }) => [name, reason]));
});

afterAll(() => project.remove());

test("there are at least forty kinds of change, each with its own name", () => {
  expect(bumpCases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(bumpCases.map(({ name }) => name)).size).toBe(bumpCases.length);
});

describe.each(bumpCases.map((one) => [one.name, one] as const))("%s", (_, bumpCase) => {
  const packagesOf = () => generated.get(bumpCase) as Generated;

  test(`is ${bumpCase.types} for types and ${bumpCase.client} for client`, () => {
    const { before, after } = packagesOf();
    const [old, now] = [before.document, after.document] as unknown as [Document, Document];
    const directionOf = directionsOf(old, now);
    const compared = (which: "types" | "client") =>
      compareReports(before[which], after[which], project.folder, directionOf);
    const changes = changesBetween(old, now);
    expect(bumpsOf(changes, compared("types"), compared("client")), JSON.stringify(changes)).toEqual({
      types: bumpCase.types,
      client: bumpCase.client,
    });
  });

  for (const which of ["types", "client"] as const) {
    if (programFor(bumpCase, which) === undefined) continue;
    test(`a program proves the bump of ${which}`, () => {
      const resultOf = (when: string) =>
        broken.get(`${which}/${packagesOf().index}-${when}/program.ts`) ?? "compiles";
      const [before, after] = [resultOf("before"), resultOf("after")];
      if (bumpCase[which] === "major") {
        expect(before).toBe("compiles");
        expect(after).not.toBe("compiles");
      } else {
        expect(after).toBe("compiles");
        if (bumpCase[which] === "minor") expect(before).not.toBe("compiles");
        else expect(before).toBe("compiles");
      }
    });
  }

  if (bumpCase.callBody !== undefined)
    test("a call proves the bump of client", async () => {
      const { before, after, index } = packagesOf();
      const results = [
        await callSucceeds(bumpCase, project.folder, `${index}-before`, before.document),
        await callSucceeds(bumpCase, project.folder, `${index}-after`, after.document),
      ];
      expect(results).toEqual(bumpCase.client === "major" ? [true, false] : [false, true]);
    });
});
