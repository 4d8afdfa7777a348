import { isObject, type JsonObject } from "../input/json.ts";

/** Serialises a document as YAML (the default) or JSON, with a line break at the end. */
export function stringify(document: unknown, format: "yaml" | "json" = "yaml"): string {
  return format === "json" ? `${JSON.stringify(document, null, 2)}\n` : new YamlWriter().write(document);
}

// A general YAML library takes longer than the whole conversion, so this writer handles plain JSON data only.

const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const plain = /^[\p{L}_/$](?:[^\p{C}\p{Z}:#]|[^\p{C}\p{Z}]#|:(?! |$)| (?![# ]|$))*$/u;
const asciiPlain = /^[A-Za-z_/$][\w/{}.$-]*$/;
// Characters that a literal block may contain. The only line break is a line feed.
const block = /^[^\s\p{C}\p{Zl}\p{Zp}](?:[^\p{C}\p{Zl}\p{Zp}\u0085\ufeff]|[\n\t])*$/u;

const maxKey = 1000;

function scalar(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

function isPlain(text: string): boolean {
  if (text.length > 5 && asciiPlain.test(text)) return true;
  return (!reserved.test(text) && plain.test(text)) || /^\d+\.\d+\.\d+$/.test(text);
}

/** Writes a JSON string, which is a YAML string once the characters are escaped that YAML wants escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Writes a number so that YAML 1.1 reads one, too: `1e-7` would be text there. */
function numberText(value: number): string {
  const text = JSON.stringify(value);
  return /^-?\d+e/.test(text) ? text.replace("e", ".0e") : text;
}

/** Returns the block style that keeps the text's final line breaks. */
function chomping(text: string): string {
  if (!text.endsWith("\n")) return "|-";
  return text.endsWith("\n\n") ? "|+" : "|";
}

function isEmpty(object: JsonObject): boolean {
  for (const key in object) if (object[key] !== undefined) return false;
  return true;
}

class YamlWriter {
  #text = "";
  // Caches, since the same keys and short texts recur throughout a document.
  readonly #keys = new Map<string, string>();
  readonly #scalars = new Map<string, string>();

  write(document: unknown): string {
    if (isObject(document) && !isEmpty(document)) this.#members(document, "", "");
    else if (Array.isArray(document) && document.length > 0) this.#items(document, "", "");
    else {
      this.#value(document, "  ");
      return this.#text.slice(1);
    }
    return this.#text;
  }

  /** Writes members on separate lines, the first one after `lead`, the others after `indent`. */
  #members(object: JsonObject, lead: string, indent: string): void {
    let before = lead;
    const deeper = `${indent}  `;
    for (const key in object) {
      const value = object[key];
      if (value === undefined) continue;
      let name = this.#keys.get(key);
      if (name === undefined) {
        name = `${scalar(key)}:`;
        this.#keys.set(key, name);
      }
      // YAML allows at most 1,024 characters for a key in front of its value.
      this.#text += name.length > maxKey ? `${before}? ${name.slice(0, -1)}\n${indent}:` : before + name;
      before = indent;
      this.#value(value, deeper);
    }
  }

  #items(items: readonly unknown[], lead: string, indent: string): void {
    let before = lead;
    const deeper = `${indent}  `;
    for (const item of items) {
      this.#text += `${before}-`;
      before = indent;
      if (Array.isArray(item) && item.length > 0) this.#items(item, " ", deeper);
      else if (isObject(item) && !isEmpty(item)) this.#members(item, " ", deeper);
      else this.#value(item, deeper);
    }
  }

  /** Writes the value after a key or a dash, including the final line break. */
  #value(value: unknown, indent: string): void {
    if (typeof value === "string") {
      if (value.includes("\n") && block.test(value)) this.#block(value, indent);
      else this.#text += this.#scalar(value);
    } else if (typeof value !== "object" || value === null) {
      const text = typeof value === "number" ? numberText(value) : JSON.stringify(value);
      this.#text += ` ${text ?? "null"}\n`;
    } else if (Array.isArray(value)) {
      if (value.length === 0) this.#text += " []\n";
      else {
        this.#text += "\n";
        this.#items(value, indent, indent);
      }
    } else if (isEmpty(value as JsonObject)) this.#text += " {}\n";
    else {
      this.#text += "\n";
      this.#members(value as JsonObject, indent, indent);
    }
  }

  #scalar(value: string): string {
    let text = this.#scalars.get(value);
    if (text === undefined) {
      text = ` ${scalar(value)}\n`;
      this.#scalars.set(value, text);
    }
    return text;
  }

  #block(value: string, indent: string): void {
    this.#text += ` ${chomping(value)}\n`;
    const body = value.endsWith("\n") ? value.slice(0, -1) : value;
    for (const line of body.split("\n")) this.#text += line === "" ? "\n" : `${indent}${line}\n`;
  }
}
