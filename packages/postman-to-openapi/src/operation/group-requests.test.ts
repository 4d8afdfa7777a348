import { describe, expect, test } from "vitest";
import { convert } from "../convert.ts";
import { CollectionError } from "../index.ts";
import { collectionOf, converted, jsonBody, requestOf } from "../testing/build.ts";

describe("requests of the same method and path", () => {
  const { only, report } = converted([
    {
      name: "Cards",
      item: [
        requestOf(
          "POST",
          "https://x.io/pay?dry=1&lang=en",
          { ...jsonBody({ amount: 1, card: "x" }), description: "By card" },
          { name: "Pay with a card" },
        ),
      ],
    },
    {
      name: "Banks",
      item: [
        requestOf(
          "POST",
          "https://x.io/pay?dry=0",
          { ...jsonBody({ amount: 2.5, iban: "y" }), description: "By transfer" },
          { name: "Pay with a transfer" },
        ),
      ],
    },
  ]);

  test("become one operation with the parameters, bodies, tags and descriptions of both", () => {
    expect(only).toMatchObject({
      summary: "Pay with a card",
      operationId: "payWithCard",
      tags: ["Cards", "Banks"],
      description: "By card\n\n**Pay with a transfer**\n\nBy transfer",
      parameters: [
        {
          name: "dry",
          required: true,
          schema: { type: "integer" },
          examples: { payWithACard: { value: 1 }, payWithATransfer: { value: 0 } },
        },
        { name: "lang", example: "en" },
      ],
    });
    expect(only.parameters?.[1]).not.toHaveProperty("required");
    expect(only.requestBody?.content["application/json"]).toEqual({
      schema: {
        type: "object",
        properties: { amount: { type: "number" }, card: { type: "string" }, iban: { type: "string" } },
        required: ["amount"],
      },
      examples: {
        payWithACard: { summary: "Pay with a card", value: { amount: 1, card: "x" } },
        payWithATransfer: { summary: "Pay with a transfer", value: { amount: 2.5, iban: "y" } },
      },
    });
    expect(report.counts).toMatchObject({ requests: 2, operations: 1, merged: 1 });
  });

  test("require a body only if all have one", () => {
    const url = "https://x.io/a";
    expect(
      converted([requestOf("POST", url, jsonBody({ a: 1 })), requestOf("POST", url)]).only.requestBody,
    ).not.toHaveProperty("required");
    expect(
      converted([requestOf("POST", url, jsonBody({ a: 1 })), requestOf("POST", url, jsonBody({ a: 1 }))]).only
        .requestBody,
    ).toHaveProperty("required", true);
  });

  test("require no properties if they send the same body", () => {
    const item = requestOf("POST", "https://x.io/a", jsonBody({ a: 1 }));
    expect(converted([item, item]).only.requestBody?.content["application/json"]?.schema).not.toHaveProperty(
      "required",
    );
  });

  test("are named by the common words of their names", () => {
    const named = (...names: string[]) =>
      converted(names.map((name) => requestOf("GET", "https://x.io/rooms", {}, { name }))).only;
    expect(named("List rooms (all)", "List rooms of a team").summary).toBe("List rooms");
    expect(named("Create (first)", "Make").summary).toBe("Create");
    expect(named("List rooms", "List rooms").description).toBeUndefined();
    expect(named("Rooms", "All of them").description).toBe("**All of them**");
  });

  test.each([
    [["Pay in full by card", "Pay in full by transfer"], "Pay in full"],
    [["List first page", "List first item"], "List first page"],
    [["Sync users v1", "Sync users v2"], "Sync users"],
    [["List the user’s orders", "List the user’s items"], "List the user’s orders"],
    [["Get user (active only)", "Get user (all)"], "Get user"],
    [["Get user (old or new)", "Get user (old and new)"], "Get user"],
  ])("are named without cutting a phrase: %j", (names, summary) => {
    const { only } = converted(names.map((name) => requestOf("POST", "https://x.io/pay", {}, { name })));
    expect(only.summary).toBe(summary);
  });

  test("name examples without dangling words", () => {
    const { only } = converted(
      ["Remove a logo and restore the one from a higher level", "Upload"].map((name, id) =>
        requestOf("POST", "https://x.io/a", jsonBody({ id }), { name }),
      ),
    );
    expect(Object.keys(only.requestBody?.content["application/json"]?.examples ?? {})).toEqual([
      "removeALogoAndRestoreTheOne",
      "upload",
    ]);
  });

  test("name examples after requests if the responses share their names", () => {
    const item = (name: string, id: number) =>
      requestOf("POST", "https://x.io/a", jsonBody({ id }), {
        name,
        response: [
          { name: "OK", code: 200, body: JSON.stringify({ id, done: true }) },
          { name: `Wrong ${id}`, code: 400, body: JSON.stringify({ id }) },
        ],
      });
    const { only } = converted([item("Add one", 1), item("Add two", 2)]);
    const examplesOf = (content?: Record<string, { examples?: object }>) =>
      Object.keys(content?.["application/json"]?.examples ?? {});
    expect(examplesOf(only.requestBody?.content)).toEqual(["addOne", "addTwo"]);
    expect(examplesOf(only.responses["200"]?.content)).toEqual(["addOne", "addTwo"]);
    expect(examplesOf(only.responses["400"]?.content)).toEqual(["wrong1", "wrong2"]);
  });

  test("are rejected on request, with both places", () => {
    const items = [
      requestOf("GET", "https://x.io/a/:id"),
      requestOf("GET", "https://x.io/a/{{x}}", {}, { name: "Other" }),
    ];
    expect(() => convert(collectionOf(items), { duplicates: "fail" })).toThrow(CollectionError);
    expect(() => convert(collectionOf(items), { duplicates: "fail" })).toThrow(
      /“GET it” at \$\.item\[0\] and “Other” at \$\.item\[1\]/,
    );
  });
});

