import { describe, expect, test } from "vitest";
import { compareReports, type Direction } from "./compare-reports.ts";

const report = (module: string) => `## API Report\n\n\`\`\`ts\n\n${module}\n\n\`\`\`\n`;
const compare = (before: string, after: string, direction: Direction = "both") =>
  compareReports(report(before), report(after), import.meta.dirname, () => direction);

test("identical reports have no changes", () => {
  expect(compare("export type A = string;", "export type A = string;").bump).toBe("none");
});

test("a new export is minor, a removed one major", () => {
  const [a, b] = ["export type A = string;", "export type B = string;"];
  expect(compare(a, `${a}\n${b}`)).toMatchObject({ bump: "minor", added: ["B"] });
  expect(compare(`${a}\n${b}`, a)).toMatchObject({ bump: "major", removed: ["B"] });
});

describe("a type that allows more values", () => {
  const [narrow, wide] = ['export type A = "x";', 'export type A = "x" | "y";'];

  test("is compatible if callers send it", () => {
    expect(compare(narrow, wide, "sent").bump).toBe("patch");
    expect(compare(wide, narrow, "sent").bump).toBe("major");
  });

  test("breaks callers who receive it", () => {
    const { bump, broken } = compare(narrow, wide, "received");
    expect(bump).toBe("major");
    expect(broken[0]).toMatchObject({ name: "A", reason: expect.stringContaining('"y"') });
  });

  test("breaks callers who do both, and nobody if it does neither", () => {
    expect(compare(narrow, wide, "both").bump).toBe("major");
    expect(compare(narrow, wide, "neither").bump).toBe("patch");
  });
});

test("a function must accept the same arguments and return the same type", () => {
  const f = (parameters: string, result: string) => `export function f(${parameters}): ${result};`;
  expect(compare(f("a: string", "string"), f("a: string, b?: number", "string")).bump).toBe("patch");
  expect(compare(f("a: string", "string"), f("a: string, b: number", "string")).bump).toBe("major");
  expect(compare(f("a: string", "string"), f("a: string", "string | undefined")).bump).toBe("major");
});

test("each operation is compared by what callers send and what they receive", () => {
  const operations = (sent: string, received: string) => `export interface operations {
  read: { parameters: { query: ${sent} }; responses: { 200: ${received}; 404: string } };
}`;
  const before = operations("{ a?: string }", "{ b: string }");
  expect(
    compare(before, operations("{ a?: string; c?: string }", "{ b: string; d: string }"), "neither").bump,
  ).toBe("patch");
  const { broken } = compare(before, operations("{ a: string }", "{ b: string }"), "neither");
  expect(broken.map(({ name }) => name)).toEqual(['operations["read"]']);
});

test("generic types are compared", () => {
  expect(compare("export type P<T> = { a: T };", "export type P<T> = { a: T; b: T };", "received").bump).toBe(
    "patch",
  );
  expect(compare("export type P<T> = { a: T };", "export type P<T> = { b: T };", "received").bump).toBe(
    "major",
  );
});
