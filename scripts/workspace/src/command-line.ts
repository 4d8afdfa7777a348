import { type ParseArgsConfig, parseArgs } from "node:util";
import { InputError } from "./workspace.ts";

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
