import {
  type BumpCase,
  both,
  breaksClient,
  extendsClient,
  limitParameter,
  newPet,
  senderProgram,
} from "./bump-case.ts";

/** Changes to the contents of a request body. */
export const requestCases: BumpCase[] = [
  {
    name: "an optional property is added to a request",
    change: (api) => {
      newPet(api).properties.color = { type: "string" };
    },
    ...both("minor"),
    program: senderProgram('{ name: "Rex", color: "red" }'),
  },
  {
    name: "a required property is added to a request",
    change: (api) => {
      newPet(api).properties.color = { type: "string" };
      newPet(api).required.push("color");
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex" }'),
  },
  {
    name: "a property is removed from a request",
    change: (api) => {
      delete newPet(api).properties.age;
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", age: 3 }'),
  },
  {
    name: "a property becomes required in a request",
    change: (api) => {
      newPet(api).required.push("age");
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex" }'),
  },
  {
    name: "a property becomes optional in a request",
    change: (api) => {
      newPet(api).required = [];
    },
    ...both("minor"),
    program: senderProgram("{}"),
  },
  {
    name: "a value is removed from an enum in a request",
    change: (api) => {
      api.components.schemas.Kind.enum = ["cat"];
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", kind: "dog" }'),
  },
  {
    name: "a value is added to an enum in a request",
    change: (api) => {
      api.components.schemas.Kind.enum?.push("cow");
    },
    ...both("minor"),
    program: senderProgram('{ name: "Rex", kind: "cow" }'),
  },
  {
    name: "free text in a request becomes an enum",
    change: (api) => {
      newPet(api).properties.motto = { type: "string", enum: ["woof"] };
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", motto: "meow" }'),
  },
  {
    name: "an enum in a request becomes free text",
    change: (api) => {
      delete api.components.schemas.Kind.enum;
    },
    ...both("minor"),
    program: senderProgram('{ name: "Rex", kind: "any" }'),
  },
  {
    name: "a type is widened in a request",
    change: (api) => {
      newPet(api).properties.age = { type: ["integer", "string"] };
    },
    ...both("minor"),
    program: senderProgram('{ name: "Rex", age: "three" }'),
  },
  {
    name: "a type is narrowed in a request",
    change: (api) => {
      newPet(api).properties.code = { type: "string" };
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", code: 7 }'),
  },
  {
    name: "a type changes in a request",
    change: (api) => {
      newPet(api).properties.age = { type: "string" };
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", age: 3 }'),
  },
  {
    name: "null becomes allowed in a request",
    change: (api) => {
      newPet(api).properties.motto = { type: ["string", "null"] };
    },
    ...both("minor"),
    program: senderProgram('{ name: "Rex", motto: null }'),
  },
  {
    name: "null is no longer allowed in a request",
    change: (api) => {
      newPet(api).properties.note = { type: "string" };
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", note: null }'),
  },
  {
    name: "an integer in a request becomes any number",
    change: (api) => {
      newPet(api).properties.age = { type: "number" };
    },
    ...extendsClient,
    apiKey: "k",
    callBody: '{ name: "Rex", age: 1.5 }',
  },
  {
    name: "any number in a request becomes an integer",
    change: (api) => {
      newPet(api).properties.weight = { type: "integer" };
    },
    ...breaksClient,
    apiKey: "k",
    callBody: '{ name: "Rex", weight: 1.5 }',
  },
  {
    name: "a limit is tightened in a request",
    change: (api) => {
      newPet(api).properties.name = { type: "string", maxLength: 2 };
    },
    ...breaksClient,
    apiKey: "k",
    callBody: '{ name: "Rex" }',
  },
  {
    name: "a limit is added to a request",
    change: (api) => {
      newPet(api).properties.motto = { type: "string", pattern: "^w" };
    },
    ...breaksClient,
    apiKey: "k",
    callBody: '{ name: "Rex", motto: "meow" }',
  },
  {
    name: "a limit is loosened in a request",
    change: (api) => {
      newPet(api).properties.name = { type: "string", maxLength: 99 };
    },
    ...extendsClient,
    apiKey: "k",
    callBody: `{ name: "${"x".repeat(50)}" }`,
  },
  {
    name: "a default changes",
    change: (api) => {
      limitParameter(api).schema.default = 20;
    },
    ...both("patch"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a property in a request gets a default",
    change: (api) => {
      newPet(api).properties.age = { type: "integer", default: 1 };
    },
    types: "major",
    client: "patch",
    program: senderProgram('{ name: "Rex" }'),
  },
];
