// Reports recently failed runs with the block and the reason, to mail or post every morning. The exit code is 1 if
// there are any.
//
//   node nightly-report.ts [hours, default 24]
import { Mage, toDate } from "@mage-api/client";

const hours = Number(process.argv[2] ?? 24);
if (!(hours > 0)) {
  console.error("Usage: node nightly-report.ts [hours]");
  process.exit(2);
}

const mage = new Mage();
const { MAGE_EMAIL: email, MAGE_PASSWORD: password } = process.env;
if (email && password) await mage.login({ email, password });

const since = Math.floor(Date.now() / 1000 - hours * 3600);
const reasons = new Map<string, string[]>();
// `last_run_failed` leaves out runs that a retry has fixed since.
for await (const { id } of mage.pipelineRuns.list({ status: "last_run_failed", start_timestamp: since })) {
  const run = await mage.pipelineRuns.read(id);
  const block = run.block_runs.find(({ status }) => status === "failed");
  const reason = block
    ? `${block.block_uuid}: ${block.metrics?.error?.error ?? "no reason given"}`
    : "no block failed";
  const lines = reasons.get(run.pipeline_uuid) ?? [];
  lines.push(`  ${toDate(run.created_at).toISOString()}  run ${id}  ${reason}`);
  reasons.set(run.pipeline_uuid, lines);
}

for (const [pipeline, lines] of reasons) console.log([pipeline, ...lines].join("\n"));
const failures = [...reasons.values()].flat().length;
console.log(`${failures} failed runs of ${reasons.size} pipelines in ${hours} hours`);
process.exitCode = failures ? 1 : 0;
