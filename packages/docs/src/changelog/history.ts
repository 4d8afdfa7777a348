import { join } from "node:path";
import type { Change } from "./diff.ts";
import type { Inventory } from "./flatten.ts";

/** One step in the history of the document. */
export interface HistoryEntry {
  /** `2026-11-24`, in UTC. */
  date: string;
  /** Why, as its author said. */
  subject: string;
  changes: Change[];
}

/** The history as far as it is recorded, newest first, and what the document held at its end. */
export interface History {
  entries: HistoryEntry[];
  inventory: Inventory;
}

export const historyFile = join(import.meta.dirname, "../../generated/history.json");
