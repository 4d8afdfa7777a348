import type { Settings } from "../options.ts";
import { takesCredential, tokenHeader, type WireRequest } from "./request.ts";

/** The contents of a session's JWT. */
export interface SessionToken {
  /** The OAuth token, as the `OAUTH-TOKEN` header needs it. */
  token: string;
  /** Expiry of the token: 30 days after the login, unless the server is configured differently. */
  expires: Date;
}

/** A session that a login has started. */
export interface Session extends SessionToken {
  /** Logs in again. Without it, an expired session is not renewed. */
  renew?: () => Promise<SessionToken>;
}

/**
 * Reads the OAuth token from a session's JWT. Mage's login returns the JWT, but its header takes the token inside
 * (`mage_ai/authentication/oauth/utils.py`, 0.9.80). The signature is not verified; that is up to the server.
 *
 * @throws TypeError when the text is not such a JWT. The message doesn't quote it.
 */
export function readSessionToken(jwt: string): SessionToken {
  try {
    const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { token, expires } = JSON.parse(atob(payload)) as { token: unknown; expires: unknown };
    if (typeof token === "string" && typeof expires === "number")
      return { token, expires: new Date(expires * 1000) };
  } catch {
    // Thrown below instead: the parser's message may quote the JWT.
  }
  throw new TypeError("The session token is not a Mage JWT");
}

/** Holds a client's session and picks the OAuth token of each call. */
export class SessionStore {
  current: Session | undefined;
  #renewal: Promise<void> | undefined;

  set(session: Session | undefined): void {
    this.current = session;
    this.#renewal = undefined;
  }

  /** Returns the token to send, or undefined when the operation takes none or there is none. */
  async tokenFor(request: WireRequest, settings: Settings): Promise<string | undefined> {
    if (!takesCredential(request, tokenHeader)) return undefined;
    if (request.oauthToken !== undefined || request.getToken)
      return (await request.getToken?.()) ?? request.oauthToken;
    if (this.current?.renew && this.current.expires.getTime() <= Date.now()) await this.renew();
    return this.current?.token ?? (await settings.getToken?.()) ?? settings.oauthToken;
  }

  /** Logs in again. Concurrent calls share one login. */
  renew(): Promise<void> {
    if (!this.#renewal) {
      const renewal = this.#replace(this.current).finally(() => {
        if (this.#renewal === renewal) this.#renewal = undefined;
      });
      this.#renewal = renewal;
    }
    return this.#renewal;
  }

  /** Replaces an expired session, unless there was a login or logout in the meantime. */
  async #replace(old: Session | undefined): Promise<void> {
    const next = await old?.renew?.();
    if (this.current === old) this.current = { ...old, ...next } as Session;
  }
}
