import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Renderer } from "../markup/markdown.ts";
import type { Page } from "./page.ts";

/** A guide as it is written, with the code of its files put in. */
export interface Guide {
  /** `errors` of `errors.md`. */
  name: string;
  title: string;
  description: string;
  order: number;
  section: string;
  markdown: string;
}

/**
 * Reads the guides. A fence whose info says `file=<name>` holds that file of `snippets`, which the tests run.
 *
 * @param generated - what stands in place of a line like `{{name}}`.
 * @throws Error when a guide has no title, or names a file that isn't there.
 */
export async function readGuides(
  folder: string,
  snippets: string,
  generated: Record<string, string> = {},
): Promise<Guide[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const guides = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
      const lines = front.split("\n").map((line) => /^(\w+): (.*)$/.exec(line)?.slice(1) ?? []);
      const {
        title,
        description,
        order,
        section = "Guides",
      } = Object.fromEntries(lines) as Record<string, string>;
      if (!title || !description || !order)
        throw new Error(`${file} must begin with its title, description and order.`);
      const filled = body.trim().replaceAll(/^\{\{(\w+)\}\}$/gm, (_, name: string) => generated[name] ?? "");
      const markdown = await withSnippets(filled, snippets);
      return { name: basename(file, ".md"), title, description, order: Number(order), section, markdown };
    }),
  );
  return guides.toSorted((one, other) => one.order - other.order);
}

/** The files of `snippets` that a guide shows. */
export function snippetsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```\w+ file=(\S+)$/gm)].flatMap(([, name]) => name ?? []);
}

async function withSnippets(markdown: string, folder: string): Promise<string> {
  let result = markdown;
  for (const name of snippetsIn(markdown)) {
    const code = await readFile(join(folder, name), "utf8").catch(() => {
      throw new Error(`A guide shows ${name}, which isn't in the folder snippets.`);
    });
    result = result.replace(` file=${name}\n`, () => `\n${code.trimEnd()}\n`);
  }
  return result;
}

/**
 * The page of a guide.
 *
 * @param descriptions - what the twin says in place of each diagram.
 */
export function guidePage(guide: Guide, renderer: Renderer, descriptions: Record<string, string>): Page {
  const { name, title, description, section, markdown } = guide;
  const { html, headings } = renderer.page(markdown);
  const twin = markdown
    .replaceAll(/^```diagram (\S+)\n```$/gm, (_, diagram: string) => descriptions[diagram] ?? "")
    .replaceAll(/\]\(([\w./-]+)\.html(#[\w-]+)?\)/g, "]($1.md)");
  return {
    ...{ path: `guides/${name}.html`, title, description, section, body: html },
    markdown: `# ${title}\n\n${twin}\n`,
    headings: headings.filter(({ level }) => level === 2),
    searchText: markdown.replaceAll(/```.*?```/gs, " ").replaceAll(/[`*|[\]()#-]+/g, " "),
  };
}
