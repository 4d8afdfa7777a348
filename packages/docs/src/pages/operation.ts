import { type Html, html } from "../markup/html.ts";
import type { Renderer } from "../markup/markdown.ts";
import type { Api, Operation } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import { fieldsOf, nameIn, withoutErrors } from "../model/schema-tree.ts";
import { credentialHeaders } from "../samples/request.ts";
import { languages, samplesOf } from "../samples/samples.ts";
import { type FieldContext, fieldList, fieldsMarkdown } from "./fields.ts";
import { linkFrom, operationPath, type Page } from "./page.ts";
import { parameterFields } from "./parameters.ts";
import { originOf, releasesOf } from "./releases.ts";
import { tryForm } from "./try-form.ts";

/** What the pages of the reference are made of. */
export interface ReferenceContext {
  api: Api;
  evidence: Evidence;
  renderer: Renderer;
}

/** The page of one operation. */
export function operationPage(operation: Operation, context: ReferenceContext): Page {
  const { evidence, renderer } = context;
  const { id, method, path, summary, description, tag } = operation;
  const page = operationPath(id);
  const fields: FieldContext = {
    renderer,
    evidence,
    schemaLink: (name) => `schemas.html#${name}`,
  };
  const errors = linkFrom(page, "guides/errors.html");
  const body = html`
<p class="route"><span class="method ${method}">${method}</span> <code>${path}</code></p>
<p class="facts"><code>${id}</code> ${originOf(operation)} ${releasesOf(operation, evidence, page)}</p>
<div class="lead">${renderer.block(description)}</div>
<h2 id="samples">Samples</h2>
${samples(context, operation)}
<h2 id="try">Try it</h2>
${tryForm(operation, context, page)}
<h2 id="request">Request</h2>
<h3 id="credentials">Credentials</h3>
${credentials(context, operation, page)}
${parameterList(context, operation, fields)}
${bodyFields(context, operation, fields)}
<h2 id="answers">Answers</h2>
<p class="note">An error, too, mostly arrives with HTTP status 200: look for <code>error</code> in the body.
<a href="${errors}">How errors look, and what each means</a></p>
${answers(context, operation, fields)}`;
  const headings = [
    { id: "samples", text: "Samples" },
    { id: "try", text: "Try it" },
    { id: "request", text: "Request" },
    { id: "answers", text: "Answers" },
  ];
  return {
    ...{ path: page, title: summary, label: id, method, section: tag, body, headings },
    description: `${method} ${path}: ${firstSentence(description) || summary}`,
    markdown: operationMarkdown(operation, context),
    searchText: `${id} ${method} ${path} ${operation.parameters.map(({ name }) => name).join(" ")}`,
  };
}

function samples({ api, renderer }: ReferenceContext, operation: Operation): Html {
  const texts = samplesOf(api, operation);
  return html`<div class="tabs" data-tabs="language">${languages.map(
    ({ id, title, highlight, needs }) => html`<section data-tab="${id}" aria-label="${title}">
<h3 class="tab-title"><span>${title}</span>${needs ? html` <code>${needs}</code>` : ""}</h3>
${renderer.code(texts[id], highlight)}</section>`,
  )}</div>`;
}

function credentials({ api }: ReferenceContext, operation: Operation, page: string): Html {
  const headers = credentialHeaders(api, operation);
  const guide = linkFrom(page, "guides/authentication.html");
  if (headers.length === 0) return html`<p>None: ${noCredentials(operation)}.</p>`;
  return html`<p>${joined(headers.map(({ header }) => html`<code>${header}</code>`))}, where the server has
authentication on; ignored where it is off. <a href="${guide}">How to get them</a></p>`;
}

function noCredentials({ path }: Operation): string {
  return path.includes("{token}") ? "the token in the path is the credential" : "anyone may ask";
}

function joined(parts: Html[]): Html {
  return html`${parts.map((part, index) => html`${index > 0 ? " and " : ""}${part}`)}`;
}

