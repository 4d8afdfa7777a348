import { type ClientCall, clientCalls } from "./client-calls.ts";
import { type SampleRequest, Secret, type Value } from "./request.ts";

const maxWidth = 88;

/** Returns a complete program that uses `@mage-api/client`. */
export function typescriptSample(request: SampleRequest): string {
  const { id } = request.operation;
  const known = Object.hasOwn(clientCalls, id) ? clientCalls[id] : undefined;
  return `${known ? classProgram(request, known) : functionProgram(request)}\n`;
}

function classProgram(request: SampleRequest, { call, result, list }: ClientCall): string {
  const written = filled(call, request);
  const use = list
    ? [`for await (const ${result} of ${written}) {`, `  console.log(${result});`, "}"]
    : [`const ${result} = await ${written};`, `console.log(${result});`];
  return [
    'import { Mage } from "@mage-api/client";',
    "",
    "// Reads MAGE_BASE_URL, MAGE_API_KEY and MAGE_OAUTH_TOKEN from the environment.",
    "const mage = new Mage();",
    ...use,
  ].join("\n");
}

function functionProgram({ operation, path, body }: SampleRequest): string {
  const options = [
    "client: mage.client",
    ...(Object.keys(path).length > 0 ? [`path: ${literal(path)}`] : []),
    ...(body ? [`body: ${literal(body)}`] : []),
  ];
  return [
    `import { Mage, ${operation.id} } from "@mage-api/client";`,
    "",
    "// Reads MAGE_BASE_URL, MAGE_API_KEY and MAGE_OAUTH_TOKEN from the environment.",
    "const mage = new Mage();",
    `const response = await ${operation.id}({ ${options.join(", ")} });`,
    "console.log(response);",
  ].join("\n");
}

function filled(call: string, { path, body }: SampleRequest): string {
  const line = call.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const [first = "", ...rest] = name.split(".");
    if (first !== "body") return literal(path[first] ?? null);
    let value: Value = body ?? {};
    for (const key of rest) value = (value as { [key: string]: Value })[key] ?? {};
    return literal(value);
  });
  if (line.length <= maxWidth) return line;
  // Puts each property of the object argument on its own line.
  return line.replace(/^(.*?)\{ (.*) \}\)$/s, (_, start: string, inner: string) => {
    return `${start}{\n  ${splitTop(inner).join(",\n  ")},\n})`;
  });
}

/** Splits at commas outside brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if ("{[(".includes(character)) depth++;
    else if ("}])".includes(character)) depth--;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

function literal(value: Value): string {
  if (value instanceof Secret) return `process.env.${value.variable} ?? ""`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${propertyName(key)}: ${literal(inner)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

function propertyName(key: string): string {
  // `{ __proto__: x }` would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}
