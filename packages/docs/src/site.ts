import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type History, historyFile } from "./changelog/history.ts";
import { diagrams } from "./diagrams/diagrams.ts";
import { draw } from "./diagrams/draw.ts";
import { createRenderer } from "./markup/markdown.ts";
import { differencesIn, differencesMarkdown } from "./model/differences.ts";
import { type OpenApiDocument, readApi } from "./model/document.ts";
import { type Evidence, readOptionalJson, withoutTable } from "./model/evidence.ts";
import { changelogPage, readPackageChanges } from "./pages/changelog.ts";
import { guidePage, readGuides } from "./pages/guides.ts";
import { homePage } from "./pages/home.ts";
import type { Site } from "./pages/layout.ts";
import { operationPage, type ReferenceContext } from "./pages/operation.ts";
import { referenceIndex, schemasPage } from "./pages/reference.ts";
import { compatibilityPage } from "./pages/releases.ts";

/** Where the site's parts come from. */
export interface Sources {
  /** The text of `openapi.yaml`. */
  document: string;
  evidence?: Evidence;
  history?: History;
}

const folder = join(import.meta.dirname, "..");
const root = join(folder, "../..");

/** Makes all pages. Nothing is written, and nothing asked of a network. */
export async function makeSite({ document: source, evidence, history }: Sources): Promise<Site> {
  const document: OpenApiDocument = parse(source);
  const api = readApi(document);
  const drawn = Object.entries(diagrams).map(([name, diagram]) => [name, draw(diagram, name)] as const);
  const renderer = await createRenderer(Object.fromEntries(drawn));
  const context: ReferenceContext = { api, renderer, evidence: evidence ?? withoutTable(api.version) };
  const generated = { differences: differencesMarkdown(differencesIn(api, context.evidence)) };
  const guides = await readGuides(join(folder, "guides"), join(folder, "snippets"), generated);
  const firstCall = await readFile(join(folder, "snippets/first-call.ts"), "utf8");
  const texts = Object.fromEntries(
    Object.entries(diagrams).map(([name, { title, description }]) => [name, `**${title}.** ${description}`]),
  );
  const recorded = history ?? ((await readOptionalJson(historyFile)) as History | undefined);
  const changes = {
    history: recorded ?? { entries: [], inventory: {} },
    packages: await readPackageChanges(join(root, "packages"), join(root, ".changeset")),
  };
  return {
    title: api.title,
    version: api.version,
    pages: [
      homePage(context, firstCall),
      ...guides.map((guide) => guidePage(guide, renderer, texts)),
      referenceIndex(context),
      compatibilityPage(context),
      schemasPage(context),
      changelogPage(document, changes, renderer),
      ...api.tags.flatMap(({ name }) =>
        api.operations
          .filter(({ tag }) => tag === name)
          .map((operation) => operationPage(operation, context)),
      ),
    ],
  };
}

/** All pages with one line each, for programs. */
export function llmsText({ title, pages }: Site): string {
  const [home, ...others] = pages;
  const sections = [...new Set(others.map(({ section }) => section))];
  return `# ${title}

> ${home?.description}

The document itself: [openapi.yaml](openapi.yaml), [openapi.json](openapi.json).

${sections
  .map((section) => {
    const list = others.filter((page) => page.section === section);
    return `## ${section}\n\n${list
      .map(
        ({ title, label, path, description }) =>
          `- [${label ?? title}](${path.replace(/\.html$/, ".md")}): ${description}\n`,
      )
      .join("")}`;
  })
  .join("\n")}`;
}
