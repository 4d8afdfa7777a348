import { type JsonObject, join, type OpenApiDocument, ResponseValidator } from "@mage-api/openapi-document";
import { coverageProblems } from "../compatibility/coverage-table.ts";
import { itemsOf } from "../compatibility/items.ts";
import type { ReleaseRun } from "../compatibility/release-run.ts";
import type { Sample } from "../type-samples/sample.ts";

/** The recordings of real servers. */
export interface Recorded {
  runs: readonly ReleaseRun[];
  /** Exchanges with real servers of all releases. */
  samples: readonly Sample[];
}

/**
 * Compares a document with the recordings of real servers.
 *
 * @returns one sentence per mismatch: contradicted, never observed, or undocumented.
 */
export function documentProblems(document: object, recorded: Recorded): string[] {
  const validator = new ResponseValidator(document);
  return [
    ...new Set([
      ...recorded.samples.flatMap((sample) => sampleProblems(validator, sample)),
      ...undocumented(validator, recorded.runs),
      ...coverageProblems(itemsOf(validator), recorded.runs),
      ...presenceProblems(validator.document, recorded.runs),
      ...securityProblems(validator.document, recorded.runs),
    ]),
  ];
}

function sampleProblems(validator: ResponseValidator, sample: Sample): string[] {
  const { operationId, problems } = validator.check(sample);
  if (operationId !== sample.operation) {
    return [`The ${sample.method} request of ${sample.operation} matches ${operationId ?? "no operation"}.`];
  }
  return [...problems, ...(sample.outcome === "success" ? validator.checkRequest(sample).problems : [])];
}

/** Finds observations that the document doesn't describe. */
function undocumented(validator: ResponseValidator, runs: readonly ReleaseRun[]): string[] {
  const items = itemsOf(validator);
  const documented = new Set(
    items.map(({ kind, operation = "", name }) => [kind, operation, name].join(" ")),
  );
  const operations = new Set(validator.operationIds);
  return runs.flatMap((run) =>
    Object.entries(run.operations).flatMap(([operation, seen]) => {
      if (!operations.has(operation))
        return [`${operation} was observed but is not an operation in the document.`];
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
          .filter((name) => !documented.has(name))
          .map((name) => `${name.replace(/ +/g, " ")} was observed but is undocumented.`),
        ...seen.nulls
          .filter((name) => !documented.has(`null  ${name}`))
          .map((name) => `\`${name}\` was null, but the document doesn't allow null.`),
      ];
    }),
  );
}

/** Finds properties that are optional but never absent, or required but absent, and wrong reasons for absence. */
function presenceProblems(document: OpenApiDocument, runs: readonly ReleaseRun[]): string[] {
  const all = runs.flatMap(({ operations }) => Object.values(operations));
  const setOf = (name: "properties" | "absent" | "sentAbsent" | "refusedWithout") =>
    new Set(all.flatMap((operation) => operation[name]));
  const [seen, absent] = [setOf("properties"), setOf("absent")];
  const [accepted, rejected] = [setOf("sentAbsent"), setOf("refusedWithout")];
  return declaredProperties(document).flatMap(({ name, required, explained }) => {
    if (explained) {
      if (required) return [`\`${name}\` is required: remove its x-may-be-absent.`];
      return absent.has(name) ? [`\`${name}\` was absent: remove its x-may-be-absent.`] : [];
    }
    if (required && accepted.has(name))
      return [`\`${name}\` is required, but request bodies without it were accepted.`];
    if (!required && seen.has(name) && !absent.has(name)) {
      return [
        `\`${name}\` was in every response: make it required, or explain in x-may-be-absent when it is absent.`,
      ];
    }
    if (!required && rejected.has(name) && !accepted.has(name)) {
      return [
        `Request bodies without \`${name}\` were always rejected: make it required, or explain in x-may-be-absent why it isn't.`,
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

/** Compares each operation's credentials with the errors that the server returned without them. */
function securityProblems(document: OpenApiDocument, runs: readonly ReleaseRun[]): string[] {
  const { securitySchemes } = document.root.components as { securitySchemes: Record<string, JsonObject> };
  const schemes = Object.entries(securitySchemes ?? {});
  const headers = schemes.map(([, { type, in: place, name }]) => [type, place, name].join(" "));
  const expectedSchemes = ["apiKey header OAUTH-TOKEN", "apiKey header X-API-KEY"];
  const problems =
    headers.sort().join() === expectedSchemes.join()
      ? []
      : ["The security schemes must be the headers X-API-KEY and OAUTH-TOKEN."];
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
      // A server with authentication off requires none, so credentials are always optional.
      const expected = needs.length > 0 ? [needs.sort().join(" and "), "nothing"] : [];
      const { security = document.root.security } = document.at(pointer) as {
        security?: Record<string, unknown>[];
      };
      const declared = ((security ?? []) as object[]).map(
        (one) => Object.keys(one).sort().join(" and ") || "nothing",
      );
      const [ofServer, ofDocument] = [expected.sort().join(" or "), declared.sort().join(" or ")];
      return ofServer === ofDocument
        ? []
        : [
            `${operationId} requires ${ofDocument || "nothing"}, but the server requires ${ofServer || "nothing"}.`,
          ];
    }),
  ];
}
