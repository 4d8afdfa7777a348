import type { WireRequest } from "./transport.ts";

/** The address of a request; every value in it is encoded. */
export function buildUrl(baseUrl: string, { url, path, query, querySerializer }: WireRequest): string {
  const values = (path ?? {}) as Record<string, unknown>;
  const address =
    baseUrl + url.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const items = (Array.isArray(value) ? value : [value]).map((item) => encodeURIComponent(String(item)));
    const together = querySerializer?.parameters?.[name]?.array?.explode === false;
    return (together ? [items.join(",")] : items).map((item) => `${encodeURIComponent(name)}=${item}`);
  });
  return pairs.length ? `${address}?${pairs.join("&")}` : address;
}
