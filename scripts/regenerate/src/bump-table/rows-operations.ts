import { both, create, given, quietly, type Row, read, reader, silent } from "./row.ts";

/** Changes of operations as a whole, and of what stands around them. */
export const ofOperations: Row[] = [
  {
    name: "an operation is added",
    change: (api) => {
      Object.assign(api.paths["/pets/{id}"], {
        delete: { ...structuredClone(read(api)), operationId: "deletePet" },
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
      read(api).operationId = "getPet";
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
      Object.assign(read(api), { deprecated: true });
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
    name: "the key moves from a header to the query",
    change: (api) => {
      api.components.securitySchemes.key.in = "query";
      api.components.securitySchemes.key.name = "api_key";
    },
    ...silent,
    apiKey: "k",
    runs: '{ name: "Rex" }',
  },
  {
    name: "an operation that needed no key needs one",
    from: (api) => {
      create(api).security = [];
    },
    change: (api) => {
      delete create(api).security;
    },
    ...silent,
    runs: '{ name: "Rex" }',
  },
  {
    name: "an operation needs no key any more",
    change: (api) => {
      create(api).security = [];
    },
    ...quietly,
    runs: '{ name: "Rex" }',
  },
  {
    name: "the server has another address",
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
      Object.assign(read(api), { description: "Reads it." });
    },
    ...both("patch"),
    typesProgram: "export type P = Pet;",
    clientProgram: "export type P = Pet;",
  },
  {
    name: "an operation gets a tag",
    change: (api) => {
      Object.assign(read(api), { tags: ["Pets"] });
    },
    ...both("patch"),
    typesProgram: "export type P = Pet;",
    clientProgram: "export type P = Pet;",
  },
  {
    name: "things stand in another order",
    change: (api) => {
      given(api).required.reverse();
      given(api).properties = Object.fromEntries(Object.entries(given(api).properties).reverse());
      api.components.schemas.State.enum?.reverse();
    },
    ...both("none"),
    program: reader("pet.name.length"),
  },
];
