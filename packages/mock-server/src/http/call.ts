import { HandledError } from "../handled-error.ts";
import type { Json, JsonObject } from "../json.ts";
import type { ServerState } from "../server-state.ts";
import type { Account } from "./accounts.ts";
import { payloadOf } from "./body.ts";
import type { Query } from "./query.ts";

export type Action = "list" | "create" | "detail" | "update" | "delete";

/** One request for a resource, as its handler sees it. */
export class Call {
  readonly state: ServerState;
  readonly query: Query;
  readonly body: Json;
  /** The id in the path, of the parent for a resource below another. */
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

  /** What the body says of a resource. */
  payload(key: string): JsonObject {
    return payloadOf(this.body, key);
  }

  /**
   * Makes sure that the request may do what it is about to. Mage asks after it has looked for what the request names.
   *
   * @throws HandledError when authentication is on and the request is from nobody, or from someone who may not.
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

/** What a resource answers, without its envelope. A list has its own metadata. */
export type Answer = { item: Json } | { items: Json[]; metadata: JsonObject };

/** A resource: its names in answers, and what can be done with it. */
export interface Resource {
  singular: string;
  plural: string;
  list?(call: Call): Answer | Promise<Answer>;
  create?(call: Call): Answer | Promise<Answer>;
  detail?(call: Call): Answer | Promise<Answer>;
  update?(call: Call): Answer | Promise<Answer>;
  delete?(call: Call): Answer | Promise<Answer>;
}

/** A page of what there is: `_limit` and `_offset` as most lists read them. */
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
