import { fileURLToPath } from "node:url";
import { documentProblems, readRecorded } from "@mage-api/contract-tests";
import { readMageDocument } from "@mage-api/openapi-document";
import { compactJson, InputError, parseCommandLine, run, writeAtomically } from "@mage-api/workspace";
import { documentMutants } from "./document-mutants.ts";
import { expectedSurvivors } from "./expected-survivors.ts";

const usage = `Mutation testing of the OpenAPI document: mutates it and counts the mutants that recordings of real servers kill.

  pnpm mutate

The recordings are in packages/contract-tests/generated. Writes testing/mutation/generated/mutations.json.
The client has its own mutation tests: pnpm mutate:client runs Stryker.`;

const resultFile = fileURLToPath(new URL("../generated/mutations.json", import.meta.url));

/** The result of one mutant. */
interface Result {
  name: string;
  /** The first problem that the mutant caused; undefined when it survived. */
  killedBy?: string;
  /** The reason why it is expected to survive. */
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
    return [`The mutant is not a valid document: ${(error as Error).message}`];
  }
}

await run(async () => {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values } = parseCommandLine({ options }, "pnpm mutate");
  if (values.help) return console.log(usage);
  const results = mutateDocument();
  const killed = results.filter(({ killedBy }) => killedBy);
  console.log(`${killed.length} of ${results.length} mutants were killed.`);
  for (const { name, reason } of results.filter((one) => !one.killedBy && one.reason))
    console.log(`Survived, as expected: ${name}. ${reason}`);
  const mistakes = results.flatMap(({ name, killedBy, reason }) => {
    if (!killedBy && !reason) return [`Survived: ${name}.`];
    if (killedBy && reason)
      return [`Killed, but expected to survive: ${name}. Remove it from src/expected-survivors.ts.`];
    return [];
  });
  await writeAtomically(resultFile, compactJson({ results }));
  if (mistakes.length > 0) throw new InputError(mistakes.join("\n"));
});
