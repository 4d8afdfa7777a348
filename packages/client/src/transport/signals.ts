import { type CallInfo, MageAbortError, type MageError, MageTimeoutError } from "../errors.ts";
import { checkNumber } from "../options.ts";

/** The maximum delay of a timer, in ms: 24.8 days. */
const maxTimeout = 2 ** 31 - 1;

/** Combines signals, any of which may be missing. Listeners of the new signal don't pile up on a shared one. */
export function anySignal(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/**
 * Returns a signal that aborts after `ms`, or undefined when that is longer than a timer can wait.
 *
 * @throws TypeError when `ms` is negative or not a number.
 */
export function timeoutSignal(ms: number | undefined): AbortSignal | undefined {
  checkNumber("timeout", ms);
  return ms === undefined || ms > maxTimeout ? undefined : AbortSignal.timeout(Math.ceil(ms));
}

/** Resolves after `ms`, or as soon as the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, maxTimeout));
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}

/** The error of a call that its own signal has aborted: a timeout when the signal is one. */
export function abortError({ reason }: AbortSignal, call: CallInfo): MageError {
  return (reason as Error | undefined)?.name === "TimeoutError"
    ? timeoutError("Timed out", call)
    : new MageAbortError(`Aborted (${call.method} ${call.url})`, call);
}

function timeoutError(message: string, call: CallInfo): MageTimeoutError {
  return new MageTimeoutError(`${message} (${call.method} ${call.url})`, call);
}

/**
 * Resolves with the result of `work`, or rejects as soon as its signal aborts: after `timeout` ms, or with the caller's.
 * That holds even if the work ignores the signal.
 *
 * @param what - What is missing after the timeout: `No response`.
 * @throws MageTimeoutError, MageAbortError
 */
export async function withLimit<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  { timeout, signal }: { timeout: number; signal: AbortSignal },
  call: CallInfo,
  what: string,
): Promise<Result> {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = () => {};
  try {
    return await new Promise<Result>((resolve, reject) => {
      abort = () => reject(abortError(signal, call));
      signal.addEventListener("abort", abort);
      if (signal.aborted) return abort();
      // Not AbortSignal.timeout: its timer doesn't keep Node running, and takes no fractions.
      if (timeout <= maxTimeout)
        timer = setTimeout(() => {
          reject(timeoutError(`${what} within ${timeout} ms`, call));
          limit.abort();
        }, timeout);
      work(anySignal(signal, limit.signal)).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}
