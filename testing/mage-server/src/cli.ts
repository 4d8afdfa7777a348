import { InputError, parseCommandLine, run } from "@mage-api/workspace";
import {
  type Database,
  databases,
  defaultRelease,
  knownReleases,
  type MageServer,
  startMage,
} from "./index.ts";

const usage = `Starts a real Mage server with an empty project to try things out. Ctrl-C stops it and deletes everything.

  pnpm mage [--release ${defaultRelease}] [--database postgresql] [--port 6789] [--no-auth]

  --release   one of ${knownReleases().join(", ")}; installed into .mage/ the first time
  --database  sqlite (default) or postgresql
  --port      a free port on 127.0.0.1 (default: any)
  --no-auth   require neither an API key nor a session; Mage requires both by default since 0.9.78`;

interface Arguments {
  release: string;
  database: Database;
  port?: number;
  authentication: boolean;
}

function readArguments(): Arguments | undefined {
  const { values } = parseCommandLine(
    {
      options: {
        release: { type: "string" },
        database: { type: "string", default: "sqlite" },
        port: { type: "string" },
        "no-auth": { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm mage",
  );
  if (values.help) return undefined;
  const { release = defaultRelease, port, database: name, "no-auth": withoutAuthentication } = values;
  const database = databases.find((known) => known === name);
  if (!database) throw new InputError(`--database ${name}: choose one of ${databases.join(", ")}.`);
  const options = { release, database, authentication: !withoutAuthentication };
  if (port === undefined) return options;
  if (!/^\d+$/.test(port))
    throw new InputError(`--port ${port} is not a port: give a number from 1 to 65535.`);
  return { ...options, port: Number(port) };
}

function howToLogIn({ baseUrl, apiKey, owner }: MageServer): string {
  return `Log in as ${owner.email} with the password ${owner.password}.
Every Mage has the same API key, ${apiKey}. The OAuth token is inside the session's JWT:

  curl -s ${baseUrl}/api/sessions -H 'X-API-KEY: ${apiKey}' -H 'Content-Type: application/json' \\
    -d '{"session": {"email": "${owner.email}", "password": "${owner.password}"}}' |
    node -p 'JSON.parse(Buffer.from(JSON.parse(fs.readFileSync(0)).session.token.split(".")[1], "base64url")).token'
`;
}

await run(async () => {
  const options = readArguments();
  if (!options) return console.log(usage);
  const { release, authentication } = options;
  console.log(`Starting Mage ${release} …`);
  const server = await startMage(options).catch((error: Error) => {
    throw new InputError(error.message);
  });
  console.log(`\nMage ${release} is running at ${server.baseUrl}\n`);
  console.log(
    authentication ? howToLogIn(server) : "Authentication is off: you need neither key nor token.\n",
  );
  console.log("Ctrl-C stops it.");

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await server.exited;
  if (!stopping)
    throw new InputError(`Mage stopped unexpectedly. The end of its log:\n${server.log().slice(-2000)}`);
  await stopping;
});
