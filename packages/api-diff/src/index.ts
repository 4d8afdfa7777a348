export { apiReport } from "./api-report.ts";
export { type Bump, type Bumps, highest, highestOfEach, type PackageKey, packages } from "./bump.ts";
export { type Change, changesBetween } from "./changes.ts";
export { directionsOf } from "./directions.ts";
export { type Document, type Operation, operationsOf, routeOf } from "./operations.ts";
export { type ApiDifference, compareReports, programOf } from "./typescript.ts";
