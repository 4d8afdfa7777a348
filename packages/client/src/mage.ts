import type { MageCall } from "./call.ts";
import { findDrift } from "./drift.ts";
import { createSession, readStatus } from "./generated/sdk.gen.ts";
import type { ReadStatusResponse } from "./generated/types.gen.ts";
import type { CallOptions, MageOptions, ValidateOptions } from "./options.ts";
import { Blocks } from "./resources/blocks.ts";
import { PipelineRuns } from "./resources/pipeline-runs.ts";
import { PipelineSchedules } from "./resources/pipeline-schedules.ts";
import { Pipelines } from "./resources/pipelines.ts";
import { readSessionToken } from "./session.ts";
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

  /**
   * Logs in, and uses the session's token for every call from now on, in place of the one in the options.
   *
   * @param options - `renew: true` keeps the email and password in memory, and logs in again once when the session has
   * expired.
   * @returns When the session ends: after 30 days unless the server has another setting.
   * @throws MageAuthenticationError when the email, the password or the API key is wrong.
   */
  async login(
    { email, password }: { email: string; password: string },
    { renew = false, signal, ...options }: CallOptions & { renew?: boolean } = {},
  ): Promise<{ expires: Date }> {
    const logIn = async (own: CallOptions) => {
      const { session } = await createSession({
        client: this.client,
        body: { session: { email, password } },
        ...options,
        ...own,
      });
      return readSessionToken(session.token);
    };
    const session = await logIn({ signal });
    // Without the signal, which may have ended long before the session does.
    this.client.setSession({ ...session, ...(renew && { renew: () => logIn({}) }) });
    return { expires: session.expires };
  }

  /** Forgets the session of {@link login}. On the server its token stays good until it expires. */
  logout(): void {
    this.client.setSession(undefined);
  }

  /** What the server says of itself, without any credentials: `require_user_authentication`, whether it wants some. */
  status(options: CallOptions = {}): MageCall<ReadStatusResponse["statuses"][number]> {
    return readStatus({ client: this.client, ...options }).map(({ statuses: [status] }) => {
      if (!status) throw new TypeError("Mage sent no status"); // It always sends one (StatusResource.collection).
      return status;
    });
  }
}

/** The class may answer for every operation, so it may as well hold the schemas of all answers. */
function withDrift(validate: MageOptions["validate"] = true): ValidateOptions {
  return { findDrift, ...(typeof validate === "boolean" ? { requests: validate } : validate) };
}
