import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Renderer } from "../markup/markdown.ts";
import { createPage, type Page } from "./page.ts";

/** Markdown with the changes of a package. */
export interface PackageChanges {
  name: string;
  markdown: string;
}

/**
 * Reads the changelogs of all published packages, and the pending changesets.
 *
 * @param packages - folder of the packages.
 * @param changesets - folder of the changesets.
 */
export async function readPackageChanges(packages: string, changesets: string): Promise<PackageChanges[]> {
  const pending = await readPending(changesets);
  const folders = (await readdir(packages)).toSorted();
  const found = await Promise.all(
    folders.map(async (folder) => {
      const manifest = await readFile(join(packages, folder, "package.json"), "utf8").catch(() => "{}");
      const { name, private: isPrivate } = JSON.parse(manifest) as { name?: string; private?: boolean };
      if (!name || isPrivate) return [];
      const waiting = pending.flatMap(({ bumps, text }) => (bumps[name] ? `- ${bumps[name]}: ${text}` : []));
      const changelog = await readFile(join(packages, folder, "CHANGELOG.md"), "utf8").catch(() => "");
      const released = changelog
        .replace(/^# .*\n/, "")
        .replaceAll(/^### (.*)$/gm, "**$1**")
        .replaceAll(/^## /gm, "### ");
      const markdown = [waiting.length > 0 && `### Unreleased\n\n${waiting.join("\n")}`, released.trim()];
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

/** Builds the changelog page, package by package. */
export function changelogPage(packages: PackageChanges[], renderer: Renderer): Page {
  const sections = packages.map(({ name, markdown }) => `## ${name}\n\n${markdown}`);
  return createPage(
    {
      path: "changelog.html",
      title: "Changelog",
      section: "Reference",
      description: "Changes in each release of the packages.",
      searchText: "changelog releases history versions",
      content: sections.length > 0 ? sections : ["Nothing has been released yet."],
    },
    renderer,
  );
}
