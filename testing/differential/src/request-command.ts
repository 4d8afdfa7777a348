import fc from "fast-check";
import { ownCode } from "./ignored-fields.ts";
import type { Pair, PairedRequest, PairedResponses, Side } from "./pair.ts";

/** A schedule or run that exists on both servers. */
export interface Twin {
  mock: { id: number; token: string };
  server: { id: number; token: string };
  /** The uuid of its pipeline when it was created. */
  pipeline: string;
  active: boolean;
}

/** The commands' model of both servers. */
export interface Model {
  /** Prefix of all names in this sequence. */
  prefix: string;
  schedules: Twin[];
  runs: Twin[];
}

export type Command = fc.AsyncCommand<Model, Pair>;
type BuildRequest = (side: Side, model: Model) => PairedRequest;

/** A command that sends a request to both servers. */
export class RequestCommand implements Command {
  readonly #label: string;
  readonly #build: BuildRequest;
  readonly #needs: (model: Model) => boolean;
  readonly #after: (model: Model, responses: PairedResponses) => void;
  readonly #sorted: boolean;

  constructor(
    label: string,
    build: BuildRequest,
    options: {
      needs?: (model: Model) => boolean;
      after?: (model: Model, responses: PairedResponses) => void;
      sorted?: boolean;
    } = {},
  ) {
    this.#label = label;
    this.#build = build;
    this.#needs = options.needs ?? (() => true);
    this.#after = options.after ?? (() => {});
    this.#sorted = options.sorted ?? false;
  }

  check(model: Readonly<Model>): boolean {
    return this.#needs(model);
  }

  async run(model: Model, pair: Pair): Promise<void> {
    this.#after(model, await pair.send((side) => this.#build(side, model), { sorted: this.#sorted }));
  }

  toString(): string {
    return this.#label;
  }
}

// Names whose slugs clash, start with a digit, or contain a slash or non-ASCII letters.
const names = ["alpha one", "alpha-one", "Beta", "3rd", "täglich 1", "x/y", "gone"] as const;
export const name = fc.constantFrom(...names);
export const blockNames = ["load", "Load!", "clean it", "2nd step", "export", "notes"] as const;
export const blockName = fc.constantFrom(...blockNames);
export const colour = fc.constantFrom("blue", "teal", "nonsense", null);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
export const flag = fc.constantFrom("true", "false");

export const slug = (text: string, slash = false) =>
  text.replace(slash ? /[^\p{L}\p{N}_/]/gu : /[^\p{L}\p{N}_]/gu, "_").toLowerCase();
export const pipelineName = ({ prefix }: Model, of: string) => `${prefix} ${of}`;
export const pipelineUuid = (model: Model, of: string) => slug(pipelineName(model, of));
export const pipelinePath = (model: Model, of: string) =>
  `/api/pipelines/${encodeURIComponent(pipelineUuid(model, of))}`;
// A block's file belongs to the whole project, so its name must be unique to the sequence.
export const blockTitle = ({ prefix }: Model, of: string) => `${prefix} ${of}`;
export const blockUuid = (model: Model, of: string) => slug(blockTitle(model, of), true);
export const blockPath = (model: Model, pipeline: string, block: string) =>
  `${pipelinePath(model, pipeline)}/blocks/${encodeURIComponent(blockUuid(model, block))}`;

export const codes = fc.record(
  { _http_error_codes: fc.constantFrom("true", "false", "") },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

/** Drops undefined properties. */
export const defined = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<
    string,
    never
  >;

export const code = (type: string, text: string) => {
  const decorator = type === "conditional" ? "condition" : type;
  return `${ownCode}: ${text}\n@${decorator}\ndef run(*args, **kwargs):\n    return [1]\n`;
};

/** An index into the schedules or runs so far. */
export const index = fc.nat({ max: 7 });
export const twin = (of: Twin[], at: number) => of[at % of.length] as Twin;
export const schedulePath = (side: Side, model: Model, at: number) =>
  `/api/pipeline_schedules/${twin(model.schedules, at)[side.name].id}`;
export const hasSchedules = ({ schedules }: Model) => schedules.length > 0;
