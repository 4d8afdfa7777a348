import type { Tree } from "../collection/read-requests.ts";
import { getOrAdd, type JsonObject } from "../input/json.ts";

/** Folders that hold requests, in their order; folders of one tag are one, and what they say is said together. */
export function buildTags({ folders }: Tree): JsonObject[] {
  const descriptions = new Map<string, string[]>();
  for (const { tag, used } of folders) if (used) getOrAdd(descriptions, tag, () => []);
  for (const { name, tag, description } of folders) {
    const parts = descriptions.get(tag);
    if (description === undefined || !parts) continue;
    const part = name === tag ? description : `**${name}**\n\n${description}`;
    if (!parts.includes(part)) parts.push(part);
  }
  return [...descriptions].map(([name, parts]) =>
    parts.length === 0 ? { name } : { name, description: parts.join("\n\n") },
  );
}
