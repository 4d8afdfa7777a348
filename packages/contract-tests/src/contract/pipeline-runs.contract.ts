import { contract } from "../harness/contract.ts";
import { pipelineRunScenarios } from "../scenarios/pipeline-runs.ts";

contract(pipelineRunScenarios);
