export { type Bump, type Bumps, highest, highestOfEach, type PackageKey, packages } from "./bump.ts";
export { type Change, changesBetween } from "./changes.ts";
export { compareReports, type TypeChanges } from "./compare-reports.ts";
export { type BrokenProgram, brokenPrograms } from "./compile.ts";
export { directionsOf } from "./directions.ts";
export { type Document, matchOperations, type Operation, operationsOf, routeOf } from "./operations.ts";
