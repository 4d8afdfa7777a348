// Logs in with email and password and counts the pipelines.
//
//   MAGE_EMAIL=admin@example.com MAGE_PASSWORD=… MAGE_API_KEY=… node login.ts
import { Mage, MageAuthenticationError } from "@mage-api/client";

const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (!email || !password) {
  console.error("Set MAGE_EMAIL and MAGE_PASSWORD.");
  process.exit(2);
}

const mage = new Mage();
const { require_user_authentication: required } = await mage.status();
if (!required) {
  console.log("Authentication is off on this server.");
  process.exit();
}

try {
  // With `renew`, the client logs in again when the session has expired: useful in programs that run for weeks.
  const { expires } = await mage.login({ email, password }, { renew: true });
  console.log(`Logged in until ${expires.toISOString()}.`);
} catch (error) {
  if (!(error instanceof MageAuthenticationError)) throw error;
  console.error(`Not logged in: ${error.message}`);
  process.exit(1);
}
const { count } = await mage.pipelines.list().page({ limit: 1 });
console.log(`There are ${count} pipelines.`);
