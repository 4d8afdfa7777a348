export { apiReport } from "./api-report.ts";
export { type Bump, type Bumps, highest, highestOfEach, type PackageKey, packages } from "./bump.ts";
export { type Change, changesBetween } from "./changes.ts";
export { directionsOf } from "./directions.ts";
export { type Document, match, type Operation, operationsOf, routeOf } from "./operations.ts";
export { brokenPrograms } from "./programs.ts";
export { type ApiDifference, compareReports } from "./typescript.ts";
