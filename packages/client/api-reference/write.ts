import { writeFile } from "node:fs/promises";
import { apiDocument } from "./document.ts";

await writeFile(new URL("../generated/api.md", import.meta.url), apiDocument());
