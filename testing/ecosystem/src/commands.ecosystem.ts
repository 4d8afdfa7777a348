import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "@mage-api/workspace";
import { describe, expect, inject, test } from "vitest";
import { expectFlow, resultIn } from "./harness/flow.ts";
import { outcomeOf, tool } from "./harness/tools.ts";

const cwd = inject("project");
const installed = (name: string) => join(cwd, "node_modules/.bin", name);

describe.each(["node-20-first", "node-24"])("on %s", (name) => {
  const node = tool(name, "bin/node");

  test("postman-to-openapi converts a collection", async () => {
    const collection = join(workspaceRoot, "spec/mage.postman_collection.json");
    const command = [installed("postman-to-openapi"), collection, "-o", `${name}.json`];
    expect(await outcomeOf(node, command, { cwd })).toMatchObject({ code: 0 });
    const document = JSON.parse(await readFile(join(cwd, `${name}.json`), "utf8"));
    expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/api/pipelines": { get: {}, post: {} } } });
  });

  test("postman-to-openapi reports an error in one sentence", async () => {
    const outcome = await outcomeOf(node, [installed("postman-to-openapi"), "nothing.json"], { cwd });
    expect(outcome).toMatchObject({
      stdout: "",
      stderr: expect.stringMatching(/^[^\n]*nothing\.json[^\n]*\n$/),
    });
    expect(outcome.code).not.toBe(0);
  });

  test("mock-server works with the client", async () => {
    const command = [installed("mock-server"), "--port", "0"];
    const server = spawn(node, command, { cwd, stdio: ["ignore", "pipe", "inherit"] });
    try {
      let text = "";
      server.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      while (!text.includes("password")) await once(server.stdout, "data");
      const [, baseUrl = "", apiKey = ""] = text.match(/listens on (\S+)\nX-API-KEY: (\S+)/) ?? [];
      const [, email = "", password = ""] = text.match(/as (\S+), password (\S+)/) ?? [];
      const options = { baseUrl, apiKey, owner: { email, password }, name: "on the mock" };
      const outcome = await outcomeOf(node, ["imports.mjs", JSON.stringify(options)], { cwd });
      expectFlow(resultIn(outcome), options.name);
    } finally {
      server.kill();
    }
    expect(await once(server, "exit")).toEqual([0, null]);
  });
});

describe("the types package", () => {
  test("exports the document", async () => {
    const outcome = await outcomeOf(tool("node-22/bin/node"), ["types.mjs"], { cwd });
    expect(resultIn(outcome)).toEqual({ openapi: "3.1.0", operations: expect.any(Number) });
  });
});
