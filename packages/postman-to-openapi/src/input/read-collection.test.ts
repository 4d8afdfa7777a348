import { describe, expect, test } from "vitest";
import { CollectionError, convert, readCollection } from "../index.ts";
import { collectionOf, requestOf } from "../testing/build.ts";

const collection = collectionOf([requestOf("GET", "https://x.io/é")]);
const text = JSON.stringify(collection);

describe("readCollection", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 LE without", Buffer.from(text, "utf16le")],
    ["UTF-16 BE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-16 BE without", Buffer.from(text, "utf16le").swap16()],
  ])("reads %s", (_, bytes) => {
    expect(readCollection(bytes)).toEqual(collection);
  });

  test.each([
    ['{"a": 1,}', "line 1, column 9"],
    ["[1,\n2", "line 2, column 2"],
    ['{"a": "b\nc"}', "line 1, column 9"],
    ["<html>", "line 1, column 1"],
    ["{} x", "line 1, column 4"],
  ])("rejects %j at its first fault", (input, place) => {
    expect(() => readCollection(input)).toThrow(
      new CollectionError(`Not valid JSON at ${place}: export the collection from Postman again.`),
    );
  });
});

describe("a collection", () => {
  test("may be wrapped, with matching paths in the report", () => {
    const wrapped = convert({ collection: { ...collection, item: [...(collection.item as unknown[]), {}] } });
    expect(wrapped.document).toEqual(convert(collection).document);
    expect(wrapped.report.dropped.map(({ path }) => path)).toEqual(["$.collection.item[1]"]);
  });

  test("may be the only one in a data dump", () => {
    const dump = (...collections: unknown[]) => ({ version: 1, collections, environments: [] });
    expect(convert(dump(collection)).document).toEqual(convert(collection).document);
    expect(() => convert(dump(collection, collection))).toThrow(
      "Not a Postman collection: the file is a Postman data dump of several collections; " +
        "export a collection (v2.1) from Postman.",
    );
  });

  test("isn't any file with a key named item", () => {
    expect(() => convert({ item: { selected: "Selected" } })).toThrow(CollectionError);
    expect(convert({ ...collection, item: requestOf("GET", "/x") }).document.paths).toHaveProperty("/x");
  });

  test("loses nothing to Postman's private fields", () => {
    const { report } = convert({
      ...collection,
      _: { postman_id: "1" },
      info: { name: "x", uid: "1", updatedAt: "1" },
    });
    expect(report.counts).toMatchObject({ dropped: 3, lost: 0 });
  });

  test("may have no items or no item list", () => {
    expect(convert({ ...collection, item: [] }).document.paths).toEqual({});
    expect(convert({ info: collection.info }).document.paths).toEqual({});
  });

  test("of v1 is upgraded, including requests that no list names", () => {
    const request = (id: string, url: string, rest = {}) => ({
      id,
      name: id,
      method: "POST",
      url,
      headers: "X-One: 1\n",
      ...rest,
    });
    const { document } = convert({
      id: "c",
      name: "Old",
      order: ["a"],
      folders: [{ id: "f", name: "Folder", order: ["b"] }],
      requests: [
        request("a", "http://x.io/a/:id", {
          pathVariables: { id: "3" },
          dataMode: "raw",
          rawModeData: '{"n": 1}',
        }),
        request("b", "http://x.io/b", { folder: "f" }),
        request("loose", "http://x.io/loose"),
      ],
    });
    expect(Object.keys(document.paths).sort()).toEqual(["/a/{id}", "/b", "/loose"]);
    expect(document).toMatchObject({ info: { title: "Old" }, tags: [{ name: "Folder" }] });
    expect(document.paths["/a/{id}"]).toHaveProperty(
      ["post", "requestBody", "content", "application/json", "example", "n"],
      1,
    );
  });

  test.each([
    [null],
    [[]],
    ["text"],
    [1],
    [{}],
    [{ swagger: "2.0" }],
    [{ log: { entries: [] } }],
    [{ collections: [] }],
    [{ _type: "export" }],
  ])("isn't %j", (input) => {
    expect(() => convert(input)).toThrow(/^Not a Postman collection: [^\n]+\.$/);
  });

  test("is rejected if it is nested too deeply", () => {
    let item: unknown = requestOf("GET", "https://x.io/a");
    for (let depth = 0; depth < 20_000; depth++) item = { name: "f", item: [item] };
    expect(() => convert({ info: {}, item: [item] })).toThrow(CollectionError);
  });

  test("has every field in the report", () => {
    const { report } = convert({ ...collection, event: [{ listen: "test" }], surprise: 1 });
    expect(report.dropped).toEqual([
      {
        path: "$.event",
        reason: "a script: OpenAPI can't express it",
        loss: false,
      },
      {
        path: "$.surprise",
        reason: "a field that Postman’s format doesn’t define for a collection",
        loss: true,
      },
    ]);
    expect(report.taken).toContainEqual({ field: "request.method", count: 1 });
  });
});
