import type { Inventory } from "./flatten.ts";

/** What became of one operation, parameter or property. */
export interface Change {
  /** The operation or schema that it belongs to. */
  owner: string;
  /** The part of it; empty when it is the operation or schema itself. */
  part: string;
  was?: string;
  is?: string;
}

/** What is different, by owner. Parts of something that is new or gone aren't named one by one. */
export function difference(before: Inventory, after: Inventory): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changes: Change[] = [];
  for (const name of names) {
    const was = before[name];
    const is = after[name];
    if (was === is) continue;
    const [owner = "", part = ""] = splitName(name);
    const whole = part !== "" && owner in before !== owner in after;
    const within = parentOf(name);
    if (whole || (within !== undefined && within in before !== within in after)) continue;
    changes.push({ owner, part, ...(was !== undefined && { was }), ...(is !== undefined && { is }) });
  }
  return changes;
}

/** A change in words. */
export function inWords({ part, was, is }: Change): string {
  const what = part ? `\`${part}\`` : "";
  if (was === undefined) return part ? `${what} added: ${is}` : `added: ${is}`;
  if (is === undefined) return part ? `${what} removed` : "removed";
  return `${what ? `${what} ` : ""}was ${was}; is now ${is}`;
}

function splitName(name: string): [string, string] {
  const at = name.indexOf(": ");
  return at === -1 ? [name, ""] : [name.slice(0, at), name.slice(at + 2)];
}

/** The property that a property stands in: `X: body a` of `X: body a.b`. */
function parentOf(name: string): string | undefined {
  const end = name.lastIndexOf(".");
  return end === -1 ? undefined : name.slice(0, end).replace(/(\[\])+$/, "");
}
