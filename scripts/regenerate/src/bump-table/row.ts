import type { Bump } from "@mage-api/api-diff";
import type { Pets, Schema } from "./pets.ts";

/** One kind of change, the bumps it asks for, and the program that is the reason. */
export interface Row {
  name: string;
  /** Where the API starts from, if not from `pets()`. */
  from?: (api: Pets) => void;
  change: (api: Pets) => void;
  types: Bump;
  client: Bump;
  /** For both packages, unless one has its own. It is given `NewPet`, `Pet`, `Query` and the package's own exports. */
  program?: string;
  typesProgram?: string;
  clientProgram?: string;
  /** Body of a call that is sent to a server, where the reason can only be seen by running. */
  runs?: string;
  /** The key that the call is made with. */
  apiKey?: string;
}

export const sent = (api: Pets) => api.components.schemas.NewPet as Required<Schema>;
export const given = (api: Pets) => api.components.schemas.Pet as Required<Schema>;
export const list = (api: Pets) => api.paths["/pets"].get;
export const create = (api: Pets) => api.paths["/pets"].post;
export const read = (api: Pets) => api.paths["/pets/{id}"].get;
export const limit = (api: Pets) =>
  list(api).parameters[0] as (typeof api)["paths"]["/pets"]["get"]["parameters"][number];
export const parameter = (name: string, required = false) => ({
  name,
  in: "query",
  required,
  schema: { type: "string" },
});
export const without = (names: string[], gone: string) => names.filter((name) => name !== gone);
export const pet = (body: string) => `export const pet: NewPet = ${body};`;
export const reader = (body: string) => `export const read = (pet: Pet) => ${body};`;
export const both = (bump: Bump) => ({ types: bump, client: bump });
export const silent = { types: "patch", client: "major" } as const;
export const quietly = { types: "patch", client: "minor" } as const;
