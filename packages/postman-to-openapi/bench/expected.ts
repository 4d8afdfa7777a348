/**
 * Returns method and path of every request in the form `get /users/{}`, read without the converter's own code.
 */
export function expectedPairs(collection: unknown): Set<string> {
  const pairs = new Set<string>();
  const visit = (node: unknown): void => {
    if (!node || typeof node !== "object") return;
    const { item, request } = node as { item?: unknown; request?: unknown };
    if (request) {
      const pair = pairOf(request);
      if (pair) pairs.add(pair);
    }
    if (Array.isArray(item)) item.forEach(visit);
  };
  const root = collection as { collection?: unknown };
  visit(root.collection ?? root);
  return pairs;
}

interface Url {
  raw?: string;
  protocol?: string;
  host?: string | string[];
  path?: string | (string | { value?: string })[];
}

function pairOf(request: unknown): string | undefined {
  const { method, url } = typeof request === "string" ? { method: "GET", url: request } : (request as never);
  const path = typeof url === "string" ? pathOfText(url) : url ? pathOfObject(url) : undefined;
  return path === undefined
    ? undefined
    : `${String(method || "GET")
        .trim()
        .toLowerCase()} ${normalPath(path)}`;
}

function pathOfObject({ raw, protocol, host, path }: Url): string | undefined {
  const hasHost = host !== undefined && host !== null && host.length > 0;
  if (!hasHost && !path?.length) return raw?.trim() ? pathOfText(raw) : undefined;
  // Joined as Postman sends it, since a host may contain a path, and a path a query.
  const before = Array.isArray(host) ? host.join(".") : (host ?? "");
  const parts = typeof path === "string" ? [path] : (path ?? []);
  const after = parts.map((part) => (typeof part === "string" ? part : (part?.value ?? ""))).join("/");
  return pathOfText(`${protocol ? "https://" : ""}${before}/${after}`);
}

function pathOfText(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const plain = text.trim().replace(/\{\{.*?\}\}+/g, (found) => found.replace(/[/?#:]/g, "_"));
  const [path = ""] = plain.replace(/^[a-z_{}]*:\/+/i, "").split(/[?#]/);
  const slash = path.indexOf("/");
  return slash === -1 ? "" : path.slice(slash);
}

/** Normalises a path: anonymous variables, decoded, without slashes at the ends. */
export function normalPath(path: string): string {
  const [beforeFragment = ""] = path.split("#");
  const anonymous = beforeFragment
    .replace(/\{\{(?:[^{}]|\{\{[^{}]*\}\})*\}\}/g, "{}")
    .replace(/\{[^{}]*\}/g, "{}")
    .replace(/<[^<>]+>/g, "{}")
    .split("/")
    .map((segment) => segment.trim().replace(/^:[^:/]+/, "{}"))
    .filter((segment) => segment !== "")
    .join("/");
  try {
    return `/${decodeURIComponent(anonymous).replace(/<[^<>]+>/g, "{}")}`;
  } catch {
    return `/${anonymous}`;
  }
}
