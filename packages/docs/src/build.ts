import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "yaml";
import { page } from "./page.ts";

const root = join(import.meta.dirname, "../../..");
const dist = join(import.meta.dirname, "../dist");
const bundle = createRequire(import.meta.url).resolve("@scalar/api-reference/browser/standalone.js");

const source = await readFile(join(root, "spec/openapi.yaml"), "utf8");
const document = parse(source);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeFile(join(dist, "openapi.yaml"), source);
await writeFile(join(dist, "openapi.json"), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(join(dist, "index.html"), page(document));
await copyFile(bundle, join(dist, "reference.js"));
