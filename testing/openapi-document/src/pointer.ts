export type Json = unknown;
export type JsonObject = Record<string, Json>;

/** Appends tokens to a JSON pointer, escaping them. */
export function join(pointer: string, ...tokens: string[]): string {
  return [pointer, ...tokens.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** Returns the tokens of a JSON pointer such as `#/paths/~1api~1status/get`, unescaped. */
export function pointerTokens(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the value at a JSON pointer, or undefined when there is none. */
export function valueAt(document: Json, pointer: string): Json {
  return pointerTokens(pointer).reduce<Json>((node, token) => {
    const isInside = typeof node === "object" && node !== null && Object.hasOwn(node, token);
    return isInside ? (node as JsonObject)[token] : undefined;
  }, document);
}
