import { contract } from "../harness/contract.ts";
import { errorScenarios } from "../scenarios/errors.ts";

contract(errorScenarios);
