import type { Exchange } from "@mage-api/openapi-document";

/** A real exchange, shortened and without secrets or local paths. */
export interface Sample extends Exchange {
  operation: string;
  /** `success`, or the error's type. */
  outcome: string;
}

/** Turns an exchange into a sample. */
export function sampleOf(exchange: Exchange, operation: string, outcome: string): Sample {
  const { method, path, query = [], sent, status, contentType, body } = exchange;
  return {
    operation,
    outcome,
    method,
    path: redactPath(path),
    ...(query.length
      ? { query: query.map(([name, value]) => [name, redactText(value, name)] as const) }
      : {}),
    ...(sent === undefined ? {} : { sent: redact(sent) }),
    status,
    contentType,
    body: redact(body),
  };
}

/** Replaces tokens, generated names and ids in a path. */
function redactPath(path: string): string {
  return path
    .replace(/(\/pipeline_runs\/)\w*[A-Za-z]\w*$/, `$1${"0".repeat(32)}`)
    .split("/")
    .map((part) => redactText(part, ""))
    .map((part) => (/^\d+$/.test(part) && part.length < 20 ? "1" : part))
    .join("/");
}

const maxItems = 2;
const maxText = 120;
const secrets = /token|password|secret|api_key/i;
const folders = /(?:\/[\w.@-]+)*\/mage-server-[A-Za-z0-9]+/g;
const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/;
const forms: [RegExp, string][] = [
  [folders, "/home/mage"],
  [new RegExp(jwt, "g"), "header.payload.signature"],
  [/\b[0-9a-f]{32}\b/g, "0".repeat(32)],
  // The random suffix of names that scenarios generate.
  [/([-_])[0-9a-f]{8}(?![0-9a-f])/g, "$10a1b2c3d"],
  // Timestamps keep only their format.
  [/\d{4}-\d{2}-\d{2}([ T])\d{2}:\d{2}:\d{2}/g, "2026-01-01$100:00:00"],
  [/(:\d{2})\.\d{6}/g, "$1.000001"],
  [/\d{8}T\d{6}(_\d{6})?/g, "20260101T000000"],
];

/** Shortens a body and removes secrets and everything specific to a machine or run. */
export function redact(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    if (key === "errors") return value.slice(0, 1).map(() => "File …");
    return value.slice(0, maxItems).map((item) => redact(item, key));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, redact(inner, name)]));
  }
  if (typeof value === "string") return redactText(value, key);
  if (typeof value === "number" && /(^|_)id$|_at$|timestamp|expires/.test(key))
    return Number.isInteger(value) ? 1 : 1.5;
  return value;
}

function redactText(text: string, key: string): string {
  if (secrets.test(key)) return jwt.test(text) ? "header.payload.signature" : "0".repeat(32);
  if (/^Traceback/.test(text)) return "Traceback …";
  let plain = text;
  for (const [form, replacement] of forms) plain = plain.replace(form, replacement);
  return plain.length > maxText ? `${plain.slice(0, maxText)}…` : plain;
}

/** An exchange that may become a sample, with the properties and enum values that it shows. */
export interface Candidate extends Sample {
  shows: string[];
}

/**
 * Chooses a small set of samples that shows as much as possible: each shows something that the ones before don't.
 *
 * @param max - maximum number of samples per operation and outcome.
 */
export function choose(candidates: readonly Candidate[], max: number): Sample[] {
  const groups = Map.groupBy(candidates, ({ operation, outcome }) => `${operation} ${outcome}`);
  return [...groups.keys()].sort().flatMap((key) => {
    const seen = new Set<string>();
    const chosen: Sample[] = [];
    const left = [...(groups.get(key) ?? [])];
    while (chosen.length < max && left.length > 0) {
      const news = left.map(({ shows }) => shows.filter((name) => !seen.has(name)).length);
      const best = news.indexOf(Math.max(...news));
      const [candidate] = left.splice(best, 1);
      if (!candidate || (chosen.length > 0 && news[best] === 0)) break;
      const { shows, ...sample } = candidate;
      for (const name of shows) seen.add(name);
      chosen.push(sample);
    }
    return chosen;
  });
}

/** Returns true if an exchange can be a sample: its response has a JSON body. */
export function isSampled({ body }: Exchange): boolean {
  return typeof body === "object" && body !== null;
}
