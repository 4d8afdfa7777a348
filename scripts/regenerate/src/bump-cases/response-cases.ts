import { type BumpCase, both, createPet, pet, readerProgram, readPet } from "./bump-case.ts";

/** Changes to responses. */
export const responseCases: BumpCase[] = [
  {
    name: "an optional property is added to a response",
    change: (api) => {
      pet(api).properties.color = { type: "string" };
    },
    ...both("minor"),
    program: readerProgram("pet.color"),
  },
  {
    name: "a required property is added to a response",
    change: (api) => {
      pet(api).properties.color = { type: "string" };
      pet(api).required.push("color");
    },
    ...both("minor"),
    program: readerProgram("pet.color.length"),
  },
  {
    name: "a property is removed from a response",
    change: (api) => {
      delete pet(api).properties.nickname;
    },
    ...both("major"),
    program: readerProgram("pet.nickname"),
  },
  {
    name: "a property becomes required in a response",
    change: (api) => {
      pet(api).required.push("nickname");
    },
    ...both("minor"),
    program: readerProgram("pet.nickname.length"),
  },
  {
    name: "a property becomes optional in a response",
    change: (api) => {
      pet(api).required = pet(api).required.filter((name) => name !== "name");
    },
    ...both("major"),
    program: readerProgram("pet.name.length"),
  },
  {
    name: "a value is added to an enum in a response",
    change: (api) => {
      api.components.schemas.State.enum?.push("lost");
    },
    ...both("major"),
    program: 'export const labels: Record<Pet["state"], string> = { new: "", sold: "" };',
  },
  {
    name: "a value is removed from an enum in a response",
    change: (api) => {
      api.components.schemas.State.enum = ["new"];
    },
    ...both("major"),
    program: readerProgram('pet.state === "sold"'),
  },
  {
    name: "an enum in a response becomes free text",
    change: (api) => {
      delete api.components.schemas.State.enum;
    },
    ...both("major"),
    program:
      'export const labels: Record<"new" | "sold", string> = { new: "", sold: "" };\nexport const label = (pet: Pet) => labels[pet.state];',
  },
  {
    name: "null becomes allowed in a response",
    change: (api) => {
      pet(api).properties.name = { type: ["string", "null"] };
    },
    ...both("major"),
    program: readerProgram("pet.name.length"),
  },
  {
    name: "null is no longer allowed in a response",
    change: (api) => {
      pet(api).properties.parent = { type: "string" };
    },
    ...both("minor"),
    program: readerProgram("pet.parent.length"),
  },
  {
    name: "a type changes in a response",
    change: (api) => {
      pet(api).properties.id = { type: "string" };
    },
    ...both("major"),
    program: readerProgram("pet.id.toFixed()"),
  },
  {
    name: "a type is widened in a response",
    change: (api) => {
      pet(api).properties.id = { type: ["integer", "string"] };
    },
    ...both("major"),
    program: readerProgram("pet.id.toFixed()"),
  },
  {
    name: "an integer in a response becomes any number",
    change: (api) => {
      pet(api).properties.id = { type: "number" };
    },
    ...both("patch"),
    program: readerProgram("pet.id.toFixed()"),
  },
  {
    name: "an error response is added",
    change: (api) => {
      createPet(api).responses[409] = {
        description: "It already exists.",
        content: { "application/json": { schema: { type: "object" } } },
      };
    },
    ...both("minor"),
    typesProgram: 'export type E = operations["createPet"]["responses"][409];',
    clientProgram: "export type E = CreatePetErrors[409];",
  },
  {
    name: "an error response is removed",
    change: (api) => {
      delete readPet(api).responses[404];
    },
    ...both("major"),
    typesProgram: 'export type E = operations["readPet"]["responses"][404];',
    clientProgram: "export type E = ReadPetErrors[404];",
  },
];
