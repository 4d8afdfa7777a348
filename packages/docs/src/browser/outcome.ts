/** The outcome of a request. */
export type Outcome =
  | { kind: "unsent"; reason: string }
  | { kind: "unreachable"; mixed: boolean }
  | {
      kind: "response";
      status: number;
      /** Milliseconds. */
      duration: number;
      /** Formatted for display: indented JSON without the server's stack trace. */
      body: string;
      error: ServerError | undefined;
      /** OAuth token of a new session. */
      sessionToken: string | undefined;
    };

/** A Mage error, handled or unhandled. */
export interface ServerError {
  code: number | undefined;
  type: string | undefined;
  sentence: string;
}

interface Envelope {
  code?: number;
  type?: string;
  message?: string;
  exception?: string;
  errors?: unknown;
}

/** Reads a response. A body that contains an error counts as one regardless of the HTTP status. */
export function outcomeOf(status: number, text: string, duration: number): Outcome {
  const response = { kind: "response", status, duration } as const;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ...response, body: text || "(no body)", error: undefined, sessionToken: undefined };
  }
  const envelope = isObject(body) && isObject(body.error) ? (body.error as Envelope) : undefined;
  const error = envelope && {
    code: envelope.code,
    type: envelope.type,
    sentence: String(envelope.exception ?? envelope.message ?? "Mage gave no reason."),
  };
  return { ...response, body: shown(body, envelope), error, sessionToken: sessionTokenIn(body) };
}

function shown(body: unknown, envelope: Envelope | undefined): string {
  if (envelope?.exception === undefined) return JSON.stringify(body, null, 2);
  const lines = (value: unknown) => String(value).split("\n").length;
  const stack = {
    errors: "(the server’s stack)",
    message: `(the server’s traceback, ${lines(envelope.message)} lines)`,
  };
  return JSON.stringify({ ...(body as object), error: { ...envelope, ...stack } }, null, 2);
}

/** Extracts the token for the `OAUTH-TOKEN` header from a session JWT. */
function sessionTokenIn(body: unknown): string | undefined {
  const jwt = isObject(body) && isObject(body.session) ? body.session.token : undefined;
  if (typeof jwt !== "string") return undefined;
  try {
    const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { token } = JSON.parse(atob(payload)) as { token?: unknown };
    return typeof token === "string" ? token : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
