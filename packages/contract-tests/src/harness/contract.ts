import { stripVTControlCharacters } from "node:util";
import { maskSecrets } from "@mage-api/mage-server";
import { type Exchange, mageValidator } from "@mage-api/openapi-document";
import type { RunnerTask as Task, RunnerTestCase as Test } from "vitest";
import { afterEach, describe, inject, test } from "vitest";
import {
  expectedFailure,
  explanationsOf,
  type KnownDifference,
  readKnownDifferences,
} from "../compatibility/known-differences.ts";
import { type Candidate, isSampled, sampleOf } from "../type-samples/sample.ts";
import { createContext, type ScenarioContext, type ServerUnderTest } from "./context.ts";
import { observe } from "./observe.ts";
import { isRecorded, runUnderTest } from "./release.ts";

declare module "vitest" {
  interface TaskMeta {
    observation?: import("./coverage.ts").Observation;
    /** Id of the known difference that made this scenario fail as expected. */
    difference?: string;
    /** Ids of the known differences that responses in this scenario showed. */
    differencesInResponses?: string[];
    /** Exchanges that may become samples. Only in a recorded run. */
    samples?: import("../type-samples/sample.ts").Candidate[];
  }
}

/**
 * Runs scenarios against each server of the run. After each test, all its responses are validated against the OpenAPI
 * document; a mismatch fails the test.
 *
 * @param scenarios - registers the tests.
 * @param filter - selects servers. Default: all.
 */
export function contract(
  scenarios: (context: ScenarioContext) => void,
  filter: (server: ServerUnderTest) => boolean = () => true,
): void {
  const servers = inject("servers").filter(filter);
  // Vitest fails a file without tests. The global setup has already warned that there is no server.
  if (servers.length === 0) describe.skip("without a server", () => test("runs nothing", () => {}));
  for (const server of servers) describe(server.name, () => runOn(server, scenarios));
}

/** Registers scenarios for one server, for example one that the test file has started itself. */
export function runOn(server: ServerUnderTest, scenarios: (context: ScenarioContext) => void): void {
  const context = createContext(server);
  const differences = readKnownDifferences();
  const sampled = new Set<string>();
  afterEach(({ task }) => {
    const exchanges = context.recorder.drain();
    const { observation, problems: found } = observe(server.name, exchanges);
    task.meta.observation = observation;
    const explanations = found.map((problem) => explanationsOf(problem, runUnderTest, differences));
    const problems = found.filter((_, index) => explanations[index]?.length === 0);
    task.meta.differencesInResponses = [...new Set(explanations.flat())];
    if (isRecorded) task.meta.samples = candidates(exchanges, sampled);
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
        `Responses don't match the OpenAPI document:\n${mask(withoutRepeats(problems).join("\n"))}`,
      );
    }
    expectKnownDifference(task, differences);
  });
  scenarios(context);
}

/**
 * Inverts the result of a scenario with a known difference on this server: it must fail as declared. If it passes, the
 * release no longer differs, or the scenario doesn't show the difference.
 */
export function expectKnownDifference(
  task: Test,
  differences: readonly KnownDifference[] = readKnownDifferences(),
): void {
  const expected = expectedFailure(nameInServer(task), runUnderTest, differences);
  if (!expected) return;
  const errors = task.result?.errors ?? [];
  if (errors.length === 0) {
    throw new Error(
      `This scenario should fail on Mage ${runUnderTest.release} (${expected.id} in known-differences.yaml), but it passes.`,
    );
  }
  const texts = errors.map(({ message, diff }) => stripVTControlCharacters(`${message}\n${diff ?? ""}`));
  if (!texts.every((text) => expected.explains(text))) return;
  task.fails = true;
  task.meta.difference = expected.id;
}

/** Selects exchanges that show something new in this file. */
function candidates(exchanges: readonly Exchange[], sampled: Set<string>): Candidate[] {
  return exchanges.filter(isSampled).flatMap((exchange) => {
    const [seen] = observe("", [exchange]).observation.seen;
    if (!seen) return [];
    const { operation, outcome } = seen;
    // Skip undocumented requests, which some scenarios send on purpose, and undocumented responses of older releases.
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
    if (news.every((name) => sampled.has(name))) return [];
    for (const name of news) sampled.add(name);
    return [{ ...sampleOf(exchange, operation, outcome), shows }];
  });
}

/** Returns a test's full name without the leading name of the server. */
function nameInServer(task: Test): string {
  const names: string[] = [];
  for (let at: Task | undefined = task; at; at = at.suite) names.unshift(at.name);
  return names.slice(1).join(" ");
}

/** Collects the credentials to mask when a test fails: the server's, and the tokens in its responses. */
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

/** Reports a problem shared by all items of a list once. */
function withoutRepeats(problems: readonly string[]): string[] {
  const kinds = new Map(problems.toReversed().map((problem) => [problem.replace(/\[\d+\]/g, "[]"), problem]));
  return [...kinds.values()].toReversed();
}
