/** The effects of a block's code, found without running it. */
export interface Reading {
  /** The exception that the code raises. */
  failure: { kind: string; message: string } | undefined;
  /** Total time spent in `sleep`, in milliseconds. */
  sleepMs: number;
  /** True when a condition returns `False`. */
  refuses: boolean;
  /** The printed lines. */
  prints: string[];
}

type Variables = Readonly<Record<string, unknown>>;

const raise = /^raise\b\s*(?:([\w.]+)\s*(?:\(\s*(?:[fr]?(['"])(.*?)\2)?.*\))?)?/;
const guard =
  /^(?:if|elif)\s+(not\s+)?kwargs(?:\.get\(\s*(['"])(\w+)\2[^)]*\)|\[\s*(['"])(\w+)\4\s*\])\s*(?:(==|!=|is)\s*(.+?))?\s*:\s*(.*)$/;

/**
 * Finds what a test usually makes a block do: raise an exception (perhaps depending on a variable), sleep, print, or
 * return `False` from a condition.
 *
 * @param variables - the variables of the run.
 */
export function readCode(code: string, variables: Variables): Reading {
  const reading: Reading = { failure: undefined, sleepMs: 0, refuses: false, prints: [] };
  /** The indentation of a branch that isn't taken. */
  let skipDeeperThan: number | undefined;
  const taken = new Map<number, boolean>();
  for (const line of executed(code)) {
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (skipDeeperThan !== undefined && indent > skipDeeperThan) continue;
    skipDeeperThan = undefined;
    if (/^except\b/.test(text)) {
      skipDeeperThan = indent;
      continue;
    }
    const branch = /^else\s*:\s*(.*)$/.exec(text);
    const condition = guard.exec(text);
    let statement = text;
    if (branch || condition) {
      const holds = branch ? taken.get(indent) === false : isTrue(condition, variables);
      if (condition) taken.set(indent, holds || (text.startsWith("elif") && taken.get(indent) === true));
      const rest = (branch ? branch[1] : condition?.[8]) ?? "";
      if (!holds) {
        skipDeeperThan = indent;
        continue;
      }
      statement = rest;
    }
    const printed = /^print\(\s*[fr]?(['"])(.*?)\1\s*\)/.exec(statement);
    if (printed) reading.prints.push(printed[2] ?? "");
    const sleep = /\bsleep\(\s*([\d.]+)\s*\)/.exec(statement);
    if (sleep) reading.sleepMs += Number(sleep[1]) * 1000;
    if (/^return\s+False\b/.test(statement)) reading.refuses = true;
    reading.failure = failureOf(statement);
    if (reading.failure) return reading;
    // The rest of the function is unreachable.
    if (/^return\b/.test(statement) && indent > 0) skipDeeperThan = indent - 1;
  }
  return reading;
}

function failureOf(statement: string): Reading["failure"] {
  const raised = raise.exec(statement);
  if (raised) return { kind: raised[1] ?? "Exception", message: raised[3] ?? "" };
  const asserted = /^assert\s+(?:False|0)\b(?:\s*,\s*[fr]?(['"])(.*?)\1)?/.exec(statement);
  if (asserted) return { kind: "AssertionError", message: asserted[2] ?? "" };
  // The usual way to make Python fail on purpose.
  if (/\b1\s*\/\s*0(?![\d.])/.test(statement))
    return { kind: "ZeroDivisionError", message: "division by zero" };
  return undefined;
}

const decorators = new Set([
  "callback",
  "condition",
  "custom",
  "data_exporter",
  "data_loader",
  "sensor",
  "transformer",
]);

/** Checks for a function with the decorator. */
export function hasDecorated(code: string, decorator: string): boolean {
  return new RegExp(`^@${decorator}\\b`, "m").test(code);
}

/** Returns the lines that run, without comments and functions that have no decorator of a block. */
function executed(code: string): string[] {
  const lines = code.split("\n").filter((line) => line.trim() && !line.trim().startsWith("#"));
  const kept: string[] = [];
  let marked = false;
  let inFunction = false;
  for (const line of lines) {
    if (!/^\s/.test(line)) {
      const decorator = /^@(\w+)/.exec(line)?.[1];
      const defines = /^(async\s+def|def|class)\s/.test(line);
      inFunction = defines || (inFunction && line.startsWith(")"));
      if (decorator) marked = decorators.has(decorator);
      else if (!inFunction) marked = false;
    }
    if (!inFunction || marked) kept.push(line);
  }
  return kept;
}

function isTrue(condition: RegExpExecArray | null, variables: Variables): boolean {
  if (!condition) return false;
  const [, not, , byGet, , byKey, operator, literal] = condition;
  const value = variables[byGet ?? byKey ?? ""];
  let holds = Boolean(value);
  if (operator && literal !== undefined) {
    const equal = value === literalOf(literal);
    holds = operator === "!=" ? !equal : equal;
  }
  return not ? !holds : holds;
}

function literalOf(text: string): unknown {
  const quoted = /^(['"])(.*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (text === "True" || text === "False") return text === "True";
  return text === "None" ? undefined : Number(text);
}
