export { InputError, outputRoot, Progress, parseCommandLine, positiveInteger, run } from "./command.ts";
export { compactJson, readRequired, writeAtomically } from "./files.ts";
export {
  createTemporaryFolder,
  hasTarballs,
  installCommand,
  type Manifest,
  pack,
  packTarballs,
  pnpm,
  publishedLibraries,
  readManifest,
} from "./pack.ts";
export { apiReportPath, files, packageFolders, workspaceRoot } from "./paths.ts";
export { isAlive } from "./processes.ts";
export { createStage, removeAbandonedStages, removeStage } from "./stage.ts";
export { summary } from "./summary.ts";
export { hashTasks, runTasks } from "./turbo.ts";
