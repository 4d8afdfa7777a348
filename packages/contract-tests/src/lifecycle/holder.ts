/** Starts a supervised process and then ends in the given way: `holder.ts PYTHON FOLDER WAY`. */

import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { supervise } from "@mage-api/mage-server";

const [python = "", folder = "", way] = process.argv.slice(2);
const stubborn = fileURLToPath(new URL("stubborn.py", import.meta.url));
const supervised = supervise(python, folder, [python, stubborn], { PATH: process.env.PATH ?? "" });
while (!supervised.output().includes("started")) await sleep(20);
process.stdout.write(supervised.output());

if (way === "stop") await supervised.stop();
else if (way === "exit") process.exit(3);
else if (way === "throw") throw new Error("thrown on purpose");
else await supervised.exited;
