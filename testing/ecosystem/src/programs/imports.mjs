import * as api from "@mage-api/client";
import { flow } from "./flow.mjs";

console.log(JSON.stringify(await flow(api, JSON.parse(process.argv[2]))));
