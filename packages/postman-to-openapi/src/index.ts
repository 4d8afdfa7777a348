export { type Conversion, type ConvertOptions, convert } from "./convert.ts";
export type { OpenApiDocument } from "./document.ts";
export { CollectionError } from "./errors.ts";
export type { OpenApiVersion } from "./infer.ts";
export { readCollection } from "./read.ts";
export type { DroppedEntry, Report, ReportEntry } from "./report.ts";
export { stringify } from "./stringify.ts";
export { formatReport } from "./table.ts";
