import { describe, expect, test } from "vitest";
import { converted, jsonBody, requestOf } from "../testing/build.ts";

const url = "https://x.io/things";

describe("variables in bodies", () => {
  test("are replaced by their values or by placeholders", () => {
    const raw = {
      text: "{{greeting}} {{who}}",
      id: "{{id}}",
      list: ["{{who}}", "{{who}} too"],
      key: "{{$guid}}",
    };
    const urlencoded = [
      { key: "size", value: "{{size}}" },
      { key: "id", value: "{{id}}" },
      { key: "password", value: "{{password}}" },
    ];
    const variable = Object.entries({ greeting: "Hello", size: "3", password: "hunter2222" }).map(
      ([key, value]) => ({ key, value }),
    );
    const { operation } = converted(
      [
        requestOf("POST", url, jsonBody(raw)),
        requestOf("PUT", url, { body: { mode: "urlencoded", urlencoded } }),
      ],
      { variable },
    );
    const uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    expect(operation("post /things").requestBody?.content["application/json"]).toMatchObject({
      schema: { properties: { id: { type: "string" }, key: { type: "string", format: "uuid" } } },
      example: { text: "Hello {{who}}", id: "<id>", list: ["<who>", "{{who}} too"], key: uuid },
    });
    expect(Object.values(operation("put /things").requestBody?.content ?? {})).toEqual([
      {
        schema: {
          type: "object",
          properties: { size: { type: "integer" }, id: { type: "string" }, password: { type: "string" } },
        },
        example: { size: 3, id: "<id>", password: "********" },
      },
    ]);
  });

  test("aren't replaced in responses", () => {
    const response = [{ name: "ok", code: 200, body: '{"template": "{{who}}"}' }];
    const { only } = converted([requestOf("GET", url, {}, { response })], {
      variable: [{ key: "who", value: "you" }],
    });
    expect(only.responses["200"]?.content?.["application/json"]?.example).toEqual({ template: "{{who}}" });
  });

  test("don't hide the format of other examples", () => {
    const uuid = "0b6f2a1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b";
    const { only } = converted([uuid, "{{id}}"].map((id) => requestOf("POST", url, jsonBody({ id }))));
    expect(only.requestBody?.content["application/json"]?.schema.properties).toEqual({
      id: { type: "string", format: "uuid" },
    });
  });
});
