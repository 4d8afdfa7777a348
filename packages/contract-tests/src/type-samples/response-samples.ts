import { imports } from "./compile.ts";
import type { Sample } from "./sample.ts";

/**
 * Generates a module that compiles only if real responses match the types of both generators. They are object literals,
 * so that TypeScript also reports excess properties.
 *
 * @param operations - the document's operations. Responses of other operations are skipped.
 */
export function responsesModule(samples: readonly Sample[], operations: readonly string[]): string {
  const known = samples.filter(({ operation, status }) => operations.includes(operation) && status === 200);
  return [
    imports,
    ...known.flatMap(({ operation, outcome, body }) => {
      const literal = JSON.stringify(body);
      const name = `${operation[0]?.toUpperCase()}${operation.slice(1)}`;
      const published = `operations["${operation}"]["responses"][200]["content"]["application/json"]`;
      const claims = [`{ const response: ${published} = ${literal}; void response; }`];
      // The client throws errors, so its types contain results only.
      if (outcome === "success")
        claims.push(`{ const response: HeyApi.${name}Responses[200] = ${literal}; void response; }`);
      return claims;
    }),
    "export {};",
  ].join("\n");
}
