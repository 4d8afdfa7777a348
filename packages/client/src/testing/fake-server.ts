import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { MageError } from "../index.ts";

/** A request as the server under test received it. */
export interface Received {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: string;
}

/** Starts a local server that uses the test's handler. It is closed when the test has finished. */
export async function fakeServer(respond: (request: Received, response: ServerResponse) => void) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", headers } = request;
    const one = { method, headers, body, url: new URL(request.url ?? "/", "http://localhost") };
    received.push(one);
    respond(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl, received };
}

/** Makes a handler that always returns this JSON. */
export function json(body: unknown, status = 200) {
  return (_: Received, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
}

/** Makes a handler that always returns this text. */
export function text(body: string, status = 200, contentType = "text/html") {
  return (_: Received, response: ServerResponse) => {
    response.writeHead(status, { "content-type": contentType }).end(body);
  };
}

/** Returns the error of a failing call. */
export async function thrownBy(call: PromiseLike<unknown>): Promise<MageError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof MageError) return error;
    throw error;
  }
  throw new Error("The call did not fail");
}

/** Returns a URL where nothing listens. */
export async function deadUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
