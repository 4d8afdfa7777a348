import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { generatedFolder, json, writeWhole } from "../matrix/files.ts";
import { documentProblems } from "../proof/document-proof.ts";
import { readRecorded } from "../proof/recorded.ts";
import { ClientCopy } from "./client-copy.ts";
import { clientMutants } from "./client-mutants.ts";
import { documentMutants } from "./document-mutants.ts";
import { survivors } from "./survivors.ts";

const usage = `Damages the OpenAPI document and the client, each in many ways, and shows that the tests notice.

  pnpm mutate [document | client]

The document is held against what was recorded of real servers (packages/contract-tests/generated); the client is tested
by its own tests, and where they pass by the scenarios on the mock. The outcome is in generated/mutations.json.`;

/** What caught a damage; undefined when nothing did. */
interface Outcome {
  what: "document" | "client";
  name: string;
  caughtBy?: string;
  /** Why it is no gap that nothing did. */
  reason?: string;
}

const workspace = fileURLToPath(new URL("../../../../", import.meta.url));

function damageDocument(): Outcome[] {
  const document = parse(readFileSync(join(workspace, "spec/openapi.yaml"), "utf8"));
  const recorded = readRecorded();
  const problems = documentProblems(document, recorded);
  if (problems.length > 0) {
    throw new Error(`The document must be right before it is damaged:\n${problems.slice(0, 10).join("\n")}`);
  }
  return documentMutants(document).map(({ name, document: damaged }) => {
    const [caughtBy] = problemsOf(damaged, recorded);
    return outcome("document", name, caughtBy);
  });
}

function problemsOf(document: object, recorded: ReturnType<typeof readRecorded>): string[] {
  try {
    return documentProblems(document, recorded);
  } catch (error) {
    return [`It is no document any more: ${(error as Error).message}`];
  }
}

async function damageClient(): Promise<Outcome[]> {
  const copy = new ClientCopy(join(workspace, ".mage/mutants"));
  try {
    if (!(await copy.unitTestsPass()))
      throw new Error("The client's own tests must pass before it is damaged.");
    if (!(await copy.scenariosPass()))
      throw new Error("The scenarios must pass on the mock before the client is damaged.");
    const outcomes: Outcome[] = [];
    for (const mutant of clientMutants) {
      const repair = copy.damage(mutant);
      const caughtBy = !(await copy.unitTestsPass())
        ? "the client's own tests"
        : !(await copy.scenariosPass())
          ? "the scenarios on the mock"
          : undefined;
      repair();
      outcomes.push(outcome("client", mutant.name, caughtBy));
      console.log(`${mutant.name}: ${caughtBy ?? "NOT CAUGHT"}`);
    }
    return outcomes;
  } finally {
    copy.remove();
  }
}

function outcome(what: Outcome["what"], name: string, caughtBy: string | undefined): Outcome {
  const reason = survivors[name];
  return { what, name, ...(caughtBy ? { caughtBy } : {}), ...(reason ? { reason } : {}) };
}

async function main(): Promise<number> {
  const [only] = process.argv.slice(2);
  if (only !== undefined && only !== "document" && only !== "client") {
    const isHelp = only === "--help" || only === "-h";
    (isHelp ? console.log : console.error)(
      isHelp ? usage : `There is no ${only} to damage: name document or client, or nothing.`,
    );
    return isHelp ? 0 : 1;
  }
  const outcomes = [
    ...(only === "client" ? [] : damageDocument()),
    ...(only === "document" ? [] : await damageClient()),
  ];
  for (const what of ["document", "client"] as const) {
    const some = outcomes.filter((one) => one.what === what);
    if (some.length === 0) continue;
    console.log(
      `${some.filter(({ caughtBy }) => caughtBy).length} of ${some.length} damages of the ${what} were caught.`,
    );
  }
  const gaps = outcomes.filter(({ caughtBy, reason }) => !caughtBy && !reason);
  const stale = outcomes.filter(({ caughtBy, reason }) => caughtBy && reason);
  for (const { what, name } of gaps) console.error(`Nothing notices this damage of the ${what}: ${name}.`);
  for (const { name } of stale)
    console.error(`“${name}” is caught: remove it from src/mutation/survivors.ts.`);
  for (const { name, caughtBy, reason } of outcomes)
    if (!caughtBy && reason) console.log(`Survives: ${name}. ${reason}`);
  if (only === undefined) writeWhole(join(generatedFolder, "mutations.json"), json({ outcomes }));
  return gaps.length + stale.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
