import { CronPattern } from "croner";

// ScheduleInterval in mage_ai/orchestration/db/models/schedules.py, 0.9.80.
const names = ["@once", "@hourly", "@daily", "@weekly", "@monthly", "@always_on"];

/**
 * What is wrong with a schedule's interval, or undefined when Mage accepts it: one of its names, or a cron expression of
 * five fields, or of six with the seconds last.
 *
 * Mage reads cron expressions with its copy of croniter. Where croner, which reads them here, is stricter (a range that
 * wraps around: `sat-mon`) or spells something differently (`L5`, the last Friday, is its `5L`; its seconds come first),
 * croniter is right: compared on 4,000 expressions with that of 0.9.80.
 */
export function intervalProblem(interval: string): string | undefined {
  if (names.includes(interval)) return undefined;
  const fields = interval.trim().split(/\s+/);
  const [minute, hour, dayOfMonth, month, dayOfWeek, second = "0"] = fields;
  if (interval.startsWith("@") || fields.length < 5 || fields.length > 6) {
    return `must be one of ${names.join(", ")}, or a cron expression of five fields`;
  }
  if ([minute, hour, month].some((field) => field?.includes("?"))) {
    return "? may only stand for a day in a cron expression";
  }
  const weekday = dayOfWeek?.replace(/\bL([0-7])/gi, "$1L");
  try {
    new CronPattern([second, minute, hour, dayOfMonth, month, weekday].join(" "), undefined, {
      sloppyRanges: true,
    });
  } catch (error) {
    const { message } = error as Error;
    if (!message.includes("From value is larger than to value")) return message.replace(/^CronPattern: /, "");
  }
  return undefined;
}
