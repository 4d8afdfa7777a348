import { describe, expect, test } from "vitest";
import { converted, requestOf } from "../testing/build.ts";

const summaryAndDescription = (name: string, description: string) => {
  const { only } = converted([requestOf("GET", "https://x.io/users", { description }, { name })]);
  return [only.summary, only.description];
};

describe("summary and description", () => {
  test.each([
    ["List users", "All of them", ["List users", "All of them"]],
    ["List users of a team", "List users", ["List users of a team", undefined]],
    ["List users", "list users.", ["List users", undefined]],
    ["Users", "Use", ["Users", "Use"]],
    ["GET /users", "All of them", ["All of them", undefined]],
    ["https://x.io/users", "All of them", ["All of them", undefined]],
    ["GET /users", "First.\n\nSecond.", ["GET /users", "First.\n\nSecond."]],
    ["GET /users", "See [docs](https://x.io)", ["GET /users", "See [docs](https://x.io)"]],
    ["GET /users", "GET /users endpoint", ["GET /users", "GET /users endpoint"]],
  ])("of %j, described as %j", (name, description, expected) => {
    expect(summaryAndDescription(name, description)).toEqual(expected);
  });

  test("of requests with the same description contain it once", () => {
    const { only } = converted(
      ["Add by card", "Add by transfer", "Insert"].map((name) =>
        requestOf("POST", "https://x.io/users", { description: "Adds a user." }, { name }),
      ),
    );
    expect(only.summary).toBe("Add by card");
    expect(only.description).toBe("Adds a user.\n\n**Add by transfer**\n\n**Insert**");
  });
});
