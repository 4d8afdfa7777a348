import { mageValidator, readMageDocument } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { coverageProblems } from "../compatibility/coverage-table.ts";
import { itemsOf } from "../compatibility/items.ts";
import { documentProblems } from "./document-problems.ts";
import { readRecorded } from "./recorded.ts";

const document = readMageDocument();
const recorded = readRecorded();

describe("the OpenAPI document", () => {
  test("matches the recordings of real servers", () => {
    expect(documentProblems(document, recorded)).toEqual([]);
  });

  test("is validated against samples of every operation and several releases", () => {
    const operations = new Set(recorded.samples.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual(mageValidator().operationIds.toSorted());
    expect(recorded.runs.length).toBeGreaterThan(1);
  });
});

describe("documentProblems", () => {
  const problemsAfter = (mutate: (copy: typeof document) => void) => {
    const copy = structuredClone(document);
    mutate(copy);
    return documentProblems(copy, recorded);
  };

  test("names a property that was observed but is undocumented", () => {
    const problems = problemsAfter(({ components }) => {
      delete components.schemas.Block.properties.color;
      components.schemas.Block.required = components.schemas.Block.required.filter(
        (name: string) => name !== "color",
      );
    });
    expect(problems).toContain("property Block.color was observed but is undocumented.");
  });

  test("names a property that was never observed, and one with an outdated reason", () => {
    const problems = problemsAfter(({ components }) => {
      components.schemas.Block.properties.invented = { type: "string" };
      components.schemas.Block.properties.color["x-never-seen"] = "A reason.";
    });
    expect(problems.join("\n")).toContain("`Block.invented` was never observed");
    expect(problems).toContain("`Block.color` was observed: remove its x-never-seen.");
  });

  test("names a property that was null but isn't nullable", () => {
    const problems = problemsAfter(({ components }) => {
      components.schemas.SessionUser.properties.username.type = "string";
    });
    expect(problems).toContain("`SessionUser.username` was null, but the document doesn't allow null.");
  });

  test("names a nullable property that was never null, and one with an outdated reason", () => {
    const problems = problemsAfter(({ components }) => {
      components.schemas.SessionUser.properties.id.type = ["integer", "null"];
      components.schemas.SessionUser.properties.username["x-never-null"] = "A reason.";
      delete components.schemas.ServerStatus.properties.last_user_request["x-never-null"];
    });
    expect(problems.join("\n")).toContain("`SessionUser.id` was never null");
    expect(problems.join("\n")).toContain("`ServerStatus.last_user_request` was never null");
    expect(problems).toContain("`SessionUser.username` was null: remove its x-never-null.");
  });

  test("names an optional property that was always present", () => {
    const problems = problemsAfter(({ components }) => {
      components.schemas.Block.required = components.schemas.Block.required.filter(
        (name: string) => name !== "uuid",
      );
    });
    expect(problems.join("\n")).toContain("`Block.uuid` was in every response");
  });

  test("names an operation whose credentials differ from the server's", () => {
    const problems = problemsAfter(({ paths }) => {
      paths["/api/pipelines"].get.security = [];
    });
    expect(problems).toContain(
      "listPipelines requires nothing, but the server requires apiKey and oauthToken or nothing.",
    );
  });

  test("names an operation whose path is wrong", () => {
    const problems = problemsAfter(({ paths }) => {
      paths["/api/pipeline"] = paths["/api/pipelines"];
      delete paths["/api/pipelines"];
    });
    expect(problems).toContain("The GET request of listPipelines matches no operation.");
  });

  test("reports no coverage problems if everything was observed or has a reason", () => {
    expect(coverageProblems(itemsOf(mageValidator()), recorded.runs)).toEqual([]);
  });
});
