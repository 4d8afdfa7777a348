import { expect, test } from "vitest";
import { hideReservedNames, restoreReservedNames } from "./reserved-names.ts";

const document = {
  paths: {
    "/a/{__proto__}": {
      get: {
        parameters: [{ name: "__proto__", in: "path" }],
        schema: JSON.parse(
          '{"required":["constructor"],"properties":{"constructor":{},"__proto__":{},"name":{}}}',
        ),
        example: { constructor: 1 },
      },
    },
  },
};

test("names that every object has become placeholders, and examples with them go", () => {
  const hidden = hideReservedNames(document);
  expect(JSON.stringify(hidden)).toBe(
    '{"paths":{"/a/{reserved_proto_name}":{"get":{"parameters":[{"name":"reserved_proto_name","in":"path"}],"schema":{"required":["reserved_constructor_name"],"properties":{"reserved_constructor_name":{},"reserved_proto_name":{},"name":{}}}}}}}',
  );
});

test("they are put back, as keys that don't set a prototype", () => {
  expect(restoreReservedNames('x = { reserved_proto_name: 1 }; "{reserved_proto_name}"', true)).toBe(
    'x = { ["__proto__"]: 1 }; "{__proto__}"',
  );
  expect(restoreReservedNames("type X = { reserved_proto_name: 1 }", false)).toBe(
    "type X = { __proto__: 1 }",
  );
});
