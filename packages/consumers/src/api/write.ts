import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "../pack.ts";
import { apiDocument } from "./document.ts";

await writeFile(join(workspaceRoot, "packages/client/generated/api.md"), apiDocument());
