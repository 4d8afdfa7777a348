import { sign, verify } from "hono/jwt";
import { type Clock, type Micros, microsPerSecond } from "../clock.ts";
import { HandledError } from "../handled-error.ts";
import type { Json } from "../json.ts";
import { noAttribute, UnhandledError } from "../python.ts";
import type { Body } from "./body.ts";
import type { Query } from "./query.ts";

const sessionMicros = 30 * 24 * 3600 * microsPerSecond;

/** A user account. */
export interface User {
  email: string;
  /** Default: the email. */
  username?: string;
  password: string;
  /** A viewer can only read; owners and editors can do everything. Default: `owner`. */
  role?: "owner" | "editor" | "viewer";
}

export interface Account extends Omit<User, "username"> {
  /** Null when the user has no username. */
  username?: string | null;
  id: number;
  createdAt: Micros;
}

/** The user accounts and their sessions. */
export class Accounts {
  readonly authentication: boolean;
  readonly apiKey: string;
  readonly #users: Account[];
  readonly #clock: Clock;
  readonly #tokens = new Map<string, { user: Account; expires: Micros }>();
  readonly #secret = crypto.randomUUID();

  constructor(clock: Clock, options: { authentication: boolean; apiKey: string; users: readonly User[] }) {
    this.#clock = clock;
    this.authentication = options.authentication;
    this.apiKey = options.apiKey;
    // Mage creates its owner only when authentication is on.
    this.#users = [];
    if (this.authentication) for (const user of options.users) this.add(user);
  }

  add(user: Omit<Account, "id" | "createdAt">): void {
    this.#users.push({ ...user, id: this.#users.length + 1, createdAt: this.#clock.micros() });
  }

  find(by: { email?: unknown; username?: unknown }, password: unknown): Account | undefined {
    const user = this.#users.find(({ email, username }) =>
      by.email ? email === by.email : (username === undefined ? email : username) === by.username,
    );
    return user?.password === password ? user : undefined;
  }

  /** Creates a session. */
  async logIn(user: Account): Promise<{ token: string; jwt: string; expires: Micros }> {
    const random = crypto.getRandomValues(new Uint8Array(32));
    const token = btoa(String.fromCharCode(...random))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
    const expires = this.#clock.micros() + sessionMicros;
    this.#tokens.set(token, { user, expires });
    const jwt = await sign({ expires: expires / microsPerSecond, token }, this.#secret, "HS256");
    return { token, jwt, expires };
  }

  /**
   * Identifies the sender of a request.
   *
   * @returns the user, or undefined without a token.
   * @throws HandledError when the API key or the token is wrong.
   */
  async identify(request: Request, query: Query, body: Body): Promise<Account | undefined> {
    if (!this.authentication) return undefined;
    if (this.#keyOf(request, query, body) !== this.apiKey) throw new HandledError("invalid_api_key");
    const token = await this.#tokenOf(request.headers);
    if (token === undefined) return undefined;
    const session = this.#tokens.get(token);
    if (!session) throw new HandledError("invalid_oauth_token");
    if (session.expires <= this.#clock.now() * 1000) throw new HandledError("expired_oauth_token");
    return session.user;
  }

  #keyOf({ headers, method }: Request, query: Query, body: Body): unknown {
    const header = headers.get("x-api-key");
    if (header) return header;
    if (method !== "POST") return query.text("api_key");
    let parsed: Json;
    try {
      parsed = body.json();
    } catch {
      return query.text("api_key");
    }
    // With a JSON body, Mage ignores the query.
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
      throw noAttribute(parsed, "get");
    return parsed.api_key;
  }

  async #tokenOf(headers: Headers): Promise<string | undefined> {
    const header = headers.get("oauth-token");
    if (header) return header;
    const bearer = bearerOf(headers);
    if (bearer) return bearer;
    const cookie = (headers.get("cookie") ?? "")
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith("oauth_token="));
    if (!cookie) return undefined;
    try {
      const payload = await verify(cookie.slice("oauth_token=".length), this.#secret, "HS256");
      return String(payload.token);
    } catch {
      throw new UnhandledError("Signature verification failed", "jwt.exceptions.InvalidSignatureError");
    }
  }
}

/** Reads the token from `Authorization: Bearer <token>`. */
export function bearerOf(headers: Headers): string | undefined {
  return /^Bearer\s+(\S+)/i.exec(headers.get("authorization") ?? "")?.[1];
}
