import { parseArgs } from "node:util";
import { InputError, run } from "@mage-api/workspace";
import { regenerate } from "./regenerate.ts";

const usage = `Makes everything that comes of the Postman collection, and says what that changes for those who use the packages.

  pnpm regenerate [collection] [--dry-run] [--force]

  collection  a file, a URL (such as a Postman export link), or - for standard input; replaces the one in spec/
              without it, the collection in spec/ and the overlays as they are
  --dry-run   says what would change, and writes nothing
  --force     accepts a collection of another name with fewer than half of the operations`;

await run(async () => {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(usage);
  await regenerate({
    from: positionals[0],
    dryRun: values["dry-run"] ?? false,
    force: values.force ?? false,
  });
});

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        force: { type: "boolean" },
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
