import type { Exchange } from "@mage-api/openapi-document";

interface HarEntry {
  request: { method: string; url: string; postData?: { text?: string } };
  response: {
    status: number;
    content?: { mimeType?: string; text?: string; encoding?: string };
  };
}

/**
 * Reads the exchanges from a HAR file, the format in which browsers and proxies save traffic.
 *
 * @param text - the file's text.
 * @param baseUrl - the server whose exchanges to keep. Default: all paths that begin with `/api/`.
 * @throws Error with a readable message when the text is not HAR.
 */
export function readHar(text: string, baseUrl?: string): Exchange[] {
  const entries = entriesOf(text);
  return entries.flatMap(({ request, response }, index): Exchange[] => {
    if (typeof request?.url !== "string" || typeof response?.status !== "number") {
      throw new Error(`it is not HAR: log.entries[${index}] has no request.url or no response.status`);
    }
    if (!URL.canParse(request.url))
      throw new Error(`it is not HAR: log.entries[${index}].request.url is not a URL`);
    const { origin, pathname, searchParams } = new URL(request.url);
    if (baseUrl !== undefined ? origin !== new URL(baseUrl).origin : !pathname.startsWith("/api/")) return [];
    // Skips preflights and responses from the browser cache.
    if (request.method === "OPTIONS" || response.status === 304 || response.status === 0) return [];
    const { mimeType, text: body = "", encoding } = response.content ?? {};
    return [
      {
        method: request.method,
        path: pathname,
        query: [...searchParams],
        sent: json(request.postData?.text ?? ""),
        status: response.status,
        contentType: mimeType || null,
        body: json(encoding === "base64" ? Buffer.from(body, "base64").toString() : body),
      },
    ];
  });
}

function entriesOf(text: string): HarEntry[] {
  let har: { log?: { entries?: HarEntry[] } } | null;
  try {
    har = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("it is not JSON");
  }
  const entries = har?.log?.entries;
  if (!Array.isArray(entries)) throw new Error("it is not HAR: it has no list log.entries");
  return entries;
}

function json(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
