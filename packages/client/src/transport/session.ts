import { MageAuthenticationError, type MageError } from "../errors.ts";

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

/** Holds the session of a {@link Mage} and picks its token. */
export class SessionStore {
  current: Session | undefined;
  /** The latest tokens, to be masked: a server may echo one that has been replaced. */
  tokens: string[] = [];
  #renewal: Promise<void> | undefined;

  set(session: Session | undefined): void {
    this.current = session;
    this.#renewal = undefined;
    if (session) this.tokens = [session.token, ...this.tokens].slice(0, 20);
  }

  /** Returns the session's token, if there is a session. Logs in again before the token is known to be refused. */
  async token(): Promise<string | undefined> {
    if (this.current?.renew && this.current.expires.getTime() <= Date.now()) await this.renew();
    return this.current?.token;
  }

  /** Returns true if the token was refused and the session can be renewed. */
  canRenew(error: MageError): boolean {
    const isRefused = error instanceof MageAuthenticationError && /oauth_token/.test(error.type ?? "");
    return isRefused && this.current?.renew !== undefined;
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
    if (this.current === old) this.set({ ...old, ...next } as Session);
  }
}
