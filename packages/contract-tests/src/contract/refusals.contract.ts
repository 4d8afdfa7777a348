import { contract } from "../harness/contract.ts";
import { refusalScenarios } from "../scenarios/refusals.ts";

contract(refusalScenarios);
