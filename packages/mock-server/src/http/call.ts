import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import type { ServerState } from "../server-state.ts";
import type { Account } from "./accounts.ts";
import { payloadOf } from "./body.ts";
import type { Query } from "./query.ts";

export type Action = "list" | "create" | "detail" | "update" | "delete";

/** A request, as a resource's handler receives it. */
export class Call {
  readonly state: ServerState;
  readonly query: Query;
  readonly body: Json;
  /** The id in the path; for a nested resource, the id of its parent. */
  readonly pk: string;
  readonly childPk: string;
  readonly #user: Account | undefined;
  readonly #resource: Resource;

  constructor(
    state: ServerState,
    resource: Resource,
    request: { query: Query; body: Json; pk?: string; childPk?: string; user: Account | undefined },
  ) {
    this.state = state;
    this.#resource = resource;
    this.query = request.query;
    this.body = request.body;
    this.pk = request.pk ?? "";
    this.childPk = request.childPk ?? "";
    this.#user = request.user;
  }

  /** Returns the properties of a resource in the body. */
  payload(key: string): JsonObject {
    return payloadOf(this.body, key);
  }

  /**
   * Checks the user's permission. Mage does this only after it has looked up the object in the path.
   *
   * @throws HandledError when authentication is on and the request has no user, or one without the permission.
   */
  authorize(action: Action): void {
    if (!this.state.accounts.authentication) return;
    if (!this.#user) {
      const message = `Private access for ${action} only, invalid scope.`;
      throw new HandledError("unauthorized_access", { message });
    }
    if (this.#user.role !== "viewer" || action === "list" || action === "detail") return;
    const message = `Unauthorized operation ${action} on ${this.#resource.plural}, failed condition.`;
    throw new HandledError("unauthorized_access", { message });
  }
}

/** The result of a resource's handler, without the envelope. */
export type Result = { item: Json } | { items: Json[]; metadata: JsonObject };

/** A resource: its names in the envelope, and its handlers. */
export interface Resource {
  singular: string;
  plural: string;
  list?(call: Call): Result | Promise<Result>;
  create?(call: Call): Result | Promise<Result>;
  detail?(call: Call): Result | Promise<Result>;
  update?(call: Call): Result | Promise<Result>;
  delete?(call: Call): Result | Promise<Result>;
}

/** Returns one page of a list, by `_limit` and `_offset`. */
export function page<T>(
  all: readonly T[],
  query: Query,
  defaultLimit: number,
): { items: T[]; metadata: JsonObject } {
  const limit = query.int("_limit") ?? defaultLimit;
  const offset = query.int("_offset") ?? 0;
  const items = all.slice(offset, offset + limit + 1);
  const next = items.length > limit;
  return { items: next ? items.slice(0, -1) : items, metadata: { count: all.length, next } };
}
