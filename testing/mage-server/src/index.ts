export { type Database, databases } from "./environment.ts";
export {
  defaultRelease,
  type InstallOptions,
  installMage,
  knownReleases,
  type MageInstallation,
} from "./install.ts";
export { logIn } from "./log-in.ts";
export type { Owner } from "./owner.ts";
export { findPython, PythonMissingError } from "./python.ts";
export { maskSecrets } from "./secrets.ts";
export { type MageServer, type StartOptions, startMage } from "./start.ts";
export { supervise } from "./supervised.ts";
