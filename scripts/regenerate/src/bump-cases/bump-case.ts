import type { Bump } from "@mage-api/api-diff";
import type { Pets, Schema } from "./pets.ts";

/** A kind of change, the bumps it requires, and a program that proves them. */
export interface BumpCase {
  name: string;
  /** Changes the old API before the comparison. It starts as `pets()`. */
  from?: (api: Pets) => void;
  change: (api: Pets) => void;
  types: Bump;
  client: Bump;
  /** A program for both packages. It can use `NewPet`, `Pet`, `Query` and the package's own exports. */
  program?: string;
  /** A program for one package, instead of `program`. */
  typesProgram?: string;
  clientProgram?: string;
  /** The body of a call that is sent to a server, for changes that only show at run time. */
  callBody?: string;
  /** The API key of that call. */
  apiKey?: string;
}

export const newPet = (api: Pets) => api.components.schemas.NewPet as Required<Schema>;
export const pet = (api: Pets) => api.components.schemas.Pet as Required<Schema>;
export const listPets = (api: Pets) => api.paths["/pets"].get;
export const createPet = (api: Pets) => api.paths["/pets"].post;
export const readPet = (api: Pets) => api.paths["/pets/{id}"].get;
export const limitParameter = (api: Pets) =>
  listPets(api).parameters[0] as (typeof api)["paths"]["/pets"]["get"]["parameters"][number];
export const queryParameter = (name: string, required = false) => ({
  name,
  in: "query",
  required,
  schema: { type: "string" },
});

/** Returns a program that sends a pet. */
export const senderProgram = (body: string) => `export const pet: NewPet = ${body};`;
/** Returns a program that reads a pet. */
export const readerProgram = (expression: string) => `export const read = (pet: Pet) => ${expression};`;

export const both = (bump: Bump) => ({ types: bump, client: bump });
/** The client rejects what it accepted before; the types don't show it. */
export const breaksClient = { types: "patch", client: "major" } as const;
/** The client accepts what it rejected before; the types don't show it. */
export const extendsClient = { types: "patch", client: "minor" } as const;
