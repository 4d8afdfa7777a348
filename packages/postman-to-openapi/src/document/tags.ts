import type { Tree } from "../collection/read-requests.ts";
import { getOrAdd, type JsonObject } from "../input/json.ts";

/** Builds the tags: folders that contain requests. Folders with the same tag share one description. */
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
