import type { RowList, RowsOf, RowsRequestOf } from "@guildhall/shared/protocol/rows";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import type { SyncClient } from "../../../sync/sync-client.ts";

/** How long to wait before asking again for what is not in the rows yet. */
const ASK_AGAIN = [2 * SECOND, 5 * SECOND, 15 * SECOND, 60 * SECOND];

interface Read<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly current: boolean;
  /** members in the rows whom nobody knows any more */
  readonly former: ReadonlySet<string>;
}

export interface RowsState<Row> {
  /** null until the first page is here */
  readonly read: Read<Row> | null;
  /** the last attempt failed */
  readonly failed: boolean;
  readonly busy: boolean;
  /** Reads the next page; resolves with all rows so far, or with null if that failed. */
  readonly more: () => Promise<readonly Row[] | null>;
  /** Tries again what failed. */
  readonly again: () => void;
}

type Request<List extends RowList> = Omit<RowsRequestOf<List>, "after">;

/** Reads a list from its beginning, as far as it was already shown; null if that fails. */
async function readFrom<List extends RowList>(
  sync: SyncClient,
  request: Request<List>,
  { after, atLeast, before }: { after: string | null; atLeast: number; before: Read<RowsOf[List]> | null },
): Promise<Read<RowsOf[List]> | null> {
  let read = before;
  let cursor = after;
  do {
    const page = await sync.rows({ ...request, after: cursor } as RowsRequestOf<List>);
    if (page.kind === "failed") return null;
    const former = new Set([...(read?.former ?? []), ...page.former]);
    read = { rows: [...(read?.rows ?? []), ...page.rows], next: page.next, current: page.current, former };
    cursor = page.next;
  } while (cursor !== null && read.rows.length < atLeast);
  return read;
}

/**
 * What is over, page by page. Read when it is first shown, when the connection is back, and when `changed` tells that there
 * may be something new; what was shown then stays until the answer is here.
 */
export function useRows<List extends RowList>(
  request: Request<List>,
  changed: string,
): RowsState<RowsOf[List]> {
  const sync = useSync();
  const connected = useLive$(sync.connection).state === "live";
  const wanted = JSON.stringify(request);
  const [read, setRead] = useState<Read<RowsOf[List]> | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** so that an answer that was overtaken is dropped */
  const turn = useRef(0);
  /** how many rows are shown */
  const shown = useRef(0);

  const fetch = useCallback(
    async (from: { after: string | null; atLeast: number; before: Read<RowsOf[List]> | null }) => {
      const mine = (turn.current += 1);
      setBusy(true);
      const got = await readFrom<List>(sync, JSON.parse(wanted) as Request<List>, from);
      if (mine !== turn.current) return null;
      setBusy(false);
      setFailed(got === null);
      if (got !== null) {
        shown.current = got.rows.length;
        setRead(got);
      }
      return got;
    },
    [sync, wanted],
  );

  useEffect(() => {
    if (!connected) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (times: number): Promise<void> => {
      const got = await fetch({ after: null, atLeast: shown.current, before: null });
      const wait = ASK_AGAIN[Math.min(times, ASK_AGAIN.length - 1)];
      if (!left && got?.current === false) timer = setTimeout(() => void ask(times + 1), wait);
    };
    void ask(0);
    return () => {
      left = true;
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [fetch, connected, changed, attempt]);

  return {
    read,
    failed,
    busy,
    more: async () => {
      if (read === null || read.next === null) return null;
      const got = await fetch({ after: read.next, atLeast: 0, before: read });
      return got?.rows ?? null;
    },
    again: () => setAttempt((before) => before + 1),
  };
}
