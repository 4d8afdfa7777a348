import { InputError, parseCommandLine, run } from "@mage-api/workspace";
import { defaultRelease, knownReleases, type MageServer, startMage } from "./index.ts";

const usage = `Starts a real Mage server with an empty project to try things out. Ctrl-C stops it and deletes everything.

  pnpm mage [--release ${defaultRelease}] [--port 6789] [--auth]

  --release  one of ${knownReleases().join(", ")}; installed into .mage/ the first time
  --port     a free port on 127.0.0.1 (default: any)
  --auth     require an API key and a session, as a production server does`;

interface Arguments {
  release: string;
  port?: number;
  auth: boolean;
}

function readArguments(): Arguments | undefined {
  const { values } = parseCommandLine(
    {
      options: {
        release: { type: "string" },
        port: { type: "string" },
        auth: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    },
    "pnpm mage",
  );
  if (values.help) return undefined;
  const { release = defaultRelease, auth = false, port } = values;
  if (port === undefined) return { release, auth };
  if (!/^\d+$/.test(port))
    throw new InputError(`--port ${port} is not a port: give a number from 1 to 65535.`);
  return { release, auth, port: Number(port) };
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
  const { release, auth, ...port } = options;
  console.log(`Starting Mage ${release} …`);
  const server = await startMage({ release, authentication: auth, ...port }).catch((error: Error) => {
    throw new InputError(error.message);
  });
  console.log(`\nMage ${release} is running at ${server.baseUrl}\n`);
  console.log(auth ? howToLogIn(server) : "Authentication is off: you need neither key nor token.\n");
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
