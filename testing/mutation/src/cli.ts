import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { documentProblems, readRecorded } from "@mage-api/contract-tests";
import { readMageDocument } from "@mage-api/openapi-document";
import { compactJson, InputError, run, writeAtomically } from "@mage-api/workspace";
import { documentMutants } from "./document-mutants.ts";
import { expectedSurvivors } from "./expected-survivors.ts";

const usage = `Mutates the OpenAPI document, and counts the mutants that the recordings of real servers kill.

  pnpm mutate

The recordings are in packages/contract-tests/generated. Writes testing/mutation/generated/mutations.json.
The client has mutation tests of its own: pnpm mutate:client runs Stryker.`;

const resultFile = fileURLToPath(new URL("../generated/mutations.json", import.meta.url));

/** The result of one mutant. */
interface Result {
  name: string;
  /** The first problem that the mutant caused; undefined when it survived. */
  killedBy?: string;
  /** Why it may survive. */
  reason?: string;
}

function mutateDocument(): Result[] {
  const document = readMageDocument();
  const recorded = readRecorded();
  const problems = documentProblems(document, recorded);
  if (problems.length > 0) {
    throw new InputError(
      `The document must match the recordings before it is mutated:\n${problems.slice(0, 10).join("\n")}`,
    );
  }
  return documentMutants(document).map(({ name, document: mutant }) => {
    const [killedBy] = problemsOf(mutant, recorded);
    const reason = expectedSurvivors[name];
    return { name, ...(killedBy ? { killedBy } : {}), ...(reason ? { reason } : {}) };
  });
}

function problemsOf(document: object, recorded: ReturnType<typeof readRecorded>): string[] {
  try {
    return documentProblems(document, recorded);
  } catch (error) {
    return [`Not a document any more: ${(error as Error).message}`];
  }
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: "boolean", short: "h" } } }).values.help ?? false;
  } catch (error) {
    throw new InputError(`${(error as Error).message.split(".")[0]}. pnpm mutate --help shows the usage.`);
  }
}

await run(async () => {
  if (wantsHelp()) return console.log(usage);
  const results = mutateDocument();
  const killed = results.filter(({ killedBy }) => killedBy);
  console.log(`${killed.length} of ${results.length} mutants of the document were killed.`);
  for (const { name, reason } of results.filter((one) => !one.killedBy && one.reason))
    console.log(`Survived, as expected: ${name}. ${reason}`);
  const mistakes = results.flatMap(({ name, killedBy, reason }) => {
    if (!killedBy && !reason) return [`Survived: ${name}.`];
    if (killedBy && reason) return [`“${name}” is killed: remove it from src/expected-survivors.ts.`];
    return [];
  });
  await writeAtomically(resultFile, compactJson({ results }));
  if (mistakes.length > 0) throw new InputError(mistakes.join("\n"));
});
