export { type BuiltDocument, buildDocument } from "./build-document.ts";
export { withoutErrorEnvelopes } from "./client-document.ts";
export { writeClient } from "./client-generator.ts";
export { type Overlay, OverlayError, type OverlayProblem, readOverlays, sentenceFor } from "./overlays.ts";
export { generateTypes } from "./types-generator.ts";
