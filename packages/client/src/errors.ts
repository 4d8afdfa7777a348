/** What a {@link MageError} knows of the call that failed. Secrets are already removed from `url`. */
export interface CallInfo {
  /** Method and path template, as in the API reference: `GET /api/pipelines/{uuid}`. */
  operation: string;
  method: string;
  /** The address called, without credentials: a trigger's token stands there as `***`. */
  url: string;
}

/** What the server said, as far as it said anything. */
export interface ServerResponse {
  /** The HTTP status. Mage answers most errors with 200: see `code`. */
  status?: number;
  /** The code inside Mage's error envelope, where it means what an HTTP status usually means. */
  code?: number;
  /** Mage's own name of the error, such as `record_not_found`; absent for errors that Mage didn't handle. */
  type?: string;
  /** The text of the Python exception that Mage didn't handle. */
  exception?: string;
  /** The server's stack trace. Kept where printing an error doesn't show it. */
  serverStack?: string;
}

/** Any failure of a call to Mage. The subclasses say which: catch the one you can do something about. */
export class MageError extends Error {
  // Not `new.target.name`: a minifier renames the classes.
  override readonly name: string = "MageError";
  /** Method and path template of the call: `GET /api/pipelines/{uuid}`. */
  readonly operation: string;
  readonly method: string;
  /** The address called, with secrets replaced by `***`. */
  readonly url: string;
  /** The HTTP status, where there was an answer. Mage answers most errors with 200: see {@link code}. */
  readonly status: number | undefined;
  /** The code in Mage's error envelope: what the HTTP status should have been. */
  readonly code: number | undefined;
  /** Mage's own name of the error, such as `record_not_found`; undefined for errors that Mage didn't handle. */
  readonly type: string | undefined;
  /** The text of the Python exception, for errors that Mage didn't handle. */
  readonly exception: string | undefined;
  /**
   * How often the call was tried. Above 1, an earlier attempt may have done its work although its answer was lost: a
   * {@link MageNotFoundError} after a DELETE then means that it is deleted.
   */
  attempts = 1;
  /** The server's stack trace, if it sent one. Not enumerable, so that no logger prints it by accident. */
  declare readonly serverStack: string | undefined;

  constructor(message: string, call: CallInfo, answer: ServerResponse = {}, options?: ErrorOptions) {
    super(message, options);
    this.operation = call.operation;
    this.method = call.method;
    this.url = call.url;
    this.status = answer.status;
    this.code = answer.code;
    this.type = answer.type;
    this.exception = answer.exception;
    Object.defineProperty(this, "serverStack", { value: answer.serverStack, enumerable: false });
  }
}

/** What was asked for does not exist. */
export class MageNotFoundError extends MageError {
  override readonly name = "MageNotFoundError";
}
/** Mage refused what was sent (`record_invalid`, `api_resource_error`). */
export class MageInvalidError extends MageError {
  override readonly name = "MageInvalidError";
}
/** Something of that name exists already; or other blocks depend on the block that was to be deleted. */
export class MageConflictError extends MageError {
  override readonly name = "MageConflictError";
}
/** The API key, the OAuth token or the trigger's token is wrong or expired: see `type`. */
export class MageAuthenticationError extends MageError {
  override readonly name = "MageAuthenticationError";
}
/** The credentials are good, but don't allow this; also a key without an OAuth token (`unauthorized_access`). */
export class MagePermissionError extends MageError {
  override readonly name = "MagePermissionError";
}
/** An exception that Mage didn't handle and that has no better class: see `exception`. */
export class MageServerError extends MageError {
  override readonly name = "MageServerError";
}
/** The server could not be reached, or the connection broke. */
export class MageConnectionError extends MageError {
  override readonly name = "MageConnectionError";
  /** The system's name of the reason, where there is one: `ECONNREFUSED`. */
  readonly reason: string | undefined;

  constructor(message: string, call: CallInfo, reason: string | undefined, cause: unknown) {
    super(message, call, {}, { cause });
    this.reason = reason;
  }
}
/** The call was given up because its `signal` said so. */
export class MageAbortError extends MageError {
  override readonly name = "MageAbortError";
}
/** An attempt took longer than `timeout`, or the call longer than its `signal` allowed (`AbortSignal.timeout`). */
export class MageTimeoutError extends MageError {
  override readonly name = "MageTimeoutError";
}
/** The answer isn't Mage's: HTML from a proxy, broken JSON, nothing at all; or, with `validate`, not as documented. */
export class MageUnexpectedResponseError extends MageError {
  override readonly name = "MageUnexpectedResponseError";
}
/** The request was not sent, because the server would not have understood it, or would have been harmed by it. */
export class MageValidationError extends MageError {
  override readonly name = "MageValidationError";
}
