import type { Exchange } from "@mage-api/openapi-document";

interface HarEntry {
  request: { method: string; url: string; postData?: { text?: string } };
  response: {
    status: number;
    content?: { mimeType?: string; text?: string; encoding?: string };
  };
}

/**
 * Reads the exchanges of a HAR file, as browsers and proxies save them.
 *
 * @param text - the file's text.
 * @param baseUrl - only exchanges with it. Default: all whose path begins with `/api/`.
 * @throws Error with a sentence when it is no HAR.
 */
export function readHar(text: string, baseUrl?: string): Exchange[] {
  const entries = entriesOf(text);
  return entries.flatMap(({ request, response }, index): Exchange[] => {
    if (typeof request?.url !== "string" || typeof response?.status !== "number") {
      throw new Error(`it is no HAR: log.entries[${index}] has no request.url or no response.status`);
    }
    if (!URL.canParse(request.url))
      throw new Error(`it is no HAR: log.entries[${index}].request.url is no URL`);
    const { origin, pathname, searchParams } = new URL(request.url);
    if (baseUrl !== undefined ? origin !== new URL(baseUrl).origin : !pathname.startsWith("/api/")) return [];
    // A browser's preflight, and an answer that it took from its cache.
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
    throw new Error("it is no HAR: it isn't JSON");
  }
  const entries = har?.log?.entries;
  if (!Array.isArray(entries)) throw new Error("it is no HAR: it has no list log.entries");
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
