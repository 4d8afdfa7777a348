/** Markup that is inserted unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | boolean | undefined | null | Value[];

/** Builds markup. Values are escaped unless they are {@link Html}; booleans, null and undefined are omitted. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/** Wraps trusted markup. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Escapes characters that are special in markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Serialises a value as JavaScript that is safe inside a `<script>` element. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function render(value: Value): string {
  if (Array.isArray(value)) return value.map(render).join("");
  if (value === undefined || value === null || value === false || value === true) return "";
  return value instanceof Html ? value.text : escapeHtml(String(value));
}
