import { type Html, html } from "../markup/html.ts";
import type { Operation, Parameter } from "../model/document.ts";
import { typeOf, valuesOf } from "../model/schema-tree.ts";
import { Secret, sampleRequest, type Value } from "../samples/request.ts";
import type { ReferenceContext } from "./context.ts";
import { linkFrom } from "./page.ts";

/** Builds the form that sends an operation to the reader's own server; `browser/try-it.ts` activates it. */
export function tryForm(operation: Operation, context: ReferenceContext, page: string): Html {
  const { api } = context;
  const { id, method, path } = operation;
  const { path: examples, body } = sampleRequest(api, operation);
  const errors = linkFrom(page, "guides/errors.html");
  const cors = linkFrom(page, "guides/authentication.html#from-a-browser");
  const known = new Set(operation.credentials);
  return html`<details class="try" id="try-form"><summary>Send it to your own server</summary>
<form data-try data-operation="${id}" data-method="${method}" data-path="${path}" data-errors="${errors}" novalidate>
<fieldset><legend>Server</legend>
${input("baseUrl", "Base URL", { type: "url", value: "http://localhost:6789" })}
${known.has("apiKey") ? input("apiKey", "API key", { type: "password", hint: "X-API-KEY" }) : ""}
${known.has("oauthToken") ? input("oauthToken", "OAuth token", { type: "password", hint: "OAUTH-TOKEN" }) : ""}
<p class="hint">Your browser sends requests directly to this server and nowhere else. It remembers the base URL; the key and
the token last until you close the tab. <a href="${cors}">Limitations</a>
<button type="button" data-forget>Clear all</button></p></fieldset>
${parameterInputs(context, operation, examples)}
${body ? bodyInput(body) : ""}
<p><button type="submit" class="send">Send ${method}</button> ${changes(method)}</p>
</form>
<noscript><p>This form needs JavaScript.</p></noscript>
<div class="result" role="status" aria-live="polite"></div>
</details>`;
}

function parameterInputs(
  { api }: ReferenceContext,
  { parameters }: Operation,
  examples: Record<string, string | number | Secret>,
): Html {
  if (parameters.length === 0) return html``;
  const valuesFor = ({ schema = {} }: Parameter): string[] => {
    const values = valuesOf(schema, api.schemas);
    const type = typeOf(schema, api.schemas);
    if (type === "boolean") return values.length > 0 ? ["true"] : ["true", "false"];
    return type.endsWith("[]") ? [] : values;
  };
  return html`<fieldset><legend>Parameters</legend>${parameters.map((parameter) => {
    const example = examples[parameter.name];
    const value = example === undefined || example instanceof Secret ? "" : String(example);
    return parameterInput(parameter, value, valuesFor(parameter));
  })}</fieldset>`;
}

function parameterInput(parameter: Parameter, value: string, values: string[]): Html {
  const { name, required = false, in: place, schema = {}, explode } = parameter;
  const list = [schema.type].flat().includes("array");
  const id = `p-${place}-${name}`;
  const attributes = html`id="${id}" name="${name}" data-in="${place}"${
    list ? html` data-list="${explode === false ? "comma" : "repeat"}"` : ""
  }${required ? html` required` : ""}`;
  const control =
    values.length > 0
      ? html`<select ${attributes}><option value=""></option>${values.map(
          (one) => html`<option${one === value ? html` selected` : ""}>${one}</option>`,
        )}</select>`
      : html`<input ${attributes} value="${value}" autocomplete="off" spellcheck="false"${
          name === "token" ? html` type="password"` : ""
        }>`;
  return html`<div class="input"><label for="${id}"><code>${name}</code>${required ? " (required)" : ""}${
    list ? " (comma-separated)" : ""
  }</label>${control}</div>`;
}

function bodyInput(body: Value): Html {
  const text = JSON.stringify(body, (_, value) => (value instanceof Secret ? "" : value), 2);
  const rows = Math.min(text.split("\n").length + 1, 16);
  return html`<fieldset><legend>Body</legend><div class="input"><label for="p-body">JSON</label>
<textarea id="p-body" name="body" rows="${rows}" spellcheck="false">${text}</textarea></div></fieldset>`;
}

function input(
  name: string,
  label: string,
  { type, value = "", hint }: { type: string; value?: string; hint?: string },
): Html {
  return html`<div class="input"><label for="s-${name}">${label}${
    hint ? html` <code>${hint}</code>` : ""
  }</label><input id="s-${name}" data-setting="${name}" type="${type}" value="${value}" autocomplete="off" spellcheck="false"></div>`;
}

function changes(method: string): Html {
  if (method === "GET") return html``;
  return html`<span class="hint">This ${method === "DELETE" ? "deletes data" : "changes data"} on your server.</span>`;
}
