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
    ["Größe ändern", ["Grosse", "andern"]],
    ["获取用户", ["Huo", "Qu", "Yong", "Hu"]],
    ["用户API v2", ["Yong", "Hu", "API", "v2"]],
    ["Создать платёж", ["Sozdat", "platezh"]],
    ["Новый счёт", ["Novyy", "schet"]],
    ["Λήψη χρήστη", ["Lipsi", "christi"]],
    ["ユーザー", ["yuza"]],
    ["사용자 조회", ["Sa", "Yong", "Ja", "Jo", "Hoe"]],
    ["🚀 Deploy", ["Deploy"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
