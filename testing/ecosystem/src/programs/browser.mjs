import * as api from "@mage-api/client";
import { flow } from "./flow.mjs";

globalThis.runFlow = (options) => flow(api, options);

globalThis.statusWith = ({ baseUrl, headers }) =>
  new api.Mage({ baseUrl, maxRetries: 0 }).status({ headers }).then(() => "", String);
