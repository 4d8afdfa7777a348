import type { MageCall } from "./call.ts";

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
  limit?: number | undefined;
  /** How many items to pass over. */
  offset?: number | undefined;
}

/** The query parameters that a page is asked for with. */
export interface WireRange {
  _limit?: number;
  _offset?: number;
}

const pageSize = 100;

/**
 * A list on the server, asked for page by page while it is iterated over: nothing is sent before that. It doesn't stop
 * at the 40 items that Mage sends when no limit is given, and neither skips nor repeats an item when others arrive or go
 * meanwhile.
 *
 * @example
 * for await (const run of mage.pipelineRuns.list({ pipeline_uuid: "example_pipeline" })) console.log(run.status);
 */
export class List<Item> implements AsyncIterable<Item> {
  readonly #fetchPage: (range: WireRange) => MageCall<Page<Item>>;
  readonly #identify: (item: Item) => unknown;

  constructor(fetchPage: (range: WireRange) => MageCall<Page<Item>>, identify: (item: Item) => unknown) {
    this.#fetchPage = fetchPage;
    this.#identify = identify;
  }

  /** One page, with exactly the range given. */
  page({ limit, offset }: PageRange = {}): MageCall<Page<Item>> {
    return this.#fetchPage({
      ...(limit !== undefined && { _limit: limit }),
      ...(offset !== undefined && { _offset: offset }),
    });
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
    const isNew = (item: Item) => !seen.has(this.#identify(item));
    let offset = 0;
    let emptyAt: number | undefined;
    for (;;) {
      let { items, hasMore, count } = await this.page({ limit: pageSize, offset });
      // Mage 0.9.51 says of the last page of pipelines too that there are more, and keeps that page's last item back,
      // unless the limit is as high as the count (mage_ai/api/resources/PipelineResource.py).
      if (hasMore && count !== undefined && !items.some(isNew))
        ({ items, hasMore } = await this.page({ limit: Math.max(count, pageSize), offset }));
      // Each page after the first begins with the last item of the one before. If that isn't there, items before it have
      // gone, and what moved up into their places would be skipped: go back until a known item is seen again. A server
      // that has nothing where it said that there is more is gone back from once.
      if (offset > 0 && items.every(isNew)) {
        if (items.length === 0 && offset === emptyAt) return;
        if (items.length === 0) emptyAt = offset;
        offset = Math.max(0, offset - pageSize);
        continue;
      }
      for (const item of items) {
        if (!isNew(item)) continue;
        seen.add(this.#identify(item));
        yield item;
      }
      if (!hasMore) return;
      offset += Math.max(1, items.length - 1);
    }
  }
}

/** A page, from what a list's envelope holds. */
export function toPage<Item>(
  items: Item[],
  metadata: { count?: number | null; next?: boolean | null } | null | undefined,
): Page<Item> {
  return { items, count: metadata?.count ?? undefined, hasMore: metadata?.next ?? false };
}
