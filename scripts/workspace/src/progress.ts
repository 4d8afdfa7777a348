/** Says what a run is doing, on standard error, so that standard output holds the result alone. */
export class Progress {
  #start = performance.now();

  /** What is being done now. */
  step(text: string): void {
    console.error(`${this.#seconds()}  ${text}`);
  }

  /** Something within a step. */
  detail(text: string): void {
    console.error(`          ${text}`);
  }

  #seconds(): string {
    return `${((performance.now() - this.#start) / 1000).toFixed(1).padStart(6)} s`;
  }
}
