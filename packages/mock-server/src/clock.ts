/** A moment in microseconds since 1970, UTC. Mage's own moments have that resolution. */
export type Micros = number;

const microsPerMs = 1000;
export const microsPerSecond = 1_000_000;

/** The time of a mock server. Runs and schedules follow it. */
export interface MockClock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /**
   * Moves on at once; what is due by then happens, in its order.
   *
   * @param ms - milliseconds, 0 or more.
   * @throws RangeError when `ms` is negative or not a number.
   */
  advance(ms: number): void;
  /** Stands still until {@link MockClock.resume}; `advance` still works. */
  pause(): void;
  /** Goes on with real time from where it stands. */
  resume(): void;
}

/** A clock that is real time plus an offset, or stands still. */
export class Clock implements MockClock {
  readonly #startsAt: number | undefined;
  readonly #startsPaused: boolean;
  #offset = 0;
  #pausedAt: number | undefined;
  #lastMicros = 0;
  /** Called after time was moved by hand. */
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

  /** The moment now, later than at each earlier call: what is created one after the other can be told apart. */
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
