import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { createHandler, type MockOptions, type MockServer } from "./mock-server.ts";

const host = "127.0.0.1";

/** How a mock server that listens on a port begins. */
export interface StartOptions extends MockOptions {
  /** A port of this machine. Default: any free one. */
  port?: number;
}

/** A mock server that listens on a port. */
export interface StartedMockServer extends MockServer {
  readonly port: number;
  /** Closes the port and all connections. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a Mage server in memory that listens on a port of this machine.
 *
 * @example
 * const server = await startMockServer();
 * const mage = new Mage({ baseUrl: server.baseUrl });
 * // …
 * await server.stop();
 * @throws Error in one sentence when the port is in use or is none; TypeError when `users` is empty.
 */
export async function startMockServer(options: StartOptions = {}): Promise<StartedMockServer> {
  const { port: wanted = 0 } = options;
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new RangeError(
      `${wanted} is not a port: give a whole number from 1 to 65535, or 0 for any free one.`,
    );
  }
  let baseUrl = "";
  const { server: mock, handle } = createHandler(options, () => baseUrl);
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      try {
        return await handle(request, env as HttpBindings);
      } catch {
        // The connection is cut already; there is nobody to answer.
        return new Response(null, { status: 502 });
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(wanted, error)));
    server.listen(wanted, host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : wanted;
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
