// Loaded with --require: --import would have every process start the loader of ES modules, which not all need.
const { writeFileSync } = require("node:fs");

process.on("exit", () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
