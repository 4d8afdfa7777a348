import { contract } from "../harness/contract.ts";
import { scheduleDetailScenarios } from "../scenarios/beyond-schedules.ts";

contract(scheduleDetailScenarios);
