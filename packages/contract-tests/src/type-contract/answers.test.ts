import { describe, expect, it } from "vitest";
import { documentValidator } from "../harness/observe.ts";
import { knownReleases } from "../mage-server/index.ts";
import { readSamples } from "../proof/recorded.ts";
import { answersModule } from "./answers.ts";
import { errorsOf } from "./compile.ts";

const { operationIds } = documentValidator();

describe.each(knownReleases())("real answers of Mage %s", (release) => {
  const samples = readSamples(release);

  it("are of the types of both generators, results and errors", () => {
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

  it.each([
    ["a property too many", { ...body, pipeline: { ...body.pipeline, invented: 1 } }],
    ["a property too few", { ...body, pipeline: { ...body.pipeline, uuid: undefined } }],
    ["an unknown value", { ...body, pipeline: { ...body.pipeline, type: "nonsense" } }],
    ["another type", { ...body, pipeline: { ...body.pipeline, executor_count: "1" } }],
  ])("don't compile, against either: %s", (_, wrong) => {
    if (!sample) throw new Error("There is no sample of createPipeline.");
    expect(errorsOf(answersModule([{ ...sample, body: wrong }], operationIds))).toHaveLength(2);
  });
});
