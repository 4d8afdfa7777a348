import { html } from "../markup/html.ts";
import type { Part } from "../markup/markdown.ts";
import type { Operation } from "../model/document.ts";
import { fieldsOf, nameIn, withoutErrors } from "../model/schema-tree.ts";
import { credentialHeaders } from "../samples/request.ts";
import { languages, samplesOf } from "../samples/samples.ts";
import type { ReferenceContext } from "./context.ts";
import { fieldsPart } from "./fields.ts";
import { createPage, linkFrom, operationPath, type Page } from "./page.ts";
import { parameterFields } from "./parameters.ts";
import { originOf, releasesOf } from "./releases.ts";
import { tryForm } from "./try-form.ts";

/** Builds the page of one operation. */
export function operationPage(operation: Operation, context: ReferenceContext): Page {
  const { id, method, path, summary, description, tag, parameters } = operation;
  const page = operationPath(id);
  const facts = `\`${id}\` · ${originOf(operation)} · ${releasesOf(operation, context.evidence, page)}`;
  const content: Part[] = [
    { className: "route", markdown: `\`${method} ${path}\`` },
    facts,
    description,
    "## Samples",
    samples(context, operation),
    "## Try it",
    { html: tryForm(operation, context, page), markdown: "" },
    `## Request\n\n### Authentication\n\n${credentials(context, operation, page)}`,
    ...request(context, operation),
    `## Responses

> Most errors also come with HTTP 200. Check the body for \`error\`. [Error types and their causes](${linkFrom(page, "guides/errors.html")})`,
    ...responses(context, operation),
  ];
  return createPage(
    {
      ...{ path: page, title: summary, label: id, method, section: tag, content },
      description: `${method} ${path}: ${firstSentence(description) || summary}`,
      searchText: `${id} ${method} ${path} ${parameters.map(({ name }) => name).join(" ")}`,
    },
    context.renderer,
  );
}

function samples({ api, renderer }: ReferenceContext, operation: Operation): Part {
  const texts = samplesOf(api, operation);
  return {
    html: html`<div class="tabs" data-tabs="language">${languages.map(
      ({ id, title, highlight, needs }) => html`<section data-tab="${id}" aria-label="${title}">
<h3 class="tab-title"><span>${title}</span> ${renderer.inline(needs)}</h3>
${renderer.code(texts[id], highlight)}</section>`,
    )}</div>`,
    markdown: languages
      .map(({ id, title, highlight }) => `### ${title}\n\n\`\`\`${highlight}\n${texts[id]}\`\`\``)
      .join("\n\n"),
  };
}

function credentials({ api }: ReferenceContext, operation: Operation, page: string): string {
  const headers = credentialHeaders(api, operation).map(({ header }) => `\`${header}\``);
  const guide = linkFrom(page, "guides/authentication.html");
  if (headers.length > 0) return `${headers.join(" and ")}. [How to get them](${guide})`;
  return operation.path.includes("{token}")
    ? "None: the token in the path is the credential."
    : "None: this operation is public.";
}

function request(context: ReferenceContext, operation: Operation): Part[] {
  const { api } = context;
  const { body } = operation;
  const lists = [
    { title: "Path parameters", fields: parameterFields(operation, api, "path") },
    { title: "Query parameters", fields: parameterFields(operation, api, "query") },
    { title: "Request body", fields: body ? fieldsOf(body.schema, api.schemas) : [] },
  ];
  const optional = body?.required ? "" : " Optional.";
  return lists.flatMap(({ title, fields }) => {
    if (fields.length === 0) return [];
    const note = title === "Request body" ? `\n\nJSON.${optional}` : "";
    return [`### ${title}${note}`, fieldsPart(fields, context)];
  });
}

function responses(context: ReferenceContext, { responses }: Operation): Part[] {
  return responses.flatMap(({ status, description, schema, next }) => {
    const result = status === "200" && schema ? withoutErrors(schema) : undefined;
    const name = result?.$ref ? nameIn(result.$ref) : undefined;
    const link = name ? ` [${name}](schemas.html#${name})` : "";
    const links = next.map((id) => `[${id}](${id}.html)`).join(", ");
    return [
      `### ${status}\n\n${description}${link}`,
      ...(links ? [`Next: ${links}.`] : []),
      ...(result ? [fieldsPart(fieldsOf(result, context.api.schemas), context)] : []),
    ];
  });
}

/** Returns the first sentence of a description, without Markdown syntax. */
function firstSentence(markdown: string): string {
  const plain = markdown
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain;
}
