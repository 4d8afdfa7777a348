import { reserved, toCase } from "@hey-api/openapi-ts";
import { InputError } from "@mage-api/workspace";
import { type OperationPlace, operationsOf } from "./operations.ts";
import { nameOf } from "./ownership.ts";

/** Names of an object's own members, which a program can't use as keys without care. */
const members = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Gives each operation the name that its function in the client has, so that there is one name everywhere: hey-api
 * changes `list2DThings` to `list2dThings`, and `new` can't be a function.
 *
 * @throws {@link InputError} if two operations have one name.
 */
export function nameOperations(document: object): void {
  const byName = new Map<string, OperationPlace>();
  const clashes: string[] = [];
  for (const place of operationsOf(document)) {
    const name = functionName(String(place.operation.operationId ?? ""), place.method);
    place.operation.operationId = name;
    const other = byName.get(name.toLowerCase());
    if (other) clashes.push(clashBetween(place, other, name));
    else byName.set(name.toLowerCase(), place);
  }
  if (clashes.length > 0) throw new InputError(clashes.join("\n"));
}

function functionName(id: string, method: string): string {
  const identifier = id.replace(/^[^\p{ID_Start}]+/u, "").replace(/[^\p{ID_Continue}]/gu, "-");
  const name = toCase(identifier, "camelCase");
  const isTaken = reserved.runtime["~values"].has(name) || members.has(id) || members.has(name);
  return isTaken || name === "" ? toCase(`${method}-${name}`, "camelCase") : name;
}

function clashBetween(one: OperationPlace, other: OperationPlace, name: string): string {
  return `${nameOf(other)} and ${nameOf(one)} would both be ${name}: rename the request in Postman, or give it another operationId in an overlay.`;
}
