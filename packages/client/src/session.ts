/** What a session's JWT says. */
export interface SessionToken {
  /** The OAuth token, as `OAUTH-TOKEN` wants it. */
  token: string;
  /** When Mage stops accepting it: 30 days after the login unless the server says otherwise. */
  expires: Date;
}

/**
 * Reads the OAuth token out of a session's JWT: Mage's login gives the JWT, its header wants what is inside
 * (`mage_ai/authentication/oauth/utils.py`, 0.9.80). The signature is the server's business and is not checked.
 *
 * @throws TypeError when it is not such a JWT; the message doesn't hold it.
 */
export function readSessionToken(jwt: string): SessionToken {
  try {
    const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { token, expires } = JSON.parse(atob(payload)) as { token: unknown; expires: unknown };
    if (typeof token === "string" && typeof expires === "number")
      return { token, expires: new Date(expires * 1000) };
  } catch {
    // Said below, without the parser's message, which may quote what it could not read.
  }
  throw new TypeError("The session's token is not a JWT of Mage's");
}
