import { Mage } from "@mage-api/client";

// Reads MAGE_BASE_URL, MAGE_API_KEY and MAGE_OAUTH_TOKEN from the environment.
const mage = new Mage();

for await (const pipeline of mage.pipelines.list()) {
  console.log(pipeline.uuid, pipeline.type);
}
