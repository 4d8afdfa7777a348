import { type Exchange, mageValidator } from "@mage-api/openapi-document";
import type { Observation } from "./coverage.ts";

/**
 * Validates exchanges against the OpenAPI document.
 *
 * @param server - the name of the server that responded.
 * @param exchanges - the recorded exchanges.
 * @returns the observations, and a sentence for each mismatch.
 */
export function observe(
  server: string,
  exchanges: readonly Exchange[],
): { observation: Observation; problems: string[] } {
  const observation: Observation = { server, seen: [], outside: 0 };
  const problems: string[] = [];
  for (const exchange of exchanges) {
    const { operationId, problems: found, seen, values, absent, nulls } = mageValidator().check(exchange);
    // Scenarios request unknown operations on purpose.
    if (operationId === undefined) {
      observation.outside++;
      continue;
    }
    problems.push(...found);
    const sent = mageValidator().checkRequest(exchange);
    observation.seen.push({
      operation: operationId,
      outcome: outcomeOf(exchange),
      status: exchange.status,
      properties: [...seen],
      values: [...values],
      absent: [...absent],
      nulls: [...nulls],
      parameters: [...sent.parameters],
      sentProperties: [...sent.properties],
      sentAbsent: [...sent.absent],
      sentValues: [...sent.values],
    });
  }
  return { observation, problems };
}

function outcomeOf({ status, body }: Exchange): string {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  if (typeof error !== "object" || error === null) return status === 200 ? "success" : `HTTP ${status}`;
  if ("type" in error && typeof error.type === "string") return error.type;
  return "exception" in error ? "unhandled" : "error of unknown shape";
}
