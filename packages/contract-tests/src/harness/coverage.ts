/** A test's observations. Serialisable, since they are sent to another process. */
export interface Observation {
  server: string;
  /** Exchanges with operations of the document. */
  seen: {
    operation: string;
    /** `success`, the error's type, `unhandled`, or the HTTP status (`HTTP 400`). */
    outcome: string;
    /** The HTTP status code. */
    status: number;
    /** Properties in the response, by schema. */
    properties: string[];
    /** Enum values in the response: `PipelineType=python`. */
    values: string[];
    /** Declared properties that an object in the response lacks. */
    absent: string[];
    /** Names of the request's query parameters. */
    parameters: string[];
    /** Properties that are null in the response. */
    nulls: string[];
    /** Properties of the request body. */
    sentProperties: string[];
    /** Declared properties that an object in the request body lacks. */
    sentAbsent: string[];
    /** Enum values in the request's query and body. */
    sentValues: string[];
  }[];
  /** Number of exchanges outside the document, such as an unknown route. */
  outside: number;
}

/** The observations of an operation in all tests. */
interface OperationCoverage {
  successes: number;
  errors: Set<string>;
  properties: Set<string>;
}

export interface Coverage {
  /** Lines to print. */
  table: string[];
  /** A sentence for each operation that never succeeded or never failed on a server. */
  gaps: string[];
  exchanges: number;
}

/**
 * Combines the observations of all tests.
 *
 * @param observations - one for each test.
 * @param declared - the properties of each operation's success, by operationId.
 * @param servers - the servers on which each operation must succeed and fail.
 */
export function summarize(
  observations: readonly Observation[],
  declared: ReadonlyMap<string, readonly string[]>,
  servers: readonly string[],
): Coverage {
  const total = collect(observations);
  const gaps = servers.flatMap((server) => {
    const covered = collect(observations.filter((observation) => observation.server === server));
    return [...declared.keys()].flatMap((operation) => {
      const { successes = 0, errors = new Set() } = covered.get(operation) ?? {};
      const missing = [successes === 0 && "a success", errors.size === 0 && "an error"].filter(
        (gap) => gap !== false,
      );
      return missing.map((gap) => `${operation} never returned ${gap} (${server}).`);
    });
  });
  const exchanges = observations.reduce((sum, { seen, outside }) => sum + seen.length + outside, 0);
  return { table: formatTable(total, declared), gaps, exchanges };
}

function collect(observations: readonly Observation[]): Map<string, OperationCoverage> {
  const covered = new Map<string, OperationCoverage>();
  for (const { operation, outcome, properties } of observations.flatMap(({ seen }) => seen)) {
    const entry = covered.get(operation) ?? { successes: 0, errors: new Set(), properties: new Set() };
    covered.set(operation, entry);
    if (outcome === "success") {
      entry.successes++;
      for (const property of properties) entry.properties.add(property);
    } else {
      entry.errors.add(outcome);
    }
  }
  return covered;
}

function formatTable(
  covered: Map<string, OperationCoverage>,
  declared: ReadonlyMap<string, readonly string[]>,
): string[] {
  const rows = [...declared].map(([operation, names]) => {
    const {
      successes = 0,
      errors = new Set<string>(),
      properties = new Set<string>(),
    } = covered.get(operation) ?? {};
    const seen = names.filter((name) => properties.has(name));
    const unseen = names.filter((name) => !properties.has(name));
    return {
      cells: [operation, String(successes), `${seen.length}/${names.length}`, [...errors].sort().join(", ")],
      unseen: unseen.length ? [`  ${operation}`, ...bySchema(unseen).map((line) => `    ${line}`)] : [],
    };
  });
  const head = ["operation", "successes", "properties", "errors"];
  const cells = [head, ...rows.map((row) => row.cells)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const unseen = rows.flatMap((row) => row.unseen);
  return [...lines, ...(unseen.length ? ["", "Declared, but never observed:", ...unseen] : [])];
}

/** Groups `A.x`, `A.y` and `B.z` into the lines `A: x, y` and `B: z`. */
function bySchema(names: readonly string[]): string[] {
  const schemas = new Map<string, string[]>();
  for (const name of names) {
    const dot = name.indexOf(".");
    const schema = name.slice(0, dot);
    schemas.set(schema, [...(schemas.get(schema) ?? []), name.slice(dot + 1)]);
  }
  return [...schemas].map(([schema, properties]) => `${schema}: ${properties.join(", ")}`);
}
