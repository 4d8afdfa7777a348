import { defaultRelease } from "@mage-api/mage-server";

/** The Mage release that this run is about: `MAGE_RELEASE`, or the one that the OpenAPI document describes. */
export const releaseUnderTest = process.env.MAGE_RELEASE || defaultRelease;

/** Whether what this run sees is kept: see `matrix/contract.ts`. */
export const isRecorded = process.env.CONTRACT_RECORD === "1";
