import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { diagramPart } from "../diagrams/diagrams.ts";
import type { Renderer } from "../markup/markdown.ts";
import { createPage, type Page } from "./page.ts";

/** A guide with its snippets and generated parts filled in. */
export interface Guide {
  /** `errors` for `errors.md`. */
  name: string;
  title: string;
  description: string;
  order: number;
  markdown: string;
}

/**
 * Reads the guides, in order. A fence with `file=<name>` is filled with that file from `snippets`.
 *
 * @param generated - replaces lines like `{{name}}`.
 * @throws Error if a guide has no title, description or order, or names a file that doesn't exist.
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
      const { title, description, order } = Object.fromEntries(lines) as Record<string, string>;
      if (!title || !description || !order)
        throw new Error(`${file} must begin with its title, description and order.`);
      const filled = body.trim().replaceAll(/^\{\{(\w+)\}\}$/gm, (_, name: string) => generated[name] ?? "");
      const markdown = await withSnippets(filled, snippets);
      return { name: basename(file, ".md"), title, description, order: Number(order), markdown };
    }),
  );
  return guides.toSorted((one, other) => one.order - other.order);
}

async function withSnippets(markdown: string, folder: string): Promise<string> {
  let result = markdown;
  for (const [, name = ""] of markdown.matchAll(/^```\w+ file=(\S+)$/gm)) {
    const code = await readFile(join(folder, name), "utf8").catch(() => {
      throw new Error(`A guide shows ${name}, which doesn't exist in snippets/.`);
    });
    result = result.replace(` file=${name}\n`, () => `\n${code.trimEnd()}\n`);
  }
  return result;
}

/** Builds the page of a guide. A fence `diagram <name>` becomes that diagram. */
export function guidePage({ name, title, description, markdown }: Guide, renderer: Renderer): Page {
  // Splitting by a capture group puts the diagram names at odd indices.
  const parts = markdown.split(/^```diagram (\S+)\n```$/m);
  return createPage(
    {
      ...{ path: `guides/${name}.html`, title, description, section: "Guides" },
      content: parts.map((part, index) => (index % 2 === 1 ? diagramPart(part) : part)),
      searchText: markdown.replaceAll(/```.*?```/gs, " ").replaceAll(/[`*|[\]()#-]+/g, " "),
    },
    renderer,
  );
}
