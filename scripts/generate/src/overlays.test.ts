import { expect, test } from "vitest";
import { applyOverlays, parseOverlay } from "./overlays.ts";

const document = () => ({
  openapi: "3.1.0",
  paths: { "/runs": { get: { operationId: "listRuns", parameters: [{ name: "a", in: "query" }] } } },
});

const overlay = (actions: string) =>
  parseOverlay(
    "10-runs.overlay.yaml",
    `overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n${actions}`,
  );

test("applies an action without changing its input", async () => {
  const given = document();
  const result = await applyOverlays(given, [
    overlay(`  - { target: "$.paths['/runs'].get", description: why, update: { summary: Runs } }`),
  ]);
  expect(result).toMatchObject({ paths: { "/runs": { get: { summary: "Runs", operationId: "listRuns" } } } });
  expect(given).toEqual(document());
});

test("an action that matches nothing is an error with the overlay, the action and the target", async () => {
  await expect(
    applyOverlays(document(), [
      overlay(
        `  - { target: "$.paths['/runs'].get", description: why, update: { summary: Runs } }\n` +
          `  - { target: "$.paths['/gone'].get", description: why, update: { summary: Gone } }`,
      ),
    ]),
  ).rejects.toThrow(
    "Overlay 10-runs.overlay.yaml, action 2, target $.paths['/gone'].get: matches nothing in the converted collection.",
  );
});

test("a removal that matches nothing is an error", async () => {
  await expect(
    applyOverlays(document(), [overlay(`  - { target: $.security, description: why, remove: true }`)]),
  ).rejects.toThrow("action 1, target $.security: matches nothing");
});

test("an action that changes nothing is an error", async () => {
  await expect(
    applyOverlays(document(), [
      overlay(`  - { target: "$.paths['/runs'].get", description: why, update: { operationId: listRuns } }`),
    ]),
  ).rejects.toThrow(
    "action 1, target $.paths['/runs'].get: changes nothing, because the collection already contains it.",
  );
});

test.each([
  ["actions: [", "is not valid YAML"],
  ["overlay: 2.0.0\nactions: []", 'needs "overlay: 1.0.0"'],
  ["overlay: 1.0.0", "and a list of actions"],
  ["overlay: 1.0.0\nactions: [{ update: {} }]", "action 1 has no target"],
  ["overlay: 1.0.0\nactions: [{ target: $, update: {} }]", "action 1 ($) has no description"],
  ["overlay: 1.0.0\nactions: [{ target: $, description: why }]", "action 1 ($) does nothing"],
])("%j is rejected with one sentence", (text, message) => {
  expect(() => parseOverlay("bad.overlay.yaml", text)).toThrow(message);
});

test("a property that the collection and an overlay both require is listed once", async () => {
  const schema = { components: { schemas: { Run: { type: "object", required: ["id"] } } } };
  const result = await applyOverlays(schema, [
    overlay(`  - { target: $.components.schemas.Run, description: why, update: { required: [id, status] } }`),
  ]);
  expect(result).toMatchObject({ components: { schemas: { Run: { required: ["id", "status"] } } } });
});

test("a reference to a parameter replaces the collection's own parameter", async () => {
  const parameters = { A: { name: "a", in: "query", schema: { type: "integer" } } };
  const given = document();
  given.paths["/runs"].get.parameters = [
    { name: "a", in: "query" },
    { name: "b", in: "query" },
  ];
  const result = await applyOverlays({ ...given, components: { parameters } }, [
    overlay(
      `  - { target: "$.paths['/runs'].get", description: why, update: { parameters: [{ $ref: "#/components/parameters/A" }] } }`,
    ),
  ]);
  expect(result).toMatchObject({
    paths: {
      "/runs": {
        get: { parameters: [{ $ref: "#/components/parameters/A" }, { name: "b", in: "query" }] },
      },
    },
  });
});

test("unused tags are dropped, and the later of two tags with one name wins", async () => {
  const tags = [{ name: "Runs", description: "old" }, { name: "Folder" }];
  const result = await applyOverlays({ ...document(), tags }, [
    overlay(
      `  - { target: $, description: why, update: { tags: [{ name: Runs, description: new }] } }\n` +
        `  - { target: "$.paths['/runs'].get", description: why, update: { tags: [Runs] } }`,
    ),
  ]);
  expect(result).toMatchObject({ tags: [{ name: "Runs", description: "new" }] });
});

test("every action that no longer fits is reported", async () => {
  const gone = (path: string) => `  - { target: "$.paths['${path}'].get", description: why, remove: true }\n`;
  await expect(applyOverlays(document(), [overlay(gone("/a") + gone("/b"))])).rejects.toThrow(
    /action 1, .*\nOverlay 10-runs\.overlay\.yaml, action 2, /,
  );
});
