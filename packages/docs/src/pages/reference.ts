import { html } from "../markup/html.ts";
import type { Part } from "../markup/markdown.ts";
import { fieldsOf, typeOf, valuesOf } from "../model/schema-tree.ts";
import type { ReferenceContext } from "./context.ts";
import { fieldsPart } from "./fields.ts";
import { createPage, type Page } from "./page.ts";
import { originOf, releasesOf } from "./releases.ts";

/** Builds the list of all operations by tag; each operationId is an anchor. */
export function referenceIndex({ api, evidence, renderer }: ReferenceContext): Page {
  const path = "reference/index.html";
  const groups = api.tags.flatMap(({ name, description }): Part[] => {
    const items = api.operations
      .filter(({ tag }) => tag === name)
      .map((operation) => {
        const { id, method, path: route, summary } = operation;
        const facts = `${originOf(operation)} · ${releasesOf(operation, evidence, path)}`;
        return `- [${id}](${id}.html) \`${method} ${route}\`: ${summary} · ${facts} {#${id}}\n`;
      });
    return [`## ${name}\n\n${description}`, { className: "operations", markdown: items.join("") }];
  });
  return createPage(
    {
      ...{ path, title: "All operations", section: "Reference", searchText: "" },
      description: `The ${api.operations.length} operations of the ${api.title}, by subject.`,
      content: [{ className: "lead", markdown: api.description }, ...groups],
    },
    renderer,
  );
}

/** Builds the page of all named schemas; each name is an anchor. */
export function schemasPage(context: ReferenceContext): Page {
  const { schemas } = context.api;
  const names = Object.keys(schemas).toSorted();
  const sections = names.flatMap((name): Part[] => {
    const schema = schemas[name] ?? {};
    const fields = fieldsOf({ $ref: `#/components/schemas/${name}` }, schemas, 1);
    const values = valuesOf(schema, schemas).map((value) => `\`${value}\``);
    return [
      `## ${name} {#${name}}\n\n${schema.description ?? ""}`,
      ...(fields.length === 0 ? [{ className: "type", markdown: typeOf(schema, schemas) }] : []),
      ...(values.length > 0 ? [{ className: "values", markdown: values.join(" ") }] : []),
      fieldsPart(fields, context),
    ];
  });
  return createPage(
    {
      path: "reference/schemas.html",
      title: "Schemas",
      section: "Reference",
      description: "The objects in requests and responses, schema by schema.",
      searchText: names.join(" "),
      outline: false,
      content: [
        "The objects in requests and responses. A field that isn't marked “required” may be missing, not only null.",
        {
          html: html`<p class="index">${names.map((name) => html`<a href="#${name}">${name}</a> `)}</p>`,
          markdown: "",
        },
        ...sections,
      ],
    },
    context.renderer,
  );
}
