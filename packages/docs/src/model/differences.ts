import type { Api, Schema } from "./document.ts";
import type { Evidence } from "./evidence.ts";

/** A sentence that says how a release differs, and where it stands. */
export interface Difference {
  /** `readStatus` or `Pipeline.repo_path`. */
  where: string[];
  sentence: string;
}

/** What was measured, and what descriptions say of releases other than the one described, each sentence once. */
export function differencesIn(api: Api, evidence: Evidence): Difference[] {
  const { operations, schemas, securitySchemes, version } = api;
  const found = new Map<string, string[]>();
  for (const release of evidence.releases) {
    for (const sentence of evidence.everywhere[release] ?? []) {
      found.set(`Mage ${release}: ${sentence}`, ["all operations"]);
    }
    for (const { id } of operations) {
      for (const sentence of evidence.operations[id]?.[release]?.differs ?? []) {
        const said = `Mage ${release}: ${sentence}`;
        found.set(said, [...(found.get(said) ?? []), id]);
      }
    }
  }
  const note = (where: string, description = "") => {
    for (const sentence of sentencesOf(description)) {
      const named = sentence.match(/\b\d+\.\d+\.\d+\b/g) ?? [];
      if (!named.some((release) => release !== version)) continue;
      found.set(sentence, [...(found.get(sentence) ?? []), where]);
    }
  };
  const walk = (where: string, schema: Schema) => {
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? [])]) if (!part.$ref) walk(where, part);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      note(`${where}.${name}`, property.description);
      walk(`${where}.${name}`, property);
    }
    if (schema.items) walk(`${where}[]`, schema.items);
  };
  for (const [name, { description }] of Object.entries(securitySchemes)) note(name, description);
  for (const { id, description, parameters, body } of operations) {
    note(id, description);
    for (const parameter of parameters) note(`${id} ${parameter.name}`, parameter.description);
    if (body) walk(id, body.schema);
  }
  for (const [name, schema] of Object.entries(schemas)) {
    note(name, schema.description);
    walk(name, schema);
  }
  return [...found].map(([sentence, where]) => ({ sentence, where: [...new Set(where)] }));
}

/** As a Markdown list; a sentence that holds in many places names two of them. */
export function differencesMarkdown(differences: Difference[]): string {
  return differences
    .map(({ where, sentence }) => {
      const names = where.slice(0, 2).map((name) => `\`${name}\``);
      const others = where.length > 2 ? ` and ${where.length - 2} more` : "";
      return `- ${names.join(", ")}${others}: ${sentence}\n`;
    })
    .join("");
}

function sentencesOf(description: string): string[] {
  return description
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.:])\s+(?=[A-Z`*])/)
    .filter(Boolean);
}
