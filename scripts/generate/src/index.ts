export { withoutErrorEnvelopes } from "./client-document.ts";
export { writeClient } from "./client-generator.ts";
export { applyOverlays, readOverlays } from "./overlays.ts";
export { generateTypes } from "./types-generator.ts";
