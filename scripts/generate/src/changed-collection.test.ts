import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { convert } from "@mage-api/postman-to-openapi";
import { files, workspaceRoot } from "@mage-api/workspace";
import { describe, expect, test } from "vitest";
import { applyOverlays, readOverlays } from "./overlays.ts";

interface Item {
  name: string;
  item?: Item[];
  request?: {
    name?: string;
    method: string;
    url: { raw: string; path: string[]; variable?: { key: string; value: string }[] };
    body?: { raw: string };
  };
}
interface Collection {
  item: Item[];
}
interface Operation {
  operationId: string;
  tags?: string[];
  responses: Record<string, unknown>;
  requestBody?: unknown;
}
interface Document {
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const source = await readFile(join(workspaceRoot, files.collection), "utf8");
const overlays = await readOverlays(join(workspaceRoot, files.overlays));

/** Returns the document generated from a changed collection. */
async function documentAfter(change: (collection: Collection) => void): Promise<Document> {
  const collection: Collection = JSON.parse(source);
  change(collection);
  return (await applyOverlays(convert(collection).document, overlays)) as Document;
}

const original = await documentAfter(() => {});
const operations = ({ paths }: Document) =>
  Object.values(paths)
    .flatMap((item) => Object.values(item).map(({ operationId }) => operationId))
    .sort();
const find = ({ item }: Collection, name: string): Item => {
  const found = item.flatMap(({ item }) => item ?? []).find((one) => one.name === name);
  if (!found) throw new Error(`No request ${name}`);
  return found;
};

describe("without editing an overlay", () => {
  test("reordered requests and folders only reorder the document", async () => {
    const document = await documentAfter((collection) => {
      collection.item.reverse();
      for (const folder of collection.item) folder.item?.reverse();
    });
    const sorted = (tags: { name: string }[]) => tags.map(({ name }) => name).sort();
    expect({ ...document, tags: sorted(document.tags) }).toEqual({
      ...original,
      tags: sorted(original.tags),
    });
  });

  test("renamed requests and folders keep their operationIds and tags", async () => {
    const document = await documentAfter((collection) => {
      for (const folder of collection.item) {
        folder.name = `${folder.name} (new)`;
        for (const request of folder.item ?? []) request.name = `Please ${request.name} now`;
      }
    });
    expect(operations(document)).toEqual(operations(original));
    expect(document.tags).toEqual(original.tags);
    expect(document.paths["/api/pipelines"]?.get?.tags).toEqual(["Pipelines"]);
  });

  test("an added request becomes an operation with Mage's common errors", async () => {
    const document = await documentAfter((collection) => {
      const copy: Item = structuredClone(find(collection, "List pipelines"));
      copy.name = "List backfills";
      if (copy.request) {
        copy.request.name = copy.name;
        copy.request.url = { raw: "{{baseUrl}}/api/backfills", path: ["api", "backfills"] };
      }
      collection.item.push({ name: "Backfills", item: [copy] });
    });
    expect(operations(document)).toEqual([...operations(original), "listBackfills"].sort());
    expect(document.paths["/api/backfills"]?.get?.responses).toHaveProperty("401");
    expect(document.paths["/api/backfills"]?.get?.tags).toEqual(["Backfills"]);
    expect(document.tags.map(({ name }) => name).sort()).toEqual(
      ["Backfills", ...original.tags.map(({ name }) => name)].sort(),
    );
  });

  test("a property added to a body is added to the document, with its type", async () => {
    const document = await documentAfter((collection) => {
      const { request } = find(collection, "Create a pipeline");
      if (request?.body) request.body.raw = request.body.raw.replace('"type"', '"brand_new": 3, "type"');
    });
    expect(JSON.stringify(document.paths["/api/pipelines"]?.post?.requestBody)).toContain(
      '"brand_new":{"type":"integer"}',
    );
  });

  test("different example values change no type", async () => {
    const document = await documentAfter((collection) => {
      for (const folder of collection.item) {
        for (const { request } of folder.item ?? []) {
          for (const variable of request?.url.variable ?? []) variable.value = "abc";
          if (request?.body) request.body.raw = request.body.raw.replaceAll('"data_loader"', '"sensor"');
        }
      }
    });
    const types = (value: Document) =>
      JSON.stringify(value).match(/"type":("(string|integer|number|boolean|object|array|null)"|\[[^\]]*\])/g);
    expect(types(document)).toEqual(types(original));
  });
});

test("a removed request is an error with the overlay, the action and the target", async () => {
  await expect(
    documentAfter((collection) => {
      for (const folder of collection.item) {
        folder.item = (folder.item ?? []).filter(({ name }) => name !== "Delete a pipeline");
      }
    }),
  ).rejects.toThrow(
    /^Overlay [\w-]+\.overlay\.yaml, action \d+, target \$\.paths\['\/api\/pipelines\/\{uuid\}'\]\.delete.*: matches nothing/,
  );
});
