import type { ReferenceContext } from "./context.ts";
import { createPage, type Page } from "./page.ts";

/** Questions that new users ask first, each with the page that answers it. */
export const questions = [
  { question: "How do I authenticate?", page: "guides/authentication.html" },
  { question: "How do I start a pipeline and wait for it?", page: "guides/trigger-and-wait.html" },
  { question: "Why did I get HTTP 200 with an error?", page: "guides/errors.html" },
  { question: "Which Mage releases are supported?", page: "compatibility.html" },
  { question: "How do I list everything?", page: "guides/pagination.html" },
] as const;

/** Builds the start page: first questions, a first call, and downloads. */
export function homePage({ api, renderer }: ReferenceContext, firstCall: string): Page {
  const all = `All ${api.operations.length} operations`;
  const description = `${api.summary || api.title} ${api.operations.length} operations, checked against real Mage servers.`;
  const links = questions.map(({ question, page }) => `- [${question}](${page})\n`).join("");
  const content = [
    { className: "lead", markdown: description },
    { className: "cards", markdown: `${links}- [${all}](reference/index.html)` },
    `## A first call

List your pipelines with the TypeScript client:

\`\`\`ts
${firstCall.trimEnd()}
\`\`\`

[Installation, credentials, and the same call in curl and Python](guides/first-call.html)

## For programs

- [openapi.yaml](openapi.yaml), [openapi.json](openapi.json): the OpenAPI 3.1 document, including the errors that come
  with HTTP 200
- [llms.txt](llms.txt): all pages, one line each. Every page is also available as Markdown: replace \`.html\` with \`.md\``,
  ];
  return createPage(
    {
      path: "index.html",
      title: api.title,
      label: "Start",
      section: "",
      description,
      searchText: "",
      outline: false,
      content,
    },
    renderer,
  );
}
