import { both, create, limit, list, parameter, type Row } from "./row.ts";

/** Changes of parameters, and of bodies as a whole. */
export const parameters: Row[] = [
  {
    name: "an optional parameter is added",
    change: (api) => {
      list(api).parameters.push(parameter("tag") as never);
    },
    ...both("minor"),
    program: 'export const query: Query = { tag: "x" };',
  },
  {
    name: "a required parameter is added",
    change: (api) => {
      list(api).parameters.push(parameter("tag", true) as never);
    },
    ...both("major"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a parameter is removed",
    from: (api) => {
      list(api).parameters.push(parameter("tag") as never);
    },
    change: (api) => {
      list(api).parameters.pop();
    },
    ...both("major"),
    program: 'export const query: Query = { tag: "x" };',
  },
  {
    name: "a parameter becomes required",
    change: (api) => {
      limit(api).required = true;
    },
    ...both("major"),
    program: "export const query: Query = {};",
  },
  {
    name: "a parameter becomes optional",
    from: (api) => {
      limit(api).required = true;
    },
    change: (api) => {
      limit(api).required = false;
    },
    ...both("minor"),
    program: "export const query: Query = {};",
  },
  {
    name: "a parameter's type changes",
    change: (api) => {
      limit(api).schema = { type: "string" };
    },
    ...both("major"),
    program: "export const query: Query = { limit: 3 };",
  },
  {
    name: "a body becomes required",
    from: (api) => {
      create(api).requestBody.required = false;
    },
    change: (api) => {
      create(api).requestBody.required = true;
    },
    ...both("major"),
    typesProgram: 'export const call: Pick<operations["createPet"], "requestBody"> = {};',
    clientProgram: "export const call = createPet({ client });",
  },
  {
    name: "a body becomes optional",
    change: (api) => {
      create(api).requestBody.required = false;
    },
    ...both("minor"),
    typesProgram: 'export const call: Pick<operations["createPet"], "requestBody"> = {};',
    clientProgram: "export const call = createPet({ client });",
  },
];
