/** What one test saw of the API: everything in it survives being sent to another process. */
export interface Observation {
  server: string;
  /** Exchanges that an operation of the document was found for. */
  seen: {
    operation: string;
    /** `success`, or the error's type, its code where it has no type, or the HTTP status. */
    outcome: string;
    /** The HTTP status. */
    status: number;
    /** Names of the schema's properties, by path, in this answer. */
    properties: string[];
    /** Values of enumerations in this answer: `PipelineType=python`. */
    values: string[];
    /** Declared properties that an object of this answer hasn't. */
    absent: string[];
    /** Names of the query parameters in the request. */
    parameters: string[];
    /** Properties that are null in this answer. */
    nulls: string[];
    /** Properties of the request's body. */
    sentProperties: string[];
    /** Declared properties that an object of the request's body hasn't. */
    sentAbsent: string[];
    /** Values of enumerations in the request's query and body. */
    sentValues: string[];
  }[];
  /** Exchanges that belong to no operation of the document, such as an unknown route. */
  outside: number;
}

/** What is known of an operation after all tests. */
interface OperationCoverage {
  successes: number;
  errors: Set<string>;
  properties: Set<string>;
}

export interface Coverage {
  /** Lines to print. */
  table: string[];
  /** A sentence for each operation of each server without a success or without an error. */
  gaps: string[];
  exchanges: number;
}

/**
 * Puts together what the tests saw.
 *
 * @param observations - one for each test.
 * @param declared - the properties of each operation's success, by operationId.
 * @param servers - those that each operation must be seen on.
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
      return missing.map((gap) => `${operation} was never seen to answer ${gap} (${server}).`);
    });
  });
  const exchanges = observations.reduce((sum, { seen, outside }) => sum + seen.length + outside, 0);
  return { table: print(total, declared), gaps, exchanges };
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

function print(
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
  return [...lines, ...(unseen.length ? ["", "Declared, never seen:", ...unseen] : [])];
}

/** `A.x`, `A.y` and `B.z` as the lines `A: x, y` and `B: z`. */
function bySchema(names: readonly string[]): string[] {
  const schemas = new Map<string, string[]>();
  for (const name of names) {
    const dot = name.indexOf(".");
    const schema = name.slice(0, dot);
    schemas.set(schema, [...(schemas.get(schema) ?? []), name.slice(dot + 1)]);
  }
  return [...schemas].map(([schema, properties]) => `${schema}: ${properties.join(", ")}`);
}
