import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Change, difference, inWords } from "../changelog/diff.ts";
import { type Inventory, inventoryOf } from "../changelog/flatten.ts";
import type { History } from "../changelog/history.ts";
import { html } from "../markup/html.ts";
import type { Renderer } from "../markup/markdown.ts";
import type { OpenApiDocument } from "../model/document.ts";
import type { Page } from "./page.ts";

/** What changed, of the API by field and of the packages by release. */
export interface Changes {
  history: History;
  /** Markdown for each package that has a changelog or a change that waits for its release. */
  packages: { name: string; markdown: string }[];
}

/** Reads the changelogs that changesets keeps, and the changes that wait. */
export async function readPackageChanges(packages: string, changesets: string): Promise<Changes["packages"]> {
  const pending = await readPending(changesets);
  const folders = (await readdir(packages)).toSorted();
  const found = await Promise.all(
    folders.map(async (folder) => {
      const manifest = await readFile(join(packages, folder, "package.json"), "utf8").catch(() => "{}");
      const { name, private: isPrivate } = JSON.parse(manifest) as { name?: string; private?: boolean };
      if (!name || isPrivate) return [];
      const waiting = pending.flatMap(({ bumps, text }) => (bumps[name] ? `- ${bumps[name]}: ${text}` : []));
      const released = await readFile(join(packages, folder, "CHANGELOG.md"), "utf8").catch(() => "");
      const body = released
        .replace(/^# .*\n/, "")
        .replaceAll(/^## /gm, "#### ")
        .replaceAll(/^### (.*)$/gm, "**$1**");
      const markdown = [waiting.length > 0 && `#### Next\n\n${waiting.join("\n")}`, body.trim()];
      return { name, markdown: markdown.filter(Boolean).join("\n\n") };
    }),
  );
  return found.flat().filter(({ markdown }) => markdown !== "");
}

async function readPending(folder: string): Promise<{ bumps: Record<string, string>; text: string }[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => /^(?!README).*\.md$/.test(file));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const [, front = "", text = ""] =
        /^---\n(.*?)\n?---\n(.*)$/s.exec(await readFile(join(folder, file), "utf8")) ?? [];
      const bumps = [...front.matchAll(/^["']?([^"':]+)["']?: *(\w+)$/gm)].map(([, name = "", bump = ""]) => [
        name,
        bump,
      ]);
      return { bumps: Object.fromEntries(bumps), text: text.trim().replaceAll("\n", "\n  ") };
    }),
  );
}

/** The page of what changed. What the document has gained since the last record stands first. */
export function changelogPage(
  document: OpenApiDocument,
  { history, packages }: Changes,
  renderer: Renderer,
): Page {
  const now: Inventory = inventoryOf(document);
  const latest = difference(history.inventory, now);
  const steps = [
    ...(latest.length > 0 ? [{ title: "Latest", changes: latest }] : []),
    ...history.entries.map(({ date, subject, changes }) => ({ title: `${date}: ${subject}`, changes })),
  ];
  const api = steps
    .map(({ title, changes }) => `### ${title}\n\n${counted(changes)}\n\n${changesMarkdown(changes)}`)
    .join("\n");
  const released = packages.map(({ name, markdown }) => `### ${name}\n\n${markdown}\n`).join("\n");
  const markdown = `## The packages\n\n${released || "Nothing has been released yet.\n"}\n## The API, by field\n\n${api}`;
  const { html: body, headings } = renderer.page(markdown);
  return {
    path: "changelog.html",
    title: "What changed",
    section: "Reference",
    description: "What changed in the API, field by field, and in each release of the packages.",
    headings: headings.filter(({ level }) => level === 2),
    searchText: "changelog releases history versions",
    body: html`<p class="lead">Made from the document’s own history, and from what was said of each release.</p>${body}`,
    markdown: `# What changed\n\n${markdown}`,
  };
}

function counted(changes: Change[]): string {
  const added = changes.filter(({ was }) => was === undefined).length;
  const removed = changes.filter(({ is }) => is === undefined).length;
  return `${added} added, ${removed} removed, ${changes.length - added - removed} changed.`;
}

function changesMarkdown(changes: Change[]): string {
  const owners = [...new Set(changes.map(({ owner }) => owner))];
  return owners
    .map((owner) => {
      const list = changes.filter((change) => change.owner === owner).map(inWords);
      return list.length === 1
        ? `- **${owner}** ${list[0]}\n`
        : `- **${owner}**\n${list.map((one) => `  - ${one}\n`).join("")}`;
    })
    .join("");
}
