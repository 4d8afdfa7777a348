import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ResponseValidator } from "./response-validator.ts";

/** The path of the Mage API's OpenAPI document. */
export const documentFile = fileURLToPath(import.meta.resolve("@mage-api/spec/openapi.yaml"));

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
