import { contract } from "../harness/contract.ts";
import { valueScenarios } from "../scenarios/values.ts";

contract(valueScenarios);
