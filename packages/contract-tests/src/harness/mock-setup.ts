import { databases, logIn } from "@mage-api/mage-server";
import { startMockServer } from "@mage-api/mock-server";
import type { TestProject } from "vitest/node";
import type { ServerUnderTest } from "./context.ts";

/** Starts mock servers instead of real ones, two for each database. Returns a function that stops them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.all(
    databases.flatMap((database) =>
      [false, true].map(async (authentication) => ({
        database,
        authentication,
        mock: await startMockServer({ database, authentication }),
      })),
    ),
  );
  const servers = started.map(async ({ database, authentication, mock }): Promise<ServerUnderTest> => {
    const { baseUrl, apiKey, owner } = mock;
    const name = `mock on ${database}, authentication ${authentication ? "on" : "off"}`;
    const session = authentication ? { session: await logIn(mock) } : {};
    return { name, baseUrl, apiKey, owner, database, authentication, ...session };
  });
  project.provide("servers", await Promise.all(servers));
  return async () => {
    await Promise.all(started.map(({ mock }) => mock.stop()));
  };
}
