import { type JsonObject, join, type OpenApiDocument, ResponseValidator } from "@mage-api/openapi-document";
import { coverageProblems } from "../compatibility/coverage-table.ts";
import { itemsOf } from "../compatibility/items.ts";
import type { ReleaseRun } from "../compatibility/release-run.ts";
import type { Sample } from "../type-samples/sample.ts";

/** What real servers were seen to do, as it was recorded. */
export interface Recorded {
  runs: readonly ReleaseRun[];
  /** Real exchanges of all releases. */
  samples: readonly Sample[];
}

/**
 * Holds a document against what was recorded of real servers, without one.
 *
 * @returns a sentence for each thing that the document says otherwise than the servers do, or that it says and no
 * server was seen to do, or that a server was seen to do and it doesn't say.
 */
export function documentProblems(document: object, recorded: Recorded): string[] {
  const validator = new ResponseValidator(document);
  return [
    ...new Set([
      ...recorded.samples.flatMap((sample) => sampleProblems(validator, sample)),
      ...unsaid(validator, recorded.runs),
      ...coverageProblems(itemsOf(validator), recorded.runs),
      ...presenceProblems(validator.document, recorded.runs),
      ...securityProblems(validator.document, recorded.runs),
    ]),
  ];
}

function sampleProblems(validator: ResponseValidator, sample: Sample): string[] {
  const { operationId, problems } = validator.check(sample);
  if (operationId !== sample.operation) {
    return [`${sample.operation}: its request ${sample.method} belongs to ${operationId ?? "no operation"}.`];
  }
  return [...problems, ...(sample.outcome === "success" ? validator.checkRequest(sample).problems : [])];
}

/** What was seen and isn't in the document any more. */
function unsaid(validator: ResponseValidator, runs: readonly ReleaseRun[]): string[] {
  const items = itemsOf(validator);
  const said = new Set(items.map(({ kind, operation = "", name }) => [kind, operation, name].join(" ")));
  const operations = new Set(validator.operationIds);
  return runs.flatMap((run) =>
    Object.entries(run.operations).flatMap(([operation, seen]) => {
      if (!operations.has(operation)) return [`${operation} was seen, and is no operation of the document.`];
      const names = [
        ...seen.properties.map((name) => `property  ${name}`),
        ...seen.errorProperties.map((name) => `property  ${name}`),
        ...[...seen.values, ...seen.sentValues].map((name) => `value  ${name}`),
        ...seen.parameters.map((name) => `parameter ${operation} ${name}`),
        ...seen.sentProperties.map((name) => `sent property ${operation} ${name}`),
        ...seen.statuses
          .filter((status) => status !== 200)
          .map((status) => `outcome ${operation} HTTP ${status}`),
      ];
      return [
        ...names
          .filter((name) => !said.has(name))
          .map((name) => `${name.replace(/ +/g, " ")} was seen, and isn't in the document.`),
        ...seen.nulls
          .filter((name) => !said.has(`null  ${name}`))
          .map((name) => `\`${name}\` was null, and the document doesn't say that it may be.`),
      ];
    }),
  );
}

/** What is optional and never absent, required and absent, or both said to be absent and required. */
function presenceProblems(document: OpenApiDocument, runs: readonly ReleaseRun[]): string[] {
  const all = runs.flatMap(({ operations }) => Object.values(operations));
  const setOf = (name: "properties" | "absent" | "sentAbsent" | "refusedWithout") =>
    new Set(all.flatMap((operation) => operation[name]));
  const [seen, absent] = [setOf("properties"), setOf("absent")];
  const [taken, refused] = [setOf("sentAbsent"), setOf("refusedWithout")];
  return declaredProperties(document).flatMap(({ name, required, explained }) => {
    if (explained) {
      if (required) return [`\`${name}\` is required, and its x-may-be-absent says that it may be absent.`];
      return absent.has(name) ? [`\`${name}\` was absent: remove its x-may-be-absent.`] : [];
    }
    if (required && taken.has(name)) return [`\`${name}\` is required, and bodies without it were taken.`];
    if (!required && seen.has(name) && !absent.has(name)) {
      return [`\`${name}\` was there in every answer: require it, or say in x-may-be-absent when it isn't.`];
    }
    if (!required && refused.has(name) && !taken.has(name)) {
      return [
        `Bodies without \`${name}\` were refused and none was taken: require it, or say in x-may-be-absent why not.`,
      ];
    }
    return [];
  });
}

function declaredProperties(document: OpenApiDocument) {
  const found: { name: string; required: boolean; explained: boolean }[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties, required = [] } = node as {
      properties?: Record<string, JsonObject>;
      required?: unknown;
    };
    if (typeof properties === "object" && Array.isArray(required)) {
      for (const [key, schema] of Object.entries(properties)) {
        found.push({
          name: document.label(join(pointer, "properties", key)),
          required: required.includes(key),
          explained: typeof schema === "object" && "x-may-be-absent" in schema,
        });
      }
    }
    for (const [key, inner] of Object.entries(node)) visit(inner, join(pointer, key));
  };
  visit(document.root, "#");
  return found;
}

/** Who wants credentials is known by who refuses to do without. */
function securityProblems(document: OpenApiDocument, runs: readonly ReleaseRun[]): string[] {
  const { securitySchemes } = document.root.components as { securitySchemes: Record<string, JsonObject> };
  const schemes = Object.entries(securitySchemes ?? {});
  const headers = schemes.map(([, { type, in: place, name }]) => [type, place, name].join(" "));
  const wanted = ["apiKey header OAUTH-TOKEN", "apiKey header X-API-KEY"];
  const problems =
    headers.sort().join() === wanted.join()
      ? []
      : ["The security schemes aren't the two headers that were sent."];
  const schemeOf = (header: string) => schemes.find(([, { name }]) => name === header)?.[0] ?? header;
  const [token, key] = [schemeOf("OAUTH-TOKEN"), schemeOf("X-API-KEY")];
  return [
    ...problems,
    ...document.routes.flatMap(({ operationId, pointer }) => {
      const outcomes = new Set(runs.flatMap(({ operations }) => operations[operationId]?.outcomes ?? []));
      const needs = [
        ...(outcomes.has("invalid_api_key") ? [key] : []),
        ...(outcomes.has("unauthorized_access") ? [token] : []),
      ];
      // A server whose authentication is off wants none, so they are always optional.
      const expected = needs.length > 0 ? [needs.sort().join(" and "), "nothing"] : [];
      const { security = document.root.security } = document.at(pointer) as {
        security?: Record<string, unknown>[];
      };
      const said = ((security ?? []) as object[]).map(
        (one) => Object.keys(one).sort().join(" and ") || "nothing",
      );
      const [want, say] = [expected.sort().join(" or "), said.sort().join(" or ")];
      return want === say
        ? []
        : [`${operationId} asks for ${say || "nothing"}, and the server for ${want || "nothing"}.`];
    }),
  ];
}
