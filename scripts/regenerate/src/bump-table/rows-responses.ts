import { both, create, given, type Row, read, reader, without } from "./row.ts";

/** Changes of what callers are given. */
export const inAnswers: Row[] = [
  {
    name: "an optional property is added to an answer",
    change: (api) => {
      given(api).properties.color = { type: "string" };
    },
    ...both("minor"),
    program: reader("pet.color"),
  },
  {
    name: "a required property is added to an answer",
    change: (api) => {
      given(api).properties.color = { type: "string" };
      given(api).required.push("color");
    },
    ...both("minor"),
    program: reader("pet.color.length"),
  },
  {
    name: "a property is removed from an answer",
    change: (api) => {
      delete given(api).properties.nickname;
    },
    ...both("major"),
    program: reader("pet.nickname"),
  },
  {
    name: "a property is always there in an answer",
    change: (api) => {
      given(api).required.push("nickname");
    },
    ...both("minor"),
    program: reader("pet.nickname.length"),
  },
  {
    name: "a property may be absent from an answer",
    change: (api) => {
      given(api).required = without(given(api).required, "name");
    },
    ...both("major"),
    program: reader("pet.name.length"),
  },
  {
    name: "a value is added to an enum in an answer",
    change: (api) => {
      api.components.schemas.State.enum?.push("lost");
    },
    ...both("major"),
    program: 'export const words: Record<Pet["state"], string> = { new: "", sold: "" };',
  },
  {
    name: "a value is removed from an enum in an answer",
    change: (api) => {
      api.components.schemas.State.enum = ["new"];
    },
    ...both("major"),
    program: reader('pet.state === "sold"'),
  },
  {
    name: "one of a list in an answer becomes free text",
    change: (api) => {
      delete api.components.schemas.State.enum;
    },
    ...both("major"),
    program:
      'export const words: Record<"new" | "sold", string> = { new: "", sold: "" };\nexport const word = (pet: Pet) => words[pet.state];',
  },
  {
    name: "null is allowed in an answer",
    change: (api) => {
      given(api).properties.name = { type: ["string", "null"] };
    },
    ...both("major"),
    program: reader("pet.name.length"),
  },
  {
    name: "null is gone from an answer",
    change: (api) => {
      given(api).properties.parent = { type: "string" };
    },
    ...both("minor"),
    program: reader("pet.parent.length"),
  },
  {
    name: "a type changes in an answer",
    change: (api) => {
      given(api).properties.id = { type: "string" };
    },
    ...both("major"),
    program: reader("pet.id.toFixed()"),
  },
  {
    name: "a type is widened in an answer",
    change: (api) => {
      given(api).properties.id = { type: ["integer", "string"] };
    },
    ...both("major"),
    program: reader("pet.id.toFixed()"),
  },
  {
    name: "an integer in an answer becomes any number",
    change: (api) => {
      given(api).properties.id = { type: "number" };
    },
    ...both("patch"),
    program: reader("pet.id.toFixed()"),
  },
  {
    name: "an error answer is added",
    change: (api) => {
      create(api).responses[409] = {
        description: "There is one.",
        content: { "application/json": { schema: { type: "object" } } },
      };
    },
    ...both("minor"),
    typesProgram: 'export type E = operations["createPet"]["responses"][409];',
    clientProgram: "export type E = CreatePetErrors[409];",
  },
  {
    name: "an error answer is removed",
    change: (api) => {
      delete read(api).responses[404];
    },
    ...both("major"),
    typesProgram: 'export type E = operations["readPet"]["responses"][404];',
    clientProgram: "export type E = ReadPetErrors[404];",
  },
];
