import { parseArgs } from "node:util";
import { InputError, run } from "@mage-api/workspace";
import { regenerate } from "./regenerate.ts";

const usage = `Regenerates everything from the Postman collection and reports what changes for package users.

  pnpm regenerate [collection] [--dry-run] [--force] [--allow-secrets]

  collection       a file, a URL (such as a Postman export link) or - for standard input; replaces the collection in
                   spec/; default: the collection in spec/
  --dry-run        report the changes without writing any file
  --force          accept a collection with fewer than half of the operations
  --allow-secrets  accept a collection with values that look like credentials`;

await run(async () => {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(usage);
  await regenerate({
    from: positionals[0],
    dryRun: values["dry-run"] ?? false,
    force: values.force ?? false,
    allowSecrets: values["allow-secrets"] ?? false,
  });
});

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        force: { type: "boolean" },
        "allow-secrets": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (parsed.positionals.length > 1) throw new Error("Only one collection can be given");
    return parsed;
  } catch (error) {
    throw new InputError(
      `${(error as Error).message.split(". ")[0]}. pnpm regenerate --help lists the options.`,
    );
  }
}
