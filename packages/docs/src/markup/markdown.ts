import markdownIt, { type Token } from "markdown-it";
import { createHighlighter, type Highlighter } from "shiki";
import { escapeHtml, type Html, raw } from "./html.ts";

const themes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" };
const languages = ["ts", "sh", "python", "json", "yaml", "http"];

/** Shared by all renderers, because loading the grammars is the slowest step of a build. */
let loading: Promise<Highlighter> | undefined;

/** A heading of a page, with the id that links point to. */
export interface Heading {
  level: number;
  id: string;
  text: string;
}

/** A part of a page: Markdown, Markdown in a `div` with a class, or Markdown with separate HTML. */
export type Part = string | { className: string; markdown: string } | { html: Html; markdown: string };

/** Turns Markdown and code into HTML. */
export interface Renderer {
  /** Renders a page. Markup within Markdown is escaped; `{#id}` at the end of a heading, row or list item sets its id. */
  page(content: readonly Part[]): { html: Html; headings: Heading[] };
  /** Renders inline text, without a surrounding paragraph. */
  inline(markdown: string): Html;
  block(markdown: string): Html;
  code(code: string, language: string): Html;
}

/** Creates a renderer with syntax highlighting in a light and a dark theme. */
export async function createRenderer(): Promise<Renderer> {
  loading ??= createHighlighter({ themes: Object.values(themes), langs: languages });
  const highlighter = await loading;
  const highlight = (code: string, language: string) => highlighted(highlighter, code, language);
  const md = markdownIt({ html: false, linkify: false });
  md.core.ruler.push("ids", ({ tokens, env }) => {
    const { headings } = env as { headings?: Heading[] };
    if (headings) setIds(tokens, headings);
  });
  md.renderer.rules.fence = (tokens, index) => {
    const { info = "", content = "" } = tokens[index] ?? {};
    return highlight(content, info);
  };
  md.renderer.rules.code_inline = (tokens, index) => {
    const { content = "" } = tokens[index] ?? {};
    const [, method, path] = /^(GET|POST|PUT|DELETE) (\/.*)$/.exec(content) ?? [];
    const code = `<code>${escapeHtml(path ?? content)}</code>`;
    return method ? `<span class="method ${method}">${method}</span> ${code}` : code;
  };
  // Wide tables scroll independently of the page, also by keyboard.
  md.renderer.rules.table_open = () =>
    '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  md.renderer.rules.th_open = () => '<th scope="col">';
  return {
    page(content) {
      const headings: Heading[] = [];
      const parts = content.map((part) => {
        if (typeof part === "string") return md.render(part, { headings });
        if ("html" in part) return part.html.text;
        return `<div class="${part.className}">${md.render(part.markdown, { headings })}</div>\n`;
      });
      return { html: raw(parts.join("")), headings };
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

/** Sets the ids of headings, and of rows and list items marked with `{#id}`. */
function setIds(tokens: Token[], headings: Heading[]): void {
  tokens.forEach((token, index) => {
    const heading = tokens[index - 1]?.type === "heading_open" ? tokens[index - 1] : undefined;
    const last = token.children?.at(-1);
    const [mark = "", asked] = /\s*\{#([\w-]+)\}$/.exec(last?.type === "text" ? last.content : "") ?? [];
    if (last && mark) last.content = last.content.slice(0, -mark.length);
    if (heading) {
      const text = token.content.slice(0, token.content.length - mark.length).replaceAll("`", "");
      const id = asked ?? unique(slug(text), headings);
      heading.attrSet("id", id);
      headings.push({ level: Number(heading.tag.slice(1)), id, text });
    } else if (asked) {
      const holder = tokens
        .slice(0, index)
        .findLast(({ type }) => type === "tr_open" || type === "list_item_open");
      holder?.attrSet("id", asked);
    }
  });
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
        // With a time limit, the colours would depend on how busy the machine is.
        tokenizeTimeLimit: 0,
        // The page sets the colours of the box.
        transformers: [{ pre: (node) => void delete node.properties.style }],
      })
    : `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  return `<div class="code">${markup.replaceAll(/;--shiki-light:[^"]*/g, "")}</div>\n`;
}
