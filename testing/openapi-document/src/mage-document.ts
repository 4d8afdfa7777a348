import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ResponseValidator } from "./response-validator.ts";

// By path: the generator of that document uses this room too, and so can't be a dependency of it.
/** The path of the Mage API's OpenAPI document. */
export const documentFile = fileURLToPath(new URL("../../../spec/openapi.yaml", import.meta.url));

/** Reads the Mage API's OpenAPI document. */
export function readMageDocument() {
  return parse(readFileSync(documentFile, "utf8"));
}

let validator: ResponseValidator | undefined;

/** Returns the validator for the Mage API's OpenAPI document, creating it on the first call. */
export function mageValidator(): ResponseValidator {
  validator ??= new ResponseValidator(readMageDocument());
  return validator;
}
