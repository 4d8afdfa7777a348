// Creates a pipeline with three blocks and a trigger: infrastructure as code in its simplest form. Running it again
// updates the code of the blocks.
//
//   node create-pipeline.ts "daily orders"
import { Mage, MageConflictError } from "@mage-api/client";

const name = process.argv[2];
if (!name) {
  console.error('Usage: node create-pipeline.ts "<pipeline name>"');
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

// Mage derives the uuid from the name: "daily orders" becomes "daily_orders".
const { uuid } = await mage.pipelines.create({ name, type: "python" }).catch(async (error) => {
  if (!(error instanceof MageConflictError)) throw error;
  for await (const pipeline of mage.pipelines.list()) if (pipeline.name === name) return pipeline;
  throw error;
});

// Blocks of the same name share one file, across pipelines, so the names start with the pipeline's.
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
for (const { name, content } of steps)
  if (present.includes(name)) await mage.blocks.updateContent(uuid, name, content);
if (present.length > 0) console.log(`updated the code of ${steps.length} blocks`);

const triggers = await mage.pipelines.schedules(uuid).all();
const trigger =
  triggers.find((one) => one.schedule_type === "api") ??
  (await mage.pipelineSchedules.create(uuid, { name: "external", schedule_type: "api" }));
// The trigger's token is a secret: anyone who has it can start runs. Mage's user interface shows it.
console.log(`${uuid} is ready; API trigger ${trigger.id}`);
