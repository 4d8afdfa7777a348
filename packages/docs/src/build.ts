import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { page } from "./page.ts";

const root = join(import.meta.dirname, "../../..");
const dist = join(import.meta.dirname, "../dist");
// The package exports its library only; the bundle for browsers stands beside it.
const bundle = fileURLToPath(new URL("browser/standalone.js", import.meta.resolve("@scalar/api-reference")));

const source = await readFile(join(root, "spec/openapi.yaml"), "utf8");
const document = parse(source);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeFile(join(dist, "openapi.yaml"), source);
await writeFile(join(dist, "openapi.json"), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(join(dist, "index.html"), page(document));
await copyFile(bundle, join(dist, "reference.js"));
