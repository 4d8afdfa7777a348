import { describe, expect, it } from "vitest";
import { outcomeOf } from "./outcome.ts";

const answer = (body: unknown, status = 200) =>
  outcomeOf(status, typeof body === "string" ? body : JSON.stringify(body), 1);

describe("an answer under HTTP 200", () => {
  it("is a result without an error in it", () => {
    expect(answer({ pipelines: [] })).toMatchObject({ kind: "answer", status: 200, error: undefined });
  });

  it("is an error when it is handled", () => {
    const error = { code: 404, message: "Record not found.", type: "record_not_found" };
    expect(answer({ error, status: 200 })).toMatchObject({
      error: { code: 404, type: "record_not_found", sentence: "Record not found." },
    });
  });

  it("is an error when it is not handled, and the server's stack trace isn't shown", () => {
    const error = {
      code: 500,
      exception: "Pipeline nope does not exist.",
      message: "Traceback\n  secret",
      errors: ["secret"],
    };
    const outcome = answer({ error, url_parameters: { pk: "nope" } });
    expect(outcome).toMatchObject({ error: { code: 500, sentence: "Pipeline nope does not exist." } });
    expect(JSON.stringify(outcome)).not.toContain("secret");
    expect(JSON.stringify(outcome)).toContain("2 lines");
  });
});

describe("the token of a session", () => {
  const jwt = (payload: object) => `x.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.y`;

  it("is taken out of its JWT", () => {
    expect(answer({ session: { token: jwt({ token: "ü?>", expires: 1 }) } })).toMatchObject({
      sessionToken: expect.any(String),
    });
    expect(answer({ session: { token: jwt({ token: "abc" }) } })).toMatchObject({ sessionToken: "abc" });
  });

  it.each(["x", "x.y.z", jwt({}), 7])("is not taken from %j", (token) => {
    expect(answer({ session: { token } })).toMatchObject({ sessionToken: undefined });
  });
});

it.each(["", "<html>", "null", "7", "[]"])("%j is shown as it is", (text) => {
  expect(answer(text)).toMatchObject({ kind: "answer", error: undefined });
});
