import { describe, expect, test } from "vitest";
import { words } from "./names.ts";

describe("words", () => {
  test.each([
    ["All APIs usage", ["All", "APIs", "usage"]],
    ["AOIs", ["AOIs"]],
    ["userIDs", ["user", "IDs"]],
    ["listURLsOf", ["list", "URLs", "Of"]],
    ["IsOpen", ["Is", "Open"]],
    ["APISettings", ["API", "Settings"]],
    ["v2User(s)", ["v2", "Users"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
