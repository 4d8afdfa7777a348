import { html } from "../markup/html.ts";
import { slug } from "../markup/markdown.ts";
import { fieldsOf, typeOf, valuesOf } from "../model/schema-tree.ts";
import { fieldList, fieldsMarkdown } from "./fields.ts";
import type { ReferenceContext } from "./operation.ts";
import { linkFrom, operationPath, type Page, twinOf } from "./page.ts";
import { originOf, releasesOf } from "./releases.ts";

const indexPath = "reference/index.html";

/** All operations on one page, each under its operationId as anchor. */
export function referenceIndex({ api, evidence, renderer }: ReferenceContext): Page {
  const groups = api.tags.map(({ name, description }) => ({
    ...{ name, description },
    operations: api.operations.filter(({ tag }) => tag === name),
  }));
  const link = (id: string) => linkFrom(indexPath, operationPath(id));
  return {
    path: indexPath,
    title: "All operations",
    section: "Reference",
    description: `The ${api.operations.length} operations of the ${api.title}, by what they are about.`,
    headings: groups.map(({ name }) => ({ id: slug(name), text: name })),
    searchText: "",
    body: html`<div class="lead">${renderer.block(api.description)}</div>
${groups.map(
  ({ name, description, operations }) => html`<h2 id="${slug(name)}">${name}</h2><p>${description}</p>
<ul class="operations">${operations.map(
    (
      operation,
    ) => html`<li id="${operation.id}"><span class="method ${operation.method}">${operation.method}</span>
<div><a href="${link(operation.id)}">${operation.id}</a> <code>${operation.path}</code><br>${operation.summary}
${originOf(operation)} ${releasesOf(operation, evidence, indexPath)}</div></li>`,
  )}</ul>`,
)}`,
    markdown: `# All operations

${api.description.trim()}

${groups
  .map(
    ({ name, description, operations }) =>
      `## ${name}\n\n${description}\n\n${operations
        .map(
          ({ id, method, path, summary }) =>
            `- [${id}](${twinOf(link(id))}) \`${method} ${path}\`: ${summary}\n`,
        )
        .join("")}`,
  )
  .join("\n")}`,
  };
}

/** All schemas that have a name, each under it as anchor. */
export function schemasPage({ api, evidence, renderer }: ReferenceContext): Page {
  const names = Object.keys(api.schemas).toSorted();
  const schemas = names.map((name) => {
    const schema = api.schemas[name] ?? {};
    const reference = { $ref: `#/components/schemas/${name}` };
    return {
      ...{ name, description: schema.description ?? "" },
      type: typeOf(schema, api.schemas),
      values: valuesOf(schema, api.schemas),
      fields: fieldsOf(reference, api.schemas, 1),
    };
  });
  const context = { renderer, evidence, schemaLink: (name: string) => `#${name}` };
  return {
    path: "reference/schemas.html",
    title: "Schemas",
    section: "Reference",
    description: "What answers and requests are made of, schema by schema.",
    headings: [],
    searchText: names.join(" "),
    body: html`<p class="lead">What answers and requests are made of. A field without “required” may be absent, not only
null.</p>
<p class="index">${names.map((name) => html`<a href="#${name}">${name}</a> `)}</p>
${schemas.map(
  ({ name, description, type, values, fields }) => html`<section class="schema"><h2 id="${name}">${name}</h2>
${description ? renderer.block(description) : ""}${fields.length === 0 ? html`<p><span class="type">${type}</span></p>` : ""}
${values.length > 0 ? html`<p class="values">${values.map((value) => html`<code>${value}</code> `)}</p>` : ""}
${fieldList(fields, context)}</section>`,
)}`,
    markdown: `# Schemas

A field without "required" may be absent, not only null.

${schemas
  .map(({ name, description, type, values, fields }) =>
    [
      `## ${name}`,
      description.trim(),
      fields.length === 0 ? `Type: ${type}` : "",
      values.map((value) => `\`${value}\``).join(", "),
      fieldsMarkdown(fields),
    ]
      .filter(Boolean)
      .map((part) => `${part.trimEnd()}\n`)
      .join("\n"),
  )
  .join("\n")}`,
  };
}
