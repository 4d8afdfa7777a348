import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { tool } from "./tools.ts";

/** True on the only platform that @sparticuz/chromium supports. */
export const hasChromium = process.platform === "linux" && process.arch === "x64";

/** Default flags that disable the same-origin rules under test. */
const unwanted =
  /^--(single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content)/;

/** Starts Chromium with the security rules of a normal browser. */
export async function startBrowser(): Promise<Browser> {
  const { default: binary } = await import(pathToFileURL(tool("@sparticuz/chromium/build/index.js")).href);
  const args = (binary.args as string[]).filter((argument) => !unwanted.test(argument));
  return chromium.launch({ executablePath: await binary.executablePath(), args });
}
