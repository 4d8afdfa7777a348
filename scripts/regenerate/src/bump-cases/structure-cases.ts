import {
  type BumpCase,
  both,
  breaksClient,
  createPet,
  listPets,
  newPet,
  pet,
  senderProgram,
} from "./bump-case.ts";
import type { Pets, Schema } from "./pets.ts";

const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
const sent = (extra: Schema) => (api: Pets) => {
  newPet(api).properties.extra = structuredClone(extra);
};
const received = (extra: Schema) => (api: Pets) => {
  pet(api).properties.extra = structuredClone(extra);
};
const header = (required: boolean) => ({ "X-Total": { required, schema: integer } });
const setHeaders = (headers?: object) => (api: Pets) => {
  Object.assign(listPets(api).responses[200] as object, { headers });
};

/** Changes to alternatives, conditions and headers. */
export const structureCases: BumpCase[] = [
  {
    name: "an alternative is added to a request",
    from: sent({ oneOf: [text] }),
    change: sent({ oneOf: [text, integer] }),
    ...both("minor"),
    program: senderProgram('{ name: "Rex", extra: 1 }'),
  },
  {
    name: "an alternative is removed from a request",
    from: sent({ oneOf: [text, integer] }),
    change: sent({ oneOf: [text] }),
    ...both("major"),
    program: senderProgram('{ name: "Rex", extra: 1 }'),
  },
  {
    name: "an alternative is added to a response",
    from: received({ oneOf: [text] }),
    change: received({ oneOf: [text, integer] }),
    ...both("major"),
    program: "export const read = (pet: Pet) => pet.extra?.trim();",
  },
  {
    name: "an alternative is removed from a response",
    from: received({ oneOf: [text, integer] }),
    change: received({ oneOf: [text] }),
    ...both("minor"),
    program: "export const read = (pet: Pet) => pet.extra?.trim();",
  },
  {
    name: "a condition is added to a request",
    change: (api) => {
      newPet(api).allOf = [{ type: "object", required: ["lucky"], properties: { lucky: integer } }];
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex" }'),
  },
  {
    name: "a text in a request becomes a constant",
    change: (api) => {
      newPet(api).properties.motto = { type: "string", const: "a" };
    },
    ...both("major"),
    program: senderProgram('{ name: "Rex", motto: "b" }'),
  },
  {
    name: "a pattern is added to a request",
    change: (api) => {
      newPet(api).properties.motto = { type: "string", pattern: "^a" };
    },
    ...breaksClient,
    apiKey: "k",
    callBody: '{ name: "Rex", motto: "b" }',
  },
  {
    name: "a required response header is removed",
    from: setHeaders(header(true)),
    change: setHeaders(),
    ...both("major"),
  },
  {
    name: "an optional response header is removed",
    from: setHeaders(header(false)),
    change: setHeaders(),
    ...both("minor"),
  },
  { name: "a response header is added", change: setHeaders(header(true)), ...both("minor") },
  {
    name: "the schema of a response is removed",
    change: (api) => {
      createPet(api).responses[200] = { description: "Anything.", content: { "application/json": {} } };
    },
    ...both("major"),
  },
  {
    name: "a parameter moves from the query to a header",
    change: (api) => {
      Object.assign(listPets(api).parameters[0] as object, { in: "header" });
    },
    ...both("major"),
    typesProgram: "export const query: Query = { limit: 1 };",
    clientProgram: "export const query: Query = { limit: 1 };",
  },
];
