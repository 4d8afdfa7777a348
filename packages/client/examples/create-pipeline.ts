// Creates a pipeline of three blocks and a trigger for it: infrastructure as code, in its simplest form. Run twice, it
// updates the code of the blocks.
//
//   node create-pipeline.ts "daily orders"
import { Mage, MageConflictError, updatePipeline } from "@mage-api/client";

const name = process.argv[2];
if (!name) {
  console.error('Say what the pipeline is called: node create-pipeline.ts "daily orders"');
  process.exit(2);
}

const mage = new Mage();
// Mage makes the uuid from the name: "daily orders" becomes "daily_orders".
const { uuid } = await mage.pipelines.create({ name, type: "python" }).catch(async (error) => {
  if (!(error instanceof MageConflictError)) throw error;
  for await (const pipeline of mage.pipelines.list()) if (pipeline.name === name) return pipeline;
  throw error;
});

// A block's file is shared by all pipelines that have a block of its name, so the names begin with the pipeline's.
const steps = [
  {
    name: `${uuid}_load`,
    type: "data_loader",
    content: "@data_loader\ndef load(*args, **kwargs):\n    return [3, 1, 2]\n",
  },
  {
    name: `${uuid}_sort`,
    type: "transformer",
    content: "@transformer\ndef sort(orders, *args, **kwargs):\n    return sorted(orders)\n",
  },
  {
    name: `${uuid}_export`,
    type: "data_exporter",
    content: "@data_exporter\ndef export(orders, *args, **kwargs):\n    print(orders)\n",
  },
] as const;

const present = (await mage.pipelines.blocks(uuid)).map((block) => block.uuid);
let previous: string | undefined;
for (const step of steps) {
  if (!present.includes(step.name)) {
    const upstream_blocks = previous ? [previous] : [];
    await mage.blocks.create(uuid, { ...step, language: "python", upstream_blocks });
    console.log(`created ${step.name}`);
  }
  previous = step.name;
}
if (present.length > 0) {
  // Mage changes the code of a block through its pipeline only, and wants to hear of all its blocks, in order.
  const blocks = (await mage.pipelines.blocks(uuid)).map((block) => {
    const step = steps.find(({ name }) => name === block.uuid);
    return { uuid: block.uuid, ...(step && { content: step.content }) };
  });
  await updatePipeline({
    client: mage.client,
    path: { uuid },
    query: { update_content: true },
    body: { pipeline: { blocks } },
  });
  console.log(`updated the code of ${steps.length} blocks`);
}

const triggers = await mage.pipelines.schedules(uuid).all();
const trigger =
  triggers.find((one) => one.schedule_type === "api") ??
  (await mage.pipelineSchedules.create(uuid, { name: "from outside", schedule_type: "api" }));
// The token is a secret: whoever has it can start runs. It is shown in Mage's user interface.
console.log(`${uuid} is ready; API trigger ${trigger.id}`);
