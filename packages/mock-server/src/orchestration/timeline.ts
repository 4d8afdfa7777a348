import type { Micros } from "../clock.ts";

interface Entry<Item> {
  at: Micros;
  item: Item;
}

/** Items in the order of the time at which they are due: a binary heap. */
export class Timeline<Item> {
  readonly #heap: Entry<Item>[] = [];

  add(at: Micros, item: Item): void {
    const heap = this.#heap;
    let index = heap.length;
    for (let above = (index - 1) >> 1; index > 0; above = (index - 1) >> 1) {
      const parent = heap[above] as Entry<Item>;
      if (parent.at <= at) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = { at, item };
  }

  peek(): Entry<Item> | undefined {
    return this.#heap[0];
  }

  /** Removes the first item. */
  take(): Entry<Item> | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      if (left >= heap.length) break;
      const below = right < heap.length && at(heap, right) < at(heap, left) ? right : left;
      if (at(heap, below) >= last.at) break;
      heap[index] = heap[below] as Entry<Item>;
      index = below;
    }
    heap[index] = last;
    return first;
  }
}

function at(heap: readonly Entry<unknown>[], index: number): Micros {
  return (heap[index] as Entry<unknown>).at;
}
