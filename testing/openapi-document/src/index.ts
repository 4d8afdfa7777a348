export { OpenApiDocument } from "./document.ts";
export { documentFile, mageValidator, readMageDocument, withoutUntested } from "./mage-document.ts";
export { type DocumentOperation, operationsIn, withInlineParts } from "./operations.ts";
export { type JsonObject, join, pointerTokens, valueAt } from "./pointer.ts";
export { createRecorder } from "./recorder.ts";
export { type Exchange, ResponseValidator } from "./response-validator.ts";
