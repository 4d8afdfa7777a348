import { type Database, databases, defaultRelease, knownReleases, startMage } from "@mage-api/mage-server";
import { InputError, parseCommandLine, positiveInteger, run } from "@mage-api/workspace";
import { LoadTest } from "./load.ts";

const usage = `Lets many clients start, await, list and cancel runs on one real Mage server, and checks that nothing is lost or
doubled by lists, waits and triggerOnce.

  pnpm load [--mage ${defaultRelease}] [--database postgresql] [--clients 20] [--minutes 10]

  --mage      the release to start
  --database  postgresql (default) or sqlite
  --clients   number of clients, each with its own session and schedules
  --minutes   how long they work; --seconds for less`;

const options = {
  mage: { type: "string", default: defaultRelease },
  database: { type: "string", default: "postgresql" },
  clients: { type: "string" },
  minutes: { type: "string" },
  seconds: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

await run(async () => {
  const { values } = parseCommandLine({ options }, "pnpm load");
  if (values.help) return console.log(usage);
  const { mage: release } = values;
  if (!knownReleases().includes(release))
    throw new InputError(`--mage ${release}: choose one of ${knownReleases().join(", ")}.`);
  const database = databaseOf(values.database);
  const clients = positiveInteger("clients", values.clients, { fallback: 20, max: 1_000 });
  const minutes = positiveInteger("minutes", values.minutes, { fallback: 10, max: 1_440 });
  const seconds = positiveInteger("seconds", values.seconds, { fallback: 60 * minutes, max: 86_400 });
  const durationMs = 1000 * seconds;

  console.log(`Starting Mage ${release} on ${database} …`);
  const server = await startMage({ release, database, authentication: true });
  try {
    const { baseUrl, apiKey, owner } = server;
    console.log(`${clients} clients work for ${durationMs / 1000} s …`);
    const { calls, times, errors, runs, problems } = await new LoadTest({
      server: { baseUrl, apiKey },
      owner,
      clients,
      durationMs,
    }).run();
    const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
    console.log(`\n${total} calls succeeded, ${runs} runs on the server.\n`);
    console.table(
      Object.fromEntries(Object.keys(calls).map((kind) => [kind, { calls: calls[kind], ...times[kind] }])),
    );
    for (const [error, count] of Object.entries(errors)) console.log(`${count} × ${error}`);
    if (problems.length > 0) throw new InputError(`Lost or doubled:\n${problems.slice(0, 50).join("\n")}`);
    console.log("Nothing was lost or doubled.");
  } finally {
    await server.stop();
  }
});

function databaseOf(name: string): Database {
  const database = databases.find((known) => known === name);
  if (!database) throw new InputError(`--database ${name}: choose one of ${databases.join(", ")}.`);
  return database;
}
