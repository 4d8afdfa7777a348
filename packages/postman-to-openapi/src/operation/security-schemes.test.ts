import { describe, expect, test } from "vitest";
import { converted, requestOf } from "../testing/build.ts";

const listed = (type: string, values: Record<string, unknown> = {}) => ({
  type,
  [type]: Object.entries(values).map(([key, value]) => ({ key, value, type: "string" })),
});
const schemesOf = (auth: unknown) => {
  const { document } = converted([requestOf("GET", "https://x.io/x")], { auth });
  return {
    schemes: (document.components as { securitySchemes?: object } | undefined)?.securitySchemes,
    security: document.security,
  };
};

describe("authentication", () => {
  test.each([
    ["basic", {}, { basicAuth: { type: "http", scheme: "basic" } }],
    ["bearer", { token: "{{t}}" }, { bearerAuth: { type: "http", scheme: "bearer" } }],
    ["digest", {}, { digestAuth: { type: "http", scheme: "digest" } }],
    ["apikey", { key: "X-Key", value: "{{k}}" }, { apiKey: { type: "apiKey", in: "header", name: "X-Key" } }],
    ["apikey", { key: "key", in: "query" }, { apiKey: { type: "apiKey", in: "query", name: "key" } }],
    ["apikey", { value: "x" }, { apiKey: { type: "apiKey", in: "header", name: "X-API-Key" } }],
    ["jwt", { addTokenTo: "header" }, { jwtAuth: { type: "http", scheme: "bearer", bearerFormat: "JWT" } }],
    [
      "oauth2",
      { grant_type: "client_credentials", accessTokenUrl: "https://x.io/token", scope: "read write" },
      {
        oauth2: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://x.io/token", scopes: { read: "", write: "" } } },
        },
      },
    ],
  ])("%s %j", (type, values, schemes) => {
    expect(schemesOf(listed(type, values)).schemes).toEqual(schemes);
    expect(schemesOf({ type, [type]: values }).schemes).toEqual(schemes);
  });

  test.each(["hawk", "ntlm", "oauth1", "awsv4", "edgegrid", "asap", "oauth2", "brand new"])(
    "%s is described, not dropped",
    (type) => {
      const { schemes, security } = schemesOf(listed(type));
      const [[name, scheme] = ["", {}]] = Object.entries(schemes ?? {});
      expect(scheme).toHaveProperty("description");
      expect(security).toEqual([{ [name]: [] }]);
    },
  );

  test("is inherited through folders and null, and turned off only by noauth", () => {
    const { document, operation } = converted(
      [
        requestOf("GET", "https://x.io/inherits", { auth: null }),
        requestOf("GET", "https://x.io/off", { auth: { type: "noauth" } }),
        {
          name: "Folder",
          auth: listed("basic"),
          item: [
            requestOf("GET", "https://x.io/folder"),
            requestOf("GET", "https://x.io/own", { auth: listed("digest") }),
          ],
        },
        {
          name: "Open",
          auth: { type: "noauth" },
          item: [requestOf("GET", "https://x.io/open", { auth: null })],
        },
      ],
      { auth: listed("bearer", { token: "{{token}}" }) },
    );
    expect(document.security).toEqual([{ bearerAuth: [] }]);
    expect(operation("get /inherits").security).toBeUndefined();
    expect(operation("get /off").security).toEqual([]);
    expect(operation("get /folder").security).toEqual([{ basicAuth: [] }]);
    expect(operation("get /own").security).toEqual([{ digestAuth: [] }]);
    expect(operation("get /open").security).toEqual([]);
  });

  test("that all requests share becomes the document's", () => {
    const auth = listed("bearer", { token: "{{t}}" });
    const { document, operation } = converted([
      requestOf("GET", "https://x.io/a", { auth }),
      requestOf("GET", "https://x.io/b", { auth }),
    ]);
    expect(document.security).toEqual([{ bearerAuth: [] }]);
    expect(operation("get /a").security).toBeUndefined();
  });

  test("is read from an Authorization header", () => {
    const header = [{ key: "Authorization", value: "Bearer {{token}}" }];
    const { document, only, report } = converted([requestOf("GET", "https://x.io/a", { header })]);
    expect(document.security).toEqual([{ bearerAuth: [] }]);
    expect(only.parameters).toBeUndefined();
    expect(report.inferred.map(({ path }) => path)).toEqual(["$.item[0].request.header[0]"]);
  });

  test("of merged requests offers alternatives", () => {
    const url = "https://x.io/a";
    const { only } = converted([
      requestOf("GET", url, { auth: listed("basic") }),
      requestOf("GET", url, { auth: listed("bearer") }),
      requestOf("GET", url, { auth: { type: "noauth" } }),
    ]);
    expect(only.security).toEqual([{ basicAuth: [] }, { bearerAuth: [] }, {}]);
  });

  test("distinguishes two API keys by name", () => {
    const { document } = converted([
      requestOf("GET", "https://x.io/a", { auth: listed("apikey", { key: "X-One" }) }),
      requestOf("GET", "https://x.io/b", { auth: listed("apikey", { key: "X-Two" }) }),
    ]);
    expect(document.components).toEqual({
      securitySchemes: {
        apiKey: { type: "apiKey", in: "header", name: "X-One" },
        apiKeyXTwo: { type: "apiKey", in: "header", name: "X-Two" },
      },
    });
  });

  test("doesn't appear in parameters and bodies", () => {
    const auth = listed("apikey", { key: "key", value: "{{k}}", in: "query" });
    const body = { mode: "raw", raw: '{"key": "{{k}}", "a": 1}' };
    const { only, report } = converted([requestOf("POST", "https://x.io/a?key={{k}}&b=1", { body })], {
      auth,
    });
    expect(only.parameters).toMatchObject([{ name: "b" }]);
    expect(only.requestBody?.content["application/json"]).toEqual({
      schema: { type: "object", properties: { a: { type: "integer" } } },
      example: { a: 1 },
    });
    expect(report.dropped.map(({ reason }) => reason)).toEqual([
      "the credential itself: the security scheme covers it",
      "the credential in the body: the security scheme covers it",
    ]);
  });
});
