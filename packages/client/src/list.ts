/** One page of a list, as the server sent it. */
export interface Page<Item> {
  items: Item[];
  /** How many items there are on all pages, if the server said so. */
  count: number | undefined;
  /** Whether the server has more items after this page. */
  hasMore: boolean;
}

/** Which part of a list to ask the server for. */
export interface PageRange {
  /** How many items. Mage sends 40 runs or schedules when it isn't told. */
  limit?: number;
  /** How many items to pass over. */
  offset?: number;
}

const pageSize = 100;

/**
 * A list on the server, asked for page by page while it is iterated over: nothing is sent before that. It doesn't stop
 * at the 40 items that Mage sends when no limit is given, and yields no item twice when new ones arrive meanwhile.
 *
 * @example
 * for await (const run of mage.pipelineRuns.list({ pipeline_uuid: "example_pipeline" })) console.log(run.status);
 */
export class List<Item> implements AsyncIterable<Item> {
  readonly #fetchPage: (range: PageRange) => Promise<Page<Item>>;
  readonly #identify: (item: Item) => unknown;

  constructor(fetchPage: (range: PageRange) => Promise<Page<Item>>, identify: (item: Item) => unknown) {
    this.#fetchPage = fetchPage;
    this.#identify = identify;
  }

  /** One page, with exactly the range given. */
  page(range: PageRange = {}): Promise<Page<Item>> {
    return this.#fetchPage(range);
  }

  /** All items, or the first `limit` of them. */
  async all({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Item> {
    const seen = new Set<unknown>();
    for (let offset = 0; ; offset += pageSize) {
      const { items, hasMore } = await this.#fetchPage({ limit: pageSize, offset });
      for (const item of items) {
        // An item that arrives at the head of the list while we page pushes known ones onto the next page.
        const key = this.#identify(item);
        if (seen.has(key)) continue;
        seen.add(key);
        yield item;
      }
      if (!hasMore) return;
    }
  }
}
