import { describe, expect, inject, test } from "vitest";
import { expectFlow, flowOptions, resultIn } from "./harness/flow.ts";
import { outcomeOf, tool } from "./harness/tools.ts";

const cwd = inject("project");
// The time zone furthest from UTC, to catch timestamps read as local time.
const env = { TZ: "Pacific/Kiritimati" };

describe.each(["node-20-first", "node-20", "node-22", "node-24"])("on %s", (name) => {
  const node = tool(name, "bin/node");

  test("works with import", async () => {
    const options = flowOptions();
    const outcome = await outcomeOf(node, ["imports.mjs", JSON.stringify(options)], { cwd, env });
    expectFlow(resultIn(outcome), options.name);
    expect(outcome.stderr).toBe("");
  });

  // Node.js 20 supports require() of an ES module from 20.19 on.
  test.skipIf(name === "node-20-first")("works with require()", async () => {
    const options = flowOptions();
    const outcome = await outcomeOf(node, ["requires.cjs", JSON.stringify(options)], { cwd, env });
    expectFlow(resultIn(outcome), options.name);
    expect(outcome.stderr).toBe("");
  });
});

describe("on Node.js 20.3", () => {
  test("reports ERR_REQUIRE_ESM on require()", async () => {
    const outcome = await outcomeOf(tool("node-20-first/bin/node"), ["requires.cjs", "{}"], { cwd });
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain("ERR_REQUIRE_ESM");
  });
});

describe("on Bun", () => {
  test.each(["imports.mjs", "requires.cjs"])("works in %s", async (program) => {
    const options = flowOptions();
    const parameters = ["run", program, JSON.stringify(options)];
    expectFlow(resultIn(await outcomeOf(tool(".bin/bun"), parameters, { cwd, env })), options.name);
  });
});

describe("on Deno", () => {
  test.each(["imports.mjs", "requires.cjs"])(
    "works in %s with permissions for the network and three variables",
    async (program) => {
      const options = flowOptions();
      const { host } = new URL(String(options.baseUrl));
      const variables = "MAGE_BASE_URL,MAGE_API_KEY,MAGE_OAUTH_TOKEN";
      const allowed = [`--allow-net=${host}`, `--allow-env=${variables}`, "--allow-read=.", "--no-prompt"];
      const parameters = ["run", "--node-modules-dir=manual", ...allowed, program, JSON.stringify(options)];
      expectFlow(resultIn(await outcomeOf(tool(".bin/deno"), parameters, { cwd, env })), options.name);
    },
  );
});
