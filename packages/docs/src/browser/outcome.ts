/** What became of a request. */
export type Outcome =
  | { kind: "unsent"; reason: string }
  | { kind: "unreachable"; mixed: boolean }
  | {
      kind: "answer";
      status: number;
      /** In ms. */
      duration: number;
      /** As it is shown: JSON with its lines indented, and without the server's stack trace. */
      body: string;
      error: ServerError | undefined;
      /** The OAuth token of a session that has begun. */
      sessionToken: string | undefined;
    };

/** What Mage says of an error, in either shape. */
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

/** Reads an answer: an error is one whatever its HTTP status. */
export function outcomeOf(status: number, text: string, duration: number): Outcome {
  const answer = { kind: "answer", status, duration } as const;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ...answer, body: text || "(no body)", error: undefined, sessionToken: undefined };
  }
  const envelope = isObject(body) && isObject(body.error) ? (body.error as Envelope) : undefined;
  const error = envelope && {
    code: envelope.code,
    type: envelope.type,
    sentence: String(envelope.exception ?? envelope.message ?? "Mage gave no reason."),
  };
  return { ...answer, body: shown(body, envelope), error, sessionToken: sessionTokenIn(body) };
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

/** A session's token is a JWT; the header wants the token inside it. */
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
