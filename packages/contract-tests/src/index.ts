export { documentProblems } from "./recorded-checks/document-problems.ts";
export { readRecorded } from "./recorded-checks/recorded.ts";
