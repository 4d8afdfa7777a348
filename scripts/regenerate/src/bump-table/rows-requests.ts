import { both, limit, pet, quietly, type Row, sent, silent } from "./row.ts";

/** Changes of what callers send in a body. */
export const inRequests: Row[] = [
  {
    name: "an optional property is added to a request",
    change: (api) => {
      sent(api).properties.color = { type: "string" };
    },
    ...both("minor"),
    program: pet('{ name: "Rex", color: "red" }'),
  },
  {
    name: "a required property is added to a request",
    change: (api) => {
      sent(api).properties.color = { type: "string" };
      sent(api).required.push("color");
    },
    ...both("major"),
    program: pet('{ name: "Rex" }'),
  },
  {
    name: "a property is removed from a request",
    change: (api) => {
      delete sent(api).properties.age;
    },
    ...both("major"),
    program: pet('{ name: "Rex", age: 3 }'),
  },
  {
    name: "a property becomes required in a request",
    change: (api) => {
      sent(api).required.push("age");
    },
    ...both("major"),
    program: pet('{ name: "Rex" }'),
  },
  {
    name: "a property becomes optional in a request",
    change: (api) => {
      sent(api).required = [];
    },
    ...both("minor"),
    program: pet("{}"),
  },
  {
    name: "a value is removed from an enum in a request",
    change: (api) => {
      api.components.schemas.Kind.enum = ["cat"];
    },
    ...both("major"),
    program: pet('{ name: "Rex", kind: "dog" }'),
  },
  {
    name: "a value is added to an enum in a request",
    change: (api) => {
      api.components.schemas.Kind.enum?.push("cow");
    },
    ...both("minor"),
    program: pet('{ name: "Rex", kind: "cow" }'),
  },
  {
    name: "free text in a request becomes one of a list",
    change: (api) => {
      sent(api).properties.motto = { type: "string", enum: ["woof"] };
    },
    ...both("major"),
    program: pet('{ name: "Rex", motto: "meow" }'),
  },
  {
    name: "one of a list in a request becomes free text",
    change: (api) => {
      delete api.components.schemas.Kind.enum;
    },
    ...both("minor"),
    program: pet('{ name: "Rex", kind: "any" }'),
  },
  {
    name: "a type is widened in a request",
    change: (api) => {
      sent(api).properties.age = { type: ["integer", "string"] };
    },
    ...both("minor"),
    program: pet('{ name: "Rex", age: "three" }'),
  },
  {
    name: "a type is narrowed in a request",
    change: (api) => {
      sent(api).properties.code = { type: "string" };
    },
    ...both("major"),
    program: pet('{ name: "Rex", code: 7 }'),
  },
  {
    name: "a type changes in a request",
    change: (api) => {
      sent(api).properties.age = { type: "string" };
    },
    ...both("major"),
    program: pet('{ name: "Rex", age: 3 }'),
  },
  {
    name: "null is allowed in a request",
    change: (api) => {
      sent(api).properties.motto = { type: ["string", "null"] };
    },
    ...both("minor"),
    program: pet('{ name: "Rex", motto: null }'),
  },
  {
    name: "null is no longer allowed in a request",
    change: (api) => {
      sent(api).properties.note = { type: "string" };
    },
    ...both("major"),
    program: pet('{ name: "Rex", note: null }'),
  },
  {
    name: "an integer in a request becomes any number",
    change: (api) => {
      sent(api).properties.age = { type: "number" };
    },
    ...quietly,
    apiKey: "k",
    runs: '{ name: "Rex", age: 1.5 }',
  },
  {
    name: "any number in a request becomes an integer",
    change: (api) => {
      sent(api).properties.weight = { type: "integer" };
    },
    ...silent,
    apiKey: "k",
    runs: '{ name: "Rex", weight: 1.5 }',
  },
  {
    name: "a limit is tightened in a request",
    change: (api) => {
      sent(api).properties.name = { type: "string", maxLength: 2 };
    },
    ...silent,
    apiKey: "k",
    runs: '{ name: "Rex" }',
  },
  {
    name: "a limit is added to a request",
    change: (api) => {
      sent(api).properties.motto = { type: "string", pattern: "^w" };
    },
    ...silent,
    apiKey: "k",
    runs: '{ name: "Rex", motto: "meow" }',
  },
  {
    name: "a limit is loosened in a request",
    change: (api) => {
      sent(api).properties.name = { type: "string", maxLength: 99 };
    },
    ...quietly,
    apiKey: "k",
    runs: `{ name: "${"x".repeat(50)}" }`,
  },
  {
    name: "a default changes",
    change: (api) => {
      limit(api).schema.default = 20;
    },
    ...both("patch"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a property of a request gets a default",
    change: (api) => {
      sent(api).properties.age = { type: "integer", default: 1 };
    },
    types: "major",
    client: "patch",
    program: pet('{ name: "Rex" }'),
  },
];
