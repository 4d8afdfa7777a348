import type { Api, Schema } from "./document.ts";
import type { Evidence } from "./evidence.ts";

/** A sentence about how other releases differ, and the operations or properties that it applies to. */
export interface KnownDifference {
  /** `readStatus` or `Pipeline.repo_path`; empty if it applies to all operations. */
  where: string[];
  sentence: string;
}

/** Collects measured differences, and the sentences in descriptions that name another release. */
export function knownDifferences(api: Api, evidence: Evidence): KnownDifference[] {
  const noted = sentencesAboutReleases(api);
  return [...measured(api, evidence), ...[...noted].map(([sentence, where]) => ({ sentence, where }))];
}

/** Merges releases that differ in the same way into one sentence. */
function measured({ operations }: Api, evidence: Evidence): KnownDifference[] {
  const found = new Map<string, KnownDifference & { releases: string[] }>();
  for (const release of evidence.releases) {
    const where = new Map((evidence.everywhere[release] ?? []).map((sentence) => [sentence, [] as string[]]));
    for (const { id } of operations) {
      for (const sentence of evidence.operations[id]?.[release]?.differs ?? [])
        where.set(sentence, [...(where.get(sentence) ?? []), id]);
    }
    for (const [sentence, ids] of where) {
      const key = JSON.stringify([sentence, ids]);
      const releases = [release, ...(found.get(key)?.releases ?? [])];
      found.set(key, { sentence, where: ids, releases });
    }
  }
  return [...found.values()].map(({ sentence, where, releases }) => ({
    where,
    sentence: `Mage ${releases.join(", ")}: ${sentence}`,
  }));
}

function sentencesAboutReleases({ operations, schemas, securitySchemes, version }: Api) {
  const found = new Map<string, string[]>();
  const note = (where: string, description = "") => {
    for (const sentence of sentencesOf(description)) {
      const releases = sentence.match(/\b\d+\.\d+\.\d+\b/g) ?? [];
      const places = found.get(sentence) ?? [];
      if (releases.some((release) => release !== version) && !places.includes(where))
        found.set(sentence, [...places, where]);
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
  return found;
}

/** Formats differences as a Markdown list, naming at most two places for each. */
export function differencesMarkdown(differences: KnownDifference[]): string {
  return differences
    .map(({ where, sentence }) => {
      const names = where.slice(0, 2).map((name) => `\`${name}\``);
      const others = where.length > 2 ? ` and ${where.length - 2} more` : "";
      return `- ${names.length > 0 ? names.join(", ") + others : "All operations"}: ${sentence}\n`;
    })
    .join("")
    .trimEnd();
}

function sentencesOf(description: string): string[] {
  return description
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.:])\s+(?=[A-Z`*])/)
    .filter(Boolean);
}
