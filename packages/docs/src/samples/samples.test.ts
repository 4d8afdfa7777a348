import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type OpenApiDocument, readApi } from "../model/document.ts";
import { clientCalls } from "./client-calls.ts";
import { type Language, languages, samplesOf } from "./samples.ts";

const folder = join(import.meta.dirname, "../..");
const source: OpenApiDocument = parse(readFileSync(join(folder, "../../spec/openapi.yaml"), "utf8"));
const api = readApi(source);

/** What the compiler says of programs that use the client; they stand in no file. */
function problemsOf(programs: Record<string, string>): string[] {
  const path = (name: string) => join(folder, "snippets", `${name}.sample.ts`);
  const files = new Map(Object.entries(programs).map(([name, text]) => [path(name), text]));
  const { config } = ts.readConfigFile(join(folder, "snippets/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(folder, "snippets"));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${file.slice(dirname(file).length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
      ),
  );
}

const changed = (change: (document: OpenApiDocument) => void) => {
  const draft = structuredClone(source);
  change(draft);
  return readApi(draft);
};
const sample = (id: string, language: Language, from = api, values?: Record<string, string | number>) => {
  const operation = from.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return samplesOf(from, operation, values)[language];
};

describe("the TypeScript samples", () => {
  const samples = Object.fromEntries(api.operations.map(({ id }) => [id, sample(id, "typescript")]));

  it("compile, each one, as users compile", () => expect(problemsOf(samples)).toEqual([]));

  it("would not compile with a name or a type that is wrong", () => {
    const listPipelines = (samples.listPipelines ?? "").replace("pipelines.list", "pipelines.lsit");
    const readPipelineRun = (samples.readPipelineRun ?? "").replace(/read\(\d+\)/, 'read("one")');
    const problems = problemsOf({ listPipelines, readPipelineRun });
    expect(problems.join("\n")).toMatch(
      /listPipelines.*'lsit'.*\n?.*readPipelineRun.*'string' is not assignable/,
    );
  });

  it("call a method of the client for each operation that there is, and name no other", () => {
    expect(Object.keys(clientCalls).toSorted()).toEqual(api.operations.map(({ id }) => id).toSorted());
  });

  it("call the function of its name for an operation that the collection gains", () => {
    const gained = changed(({ paths }) => {
      paths["/api/things/{uuid}"] = {
        put: {
          operationId: "updateThing",
          requestBody: {
            content: {
              "application/json": { schema: { type: "object", properties: { size: { type: "integer" } } } },
            },
          },
        },
      };
    });
    expect(sample("updateThing", "typescript", gained)).toContain(
      'await updateThing({ client: mage.client, path: { uuid: "arwen_starlight" }, body: { size: 1 } })',
    );
  });
});

describe("examples", () => {
  it("come from the nearest path that has one", () => {
    expect(sample("readPipelineSchedule", "curl")).toContain("/api/pipeline_schedules/3");
    expect(sample("readPipelineRun", "curl")).toContain("/api/pipeline_runs/1");
  });

  it("give way to the values of a test, in the path and in the body", () => {
    const values = { uuid: "a b", name: "it's" };
    expect(sample("updatePipeline", "curl", api, values)).toContain("/api/pipelines/a%20b");
    expect(sample("updatePipeline", "curl", api, values)).toContain(`'{"pipeline":{"name":"it'\\''s"}}'`);
    expect(sample("updatePipeline", "httpie", api, values)).toContain(`'pipeline[name]=it'\\''s'`);
    expect(sample("updatePipeline", "python", api, values)).toContain(`{"pipeline": {"name": "it's"}}`);
  });
});

it("HTTPie doesn't take a value for the name of a file", () => {
  expect(sample("createPipelineSchedule", "httpie")).toContain(
    `'pipeline_schedule[schedule_interval]:="@daily"'`,
  );
});

describe.each(languages)("in $title", ({ id }) => {
  it("no secret stands in a sample, only the variable that holds it", () => {
    const trigger = sample("triggerPipelineRun", id);
    expect(trigger).toContain("MAGE_TRIGGER_TOKEN");
    expect(trigger).not.toContain("abc123");
    expect(sample("createSession", id)).toMatch(/MAGE_EMAIL.*MAGE_PASSWORD/s);
  });

  it("an operation that needs no credentials gets none", () => {
    expect(sample("readStatus", id)).not.toMatch(/X-API-KEY|OAUTH-TOKEN:/);
    expect(sample("triggerPipelineRun", id)).not.toMatch(/X-API-KEY|OAUTH-TOKEN:/);
  });
});
