import { findDrift } from "./drift.ts";
import type { MageOptions, ValidateOptions } from "./options.ts";
import { Blocks } from "./resources/blocks.ts";
import { PipelineRuns } from "./resources/pipeline-runs.ts";
import { PipelineSchedules } from "./resources/pipeline-schedules.ts";
import { Pipelines } from "./resources/pipelines.ts";
import { type Client, createMageClient } from "./transport.ts";

/**
 * A Mage server. Its methods take and return the objects themselves, not the envelopes they travel in, and every failure
 * is a {@link MageError}.
 *
 * @example
 * const mage = new Mage({ baseUrl: "http://localhost:6789", apiKey, oauthToken });
 * const pipeline = await mage.pipelines.create({ name: "nightly load", type: "python" });
 */
export class Mage {
  /** For the generated functions: `readPipeline({ client: mage.client, path: { uuid } })`. */
  readonly client: Client;
  readonly pipelines: Pipelines;
  readonly blocks: Blocks;
  readonly pipelineSchedules: PipelineSchedules;
  readonly pipelineRuns: PipelineRuns;

  /** @throws TypeError when `baseUrl` isn't an absolute http or https URL. */
  constructor(options: MageOptions = {}) {
    this.client = createMageClient({ ...options, validate: withDrift(options.validate) });
    this.pipelines = new Pipelines(this.client);
    this.blocks = new Blocks(this.client);
    this.pipelineSchedules = new PipelineSchedules(this.client);
    this.pipelineRuns = new PipelineRuns(this.client);
  }
}

/** The class may answer for every operation, so it may as well hold the schemas of all answers. */
function withDrift(validate: MageOptions["validate"] = true): ValidateOptions {
  return { findDrift, ...(typeof validate === "boolean" ? { requests: validate } : validate) };
}
