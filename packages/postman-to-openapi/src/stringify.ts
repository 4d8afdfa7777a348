import { isObject } from "./json.ts";

/** Writes a document as YAML (the default) or JSON, with a line break at the end. */
export function stringify(document: unknown, format: "yaml" | "json" = "yaml"): string {
  if (format === "json") return `${JSON.stringify(document, null, 2)}\n`;
  const lines: string[] = [];
  write(document, "", "", lines);
  return `${lines.join("\n")}\n`;
}

// YAML of plain JSON data. A general library spends more time on this than everything else here takes together.

const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const plain = /^[\p{L}_/$](?:[^\p{C}\p{Z}:#]|[^\p{C}\p{Z}]#|:(?! |$)| (?![# ]|$))*$/u;
const asciiPlain = /^[A-Za-z_/$][\w/{}.$-]*$/;
// Characters that a literal block holds as they are; a line break is a line feed, and nothing else.
const block = /^[^\s\p{C}\p{Zl}\p{Zp}](?:[^\p{C}\p{Zl}\p{Zp}\u0085\ufeff]|[\n\t])*$/u;

function scalar(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value) ?? "null";
  return isPlain(value) ? value : quoted(value);
}

function isPlain(text: string): boolean {
  if (text.length > 5 && asciiPlain.test(text)) return true;
  return (!reserved.test(text) && plain.test(text)) || /^\d+\.\d+\.\d+$/.test(text);
}

/** A JSON string is a YAML string, but for characters that YAML wants escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** The style of a literal block that keeps the text's final line breaks. */
function chomping(text: string): string {
  if (!text.endsWith("\n")) return "|-";
  return text.endsWith("\n\n") ? "|+" : "|";
}

/** Writes a value after `lead` (a key or a dash, already indented); what follows is indented by `indent`. */
function write(value: unknown, lead: string, indent: string, lines: string[]): void {
  if (typeof value === "string" && value.includes("\n") && block.test(value)) {
    lines.push(`${lead}${lead === "" ? "" : " "}${chomping(value)}`);
    const body = value.endsWith("\n") ? value.slice(0, -1) : value;
    const deeper = `${indent}  `;
    for (const line of body.split("\n")) lines.push(line === "" ? "" : `${deeper}${line}`);
  } else if (Array.isArray(value)) {
    if (value.length === 0) lines.push(`${lead}${lead === "" ? "" : " "}[]`);
    else {
      if (lead !== "") lines.push(lead);
      writeItems(value, lead === "" ? "" : `${indent}  `, lines);
    }
  } else if (isObject(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) lines.push(`${lead}${lead === "" ? "" : " "}{}`);
    else {
      if (lead !== "") lines.push(lead);
      writeMembers(value, keys, lead === "" ? "" : `${indent}  `, lines);
    }
  } else lines.push(`${lead}${lead === "" ? "" : " "}${scalar(value)}`);
}

function writeMembers(value: Record<string, unknown>, keys: string[], indent: string, lines: string[]): void {
  for (const key of keys) {
    if (value[key] !== undefined) write(value[key], `${indent}${scalar(key)}:`, indent, lines);
  }
}

function writeItems(items: unknown[], indent: string, lines: string[]): void {
  for (const item of items) {
    const nested = Array.isArray(item) ? item.length > 0 : isObject(item) && Object.keys(item).length > 0;
    if (!nested) {
      write(item, `${indent}-`, indent, lines);
      continue;
    }
    // The first line of a nested value stands behind the dash.
    const start = lines.length;
    if (Array.isArray(item)) writeItems(item, `${indent}  `, lines);
    else writeMembers(item as Record<string, unknown>, Object.keys(item as object), `${indent}  `, lines);
    if (lines.length === start) lines.push(`${indent}- {}`);
    else lines[start] = `${indent}-${lines[start]?.slice(indent.length + 1)}`;
  }
}
