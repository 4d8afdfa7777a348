/** Starts a real server, prints its folder, and waits: `server-holder.ts '{"release": …, "database": …}'`. */

import { startMage } from "@mage-api/mage-server";

const server = await startMage({ ...JSON.parse(process.argv[2] ?? "{}"), authentication: false });
console.log(server.folder);
await server.exited;
