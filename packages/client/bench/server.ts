// The server of the benchmark, in its own process. Its responses are as large as Mage's. Prints its URL.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const runs = 100_000;
const created = "2026-11-23 23:45:44.244099+00:00";

const block = (index: number) => ({
  ...{
    all_upstream_blocks_executed: true,
    color: null,
    configuration: {},
    downstream_blocks: [],
    executor_config: null,
  },
  ...{
    executor_type: "local_python",
    groups: [],
    has_callback: false,
    language: "python",
    name: `block ${index}`,
  },
  ...{
    retry_config: null,
    status: "executed",
    timeout: null,
    type: "transformer",
    upstream_blocks: [],
    uuid: `block_${index}`,
  },
});
const pipeline = JSON.stringify({
  pipeline: {
    ...{
      blocks: Array.from({ length: 3 }, (_, index) => block(index)),
      cache_block_output_in_memory: false,
      callbacks: [],
    },
    ...{
      created_at: created,
      data_integration: null,
      description: null,
      executor_type: null,
      name: "nightly",
      tags: [],
    },
    ...{
      type: "python",
      updated_at: created,
      uuid: "nightly",
      variables_dir: "/home/src/mage_data",
      widgets: [],
    },
  },
});
const run = (id: number) => ({
  ...{
    backfill_id: null,
    block_runs: [],
    block_runs_count: 3,
    completed_at: created,
    completed_block_runs_count: 3,
  },
  ...{
    created_at: created,
    event_variables: {},
    execution_date: created,
    executor_type: "local_python",
    id,
    metrics: null,
  },
  ...{
    passed_sla: false,
    pipeline_schedule_id: 1,
    pipeline_schedule_name: "daily",
    pipeline_schedule_type: "time",
  },
  ...{ pipeline_uuid: "nightly", started_at: created, status: "completed", updated_at: created },
  ...{ variables: { execution_partition: `1/${id}`, day: "2026-11-23" } },
});

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  response.setHeader("content-type", "application/json");
  if (pathname !== "/api/pipeline_runs") return response.end(pipeline);
  const [limit, offset] = ["_limit", "_offset"].map((name) => Number(searchParams.get(name)));
  const length = Math.max(0, Math.min(limit ?? 0, runs - (offset ?? 0)));
  const page = Array.from({ length }, (_, index) => run(runs - (offset ?? 0) - index));
  const metadata = { count: runs, next: (offset ?? 0) + length < runs };
  return response.end(JSON.stringify({ pipeline_runs: page, metadata }));
});
server.listen(0, "127.0.0.1", () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
