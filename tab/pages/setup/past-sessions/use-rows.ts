import type { RowList, RowsOf, RowsRequestOf } from "@guildhall/shared/protocol/rows";
import { useCallback } from "react";
import { useSync } from "../../../live/sync-context.ts";
import { type Paged, usePaged } from "../../../live/use-paged.ts";

export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly current: boolean;
  /** members in the rows whom nobody knows any more */
  readonly former: ReadonlySet<string>;
}

export type RowsState<Row> = Paged<ReadRows<Row>>;

/** What is over, page by page. */
export function useRows<List extends RowList>(
  request: Omit<RowsRequestOf<List>, "after">,
  changed: string,
): RowsState<RowsOf[List]> {
  const sync = useSync();
  const wanted = JSON.stringify(request);
  const readOn = useCallback(
    async (before: ReadRows<RowsOf[List]> | null, shown: ReadRows<RowsOf[List]> | null) => {
      const atLeast = before === null ? (shown?.rows.length ?? 0) : 0;
      let read = before;
      do {
        const after: string | null = read?.next ?? null;
        const page = await sync.rows({ ...JSON.parse(wanted), after } as RowsRequestOf<List>);
        if (page.kind === "failed") return null;
        const { next, current } = page;
        const former = new Set([...(read?.former ?? []), ...page.former]);
        read = { rows: [...(read?.rows ?? []), ...page.rows], next, current, former };
      } while (read.next !== null && read.rows.length < atLeast);
      return read;
    },
    [sync, wanted],
  );
  return usePaged(readOn, changed);
}
