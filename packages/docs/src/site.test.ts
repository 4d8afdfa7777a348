import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { diagramPart, diagrams } from "./diagrams/diagrams.ts";
import { brokenLinks } from "./links.ts";
import type { OpenApiDocument } from "./model/document.ts";
import { evidenceFrom } from "./model/evidence.ts";
import { questions } from "./pages/home.ts";
import { layout, type Site } from "./pages/layout.ts";
import { twinOf } from "./pages/page.ts";
import { searchIndex } from "./search/build-index.ts";
import { llmsText, makeSite } from "./site.ts";

const folder = join(import.meta.dirname, "..");
const source = readFileSync(join(folder, "../../spec/openapi.yaml"), "utf8");
const document: OpenApiDocument = parse(source);
const clientErrors = readFileSync(join(folder, "../client/src/errors.ts"), "utf8");

const others = ["style.css", "site.js", "search.js", "icon.svg", "openapi.yaml", "openapi.json"];

let site: Site;
let files: Map<string, string>;
beforeAll(async () => {
  site = await makeSite({ document: source });
  files = filesOf(site);
});

function filesOf(made: Site): Map<string, string> {
  const pages = made.pages.flatMap((page) => [
    [page.path, layout(page, made)] as const,
    [twinOf(page.path), page.markdown] as const,
  ]);
  return new Map([...pages, ["llms.txt", llmsText(made)]]);
}
const page = (path: string) => files.get(path) ?? "";
const guide = (name: string) => page(`guides/${name}.md`);

