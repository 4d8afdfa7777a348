// Runs before other commands of package.json. Plain JavaScript, because before `npm start` only an older Node.js may be there.
import { existsSync } from "node:fs";

if (!existsSync("node_modules/.modules.yaml")) {
  console.error("The workspace is not set up yet: run `npm start` first.");
  process.exitCode = 1;
}
