import type { MageCall } from "./call.ts";
import { checkBlocks } from "./checks.ts";
import { findDrift } from "./drift.ts";
import { createSession, readStatus } from "./generated/sdk.gen.ts";
import type { ReadStatusResponse } from "./generated/types.gen.ts";
import type { CallOptions, MageOptions, ValidateOptions } from "./options.ts";
import { Blocks } from "./resources/blocks.ts";
import { PipelineRuns } from "./resources/pipeline-runs.ts";
import { PipelineSchedules } from "./resources/pipeline-schedules.ts";
import { Pipelines } from "./resources/pipelines.ts";
import { connect } from "./transport/client.ts";
import type { Client } from "./transport/sdk-types.ts";
import { readSessionToken, SessionStore } from "./transport/session.ts";
import { unexpectedContent } from "./unexpected.ts";

/**
 * A Mage server. Methods take and return plain objects, without Mage's envelopes. Every failed call throws a
 * {@link MageError}.
 *
 * @example
 * const mage = new Mage({ baseUrl: "http://localhost:6789", apiKey });
 * await mage.login({ email, password });
 * const pipeline = await mage.pipelines.create({ name: "nightly load", type: "python" });
 */
export class Mage {
  /** The client to pass to the generated functions: `readPipeline({ client: mage.client, path: { uuid } })`. */
  readonly client: Client;
  readonly pipelines: Pipelines;
  readonly blocks: Blocks;
  readonly pipelineSchedules: PipelineSchedules;
  readonly pipelineRuns: PipelineRuns;
  readonly #session = new SessionStore();

  /** @throws TypeError when `baseUrl` isn't an absolute http or https URL, or another option is invalid. */
  constructor(options: MageOptions = {}) {
    const client = connect({ ...options, validate: withDrift(options.validate) }, this.#session);
    // A request of your own to this route is as harmful as the generated function's.
    const put: Client["put"] = (request) =>
      client.put(
        /^\/api\/pipelines\/[^/]+\/?$/.test(request.url) ? { check: checkBlocks, ...request } : request,
      );
    this.client = { ...client, put };
    this.pipelines = new Pipelines(this.client);
    this.blocks = new Blocks(this.client);
    this.pipelineSchedules = new PipelineSchedules(this.client);
    this.pipelineRuns = new PipelineRuns(this.client);
  }

  /**
   * Logs in and uses the session's token for every call from now on, instead of the one in the options.
   *
   * @param options - `renew: true` keeps the email and password in memory and logs in again when the session has
   * expired.
   * @returns the expiry of the session: 30 days from now unless the server is configured differently
   * @throws MageAuthenticationError when the email, the password or the API key is wrong.
   *
   * @example
   * await mage.login({ email: "me@example.com", password }, { renew: true });
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
      try {
        return readSessionToken(session.token);
      } catch {
        // Without the cause, which may quote the token.
        throw unexpectedContent(
          this.client,
          { method: "POST", url: "/api/sessions" },
          "its token is not a Mage JWT",
        );
      }
    };
    const session = await logIn({ signal });
    // Without the signal, which may be aborted long before the session expires.
    this.#session.set({ ...session, ...(renew && { renew: () => logIn({}) }) });
    return { expires: session.expires };
  }

  /**
   * Forgets the session of {@link login}. On the server, its token stays valid until it expires.
   *
   * @example
   * mage.logout();
   */
  logout(): void {
    this.#session.set(undefined);
  }

  /**
   * Reads the server's status. Needs no credentials; `require_user_authentication` shows if other calls do.
   *
   * @example
   * const { require_user_authentication } = await mage.status();
   */
  status(options: CallOptions = {}): MageCall<ReadStatusResponse["statuses"][number]> {
    type Status = ReadStatusResponse["statuses"][number];
    return readStatus({ client: this.client, ...options }).map(({ statuses: [status] }) => status as Status);
  }
}

/** The class bundles every operation anyway, so it also bundles the response schemas. */
function withDrift(validate: MageOptions["validate"] = true): ValidateOptions {
  return { findDrift, ...(typeof validate === "boolean" ? { requests: validate } : validate) };
}
