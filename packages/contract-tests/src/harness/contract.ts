import { stripVTControlCharacters } from "node:util";
import { maskSecrets } from "@mage-api/mage-server";
import { type Exchange, mageValidator } from "@mage-api/openapi-document";
import type { RunnerTask as Task, RunnerTestCase as Test } from "vitest";
import { afterEach, describe, inject, test } from "vitest";
import {
  type Difference,
  expectedOf,
  explanationsOf,
  readDifferences,
} from "../compatibility/known-differences.ts";
import { type Candidate, isSampled, sampleOf } from "../type-samples/sample.ts";
import { createContext, type ScenarioContext, type ServerUnderTest } from "./context.ts";
import { observe } from "./observe.ts";
import { isRecorded, releaseUnderTest } from "./release.ts";

declare module "vitest" {
  interface TaskMeta {
    observation?: import("./coverage.ts").Observation;
    /** The declared difference that made this scenario fail, as it must on this release. */
    difference?: string;
    /** Declared differences that answers of this scenario showed. */
    answered?: string[];
    /** Answers that may become samples, in a run that is recorded. */
    samples?: import("../type-samples/sample.ts").Candidate[];
  }
}

/**
 * Runs scenarios against each server of the run. After each test every answer that it got is held against the OpenAPI
 * document: one that doesn't match fails the test.
 *
 * @param scenarios - registers tests.
 * @param wanted - which servers. Default: all.
 */
export function contract(
  scenarios: (context: ScenarioContext) => void,
  wanted: (server: ServerUnderTest) => boolean = () => true,
): void {
  const servers = inject("servers").filter(wanted);
  // A file without a test is an error to vitest; that nothing could run was said when the run started.
  if (servers.length === 0) describe.skip("without a server", () => test("runs nothing", () => {}));
  for (const server of servers) describe(server.name, () => runOn(server, scenarios));
}

/** Registers scenarios for one server, which may be one that the test file itself has started. */
export function runOn(server: ServerUnderTest, scenarios: (context: ScenarioContext) => void): void {
  const context = createContext(server);
  const differences = readDifferences();
  const taken = new Set<string>();
  afterEach(({ task }) => {
    const exchanges = context.recorder.drain();
    const { observation, problems: found } = observe(server.name, exchanges);
    task.meta.observation = observation;
    const explanations = found.map((problem) => explanationsOf(problem, releaseUnderTest, differences));
    const problems = found.filter((_, index) => explanations[index]?.length === 0);
    task.meta.answered = [...new Set(explanations.flat())];
    if (isRecorded) task.meta.samples = candidates(exchanges, taken);
    const mask = (text: string) => maskSecrets(text, credentials(server, exchanges));
    for (const error of task.result?.errors ?? []) {
      error.message = mask(error.message);
      if (error.stack) error.stack = mask(error.stack);
      if (error.diff) error.diff = mask(error.diff);
      for (const value of ["actual", "expected"] as const) {
        if (typeof error[value] === "string") error[value] = mask(error[value]);
      }
    }
    if (problems.length) {
      throw new Error(
        `Answers that don't match the OpenAPI document:\n${mask(withoutRepeats(problems).join("\n"))}`,
      );
    }
    expectDifference(task, differences);
  });
  scenarios(context);
}

/**
 * A scenario that is declared to fail on this release passes by failing so, and fails when it passes: then the release
 * doesn't differ any more, or the scenario doesn't show it.
 */
export function expectDifference(task: Test, differences: readonly Difference[] = readDifferences()): void {
  const expected = expectedOf(nameInServer(task), releaseUnderTest, differences);
  if (!expected) return;
  const errors = task.result?.errors ?? [];
  if (errors.length === 0) {
    throw new Error(
      `Mage ${releaseUnderTest} is declared to fail here (${expected.id} in mage/differences.yaml), and doesn't.`,
    );
  }
  const texts = errors.map(({ message, diff }) => stripVTControlCharacters(`${message}\n${diff ?? ""}`));
  if (!texts.every((text) => expected.explains(text))) return;
  task.fails = true;
  task.meta.difference = expected.id;
}

/** Answers that show what none of this file showed before. */
function candidates(exchanges: readonly Exchange[], taken: Set<string>): Candidate[] {
  return exchanges.filter(isSampled).flatMap((exchange) => {
    const [seen] = observe("", [exchange]).observation.seen;
    if (!seen) return [];
    const { operation, outcome } = seen;
    // Some scenarios send what the document doesn't have, to see what becomes of it; some releases answer what it hasn't.
    const { problems } = outcome === "success" ? mageValidator().checkRequest(exchange) : { problems: [] };
    if (problems.length + mageValidator().check(exchange).problems.length > 0) return [];
    const sent = [...seen.sentProperties, ...seen.parameters].map((name) => `sent ${name}`);
    const shows = [
      ...[...seen.properties, ...seen.values],
      ...[...seen.absent, ...seen.sentAbsent].map((name) => `no ${name}`),
      ...seen.nulls.map((name) => `null ${name}`),
      ...(outcome === "success" ? sent : []),
    ];
    const news = [`${operation} ${outcome}`, ...shows.map((name) => `${operation} ${outcome} ${name}`)];
    if (news.every((name) => taken.has(name))) return [];
    for (const name of news) taken.add(name);
    return [{ ...sampleOf(exchange, operation, outcome), shows }];
  });
}

/** The full name of a test, without the name of the server that comes first. */
function nameInServer(task: Test): string {
  const names: string[] = [];
  for (let at: Task | undefined = task; at; at = at.suite) names.unshift(at.name);
  return names.slice(1).join(" ");
}

/** What must not be shown when a test fails: the server's credentials, and the tokens in its answers. */
function credentials(server: ServerUnderTest, exchanges: readonly Exchange[]): string[] {
  const { apiKey, session } = server;
  const found = [apiKey, ...(session ? [session.token, session.jwt] : [])];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (/token$/i.test(name) && typeof inner === "string") found.push(inner);
      else collect(inner);
    }
  };
  for (const { body } of exchanges) collect(body);
  return found;
}

/** What is wrong with each item of a list is said of the first that it is wrong with. */
function withoutRepeats(problems: readonly string[]): string[] {
  const kinds = new Map(problems.toReversed().map((problem) => [problem.replace(/\[\d+\]/g, "[]"), problem]));
  return [...kinds.values()].toReversed();
}
