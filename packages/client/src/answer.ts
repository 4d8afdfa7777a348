import {
  type FailedCall,
  MageAuthenticationError,
  MageConflictError,
  type MageError,
  MageInvalidError,
  MageNotFoundError,
  MagePermissionError,
  MageServerError,
  type ServerAnswer,
} from "./errors.ts";

/** Mage's error envelope, in either of its shapes (FACTS: recorded on 0.9.80; the same on 0.9.70). */
interface Envelope {
  code?: unknown;
  message?: unknown;
  type?: unknown;
  errors?: unknown;
  exception?: unknown;
}

/** The envelope inside an answer's body, or undefined when the body is a result. */
export function errorEnvelope(body: unknown): Envelope | undefined {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const { error } = body;
  return typeof error === "object" && error !== null ? error : { message: String(error) };
}

const byType: Record<string, typeof MageError> = {
  record_not_found: MageNotFoundError,
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

// Mage reports a missing pipeline as an unhandled exception and a missing block as an invalid record: what both have
// in common is the sentence. mage_ai/data_preparation/models/{pipeline,block}, api/resources/BlockResource.py.
const bySentence: [RegExp, typeof MageError][] = [
  [/ does not exist\b|'record_not_found'/, MageNotFoundError],
  [/ already exists\b/, MageConflictError],
  [/^Invalid token for pipeline schedule/, MageAuthenticationError],
];

/**
 * The exception that an error envelope means.
 *
 * @param mask - Removes the call's secrets from a text that the server wrote.
 */
export function errorFromEnvelope(
  envelope: Envelope,
  status: number,
  call: FailedCall,
  mask: (text: string) => string,
): MageError {
  const answer: ServerAnswer = { status };
  if (typeof envelope.code === "number") answer.code = envelope.code;
  if (typeof envelope.type === "string") answer.type = envelope.type;
  if (envelope.exception !== undefined) {
    answer.exception = mask(String(envelope.exception));
    answer.serverStack = mask(String(envelope.message));
  }
  const sentence =
    answer.exception ?? mask(String(envelope.message ?? "Mage answered an error without a message."));
  const [, Kind] = bySentence.find(([pattern]) => pattern.test(sentence)) ?? [
    undefined,
    byType[answer.type ?? ""] ?? byCode[answer.code ?? status] ?? MageServerError,
  ];
  return new Kind(`${sentence.replace(/\s+/g, " ").trim()} (${call.method} ${call.url})`, call, answer);
}
