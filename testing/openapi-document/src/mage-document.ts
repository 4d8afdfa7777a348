import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { operationsIn } from "./operations.ts";
import { ResponseValidator } from "./response-validator.ts";

// Read by path: the generator of that document depends on this package, so it can't be a dependency here.
/** The path of the Mage API's OpenAPI document. */
export const documentFile = fileURLToPath(new URL("../../../spec/openapi.yaml", import.meta.url));

/**
 * Reads the Mage API's OpenAPI document. Operations that are known from the collection only (`x-collection-only`) are left
 * out, with a warning: no server has been observed, so there is nothing to compare them with.
 */
export function readMageDocument() {
  const { document, untested } = withoutUntested(parse(readFileSync(documentFile, "utf8")));
  if (untested.length > 0 && !warned)
    console.warn(
      `New and untested: ${untested.join(", ")}. Describe each in an overlay, and add a scenario to packages/contract-tests.`,
    );
  warned = true;
  return document;
}

let warned = false;

/** Removes operations that are known from the collection only, and returns their names. */
// biome-ignore lint/suspicious/noExplicitAny: tests change the parsed document freely.
export function withoutUntested(document: any): { document: any; untested: string[] } {
  const untested: string[] = [];
  for (const { path, method, operation } of operationsIn(document)) {
    if (operation["x-collection-only"] !== true) continue;
    untested.push(String(operation.operationId));
    delete document.paths[path][method];
    if (Object.keys(document.paths[path]).length === 0) delete document.paths[path];
  }
  return { document, untested };
}

let validator: ResponseValidator | undefined;

/** Returns the validator for the Mage API's OpenAPI document, creating it on the first call. */
export function mageValidator(): ResponseValidator {
  validator ??= new ResponseValidator(readMageDocument());
  return validator;
}
