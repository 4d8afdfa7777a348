import { contract } from "../harness/contract.ts";
import { runControlScenarios } from "../scenarios/beyond-runs.ts";

contract(runControlScenarios);
