import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import { scriptSafe } from "./markup/html.ts";
import { readEvidence } from "./model/evidence.ts";
import { layout } from "./pages/layout.ts";
import { twinOf } from "./pages/page.ts";
import { searchIndex } from "./search/build-index.ts";
import { llmsText, makeSite } from "./site.ts";

const folder = join(import.meta.dirname, "..");
const root = join(folder, "../..");
const dist = join(folder, "dist");
const next = join(folder, "dist.new");
const assets = join(folder, "src/assets");

/** Bundles a classic script: browsers don't load modules from `file://`. */
async function bundle(input: string): Promise<string> {
  const build = await rolldown({ input: join(folder, input), platform: "browser" });
  const { output } = await build.generate({ format: "iife", minify: true });
  await build.close();
  return output[0].code;
}

async function write(path: string, text: string): Promise<void> {
  const file = join(next, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const document = await readFile(join(root, "spec/openapi.yaml"), "utf8");
const evidence = await readEvidence(join(root, "packages/contract-tests/generated"));
const site = await makeSite({ document, ...(evidence && { evidence }) });

await rm(next, { recursive: true, force: true });
for (const page of site.pages) {
  await write(page.path, layout(page, site));
  await write(twinOf(page.path), page.markdown);
}
await write("openapi.yaml", document);
await write("openapi.json", `${JSON.stringify(parse(document), null, 2)}\n`);
await write("llms.txt", llmsText(site));
await write("site.js", await bundle("src/browser/site.ts"));
await write(
  "search.js",
  `self.mageSearchIndex=${scriptSafe(searchIndex(site.pages))};\n${await bundle("src/search/query.ts")}`,
);
const styles = ["frame", "content", "forms", "narrow"].map((name) =>
  readFile(join(assets, `${name}.css`), "utf8"),
);
await write("style.css", (await Promise.all(styles)).join("\n"));
await copyFile(join(assets, "icon.svg"), join(next, "icon.svg"));
// Makes GitHub Pages skip Jekyll.
await write(".nojekyll", "");
// A failed build leaves the previous site untouched.
await rm(dist, { recursive: true, force: true });
await rename(next, dist);
