const intervals = ["@once", "@hourly", "@daily", "@weekly", "@monthly", "@always_on"];

/**
 * Makes types that complete the known values in an editor and still take those of a later Mage: `"api" | (string & {})`.
 *
 * @param module - Types by hey-api (`export type Name = …;`) or openapi-typescript (`Name: …;`).
 */
export function openUnions(module: string): string {
  const known = intervals.map((interval) => `"${interval}"`).join(" | ");
  return module
    .replaceAll(/^(\s*(?:export type )?ScheduleInterval(?:: | = ))string;$/gm, `$1${known} | (string & {});`)
    .replaceAll(
      /^(\s*(?:export type )?(?:PipelineRunStatus|BlockRunStatus|ErrorType)(?:: | = )['"].*);$/gm,
      "$1 | (string & {});",
    );
}
