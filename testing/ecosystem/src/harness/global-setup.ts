import { startMage } from "@mage-api/mage-server";
import type { TestProject } from "vitest/node";
import { makeProject } from "./project.ts";
import { installTools } from "./tools.ts";

/** A server with authentication on, and its credentials. */
export interface Server {
  baseUrl: string;
  apiKey: string;
  owner: { email: string; password: string };
}

declare module "vitest" {
  interface ProvidedContext {
    server: Server;
    /** The folder of the project in which the programs run. */
    project: string;
  }
}

/** Installs the packed packages into a project and starts the server for its programs. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  await installTools();
  const project = await makeProject();
  try {
    const { baseUrl, apiKey, owner, stop } = await startMage({ authentication: true });
    vitest.provide("server", { baseUrl, apiKey, owner });
    vitest.provide("project", project.folder);
    return async () => {
      await Promise.all([stop(), project.remove()]);
    };
  } catch (error) {
    await project.remove();
    throw error;
  }
}
