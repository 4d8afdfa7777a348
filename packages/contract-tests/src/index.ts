export { documentProblems } from "./recorded-checks/document-proof.ts";
export { readRecorded } from "./recorded-checks/recorded.ts";
