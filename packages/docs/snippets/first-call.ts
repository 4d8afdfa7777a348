import { Mage } from "@mage-api/client";

const mage = new Mage(); // of MAGE_BASE_URL, else http://localhost:6789

for await (const pipeline of mage.pipelines.list()) {
  console.log(pipeline.uuid, pipeline.type);
}
