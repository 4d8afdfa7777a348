import { resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { workspaceRoot } from "./paths.ts";

/** A mistake in the user's input. {@link run} prints its message without a stack trace. */
export class InputError extends Error {
  override name = "InputError";
}

/**
 * Runs a command's main function. An {@link InputError}, or an unknown option that `parseArgs` rejects, is printed as one
 * sentence, with exit code 1.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    const isBadOption = code?.startsWith("ERR_PARSE_ARGS_") ?? false;
    if (name !== "InputError" && !isBadOption) throw error;
    console.error(isBadOption ? `${message.split(". ")[0]}.` : message);
    process.exitCode = 1;
  }
}

/**
 * Parses the command line.
 *
 * @param config - the options, as for `util.parseArgs`.
 * @param command - the command whose `--help` an error points to, for example `pnpm drift`.
 * @throws {@link InputError} for an unknown or incomplete option.
 */
export function parseCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
  command: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new InputError(`${(error as Error).message.split(".")[0]}. ${command} --help lists the options.`);
  }
}

/**
 * Reads an option's value as a positive integer.
 *
 * @param name - the option's name, without dashes.
 * @param text - the value from the command line; undefined when the option is absent.
 * @throws {@link InputError} when the value isn't an integer from 1 to `max`.
 */
export function positiveInteger(
  name: string,
  text: string | undefined,
  { fallback, max }: { fallback: number; max: number },
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > max)
    throw new InputError(`--${name} ${text} is not valid: give a whole number from 1 to ${max}.`);
  return value;
}

/**
 * Returns the folder that a generator writes to: the value of `--out`, or the workspace itself.
 *
 * @throws {@link InputError} if `--out` has no value.
 */
export function outputRoot(argv = process.argv.slice(2)): string {
  const index = argv.indexOf("--out");
  if (index === -1) return workspaceRoot;
  const folder = argv[index + 1];
  if (!folder) throw new InputError("--out needs a folder.");
  return resolve(folder);
}

/** Prints progress on standard error, so that standard output contains only the result. */
export class Progress {
  #start = performance.now();

  /** Prints the step that starts now. */
  step(text: string): void {
    console.error(`${this.#seconds()}  ${text}`);
  }

  /** Prints a detail of the current step. */
  detail(text: string): void {
    console.error(`          ${text}`);
  }

  #seconds(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1).padStart(6)} s`;
  }
}
