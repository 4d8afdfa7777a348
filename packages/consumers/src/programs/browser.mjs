import * as api from "@mage-api/client";
import { flow } from "./flow.mjs";

globalThis.runFlow = (options) => flow(api, options);
