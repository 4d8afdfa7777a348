import type { MageCall } from "./call.ts";
import type { MageUnexpectedResponseError } from "./errors.ts";
import type { Client } from "./transport/sdk-types.ts";
import { unexpectedContent } from "./unexpected.ts";

/** One page of a list, as the server sent it. */
export interface Page<Item> {
  items: Item[];
  /** Number of items on all pages, if the server sent it. */
  count: number | undefined;
  /** True if the server has more items after this page. */
  hasMore: boolean;
}

/** The part of a list to request. */
export interface PageRange {
  /** Maximum number of items. Without it, Mage returns 40 runs or schedules, and all pipelines. */
  limit?: number | undefined;
  /** Number of items to skip. */
  offset?: number | undefined;
}

/** A page's range as query parameters. */
export interface WireRange {
  _limit?: number;
  _offset?: number;
}

const pageSize = 100;

/**
 * A list on the server. Iterating requests one page after another, to the end; nothing is sent before that. No item is
 * skipped or repeated when others are added or deleted meanwhile.
 *
 * @example
 * for await (const run of mage.pipelineRuns.list({ pipeline_uuid: "example_pipeline" })) console.log(run.status);
 */
export class List<Item> implements AsyncIterable<Item> {
  readonly #fetchPage: (range: WireRange) => MageCall<Page<Item>>;
  readonly #identify: (item: Item) => unknown;
  readonly #stuck: () => MageUnexpectedResponseError;

  constructor(
    { client, ...request }: { client: Client; url: string; path?: object },
    fetchPage: (range: WireRange) => MageCall<Page<Item>>,
    identify: (item: Item) => unknown,
  ) {
    this.#fetchPage = fetchPage;
    this.#identify = identify;
    this.#stuck = () =>
      unexpectedContent(client, request, "the list announces more items, but its pages bring no new ones");
  }

  /**
   * Requests one page, with exactly this range.
   *
   * @example
   * const { items, count, hasMore } = await mage.pipelines.list().page({ limit: 20, offset: 40 });
   */
  page({ limit, offset }: PageRange = {}): MageCall<Page<Item>> {
    return this.#fetchPage({
      ...(limit !== undefined && { _limit: limit }),
      ...(offset !== undefined && { _offset: offset }),
    });
  }

  /**
   * Returns all items, or the first `limit` of them.
   *
   * @example
   * const latest = await mage.pipelineRuns.list().all({ limit: 10 });
   */
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
    let stale = 0;
    for (;;) {
      let { items, hasMore, count } = await this.page({ limit: pageSize, offset });
      // Mage 0.9.51 announces more pipelines even on the last page, and withholds that page's last item unless the
      // limit is at least the count (mage_ai/api/resources/PipelineResource.py).
      if (hasMore && count !== undefined && !items.some(isNew))
        ({ items, hasMore } = await this.page({ limit: Math.max(count, pageSize), offset }));
      stale = items.some(isNew) ? 0 : stale + 1;
      if (hasMore && stale > 10) throw this.#stuck();
      // Each page after the first begins with the last item of the page before. If that item is missing, earlier items
      // were deleted, and those that moved up would be skipped: go back until a known item appears.
      if (offset > 0 && items.every(isNew)) {
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

/** Makes a page from the contents of a list's envelope. */
export function toPage<Item>(
  items: Item[],
  metadata: { count?: number | null; next?: boolean | null } | null | undefined,
): Page<Item> {
  return { items, count: metadata?.count ?? undefined, hasMore: metadata?.next ?? false };
}
