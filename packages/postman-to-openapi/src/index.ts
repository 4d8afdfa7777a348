export { type Conversion, type ConvertOptions, convert } from "./convert.ts";
export type { OpenApiDocument } from "./document/build-document.ts";
export { stringify } from "./document/stringify.ts";
export { CollectionError } from "./input/collection-error.ts";
export { readCollection } from "./input/read-collection.ts";
export type { DroppedEntry, Report, ReportEntry } from "./report/build-report.ts";
export { formatReport } from "./report/format-report.ts";
export type { OpenApiVersion } from "./schema/shape.ts";
