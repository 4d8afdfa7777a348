/** A timestamp in microseconds since 1970, UTC: the resolution that Mage uses. */
export type Micros = number;

const microsPerMs = 1000;
export const microsPerSecond = 1_000_000;

/** The clock of a mock server. Runs, schedules, timeouts and sessions follow it. */
export interface MockClock {
  /** Returns the time in milliseconds since 1970, UTC. */
  now(): number;
  /**
   * Moves the time forward. Everything due by then happens at once, in order.
   *
   * @param ms - milliseconds to add, 0 or more.
   * @throws RangeError when `ms` is negative or not a number.
   */
  advance(ms: number): void;
  /** Stops the clock until {@link MockClock.resume}. `advance` still works. */
  pause(): void;
  /** Restarts the clock from its current time. */
  resume(): void;
}

/** A clock with an offset from real time. It can be paused. */
export class Clock implements MockClock {
  readonly #startsAt: number | undefined;
  readonly #startsPaused: boolean;
  #offset = 0;
  #pausedAt: number | undefined;
  #lastMicros = 0;
  /** Called after `advance`. */
  onAdvance: () => void = () => {};

  constructor(startsAt: Date | undefined, paused: boolean) {
    this.#startsAt = startsAt?.getTime();
    this.#startsPaused = paused;
    this.reset();
  }

  reset(): void {
    this.#offset = this.#startsAt === undefined ? 0 : this.#startsAt - Date.now();
    this.#pausedAt = this.#startsPaused ? Date.now() + this.#offset : undefined;
    this.#lastMicros = 0;
  }

  now(): number {
    return this.#pausedAt ?? Date.now() + this.#offset;
  }

  /** Returns the time in microseconds. Each call returns a later one, so that creation times are distinct. */
  micros(): Micros {
    this.#lastMicros = Math.max(this.now() * microsPerMs, this.#lastMicros + 1);
    return this.#lastMicros;
  }

  advance(ms: number): void {
    if (!(Number.isFinite(ms) && ms >= 0))
      throw new RangeError(`The clock can't advance by ${ms} ms: give a number of 0 or more.`);
    if (this.#pausedAt === undefined) this.#offset += ms;
    else this.#pausedAt += ms;
    this.onAdvance();
  }

  pause(): void {
    this.#pausedAt ??= this.now();
  }

  resume(): void {
    if (this.#pausedAt === undefined) return;
    this.#offset = this.#pausedAt - Date.now();
    this.#pausedAt = undefined;
  }
}
