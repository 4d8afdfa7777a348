import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { stringify } from "../index.ts";

const awkward = fc.constantFrom(
  "",
  " ",
  "~",
  "null",
  "yes",
  "No",
  "on",
  "1",
  "0x1F",
  "1e3",
  "1_000",
  ".5",
  "2026-01-01",
  "12:30",
  "a: b",
  "a:",
  "a #b",
  "a#b",
  "#",
  "-",
  "- a",
  "?",
  "? a",
  "<<",
  "=",
  "!tag",
  "&a",
  "*a",
  "|",
  ">",
  "%",
  "@",
  "`",
  "{",
  "}",
  "[a]",
  "'",
  '"',
  "a\nb",
  "a\n",
  "a\n\n",
  "\na",
  " a\nb",
  "a\n  b\n c",
  "a\r\nb",
  "a\tb",
  "\ta",
  "a ",
  "a\n \nb",
  "a\u2028b",
  "a\u0085b",
  "\ufeff",
  "\ud800",
  "é",
  "日本",
  "😀",
  "/a/{b}",
  "$ref",
  "__proto__",
  "a  b",
  "...",
  "---",
  "a\n---\nb",
  "a\n\t\nb",
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[ab:# \n-]*$/),
);

describe("YAML", () => {
  test("can be parsed again", () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(text, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.parse(JSON.stringify(value)) as unknown;
        expect(parse(stringify(json), { uniqueKeys: false })).toStrictEqual(json);
      }),
      { numRuns: 2000 },
    );
  });

  test("has numbers and long keys that every reader understands", () => {
    const long = `/${"segment/".repeat(150)}`;
    const written = { [long]: { a: 1e-7, b: -1e21, c: 1.5e-7 }, list: [{ [long]: 1, d: [2] }] };
    const yaml = stringify(written);
    expect(parse(yaml)).toEqual(written);
    expect(yaml).toContain("  a: 1.0e-7\n  b: -1.0e+21\n  c: 1.5e-7\n");
    expect(yaml).toContain(`? ${long}\n:\n  a:`);
  });

  test("has blocks for several lines", () => {
    expect(stringify({ description: "one\n\ntwo: three", list: [{ a: 1, b: [] }, ["x"]] })).toBe(
      "description: |-\n  one\n\n  two: three\nlist:\n  - a: 1\n    b: []\n  - - x\n",
    );
  });
});
