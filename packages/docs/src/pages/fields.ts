import { type Html, html, raw } from "../markup/html.ts";
import type { Part } from "../markup/markdown.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Field } from "../model/schema-tree.ts";
import type { ReferenceContext } from "./context.ts";

/** A list of fields: nested lists in Markdown, expandable in HTML. Pages that use it are in `reference/`. */
export function fieldsPart(fields: Field[], context: ReferenceContext): Part {
  return { html: fieldList(fields, context), markdown: fieldsMarkdown(fields) };
}

/** Shows a list with a single expandable field, such as an envelope, expanded. */
function fieldList(fields: Field[], context: ReferenceContext): Html {
  const alone = fields.length <= 2 && fields.filter((field) => field.fields.length > 0).length === 1;
  return fields.length === 0
    ? html``
    : html`<ul class="fields">${fields.map((field) => html`<li>${fieldItem(field, context, alone)}</li>`)}</ul>`;
}

function fieldItem(field: Field, context: ReferenceContext, open: boolean): Html {
  const { name, type, required, description, values, schema, fields } = field;
  const known = schema !== undefined && type.includes(schema);
  const head = html`<code class="name">${name}</code> <span class="type">${type}</span>${
    required ? html` <span class="required">required</span>` : ""
  }`;
  const seen = seenIn(field, context.evidence);
  const text = html`${description ? context.renderer.block(description) : ""}${
    values.length > 0
      ? html`<p class="values">${values.map((value) => html`<code>${value}</code> `)}</p>`
      : ""
  }${seen ? html`<p class="seen">${seen}</p>` : ""}`;
  if (fields.length === 0) {
    const link = known ? html` <a href="schemas.html#${schema}">${schema}: fields</a>` : "";
    return html`<div class="field">${head}${link}</div>${text}`;
  }
  return html`<details${open ? raw(" open") : ""}><summary class="field">${head}</summary>${text}${fieldList(fields, context)}</details>`;
}

/** Names the releases and operations in which a property was observed; empty if that wasn't measured. */
function seenIn({ owner, name }: Field, { properties, releases: all }: Evidence): string {
  const places = owner ? properties[`${owner}.${name}`] : undefined;
  if (!places) return "";
  const releases = all.filter((release) =>
    Object.values(places).some((seen) => seen.some((one) => one.startsWith(release))),
  );
  const operations = Object.keys(places);
  const shown = operations.slice(0, 3).join(", ");
  const others = operations.length > 3 ? ` and ${operations.length - 3} more` : "";
  const when =
    releases.length === all.length && all.length > 1
      ? "every tested release"
      : `Mage ${releases.toReversed().join(", ")}`;
  return `Seen in ${when}: ${shown}${others}`;
}

function fieldsMarkdown(fields: Field[], depth = 0): string {
  return fields
    .map(({ name, type, required, description, values, fields: inner }) => {
      const details = [
        description.replaceAll(/\s+/g, " ").trim(),
        values.map((value) => `\`${value}\``).join(", "),
      ];
      const text = details.filter(Boolean).join(" ");
      const line = `${"  ".repeat(depth)}- \`${name}\` (${type}${required ? ", required" : ""})${text && `: ${text}`}\n`;
      return line + fieldsMarkdown(inner, depth + 1);
    })
    .join("");
}
