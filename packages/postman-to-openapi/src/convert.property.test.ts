import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Document, incomplete, operationsOf } from "../bench/faults.ts";
import { CollectionError, convert, readCollection, stringify } from "./index.ts";
import { isObject, type JsonObject } from "./input/json.ts";
import { collection } from "./testing/arbitrary.ts";
import { mismatchedExamples } from "./testing/check-examples.ts";
import { lostTexts } from "./testing/lost-texts.ts";
import { faultsOf } from "./testing/validate.ts";

/** Validators take a tenth of a second per document. FUZZ_RUNS=500 makes a long run. */
const runs = Number(process.env.FUZZ_RUNS ?? 30);

/** Returns the collection with each request changed. */
function eachRequest(value: unknown, change: (request: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((item) => eachRequest(item, change));
  if (!isObject(value)) return value;
  const copy = { ...value };
  if (Array.isArray(copy.item)) copy.item = eachRequest(copy.item, change);
  if (isObject(copy.request)) copy.request = change(copy.request);
  return copy;
}

/** Splits a URL as Postman's export does. */
function urlObject(text: string): JsonObject {
  const [address = "", query] = text.split("?");
  const scheme = /^(https?):\/\//.exec(address)?.[1];
  const [host = "", ...path] = address.replace(/^https?:\/\//, "").split("/");
  const pairs = query?.split("&").map((pair) => pair.split("="));
  return {
    raw: text,
    ...(scheme ? { protocol: scheme } : {}),
    host: host.split("."),
    ...(path.length > 0 ? { path } : {}),
    ...(pairs ? { query: pairs.map(([key, value]) => ({ key, value })) } : {}),
  };
}

const whole = (text: unknown): boolean => typeof text === "string" && !/:\/[^/]|\{\{[^}]*\{\{/.test(text);

describe("any collection", () => {
  test.each(["3.1", "3.0"] as const)(
    "gives a valid, complete OpenAPI %s document",
    { timeout: 120_000 },
    async (openapi) => {
      await fc.assert(
        fc.asyncProperty(collection, async (input) => {
          const { document, report } = convert(input, { openapi });
          expect(incomplete(document as never)).toEqual([]);
          expect(
            operationsOf(document as unknown as Document).every(({ operation }) => operation.operationId),
          ).toBe(true);
          expect(await faultsOf(document)).toEqual([]);
          expect(mismatchedExamples(document)).toEqual([]);
          expect(lostTexts(input, document, report)).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  test("gives the same document twice, and isn't changed", () => {
    fc.assert(
      fc.property(collection, (input) => {
        const before = JSON.stringify(input);
        const first = convert(input);
        expect(JSON.stringify(convert(input))).toBe(JSON.stringify(first));
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  test("survives YAML and JSON", () => {
    fc.assert(
      fc.property(collection, (input) => {
        const { document } = convert(input);
        const plain = JSON.stringify(JSON.parse(stringify(document, "json")));
        expect(JSON.stringify(parse(stringify(document)))).toBe(plain);
      }),
    );
  });

  test("gives the same document in each form that Postman writes", () => {
    fc.assert(
      fc.property(collection, (input) => {
        const plain = eachRequest(input, (request) =>
          whole(request.url) ? request : { ...request, url: "http://x.io" },
        );
        const expected = JSON.stringify(convert(plain).document);
        const split = eachRequest(plain, (request) => ({ ...request, url: urlObject(String(request.url)) }));
        const withoutRaw = eachRequest(split, ({ url, ...rest }) => {
          const { raw: _, ...parts } = url as JsonObject;
          return { ...rest, url: parts };
        });
        const described = eachRequest(plain, (request) =>
          typeof request.description === "string"
            ? { ...request, description: { content: request.description, type: "text/plain" } }
            : request,
        );
        const marked = readCollection(`\uFEFF${JSON.stringify(plain)}`);
        const wide = readCollection(new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(plain)}`, "utf16le")));
        for (const other of [split, withoutRaw, described, { collection: plain }, marked, wide]) {
          expect(JSON.stringify(convert(other).document)).toBe(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("has the same operations and schemes in any order of requests", () => {
    const facts = (input: JsonObject) => {
      const { document } = convert(input);
      const operations = Object.entries(document.paths).flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`),
      );
      return [...new Set(operations.filter((place) => !place.startsWith("servers")))].sort();
    };
    fc.assert(
      fc.property(collection, (input) => {
        const reversed = { ...input, item: (input.item as unknown[]).toReversed() };
        expect(facts(reversed)).toEqual(facts(input));
      }),
    );
  });

  test("masks a planted secret anywhere", () => {
    const secret = fc
      .stringMatching(/^[A-Za-z0-9]{20,40}$/)
      .filter((text) => /\d/.test(text) && /[a-z]/.test(text));
    fc.assert(
      fc.property(collection, secret, (input, token) => {
        const items = input.item as unknown[];
        const url = `{{base}}/secrets?access_token=${token}&page=1`;
        const planted = {
          ...input,
          variable: [...((input.variable as unknown[]) ?? []), { key: "api_key", value: token }],
          item: [
            ...items,
            {
              name: "Planted",
              request: {
                method: "POST",
                url,
                description: `Send {"password": "${token}"} with Bearer ${token}`,
                auth: { type: "bearer", bearer: [{ key: "token", value: token }] },
                header: [
                  { key: "Authorization", value: `Bearer ${token}` },
                  { key: "X-API-Key", value: token },
                  { key: "Cookie", value: `session=${token}` },
                ],
                body: {
                  mode: "raw",
                  raw: JSON.stringify({ user: { password: token, list: [{ client_secret: token }] } }),
                },
              },
              response: [
                {
                  name: "ok",
                  code: 200,
                  body: JSON.stringify({ access_token: token, note: `it is ${token}` }),
                },
              ],
            },
          ],
        };
        const { document, report } = convert(planted);
        expect(JSON.stringify(document)).not.toContain(token);
        expect(JSON.stringify(report)).not.toContain(token);
        expect(report.counts.secrets).toBeGreaterThan(5);
      }),
      { numRuns: 100 },
    );
  });
});

describe("broken input", () => {
  /** Replaces any value by any other. */
  const broken = fc
    .tuple(
      collection,
      fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 5 }),
    )
    .map(([input, changes]) => {
      const copy = JSON.parse(JSON.stringify(input)) as JsonObject;
      for (const [where, value] of changes) {
        const places: [JsonObject, string][] = [];
        const visit = (node: unknown): void => {
          if (typeof node !== "object" || node === null) return;
          for (const key of Object.keys(node)) {
            places.push([node as JsonObject, key]);
            visit((node as JsonObject)[key]);
          }
        };
        visit(copy);
        const place = places[where % Math.max(1, places.length)];
        if (place) place[0][place[1]] = value;
      }
      return copy;
    });

  test("is converted or rejected in one sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 5, arbitrary: broken }, { weight: 1, arbitrary: fc.jsonValue() }),
        async (input) => {
          try {
            const { document, report } = convert(input);
            expect(incomplete(document as never)).toEqual([]);
            expect(await faultsOf(document)).toEqual([]);
            expect(mismatchedExamples(document)).toEqual([]);
            expect(() => JSON.stringify(report)).not.toThrow();
          } catch (error) {
            if (!(error instanceof CollectionError)) throw error;
            expect(error.message).toMatch(/^[^\n]+[.?]$/);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test("of any bytes is read or rejected in one sentence", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json().map((json) => json.slice(0, -1)),
      fc.constantFrom("", " ", "{", "[", '{"a":', "\uFEFF", "<html>"),
    );
    const bytes = fc.oneof(
      fc.uint8Array(),
      text.map((value) => new Uint8Array(Buffer.from(value))),
    );
    fc.assert(
      fc.property(fc.oneof(text, bytes), (input) => {
        try {
          readCollection(input);
        } catch (error) {
          expect(error).toBeInstanceOf(CollectionError);
        }
      }),
    );
  });
});
