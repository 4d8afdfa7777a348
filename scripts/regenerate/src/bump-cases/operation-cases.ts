import {
  type BumpCase,
  both,
  breaksClient,
  createPet,
  extendsClient,
  pet,
  readerProgram,
  readPet,
} from "./bump-case.ts";

/** Changes to whole operations and to the document around them. */
export const operationCases: BumpCase[] = [
  {
    name: "an operation is added",
    change: (api) => {
      Object.assign(api.paths["/pets/{id}"], {
        delete: { ...structuredClone(readPet(api)), operationId: "deletePet" },
      });
    },
    ...both("minor"),
    typesProgram: 'export type D = operations["deletePet"];',
    clientProgram: "export { deletePet } from './sdk.gen.ts';",
  },
  {
    name: "an operation is removed",
    change: (api) => {
      delete (api.paths as Record<string, unknown>)["/pets/{id}"];
    },
    ...both("major"),
    typesProgram: 'export type R = operations["readPet"];',
    clientProgram: "export { readPet } from './sdk.gen.ts';",
  },
  {
    name: "an operation is renamed",
    change: (api) => {
      readPet(api).operationId = "getPet";
    },
    ...both("major"),
    typesProgram: 'export type R = operations["readPet"];',
    clientProgram: "export { readPet } from './sdk.gen.ts';",
  },
  {
    name: "an operation moves to another path",
    change: (api) => {
      const paths = api.paths as Record<string, object | undefined>;
      paths["/animals/{id}"] = paths["/pets/{id}"];
      delete paths["/pets/{id}"];
    },
    types: "major",
    client: "patch",
    typesProgram: 'export type R = paths["/pets/{id}"]["get"];',
    clientProgram: "export const call = readPet({ client, path: { id: 1 } });",
  },
  {
    name: "an operation is deprecated",
    change: (api) => {
      Object.assign(readPet(api), { deprecated: true });
    },
    ...both("minor"),
  },
  {
    name: "a schema is renamed",
    change: (api) => {
      const text = JSON.stringify(api)
        .replaceAll('"Pet"', '"Animal"')
        .replaceAll('schemas/Pet"', 'schemas/Animal"');
      Object.assign(api, JSON.parse(text));
    },
    ...both("major"),
    typesProgram: 'export type P = components["schemas"]["Pet"];',
    clientProgram: "export type { Pet } from './types.gen.ts';",
  },
  {
    name: "the API key moves from a header to the query",
    change: (api) => {
      api.components.securitySchemes.key.in = "query";
      api.components.securitySchemes.key.name = "api_key";
    },
    ...breaksClient,
    apiKey: "k",
    callBody: '{ name: "Rex" }',
  },
  {
    name: "an operation starts to require a key",
    from: (api) => {
      createPet(api).security = [];
    },
    change: (api) => {
      delete createPet(api).security;
    },
    ...breaksClient,
    callBody: '{ name: "Rex" }',
  },
  {
    name: "an operation no longer requires a key",
    change: (api) => {
      createPet(api).security = [];
    },
    ...extendsClient,
    callBody: '{ name: "Rex" }',
  },
  {
    name: "the server address changes",
    change: (api) => {
      api.servers[0] = { url: "http://pets.example" };
    },
    ...both("patch"),
    typesProgram: "export type P = Pet;",
    clientProgram: "export type P = Pet;",
  },
  {
    name: "a description changes",
    change: (api) => {
      Object.assign(readPet(api), { description: "Reads it." });
    },
    ...both("patch"),
    typesProgram: "export type P = Pet;",
    clientProgram: "export type P = Pet;",
  },
  {
    name: "an operation gets a tag",
    change: (api) => {
      Object.assign(readPet(api), { tags: ["Pets"] });
    },
    ...both("patch"),
    typesProgram: "export type P = Pet;",
    clientProgram: "export type P = Pet;",
  },
  {
    name: "the order changes",
    change: (api) => {
      pet(api).required.reverse();
      pet(api).properties = Object.fromEntries(Object.entries(pet(api).properties).reverse());
      api.components.schemas.State.enum?.reverse();
    },
    ...both("none"),
    program: readerProgram("pet.name.length"),
  },
];
