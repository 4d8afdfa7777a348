import { type Html, html, raw } from "../markup/html.ts";
import { linkFrom, type Page, twinOf } from "./page.ts";

/** All pages, and the text that every page repeats. */
export interface Site {
  title: string;
  /** Mage release that the site describes. */
  version: string;
  pages: Page[];
}

/** Runs before the first paint, so that colours and tabs don't visibly change. */
const beforePaint = `(d=>{d.classList.add("js");try{let t=localStorage.getItem("mage-docs-theme");if(t)d.dataset.theme=t;d.dataset.language=localStorage.getItem("mage-docs-language")||"typescript"}catch{}})(document.documentElement)`;

/** Returns the HTML of a page. All links are relative, so the site works in any folder. */
export function layout(page: Page, site: Site): string {
  const to = (path: string) => linkFrom(page.path, path);
  const title = page.path === "index.html" ? site.title : `${page.title} · ${site.title}`;
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to("icon.svg")}">
<link rel="alternate" type="text/markdown" href="${to(twinOf(page.path))}">
<script>${raw(beforePaint)}</script>
<link rel="stylesheet" href="${to("style.css")}">
<script src="${to("site.js")}" defer></script>
</head>
<body data-root="${to("")}">
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="${to("index.html")}">${site.title}</a> <span class="version">Mage ${site.version}</span>
<span class="grow"></span>
<a class="menu" href="#pages">Pages</a>
<button type="button" class="search-open" hidden><span>Search</span> <kbd>/</kbd></button>
<button type="button" class="theme" hidden aria-label="Dark colours" aria-pressed="false">◐</button>
</header>
<div class="frame">
<nav class="side" id="pages" aria-label="Pages">${navigation(page, site)}</nav>
<main id="content" tabindex="-1">
<h1>${page.title}</h1>
${page.body}
<footer><a href="${to(twinOf(page.path))}">This page as Markdown</a> · <a href="${to("openapi.yaml")}">openapi.yaml</a> ·
<a href="${to("openapi.json")}">openapi.json</a> · <a href="${to("llms.txt")}">llms.txt</a></footer>
</main>
${beside(page)}
</div>
</body>
</html>
`}`;
}

function beside({ headings }: Page): Html {
  if (headings.length === 0) return html``;
  return html`<aside class="beside"><nav aria-label="On this page"><p>On this page</p><ul>${headings.map(
    ({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`,
  )}</ul></nav></aside>`;
}

function navigation(current: Page, { pages }: Site): Html {
  const sections = [...new Set(pages.map(({ section }) => section))];
  return html`${sections.map((section) => {
    const list = pages.filter((page) => page.section === section);
    return html`<div class="section">${section ? html`<p>${section}</p>` : ""}<ul>${list.map((page) => link(page, current))}</ul></div>`;
  })}`;
}

function link(page: Page, current: Page): Html {
  const here = page === current ? raw(' aria-current="page"') : "";
  const method = page.method ? html` <span class="method ${page.method}">${page.method}</span>` : "";
  return html`<li><a href="${linkFrom(current.path, page.path)}"${here}>${page.label ?? page.title}${method}</a></li>`;
}
