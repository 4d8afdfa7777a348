/** One way to damage the client: a text of one of its files, and what stands there instead. */
export interface ClientMutant {
  name: string;
  /** In `packages/client/src`. */
  file: string;
  from: string;
  to: string;
}

const mutant = (name: string, file: string, from: string, to: string): ClientMutant => ({
  name,
  file,
  from,
  to,
});

/** Each is a mistake that somebody could make. */
export const clientMutants: readonly ClientMutant[] = [
  mutant(
    "an error under HTTP 200 is a result",
    "exchange.ts",
    "if (envelope) throw",
    "if (envelope && !response.ok) throw",
  ),
  mutant(
    "an HTTP error without an envelope is a result",
    "exchange.ts",
    "if (!response.ok || !isResult(body))",
    "if (!isResult(body))",
  ),
  mutant("an answer without a result is one", "exchange.ts", "|| !isResult(body)", ""),
  mutant(
    "a session that was left is brought back",
    "transport.ts",
    "if (session === old) session =",
    "session =",
  ),
  mutant("no outage is waited out", "wait.ts", "if (isOutage && seen", "if (!isOutage && seen"),
  mutant(
    "logs end at the 20th file",
    "resources/pipeline-runs.ts",
    "block_runs.length > mostLogFiles;",
    "false;",
  ),
  mutant(
    "a body that isn't JSON is a result",
    "exchange.ts",
    '    throw unexpected(\n      text === ""',
    '    return text;\n    throw unexpected(\n      text === ""',
  ),
  mutant(
    "redirects are followed",
    "exchange.ts",
    'redirect: "manual" as const',
    'redirect: "follow" as const',
  ),
  mutant(
    "the API key is not sent",
    "exchange.ts",
    "if (takesKey && settings.apiKey)",
    "if (takesKey && !settings.apiKey)",
  ),
  mutant(
    "the API key is sent to everything",
    "exchange.ts",
    "if (takesKey && settings.apiKey)",
    "if (settings.apiKey)",
  ),
  mutant(
    "the API key has another header",
    "exchange.ts",
    'const keyHeader = "X-API-KEY"',
    'const keyHeader = "API-KEY"',
  ),
  mutant(
    "the token has another header",
    "exchange.ts",
    'tokenHeader = "OAUTH-TOKEN"',
    'tokenHeader = "X-OAUTH-TOKEN"',
  ),
  mutant(
    "a timeout is no timeout",
    "exchange.ts",
    "const limit = limitOf(timeout)",
    "const limit = limitOf(2 ** 31 - 1)",
  ),
  mutant(
    "a call can't be given up",
    "exchange.ts",
    "signal: anyOf(signal, limit) ?? null",
    "signal: limit ?? null",
  ),
  mutant(
    "a missing record is a server error",
    "answer.ts",
    ': ["Record not found.", MageNotFoundError]',
    ': ["Record not found.", MageServerError]',
  ),
  mutant(
    "a missing pipeline is a server error",
    "answer.ts",
    "[/ does not exist\\b/, MageNotFoundError],\n",
    "",
  ),
  mutant(
    "a duplicate is a server error",
    "answer.ts",
    "/ already exists\\b| are depending on block /",
    "/ are depending on block /",
  ),
  mutant(
    "dependants are a server error",
    "answer.ts",
    "/ already exists\\b| are depending on block /",
    "/ already exists\\b/",
  ),
  mutant(
    "a wrong trigger token is a server error",
    "answer.ts",
    "[/^Invalid token for pipeline schedule/, MageAuthenticationError],\n",
    "",
  ),
  mutant(
    "a wrong API key is a server error",
    "answer.ts",
    "invalid_api_key: MageAuthenticationError,",
    "invalid_api_key: MageServerError,",
  ),
  mutant(
    "a missing token is a server error",
    "answer.ts",
    "unauthorized_access: MagePermissionError,",
    "unauthorized_access: MageServerError,",
  ),
  mutant(
    "the server's stack stands in the message",
    "answer.ts",
    "const sentence = exception ?? message",
    "const sentence = message ?? exception",
  ),
  mutant("the server's stack is enumerable", "errors.ts", "enumerable: false", "enumerable: true"),
  mutant(
    "an error doesn't keep its code",
    "errors.ts",
    "this.code = answer.code;",
    "this.code = answer.status;",
  ),
  mutant(
    "a trigger's token stands in errors",
    "redact.ts",
    'new Set(["token", "api_key", "oauth_token"])',
    'new Set(["api_key", "oauth_token"])',
  ),
  mutant("secrets are masked once only", "redact.ts", "masked.replaceAll(secret", "masked.replace(secret"),
  mutant("a list ends after its first page", "list.ts", "if (!hasMore) return;", "return;"),
  mutant(
    "a list has no size of its page",
    "list.ts",
    "this.page({ limit: pageSize, offset })",
    "this.page({ offset })",
  ),
  mutant(
    "pages don't overlap",
    "list.ts",
    "offset += Math.max(1, items.length - 1)",
    "offset += items.length",
  ),
  mutant("items are repeated", "list.ts", "if (!isNew(item)) continue;", ""),
  mutant(
    "an empty page ends a list whose items go meanwhile",
    "list.ts",
    "if (offset > 0 && items.every(isNew))",
    "if (offset > 0 && items.length > 0 && items.every(isNew))",
  ),
  mutant("a list doesn't stop at its limit", "list.ts", "if (items.length >= limit) break;", ""),
  mutant(
    "a POST is repeated",
    "retry.ts",
    'new Set(["GET", "PUT", "DELETE"])',
    'new Set(["GET", "PUT", "DELETE", "POST"])',
  ),
  mutant("nothing is repeated", "retry.ts", "if (!repeatable.has(error.method) ||", "if (error.method ||"),
  mutant("a PUT that does more the second time is repeated", "retry.ts", "|| actsAgain(request)", ""),
  mutant("Retry-After counts milliseconds", "retry.ts", "Number(retryAfter) * 1000", "Number(retryAfter)"),
  mutant(
    "path variables aren't encoded",
    "url.ts",
    "encodeURIComponent(String(values[name]))",
    "String(values[name])",
  ),
  mutant("lists in queries are repeated", "url.ts", "explode === false", "explode === true"),
  mutant(
    "a path may leave the API",
    "validate.ts",
    'value === undefined || value === ""',
    "value === undefined",
  ),
  mutant("requests aren't checked", "validate.ts", "await request.requestValidator?.(", "void (("),
  mutant("harm isn't prevented", "validate.ts", "if (problem) throw refuse(problem);", ""),
  mutant("drift isn't reported", "validate.ts", "if (drift.length === 0) return;", "return;"),
  mutant(
    "a session's JWT is the token",
    "session.ts",
    "return { token, expires:",
    "return { token: jwt, expires:",
  ),
  mutant("a session ends in seconds", "session.ts", "new Date(expires * 1000)", "new Date(expires)"),
  mutant(
    "a session isn't renewed",
    "transport.ts",
    "session.expires.getTime() <= Date.now()",
    "session.expires.getTime() <= 0",
  ),
  mutant(
    "a failed run is no exception",
    "wait.ts",
    'value.status !== "completed"',
    'value.status === "initial"',
  ),
  mutant(
    "a run is started twice for one key",
    "resources/pipeline-runs.ts",
    "if (run.variables?.[onceVariable] === key) return run;",
    "",
  ),
  mutant(
    "variables aren't sent",
    "resources/pipeline-runs.ts",
    "variables === undefined ? {} : { variables }",
    "{}",
  ),
];
