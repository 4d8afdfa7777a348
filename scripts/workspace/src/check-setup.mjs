// Runs before other commands. Plain JavaScript, because before `npm start` it may run on an older Node.js.
import { existsSync } from "node:fs";

if (!existsSync("node_modules/.modules.yaml")) {
  console.error("The workspace is not set up yet: run `npm start` first.");
  process.exitCode = 1;
}
