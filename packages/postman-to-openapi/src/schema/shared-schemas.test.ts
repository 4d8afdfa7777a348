import { describe, expect, test } from "vitest";
import { converted, jsonBody, requestOf } from "../testing/build.ts";

const url = (path: string) => `https://x.io${path}`;
const get = (path: string, ...bodies: unknown[]) =>
  requestOf(
    "GET",
    url(path),
    {},
    { response: bodies.map((body, index) => ({ name: `${index}`, code: 200, body: JSON.stringify(body) })) },
  );
const post = (path: string, body: unknown) => requestOf("POST", url(path), jsonBody(body));

function schemasOf(...items: unknown[]): Record<string, { properties: object; required?: string[] }> {
  const { components } = converted(items).document as { components?: { schemas?: object } };
  return { ...components?.schemas } as Record<string, { properties: object; required?: string[] }>;
}

const uuid = "0b6f2a1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b";
const error = { code: "x", message: "y", trace: uuid };
const string = { type: "string" };

describe("schemas are shared", () => {
  test("if they differ only in formats", () => {
    expect(schemasOf(get("/a", { error }), get("/b", { error: { ...error, trace: "none" } }))).toEqual({
      Error: { type: "object", properties: { code: string, message: string, trace: string } },
    });
  });

  test("if one has evidence of required properties and the other doesn't", () => {
    const schemas = schemasOf(
      get("/a", { error }, { error: { code: "z", message: "y" } }),
      get("/b", { error }),
    );
    expect(schemas.Error?.required).toEqual(["code", "message"]);
    expect(Object.keys(schemas)).toEqual(["Error"]);
  });

  test("if they are small and occur three times", () => {
    const amount = { value: "1.00", currency: "EUR" };
    const two = [get("/a", { id: 1, amount }), get("/b", { id: 1, x: 1, price: amount })];
    expect(schemasOf(...two)).toEqual({});
    expect(Object.keys(schemasOf(...two, get("/c", { key: "a", amount })))).toEqual(["Amount"]);
    expect(schemasOf(get("/a", amount), get("/b", amount), get("/c", amount))).toEqual({});
  });

  test("unless the evidence of required properties differs", () => {
    const full = { name: "a", size: 1, note: "b" };
    expect(
      schemasOf(
        get("/a", { box: full }, { box: { ...full, size: 2 } }),
        get("/b", { box: full }, { box: { name: "c" } }),
      ),
    ).toEqual({});
    // Also within one example: its second box has no note.
    expect(
      schemasOf(
        get("/a", { box: full }, { box: { ...full, size: 2 } }),
        get("/b", { boxes: [full, { name: "a", size: 3 }] }),
      ),
    ).toEqual({});
  });

  test("with the same parts wherever they occur", () => {
    const order = (trace: string) => ({
      id: 1,
      at: { x: trace },
      to: { street: "a", city: trace, zip: "1" },
    });
    const { document } = converted([get("/a", { order: order(uuid) }), get("/b", { order: order("b") })]);
    expect(document.components).toEqual({
      schemas: {
        Order: {
          type: "object",
          properties: {
            id: { type: "integer" },
            at: { type: "object", properties: { x: string } },
            to: { type: "object", properties: { street: string, city: string, zip: string } },
          },
        },
      },
    });
  });
});

describe("schema names", () => {
  const address = { street: "a", city: "b", zip: "c" };
  const user = { id: 1, name: "x", home: "y" };
  const namesOf = (...items: unknown[]) => Object.keys(schemasOf(...items));

  test.each([
    [{ billingAddress: address, homeAddress: address }, "Address"],
    [{ fatherOfApplicant: address, motherOfApplicant: address }, "Applicant"],
    [{ userClaim: address, claims: [address] }, "Claim"],
    [{ payerInfo: address, payeeInfo: address }, "PayerInfo"],
    [{ from: address, to: address }, "From"],
  ])("come from the common words of the members: %j", (body, name) => {
    expect(namesOf(post("/a", body))).toEqual([name]);
  });

  test("include the owner if the common words are taken", () => {
    const place = { ...address, floor: 1 };
    expect(
      namesOf(
        post("/a", { home: { billingAddress: address, homeAddress: address } }),
        post("/b", { shop: { billingAddress: place, homeAddress: place } }),
      ),
    ).toEqual(["Address", "ShopAddress"]);
  });

  test("distinguish the items of a page from the page", () => {
    const page = { total: 1, pages: 1, data: [user] };
    expect(namesOf(get("/users", page), get("/teams/:id/users", page), get("/users/:id", user))).toEqual([
      "UserList",
      "User",
    ]);
  });

  test("don't call a resource with items a list", () => {
    const order = { id: 1, total: 2, items: [{ sku: "a" }] };
    expect(namesOf(get("/orders/:id", order), requestOf("PUT", url("/orders/:id"), jsonBody(order)))).toEqual(
      ["Order"],
    );
  });

  test.each([
    [post("/a/:id/boxes", [address, { ...address, zip: "d" }]), "Box"],
    [post("/a", { details: address, home: address }), "Home"],
    [post("/a", { error: address, properties: address, attributes: address }), "Error"],
  ])("prefer the more specific name", (item, name) => {
    expect(namesOf(item, item, requestOf("PUT", url("/other"), jsonBody([address])))).toContain(name);
  });

  test("include the owner if the short name is taken", () => {
    const company = { ...user, tax: "z" };
    expect(
      namesOf(
        get("/users/:id", user),
        requestOf("PUT", url("/users/:id"), jsonBody(user)),
        get("/companies/:id/users", { data: [company, company] }),
        get("/companies/:id/users/:user", company),
      ),
    ).toEqual(["User", "CompanyUser"]);
  });
});
