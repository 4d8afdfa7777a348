import { dirname, join } from "node:path/posix";

/**
 * Follows every link from page to page, also to a place within one.
 *
 * @param files - the pages, HTML and Markdown, by their path.
 * @param others - files that are linked to, but hold no links.
 * @returns a sentence for each link that leads nowhere.
 */
export function problemsOfLinks(files: ReadonlyMap<string, string>, others: readonly string[]): string[] {
  const ids = new Map([...files].map(([path, text]) => [path, idsIn(text)]));
  return [...files].flatMap(([path, text]) =>
    linksIn(path, text).flatMap((link) => {
      const [address = "", anchor] = link.split("#");
      const target = address ? join(dirname(path), address) : path;
      if (others.includes(target)) return [];
      if (!files.has(target)) return `${path}: there is no ${target} (${link})`;
      const known =
        anchor === undefined || !target.endsWith(".html") || ids.get(target)?.has(decodeURIComponent(anchor));
      return known ? [] : `${path}: ${target} has no place called ${anchor}`;
    }),
  );
}

function linksIn(path: string, text: string): string[] {
  const links = path.endsWith(".html")
    ? [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    : [...withoutCode(text).matchAll(/\]\(([^)\s]*)\)/g)];
  return links.flatMap(([, link = ""]) => (/^(\w+:|data:)/.test(link) ? [] : link.replaceAll("&#38;", "&")));
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gms, "").replaceAll(/`[^`\n]*`/g, "");
}

function idsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}