describe("responses", () => {
  const saved = (...response: unknown[]) => converted([requestOf("GET", "https://x.io/a", {}, { response })]);

  test("are grouped by status, with schema, headers and named examples", () => {
    const { only } = saved(
      {
        name: "One",
        code: 200,
        status: "OK",
        header: [
          { key: "Content-Type", value: "application/json; charset=utf-8" },
          { key: "X-Total", value: "2" },
          { key: "Date", value: "today" },
        ],
        body: '{"id": 1}',
      },
      {
        name: "Two",
        code: 200,
        status: "OK",
        _postman_previewlanguage: "json",
        body: '{"id": 2, "name": "x"}',
      },
      { name: "None", code: 404, status: "Not Found", body: "gone" },
      { name: "Empty", code: 204, status: "No Content", body: null },
    );
    expect(only.responses).toEqual({
      200: {
        description: "OK",
        headers: { "X-Total": { schema: { type: "integer" }, example: 2 } },
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { id: { type: "integer" }, name: { type: "string" } },
              required: ["id"],
            },
            examples: {
              one: { summary: "One", value: { id: 1 } },
              two: { summary: "Two", value: { id: 2, name: "x" } },
            },
          },
        },
      },
      204: { description: "Empty" },
      404: {
        description: "None",
        content: { "text/plain": { schema: { type: "string" }, example: "gone" } },
      },
    });
  });

  test.each([
    [{ code: 0 }, "default"],
    [{ code: 600, status: "Not Found" }, "404"],
    [{ code: "201" }, "201"],
    [{ code: null, name: "404 no such thing" }, "404"],
    [{}, "default"],
  ])("like %j have the status %s", (response, status) => {
    expect(Object.keys(saved({ name: "x", ...response }).only.responses)).toEqual([status]);
  });

  test("are described by their names, unless an example carries them", () => {
    const body = { header: [{ key: "Content-Type", value: "application/json" }] };
    const { only } = converted([
      requestOf(
        "GET",
        "https://x.io/a",
        {},
        {
          name: "Get it",
          response: [
            { name: "Account is locked", code: 423, ...body, body: "{}" },
            { name: "Nothing has changed", code: 304, status: "Not Modified", body: "" },
            { name: "200 OK", code: 200, ...body, body: '{"a": 1}' },
            { name: "Empty", code: 200, ...body, body: '{"a": 2}' },
            { name: "Same again", code: 200, ...body, body: '{"a": 2}' },
            { name: "Get it", code: 404, status: "Not there yet" },
          ],
        },
      ),
    ]);
    expect(Object.values(only.responses).map(({ description }) => description)).toEqual([
      "Same again",
      "Nothing has changed",
      "Not there yet",
      "Account is locked",
    ]);
  });

  test("contribute parameters and bodies of their saved requests", () => {
    const response = [
      {
        name: "Page two",
        code: 200,
        originalRequest: {
          method: "GET",
          url: "https://x.io/a?page=2",
          header: [{ key: "X-New", value: "1" }],
        },
      },
    ];
    const { only } = converted([requestOf("GET", "https://x.io/a", {}, { response })]);
    expect(only.parameters).toEqual([
      { name: "page", in: "query", schema: { type: "integer" }, example: 2 },
      { name: "X-New", in: "header", schema: { type: "integer" }, example: 1 },
    ]);
  });
});

