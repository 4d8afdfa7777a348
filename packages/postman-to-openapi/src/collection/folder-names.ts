/** Segments that say nothing about what a path is about. */
export const dullSegment = /^(?:api|rest|v\d+(?:\.\d+)*)$/i;

const variable = /^(?::[^/]+|\{.+\}|<.+>)$/;

/** Whether a folder is called after a path or one of its variables, as Postman does when it imports a description. */
export function isPathName(name: string): boolean {
  return (
    variable.test(name) ||
    /^(?:[A-Z]+\s+)?\/\S*$/.test(name) ||
    (/[:{]/.test(name) && /^[\w.-]+(?:\/[\w.:{}-]+)+$/.test(name))
  );
}

/** The tag of a folder called after a path: its parent's, else the first segment that tells; its name where none does. */
export function tagOfPath(name: string, parent: { tag: string } | undefined): string {
  if (parent) return parent.tag;
  const segments = name.replace(/^[A-Z]+\s+/, "").split("/");
  return segments.find((text) => text !== "" && !variable.test(text) && !dullSegment.test(text)) ?? name;
}
