import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { serve } from "../bin/serve.js";
import { questions } from "../src/pages/home.ts";
import { hasChromium, startBrowser } from "./harness/browser.ts";
import { dist, pages } from "./harness/pages.ts";

declare global {
  var axe: { run(options: object): Promise<AxeResults> };
  var shift: number;
}

const axeScript = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const maxBytes = 300_000;
const widths = { "a wide screen": 1366, "a tablet": 800, "a phone": 360 };

describe.skipIf(!hasChromium)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page and records its problems and requests. */
  async function open(options: Parameters<Browser["newPage"]>[0] = {}) {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    const requests = new Set<string>();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
    page.on("request", (request) => requests.add(request.url()));
    return { page, problems, requests };
  }
  const violations = async (page: Page, ...rules: string[]) => {
    // Reporting violations only makes axe several times faster.
    const options = { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) };
    const { violations } = await page.evaluate((chosen) => globalThis.axe.run(chosen), options);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(" ")
          .slice(0, 300)}`,
    );
  };

  test("every page is accessible, fits every width, and loads nothing from other hosts", {
    timeout: 400_000,
  }, async () => {
    const { page, problems, requests } = await open({ colorScheme: "light" });
    await page.addInitScript({ path: axeScript });
    const wrong: string[] = [];
    const note = async (path: string, ...rules: string[]) => {
      wrong.push(...(await violations(page, ...rules)).map((one) => `${path}: ${one}`));
    };
    for (const path of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: widths["a wide screen"], height: 900 });
      await page.goto(`${inject("site")}/${path}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await note(path);
      await page.emulateMedia({ colorScheme: "dark" });
      await note(`${path}, dark`, "color-contrast");
      for (const [name, width] of Object.entries(widths)) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) wrong.push(`${path} needs ${needed} pixels on ${name}`);
      }
      await note(`${path}, on a phone`, "target-size", "scrollable-region-focusable", "landmark-unique");
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    for (const url of requests) expect(url.startsWith(inject("site")), url).toBe(true);
    await page.close();
  });

  test("the search and “try it” are accessible", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await open({ colorScheme });
      await page.addInitScript({ path: axeScript });
      await page.goto(`${inject("site")}/reference/readPipeline.html`);
      await page.keyboard.press("/");
      await page.keyboard.type("pipeline");
      await page.locator(".found a").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("#try-form summary").click();
      await page.fill("#s-baseUrl", "http://127.0.0.1:9");
      await page.click("button.send");
      await page.locator(".result .failed").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  test("pages load without layout shift and below the size limit", async () => {
    const { page, requests } = await open();
    await page.addInitScript(() => {
      globalThis.shift = 0;
      const add = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries())
          globalThis.shift += (entry as unknown as { value: number }).value;
      };
      new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    });
    const sizes = new Map<string, number>();
    for (const path of pages) {
      requests.clear();
      await page.goto(`${inject("site")}/${path}`, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => globalThis.shift), path).toBe(0);
      const files = [...requests].map((url) => readFileSync(join(dist, new URL(url).pathname)));
      const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
      expect(bytes, path).toBeLessThan(maxBytes);
      sizes.set(path, bytes);
    }
    const [largest, size] = [...sizes].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    console.log(
      `Compressed: start page ${sizes.get("index.html")} bytes, largest page (${largest}) ${size} bytes.`,
    );
    await page.close();
  });

  describe("the search", () => {
    test("ranks an operation first for its operationId", async () => {
      const { page } = await open();
      await page.goto(`${inject("site")}/guides/errors.html`);
      await page.keyboard.press("/");
      const ids = pages.flatMap((path) => /^reference\/(?!index|schemas)(\w+)\.html$/.exec(path)?.[1] ?? []);
      expect(ids.length).toBeGreaterThan(20);
      for (const id of ids) {
        await page.fill("dialog input", id);
        await expect
          .poll(() => page.locator(".found a").first().textContent())
          .toMatch(new RegExp(`^${id} · `));
      }
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/reference/${ids.at(-1)}.html`);
      await page.close();
    });

    test.each([
      ["exception", "guides/errors.html"],
      ["how to wait for a run", "guides/trigger-and-wait.html"],
      ["cron", "guides/schedules.html"],
      ["lsit piplines", "reference/listPipelines.html"],
      ["disable_retries_grouping", "reference/listPipelineRuns.html"],
    ])("finds “%s”", async (words, path) => {
      const { page } = await open();
      await page.goto(pathToFileURL(join(dist, "index.html")).href);
      await page.click(".search-open");
      await page.fill("dialog input", words);
      await page.locator(`.found a[href$="${path}"]`).waitFor();
      await page.close();
    });
  });

  test("deep links open a section or an operation in the list", async () => {
    const { page } = await open();
    await page.goto(`${inject("site")}/reference/triggerPipelineRun.html#request-body`);
    expect(await page.locator("h1").textContent()).toBe("Trigger a pipeline run via an API trigger");
    expect(await page.locator("#request-body").isVisible()).toBe(true);
    await page.goto(`${inject("site")}/reference/index.html#deleteBlock`);
    await expect
      .poll(() =>
        page.locator("li#deleteBlock").evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
    await page.close();
  });

  test("each first question is one click from its answer", async () => {
    const { page } = await open();
    for (const { question, page: path } of questions) {
      await page.goto(`${inject("site")}/index.html`);
      await page.getByRole("main").getByRole("link", { name: question }).click();
      await page.waitForURL(`**/${path}`);
    }
    await page.close();
  });

  test("the colour theme can be switched and is remembered", async () => {
    const { page } = await open({ colorScheme: "light" });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${inject("site")}/index.html`);
    const light = await background();
    await page.click("button.theme");
    expect(await background()).not.toBe(light);
    await page.goto(`${inject("site")}/guides/errors.html`);
    expect(await background()).not.toBe(light);
    await page.close();
  });

  test("the sample language applies to all pages and can be chosen with the keyboard", async () => {
    const { page } = await open();
    await page.goto(`${inject("site")}/reference/listPipelines.html`);
    await page.getByRole("tab", { name: "TypeScript" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tabpanel").textContent()).toContain("import requests");
    await page.goto(`${inject("site")}/reference/readPipeline.html`);
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Python");
    await page.close();
  });

  test("all content is readable without JavaScript", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${inject("site")}/reference/readPipeline.html`);
    expect(await page.locator("[data-tab]:visible").count()).toBe(4);
    expect(await page.locator(".search-open:visible, button.theme:visible").count()).toBe(0);
    await page.close();
  });

  test("works in a subfolder of a host", async () => {
    const { page, problems } = await open();
    const host = await serve(0, join(dist, ".."));
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/dist/`);
    await page.getByRole("link", { name: "readPipeline GET", exact: true }).click();
    await page.waitForURL("**/dist/reference/readPipeline.html", { waitUntil: "load" });
    await page.keyboard.press("/");
    await page.keyboard.type("schemas");
    await page.locator('.found a[href$="schemas.html"]').first().click();
    await page.waitForURL("**/dist/reference/schemas.html");
    expect(problems).toEqual([]);
    await page.close();
    host.close().closeAllConnections();
  });

  test("works from disk: styles, links, search", async () => {
    const { page, problems, requests } = await open();
    await page.goto(pathToFileURL(join(dist, "guides/errors.html")).href);
    await page.keyboard.press("/");
    await page.keyboard.type("cancel a run");
    await page.locator(".found a").first().click();
    await page.waitForURL("file://**/reference/updatePipelineRun.html");
    expect(await page.locator(".tab-list").isVisible()).toBe(true);
    expect(problems).toEqual([]);
    for (const url of requests) expect(url).toMatch(/^file:/);
    await page.close();
  });
});
