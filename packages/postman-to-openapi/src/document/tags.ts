import type { Tree } from "../collection/read-requests.ts";
import type { Findings } from "../input/findings.ts";
import { getOrAdd, type JsonObject } from "../input/json.ts";

/**
 * Builds the tags: folders that contain requests or have a description. Folders with the same tag share one description.
 */
export function buildTags({ folders }: Tree, findings: Findings): JsonObject[] {
  const descriptions = new Map<string, string[]>();
  for (const { tag, used, description } of folders)
    if (used || description !== undefined) getOrAdd(descriptions, tag, () => []);
  for (const { name, tag, description, at } of folders) {
    const parts = descriptions.get(tag);
    if (parts && name !== tag && description === undefined)
      findings.missing(at, "folder", "name", "a folder that is named after a path", false);
    if (!parts) findings.missing(at, "folder", "name", "a folder of folders: OpenAPI can't nest tags", false);
    if (description === undefined || !parts) continue;
    const part = name === tag ? description : `**${name}**\n\n${description}`;
    if (!parts.includes(part)) parts.push(part);
  }
  return [...descriptions].map(([name, parts]) =>
    parts.length === 0 ? { name } : { name, description: parts.join("\n\n") },
  );
}
