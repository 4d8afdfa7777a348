import type { ErrorType } from "./generated/types.gen.ts";

/** Identifies a call in errors and events. Credentials are masked in `url`. */
export interface CallInfo {
  /** Method and path template, as in the API reference: `GET /api/pipelines/{uuid}`. */
  operation: string;
  method: string;
  /** The URL called, without the query. A trigger's token is replaced by `***`. */
  url: string;
}

/** The parts of the server's response that an error carries. Empty when there was no response. */
export interface ServerResponse {
  /** The HTTP status. Mage returns 200 for most errors: see `code`. */
  status?: number;
  /** The code in Mage's error envelope, usually the HTTP status that the response should have had. */
  code?: number;
  /** Mage's name for the error, such as `record_not_found`; absent for exceptions that Mage didn't handle. */
  type?: string;
  /** The message of a Python exception that Mage didn't handle. */
  exception?: string;
  /** The server's stack trace. */
  serverStack?: string;
}

/** Base class of all errors of a call to Mage. Catch the subclasses that you can act on. */
export class MageError extends Error {
  // Not `new.target.name`: a minifier renames the classes.
  override readonly name: string = "MageError";
  /** Method and path template of the call: `GET /api/pipelines/{uuid}`. */
  declare readonly operation: string;
  declare readonly method: string;
  /** The URL called, without the query. A trigger's token is replaced by `***`. */
  declare readonly url: string;
  /** The HTTP status, if there was a response. Mage returns 200 for most errors: see {@link code}. */
  declare readonly status: number | undefined;
  /** The code in Mage's error envelope, usually the HTTP status that the response should have had. */
  declare readonly code: number | undefined;
  /** Mage's name for the error, such as `record_not_found`; undefined for exceptions that Mage didn't handle. */
  declare readonly type: ErrorType | undefined;
  /** The message of a Python exception that Mage didn't handle. */
  declare readonly exception: string | undefined;
  /** The run that a wait was for, in its last known state. Not enumerable, because it may contain stack traces. */
  declare readonly run?: { id: number; status?: string } | undefined;
  /**
   * Number of attempts made. Above 1, an earlier attempt may have succeeded although its response was lost. A
   * {@link MageNotFoundError} after a DELETE then means that the object is gone.
   */
  attempts = 1;
  /** The server's stack trace, if it sent one. Not enumerable, so loggers don't print it. */
  declare readonly serverStack: string | undefined;

  constructor(message: string, call: CallInfo, response: ServerResponse = {}, options?: ErrorOptions) {
    super(message, options);
    this.operation = call.operation;
    this.method = call.method;
    this.url = call.url;
    this.status = response.status;
    this.code = response.code;
    this.type = response.type;
    this.exception = response.exception;
    Object.defineProperty(this, "serverStack", { value: response.serverStack });
  }
}

/** The pipeline, block, schedule or run doesn't exist. */
export class MageNotFoundError extends MageError {
  override readonly name = "MageNotFoundError";
}
/** Mage rejected the request (`record_invalid`, `api_resource_error`). */
export class MageInvalidError extends MageError {
  override readonly name = "MageInvalidError";
}
/** The name is already taken, or other blocks depend on the block to delete. */
export class MageConflictError extends MageError {
  override readonly name = "MageConflictError";
}
/** The API key, the OAuth token, the trigger's token or the password is wrong or expired: see `type`. */
export class MageAuthenticationError extends MageError {
  override readonly name = "MageAuthenticationError";
}
/** The credentials are valid but don't permit the call, or no OAuth token was sent (`unauthorized_access`). */
export class MagePermissionError extends MageError {
  override readonly name = "MagePermissionError";
}
/** Mage failed with an exception that no other class covers: see `exception`. */
export class MageServerError extends MageError {
  override readonly name = "MageServerError";
}
/** The server could not be reached, or the connection broke. */
export class MageConnectionError extends MageError {
  override readonly name = "MageConnectionError";
  /** The system's error code, if there is one: `ECONNREFUSED`. */
  declare readonly reason: string | undefined;

  constructor(message: string, call: CallInfo, reason: string | undefined, cause: unknown) {
    super(message, call, {}, { cause });
    this.reason = reason;
  }
}
/** The call was aborted by its `signal`. */
export class MageAbortError extends MageError {
  override readonly name = "MageAbortError";
}
/** An attempt took longer than `timeout`, or the call was aborted by `AbortSignal.timeout`. */
export class MageTimeoutError extends MageError {
  override readonly name = "MageTimeoutError";
}
/**
 * The response isn't Mage's: HTML from a proxy, broken JSON, an empty body. With `validate`, also an undocumented one.
 */
export class MageUnexpectedResponseError extends MageError {
  override readonly name: string = "MageUnexpectedResponseError";
}
/**
 * HTTP 408, 429, or above 500 that isn't Mage's: a proxy or load balancer in front of Mage can't reach it, or limits the
 * number of requests.
 */
export class MageUnavailableError extends MageUnexpectedResponseError {
  override readonly name: string = "MageUnavailableError";
  /** The delay that `Retry-After` asks for, in ms, if it is valid. */
  declare readonly retryAfter: number | undefined;

  constructor(message: string, call: CallInfo, status: number, retryAfter: number | undefined) {
    super(message, call, { status });
    this.retryAfter = retryAfter;
  }
}
/** The request was not sent, because Mage would not have understood it or would have been harmed by it. */
export class MageValidationError extends MageError {
  override readonly name = "MageValidationError";
}
