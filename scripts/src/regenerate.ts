import { summary } from "./summary.ts";
import { runTasks } from "./turbo.ts";

const { ok, failure } = await runTasks(["build"]);
if (ok) {
  console.log(await summary());
} else {
  console.error(failure);
  process.exitCode = 1;
}
