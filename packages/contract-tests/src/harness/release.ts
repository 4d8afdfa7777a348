import { databases, defaultRelease } from "@mage-api/mage-server";
import type { TestedServer } from "../compatibility/known-differences.ts";

const { MAGE_RELEASE, MAGE_DATABASE, CONTRACT_RECORD } = process.env;

/** The Mage release (`MAGE_RELEASE`) and the database (`MAGE_DATABASE`) to test. */
export const runUnderTest: TestedServer = {
  release: MAGE_RELEASE || defaultRelease,
  database: databases.find((database) => database === MAGE_DATABASE) ?? "sqlite",
};

/** True when the run's results are recorded (`pnpm contract --record`). */
export const isRecorded = CONTRACT_RECORD === "1";
