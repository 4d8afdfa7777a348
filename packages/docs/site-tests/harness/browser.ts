import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { tool } from "./tools.ts";

/** @sparticuz/chromium has a Chromium for this platform only. */
export const hasChromium = process.platform === "linux" && process.arch === "x64";

/** What its own list would switch off that is tested here: other origins are kept apart, as in a reader's browser. */
const unwanted =
  /^--(single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content)/;

/** Starts Chromium with the rules that every reader's browser has. */
export async function startBrowser(): Promise<Browser> {
  const { default: binary } = await import(pathToFileURL(tool("@sparticuz/chromium/build/index.js")).href);
  const args = (binary.args as string[]).filter((argument) => !unwanted.test(argument));
  return chromium.launch({ executablePath: await binary.executablePath(), args });
}
