import type { Json } from "./json.ts";

/** What goes wrong between a client and the server. */
export type Fault = FaultMatch &
  (
    | {
        /** The answer comes so many milliseconds later. Real time, whatever the server's clock says. */
        latencyMs: number;
      }
    | {
        /** The connection is cut before an answer. */
        reset: true;
      }
    | {
        /** An answer that isn't the server's: what a proxy sends, 502 for example. */
        status: number;
        /** Default: a short HTML page, as proxies send. */
        body?: string;
        headers?: Record<string, string>;
      }
    | {
        /** Changes a JSON answer, as another release of the server might: adds, drops or retypes what is in it. */
        drift: (answer: Json) => Json;
      }
  );

/** Which requests a fault meets. */
export interface FaultMatch {
  /** Default: all. */
  method?: string;
  /** A path, or an expression for several, without the query. Default: all. */
  path?: string | RegExp;
  /** How many requests at most. Default: all. */
  times?: number;
  /** How many requests get through first. Default: 0. */
  after?: number;
}

/** The faults that were asked for. */
export class Faults {
  #rules: { fault: Fault; left: number; skip: number }[] = [];

  /** @returns takes the fault back. */
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

  /** The faults that a request meets, each counted. */
  of(method: string, path: string): Fault[] {
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
