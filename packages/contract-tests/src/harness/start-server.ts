import { type MageServer, startMage } from "@mage-api/mage-server";
import { runUnderTest } from "./release.ts";

/** Starts a real server of the release and on the database that this run tests. */
export function startServer(options: { authentication: boolean }): Promise<MageServer> {
  return startMage({ ...runUnderTest, ...options });
}
