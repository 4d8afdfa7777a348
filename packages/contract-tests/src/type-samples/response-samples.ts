import { imports } from "./compile.ts";
import type { Sample } from "./sample.ts";

/**
 * A module that compiles if real answers are of the types that both generators made for them. Literals are checked for
 * properties that a type doesn't have, too.
 *
 * @param operations - those of the document; answers of others are left out.
 */
export function answersModule(samples: readonly Sample[], operations: readonly string[]): string {
  const known = samples.filter(({ operation, status }) => operations.includes(operation) && status === 200);
  return [
    imports,
    ...known.flatMap(({ operation, outcome, body }) => {
      const literal = JSON.stringify(body);
      const name = `${operation[0]?.toUpperCase()}${operation.slice(1)}`;
      const published = `operations["${operation}"]["responses"][200]["content"]["application/json"]`;
      const claims = [`{ const answer: ${published} = ${literal}; void answer; }`];
      // The client turns errors into exceptions, so its types have results only.
      if (outcome === "success")
        claims.push(`{ const answer: HeyApi.${name}Responses[200] = ${literal}; void answer; }`);
      return claims;
    }),
    "export {};",
  ].join("\n");
}
