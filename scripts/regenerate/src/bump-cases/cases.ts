import type { BumpCase } from "./bump-case.ts";
import { operationCases } from "./operation-cases.ts";
import { parameterCases } from "./parameter-cases.ts";
import { requestCases } from "./request-cases.ts";
import { responseCases } from "./response-cases.ts";
import { structureCases } from "./structure-cases.ts";

/** Every kind of change, with the bumps it requires. */
export const bumpCases: readonly BumpCase[] = [
  ...requestCases,
  ...parameterCases,
  ...responseCases,
  ...structureCases,
  ...operationCases,
];
