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
    ["another schema", 'components["schemas"]["ListMetadata"]', 'components["schemas"]["RetryConfig"]'],
    ["one value of an enumeration less", "HeyApi.BlockColor>", "Exclude<HeyApi.BlockColor, 'teal'>>"],
    ["a property that may be missing", "HeyApi.ListMetadata>", "Partial<HeyApi.ListMetadata>>"],
    ["a value that may be null", "HeyApi.BlockPipeline>", "(HeyApi.BlockPipeline | null)>"],
    ["no type at all", "HeyApi.ScheduleSettings>", "HeyApi.NoSuchType>"],
  ])("would be seen to differ in %s", (_, from, to) => {
    expect(source).toContain(from);
    expect(errorsOf(source.replace(from, to))).toHaveLength(1);
  });

  test("are no loose types, of which any would agree with all", () => {
    const claims = ["Pipeline", "Block", "PipelineRun", "PipelineSchedule"].flatMap((name) => [
      `{ const loose: components["schemas"]["${name}"] = 1; void loose; }`,
      `{ const loose: HeyApi.${name} = 1; void loose; }`,
    ]);
    expect(errorsOf(source.replace("export {};", claims.join("\n")))).toHaveLength(claims.length);
  });
});
