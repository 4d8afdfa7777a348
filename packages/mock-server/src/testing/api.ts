import { createMockServer, type MockOptions } from "../mock-server.ts";

/** A response of a mock server. */
export interface ApiResponse {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test checks a part of the body.
  body: any;
}

/** A mock server with a manual clock and without authentication, and helpers to send requests. */
export function mockApi(options: MockOptions = {}) {
  const server = createMockServer({
    authentication: false,
    clock: "manual",
    now: new Date("2026-03-04T05:06:07.800Z"),
    ...options,
  });
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiResponse> => {
    const response = await server.fetch(`${server.baseUrl}${path}`, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: /^[{[]/.test(text) ? JSON.parse(text) : text };
  };
  return {
    server,
    send,
    get: (path: string, headers?: Record<string, string>) => send("GET", path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send("POST", path, body, headers),
    put: (path: string, body?: unknown, headers?: Record<string, string>) => send("PUT", path, body, headers),
    remove: (path: string) => send("DELETE", path),
    /** Starts a run through a new trigger of a pipeline. */
    async trigger(pipeline: string, body: unknown = {}, settings: Record<string, never> | object = {}) {
      const { scheduleId, token } = server.seedSchedule({
        pipeline,
        settings: settings as Record<string, never>,
      });
      const response = await send(
        "POST",
        `/api/pipeline_schedules/${scheduleId}/pipeline_runs/${token}`,
        body,
      );
      return { scheduleId, token, run: response.body.pipeline_run as { id: number; status: string } };
    },
    async run(id: number) {
      return (await send("GET", `/api/pipeline_runs/${id}`)).body.pipeline_run;
    },
  };
}

/** Returns the code of a block with one decorated function. */
export function code(decorator: string, ...lines: string[]): string {
  const body = lines.map((line) => `    ${line}\n`).join("");
  return `@${decorator}\ndef run(*args, **kwargs):\n${body}`;
}
