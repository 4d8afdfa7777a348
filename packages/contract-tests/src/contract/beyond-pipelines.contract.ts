import { contract } from "../harness/contract.ts";
import { pipelineDetailScenarios } from "../scenarios/beyond-pipelines.ts";

contract(pipelineDetailScenarios);
