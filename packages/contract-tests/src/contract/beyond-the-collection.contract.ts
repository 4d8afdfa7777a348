import { contract } from "../harness/contract.ts";
import { beyondTheCollectionScenarios } from "../scenarios/beyond-the-collection.ts";

contract(beyondTheCollectionScenarios);
