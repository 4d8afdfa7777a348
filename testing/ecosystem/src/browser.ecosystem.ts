import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectFlow, flowOptions } from "./harness/flow.ts";
import { tool } from "./harness/tools.ts";

/** The parts of playwright-core that the test uses. The package is installed outside the workspace. */
interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  on(event: "request", listener: (request: { url(): string }) => void): void;
}
interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
  version(): string;
}

declare global {
  var runFlow: (options: Record<string, unknown>) => Promise<unknown>;
  /** Calls `status` and returns the error as text, or an empty string. */
  var statusWith: (options: Record<string, unknown>) => Promise<string>;
}

const load = async (...path: string[]) => import(pathToFileURL(tool(...path)).href);

/** Bundles the browser program into one script, with esbuild's defaults for browsers. */
async function bundle(): Promise<string> {
  const esbuild = (await load("esbuild/lib/main.js")).default;
  const { outputFiles, warnings } = await esbuild.build({
    entryPoints: [join(inject("project"), "browser.mjs")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  expect(warnings).toEqual([]);
  return outputFiles[0].text;
}

// @sparticuz/chromium supports this platform only.
describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("in Chromium", () => {
  let browser: Browser;
  let page: Page;
  const requested = new Set<string>();
  const site = createServer();

  beforeAll(async () => {
    const script = await bundle();
    site.on("request", ({ url }, response) => {
      const isPage = url === "/";
      response.writeHead(200, { "content-type": isPage ? "text/html" : "text/javascript" });
      response.end(
        isPage ? '<!doctype html><title>x</title><script type="module" src="/x.js"></script>' : script,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const { chromium } = await load("playwright-core/index.mjs");
    const { default: binary } = await load("@sparticuz/chromium/build/index.js");
    // The package's arguments for scraping disable CORS, so drop them.
    const args = (binary.args as string[]).filter(
      (argument) => !/web-security|site-isolation/i.test(argument),
    );
    browser = await chromium.launch({ executablePath: await binary.executablePath(), args });
    page = await browser.newPage();
    page.on("request", (request) => requested.add(new URL(request.url()).origin));
    // Another port is another origin, so CORS applies to every call to Mage.
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    site.close();
  });

  test("works from another origin, since Mage allows every header", async () => {
    const options = flowOptions();
    const result = await page.evaluate((argument) => globalThis.runFlow(argument), options);
    expectFlow(result, options.name);
    expect(requested).toContain(new URL(String(options.baseUrl)).origin);
  });

  test("sends custom headers", async () => {
    const headers = { "X-Forwarded-User": "me" };
    const call = (argument: Record<string, unknown>) => globalThis.statusWith(argument);
    expect(await page.evaluate(call, { ...flowOptions(), headers })).toBe("");
  });
});
