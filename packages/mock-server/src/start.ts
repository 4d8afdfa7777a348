import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { createHandler, type MockOptions, type MockServer } from "./mock-server.ts";

const host = "127.0.0.1";

/** Options of a mock server that listens on a port. */
export interface StartOptions extends MockOptions {
  /** A port on this machine. Default: any free one. */
  port?: number;
}

/** A mock server that listens on a port. */
export interface StartedMockServer extends MockServer {
  readonly port: number;
  /** Closes the port and all connections. Calling it again is harmless. */
  stop(): Promise<void>;
}

/**
 * Starts a Mage server in memory that listens on a port of this machine (127.0.0.1).
 *
 * @example
 * const server = await startMockServer();
 * const mage = new Mage({ baseUrl: server.baseUrl, apiKey: server.apiKey });
 * await mage.login(server.owner);
 * // …
 * await server.stop();
 * @throws Error when the port is in use; RangeError when it isn't a valid port; TypeError when `users` is empty.
 */
export async function startMockServer(options: StartOptions = {}): Promise<StartedMockServer> {
  const { port: requestedPort = 0 } = options;
  if (!Number.isInteger(requestedPort) || requestedPort < 0 || requestedPort > 65_535) {
    throw new RangeError(
      `${requestedPort} is not a port: give a whole number from 1 to 65535, or 0 for any free one.`,
    );
  }
  let baseUrl = "";
  const { server: mock, handle } = createHandler(options, () => baseUrl);
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      try {
        return await handle(request, env as HttpBindings);
      } catch {
        // The connection is already closed, so nobody receives this response.
        return new Response(null, { status: 502 });
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(requestedPort, error)));
    server.listen(requestedPort, host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : requestedPort;
  baseUrl = `http://${host}:${port}`;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= new Promise((resolve) => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
    return stopped;
  };
  return { ...mock, baseUrl, port, stop };
}

function listenError(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} is in use: choose another, or leave it out.`);
  if (error.code === "EACCES") return new Error(`Port ${port} needs more rights: choose one above 1023.`);
  return error;
}
