import { setTimeout as sleep } from "node:timers/promises";
import { Mage, MageError, type MageOptions, type Trigger } from "@mage-api/client";

export interface LoadOptions {
  /** Options of the clients, which log in as the owner if the server requires authentication. */
  server: Pick<MageOptions, "baseUrl" | "apiKey" | "fetch">;
  /** The credentials to log in with. Without them the clients don't log in. */
  owner?: { email: string; password: string };
  clients: number;
  durationMs: number;
  /** Maximum time for a run to finish, in ms. */
  waitMs?: number;
}

/** The results of a load test. */
export interface LoadReport {
  /** Number of calls that succeeded, by kind. */
  calls: Record<string, number>;
  /** Median and 95th percentile of the time of a call, in ms, by kind. */
  times: Record<string, { median: number; p95: number }>;
  /** Errors that the server returned, with their number. Not the client's fault, but their outcome is uncertain. */
  errors: Record<string, number>;
  /** Runs on the server at the end. */
  runs: number;
  /** A sentence for each run that a list, a wait or `triggerOnce` lost or doubled. */
  problems: string[];
}

const waitMs = 120_000;
/** A client lists all runs of the pipeline in one of this many rounds: those lists are long. */
const roundsPerFullList = 5;

/** Makes clients start, list, await and cancel runs on one server, and checks each result. */
export class LoadTest {
  readonly #options: LoadOptions;
  readonly #pipeline = "load";
  readonly #times = new Map<string, number[]>();
  readonly #errors = new Map<string, number>();
  readonly #problems: string[] = [];
  /** Ids of all runs that a response has confirmed. */
  readonly #started = new Set<number>();
  readonly #cancelled = new Set<number>();
  readonly #ofKeys = new Map<string, number>();
  /** Number of failed calls that may still have started a run. */
  #uncertain = 0;

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  async run(): Promise<LoadReport> {
    const mage = await this.#connect();
    await mage.pipelines.create({ name: this.#pipeline, type: "python" });
    const end = Date.now() + this.#options.durationMs;
    const numbers = Array.from({ length: this.#options.clients }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => this.#client(number, end)));
    const runs = await this.#checkEnd(mage);
    return {
      calls: Object.fromEntries([...this.#times].map(([kind, { length }]) => [kind, length])),
      times: Object.fromEntries([...this.#times].map(([kind, times]) => [kind, percentiles(times)])),
      errors: Object.fromEntries(this.#errors),
      runs,
      problems: this.#problems,
    };
  }

  async #connect(): Promise<Mage> {
    const { server, owner } = this.#options;
    const mage = new Mage(server);
    if (owner) await mage.login(owner);
    return mage;
  }

  async #client(number: number, end: number): Promise<void> {
    const mage = await this.#connect();
    const active = await this.#newTrigger(mage, `active ${number}`);
    const inactive = await this.#newTrigger(mage, `inactive ${number}`);
    const own = { active: new Set<number>(), inactive: new Set<number>() };
    for (let round = 1; Date.now() < end; round++) {
      await this.#startAndWait(mage, active, own.active);
      await this.#startOnce(mage, active, own.active, `client ${number}, round ${round}`);
      await this.#startAndCancel(mage, inactive, own.inactive);
      await this.#listOwn(mage, active, own.active);
      await this.#listOwn(mage, inactive, own.inactive);
      // Spread the long lists over the rounds.
      if ((round + number) % roundsPerFullList === 0) await this.#listAll(mage);
    }
  }

  async #newTrigger(mage: Mage, name: string): Promise<Trigger> {
    const { id, token } = await mage.pipelineSchedules.create(this.#pipeline, { name, schedule_type: "api" });
    return { scheduleId: id, token };
  }

  async #startAndWait(mage: Mage, trigger: Trigger, own: Set<number>): Promise<void> {
    const run = await this.#start("trigger", () => mage.pipelineRuns.trigger(trigger), own);
    if (!run) return;
    const finished = await this.#call("wait", () =>
      mage.pipelineRuns.waitUntilFinished(run.id, { timeout: this.#options.waitMs ?? waitMs }),
    );
    if (finished && finished.status !== "completed") this.#report(`Run ${run.id} is ${finished.status}.`);
  }

  /** Starts a run with a key, and again as after a lost response. */
  async #startOnce(mage: Mage, trigger: Trigger, own: Set<number>, key: string): Promise<void> {
    const once = () => mage.pipelineRuns.triggerOnce(trigger, { key });
    const first = await this.#start("triggerOnce", once, own);
    if (!first) return;
    this.#ofKeys.set(key, first.id);
    const second = await this.#call("triggerOnce again", once);
    if (second && second.id !== first.id)
      this.#report(`triggerOnce started run ${second.id} after run ${first.id} for the same key.`);
  }

  /** Creates a run that doesn't start, since its schedule is inactive, and cancels it. */
  async #startAndCancel(mage: Mage, { scheduleId }: Trigger, own: Set<number>): Promise<void> {
    const run = await this.#start("create", () => mage.pipelineRuns.create(scheduleId), own);
    if (!run) return;
    const cancelled = await this.#call("cancel", () => mage.pipelineRuns.cancel(run.id));
    if (!cancelled) return;
    this.#cancelled.add(run.id);
    const read = await this.#call("read", () => mage.pipelineRuns.read(run.id));
    if (read && read.status !== "cancelled")
      this.#report(`Run ${run.id} was cancelled but is ${read.status}.`);
  }

  /** Lists the runs of a schedule that only this client uses. */
  async #listOwn(mage: Mage, { scheduleId }: Trigger, own: ReadonlySet<number>): Promise<void> {
    const listed = await this.#call("list of a schedule", () =>
      mage.pipelineSchedules.runs(scheduleId).all(),
    );
    if (listed) this.#checkList(`The list of schedule ${scheduleId}`, listed, own);
  }

  /** Lists all runs while other clients add more. */
  async #listAll(mage: Mage): Promise<void> {
    const before = new Set(this.#started);
    const listed = await this.#call("list of a pipeline", () =>
      mage.pipelineRuns.list({ pipeline_uuid: this.#pipeline }).all(),
    );
    if (listed) this.#checkList("The list of all runs", listed, before);
  }

  #checkList(what: string, listed: readonly { id: number }[], expected: ReadonlySet<number>): void {
    const ids = new Set(listed.map(({ id }) => id));
    if (ids.size < listed.length) this.#report(`${what} repeats ${listed.length - ids.size} runs.`);
    const missing = [...expected].filter((id) => !ids.has(id));
    if (missing.length > 0)
      this.#report(
        `${what} lacks ${missing.length} of ${expected.size} runs: ${missing.slice(0, 5).join(", ")}.`,
      );
  }

  /** Compares everything that the clients started with what the server has. */
  async #checkEnd(mage: Mage): Promise<number> {
    const listed = await mage.pipelineRuns.list({ pipeline_uuid: this.#pipeline }).all();
    this.#checkList("The last list of all runs", listed, this.#started);
    const unknown = listed.filter(({ id }) => !this.#started.has(id)).length;
    if (unknown > this.#uncertain)
      this.#report(`${unknown} runs exist that no call returned, and only ${this.#uncertain} calls failed.`);
    for (const { id, status } of listed) {
      if (this.#cancelled.has(id) && status !== "cancelled")
        this.#report(`Run ${id} was cancelled but is ${status} at the end.`);
    }
    const keys = listed.flatMap(({ variables }) => variables?.mage_once_key ?? []);
    const repeated = keys.length - new Set(keys).size;
    if (repeated > 0) this.#report(`${repeated} runs have the key of another run.`);
    const lost = [...this.#ofKeys.keys()].filter((key) => !keys.includes(key)).length;
    if (lost > 0) this.#report(`${lost} keys of triggerOnce have no run.`);
    return listed.length;
  }

  async #start<Run extends { id: number }>(
    kind: string,
    call: () => PromiseLike<Run>,
    own: Set<number>,
  ): Promise<Run | undefined> {
    const run = await this.#call(kind, call);
    if (!run) {
      this.#uncertain++;
      return undefined;
    }
    if (this.#started.has(run.id))
      this.#report(`${kind} returned run ${run.id}, which another call had started.`);
    this.#started.add(run.id);
    own.add(run.id);
    return run;
  }

  /** Measures a call. Returns undefined, and counts the error, if the server returned one. */
  async #call<Result>(kind: string, call: () => PromiseLike<Result>): Promise<Result | undefined> {
    const start = performance.now();
    try {
      const result = await call();
      this.#times.set(kind, [...(this.#times.get(kind) ?? []), performance.now() - start]);
      return result;
    } catch (error) {
      if (!(error instanceof MageError)) throw error;
      if (error.name === "MageTimeoutError" && kind === "wait")
        this.#report(`A wait didn't end: ${error.message}`);
      const name = `${kind}: ${error.name} ${error.message.replaceAll(/\d+/g, "0").slice(0, 120)}`;
      this.#errors.set(name, (this.#errors.get(name) ?? 0) + 1);
      // An error is cheap, so without a pause a broken server would get more requests than a working one.
      await sleep(100);
      return undefined;
    }
  }

  #report(problem: string): void {
    this.#problems.push(problem);
  }
}

function percentiles(times: readonly number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}
