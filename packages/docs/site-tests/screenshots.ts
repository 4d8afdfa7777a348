import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startBrowser } from "./harness/browser.ts";
import { dist, pages } from "./harness/pages.ts";
import { installTools } from "./harness/tools.ts";

// Usage: `pnpm screenshots [page …]`. Writes screenshots at three widths in both themes to `screenshots/`.
const wanted = process.argv.slice(2);
const folder = join(dist, "../screenshots");
await mkdir(folder, { recursive: true });
await installTools();
const browser = await startBrowser();
for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1366, 800, 360]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    for (const path of wanted.length > 0 ? wanted : pages) {
      await page.goto(pathToFileURL(join(dist, path)).href);
      const name = `${path.replace(/\.html$/, "").replaceAll("/", "-")}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
console.log(`Screenshots are in ${folder}.`);
