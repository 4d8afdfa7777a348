import { expect, test } from "vitest";
import { createMageClient } from "../index.ts";
import { fakeServer, json } from "../testing/fake-server.ts";
import { formDataBodySerializer, urlSearchParamsBodySerializer } from "./body.ts";

// Requests as hey-api generates them for operations that a collection may add.
const send = async (request: object, options: object = {}) => {
  const { baseUrl, received } = await fakeServer(json({ things: [{ id: 1 }] }));
  const client = createMageClient({ baseUrl, maxRetries: 0, ...options });
  await client.post({ url: "/api/things", ...request });
  const [{ headers, body } = { headers: {} as Record<string, string>, body: "" }] = received;
  return { headers, body };
};

test("a form with a file has the content type that fetch sets", async () => {
  const { headers, body } = await send({
    ...formDataBodySerializer,
    headers: { "Content-Type": null },
    body: { file: new Blob(["content"]), tag: ["a", "b"], options: { deep: true }, absent: undefined },
  });
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  for (const part of ['name="file"', "content", 'name="tag"', '{"deep":true}']) expect(body).toContain(part);
  expect(body).not.toContain("absent");
});

test("a form without files is encoded like a query", async () => {
  const { headers, body } = await send({
    ...urlSearchParamsBodySerializer,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: { a: 1, b: ["x y", "z"] },
  });
  expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(body).toBe("a=1&b=x+y&b=z");
});

test("a text and a header of the operation are sent as they are", async () => {
  const { headers, body } = await send({
    bodySerializer: (body: unknown) => body as string,
    headers: { "Content-Type": "text/plain", "X-Tenant": 7, "X-Absent": undefined },
    body: "hello",
  });
  expect([headers["content-type"], headers["x-tenant"], headers["x-absent"], body]).toEqual([
    "text/plain",
    "7",
    undefined,
    "hello",
  ]);
});

test("an operation with a bearer token gets the token in the header that Mage reads first", async () => {
  const { headers } = await send(
    { security: [{ name: "OAUTH-TOKEN", type: "apiKey" }] },
    { oauthToken: "secret-token" },
  );
  expect([headers.authorization, headers["oauth-token"]]).toEqual([undefined, "secret-token"]);
});

test("a new operation may return anything that is JSON, or nothing", async () => {
  const request = { url: "/api/new_things", requestValidator: async () => undefined };
  const list = await fakeServer(json([]));
  expect(await createMageClient({ baseUrl: list.baseUrl }).get(request)).toEqual([]);
  const { baseUrl } = await fakeServer((_, response) => response.writeHead(204).end());
  expect(await createMageClient({ baseUrl }).delete(request)).toBeUndefined();
});
