import { contract } from "../harness/contract.ts";
import { authenticationScenarios } from "../scenarios/authentication.ts";

contract(authenticationScenarios, ({ authentication }) => authentication);
