import markdownIt from "markdown-it";
import { createHighlighter, type Highlighter } from "shiki";
import { escapeHtml, type Html, raw } from "./html.ts";

const themes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" };
const languages = ["ts", "sh", "python", "json", "yaml", "http"];

/** Loading the grammars takes longer than anything else. */
let loading: Promise<Highlighter> | undefined;

/** A heading of a page, with the id that it can be reached by. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** Turns Markdown and code into markup. */
export interface Renderer {
  /** Markdown of ours or of the document. Markup in it is shown, not interpreted. */
  page(markdown: string): { html: Html; headings: Heading[] };
  /** The same for text that stands inside other markup: no headings, no paragraph around it. */
  inline(markdown: string): Html;
  block(markdown: string): Html;
  code(code: string, language: string): Html;
}

/** @param diagrams - what stands where a page has a fence with the info `diagram <name>`. */
export async function createRenderer(diagrams: Record<string, Html> = {}): Promise<Renderer> {
  loading ??= createHighlighter({ themes: Object.values(themes), langs: languages });
  const highlighter = await loading;
  const highlight = (code: string, language: string) => highlighted(highlighter, code, language);
  const md = markdownIt({ html: false, linkify: false });
  md.renderer.rules.fence = (tokens, index) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    const [language = "", name = ""] = info.split(/\s+/);
    if (language !== "diagram") return highlight(content, language);
    const diagram = diagrams[name];
    if (!diagram) throw new Error(`There is no diagram called ${name}.`);
    return `<figure>${diagram}</figure>\n`;
  };
  // A table that is too wide scrolls by itself, also with the keyboard.
  md.renderer.rules.table_open = () =>
    '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  md.renderer.rules.th_open = () => '<th scope="col">';
  return {
    page(markdown) {
      const environment = {};
      const tokens = md.parse(markdown, environment);
      const headings: Heading[] = [];
      tokens.forEach((token, index) => {
        if (token.type !== "heading_open") return;
        const text = (tokens[index + 1]?.content ?? "").replaceAll("`", "");
        const id = unique(slug(text), headings);
        token.attrSet("id", id);
        headings.push({ level: Number(token.tag.slice(1)), id, text });
      });
      return { html: raw(md.renderer.render(tokens, md.options, environment)), headings };
    },
    inline: (markdown) => raw(md.renderInline(markdown)),
    block: (markdown) => raw(md.render(markdown)),
    code: (code, language) => raw(highlight(code, language)),
  };
}

/** `Which sends what?` becomes `which-sends-what`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function unique(id: string, headings: Heading[]): string {
  const taken = headings.filter((heading) => heading.id === id || heading.id.startsWith(`${id}-`)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}

function highlighted(highlighter: Highlighter, code: string, language: string): string {
  const text = code.trimEnd();
  const known = languages.includes(language);
  const markup = known
    ? highlighter.codeToHtml(text, {
        lang: language,
        themes,
        defaultColor: "light-dark()",
        // The limit is a time: with it, the colours would depend on how busy the machine is.
        tokenizeTimeLimit: 0,
        // The colours of the box are those of the page.
        transformers: [{ pre: (node) => void delete node.properties.style }],
      })
    : `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  return `<div class="code">${markup.replaceAll(/;--shiki-light:[^"]*/g, "")}</div>\n`;
}
