/** Something in which the mock's answers may differ from the server's. */
export interface DeclaredDifference {
  /** What it is about, for a person. */
  what: string;
  why: string;
  /** Whether this is compared all the same once the runs are over. */
  passing?: boolean;
  /** Whether a value at a key is of this kind. */
  applies(key: string, value: unknown, path: string): boolean;
  /** What of the value is compared all the same. */
  compared(value: unknown): unknown;
}

const timestamp = /^\d{4}-\d{2}-\d{2}([ T])\d{2}:\d{2}:\d{2}(\.\d{6})?([+-]\d{2}:\d{2})?$/;
const tokenKeys = new Set(["token", "pipeline_schedule_token"]);
const idKeys = new Set(["id", "pipeline_run_id", "pipeline_schedule_id"]);
const progressKeys = new Set([
  "block_runs_count",
  "completed_at",
  "completed_block_runs_count",
  "last_pipeline_run_status",
  "pipeline_in_progress_runs_count",
  "started_at",
]);

const sqlError = /^\((?:sqlite3|builtins)\.\w+\)/;

/** The code that the commands send begins like this. */
export const ownCode = "# sent by the test";

/** Everything in which the mock may differ, and why. What isn't here must be the same. */
export const differences: readonly DeclaredDifference[] = [
  {
    what: "How far runs have come",
    why: "The mock's runs take milliseconds, the server's seconds. Once both are over, this is compared too.",
    passing: true,
    applies: (key) => progressKeys.has(key),
    compared: () => "progress",
  },
  {
    what: "Stacks",
    why: "The mock runs no Python, so an unhandled error has neither traceback nor stack of its own.",
    applies: (key, _, path) => (key === "errors" || key === "message") && path.includes(".error."),
    compared: (value) => (Array.isArray(value) ? "a stack" : typeof value),
  },
  {
    what: "SQL",
    why: "The mock has no database, so its errors don't quote a statement with its parameters.",
    applies: (key, value) => key === "exception" && sqlError.test(String(value)),
    compared: (value) =>
      String(value)
        .split("\n", 1)[0]
        ?.replace(/parameter \d+/, "parameter"),
  },
  {
    what: "Moments",
    why: "Two servers answer at two moments. The form of a timestamp is compared.",
    applies: (_, value) => typeof value === "string" && timestamp.test(value),
    compared: (value) => {
      // A fraction is left out when it happens to be zero.
      const [, separator, , offset] = timestamp.exec(String(value)) ?? [];
      return `a moment with “${separator}”${offset ? ` and ${offset}` : ""}`;
    },
  },
  {
    what: "Tokens",
    why: "Each server makes up its own.",
    applies: (key, value) => tokenKeys.has(key) && typeof value === "string",
    compared: (value) => (/^\w{32}$/.test(String(value)) ? "a token of 32" : "a token"),
  },
  {
    what: "Ids",
    why: "Runs that the scheduler makes in between may take one.",
    applies: (key, value) => idKeys.has(key) && typeof value === "number",
    compared: () => "an id",
  },
  {
    what: "Execution partitions",
    why: "Made of an id and a moment.",
    applies: (key, value) => key === "execution_partition" && typeof value === "string",
    compared: (value) => String(value).replace(/^\d+\/\d{8}T\d{6}_\d{6}$/, "an id and a moment"),
  },
  {
    what: "Folders",
    why: "Each server has a project of its own somewhere.",
    applies: (key, value) => key === "variables_dir" || (key === "repo_path" && typeof value === "string"),
    compared: () => "a folder",
  },
  {
    what: "Template code",
    why: "A new block begins with Mage's own code on the server, with less on the mock.",
    applies: (key, value) =>
      (key === "content" || key === "callback_content") && !String(value).startsWith(ownCode),
    compared: (value) => (value === "" ? "no code" : "a template"),
  },
  {
    what: "Times of use",
    why: "Unix seconds at which a block was put into a pipeline.",
    applies: (key, value) => (key === "added_at" || key === "updated_at") && typeof value !== "string",
    compared: () => "a time of use",
  },
];

/** How an answer is looked at. */
export interface View {
  /** The project's folder on the server that answered. */
  folder: string;
  /** Whether the runs in it are over. */
  settled?: boolean;
}

/** What of an answer is compared. */
export function comparable(value: unknown, view: View, key = "", path = "$"): unknown {
  const declared = differences.find(
    (difference) => !(view.settled && difference.passing) && difference.applies(key, value, path),
  );
  if (declared) return declared.compared(value);
  if (typeof value === "string") return value.replaceAll(view.folder, "<project>");
  if (Array.isArray(value)) return value.map((item) => comparable(item, view, key, path));
  if (typeof value !== "object" || value === null) return value;
  const object = view.settled ? value : withoutProgress(value as Record<string, unknown>);
  return Object.fromEntries(
    Object.entries(object).map(([name, inner]) => [name, comparable(inner, view, name, `${path}.${name}`)]),
  );
}

/** A run without what it and its blocks are at. */
function withoutProgress(object: Record<string, unknown>): Record<string, unknown> {
  if (!("execution_date" in object && "status" in object)) return object;
  const { block_runs: _, ...rest } = object;
  return { ...rest, status: "progress" };
}
