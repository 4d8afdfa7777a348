import { Cron } from "croner";
import type { Micros } from "../clock.ts";

const ownIntervals = new Set(["@once", "@hourly", "@daily", "@weekly", "@monthly", "@always_on"]);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The properties of a schedule that determine when it runs. */
export interface Timing {
  schedule_type: string | null;
  schedule_interval: string | null;
  start_time: Micros | null;
  /** True when the start time is the time by which a run should be done, not the earliest start. */
  landing: boolean;
}

/** Checks for an interval that Mage accepts: one of its own, or a cron expression. */
export function isInterval(text: string): boolean {
  if (ownIntervals.has(text)) return true;
  try {
    new Cron(text, { paused: true, timezone: "UTC" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the execution date, in milliseconds, of a run started now.
 *
 * @returns undefined for a schedule without an interval.
 */
export function currentExecutionDate(timing: Timing, now: number): number | undefined {
  const { schedule_interval: interval } = timing;
  if (!interval) return undefined;
  const day = now - (now % dayMs);
  let current: number;
  if (interval === "@once" || interval === "@always_on") current = now;
  else if (interval === "@hourly") current = now - (now % hourMs);
  else if (interval === "@daily") current = day;
  else if (interval === "@weekly") current = day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs;
  else if (interval === "@monthly") current = monthOf(now, 0);
  else return cronBefore(interval, now);
  return timing.landing && timing.start_time !== null
    ? landed(interval, current, timing.start_time / 1000)
    : current;
}

/** Returns the execution date of the run after the current one, in milliseconds. */
export function nextExecutionDate(timing: Timing, now: number): number | undefined {
  const { schedule_interval: interval } = timing;
  const current = currentExecutionDate(timing, now);
  if (current === undefined || !interval) return undefined;
  switch (interval) {
    case "@once":
    case "@always_on":
      return undefined;
    case "@daily":
      return current + dayMs;
    case "@hourly":
      return current + hourMs;
    case "@weekly":
      return current + 7 * dayMs;
    case "@monthly": {
      const next = new Date(current + 32 * dayMs);
      next.setUTCDate(1);
      return next.getTime();
    }
    default:
      return new Cron(interval, { paused: true, timezone: "UTC" }).nextRun(new Date(current))?.getTime();
  }
}

function monthOf(now: number, more: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + more, 1);
}

function cronBefore(expression: string, now: number): number | undefined {
  const cron = new Cron(expression, { paused: true, timezone: "UTC" });
  return cron.previousRuns(1, new Date(now))[0]?.getTime();
}

// With a landing time, the run's execution date has the hour and minute of the start time.
function landed(interval: string, current: number, startMs: number): number {
  const start = new Date(startMs);
  const date = new Date(current);
  const [minute, second] = [start.getUTCMinutes(), start.getUTCSeconds()];
  if (interval === "@hourly") date.setUTCMinutes(minute, second);
  else if (interval !== "@once" && interval !== "@always_on")
    date.setUTCHours(start.getUTCHours(), minute, second);
  const days =
    interval === "@weekly"
      ? (start.getUTCDay() + 6) % 7
      : interval === "@monthly"
        ? start.getUTCDate() - 1
        : 0;
  return date.getTime() + days * dayMs;
}
