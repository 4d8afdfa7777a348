import {
  type CallInfo,
  MageConflictError,
  MageInvalidError,
  MageNotFoundError,
  MageValidationError,
} from "./errors.ts";
import { readPipeline, updatePipeline } from "./generated/sdk.gen.ts";
import type { ReadPipelineResponse } from "./generated/types.gen.ts";
import type { CallOptions } from "./options.ts";
import type { Client } from "./transport/sdk-types.ts";

type Pipeline = ReadPipelineResponse["pipeline"];
type PipelineBlock = Pipeline["blocks"][number];

// The lists of blocks whose code Mage updates through their pipeline (Pipeline.update in data_preparation/models, 0.9.80).
const kinds = ["blocks", "callbacks", "conditionals", "widgets"] as const;

/**
 * Replaces the code of one block, and leaves the rest of the pipeline as it is.
 *
 * Mage takes code only with the list of all blocks, and removes the blocks that the list lacks. It has no locks, so the
 * pipeline is read before and after.
 *
 * @throws MageNotFoundError, MageConflictError when somebody changed the pipeline meanwhile, MageInvalidError when Mage
 * can't store the code.
 */
export async function updateBlockContent(
  client: Client,
  { pipelineUuid, blockUuid }: { pipelineUuid: string; blockUuid: string },
  content: string | ((current: string) => string | Promise<string>),
  { shared, ...options }: CallOptions & { shared?: boolean | undefined },
): Promise<PipelineBlock> {
  const path = { uuid: pipelineUuid };
  const url = `${client.baseUrl}/api/pipelines/${encodeURIComponent(pipelineUuid)}`;
  const call: CallInfo = { operation: "PUT /api/pipelines/{uuid}", method: "PUT", url };
  const read = async () => {
    const query = { include_block_pipelines: true, includes_outputs: false };
    const { pipeline } = await readPipeline({ client, path, query, ...options });
    const kind = kinds.find((one) => pipeline[one].some(({ uuid }) => uuid === blockUuid));
    const block = kind && pipeline[kind].find(({ uuid }) => uuid === blockUuid);
    return { pipeline, kind, block, structure: structureOf(pipeline) };
  };

  const before = await read();
  const { kind, block } = before;
  if (!kind || !block)
    throw new MageNotFoundError(`Block ${blockUuid} does not exist in pipeline ${pipelineUuid}.`, call);
  if (block.replicated_block) {
    const why = `Block ${blockUuid} has no code of its own: update ${block.replicated_block}, which it repeats`;
    throw new MageInvalidError(`${why} (PUT ${url})`, call);
  }
  const reason = shared ? undefined : sharedBy(block, pipelineUuid);
  if (reason) throw new MageValidationError(`Not sent: ${reason} (PUT ${url})`, call);
  const next = typeof content === "string" ? content : await content(block.content ?? "");
  // Right before the update, because somebody else's change to the code or the blocks would be lost.
  const now = await read();
  if (now.structure !== before.structure || now.block?.content !== block.content)
    throw new MageConflictError(`Not sent: somebody is changing pipeline ${pipelineUuid} (PUT ${url})`, call);

  // Without retries: a later attempt would send a list of blocks that is no longer up to date.
  const list = now.pipeline[kind].map(({ uuid, upstream_blocks }) => ({
    uuid,
    ...(kind === "widgets" && { upstream_blocks }),
    ...(uuid === blockUuid && { content: next }),
  }));
  await updatePipeline({
    client,
    path,
    query: { update_content: true },
    body: { pipeline: { [kind]: list } },
    ...options,
    maxRetries: 0,
    ...{ check: () => undefined },
  });

  const after = await read();
  if (after.structure !== before.structure) {
    const what = `Somebody changed pipeline ${pipelineUuid} while the code of ${blockUuid} was updated`;
    throw new MageConflictError(`${what}: check its blocks (PUT ${url})`, call);
  }
  if (!after.block || lines(after.block.content) !== lines(next)) {
    const what = `The code of ${blockUuid} isn't the new one: somebody changed it, or Mage could not store it`;
    throw new MageConflictError(`${what} (PUT ${url})`, call);
  }
  return after.block as PipelineBlock;
}

/** Names the other pipelines that use a block's file, if there are any. */
export function sharedBy(block: PipelineBlock | undefined, pipelineUuid: string): string | undefined {
  const others = block?.pipelines
    ?.map(({ pipeline }) => pipeline.uuid)
    .filter((uuid) => uuid !== pipelineUuid);
  return others?.length
    ? `${others.join(", ")} uses the block's file too: allow the change with shared: true`
    : undefined;
}

/** Describes which blocks a pipeline has, in which order, and how they depend on each other. */
function structureOf(pipeline: Pipeline): string {
  return JSON.stringify(
    kinds.map((kind) => pipeline[kind].map(({ uuid, upstream_blocks }) => [uuid, upstream_blocks])),
  );
}

/** Unifies line ends, which Mage does when it reads a file. */
function lines(code: string | null | undefined): string {
  return (code ?? "").replace(/\r\n?/g, "\n");
}
