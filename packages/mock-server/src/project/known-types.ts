/** File extensions, by language. */
export const extensions: Record<string, string> = {
  markdown: "md",
  python: "py",
  r: "r",
  sql: "sql",
  yaml: "yaml",
};

/** The block types that Mage can create. It accepts `hook` and `dynamic_child` in files only. */
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

/** The block types allowed in a pipeline's file. Any other makes the file unreadable. */
export const knownBlockTypes = new Set([...blockTypes, "dbt", "dynamic_child", "hook"]);

/** Checks that Mage has a class for a block. Without one, the block can't be created nor its pipeline loaded. */
export function hasClass(type: unknown, language: unknown, pipelineType: string): boolean {
  if (pipelineType === "integration" || language === "sql" || language === "r") return true;
  return typeof type === "string" && blockTypes.has(type);
}

/** Block types that aren't run. */
export const notExecutable = new Set(["chart", "markdown", "scratchpad"]);

/** Kernels, by pipeline type. A pipeline of any other type can't be read. */
export const kernels = new Map([
  ["databricks", "python3"],
  ["integration", "python3"],
  ["pyspark", "pysparkkernel"],
  ["python", "python3"],
  ["streaming", "python3"],
]);

/** Returns the path of a block's code. The project has one file per type, uuid and language. */
export function fileOf(type: string, uuid: string, language: string): string {
  return `${type === "custom" ? type : `${type}s`}/${uuid}.${extensions[language]}`;
}
