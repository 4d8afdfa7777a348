import { type Context, Hono } from "hono";
import { HandledError } from "./handled-error.ts";
import { bearerOf } from "./http/accounts.ts";
import { Body } from "./http/body.ts";
import { type Action, Call, type Resource } from "./http/call.ts";
import { Query } from "./http/query.ts";
import type { Json } from "./json.ts";
import { AbortedTransaction, RejectedQuery, withOffsets } from "./orchestration/postgresql.ts";
import { UnhandledError } from "./python.ts";
import { blocks } from "./resources/blocks.ts";
import { logs } from "./resources/logs.ts";
import { pipelineRuns } from "./resources/pipeline-runs.ts";
import { pipelineSchedules } from "./resources/pipeline-schedules.ts";
import { pipelines } from "./resources/pipelines.ts";
import { sessions } from "./resources/sessions.ts";
import { statuses } from "./resources/statuses.ts";
import { trigger } from "./resources/trigger.ts";
import { users } from "./resources/users.ts";
import type { ServerState } from "./server-state.ts";

const resources: Record<string, Resource> = {
  pipelines,
  pipeline_schedules: pipelineSchedules,
  pipeline_runs: pipelineRuns,
  sessions,
  users,
  "pipelines/blocks": blocks,
  "pipelines/logs": logs,
  "pipelines/pipeline_schedules": pipelineSchedules,
  "pipeline_schedules/pipeline_runs": pipelineRuns,
};

const listMethods = { GET: "list", POST: "create" } as const;
const memberMethods = { GET: "detail", PUT: "update", DELETE: "delete" } as const;

// Mage matches the encoded path. Hono decodes it first, so an id can contain any letter and a line break.
const id = "[^/~@!$'()*+,;:=]+";
const anything = "[\\s\\S]+";

type Parameters = Record<string, string>;

/** Creates the routes of Mage's API, in the order in which Mage tries them. */
export function createApp(state: () => ServerState): Hono {
  const app = new Hono();
  const status = (context: Context) =>
    handle(context, state(), {
      parameters: { resource: "statuses" },
      resource: statuses,
      methods: listMethods,
      needsCredentials: false,
    });
  app.all("/api/status", status);
  app.all("/api/statuses", status);

  const triggerPath = "/api/pipeline_schedules/:pipeline_schedule_id{\\w+}";
  app.all(`${triggerPath}/pipeline_runs/:token{\\w+}`, (context) => handleTrigger(context, state()));
  app.all(`${triggerPath}/api_trigger`, (context) => handleTrigger(context, state()));

  const generic = (methods: typeof listMethods | typeof memberMethods) => (context: Context) => {
    const parameters = context.req.param() as Parameters;
    const { resource = "", child } = parameters;
    const found = resources[child === undefined ? resource : `${resource}/${child}`];
    return handle(context, state(), { parameters, resource: found, methods, needsCredentials: true });
  };
  app.all(
    `/api/:resource{pipelines}/:pk{${id}}/:child{blocks}/:child_pk{${anything}}`,
    generic(memberMethods),
  );
  app.all(`/api/:resource{\\w+}/:pk{${id}}/:child{\\w+}/:child_pk{${id}}`, generic(memberMethods));
  app.all(`/api/:resource{\\w+}/:pk{${id}}/:child{\\w+}`, generic(listMethods));
  app.all(`/api/:resource{\\w+}/:pk{${id}}`, generic(memberMethods));
  app.all("/api/:resource{\\w+}", generic(listMethods));
  // Any other path, such as one with a slash at its end, is an id.
  app.all(`/api/:resource{\\w+}/:pk{${anything}}`, generic(memberMethods));

  app.get("/", (context) =>
    context.html("<html><title>Mage mock server</title><body>Mage mock server</body></html>"),
  );
  app.all("/", () => text("", 405));
  app.onError((error) => text(`The mock server failed: ${error.stack ?? error.message}`, 500));
  app.notFound((context) =>
    context.html("<html><title>404: Not Found</title><body>404: Not Found</body></html>", 404),
  );
  return app;
}

interface Route {
  parameters: Parameters;
  resource: Resource | undefined;
  methods: Partial<Record<string, Action>>;
  needsCredentials: boolean;
}

