import type { Exchange } from "./response-validator.ts";

/** A `fetch` that records every exchange. */
export interface Recorder {
  fetch: typeof fetch;
  /** Returns the exchanges recorded since the last call. */
  drain(): Exchange[];
}

/**
 * Creates a recorder.
 *
 * @param send - the function that sends the requests.
 */
export function createRecorder(send: typeof fetch = globalThis.fetch): Recorder {
  let exchanges: Exchange[] = [];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method } = request;
      const { pathname: path, searchParams } = new URL(request.url);
      const query = [...searchParams];
      const sent = request.body ? parse(await request.clone().text()) : undefined;
      const response = await send(request);
      const text = await response.clone().text();
      const contentType = response.headers.get("content-type");
      exchanges.push({ method, path, query, sent, status: response.status, contentType, body: parse(text) });
      return response;
    },
    drain() {
      const drained = exchanges;
      exchanges = [];
      return drained;
    },
  };
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
