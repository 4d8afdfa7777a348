import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFault, JsonFault, parseLenient, Unknown } from "./lenient-json.ts";

describe("lenient JSON", () => {
  test("reads strict JSON as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parseLenient(text)).toStrictEqual(JSON.parse(text));
        expect(findFault(text)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['{ "a": 1, // one\n /* two */ "b": [1, 2,], }', { a: 1, b: [1, 2] }],
    ["{'a': 'it\\'s \"so\"', b: null}", { a: 'it\'s "so"', b: null }],
    ['{"a": "line\nbreak\ttab"}', { a: "line\nbreak\ttab" }],
    ['{"a": 1}}', { a: 1 }],
    ['{"a": {"b": [1, 2', { a: { b: [1, 2] } }],
    ['{\n"a": 1\n"b": 2\n}', { a: 1, b: 2 }],
    ['{"a": 1, {{more}} "b": 2, {{most}}, "c": 00012}', { a: 1, b: 2, c: "00012" }],
    ['{"id": <your id>, "n": {n}}, "m": 0}', { id: new Unknown("<your id>"), n: new Unknown("{n}}"), m: 0 }],
    ['{"on": True, "off": False, "none": None}', { on: true, off: false, none: null }],
    [
      '{"id": , "on": boolean, "last": }',
      { id: new Unknown(""), on: new Unknown("boolean"), last: new Unknown("") },
    ],
    ['{"id": 1{{a}}{{b}}, "n": [-2{{c}}]}', { id: new Unknown("1{{a}}{{b}}"), n: [new Unknown("-2{{c}}")] }],
    ['{"u": "http://x.io//y"}', { u: "http://x.io//y" }],
  ])("reads %j", (text, value) => {
    expect(parseLenient(text)).toStrictEqual(value);
  });

  test.each(["nope", "{not json}", "[INFO] started", "{a b: 1}", "{: 1}"])(
    "doesn't make a value of %j",
    (text) => {
      expect(() => parseLenient(text)).toThrow(JsonFault);
    },
  );

  test("keeps bare variables as placeholders", () => {
    const value = parseLenient(
      '{"id": {{id}}, "list": [{{a}}{{b}}, "{{quoted}}"], "price": {{price}}.50, {{key}}: 1}',
    );
    expect(value).toStrictEqual({
      id: new Unknown("{{id}}"),
      list: [new Unknown("{{a}}{{b}}"), "{{quoted}}"],
      price: new Unknown("{{price}}.50"),
      "{{key}}": 1,
    });
  });

  test.each(["", "{", "nope", "{a}", '{"a" 1}', "[1 2]", '"open', "{{a}} b", "-"])(
    "finds %j broken, or leaves it",
    (text) => {
      const strictly = findFault(text);
      expect(strictly).toBeTypeOf("number");
    },
  );

  test("only ever throws a fault", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "'",
      "\\",
      "{{",
      "}}",
      "a",
      "1",
      "-",
      "//",
      "/*",
      "*/",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseLenient(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(JsonFault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
