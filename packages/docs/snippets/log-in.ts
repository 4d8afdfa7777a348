import { Mage } from "@mage-api/client";

// Reads MAGE_BASE_URL and MAGE_API_KEY from the environment.
const mage = new Mage();
const { MAGE_EMAIL: email = "", MAGE_PASSWORD: password = "" } = process.env;

// `renew` logs in again when the session expires.
const { expires } = await mage.login({ email, password }, { renew: true });
console.log(`Logged in until ${expires.toISOString()}`);

const { count } = await mage.pipelines.list().page({ limit: 1 });
console.log(`${count} pipelines`);
