/** Segments that don't describe the resource. */
export const genericSegment = /^(?:api|rest|v\d+(?:\.\d+)*)$/i;

const variable = /^(?::[^/]+|\{.+\}|<.+>)$/;

/** Returns true if a folder is named after a path or a path variable, as Postman's importer does. */
export function isPathName(name: string): boolean {
  return (
    variable.test(name) ||
    /^(?:[A-Z]+\s+)?\/\S*$/.test(name) ||
    (/[:{]/.test(name) && /^[\w.-]+(?:\/[\w.:{}-]+)+$/.test(name))
  );
}

/** Returns the tag of a folder that is named after a path: its parent's, or the first meaningful segment. */
export function tagOfPath(name: string, parent: { tag: string } | undefined): string {
  if (parent) return parent.tag;
  const segments = name.replace(/^[A-Z]+\s+/, "").split("/");
  return segments.find((text) => text !== "" && !variable.test(text) && !genericSegment.test(text)) ?? name;
}
