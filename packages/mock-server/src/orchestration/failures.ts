/** A run in which a block is about to end. */
export interface BlockAttempt {
  pipeline: string;
  block: string;
  runId: number;
  variables: Readonly<Record<string, unknown>>;
  /** 1 for the first try of the block in this run. */
  attempt: number;
}

/** Which blocks to let fail. */
export interface BlockFailure {
  /** The block's uuid, or an expression for several. */
  block: string | RegExp;
  /** The pipeline's uuid. Default: all. */
  pipeline?: string;
  /** The exception's text. Default: `failed on demand`. */
  message?: string;
  /** How many times at most. Default: always. */
  times?: number;
  /** Which of the block's tries fail. Default: all. */
  when?: (attempt: BlockAttempt) => boolean;
}

/** The blocks that were asked to fail. */
export class Failures {
  #rules: { failure: BlockFailure; left: number }[] = [];

  /** @returns takes the rule back. */
  add(failure: BlockFailure): () => void {
    const rule = { failure, left: failure.times ?? Number.POSITIVE_INFINITY };
    this.#rules.push(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  clear(): void {
    this.#rules = [];
  }

  /** The text of the exception that ends a try of a block, if one does. */
  of(attempt: BlockAttempt): string | undefined {
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
