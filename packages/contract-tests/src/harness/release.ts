import { DEFAULT_RELEASE } from "../mage-server/index.ts";

/** The Mage release that this run is about: `MAGE_RELEASE`, or the one that the OpenAPI document describes. */
export const releaseUnderTest = process.env.MAGE_RELEASE || DEFAULT_RELEASE;

/** Whether what this run sees is kept: see `matrix/contract.ts`. */
export const isRecorded = process.env.CONTRACT_RECORD === "1";
