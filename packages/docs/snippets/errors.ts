import { Mage, MageConflictError, MageError, MageNotFoundError } from "@mage-api/client";

const mage = new Mage();

// Not found: Mage returns HTTP 200 with a Python stack trace; the client throws.
try {
  await mage.pipelines.read("nope");
} catch (error) {
  if (!(error instanceof MageNotFoundError)) throw error;
  console.log("no such pipeline:", error.exception);
}

// Conflict: use the existing pipeline.
const name = "errors guide";
const pipeline = await mage.pipelines.create({ name }).catch((error) => {
  if (!(error instanceof MageConflictError)) throw error;
  return mage.pipelines.read("errors_guide");
});
console.log("ready:", pipeline.uuid);

// Every failed call throws a MageError with details of the call.
try {
  await mage.pipelineRuns.read(99_999_999);
} catch (error) {
  if (!(error instanceof MageError)) throw error;
  const { operation, status, code, type } = error;
  console.log(error.name, operation, status, code, type);
}
