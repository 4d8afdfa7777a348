import { mageValidator } from "@mage-api/openapi-document";
import { describe, expect, test } from "vitest";
import { agreementModule } from "./agreement.ts";
import { errorsOf } from "./compile.ts";

const { document } = mageValidator();

describe("the types of both generators", () => {
  const source = agreementModule(document);

  test("are mutually assignable for each schema, query, path and body", () => {
    expect(source).toContain("// schema PipelineDetail\n");
    expect(source).toContain("// query of listPipelineRuns\n");
    expect(source).toContain("// body of createBlock\n");
    expect(errorsOf(source)).toEqual([]);
  });

  test.each([
    [
      "a change to another schema",
      'components["schemas"]["ListMetadata"]',
      'components["schemas"]["RetryConfig"]',
    ],
    ["a missing enum value", "HeyApi.BlockColor>", "Exclude<HeyApi.BlockColor, 'teal'>>"],
    ["optional properties", "HeyApi.ListMetadata>", "Partial<HeyApi.ListMetadata>>"],
    ["a nullable type", "HeyApi.BlockPipeline>", "(HeyApi.BlockPipeline | null)>"],
    ["a missing type", "HeyApi.ScheduleSettings>", "HeyApi.NoSuchType>"],
  ])("no longer agree after %s", (_, from, to) => {
    expect(source).toContain(from);
    expect(errorsOf(source.replace(from, to))).toHaveLength(1);
  });

  test("are not so loose that they agree with anything", () => {
    const claims = ["Pipeline", "Block", "PipelineRun", "PipelineSchedule"].flatMap((name) => [
      `{ const loose: components["schemas"]["${name}"] = 1; void loose; }`,
      `{ const loose: HeyApi.${name} = 1; void loose; }`,
    ]);
    expect(errorsOf(source.replace("export {};", claims.join("\n")))).toHaveLength(claims.length);
  });
});