describe("the site", () => {
  test("is the same in every build", async () => {
    expect(filesOf(await makeSite({ document: source }))).toEqual(files);
  });

  test("has no broken links", () => {
    expect(brokenLinks(files, others)).toEqual([]);
  });

  test("loads nothing from other hosts and works in any folder", () => {
    for (const [path, text] of files) {
      if (path.endsWith(".html"))
        expect(text, path).not.toMatch(/\s(src|href|action)="\/|\ssrc="\w+:|<link[^>]+href="\w+:/);
    }
  });

  test("has a page for each operation, and a line for each page in llms.txt", () => {
    for (const { path, title, label = title } of site.pages.slice(1)) {
      expect(page("llms.txt")).toContain(`[${label}](${twinOf(path)})`);
    }
    const paths = Object.values(document.paths).flatMap(
      (item) => Object.values(item) as { operationId?: string }[],
    );
    for (const { operationId } of paths)
      if (operationId) expect(page(`reference/${operationId}.html`)).toContain(`<code>${operationId}</code>`);
  });

  test("shows which operations are in the collection", () => {
    expect(document.paths["/api/status"]?.get).toMatchObject({ "x-mage-beyond-collection": true });
    expect(page("reference/readStatus.html")).toContain(">not in the collection<");
    expect(page("reference/readPipeline.html")).toContain(" · from the collection · ");
    expect(page("reference/index.html").match(/>not in the collection</g)?.length).toBeGreaterThan(5);
  });

  test("links each first question from the start page", () => {
    for (const { page: path } of questions) {
      expect(page("index.html")).toContain(`href="${path}"`);
      expect(page(path)).toContain("<h1>");
    }
  });

  test("stays below 60 kB per page", () => {
    for (const [path, text] of files) {
      if (path.endsWith(".html")) expect(gzipSync(text).length, path).toBeLessThan(60_000);
    }
    expect(gzipSync(searchIndex(site.pages)).length).toBeLessThan(60_000);
  });
});

describe("a change to the document", () => {
  test("changes the site without manual edits", async () => {
    const draft = structuredClone(document);
    draft.paths["/api/things/{thing}"] = {
      get: { operationId: "readThing", summary: "Read a thing", tags: ["Things"] },
    };
    delete draft.paths["/api/status"];
    const changed = filesOf(await makeSite({ document: stringify(draft) }));
    expect(changed.get("reference/readThing.html")).toContain("Read a thing");
    expect(changed.has("reference/readStatus.html")).toBe(false);
  });

  test("can't inject markup", async () => {
    const draft = structuredClone(document);
    const hostile = '</script><img src=x onerror="x">';
    draft.info.description = hostile;
    draft.paths["/api/x"] = {
      get: {
        operationId: "x",
        summary: hostile,
        description: hostile,
        parameters: [{ name: hostile, in: "query", description: hostile }],
      },
    };
    for (const [path, text] of filesOf(await makeSite({ document: stringify(draft) }))) {
      if (path.endsWith(".html")) expect(text, path).not.toMatch(/<img|onerror="/);
    }
  });
});

describe("the guides", () => {
  test("show every program in snippets/", () => {
    const shown = readdirSync(join(folder, "guides")).flatMap((file) =>
      [...readFileSync(join(folder, "guides", file), "utf8").matchAll(/ file=(\S+)$/gm)].map(
        ([, name]) => name,
      ),
    );
    const programs = readdirSync(join(folder, "snippets")).filter((file) => file !== "tsconfig.json");
    expect(shown.toSorted()).toEqual(programs.toSorted());
  });

  test("name every error type and every exception of the client", () => {
    const types = document.components?.schemas?.ErrorType?.enum ?? [];
    expect(types.length).toBeGreaterThan(5);
    const exceptions = [...clientErrors.matchAll(/^export class (Mage\w+) extends MageError/gm)].map(
      ([, name]) => name,
    );
    expect(exceptions.length).toBeGreaterThan(8);
    for (const name of [...types, ...exceptions])
      expect(guide("errors"), String(name)).toContain(`\`${name}\``);
  });

  test("show diagrams in HTML and their descriptions in Markdown", () => {
    expect(page("guides/trigger-and-wait.html")).toContain('<figure><svg class="diagram"');
    expect(guide("trigger-and-wait")).toContain("**The life of a pipeline run.** A new run");
    expect(() => diagramPart("nope")).toThrow("There is no diagram called nope.");
  });

  test("show every status of a run", () => {
    const states = document.components?.schemas?.PipelineRunStatus?.enum ?? [];
    expect(Object.keys(diagrams["run-states"]?.boxes ?? {}).toSorted()).toEqual(
      states.map(String).toSorted(),
    );
  });

  test("name every schedule interval", () => {
    const { description = "", ...interval } = document.components?.schemas?.ScheduleInterval ?? {};
    const known = [...new Set(JSON.stringify({ description, interval }).match(/@\w+/g))];
    expect(known.length).toBeGreaterThan(4);
    for (const name of known) expect(guide("schedules")).toContain(`\`${name}\``);
  });

  test("list known differences of other releases", () => {
    expect(guide("upgrading-mage")).toContain("`ServerStatus.");
    expect(guide("upgrading-mage")).not.toContain("{{");
  });
});

describe("the compatibility table", () => {
  test("shows the tested release if there are no recorded results", () => {
    expect(page("compatibility.md")).toContain(`| Operation | ${document.info.version} |`);
    expect(page("compatibility.md")).toContain("| [listPipelines](reference/listPipelines.md) | ✓ |");
  });

  test("shows recorded results and where each property was seen", async () => {
    const works = { works: true, differs: [], lacks: [], adds: [] };
    const evidence = evidenceFrom(
      {
        releases: [
          { release: "0.9.80", differs: [] },
          { release: "0.9.70", differs: ["y"] },
        ],
        operations: [
          {
            operation: "readStatus",
            releases: {
              "0.9.80": works,
              "0.9.70": { ...works, differs: ["x"], lacks: ["ServerStatus.repo_path"] },
            },
          },
          { operation: "listPipelines", releases: { "0.9.80": works, "0.9.70": { ...works, works: false } } },
        ],
        differences: [
          { id: "x", what: "It is slower." },
          { id: "y", what: "All are slow." },
        ],
        databases: [{ operations: ["readPipeline"], sqlite: "It forgets.", postgresql: "It remembers." }],
      },
      { "PipelineProperties.uuid": { readPipeline: ["0.9.70 (PostgreSQL)"], listPipelines: ["0.9.70"] } },
    );
    const measured = filesOf(await makeSite({ document: source, evidence }));
    const table = measured.get("compatibility.md");
    expect(table).toContain("| All operations |  | [1] |\n");
    expect(table).toContain("| [readStatus](reference/readStatus.md) | ✓ | ✓ [2] [3] |");
    expect(table).toContain("| [listPipelines](reference/listPipelines.md) | ✓ | fails |");
    expect(table).toContain("1. All are slow.\n2. It is slower.\n3. Responses lack `repo_path`.");
    expect(table).toContain("| [readPipeline](reference/readPipeline.md) | It forgets. | It remembers. |");
    expect(measured.get("guides/upgrading-mage.md")).toContain("- `readStatus`: Mage 0.9.70: It is slower.");
    expect(measured.get("reference/readStatus.html")).toContain("Mage 0.9.70 to 0.9.80, differs in 0.9.70");
    expect(measured.get("reference/listPipelines.html")).toContain(">Mage 0.9.80</a>");
    expect(measured.get("reference/readPipeline.html")).toContain(
      "Seen in Mage 0.9.70: readPipeline, listPipelines",
    );
    expect(brokenLinks(measured, others)).toEqual([]);
  });
});
