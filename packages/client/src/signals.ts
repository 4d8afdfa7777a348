/** @throws TypeError when it is given and isn't a number from 0 on. */
export function checkNumber(name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0)) throw new TypeError(`${name} must be a number, 0 or more`);
}

/** The longest that a timer can wait, in ms: 24.8 days. */
const longestTimer = 2 ** 31 - 1;

/**
 * A signal that aborts after `ms`, or none where that is longer than a timer can wait.
 *
 * @throws TypeError when it isn't a number from 0 on.
 */
export function limitOf(ms: number | undefined): AbortSignal | undefined {
  checkNumber("timeout", ms);
  return ms === undefined || ms > longestTimer ? undefined : AbortSignal.timeout(ms);
}

/** One signal for several of which some may not be there. */
export function anyOf(...signals: (AbortSignal | undefined)[]): AbortSignal | undefined {
  const present = signals.filter((signal) => signal !== undefined);
  return present.length > 1 ? AbortSignal.any(present) : present[0];
}

/** Resolves after `ms`, or as soon as the signal aborts. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
}
