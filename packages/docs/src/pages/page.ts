import type { Html } from "../markup/html.ts";

/** A page of the site, and its twin for programs. */
export interface Page {
  /** Where it stands, such as `guides/errors.html`; its Markdown stands beside it, as `guides/errors.md`. */
  path: string;
  title: string;
  /** One sentence, for search results and llms.txt. */
  description: string;
  body: Html;
  markdown: string;
  /** Shown beside the page; none for a page that is seen at a glance. */
  headings: { id: string; text: string }[];
  /** What the search finds the page by, besides title and description. */
  searchText: string;
  /** The pages of one section stand together in the navigation. */
  section: string;
  /** How the navigation calls it, where that isn't the title. */
  label?: string;
  method?: string;
}

/** A link from one page to another, or to a file of the site. */
export function linkFrom(page: string, to: string): string {
  const up = "../".repeat(page.split("/").length - 1);
  return `${up}${to}`;
}

/** Where an operation's page stands: its address is its operationId. */
export function operationPath(id: string): string {
  return `reference/${id}.html`;
}

/** The Markdown twin of a page. */
export function twinOf(path: string): string {
  return path.replace(/\.html$/, ".md");
}
