import { knownReleases } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { readSamples } from "../recorded-checks/recorded.ts";
import { errorsOf } from "./compile.ts";
import { answersModule } from "./response-samples.ts";

const { operationIds } = mageValidator();

describe.each(knownReleases())("real answers of Mage %s", (release) => {
  const samples = readSamples(release);

  test("are of the types of both generators, results and errors", () => {
    expect(samples.filter(({ outcome }) => outcome === "success").length).toBeGreaterThan(
      operationIds.length,
    );
    expect(samples.filter(({ outcome }) => outcome === "unhandled").length).toBeGreaterThan(0);
    expect(errorsOf(answersModule(samples, operationIds))).toEqual([]);
  });
});

describe("answers that aren't real", () => {
  const sample = readSamples().find(
    ({ operation, outcome }) => operation === "createPipeline" && outcome === "success",
  );
  const body = sample?.body as { pipeline: Record<string, unknown> };

  test.each([
    ["a property too many", { ...body, pipeline: { ...body.pipeline, invented: 1 } }],
    ["a property too few", { ...body, pipeline: { ...body.pipeline, uuid: undefined } }],
    ["an unknown value", { ...body, pipeline: { ...body.pipeline, type: "nonsense" } }],
    ["another type", { ...body, pipeline: { ...body.pipeline, executor_count: "1" } }],
  ])("don't compile, against either: %s", (_, wrong) => {
    if (!sample) throw new Error("There is no sample of createPipeline.");
    expect(errorsOf(answersModule([{ ...sample, body: wrong }], operationIds))).toHaveLength(2);
  });
});
