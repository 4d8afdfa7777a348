import { type CallInfo, MageAbortError, type MageError, MageTimeoutError } from "../errors.ts";
import { checkNumber } from "../options.ts";

/** The maximum delay of a timer, in ms: 24.8 days. */
const maxTimeout = 2 ** 31 - 1;

/**
 * Returns a signal that aborts after `ms`, or undefined when that is longer than a timer can wait.
 *
 * @throws TypeError when `ms` is negative or not a number.
 */
export function timeoutSignal(ms: number | undefined): AbortSignal | undefined {
  checkNumber("timeout", ms);
  return ms === undefined || ms > maxTimeout ? undefined : AbortSignal.timeout(ms);
}

/** Combines signals, any of which may be missing, into one. */
export function anySignal(...signals: (AbortSignal | undefined)[]): AbortSignal | undefined {
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

/** The error of a call that its own signal has aborted: a timeout when the signal is one. */
export function abortError(signal: AbortSignal, call: CallInfo, cause?: unknown): MageError {
  if ((signal.reason as Error | undefined)?.name === "TimeoutError")
    return timeoutError("Timed out", call, cause);
  return new MageAbortError(`Aborted (${call.method} ${call.url})`, call, {}, { cause });
}

export function timeoutError(message: string, call: CallInfo, cause: unknown): MageTimeoutError {
  return new MageTimeoutError(`${message} (${call.method} ${call.url})`, call, {}, { cause });
}

/**
 * Resolves with `work`, or rejects as soon as the signal aborts.
 *
 * @throws MageAbortError, or MageTimeoutError when the signal is a timeout.
 */
export function withAbort<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  call: CallInfo,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortError(signal, call));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
