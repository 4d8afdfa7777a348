import type { Row } from "./row.ts";
import { ofOperations } from "./rows-operations.ts";
import { parameters } from "./rows-parameters.ts";
import { inRequests } from "./rows-requests.ts";
import { inAnswers } from "./rows-responses.ts";

/** The kinds of change, each with its reason. */
export const rows: readonly Row[] = [...inRequests, ...parameters, ...inAnswers, ...ofOperations];
