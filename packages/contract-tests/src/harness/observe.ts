import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { AnswerValidator } from "../answer-validator.ts";
import type { Observation } from "./coverage.ts";
import type { RecordedExchange } from "./recorder.ts";

const document = new URL("../../../../spec/openapi.yaml", import.meta.url);

let validator: AnswerValidator | undefined;

/** The validator of the OpenAPI document. */
export function documentValidator(): AnswerValidator {
  validator ??= new AnswerValidator(parse(readFileSync(document, "utf8")));
  return validator;
}

/**
 * Holds exchanges against the OpenAPI document.
 *
 * @param server - the name of the server that answered.
 * @param exchanges - what was recorded.
 * @returns what they cover, and a sentence for each thing that the document doesn't allow.
 */
export function observe(
  server: string,
  exchanges: readonly RecordedExchange[],
): { observation: Observation; problems: string[] } {
  const observation: Observation = { server, seen: [], outside: 0 };
  const problems: string[] = [];
  for (const exchange of exchanges) {
    const { operationId, problems: found, seen, values, absent, nulls } = documentValidator().check(exchange);
    // Scenarios ask for what isn't an operation on purpose; the client can't.
    if (operationId === undefined) {
      observation.outside++;
      continue;
    }
    problems.push(...found);
    const sent = documentValidator().sentBy(exchange);
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

function outcomeOf({ status, body }: RecordedExchange): string {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  if (typeof error !== "object" || error === null) return status === 200 ? "success" : `HTTP ${status}`;
  if ("type" in error && typeof error.type === "string") return error.type;
  return "exception" in error ? "unhandled" : "error of unknown shape";
}
