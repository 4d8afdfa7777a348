import { html } from "../markup/html.ts";
import type { ReferenceContext } from "./operation.ts";
import type { Page } from "./page.ts";

/** The questions that a new user has, and where each is answered. */
export const questions = [
  { question: "How do I authenticate?", page: "guides/authentication.html" },
  { question: "How do I start a pipeline and wait for it?", page: "guides/trigger-and-wait.html" },
  { question: "Why did I get 200 with an error?", page: "guides/errors.html" },
  { question: "Which Mage releases does this fit?", page: "compatibility.html" },
  { question: "How do I list everything?", page: "guides/pagination.html" },
] as const;

/** The first page: the questions, a first call, and what there is to download. */
export function homePage({ api, renderer }: ReferenceContext, firstCall: string): Page {
  const count = api.operations.length;
  const description = `${api.summary || api.title} Reference of ${count} operations, checked against real Mage servers.`;
  const twin = (path: string) => path.replace(/\.html$/, ".md");
  return {
    path: "index.html",
    title: api.title,
    label: "Start",
    section: "",
    description,
    headings: [],
    searchText: "",
    body: html`<p class="lead">${description}</p>
<ul class="cards">${questions.map(({ question, page }) => html`<li><a href="${page}">${question}</a></li>`)}
<li><a href="reference/index.html">All ${count} operations</a></li></ul>
<h2 id="first-call">A first call</h2>
<p><code>npm install @mage-api/client</code>, and against a Mage on this machine:</p>
${renderer.code(firstCall, "ts")}
<p><a href="guides/first-call.html">The same step by step, also in curl and Python</a></p>
<h2 id="for-programs">For programs</h2>
<ul>
<li><a href="openapi.yaml">openapi.yaml</a> and <a href="openapi.json">openapi.json</a>: the document, OpenAPI 3.1, with the
errors that Mage answers under HTTP 200</li>
<li><a href="llms.txt">llms.txt</a>: all pages with one line each. Every page has a Markdown twin: <code>.md</code> in
place of <code>.html</code></li>
</ul>`,
    markdown: `# ${api.title}

${description}

${questions.map(({ question, page }) => `- [${question}](${twin(page)})\n`).join("")}- [All ${count} operations](reference/index.md)

## A first call

\`npm install @mage-api/client\`, and against a Mage on this machine:

\`\`\`ts
${firstCall.trimEnd()}
\`\`\`

## For programs

- [openapi.yaml](openapi.yaml), [openapi.json](openapi.json): the document, OpenAPI 3.1
- [llms.txt](llms.txt): all pages with one line each
`,
  };
}
