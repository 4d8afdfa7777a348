import { defaultRelease } from "@mage-api/mage-server";

/** The Mage release to test: `MAGE_RELEASE`, or the one that the OpenAPI document describes. */
export const releaseUnderTest = process.env.MAGE_RELEASE || defaultRelease;

/** True when the run's results are recorded (`pnpm contract --record`). */
export const isRecorded = process.env.CONTRACT_RECORD === "1";
