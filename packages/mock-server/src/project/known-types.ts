/** File name endings by a block's language. */
export const extensions: Record<string, string> = {
  markdown: "md",
  python: "py",
  r: "r",
  sql: "sql",
  yaml: "yaml",
};

/** The block types that Mage can make into a block. `hook` and `dynamic_child` it knows, but can't. */
const blockTypes = new Set([
  "callback",
  "chart",
  "conditional",
  "custom",
  "data_exporter",
  "data_loader",
  "extension",
  "global_data_product",
  "group",
  "markdown",
  "pipeline",
  "scratchpad",
  "sensor",
  "transformer",
]);

/** What a pipeline's file may name. Another type makes the file unreadable. */
export const knownBlockTypes = new Set([...blockTypes, "dbt", "dynamic_child", "hook"]);

/** Whether Mage has a class for a block: without one it can't be made, nor its pipeline be loaded. */
export function hasClass(type: unknown, language: unknown, pipelineType: string): boolean {
  if (pipelineType === "integration" || language === "sql" || language === "r") return true;
  return typeof type === "string" && blockTypes.has(type);
}

/** Blocks that take no part in a run. */
export const notExecutable = new Set(["chart", "markdown", "scratchpad"]);

/** Pipeline types with a kernel to run in; the server can't read one of another type. */
export const kernels = new Map([
  ["databricks", "python3"],
  ["integration", "python3"],
  ["pyspark", "pysparkkernel"],
  ["python", "python3"],
  ["streaming", "python3"],
]);

export const scheduleIntervals = new Set(["@once", "@hourly", "@daily", "@weekly", "@monthly", "@always_on"]);

/** Where a block's code is kept: the project has one file for each type, uuid and language. */
export function fileOf(type: string, uuid: string, language: string): string {
  return `${type === "custom" ? type : `${type}s`}/${uuid}.${extensions[language]}`;
}
