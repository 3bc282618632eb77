import { type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive$, useSync } from "./sync-context.ts";

/** How long to wait before asking again for what is not there yet. */
const ASK_AGAIN = [2 * SECOND, 5 * SECOND, 15 * SECOND, 60 * SECOND];

/** What was read so far of something that the server answers in pages. */
interface Pages {
  /** where the next page begins; null after the last one */
  readonly next: string | number | null;
  /** whether nothing newer is missing */
  readonly current: boolean;
}

export interface Paged<Read extends Pages> {
  /** null until the first page is here */
  readonly read: Read | null;
  readonly connected: boolean;
  /** the last attempt failed */
  readonly failed: boolean;
  readonly busy: boolean;
  /** Reads the next page; resolves with all that was read so far, or with null if that failed. */
  readonly more: () => Promise<Read | null>;
  /** Tries again what failed. */
  readonly again: () => void;
}

/**
 * Reads something page by page: when it is first shown, when the connection is back, when `changed` tells that there may be
 * something new, and when `readOn` is another function. What was shown then stays until the answer is here.
 *
 * @param readOn reads on after what was read `before`; without that from the beginning, as far as it is `shown` already. Resolves
 * with null if that fails.
 * @param pause how long to wait whenever it is read again, but for the first time
 */
export function usePaged<Read extends Pages>(
  readOn: (before: Read | null, shown: Read | null) => Promise<Read | null>,
  changed: string,
  pause: Millis = 0,
): Paged<Read> {
  const connected = useLive$(useSync().connection).state === "live";
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** so that an answer that was overtaken is dropped */
  const turn = useRef(0);
  const shown = useRef<Read | null>(null);
  const isFirst = useRef(true);

  const fetch = useCallback(
    async (before: Read | null): Promise<Read | null> => {
      const mine = (turn.current += 1);
      setBusy(true);
      const got = await readOn(before, shown.current);
      if (mine !== turn.current) return null;
      setBusy(false);
      setFailed(got === null);
      if (got !== null) {
        shown.current = got;
        setRead(got);
      }
      return got;
    },
    [readOn],
  );

  useEffect(() => {
    if (!connected) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (times: number): Promise<void> => {
      const got = await fetch(null);
      const wait = ASK_AGAIN[Math.min(times, ASK_AGAIN.length - 1)];
      if (!left && got?.current === false) timer = setTimeout(() => void ask(times + 1), wait);
    };
    if (isFirst.current || pause === 0) void ask(0);
    else timer = setTimeout(() => void ask(0), pause);
    isFirst.current = false;
    return () => {
      left = true;
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [fetch, connected, changed, attempt, pause]);

  return {
    ...{ read, connected, failed, busy },
    more: async () => (read === null || read.next === null ? null : fetch(read)),
    again: () => setAttempt((before) => before + 1),
  };
}
