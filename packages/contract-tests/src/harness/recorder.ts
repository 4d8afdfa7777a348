/** One request and its answer. `path` may hold a trigger's token: never print it. */
export interface RecordedExchange {
  method: string;
  /** The path as it was sent, still percent-encoded. */
  path: string;
  query: Record<string, string | string[]>;
  status: number;
  contentType: string;
  /** The JSON value, or the text where it isn't JSON. */
  body: unknown;
}

/** A `fetch` that remembers every exchange until it is asked for them. */
export interface Recorder {
  fetch: typeof fetch;
  /** Hands over what was recorded since the last call. */
  drain(): RecordedExchange[];
}

export function createRecorder(send: typeof fetch = globalThis.fetch): Recorder {
  let exchanges: RecordedExchange[] = [];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method } = request;
      const url = new URL(request.url);
      const response = await send(request);
      const text = await response.clone().text();
      exchanges.push({
        method,
        path: url.pathname,
        query: readQuery(url.searchParams),
        status: response.status,
        contentType: response.headers.get("content-type") ?? "",
        body: parse(text),
      });
      return response;
    },
    drain() {
      const drained = exchanges;
      exchanges = [];
      return drained;
    },
  };
}

function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 && values[0] !== undefined ? values[0] : values];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
