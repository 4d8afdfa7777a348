import { contract } from "../harness/contract.ts";
import { queryParameterScenarios } from "../scenarios/query-parameters.ts";

contract(queryParameterScenarios);
