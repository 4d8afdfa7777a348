import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { transpile } = createRequire(import.meta.url)("postman2openapi");
process.stdout.write(JSON.stringify(transpile(JSON.parse(readFileSync(process.argv[2], "utf8")))));
