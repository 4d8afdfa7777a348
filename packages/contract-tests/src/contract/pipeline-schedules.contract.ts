import { contract } from "../harness/contract.ts";
import { pipelineScheduleScenarios } from "../scenarios/pipeline-schedules.ts";

contract(pipelineScheduleScenarios);
