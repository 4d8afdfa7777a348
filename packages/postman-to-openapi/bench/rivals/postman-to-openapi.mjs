import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const postmanToOpenApi = createRequire(import.meta.url)("postman-to-openapi");
const result = await postmanToOpenApi(readFileSync(process.argv[2], "utf8"), null, {
  outputFormat: "json",
  defaultTag: "General",
});
process.stdout.write(result);
