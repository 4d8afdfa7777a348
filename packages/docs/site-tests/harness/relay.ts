import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "@mage-api/openapi-document";

/** A proxy that records requests and responses. */
export interface Relay {
  baseUrl: string;
  /** Returns and clears the recorded exchanges. */
  drain(): Exchange[];
  stop(): void;
}

/** Starts a proxy that records what a program in any language really sends. */
export async function startRelay(target: string): Promise<Relay> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const sent = new Headers();
    for (const name of ["content-type", "x-api-key", "oauth-token", "accept"]) {
      const value = headers[name];
      if (typeof value === "string") sent.set(name, value);
    }
    const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {};
    const received = await fetch(target + url, { method, headers: sent, ...body });
    const text = await received.text();
    const contentType = received.headers.get("content-type");
    const path = new URL(url, target).pathname;
    exchanges.push({ method, path, status: received.status, contentType, body: parsed(text) });
    response.writeHead(received.status, { "content-type": contentType ?? "text/plain" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    drain: () => exchanges.splice(0),
    stop: () => server.close().closeAllConnections(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
