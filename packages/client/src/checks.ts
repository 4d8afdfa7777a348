/**
 * The check of `updatePipeline`: Mage removes the blocks that a list lacks. Methods that know all of a pipeline's blocks
 * have a check of their own.
 */
export function checkBlocks({ body }: { body?: unknown }): string | undefined {
  const { blocks } = (body as { pipeline?: { blocks?: unknown } } | undefined)?.pipeline ?? {};
  return blocks
    ? "body.pipeline.blocks removes the blocks it lacks: use blocks.updateContent or pipelines.update"
    : undefined;
}
