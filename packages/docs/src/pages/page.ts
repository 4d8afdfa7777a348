import type { Html } from "../markup/html.ts";
import type { Heading, Part, Renderer } from "../markup/markdown.ts";

interface PageInfo {
  /** Path of the HTML file from the root of the site, such as `guides/errors.html`. */
  path: string;
  title: string;
  /** One sentence, for search results and llms.txt. */
  description: string;
  /** Search terms in addition to the title and description. */
  searchText: string;
  /** Heading of its group in the navigation. */
  section: string;
  /** Name in the navigation, if different from the title. */
  label?: string;
  method?: string;
}

/** The source of a page. Links to other pages are relative and end in `.html`. */
export interface PageSource extends PageInfo {
  content: Part[];
  /** Set to false to hide the list of headings beside the page. */
  outline?: boolean;
}

/** A page of the site and its Markdown twin. */
export interface Page extends PageInfo {
  body: Html;
  /** Content of the twin, which has the same path with `.md`. */
  markdown: string;
  /** Shown beside the page. */
  headings: Heading[];
}

/** Renders a page to HTML and to Markdown. */
export function createPage({ content, outline = true, ...info }: PageSource, renderer: Renderer): Page {
  const { html, headings } = renderer.page(content);
  return {
    ...info,
    body: html,
    markdown: twinText(info.title, content),
    headings: outline ? headings.filter(({ level }) => level === 2) : [],
  };
}

function twinText(title: string, content: Part[]): string {
  const parts = content.map((part) => (typeof part === "string" ? part : part.markdown).trim());
  const text = [`# ${title}`, ...parts.filter(Boolean)].join("\n\n");
  return `${text
    .replaceAll(/ \{#[\w-]+\}$/gm, "")
    .replaceAll(/ \{#[\w-]+\} \|/g, " |")
    .replaceAll(/\]\(([\w./-]+)\.html(#[\w-]+)?\)/g, "]($1.md)")
    .replaceAll(/\]\(#[\w-]+\)/g, "]")
    // This section exists only in HTML.
    .replaceAll(/^## .*\n+(?=## )/gm, "")}\n`;
}

/** Returns a relative link from one page to another, or to a file of the site. */
export function linkFrom(page: string, to: string): string {
  const up = "../".repeat(page.split("/").length - 1);
  return `${up}${to}`;
}

/** Returns the path of an operation's page. */
export function operationPath(id: string): string {
  return `reference/${id}.html`;
}

/** Returns the path of a page's Markdown twin. */
export function twinOf(path: string): string {
  return path.replace(/\.html$/, ".md");
}
