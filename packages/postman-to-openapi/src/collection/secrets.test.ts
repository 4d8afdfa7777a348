import { describe, expect, test } from "vitest";
import { converted, jsonBody, requestOf } from "../testing/build.ts";
import { isSecretName } from "./secret-names.ts";

const token = "k3yOf9Zz81LmQw72";
const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
const url = "https://x.io/a";

describe("secret names", () => {
  test.each([
    "password",
    "userPassword",
    "api_key",
    "X-API-Key",
    "access_token",
    "accessToken",
    "client_secret",
    "Authorization",
    "private_key",
    "token",
    "sessionId",
    "jwt",
    "PRIVATE-TOKEN",
    "X-Vault-Token",
    "githubToken",
    "oauth_consumer_key",
    "Ocp-Apim-Subscription-Key",
    "x-functions-key",
    "DD-APPLICATION-KEY",
  ])("include %s", (name) => {
    expect(isSecretName(name)).toBe(true);
  });
  test.each([
    "token_type",
    "tokenUrl",
    "expires_in",
    "password_policy",
    "author",
    "id",
    "key",
    "tokens",
    "pageToken",
    "next_page_token",
    "$deltatoken",
    "fromToken",
    "Postman-Token",
    "keyboard",
    "Idempotency-Key",
    "project_key",
    "mapKey",
    "secretary_name",
    "compass",
  ])("don't include %s", (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe("secrets", () => {
  test.each([
    ["a password in a body", requestOf("POST", url, jsonBody({ user: { password: token } }))],
    ["a numeric password", requestOf("POST", url, jsonBody({ password: 48151623 }))],
    ["a JWT in prose", requestOf("POST", url, { description: `Use ${jwt} here` })],
    ["a query parameter", requestOf("GET", `${url}?access_token=${token}`)],
    ["a header", requestOf("GET", url, { header: [{ key: "X-Api-Key", value: token }] })],
    [
      "a form field",
      requestOf("POST", url, {
        body: { mode: "urlencoded", urlencoded: [{ key: "client_secret", value: token }] },
      }),
    ],
    [
      "a response",
      requestOf(
        "GET",
        url,
        {},
        { response: [{ name: "x", code: 200, body: JSON.stringify({ refresh_token: token }) }] },
      ),
    ],
    [
      "an auth value, quoted elsewhere",
      requestOf("GET", url, {
        auth: { type: "bearer", bearer: { token } },
        description: `The token ${token}`,
      }),
    ],
    ["credentials in the URL", requestOf("GET", `https://me:${token}@x.io/a`)],
    [
      "a PEM key",
      requestOf(
        "POST",
        url,
        jsonBody({ note: "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----" }),
      ),
    ],
    ["a well-known form", requestOf("POST", url, jsonBody({ note: "AKIAABCDEFGHIJKLMNOP" }))],
    [
      "an element of XML",
      requestOf("POST", url, { body: { mode: "raw", raw: `<u><password>${token}</password></u>` } }),
    ],
    ["JSON in prose", requestOf("POST", url, { description: `Send {"client_secret": "${token}"}` })],
    ["a variable", requestOf("GET", `${url}?q={{apiKey}}`)],
  ])("are masked and counted: %s", (_, item) => {
    const { document, report } = converted([item], { variable: [{ key: "apiKey", value: token }] });
    const text = JSON.stringify(document) + JSON.stringify(report);
    for (const secret of [token, jwt, "48151623", "MIIE", "AKIAABCDEFGHIJKLMNOP"])
      expect(text).not.toContain(secret);
    expect(report.counts.secrets).toBeGreaterThan(0);
  });

  test("don't include placeholders", () => {
    const { only, report } = converted([
      requestOf(
        "POST",
        `${url}?token={{token}}`,
        jsonBody({ token: "<your token>", token_type: "bearer", api_key: "{{k}}" }),
      ),
    ]);
    expect(only.requestBody?.content["application/json"]?.example).toEqual({
      token: "<your token>",
      token_type: "bearer",
      api_key: "<k>",
    });
    expect(report.counts.secrets).toBe(0);
  });

  test("include credentials of disabled headers and the settings of OAuth", () => {
    const { document } = converted([
      requestOf("GET", url, {
        header: [
          { key: "Authorization", value: "Bearer {{token}}" },
          { key: "Authorization", value: `Bearer ${token}`, disabled: true },
        ],
        description: `Echoes ${token}.`,
      }),
      requestOf("POST", url, {
        auth: {
          type: "oauth2",
          oauth2: [
            { key: "authUrl", value: `https://a.x.io/auth?client_secret=${token}` },
            { key: "accessTokenUrl", value: `https://u:${token}@a.x.io/token` },
          ],
        },
      }),
    ]);
    expect(JSON.stringify(document)).not.toContain(token);
    expect(JSON.stringify(document)).toContain('"tokenUrl":"https://a.x.io/token"');
  });

  test("don't include the ids of resources called session", () => {
    const id = "8c190e67-87aa-4ed9-a90b-d9d5344523fb";
    const { only, report } = converted([
      requestOf(
        "GET",
        { raw: "https://x.io/mining/:sessionId", variable: [{ key: "sessionId", value: id }] },
        {},
        { response: [{ name: "OK", code: 200, body: JSON.stringify({ id, sessionId: id }) }] },
      ),
    ]);
    expect(only.parameters).toMatchObject([{ example: id }]);
    expect(only.responses["200"]?.content?.["application/json"]?.example).toEqual({ id, sessionId: id });
    expect(report.counts.secrets).toBe(0);
  });

  test("are masked in pairs of name and value", () => {
    const properties = [
      { key: "ClientSecret", value: "t3stclients3cret" },
      { Name: "scim-password", Value: "admin" },
      { key: "password", value: "<string>" },
      { name: "color", value: "blue" },
      { key: "secret" },
    ];
    const { only, report } = converted([
      requestOf("POST", url, jsonBody({ properties, note: "t3stclients3cret" })),
    ]);
    expect(only.requestBody?.content["application/json"]?.example).toEqual({
      properties: [
        { key: "ClientSecret", value: "********" },
        { Name: "scim-password", Value: "********" },
        { key: "password", value: "********" },
        { name: "color", value: "blue" },
        { key: "secret" },
      ],
      note: "********",
    });
    expect(report.counts.secrets).toBe(3);
  });

  test("aren't searched elsewhere if they are placeholders or plain words", () => {
    const { document } = converted(
      [
        requestOf(
          "POST",
          "https://{{host}}/a",
          jsonBody({ sync_key: "exercitation", user_token: "exercitation" }),
        ),
      ],
      {
        variable: [
          { key: "client_secret", value: "change_me" },
          { key: "host", value: "change_me" },
        ],
      },
    );
    expect(JSON.stringify(document)).toContain('"sync_key":"exercitation","user_token":"********"');
    expect(document.servers).toMatchObject([{ variables: { host: { default: "change_me" } } }]);
  });

  test("don't include symbols of currencies", () => {
    const { only } = converted([requestOf("GET", `${url}?collateralToken=BNB&client_secret=123`)]);
    expect(only.parameters).toMatchObject([{ example: "BNB" }, { name: "client_secret" }]);
    expect(only.parameters?.[1]).not.toHaveProperty("example");
  });

  test("don't affect the type of their field", () => {
    const { only } = converted([requestOf("POST", url, jsonBody({ password: token }))]);
    expect(only.requestBody?.content["application/json"]).toEqual({
      schema: { type: "object", properties: { password: { type: "string" } } },
      example: { password: "********" },
    });
  });
});
