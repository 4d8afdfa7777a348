import { mageValidator, readMageDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { coverageProblems } from "../compatibility/coverage-table.ts";
import { itemsOf } from "../compatibility/items.ts";
import { documentProblems } from "./document-proof.ts";
import { readRecorded } from "./recorded.ts";

const document = readMageDocument();
const recorded = readRecorded();

describe("the OpenAPI document", () => {
  test("says what real servers were seen to do, and nothing that none was, without a reason", () => {
    expect(documentProblems(document, recorded)).toEqual([]);
  });

  test("is held against samples of every operation, of several releases", () => {
    const operations = new Set(recorded.samples.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual(mageValidator().operationIds.toSorted());
    expect(recorded.runs.length).toBeGreaterThan(1);
  });
});

describe("documentProblems", () => {
  const damaged = (damage: (copy: typeof document) => void) => {
    const copy = structuredClone(document);
    damage(copy);
    return documentProblems(copy, recorded);
  };

  test("names a property that was seen and is not declared", () => {
    const problems = damaged(({ components }) => {
      delete components.schemas.Block.properties.color;
      components.schemas.Block.required = components.schemas.Block.required.filter(
        (name: string) => name !== "color",
      );
    });
    expect(problems).toContain("property Block.color was seen, and isn't in the document.");
  });

  test("names a property that was never seen, and one whose reason is no longer true", () => {
    const problems = damaged(({ components }) => {
      components.schemas.Block.properties.invented = { type: "string" };
      components.schemas.Block.properties.color["x-never-seen"] = "So it is.";
    });
    expect(problems.join("\n")).toContain("`Block.invented` was never seen");
    expect(problems).toContain("`Block.color` was seen: remove its x-never-seen.");
  });

  test("names a property that was null and may not be", () => {
    const problems = damaged(({ components }) => {
      components.schemas.SessionUser.properties.username.type = "string";
    });
    expect(problems).toContain(
      "`SessionUser.username` was null, and the document doesn't say that it may be.",
    );
  });

  test("names a property that may be null and never was, and one whose reason is no longer true", () => {
    const problems = damaged(({ components }) => {
      components.schemas.SessionUser.properties.id.type = ["integer", "null"];
      components.schemas.SessionUser.properties.username["x-never-null"] = "So it is.";
      delete components.schemas.ServerStatus.properties.last_user_request["x-never-null"];
    });
    expect(problems.join("\n")).toContain("`SessionUser.id` was never null");
    expect(problems.join("\n")).toContain("`ServerStatus.last_user_request` was never null");
    expect(problems).toContain("`SessionUser.username` was null: remove its x-never-null.");
  });

  test("names a property that was always there and is optional", () => {
    const problems = damaged(({ components }) => {
      components.schemas.Block.required = components.schemas.Block.required.filter(
        (name: string) => name !== "uuid",
      );
    });
    expect(problems.join("\n")).toContain("`Block.uuid` was there in every answer");
  });

  test("names an operation that asks for other credentials than the server", () => {
    const problems = damaged(({ paths }) => {
      paths["/api/pipelines"].get.security = [];
    });
    expect(problems).toContain(
      "listPipelines asks for nothing, and the server for apiKey and oauthToken or nothing.",
    );
  });

  test("names an operation whose requests lead elsewhere", () => {
    const problems = damaged(({ paths }) => {
      paths["/api/pipeline"] = paths["/api/pipelines"];
      delete paths["/api/pipelines"];
    });
    expect(problems).toContain("listPipelines: its request GET belongs to no operation.");
  });

  test("says nothing about coverage when everything is seen or explained", () => {
    expect(coverageProblems(itemsOf(mageValidator()), recorded.runs)).toEqual([]);
  });
});
