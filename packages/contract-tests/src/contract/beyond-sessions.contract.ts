import { contract } from "../harness/contract.ts";
import { sessionScenarios } from "../scenarios/beyond-sessions.ts";

contract(sessionScenarios);
