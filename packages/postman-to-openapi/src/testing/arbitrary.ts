import fc, { type Arbitrary } from "fast-check";
import type { JsonObject } from "../input/json.ts";
import { schema } from "./build.ts";

const name = fc.oneof(
  fc.constantFrom(
    "List users",
    "Get a user",
    "",
    "GET /users/:id",
    "Создать платёж",
    "Über user’s list",
    "__proto__",
    "constructor",
    "1st",
    "a/b/c",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const identifier = fc.constantFrom(
  "id",
  "user_id",
  "user-id",
  "userId",
  "x y",
  "$guid",
  "__proto__",
  "ключ",
  "a.b",
  "1",
);
const scalar = fc.oneof(
  fc.constantFrom(
    "",
    "1",
    "0",
    "007",
    "true",
    "3.14",
    "abc",
    "{{id}}",
    "{{base}}/x",
    "<integer>",
    "2026-01-01T00:00:00Z",
    "a@b.io",
    "https://x.io/a b",
    "null",
  ),
  fc.string({ maxLength: 12 }),
);
const description = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  scalar,
  fc.record({ content: scalar, type: fc.constant("text/markdown") }),
  fc.constant({}),
);

/** A segment with the same meaning in a text and in a list. */
const segment = fc.oneof(
  fc.constantFrom(
    "users",
    "v1",
    "api",
    "jcr:content",
    "{{id}}",
    "{id}",
    ":id",
    ":user-id",
    "<accountId>",
    "{{name}}:undrop",
    "{id}.json",
    ":file.pdf",
    "a b",
    "é",
    "%7Bx%7D",
    "a%2Fb",
    "{{hello_{{x}}}}",
    "",
    "$ref",
    "a{b",
    "b}",
    "{}",
    "(x)",
    "@me",
  ),
  fc.stringMatching(/^[a-z0-9_~-]{1,8}$/),
);
const host = fc.constantFrom(
  "{{base}}",
  "https://{{sub}}.x.io",
  "http://localhost:8080",
  "https://api.x.io",
  "{{a}}{{b}}",
  "{{unknown}}",
  "api.x.io",
  "https://{{base}}",
  "https:/x.io",
  "{{nested}}",
);

/** A URL as text, which can be split into its parts again. */
export const urlText: Arbitrary<string> = fc
  .tuple(
    host,
    fc.array(segment, { maxLength: 4 }),
    fc.array(
      fc.tuple(
        fc.constantFrom("page", "q", "api_key", "filter[x]", "$top", "a"),
        fc.constantFrom("1", "x", "{{id}}", ""),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([start, segments, query]) => {
    const path = segments.map((part) => `/${part}`).join("");
    return `${start}${path}${query.length > 0 ? `?${query.map(([key, value]) => `${key}=${value}`).join("&")}` : ""}`;
  });

const parameter = fc.record(
  {
    key: fc.oneof(identifier, fc.constant(null), fc.constant("X-Api-Key"), fc.constant("Content-Type")),
    value: fc.oneof(scalar, fc.constant(null)),
    description,
    disabled: fc.boolean(),
  },
  { requiredKeys: ["key"] },
);

const json = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" });
const awkwardJson = fc.constantFrom<unknown>(
  { $ref: "#/nowhere" },
  { openapi: "3.0.0", paths: { "/x": { $ref: "x" } } },
  { $id: "http://x.io", $schema: "y", id: 1, type: "object", properties: { a: { $ref: "#" } } },
  { $ref: { a: 1 } },
  [{ a: 1 }, { a: null, b: [] }, { a: "x" }, [], 1, null],
  { example: 1, examples: [], default: null, nullable: true, discriminator: "x", xml: 3 },
);
const jsonText = fc.oneof(
  fc.oneof(json, awkwardJson).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '{"id": {{id}}, /* c */ "b": [1,],}',
    "{",
    "not json",
    "<a/>",
    "",
    "[{{x}}]",
    '{"__proto__": {"a": 1}, "constructor": 2}',
  ),
);

const body = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.constant({}),
  fc.record({
    mode: fc.constant("raw"),
    raw: jsonText,
    options: fc.record({
      raw: fc.record({ language: fc.constantFrom("json", "xml", "text", "html", "javascript") }),
    }),
  }),
  fc.record({ mode: fc.constant("raw"), raw: jsonText }),
  fc.record({
    mode: fc.constant("urlencoded"),
    urlencoded: fc.oneof(fc.array(parameter, { maxLength: 4 }), fc.constant("a=1&b=2")),
  }),
  fc.record({
    mode: fc.constant("formdata"),
    formdata: fc.array(
      fc.oneof(
        parameter,
        fc.record({
          key: identifier,
          type: fc.constant("file"),
          src: fc.constantFrom<unknown>(null, [], "/a", ["/a", "/b"]),
          contentType: fc.constant("image/png"),
        }),
      ),
      { maxLength: 4 },
    ),
  }),
  fc.constant({ mode: "file", file: { src: null } }),
  fc.record({
    mode: fc.constant("graphql"),
    graphql: fc.record({
      query: fc.constant("query { me }"),
      variables: fc.oneof(jsonText, fc.constant(null)),
    }),
  }),
  fc.record({ mode: fc.string({ maxLength: 5 }) }),
);

const authEntries = (keys: string[]) =>
  fc.array(fc.record({ key: fc.constantFrom(...keys), value: scalar, type: fc.constant("string") }), {
    maxLength: 5,
  });
const authTypes = [
  "apikey",
  "basic",
  "bearer",
  "digest",
  "oauth1",
  "oauth2",
  "hawk",
  "awsv4",
  "ntlm",
  "edgegrid",
  "jwt",
  "asap",
  "noauth",
  "strange",
];
const auth: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, {}, { type: "noauth" }, { type: "bearer" }),
  fc
    .constantFrom(...authTypes)
    .chain((type) =>
      fc
        .oneof(
          authEntries([
            "key",
            "value",
            "in",
            "token",
            "username",
            "password",
            "grant_type",
            "authUrl",
            "accessTokenUrl",
            "scope",
          ]),
          fc.dictionary(fc.constantFrom("key", "value", "token", "accessTokenUrl", "grant_type"), scalar),
        )
        .map((entries) => ({ type, [type]: entries })),
    ),
);

