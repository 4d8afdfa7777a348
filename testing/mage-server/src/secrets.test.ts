import { describe, expect, test } from "vitest";
import { maskSecrets } from "./secrets.ts";

const secret = "0123456789abcdef0123456789abcdef";

describe("maskSecrets", () => {
  test.each([
    `POST /api/pipeline_schedules/2/pipeline_runs/${secret} (127.0.0.1) 15.30ms`,
    `GET /api/pipelines?api_key=${secret}&_limit=2`,
    `{"X-API-KEY": "${secret}", "other": 1}`,
    `Authorization: Bearer ${secret}`,
    `OAUTH-TOKEN: ${secret}`,
    `{"id": 2, "token": "${secret}", "name": "x"}`,
    `{'token': '${secret}'}`,
    `  "token": "${secret}",`,
    `"password": "${secret}"`,
  ])("hides the credential in %s", (text) => {
    const masked = maskSecrets(text);
    expect(masked).not.toContain(secret);
    expect(masked).toMatch(/<(secret|token)>/);
  });

  test("hides a JWT anywhere in the text", () => {
    expect(maskSecrets("got eyJhbGciOi.eyJ0b2tlbiI6.c2lnbmF0-dXJl there")).toBe("got <jwt> there");
  });

  test("hides the given secrets anywhere in the text", () => {
    expect(maskSecrets(`left ${secret} right`, [secret])).toBe("left <secret> right");
  });

  test("leaves everything else", () => {
    const text = "INFO:tornado.access:200 GET /api/pipeline_runs/12?_limit=1 (127.0.0.1) 5ms, tokens: 3";
    expect(maskSecrets(text, ["", "abc"])).toBe(text);
  });
});
