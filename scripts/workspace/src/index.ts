export { parseCommandLine, positiveInteger } from "./command-line.ts";
export { compactJson } from "./json.ts";
export { type Manifest, manifestOf, pack, pnpm, published, temporaryFolder } from "./pack.ts";
export { isAlive } from "./processes.ts";
export { Progress } from "./progress.ts";
export { makeStage, removeAbandoned, removeStage } from "./stage.ts";
export { summary } from "./summary.ts";
export { hasTarballs, installCommand, packTarballs } from "./tarballs.ts";
export { hashTasks, runTasks } from "./turbo.ts";
export {
  files,
  InputError,
  outputRoot,
  packageFolders,
  readNeeded,
  reportOf,
  run,
  workspaceRoot,
  writeWhole,
} from "./workspace.ts";
