import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withoutUntested } from "@mage-api/openapi-document";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type OpenApiDocument, readApi } from "../model/document.ts";
import { clientCalls } from "./client-calls.ts";
import { type Language, languages, samplesOf } from "./samples.ts";

const folder = join(import.meta.dirname, "../..");
const source: OpenApiDocument = parse(readFileSync(join(folder, "../../spec/openapi.yaml"), "utf8"));
const api = readApi(source);

/** Compiles programs in memory and returns the compiler's messages. */
function compilerMessages(programs: Record<string, string>): string[] {
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

  test("compile", () => expect(compilerMessages(samples)).toEqual([]));

  test("don't compile with a wrong name or type", () => {
    const listPipelines = (samples.listPipelines ?? "").replace("pipelines.list", "pipelines.lsit");
    const readPipelineRun = (samples.readPipelineRun ?? "").replace(/read\(\d+\)/, 'read("one")');
    const messages = compilerMessages({ listPipelines, readPipelineRun });
    expect(messages.join("\n")).toMatch(
      /listPipelines.*'lsit'.*\n?.*readPipelineRun.*'string' is not assignable/,
    );
  });

  test("use a client method for each operation in the document", () => {
    const known = readApi(withoutUntested(structuredClone(source)).document);
    expect(Object.keys(clientCalls).toSorted()).toEqual(known.operations.map(({ id }) => id).toSorted());
  });

  test("use the generated function for a new operation", () => {
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
    const odd = changed(({ paths }) => {
      paths["/api/things/{constructor}/{__proto__}"] = { get: { operationId: "getConstructor" } };
    });
    expect(sample("getConstructor", "typescript", odd)).toContain(
      'path: { constructor: "constructor", ["__proto__"]: "__proto__" }',
    );
    expect(sample("updateThing", "typescript", gained)).toContain(
      'await updateThing({ client: mage.client, path: { uuid: "arwen_starlight" }, body: { size: 1 } })',
    );
  });
});

describe("examples", () => {
  test("come from the nearest path with an example", () => {
    expect(sample("readPipelineSchedule", "curl")).toContain("/api/pipeline_schedules/3");
    expect(sample("readPipelineRun", "curl")).toContain("/api/pipeline_runs/1");
  });

  test("are replaced by given values, in the path and in the body", () => {
    const values = { uuid: "a b", name: "it's" };
    expect(sample("updatePipeline", "curl", api, values)).toContain("/api/pipelines/a%20b");
    expect(sample("updatePipeline", "curl", api, values)).toContain(`'{"pipeline":{"name":"it'\\''s"}}'`);
    expect(sample("updatePipeline", "httpie", api, values)).toContain(`'pipeline[name]=it'\\''s'`);
    expect(sample("updatePipeline", "python", api, values)).toContain(`{"pipeline": {"name": "it's"}}`);
  });
});

test("HTTPie doesn't treat a value as a file name", () => {
  expect(sample("createPipelineSchedule", "httpie")).toContain(
    `'pipeline_schedule[schedule_interval]:="@daily"'`,
  );
});

describe.each(languages)("in $title", ({ id }) => {
  test("samples contain no secret, only the name of its variable", () => {
    const trigger = sample("triggerPipelineRun", id);
    expect(trigger).toContain("MAGE_TRIGGER_TOKEN");
    expect(trigger).not.toContain("abc123");
    expect(sample("createSession", id)).toMatch(/MAGE_EMAIL.*MAGE_PASSWORD/s);
  });

  test("samples send no credentials to public operations", () => {
    expect(sample("readStatus", id)).not.toMatch(/X-API-KEY|OAUTH-TOKEN:/);
    expect(sample("triggerPipelineRun", id)).not.toMatch(/X-API-KEY|OAUTH-TOKEN:/);
  });
});
