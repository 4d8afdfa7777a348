import { createMockServer, type MockOptions } from "../mock-server.ts";

/** An answer of a mock server. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test checks the part that it is about.
  body: any;
}

/** A mock server with a standing clock, and short ways to ask it things. */
export function mockApi(options: MockOptions = {}) {
  const server = createMockServer({
    authentication: false,
    clock: "manual",
    now: new Date("2026-03-04T05:06:07.800Z"),
    ...options,
  });
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
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
    ask,
    get: (path: string, headers?: Record<string, string>) => ask("GET", path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      ask("POST", path, body, headers),
    put: (path: string, body?: unknown, headers?: Record<string, string>) => ask("PUT", path, body, headers),
    remove: (path: string) => ask("DELETE", path),
    /** A run of a new trigger of a pipeline. */
    async trigger(pipeline: string, body: unknown = {}, settings: Record<string, never> | object = {}) {
      const { scheduleId, token } = server.seedSchedule({
        pipeline,
        settings: settings as Record<string, never>,
      });
      const answer = await ask("POST", `/api/pipeline_schedules/${scheduleId}/pipeline_runs/${token}`, body);
      return { scheduleId, token, run: answer.body.pipeline_run as { id: number; status: string } };
    },
    async run(id: number) {
      return (await ask("GET", `/api/pipeline_runs/${id}`)).body.pipeline_run;
    },
  };
}

/** Code of a block whose function does something. */
export function code(decorator: string, ...lines: string[]): string {
  const body = lines.map((line) => `    ${line}\n`).join("");
  return `@${decorator}\ndef run(*args, **kwargs):\n${body}`;
}
