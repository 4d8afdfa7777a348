import SwaggerParser from "@apidevtools/swagger-parser";
import { validate as validateWithScalar } from "@scalar/openapi-parser";
import { Validator } from "@seriousme/openapi-schema-validator";

export interface Document {
  openapi: string;
  servers?: unknown;
  paths: Record<string, Record<string, unknown>>;
  components?: { securitySchemes?: Record<string, unknown> };
}

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string }[];
  responses?: Record<string, unknown>;
  security?: Record<string, unknown>[];
  servers?: unknown;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Returns the operations of a document, including those under `x-` methods. */
export function operationsOf(document: Document): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {})
      .filter(([key, value]) => methods.has(key) || (key.startsWith("x-") && isOperation(value)))
      .map(([key, operation]) => ({
        path,
        method: key.replace(/^x-/, ""),
        operation: operation as Operation,
      })),
  );
}

function isOperation(value: unknown): boolean {
  return typeof value === "object" && value !== null && "responses" in value;
}

/** Returns the faults of a document; empty if it is valid and complete. */
export async function faultsOf(document: Document): Promise<string[]> {
  return [...(await invalid(document)), ...incomplete(document)];
}

/** Returns what validators find: one by JSON Schema, two by parsing and resolving. */
export async function invalid(document: Document): Promise<string[]> {
  const faults: string[] = [];
  const bySchema = await new Validator({ strict: false }).validate(structuredClone(document) as never);
  if (!bySchema.valid) faults.push(`schema: ${JSON.stringify(bySchema.errors).slice(0, 300)}`);
  try {
    await SwaggerParser.validate(structuredClone(document) as never);
  } catch (error) {
    faults.push(`parser: ${(error as Error).message.slice(0, 300)}`);
  }
  const byScalar = await validateWithScalar(structuredClone(document) as never);
  if (!byScalar.valid) faults.push(`scalar: ${JSON.stringify(byScalar.errors).slice(0, 300)}`);
  return faults;
}

/** Returns faults that validators accept but readers would stumble over. */
export function incomplete(document: Document): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const shapes = new Map<string, string>();
  if (JSON.stringify(document.servers ?? "").includes("{{")) faults.push("{{…}} in a server");
  for (const path of Object.keys(document.paths ?? {})) {
    if (path.includes("{{")) faults.push(`{{…}} in ${path}`);
    const shape = path.replace(/\{[^{}]*\}/g, "{}");
    if (shapes.has(shape)) faults.push(`${path} and ${shapes.get(shape)} differ only in a name`);
    shapes.set(shape, path);
  }
  for (const { path, method, operation } of operationsOf(document)) {
    const place = `${method} ${path}`;
    const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
    const shared = (document.paths[path] as { parameters?: { name: string; in: string }[] }).parameters ?? [];
    const declared = [...(operation.parameters ?? []), ...shared].filter(
      (parameter) => parameter.in === "path",
    );
    if (new Set(names).size !== names.length) faults.push(`${place}: a variable twice in the path`);
    for (const name of names) {
      if (!declared.some((parameter) => parameter.name === name))
        faults.push(`${place}: ${name} is not declared`);
    }
    for (const { name } of declared)
      if (!names.includes(name)) faults.push(`${place}: ${name} is not in the path`);
    const id = operation.operationId;
    if (id !== undefined && ids.has(id)) faults.push(`${place}: operationId ${id} twice`);
    if (id !== undefined) ids.add(id);
    if (Object.keys(operation.responses ?? {}).length === 0) faults.push(`${place}: no responses`);
    if (JSON.stringify(operation.servers ?? "").includes("{{")) faults.push(`${place}: {{…}} in a server`);
  }
  return faults;
}
