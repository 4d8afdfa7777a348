import { Mage } from "@mage-api/client";

export const made = new Mage().pipelines.create({ name: "nightly", type: "pyhton" });
