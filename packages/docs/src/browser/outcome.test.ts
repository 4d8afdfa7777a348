import { describe, expect, test } from "vitest";
import { outcomeOf } from "./outcome.ts";

const read = (body: unknown, status = 200) =>
  outcomeOf(status, typeof body === "string" ? body : JSON.stringify(body), 1);

describe("a response with HTTP 200", () => {
  test("is a result if it has no error", () => {
    expect(read({ pipelines: [] })).toMatchObject({ kind: "response", status: 200, error: undefined });
  });

  test("is an error if Mage handled the error", () => {
    const error = { code: 404, message: "Record not found.", type: "record_not_found" };
    expect(read({ error, status: 200 })).toMatchObject({
      error: { code: 404, type: "record_not_found", sentence: "Record not found." },
    });
  });

  test("is an error if Mage didn't handle the error; the stack trace is hidden", () => {
    const error = {
      code: 500,
      exception: "Pipeline nope does not exist.",
      message: "Traceback\n  secret",
      errors: ["secret"],
    };
    const outcome = read({ error, url_parameters: { pk: "nope" } });
    expect(outcome).toMatchObject({ error: { code: 500, sentence: "Pipeline nope does not exist." } });
    expect(JSON.stringify(outcome)).not.toContain("secret");
    expect(JSON.stringify(outcome)).toContain("2 lines");
  });
});

describe("the session token", () => {
  const jwt = (payload: object) => `x.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.y`;

  test("is extracted from its JWT", () => {
    expect(read({ session: { token: jwt({ token: "ü?>", expires: 1 }) } })).toMatchObject({
      sessionToken: expect.any(String),
    });
    expect(read({ session: { token: jwt({ token: "abc" }) } })).toMatchObject({ sessionToken: "abc" });
  });

  test.each(["x", "x.y.z", jwt({}), 7])("is ignored in %j", (token) => {
    expect(read({ session: { token } })).toMatchObject({ sessionToken: undefined });
  });
});

test.each(["", "<html>", "null", "7", "[]"])("%j is shown unchanged", (text) => {
  expect(read(text)).toMatchObject({ kind: "response", error: undefined });
});
