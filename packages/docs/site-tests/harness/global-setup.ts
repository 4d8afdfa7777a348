import type { AddressInfo } from "node:net";
import { logIn, startMage } from "@mage-api/mage-server";
import { startMockServer } from "@mage-api/mock-server";
import type { TestProject } from "vitest/node";
import { serve } from "../../bin/serve.js";
import { installTools } from "./tools.ts";

/** A server with authentication on, and its credentials. */
export interface Server {
  name: string;
  baseUrl: string;
  apiKey: string;
  owner: { email: string; password: string };
  token: string;
}

declare module "vitest" {
  interface ProvidedContext {
    mage: Server;
    mock: Server;
    /** URL of the site. */
    site: string;
  }
}

/** Starts a real Mage, the mock server and the site, and stops them after the tests. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  await installTools();
  const ends: (() => Promise<unknown>)[] = [];
  const end = async () => {
    await Promise.all(ends.map((stop) => stop()));
  };
  try {
    const mage = await startMage({ authentication: true });
    ends.push(mage.stop);
    const { token } = await logIn(mage);
    vitest.provide("mage", { ...plain(mage), name: `Mage ${mage.release}`, token });
    const mock = await startMockServer({ authentication: true });
    ends.push(mock.stop);
    vitest.provide("mock", { ...plain(mock), name: "the mock server", token: (await mock.logIn()).token });
    const site = await serve(0);
    ends.push(async () => site.close().closeAllConnections());
    vitest.provide("site", `http://127.0.0.1:${(site.address() as AddressInfo).port}`);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

function plain({ baseUrl, apiKey, owner }: Omit<Server, "name" | "token">) {
  return { baseUrl, apiKey, owner };
}