describe("operationIds", () => {
  const idsOf = (items: unknown[]) =>
    Object.values(converted(items).paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
  const named = (name: string, method: string, path: string) =>
    requestOf(method, `https://x.io${path}`, {}, { name });

  test.each([
    ["Trigger a pipeline run via an API trigger", "triggerPipelineRunViaApiTrigger"],
    ["Get the user’s e-mail", "getUsersEMail"],
    ["GET /api/v2/users/:id", "getUsersById"],
    ["https://x.io/things/5", "getThings5"],
    ["Создать платёж", "getPaymentsById"],
    ["Größe ändern", "grosseAndern"],
    ["List participant(s) and box(es)", "listParticipantsAndBoxes"],
    ["", "getPaymentsById"],
    ["2FA", "get2Fa"],
    ["1. Create a user", "createUser"],
    ["2b) Create a user", "createUser"],
    ["3 - Create a user", "createUser"],
    ["1.2  Create a user", "createUser"],
    ["2 users", "get2Users"],
    ["localhost:8480/users/_create", "getPaymentsById"],
    ["{who}/messages/{id}?language={language}", "getPaymentsById"],
    ["messages?language=en", "getPaymentsById"],
    ["Create/update", "createUpdate"],
    ["com.acme.rest.v2.UserResource.getUser", "getUser"],
    ["Version 1.2.3", "version123"],
  ])("for %j: %s", (name, id) => {
    expect(idsOf([named(name, "GET", "/v1/payments/:id")])).toEqual([id]);
  });

  test.each([
    ["GET", "/v1/payments/:id", "Get", "getPaymentsById"],
    ["GET", "/v1/payments", "LIST", "listPayments"],
    ["POST", "/users/search", "Search", "searchUsers"],
    ["POST", "/fsm/v1/_create", "Create", "createFsm"],
    ["GET", "/odata/Customers({{id}})", "Get", "getCustomers"],
    ["GET", "/{{tenant}}/{{id}}", "Get", "getByTenantById"],
    ["GET", "/shops/:shop/staff/12", "Fetch", "fetchStaff"],
    ["DELETE", "/", "Delete", "delete"],
  ])("for %s %s named %s include the object: %s", (method, path, name, id) => {
    expect(idsOf([named(name, method, path)])).toEqual([id]);
  });

  test("are transliterated if neither name nor path is Latin", () => {
    const { only } = converted([requestOf("GET", "https://x.io/用户/:编号", {}, { name: "获取用户" })]);
    expect(only.operationId).toBe("huoQuYongHu");
    const unnamed = converted([requestOf("GET", "https://x.io/用户/:编号", {}, { name: "" })]);
    expect(unnamed.only.operationId).toBe("getYongHuByBianHao");
  });

  test("are plain words for unknown methods", () => {
    expect(
      idsOf([
        named("", "{{verb}}", "/users"),
        named("", "go on", "/users/:id"),
        named("/things", "*", "/things"),
      ]),
    ).toEqual(["verbUsers", "goonUsersById", "sendThings"]);
  });

  test("that clash are distinguished by method, folder or path", () => {
    expect(idsOf([named("Users", "GET", "/users"), named("Users", "POST", "/users")])).toEqual([
      "getUsers",
      "postUsers",
    ]);
    expect(
      idsOf([
        { name: "Admins", item: [named("List", "GET", "/admins")] },
        { name: "Guests", item: [named("List", "GET", "/guests")] },
      ]),
    ).toEqual(["listAdmins", "listGuests"]);
    expect(
      idsOf([named("List users", "GET", "/companies/users"), named("List users", "GET", "/shops/users")]),
    ).toEqual(["listUsersForCompanies", "listUsersForShops"]);
    expect(idsOf([named("Get users", "GET", "/users"), named("Get users", "GET", "/users/:id")])).toEqual([
      "getUsers",
      "getUsersById",
    ]);
  });
});
