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
} from "./errors.ts";

/** Mage's error envelope, in either of its shapes (FACTS: recorded on 0.9.80; the same on 0.9.70). */
interface Envelope {
  code?: unknown;
  message?: unknown;
  type?: unknown;
  errors?: unknown;
  exception?: unknown;
}

/**
 * The envelope inside an answer's body, or undefined when the body is a result, or none of Mage's.
 *
 * @param ok - Whether the HTTP status is one of success.
 */
export function errorEnvelope(body: unknown, ok: boolean): Envelope | undefined {
  const { error } = (body ?? {}) as { error?: unknown };
  if (!error) return undefined;
  const envelope: Envelope = typeof error === "object" ? error : { message: String(error) };
  // What answers another status than 200 may be a proxy in front of Mage, with errors of its own under that name.
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

// Mage reports a missing pipeline as an unhandled exception and a missing block as an invalid record: what both have in
// common is the sentence. mage_ai/data_preparation/models/{pipeline,block}, api/resources/BlockResource.py; all sentences
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

// A trigger's `ApiError` is not handled: its exception is the Python dictionary.
const unhandledNotFound = /'type': 'record_not_found'/;

/**
 * The exception that an error envelope means.
 *
 * @param mask - Removes the call's secrets from a text that the server wrote.
 * @param hint - What may be the matter if the call isn't permitted.
 */
export function errorFromEnvelope(
  envelope: Envelope,
  status: number,
  call: CallInfo,
  mask: (text: string) => string,
  hint?: string,
): MageError {
  const answer: ServerResponse = { status };
  if (typeof envelope.code === "number") answer.code = envelope.code;
  if (typeof envelope.type === "string") answer.type = envelope.type;
  if (envelope.exception !== undefined) answer.exception = String(envelope.exception);
  // Before anything is masked: a word that is secret may also be one of those that tell what is meant.
  const [said, Kind] = meaning(answer, String(envelope.message ?? "Mage gave no reason."), call.operation);
  const sentence = mask(said);
  if (answer.exception !== undefined) {
    answer.exception = mask(answer.exception);
    answer.serverStack = mask(String(envelope.message));
  }
  const help = Kind === MagePermissionError && hint ? ` ${hint}` : "";
  return new Kind(
    `${sentence.replace(/\s+/g, " ").trim()}${help} (${call.method} ${call.url})`,
    call,
    answer,
  );
}

function meaning(
  { exception, type = "", code, status = 0 }: ServerResponse,
  message: string,
  operation: string,
): [string, typeof MageError] {
  // PipelineRunResource.create goes on without the schedule that it didn't find.
  const noSchedule = exception === "'NoneType' object has no attribute 'pipeline_uuid'";
  if (noSchedule && operation === "POST /api/pipeline_schedules/{id}/pipeline_runs")
    return ["There is no such schedule.", MageNotFoundError];
  if (type === "record_not_found" || unhandledNotFound.test(exception ?? "")) {
    // A failed login is a record that wasn't found; and from then on the server says "password invalid" of every other
    // record that isn't there (SessionResource.py writes into the shared ApiError.RESOURCE_NOT_FOUND).
    return operation === "POST /api/sessions"
      ? [message, MageAuthenticationError]
      : ["Record not found.", MageNotFoundError];
  }
  const sentence = exception ?? message;
  const known = bySentence.find(([pattern]) => pattern.test(sentence));
  return [sentence, known?.[1] ?? byType[type] ?? byCode[code ?? status] ?? MageServerError];
}
