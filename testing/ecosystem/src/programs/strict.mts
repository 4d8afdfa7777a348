import {
  createMageClient,
  type Logger,
  listPipelineRuns,
  Mage,
  MageError,
  MageNotFoundError,
  type MageOptions,
  MageRunFailedError,
  type PipelineRunStatus,
  readPipeline,
  toDate,
} from "@mage-api/client";
import type { components } from "@mage-api/types";

const logger: Logger = console;
const options: MageOptions = { baseUrl: "http://localhost:6789", logger, logLevel: "debug" };
const mage = new Mage(options);

export async function program(signal: AbortSignal): Promise<string | undefined> {
  const pipeline = await mage.pipelines.create({ name: "nightly", type: "python" });
  const uuid: string = pipeline.uuid;
  // @ts-expect-error: unknown pipeline type
  await mage.pipelines.create({ name: "nightly", type: "cobol" });
  // @ts-expect-error: the name is required
  await mage.pipelines.create({ type: "python" });
  // @ts-expect-error: an id is a number
  await mage.pipelineRuns.read("7");
  // @ts-expect-error: unknown property
  pipeline.nonsense;

  const wanted: { baseUrl?: string; timeout?: number; state?: "failed" } = {};
  const absent = new Mage({ baseUrl: wanted.baseUrl, timeout: wanted.timeout });
  await absent.pipelineRuns.list({ status: wanted.state }).all();
  await listPipelineRuns({ client: absent.client, query: { status: wanted.state } });

  for await (const run of mage.pipelineRuns.list({ pipeline_uuid: uuid }, { signal })) {
    const status: PipelineRunStatus = run.status;
    if (status === "failed") return toDate(run.created_at).toISOString();
  }
  const { data, response } = await mage.pipelines.read(uuid).withResponse();
  const { pipeline: same } = await readPipeline({ client: createMageClient(options), path: { uuid } });
  const asTyped: components["schemas"]["Pipeline"]["uuid"] = same.uuid;
  try {
    await mage.pipelineRuns.waitUntilFinished(7, {
      timeout: 1000,
      onUpdate: ({ blocks }) => blocks.running.length,
    });
  } catch (error) {
    if (error instanceof MageRunFailedError) return error.block;
    if (error instanceof MageNotFoundError || error instanceof MageError) return error.operation;
  }
  return response.ok ? data.uuid : asTyped;
}
