import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { createRenderer } from "./markup/markdown.ts";
import { readApi } from "./model/document.ts";
import { type Evidence, withoutTable } from "./model/evidence.ts";
import { differencesMarkdown, knownDifferences } from "./model/known-differences.ts";
import { changelogPage, readPackageChanges } from "./pages/changelog.ts";
import type { ReferenceContext } from "./pages/context.ts";
import { guidePage, readGuides } from "./pages/guides.ts";
import { homePage } from "./pages/home.ts";
import type { Site } from "./pages/layout.ts";
import { operationPage } from "./pages/operation.ts";
import { twinOf } from "./pages/page.ts";
import { referenceIndex, schemasPage } from "./pages/reference.ts";
import { compatibilityPage } from "./pages/releases.ts";

/** Input for building the site. */
export interface Sources {
  /** Text of `openapi.yaml`. */
  document: string;
  evidence?: Evidence;
}

const folder = join(import.meta.dirname, "..");
const root = join(folder, "../..");

/** Builds all pages in memory, without network access. */
export async function makeSite({ document, evidence }: Sources): Promise<Site> {
  const api = readApi(parse(document));
  const renderer = await createRenderer();
  const context: ReferenceContext = { api, renderer, evidence: evidence ?? withoutTable(api.version) };
  const generated = { differences: differencesMarkdown(knownDifferences(api, context.evidence)) };
  const guides = await readGuides(join(folder, "guides"), join(folder, "snippets"), generated);
  const firstCall = await readFile(join(folder, "snippets/first-call.ts"), "utf8");
  const changes = await readPackageChanges(join(root, "packages"), join(root, ".changeset"));
  const inTagOrder = api.tags.flatMap(({ name }) => api.operations.filter(({ tag }) => tag === name));
  return {
    title: api.title,
    version: api.version,
    pages: [
      homePage(context, firstCall),
      ...guides.map((guide) => guidePage(guide, renderer)),
      referenceIndex(context),
      compatibilityPage(context),
      schemasPage(context),
      changelogPage(changes, renderer),
      ...inTagOrder.map((operation) => operationPage(operation, context)),
    ],
  };
}

/** Lists all pages in llms.txt format, one line each. */
export function llmsText({ title, pages }: Site): string {
  const [home, ...others] = pages;
  const sections = [...new Set(others.map(({ section }) => section))];
  return `# ${title}

> ${home?.description}

OpenAPI document: [openapi.yaml](openapi.yaml), [openapi.json](openapi.json).

${sections
  .map((section) => {
    const list = others.filter((page) => page.section === section);
    return `## ${section}\n\n${list
      .map(
        ({ title, label, path, description }) => `- [${label ?? title}](${twinOf(path)}): ${description}\n`,
      )
      .join("")}`;
  })
  .join("\n")}`;
}
