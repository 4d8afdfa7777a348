import type { Json, JsonObject } from "./json.ts";

/** The errors that Mage handles, with its own messages. */
const handledErrors = {
  record_not_found: { code: 404, message: "Record not found." },
  record_invalid: { code: 400, message: "Record is invalid." },
  unauthorized_access: { code: 403, message: "Unauthorized access." },
  invalid_api_key: { code: 401, message: "Invalid API key." },
  invalid_oauth_token: { code: 401, message: "Invalid OAuth token." },
  expired_oauth_token: { code: 401, message: "Expired OAuth token." },
} as const;

type HandledType = keyof typeof handledErrors;

/** An error that Mage handles: `error` and `status` in the response. */
export class HandledError extends Error {
  readonly type: HandledType;
  readonly code: number;
  readonly errors: Json | undefined;

  constructor(type: HandledType, more: { message?: string; code?: number; errors?: Json } = {}) {
    super(more.message ?? handledErrors[type].message);
    this.type = type;
    this.code = more.code ?? handledErrors[type].code;
    this.errors = more.errors;
  }

  toJson(): JsonObject {
    const { code, message, type, errors } = this;
    return { code, message, type, ...(errors === undefined ? {} : { errors }) };
  }
}
