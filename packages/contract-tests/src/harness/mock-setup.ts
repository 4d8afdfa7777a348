import { logIn } from "@mage-api/mage-server";
import { startMockServer } from "@mage-api/mock-server";
import type { TestProject } from "vitest/node";
import type { ServerUnderTest } from "./context.ts";

/** Starts two mock servers instead of real ones. Returns a function that stops them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [off, on] = await Promise.all([
    startMockServer({ authentication: false }),
    startMockServer({ authentication: true }),
  ]);
  const plain = ({ baseUrl, apiKey, owner }: typeof on) =>
    ({ baseUrl, apiKey, owner, database: "sqlite" }) as const;
  const servers: ServerUnderTest[] = [
    { ...plain(off), name: "mock, authentication off", authentication: false },
    { ...plain(on), name: "mock, authentication on", authentication: true, session: await logIn(on) },
  ];
  project.provide("servers", servers);
  return async () => {
    await Promise.all([off.stop(), on.stop()]);
  };
}
