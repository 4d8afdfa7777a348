import {
  type CallInfo,
  MageAuthenticationError,
  MageConflictError,
  type MageError,
  MageInvalidError,
  MageNotFoundError,
  MagePermissionError,
  MageServerError,
  type ServerResponse,
} from "../errors.ts";
import type { Mask } from "./redact.ts";
import { type ResolvedRequest, takesCredential, tokenHeader } from "./request.ts";

/** Mage's error envelope, in either of its two forms (recorded on 0.9.80, the same on 0.9.70). */
interface Envelope {
  code?: unknown;
  message?: unknown;
  type?: unknown;
  errors?: unknown;
  exception?: unknown;
}

/**
 * Returns the error envelope in a response body, or undefined when the body is a result or isn't Mage's.
 *
 * @param ok - True for a 2xx status.
 */
export function errorEnvelope(body: unknown, ok: boolean): Envelope | undefined {
  const { error } = (body ?? {}) as { error?: unknown };
  if (!error) return undefined;
  const envelope: Envelope = typeof error === "object" ? error : { message: String(error) };
  // Other statuses may come from a proxy in front of Mage, with an `error` of its own.
  const isMages = typeof envelope.type === "string" || envelope.exception !== undefined;
  return ok || isMages ? envelope : undefined;
}

const byType: Record<string, typeof MageError> = {
  record_invalid: MageInvalidError,
  api_resource_error: MageInvalidError,
  unauthorized_access: MagePermissionError,
  invalid_api_key: MageAuthenticationError,
  invalid_oauth_token: MageAuthenticationError,
  expired_oauth_token: MageAuthenticationError,
};

const byCode: Record<number, typeof MageError> = {
  400: MageInvalidError,
  401: MageAuthenticationError,
  403: MagePermissionError,
  404: MageNotFoundError,
  409: MageConflictError,
};

// Mage reports a missing pipeline as an unhandled exception and a missing block as an invalid record; only the sentence
// is the same. From mage_ai/data_preparation/models/{pipeline,block} and api/resources/BlockResource.py; all sentences
// recorded on 0.9.70 and 0.9.80.
const bySentence: [RegExp, typeof MageError][] = [
  [/ does not exist\b/, MageNotFoundError],
  [/ already exists\b| are depending on block /, MageConflictError],
  [/^Invalid token for pipeline schedule/, MageAuthenticationError],
  [
    / is invalid\.| is an invalid keyword | cannot be empty\.| only supported for API trigger\./,
    MageInvalidError,
  ],
];

// Mage doesn't handle the `ApiError` of a trigger: its exception is the Python dictionary.
const unhandledNotFound = /'type': 'record_not_found'/;

/**
 * Cuts off what follows the first line of an SQL error: the statement and its parameters, such as the token that the
 * server has just made for a schedule. Nobody can mask what they don't know.
 */
export function withoutSql(text: string): string {
  return text.split(/\s*(?:\[SQL:|\[parameters:|\bDETAIL:|\bLINE \d+:)/)[0] as string;
}

/** Turns an error envelope, with the HTTP status it came with, into the exception that matches it. */
export function errorFromEnvelope(
  { status, code, type, exception, message }: Envelope & { status: number },
  request: ResolvedRequest,
  call: CallInfo,
  mask: Mask,
): MageError {
  const response: ServerResponse = { status };
  if (typeof code === "number") response.code = code;
  if (typeof type === "string") response.type = type;
  if (exception !== undefined) response.exception = withoutSql(String(exception));
  // Classified before masking: a secret may be a word that the sentence is recognised by.
  const text = withoutSql(String(message ?? "Mage gave no reason."));
  const [sentence, Kind] = classify(response, text, call.operation);
  if (type) response.type = mask(String(type));
  if (response.exception !== undefined) {
    response.exception = mask(response.exception);
    response.serverStack = mask(text);
  }
  // Mage's own message is only "invalid scope".
  const hint =
    Kind === MagePermissionError && !request.oauthToken && takesCredential(request, tokenHeader)
      ? " No OAuth token was sent: log in, or set oauthToken."
      : "";
  return new Kind(
    `${mask(sentence).replace(/\s+/g, " ").trim()}${hint} (${call.method} ${call.url})`,
    call,
    response,
  );
}

/** Returns the sentence to show and the class of the error. */
function classify(
  { exception, type = "", code, status = 0 }: ServerResponse,
  message: string,
  operation: string,
): [string, typeof MageError] {
  // PipelineRunResource.create doesn't check that it found the schedule.
  const noSchedule = exception === "'NoneType' object has no attribute 'pipeline_uuid'";
  if (noSchedule && operation === "POST /api/pipeline_schedules/{id}/pipeline_runs")
    return ["There is no such schedule.", MageNotFoundError];
  if (type === "record_not_found" || unhandledNotFound.test(exception ?? "")) {
    // A failed login is reported as a missing record. From then on the server's message for every missing record is
    // "password invalid": SessionResource.py writes into the shared ApiError.RESOURCE_NOT_FOUND.
    return operation === "POST /api/sessions"
      ? [message, MageAuthenticationError]
      : ["Record not found.", MageNotFoundError];
  }
  // Python's text of a KeyError is only the key.
  const sentence =
    exception?.replace(/^'[^']*'$/, "KeyError $&: Mage misses this property or doesn't know this value.") ??
    message;
  const known = bySentence.find(([pattern]) => pattern.test(sentence));
  return [sentence, known?.[1] ?? byType[type] ?? byCode[code ?? status] ?? MageServerError];
}