function parameterList({ api }: ReferenceContext, operation: Operation, fields: FieldContext): Html {
  const groups = (["path", "query"] as const).map((place) => ({
    place,
    list: parameterFields(operation, api, place),
  }));
  return html`${groups.map(({ place, list }) =>
    list.length === 0
      ? ""
      : html`<h3 id="${place}">${place === "path" ? "In the path" : "In the query"}</h3>${fieldList(list, fields)}`,
  )}`;
}

function bodyFields({ api }: ReferenceContext, { body }: Operation, fields: FieldContext): Html {
  if (!body) return html``;
  const needed = body.required ? "" : " Optional.";
  return html`<h3 id="body">Body</h3><p>JSON.${needed}</p>${fieldList(fieldsOf(body.schema, api.schemas), fields)}`;
}

function answers({ api, renderer }: ReferenceContext, operation: Operation, fields: FieldContext): Html {
  return html`${operation.answers.map(({ status, description, schema, next }) => {
    const result = status === "200" && schema ? withoutErrors(schema) : undefined;
    const name = result?.$ref ? nameIn(result.$ref) : undefined;
    const link = name ? html` <a href="${fields.schemaLink(name)}">${name}</a>` : "";
    const text = html`${renderer.inline(description)}${link}`;
    return html`<div class="answer"><h3 id="status-${status}"><span class="status">${status}</span></h3>
<p>${text}</p>${following(next)}${result ? fieldList(fieldsOf(result, api.schemas), fields) : ""}</div>`;
  })}`;
}

/** What can be done with an answer. */
function following(next: string[]): Html {
  if (next.length === 0) return html``;
  return html`<p>Then: ${next.map((id, index) => html`${index > 0 ? ", " : ""}<a href="${id}.html">${id}</a>`)}.</p>`;
}

function operationMarkdown(operation: Operation, { api, evidence }: ReferenceContext): string {
  const { id, method, path, summary, description, added, parameters, body } = operation;
  const headers = credentialHeaders(api, operation).map(({ header }) => `\`${header}\``);
  const texts = samplesOf(api, operation);
  const result = operation.answers.find(({ status }) => status === "200")?.schema;
  const measured = evidence.operations[id];
  const list = [...parameterFields(operation, api, "path"), ...parameterFields(operation, api, "query")];
  return [
    `# ${summary}`,
    `\`${method} ${path}\`, operationId \`${id}\`. ${added ? "Not in Mage's collection." : "From Mage's collection."}`,
    `Checked with Mage ${evidence.releases.filter((release) => !measured || measured[release]?.works).join(", ")}.`,
    description.trim(),
    `Credentials: ${headers.join(" and ") || `none, ${noCredentials(operation)}`}.`,
    ...(parameters.length > 0 ? [`## Parameters\n\n${fieldsMarkdown(list)}`] : []),
    ...(body ? [`## Body\n\n${fieldsMarkdown(fieldsOf(body.schema, api.schemas))}`] : []),
    "## Answers",
    "An error, too, mostly arrives with HTTP status 200: look for `error` in the body: [what each means](../guides/errors.md).",
    operation.answers
      .map(({ status, description, next }) => {
        const then = next.length > 0 ? ` Then: ${next.map((id) => `[${id}](${id}.md)`).join(", ")}.` : "";
        return `- ${status}: ${description}${then}\n`;
      })
      .join(""),
    ...(result ? [`### 200\n\n${fieldsMarkdown(fieldsOf(withoutErrors(result), api.schemas, 4))}`] : []),
    "## Samples",
    ...languages.map(
      (language) => `### ${language.title}\n\n\`\`\`${language.highlight}\n${texts[language.id]}\`\`\``,
    ),
  ]
    .map((part) => `${part.trimEnd()}\n`)
    .join("\n");
}

/** The first sentence of a description, without its marks. */
export function firstSentence(markdown: string): string {
  const plain = markdown
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain;
}
