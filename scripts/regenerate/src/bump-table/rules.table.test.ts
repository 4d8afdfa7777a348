import {
  brokenPrograms,
  changesBetween,
  compareReports,
  type Document,
  directionsOf,
} from "@mage-api/api-diff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bumpsOf } from "../compare.ts";
import { type Made, makeFolder, makePackages, programFor, runs } from "./packages.ts";
import { pets } from "./pets.ts";
import type { Row } from "./row.ts";
import { rows } from "./rows.ts";

const made = new Map<Row, { before: Made; after: Made; index: number }>();
let folder: Awaited<ReturnType<typeof makeFolder>>;
let broken: Map<string, string>;

beforeAll(async () => {
  folder = await makeFolder();
  const programs: Record<string, string> = {};
  for (const [index, row] of rows.entries()) {
    const old = pets();
    row.from?.(old);
    const now = structuredClone(old);
    row.change(now);
    const before = await makePackages(folder.folder, `${index}-before`, old);
    const after = await makePackages(folder.folder, `${index}-after`, now);
    made.set(row, { before, after, index });
    for (const which of ["types", "client"] as const) {
      const program = programFor(row, which);
      for (const when of ["before", "after"])
        if (program) programs[`${which}/${index}-${when}/program.ts`] = program;
    }
  }
  broken = new Map(brokenPrograms(folder.folder, programs).map(({ name, why }) => [name, why]));
});

afterAll(() => folder.remove());

test("about forty kinds of change are here, each once", () => {
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

describe.each(rows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  const of = () => made.get(row) as NonNullable<ReturnType<typeof made.get>>;

  test(`is ${row.types} for types and ${row.client} for client`, () => {
    const { before, after } = of();
    const [old, now] = [before.document, after.document] as unknown as [Document, Document];
    const directionOf = directionsOf(old, now);
    const compared = (which: "types" | "client") =>
      compareReports(before[which], after[which], folder.folder, directionOf);
    const changes = changesBetween(old, now);
    expect(bumpsOf(changes, compared("types"), compared("client")), JSON.stringify(changes)).toEqual({
      types: row.types,
      client: row.client,
    });
  });

  for (const which of ["types", "client"] as const) {
    if (programFor(row, which) === undefined) continue;
    test(`a program says so, with ${which}`, () => {
      const at = (when: string) => broken.get(`${which}/${of().index}-${when}/program.ts`) ?? "compiles";
      const [before, after] = [at("before"), at("after")];
      if (row[which] === "major") {
        expect(before).toBe("compiles");
        expect(after).not.toBe("compiles");
      } else {
        expect(after).toBe("compiles");
        if (row[which] === "minor") expect(before).not.toBe("compiles");
        else expect(before).toBe("compiles");
      }
    });
  }

  if (row.runs !== undefined)
    test("a program that runs says so, with client", async () => {
      const { before, after, index } = of();
      const [old, now] = [
        await runs(row, folder.folder, `${index}-before`, before.document),
        await runs(row, folder.folder, `${index}-after`, after.document),
      ];
      expect([old, now]).toEqual(row.client === "major" ? [true, false] : [false, true]);
    });
});