async function handle(context: Context, state: ServerState, route: Route): Promise<Response> {
  const { parameters, resource, methods } = route;
  const request = context.req.raw;
  const url = new URL(request.url);
  const query = new Query(url.search);
  try {
    const unsafe = unsafePart(url, query);
    if (unsafe) return text(`Error: Invalid ${unsafe} (path traversal detected)`, 400);
    if (request.method === "OPTIONS") return preflight();
    const body = await bodyOf(request);
    const user = route.needsCredentials
      ? await state.accounts.identify(request, query, body).catch((error: unknown) => {
          if (!(error instanceof HandledError)) throw error;
          // Unsupported methods get 405 even when authentication fails.
          return methods[request.method] ? handledResponse(error, query, error.code) : text("", 405);
        })
      : undefined;
    if (user instanceof Response) return user;
    const action = methods[request.method];
    if (!action) return text("", 405);
    if (!resource) return text(`The mock server has no ${parameters.child ?? parameters.resource}.`, 501);
    state.engine.catchUp();
    const { pk, child_pk: childPk } = parameters;
    const call = new Call(state, resource, {
      query,
      body: body.parse(),
      user,
      ...(pk === undefined ? {} : { pk }),
      ...(childPk === undefined ? {} : { childPk }),
    });
    const handler = resource[action];
    if (!handler)
      throw new HandledError("unauthorized_access", {
        message: `The ${action} action is disabled for ${resource.plural}.`,
      });
    // Any change to a pipeline, block or schedule can affect the runs in progress. Runs announce their own changes.
    if (request.method !== "GET" && resource !== pipelineRuns) state.engine.noticeAll();
    beginQuery(state, resource, action);
    const result = await handler.call(resource, call);
    return "items" in result
      ? success(state, { [resource.plural]: result.items, metadata: result.metadata })
      : success(state, { [resource.singular]: result.item, metadata: null });
  } catch (error) {
    // With authentication on, reading the user ends the transaction.
    if (error instanceof RejectedQuery) state.database.isAborted = !state.accounts.authentication;
    return errorResponse(error, query, parameters);
  }
}

async function handleTrigger(context: Context, state: ServerState): Promise<Response> {
  const parameters = context.req.param() as Parameters;
  const { raw: request, method } = context.req;
  if (method === "OPTIONS") return preflight();
  if (method !== "POST") return text("", 405);
  try {
    const body = await bodyOf(request);
    state.engine.catchUp();
    const token = parameters.token ?? bearerOf(request.headers);
    return success(state, trigger(state, parameters.pipeline_schedule_id ?? "", token, body));
  } catch (error) {
    return errorResponse(error, new Query(new URL(request.url).search), parameters);
  }
}

function errorResponse(error: unknown, query: Query, parameters: Parameters): Response {
  if (error instanceof HandledError) return handledResponse(error, query);
  if (error instanceof UnhandledError) return json({ error: error.toJson(), url_parameters: parameters });
  throw error;
}

/** @param status - the HTTP status. Default: 200, or the error's code if the query asks for it. */
function handledResponse(error: HandledError, query: Query, status?: number): Response {
  const bodyStatus = query.httpErrorCodes ? error.code : 200;
  return json({ error: error.toJson(), status: bodyStatus }, status ?? bodyStatus);
}

const unsafeText = /\.\.[/\\]/;

function unsafePart(url: URL, query: Query): string | undefined {
  if (unsafeText.test(decode(url.pathname))) return "path";
  const found = query.firsts().find(([, value]) => unsafeText.test(decode(value)));
  return found && `parameter value for '${found[0]}'`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const corsHeaders = {
  "Access-Control-Allow-Headers": "*",
  "Access-Control-Allow-Methods": "DELETE, GET, PATCH, POST, PUT, OPTIONS",
  "Access-Control-Allow-Origin": "*",
};
const commonHeaders = { ...corsHeaders, "Content-Type": "application/json" };

/** Responds to a browser's preflight request, which has no credentials. */
function preflight(): Response {
  return new Response(null, { status: 204, headers: corsHeaders });
}

async function bodyOf(request: Request): Promise<Body> {
  return new Body(new Uint8Array(await request.arrayBuffer()), request.headers.get("content-type"));
}

/** @throws AbortedTransaction when a list of runs follows a rejected query. Other queries end the transaction. */
function beginQuery({ database }: ServerState, resource: Resource, action: Action): void {
  if (resource !== pipelineRuns && resource !== pipelineSchedules) return;
  if (database.isAborted && resource === pipelineRuns && action === "list") throw new AbortedTransaction();
  database.isAborted = false;
}

function success({ database }: ServerState, body: Json): Response {
  return json(database.kind === "postgresql" ? withOffsets(body) : body);
}

function json(body: Json, status = 200): Response {
  return text(JSON.stringify(body), status);
}

function text(body: string, status: number): Response {
  return new Response(body, { status, headers: commonHeaders });
}
