import { logIn, type MageServer, PythonMissingError } from "@mage-api/mage-server";
import type { TestProject } from "vitest/node";
import type { ServerUnderTest } from "./context.ts";
import { startServer } from "./start-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    servers: ServerUnderTest[];
  }
}

/** Starts the two servers for the scenarios. Returns a function that stops them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outcomes = await Promise.allSettled(
    [false, true].map((authentication) => startServer({ authentication })),
  );
  const started = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()));
  };
  try {
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    const [off, on] = started as [MageServer, MageServer];
    project.provide("servers", [
      { ...plain(off), name: "authentication off", authentication: false },
      { ...plain(on), name: "authentication on", authentication: true, session: await logIn(on) },
    ]);
  } catch (error) {
    await stop();
    if (!(error instanceof PythonMissingError)) throw error;
    if (process.env.CI) throw Object.assign(error, { stack: error.message });
    console.warn(`Skipping the tests against real servers: ${error.message}`);
    project.provide("servers", []);
  }
  return stop;
}

/** Picks the properties that can be sent to the test processes. */
function plain({ baseUrl, apiKey, owner, database }: MageServer) {
  return { baseUrl, apiKey, owner, database };
}
