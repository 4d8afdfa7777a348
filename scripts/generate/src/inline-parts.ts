interface Reference {
  $ref?: string;
}
interface Document {
  paths: Record<string, Record<string, { parameters?: Reference[]; responses?: Record<string, Reference> }>>;
  components?: { parameters?: Record<string, object>; responses?: Record<string, object> };
}

/**
 * Returns a copy of a document whose operations have their parameters and 200 responses inline. The document shares these
 * for its readers; a generator would make a public type of each.
 */
export function withInlineParts<T extends object>(document: T): T {
  const copy = structuredClone(document);
  const { paths, components = {} } = copy as unknown as Document;
  const inlined = new Set<string>();
  const inline = (part: Reference): object => {
    const [, kind, name = ""] = /^#\/components\/(parameters|responses)\/(.+)$/.exec(part.$ref ?? "") ?? [];
    const shared = components[kind as "parameters" | "responses"]?.[name];
    if (!shared) return part;
    if (kind === "responses") inlined.add(name);
    return structuredClone(shared);
  };
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
    if (operation.parameters) operation.parameters = operation.parameters.map(inline);
    const { responses } = operation;
    if (responses?.["200"]) responses["200"] = inline(responses["200"]);
  }
  delete components.parameters;
  for (const name of inlined) delete components.responses?.[name];
  return copy;
}
