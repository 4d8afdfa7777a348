import { type BumpCase, both, createPet, limitParameter, listPets, queryParameter } from "./bump-case.ts";

/** Changes to parameters and to whole request bodies. */
export const parameterCases: BumpCase[] = [
  {
    name: "an optional parameter is added",
    change: (api) => {
      listPets(api).parameters.push(queryParameter("tag") as never);
    },
    ...both("minor"),
    program: 'export const query: Query = { tag: "x" };',
  },
  {
    name: "a required parameter is added",
    change: (api) => {
      listPets(api).parameters.push(queryParameter("tag", true) as never);
    },
    ...both("major"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a parameter is removed",
    from: (api) => {
      listPets(api).parameters.push(queryParameter("tag") as never);
    },
    change: (api) => {
      listPets(api).parameters.pop();
    },
    ...both("major"),
    program: 'export const query: Query = { tag: "x" };',
  },
  {
    name: "a parameter becomes required",
    change: (api) => {
      limitParameter(api).required = true;
    },
    ...both("major"),
    program: "export const query: Query = {};",
  },
  {
    name: "a parameter becomes optional",
    from: (api) => {
      limitParameter(api).required = true;
    },
    change: (api) => {
      limitParameter(api).required = false;
    },
    ...both("minor"),
    program: "export const query: Query = {};",
  },
  {
    name: "a parameter's type changes",
    change: (api) => {
      limitParameter(api).schema = { type: "string" };
    },
    ...both("major"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a body becomes required",
    from: (api) => {
      createPet(api).requestBody.required = false;
    },
    change: (api) => {
      createPet(api).requestBody.required = true;
    },
    ...both("major"),
    typesProgram: 'export const call: Pick<operations["createPet"], "requestBody"> = {};',
    clientProgram: "export const call = createPet({ client });",
  },
  {
    name: "a body becomes optional",
    change: (api) => {
      createPet(api).requestBody.required = false;
    },
    ...both("minor"),
    typesProgram: 'export const call: Pick<operations["createPet"], "requestBody"> = {};',
    clientProgram: "export const call = createPet({ client });",
  },
];
