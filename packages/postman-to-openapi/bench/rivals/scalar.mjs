import { readFileSync } from "node:fs";
import { convert } from "@scalar/postman-to-openapi";

process.stdout.write(JSON.stringify(convert(readFileSync(process.argv[2], "utf8"))));