const headers = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.constant("A: b\nContent-Type: application/json\n"),
  fc.array(parameter, { maxLength: 4 }),
);

const response = fc.record(
  {
    name: fc.oneof(name, fc.constant(null)),
    code: fc.oneof(
      fc.constantFrom<unknown>(200, 201, 404, 0, 99, 600, null, "200", "abc", 200.5),
      fc.integer(),
    ),
    status: fc.oneof(fc.constantFrom<unknown>("OK", "Not Found", null, ""), fc.string({ maxLength: 8 })),
    header: headers,
    body: fc.oneof(jsonText, fc.constant(null)),
    _postman_previewlanguage: fc.constantFrom("json", "xml", "html", "text", "Text"),
    description,
    cookie: fc.constant([]),
  },
  { requiredKeys: [] },
);

const method = fc.constantFrom<unknown>(
  "GET",
  "POST",
  "PUT",
  "delete",
  "PATCH",
  "HEAD",
  "OPTIONS",
  "PURGE",
  "VIEW",
  "",
  null,
  "{{method}}",
  "get ",
  "we ird",
  "TRACE",
);

const request: Arbitrary<JsonObject> = fc.record(
  {
    name,
    request: fc.oneof(
      { weight: 1, arbitrary: urlText },
      {
        weight: 6,
        arbitrary: fc.record(
          { method, url: urlText, description, header: headers, body, auth },
          { requiredKeys: ["method", "url"] },
        ),
      },
    ),
    response: fc.oneof(fc.constant(null), fc.array(response, { maxLength: 3 })),
    event: fc.constant([]),
  },
  { requiredKeys: ["name", "request"] },
);

const variables = fc.array(
  fc.record({
    key: fc.constantFrom("base", "id", "a", "b", "nested", "sub"),
    value: fc.constantFrom<unknown>(
      "https://x.io/v1",
      "1",
      "{{a}}",
      "{{b}}",
      "{{base}}",
      "",
      null,
      3,
      "https://{{sub}}.x.io/",
    ),
  }),
  { maxLength: 5 },
);

const { item } = fc.letrec<{ item: JsonObject }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3 },
    request,
    fc.record(
      { name, item: fc.array(tie("item"), { maxLength: 4 }), description, auth, variable: variables },
      { requiredKeys: ["name", "item"] },
    ) as Arbitrary<JsonObject>,
  ),
}));

/** Collections of all shapes that Postman's schema allows, and some that exist although it doesn't. */
export const collection = fc.record(
  {
    info: fc.record({ name, schema: fc.constant(schema), description }),
    item: fc.array(item, { maxLength: 6 }),
    auth,
    variable: variables,
  },
  { requiredKeys: ["info", "item"] },
) as Arbitrary<JsonObject>;
