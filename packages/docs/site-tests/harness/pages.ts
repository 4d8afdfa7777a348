import { readdirSync } from "node:fs";
import { join } from "node:path";

export const dist = join(import.meta.dirname, "../../dist");

/** All pages of the built site. */
export const pages = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .toSorted();
