export { type JsonObject, join, OpenApiDocument } from "./document.ts";
export { documentFile, mageValidator, readMageDocument } from "./mage-document.ts";
export { createRecorder } from "./recorder.ts";
export { type Exchange, ResponseValidator } from "./response-validator.ts";
