import { contract } from "../harness/contract.ts";
import { pipelineScenarios } from "../scenarios/pipelines.ts";

contract(pipelineScenarios);
