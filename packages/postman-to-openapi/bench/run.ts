import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compare } from "./corpus.ts";
import { measure } from "./speed.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, "skip-speed": { type: "boolean" } },
});
const folder = positionals[0] ?? process.env.CORPUS;
if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory())) {
  console.error(`${folder} isn't a folder: give a folder of Postman collections.`);
  process.exit(2);
}

const sections: Record<string, string> = {};
if (!values["skip-speed"]) sections.speed = measure().summary;
let perfect = true;
if (folder) {
  const result = await compare(folder);
  console.log(`${result.details}\n`);
  sections.comparison = result.summary;
  perfect = result.perfect;
} else console.log("No corpus: give a folder of collections, or set CORPUS.\n");
for (const summary of Object.values(sections)) console.log(`${summary}\n`);

if (values.write) {
  const file = new URL("../README.md", import.meta.url);
  let text = readFileSync(file, "utf8");
  for (const [name, summary] of Object.entries(sections)) {
    const marked = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    text = text.replace(marked, (_, before: string, after: string) => `${before}\n\n${summary}\n\n${after}`);
  }
  writeFileSync(file, text);
}
process.exitCode = perfect ? 0 : 1;
