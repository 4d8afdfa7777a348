import { knownReleases } from "@mage-api/mage-server";
import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { readSamples } from "../recorded-checks/recorded.ts";
import { errorsOf } from "./compile.ts";
import { responsesModule } from "./response-samples.ts";

const { operationIds } = mageValidator();

describe.each(knownReleases())("real responses of Mage %s", (release) => {
  const samples = readSamples(release);

  test("match the types of both generators, both results and errors", () => {
    expect(samples.filter(({ outcome }) => outcome === "success").length).toBeGreaterThan(
      operationIds.length,
    );
    expect(samples.filter(({ outcome }) => outcome === "unhandled").length).toBeGreaterThan(0);
    expect(errorsOf(responsesModule(samples, operationIds))).toEqual([]);
  });
});

describe("modified responses", () => {
  const sample = readSamples().find(
    ({ operation, outcome }) => operation === "createPipeline" && outcome === "success",
  );
  const body = sample?.body as { pipeline: Record<string, unknown> };

  test.each([
    ["an extra property", { ...body, pipeline: { ...body.pipeline, invented: 1 } }],
    ["a missing property", { ...body, pipeline: { ...body.pipeline, uuid: undefined } }],
    ["an unknown value", { ...body, pipeline: { ...body.pipeline, type: "nonsense" } }],
    ["a wrong type", { ...body, pipeline: { ...body.pipeline, executor_count: "1" } }],
  ])("match neither type: %s", (_, wrong) => {
    if (!sample) throw new Error("There is no sample of createPipeline.");
    expect(errorsOf(responsesModule([{ ...sample, body: wrong }], operationIds))).toHaveLength(2);
  });
});
