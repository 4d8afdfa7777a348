import { type JsonObject, join, type ResponseValidator } from "@mage-api/openapi-document";
import type { OperationRun, ReleaseRun } from "./release-run.ts";

/** A claim of the document about an operation or a schema that can be observed on a real server. */
export interface Item {
  kind: "outcome" | "parameter" | "sent property" | "property" | "null" | "value";
  /** The item's operation. Undefined for properties, nulls and values of schemas, which are shared. */
  operation?: string;
  /**
   * An outcome (`success`, `unhandled`, `HTTP 401`), a parameter, a property (`Pipeline.uuid`) or an enum value
   * (`PipelineType=python`).
   */
  name: string;
  /** The reason it was never observed: `x-never-seen` in the document, or `x-never-null` for a null. */
  reason?: string;
}

const handled = "handled";

/** Lists all items of the document, in document order. */
export function itemsOf(validator: ResponseValidator): Item[] {
  const { document } = validator;
  const reasons = reasonsIn(validator);
  const item = (kind: Item["kind"], name: string, operation?: string): Item => {
    const key = operation && kind !== "sent property" ? `${operation} ${name}` : name;
    const reason = reasons.get(`${kind} ${key}`);
    return { kind, name, ...(operation ? { operation } : {}), ...(reason ? { reason } : {}) };
  };
  const properties = new Set<string>();
  const nulls = new Set<string>();
  const values = new Set<string>();
  const ofOperations = document.routes.flatMap((route) => {
    const { operationId } = route;
    const statuses = Object.keys(document.at(join(route.pointer, "responses")) as JsonObject);
    const outcomes = statuses.flatMap((status) =>
      status === "200" ? ["success", handled, "unhandled"] : [`HTTP ${status}`],
    );
    const parameters = document.queryParameters(route);
    const request = document.requestPointer(route);
    const response = validator.declared(operationId);
    const schemas = [
      ...parameters.map(({ pointer }) => join(pointer, "schema")),
      ...(request ? [request] : []),
    ].map((pointer) => validator.declaredAt(pointer));
    for (const property of response.properties) properties.add(property);
    for (const property of response.nulls) nulls.add(property);
    for (const seen of [response, ...schemas]) for (const value of seen.values) values.add(value);
    const sent = request ? [...validator.declaredAt(request).properties] : [];
    return [
      ...outcomes.map((name) => item("outcome", name, operationId)),
      ...parameters.map(({ name }) => item("parameter", name, operationId)),
      ...sent.map((name) => item("sent property", name, operationId)),
    ];
  });
  const errors = validator.declaredAt("#/components/schemas/ErrorEnvelope");
  for (const property of errors.properties) properties.add(property);
  for (const property of errors.nulls) nulls.add(property);
  for (const value of errors.values) values.add(value);
  return [
    ...ofOperations,
    ...[...properties].map((name) => item("property", name)),
    ...[...nulls].map((name) => item("null", name)),
    ...[...values].map((name) => item("value", name)),
  ];
}

/** Returns true if an item was observed in a run. */
export function wasSeen(item: Item, { operations }: Pick<ReleaseRun, "operations">): boolean {
  const of = item.operation === undefined ? Object.values(operations) : [operations[item.operation]];
  return of.some((operation) => operation !== undefined && sees(operation, item));
}

function sees(operation: OperationRun, { kind, name }: Item): boolean {
  switch (kind) {
    case "outcome": {
      const errors = operation.outcomes.filter((outcome) => !/^(success|unhandled|HTTP)/.test(outcome));
      if (name === handled) return errors.length > 0 && operation.statuses.includes(200);
      if (name.startsWith("HTTP ")) return operation.statuses.includes(Number(name.slice(5)));
      return operation.outcomes.includes(name);
    }
    case "parameter":
      return operation.parameters.includes(name);
    case "sent property":
      return operation.sentProperties.includes(name);
    case "property":
      return operation.properties.includes(name) || operation.errorProperties.includes(name);
    case "null":
      return operation.nulls.includes(name);
    case "value":
      return operation.values.includes(name) || operation.sentValues.includes(name);
  }
}

/**
 * Collects the document's `x-never-seen` and `x-never-null` by kind and name. A property or parameter has one reason,
 * an enum a reason per value, and an operation a reason per outcome.
 */
function reasonsIn({ document }: ResponseValidator): Map<string, string> {
  const reasons = new Map<string, string>();
  const add = (key: string, why: unknown) => {
    if (typeof why === "string") reasons.set(key, why);
  };
  for (const route of document.routes) {
    const { operationId, pointer } = route;
    const outcomes = (document.at(join(pointer, "x-never-seen")) ?? {}) as JsonObject;
    for (const [outcome, why] of Object.entries(outcomes)) add(`outcome ${operationId} ${outcome}`, why);
    for (const { name, pointer: at } of document.queryParameters(route)) {
      add(`parameter ${operationId} ${name}`, document.at(join(at, "x-never-seen")));
    }
  }
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties, enum: values, "x-never-seen": why } = node as JsonObject;
    if (Array.isArray(values) && typeof why === "object" && why !== null) {
      for (const [value, reason] of Object.entries(why))
        add(`value ${document.label(pointer)}=${value}`, reason);
    }
    for (const [name, schema] of Object.entries((properties ?? {}) as Record<string, JsonObject>)) {
      const at = join(pointer, "properties", name);
      const kind = pointer.startsWith("#/paths") ? "sent property" : "property";
      add(`${kind} ${document.label(at)}`, schema["x-never-seen"]);
      add(`null ${document.label(at)}`, schema["x-never-null"] ?? schema["x-never-seen"]);
    }
    for (const [key, inner] of Object.entries(node)) visit(inner, join(pointer, key));
  };
  visit(document.root, "#");
  return reasons;
}
