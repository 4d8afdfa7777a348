import { stringify as yaml } from "yaml";

/** Writes a document as YAML (the default) or JSON, with a line break at the end. */
export function stringify(document: unknown, format: "yaml" | "json" = "yaml"): string {
  if (format === "json") return `${JSON.stringify(document, null, 2)}\n`;
  return yaml(document, { lineWidth: 0, aliasDuplicateObjects: false });
}
