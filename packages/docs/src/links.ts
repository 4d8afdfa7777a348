import { dirname, join } from "node:path/posix";

/**
 * Checks all internal links, including anchors.
 *
 * @param files - HTML and Markdown pages by path.
 * @param others - paths of other files that pages link to.
 * @returns one sentence per broken link.
 */
export function brokenLinks(files: ReadonlyMap<string, string>, others: readonly string[]): string[] {
  const ids = new Map([...files].map(([path, text]) => [path, idsIn(text)]));
  return [...files].flatMap(([path, text]) =>
    linksIn(path, text).flatMap((link) => {
      const [address = "", anchor] = link.split("#");
      const target = address ? join(dirname(path), address) : path;
      if (others.includes(target)) return [];
      if (!files.has(target)) return `${path}: ${target} doesn't exist (${link})`;
      const known =
        anchor === undefined || !target.endsWith(".html") || ids.get(target)?.has(decodeURIComponent(anchor));
      return known ? [] : `${path}: ${target} has no anchor ${anchor}`;
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
