import type { Json } from "./json.ts";

/** A failure to simulate between a client and the server. */
export type Fault = FaultMatch &
  (
    | {
        /** Delays the response, in milliseconds of real time: the server's clock doesn't matter. */
        latencyMs: number;
      }
    | {
        /** Drops the connection before the request is handled. */
        reset: true;
      }
    | {
        /** Responds in place of the server, as a proxy does: 502, for example. */
        status: number;
        /** Default: a short HTML page, like a proxy's. */
        body?: string;
        headers?: Record<string, string>;
      }
    | {
        /** Changes the body of a JSON response, as another release of the server might. */
        drift: (body: Json) => Json;
      }
  );

/** The requests that a fault affects. */
export interface FaultMatch {
  /** Default: all methods. */
  method?: string;
  /** A path without its query, or a regular expression. Default: all paths. */
  path?: string | RegExp;
  /** Maximum number of requests. Default: unlimited. */
  times?: number;
  /** Number of matching requests to let through first. Default: 0. */
  after?: number;
}

/** The active faults. */
export class Faults {
  #rules: { fault: Fault; left: number; skip: number }[] = [];

  /** @returns a function that removes the fault. */
  add(fault: Fault): () => void {
    const rule = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, skip: fault.after ?? 0 };
    this.#rules.push(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  clear(): void {
    this.#rules = [];
  }

  /** Returns the faults that affect a request, and counts them as used. */
  take(method: string, path: string): Fault[] {
    return this.#rules.flatMap((rule) => {
      if (rule.left <= 0 || !matches(rule.fault, method, path)) return [];
      if (rule.skip > 0) {
        rule.skip--;
        return [];
      }
      rule.left--;
      return rule.fault;
    });
  }
}

function matches({ method, path }: FaultMatch, ofMethod: string, ofPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== ofMethod) return false;
  if (path === undefined) return true;
  return typeof path === "string" ? path === ofPath : new RegExp(path).test(ofPath);
}
