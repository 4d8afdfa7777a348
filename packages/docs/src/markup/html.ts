/** Markup that may stand in a page as it is. */
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

/** Markup in which everything that is put in is escaped, unless it is markup itself. False and undefined are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/** Markup that comes from a renderer of ours. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Text with every character escaped that means something in markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A script that sets a global variable; nothing in the value can end the script element, should it stand in one. */
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
