import { describe, expect, test } from "vitest";
import { converted, requestOf } from "../testing/build.ts";

const folder = (name: string, items: unknown[], rest: object = {}) => ({ name, item: items, ...rest });
const get = (path: string, rest = {}) =>
  requestOf("GET", `https://x.io${path}`, rest, { name: `Get ${path}` });

describe("tags", () => {
  test("are folders, unless they are named after a path or a path variable", () => {
    const { document, operation } = converted([
      folder("users", [
        get("/users"),
        folder("{user-id}", [get("/users/:id"), folder(":postId", [get("/users/:id/posts/:postId")])]),
        folder("Read/Write", [get("/users/all")]),
      ]),
      folder("/api/v1/pets/:petId/toys", [get("/pets/:petId/toys")]),
      folder("GET /pets", [get("/pets")]),
      folder("pets/{petId}", [get("/pets/:petId")]),
      folder(":id", [get("/:id")]),
    ]);
    expect(document.tags).toEqual(["users", "Read/Write", "pets", ":id"].map((name) => ({ name })));
    expect(operation("get /users/{id}/posts/{postId}").tags).toEqual(["users"]);
    expect(operation("get /pets/{petId}/toys").tags).toEqual(["pets"]);
  });

  test("of an operation begin with one from its path", () => {
    const post = requestOf("POST", "https://x.io/v1/team-rooms");
    const { only } = converted([
      folder("Messages", [post]),
      folder("Team Rooms", [post]),
      folder("All", [post]),
    ]);
    expect(only.tags).toEqual(["Team Rooms", "Messages", "All"]);
  });

  test("include folders without requests if they are described", () => {
    const request = requestOf("GET", "https://x.io/cards");
    const { document, report } = converted([
      {
        name: "Payments",
        description: "All amounts are in cents.",
        item: [{ name: "Cards", item: [request] }],
      },
      { name: "Errors", description: "Every error has a code.", item: [] },
      { name: "Plain", item: [{ name: "More", item: [requestOf("GET", "https://x.io/more")] }] },
    ]);
    expect(document.tags).toEqual([
      { name: "Payments", description: "All amounts are in cents." },
      { name: "Cards" },
      { name: "Errors", description: "Every error has a code." },
      { name: "More" },
    ]);
    expect(report.taken.find(({ field }) => field === "folder.name")?.count).toBe(4);
    expect(report.dropped).toContainEqual({
      path: "$.item[2].name",
      reason: "a folder of folders: OpenAPI can't nest tags",
      loss: false,
    });
  });

  test("have the descriptions of their folders, without repetition", () => {
    const { document, report } = converted([
      folder("Users", [get("/a")], { description: "People." }),
      folder("More", [folder("Users", [get("/b")], { description: "Others." })]),
      folder("Again", [folder("Users", [get("/c")], { description: "People." })]),
      folder("/pets", [get("/pets", { description: "All pets." })], {
        description: { content: "All pets." },
      }),
      folder("/pets/:id", [get("/pets/:id")], { description: "One of them." }),
    ]);
    expect(document.tags).toEqual([
      { name: "Users", description: "People.\n\nOthers." },
      { name: "pets", description: "**/pets/:id**\n\nOne of them." },
    ]);
    expect(report.dropped).toContainEqual({
      path: "$.item[3].description",
      reason: "a description that one of its requests repeats",
      loss: false,
    });
  });
});
