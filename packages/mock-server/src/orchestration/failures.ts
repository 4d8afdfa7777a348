/** An attempt to run a block. */
export interface BlockAttempt {
  pipeline: string;
  block: string;
  runId: number;
  variables: Readonly<Record<string, unknown>>;
  /** 1 for the first attempt of the block in this run. */
  attempt: number;
}

/** A block that is to fail. */
export interface BlockFailure {
  /** The block's uuid, or a regular expression. */
  block: string | RegExp;
  /** The pipeline's uuid. Default: all pipelines. */
  pipeline?: string;
  /** The exception's text. Default: `failed on demand`. */
  message?: string;
  /** Maximum number of failures. Default: unlimited. */
  times?: number;
  /** Returns true for the attempts that fail. Default: all attempts. */
  when?: (attempt: BlockAttempt) => boolean;
}

/** The rules added with `failBlock`. */
export class Failures {
  #rules: { failure: BlockFailure; left: number }[] = [];

  /** @returns a function that removes the rule. */
  add(failure: BlockFailure): () => void {
    const rule = { failure, left: failure.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  /** Returns the text of the exception that ends an attempt, if any, and counts the failure. */
  take(attempt: BlockAttempt): string | undefined {
    const rule = this.#rules.find(({ failure, left }) => left > 0 && matches(failure, attempt));
    if (!rule) return undefined;
    rule.left--;
    return rule.failure.message ?? "failed on demand";
  }
}

function matches({ block, pipeline, when }: BlockFailure, attempt: BlockAttempt): boolean {
  const named = typeof block === "string" ? block === attempt.block : new RegExp(block).test(attempt.block);
  return named && (pipeline ?? attempt.pipeline) === attempt.pipeline && (when?.(attempt) ?? true);
}
