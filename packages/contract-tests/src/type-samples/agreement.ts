import type { OpenApiDocument } from "@mage-api/openapi-document";
import { imports } from "./compile.ts";

/** Two types agree when each is assignable to the other. */
const helper = `
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "the second isn't assignable to the first") : "the first isn't assignable to the second";
type In<Operation, Place extends string> = Operation extends { parameters: infer P } ? (P extends { [_ in Place]?: infer V } ? V : never) : never;
type Body<Operation> = Operation extends { requestBody?: infer R } ? (NonNullable<R> extends { content: { "application/json": infer V } } ? V : never) : never;
type Sent<Data, Place extends string> = Data extends { [_ in Place]?: infer V } ? V : never;
`;

/** Generates a module that compiles only if both generators agree on each schema, query, path and body. */
export function agreementModule(document: OpenApiDocument): string {
  const { schemas } = document.root.components as { schemas: Record<string, object> };
  const claims = [
    ...Object.keys(schemas)
      // The client throws errors, so its types don't contain their envelopes.
      .filter((name) => !/Error|^HandledError/.test(name) || name === "ErrorType")
      .map((name) => claim(`schema ${name}`, `components["schemas"]["${name}"]`, `HeyApi.${name}`)),
    ...document.routes.flatMap(({ operationId, pointer, segments }) => {
      const operation = `operations["${operationId}"]`;
      const data = `HeyApi.${operationId[0]?.toUpperCase()}${operationId.slice(1)}Data`;
      const body = document.at(`${pointer}/requestBody`);
      return [
        claim(
          `query of ${operationId}`,
          `NonNullable<In<${operation}, "query">>`,
          `NonNullable<Sent<${data}, "query">>`,
        ),
        ...(segments.some((segment) => segment.startsWith("{"))
          ? [claim(`path of ${operationId}`, `In<${operation}, "path">`, `Sent<${data}, "path">`)]
          : []),
        ...(body
          ? [claim(`body of ${operationId}`, `Body<${operation}>`, `NonNullable<Sent<${data}, "body">>`)]
          : []),
      ];
    }),
  ];
  return [imports, helper, ...claims, "export {};"].join("\n");
}

function claim(what: string, first: string, second: string): string {
  return `{ const agree: Agree<${first}, ${second}> = true; void agree; } // ${what}`;
}
