import { contract } from "../harness/contract.ts";
import { blockScenarios } from "../scenarios/blocks.ts";

contract(blockScenarios);
