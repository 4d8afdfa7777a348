import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hasChromium, startBrowser } from "./harness/browser.ts";
import { dist } from "./harness/pages.ts";

describe.skipIf(!hasChromium).each([inject("mage"), inject("mock")])("“try it” with $name", (server) => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
  });
  afterAll(() => browser?.close());

  const at = (operation: string) => `${inject("site")}/reference/${operation}.html`;
  /** Opens the form of an operation and fills in some of its fields. */
  async function fill(address: string, fields: Record<string, string>): Promise<void> {
    await page.goto(address);
    await page.locator("#try-form > summary").click();
    for (const [name, value] of Object.entries(fields)) {
      const field = page.locator(name.includes("-") ? `#${name}` : `#s-${name}`);
      if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(value);
      else await field.fill(value);
    }
  }
  async function send(): Promise<string> {
    await page.click("button.send");
    await page.locator(".result > .worked, .result > .failed").first().waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: Playwright's innerText keeps line breaks and skips hidden text.
    return page.locator(".result").innerText();
  }
  const credentials = { baseUrl: server.baseUrl, apiKey: server.apiKey };

  test("logs in and shares the token with other pages", async () => {
    const { email, password } = server.owner;
    await fill(at("createSession"), {
      ...credentials,
      "p-body": JSON.stringify({ session: { email, password } }),
    });
    expect(await send()).toMatch(/Logged in: .*HTTP 200/s);
    await page.goto(at("listPipelines"));
    expect((await page.inputValue("#s-oauthToken")).length).toBeGreaterThan(10);
  });

  test("sends a request to another origin", async () => {
    requests.length = 0;
    await fill(at("listPipelines"), {
      "p-query-type\\[\\]": "python,streaming",
      "p-query-search": "example_pipe",
    });
    const text = await send();
    expect(text).toMatch(/^HTTP 200, \d+ ms/);
    expect(text).toContain('"example_pipeline"');
    expect(requests).toContain(`GET ${new URL(server.baseUrl).origin}`);
    expect(server.baseUrl).not.toBe(inject("site"));
  });

  test("shows an unhandled error with HTTP 200 as an error", async () => {
    await fill(at("readPipeline"), { "p-path-uuid": "nope" });
    const text = await send();
    expect(text).toContain("Error despite HTTP status 200. Pipeline nope does not exist.");
    expect(text).toContain("HTTP 200");
    expect(text).not.toContain('File "');
    expect(await page.locator(".result .worked").count()).toBe(0);
    await page.getByRole("link", { name: "What this means" }).click();
    await page.waitForURL("**/guides/errors.html");
  });

  test("shows a handled error with HTTP 200 as an error", async () => {
    await fill(at("readPipelineRun"), { "p-path-id": "99999999" });
    expect(await send()).toMatch(/^Error despite HTTP status 200\. .*type record_not_found, code 404/);
  });

  test("shows an error with its own HTTP status", async () => {
    await fill(at("readPipelineRun"), { "p-path-id": "99999999", "p-query-_http_error_codes": "true" });
    expect(await send()).toMatch(/^Error\. .*type record_not_found.*HTTP 404/s);
  });

  test("shows rejected credentials", async () => {
    await fill(at("listPipelines"), { apiKey: "wrong" });
    expect(await send()).toMatch(/^Error\. .*type invalid_api_key.*HTTP 401/s);
    await fill(at("listPipelines"), { apiKey: server.apiKey });
  });

  test("sends bodies that change the server", async () => {
    const name = `tried ${Date.now()}`;
    await fill(at("createPipeline"), { "p-body": JSON.stringify({ pipeline: { name } }) });
    expect(await send()).toMatch(/^HTTP 200/);
    const uuid = name.replace(" ", "_");
    await fill(at("updatePipeline"), {
      "p-path-uuid": uuid,
      "p-body": '{"pipeline": {"description": "by hand"}}',
    });
    expect(await send()).toContain('"description": "by hand"');
    await fill(at("deletePipeline"), { "p-path-uuid": uuid });
    expect(await send()).toMatch(/^HTTP 200/);
    await fill(at("readPipeline"), { "p-path-uuid": uuid });
    expect(await send()).toContain("does not exist");
  });

  test("works in pages from disk", async () => {
    await fill(pathToFileURL(join(dist, "reference/readStatus.html")).href, {
      baseUrl: `${server.baseUrl}/`,
    });
    expect(await send()).toContain('"require_user_authentication": true');
  });

  test("explains invalid input and sends nothing", async () => {
    await fill(at("readPipeline"), { "p-path-uuid": "" });
    requests.length = 0;
    expect(await send()).toContain("Not sent. uuid is empty");
    await fill(at("createPipeline"), { "p-body": "{" });
    expect(await send()).toContain("Not sent. The body is not JSON");
    await fill(at("readPipeline"), { baseUrl: "localhost" });
    expect(await send()).toContain("Not sent. The base URL must start with");
    expect(requests.filter((request) => request.endsWith(new URL(server.baseUrl).origin))).toEqual([]);
  });

  test("reports an unreachable server", async () => {
    await fill(at("readStatus"), { baseUrl: "http://127.0.0.1:9" });
    expect(await send()).toMatch(/^No response\. /);
  });

  test("keeps the address in the browser and secrets in the tab, and clears both on request", async () => {
    await fill(at("readPipeline"), { ...credentials, oauthToken: "canary" });
    const stored = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]);
    expect(stored[0]).toContain(server.baseUrl);
    expect(stored[0]).not.toMatch(new RegExp(`canary|${server.apiKey}`));
    expect(stored[1]).toContain("canary");
    const other = await browser.newPage();
    await other.goto(at("readPipeline"));
    expect(await other.inputValue("#s-oauthToken")).toBe("");
    await other.close();
    await page.click("[data-forget]");
    expect(await page.inputValue("#s-oauthToken")).toBe("");
    await page.reload();
    expect(await page.inputValue("#s-apiKey")).toBe("");
    expect(await page.inputValue("#s-baseUrl")).toBe("http://localhost:6789");
  });
});
