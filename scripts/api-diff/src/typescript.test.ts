import { describe, expect, test } from "vitest";
import { compareReports, type Direction } from "./typescript.ts";

const report = (module: string) => `## API Report\n\n\`\`\`ts\n\n${module}\n\n\`\`\`\n`;
const compare = (before: string, after: string, direction: Direction = "both") =>
  compareReports(report(before), report(after), import.meta.dirname, () => direction);

test("the same report is no difference", () => {
  expect(compare("export type A = string;", "export type A = string;").bump).toBe("none");
});

test("what is exported anew is minor, what is gone major", () => {
  const [a, b] = ["export type A = string;", "export type B = string;"];
  expect(compare(a, `${a}\n${b}`)).toMatchObject({ bump: "minor", added: ["B"] });
  expect(compare(`${a}\n${b}`, a)).toMatchObject({ bump: "major", removed: ["B"] });
});

describe("a type that takes more values", () => {
  const [narrow, wide] = ['export type A = "x";', 'export type A = "x" | "y";'];

  test("is no harm to those who send it", () => {
    expect(compare(narrow, wide, "sent").bump).toBe("patch");
    expect(compare(wide, narrow, "sent").bump).toBe("major");
  });

  test("breaks those who are given it", () => {
    const { bump, broken } = compare(narrow, wide, "given");
    expect(bump).toBe("major");
    expect(broken[0]).toMatchObject({ name: "A", why: expect.stringContaining('"y"') });
  });

  test("breaks whoever may do either, and nobody when it is only a name", () => {
    expect(compare(narrow, wide, "both").bump).toBe("major");
    expect(compare(narrow, wide, "name").bump).toBe("patch");
  });
});

test("a function must take what it took and give what it gave", () => {
  const f = (parameters: string, result: string) => `export function f(${parameters}): ${result};`;
  expect(compare(f("a: string", "string"), f("a: string, b?: number", "string")).bump).toBe("patch");
  expect(compare(f("a: string", "string"), f("a: string, b: number", "string")).bump).toBe("major");
  expect(compare(f("a: string", "string"), f("a: string", "string | undefined")).bump).toBe("major");
});

test("each operation is compared by what is sent and what is given", () => {
  const operations = (sent: string, given: string) => `export interface operations {
  read: { parameters: { query: ${sent} }; responses: { 200: ${given}; 404: string } };
}`;
  const before = operations("{ a?: string }", "{ b: string }");
  expect(
    compare(before, operations("{ a?: string; c?: string }", "{ b: string; d: string }"), "name").bump,
  ).toBe("patch");
  const { broken } = compare(before, operations("{ a: string }", "{ b: string }"), "name");
  expect(broken.map(({ name }) => name)).toEqual(['operations["read"]']);
});

test("types that take parameters are compared", () => {
  expect(compare("export type P<T> = { a: T };", "export type P<T> = { a: T; b: T };", "given").bump).toBe(
    "patch",
  );
  expect(compare("export type P<T> = { a: T };", "export type P<T> = { b: T };", "given").bump).toBe("major");
});
