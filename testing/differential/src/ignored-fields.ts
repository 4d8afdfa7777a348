/** A kind of value that may differ between the mock and the server. */
export interface IgnoredField {
  /** The name of the kind, for readers. */
  what: string;
  why: string;
  /** True if the values are compared once the runs have finished. */
  temporary?: boolean;
  /** Returns true if the value at a key is of this kind. */
  applies(key: string, value: unknown, path: string): boolean;
  /** Returns the part of the value that is still compared. */
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

const sqlError = /^\((?:sqlite3|builtins|psycopg2)[\w.]*\)/;

/** First line of the code that the commands send. */
export const ownCode = "# sent by the test";

/** All differences allowed between mock and server. Everything else must be equal. */
export const ignoredFields: readonly IgnoredField[] = [
  {
    what: "Progress of runs",
    why: "The mock's runs take milliseconds, the server's take seconds. Finished runs are compared.",
    temporary: true,
    applies: (key) => progressKeys.has(key),
    compared: () => "progress",
  },
  {
    what: "Stack traces",
    why: "The mock runs no Python, so its unhandled errors have no traceback.",
    applies: (key, _, path) => (key === "errors" || key === "message") && path.includes(".error."),
    compared: (value) => (Array.isArray(value) ? "a stack trace" : typeof value),
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
    what: "Timestamps",
    why: "The two servers respond at different times. Only the format is compared.",
    applies: (_, value) => typeof value === "string" && timestamp.test(value),
    compared: (value) => {
      // Mage omits the fraction when it is zero.
      const [, separator, , offset] = timestamp.exec(String(value)) ?? [];
      return `a timestamp with “${separator}”${offset ? ` and ${offset}` : ""}`;
    },
  },
  {
    what: "Tokens",
    why: "Each server generates its own.",
    applies: (key, value) => tokenKeys.has(key) && typeof value === "string",
    compared: (value) => (/^\w{32}$/.test(String(value)) ? "a token of 32 characters" : "a token"),
  },
  {
    what: "Ids",
    why: "The scheduler may create runs in between, which use up ids.",
    applies: (key, value) => idKeys.has(key) && typeof value === "number",
    compared: () => "an id",
  },
  {
    what: "Execution partitions",
    why: "They consist of an id and a timestamp.",
    applies: (key, value) => key === "execution_partition" && typeof value === "string",
    compared: (value) => String(value).replace(/^\d+\/\d{8}T\d{6}_\d{6}$/, "an id and a timestamp"),
  },
  {
    what: "Folders",
    why: "Each server has its own project folder.",
    applies: (key, value) => key === "variables_dir" || (key === "repo_path" && typeof value === "string"),
    compared: () => "a folder",
  },
  {
    what: "Template code",
    why: "A new block starts with Mage's template on the server, and with a shorter one on the mock.",
    applies: (key, value) =>
      (key === "content" || key === "callback_content") && !String(value).startsWith(ownCode),
    compared: (value) => (value === "" ? "no code" : "a template"),
  },
  {
    what: "Times of block use",
    why: "Unix seconds at which a block was added to a pipeline.",
    applies: (key, value) => (key === "added_at" || key === "updated_at") && typeof value !== "string",
    compared: () => "a time of block use",
  },
];

/** The context of a response. */
export interface View {
  /** The project path on the server that responded. */
  folder: string;
  /** True when the runs in the response have finished. */
  finished?: boolean;
}

/** Returns the part of a response that is compared. */
export function comparable(value: unknown, view: View, key = "", path = "$"): unknown {
  const ignored = ignoredFields.find(
    (field) => !(view.finished && field.temporary) && field.applies(key, value, path),
  );
  if (ignored) return ignored.compared(value);
  if (typeof value === "string") return value.replaceAll(view.folder, "<project>");
  if (Array.isArray(value)) return value.map((item) => comparable(item, view, key, path));
  if (typeof value !== "object" || value === null) return value;
  const object = view.finished ? value : withoutProgress(value as Record<string, unknown>);
  return Object.fromEntries(
    Object.entries(object).map(([name, inner]) => [name, comparable(inner, view, name, `${path}.${name}`)]),
  );
}

/** Removes the progress of a run and its blocks. */
function withoutProgress(object: Record<string, unknown>): Record<string, unknown> {
  if (!("execution_date" in object && "status" in object)) return object;
  const { block_runs: _, ...rest } = object;
  return { ...rest, status: "progress" };
}
