import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import type { SearchRequest } from "@guildhall/shared/protocol/search";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive$, useSync } from "../../../live/sync-context.ts";

export type Wanted = Omit<SearchRequest, "from">;

/** How long people pause between two letters of a word, or a little less. */
const TYPED_FOR = SECOND / 4;
/** How long to wait before asking again for what cannot be found yet. */
const ASK_AGAIN = 5 * SECOND;

export interface Found {
  /** what it was found with */
  readonly wanted: Wanted;
  readonly texts: readonly LearnedText[];
  readonly total: number;
  readonly next: number | null;
  readonly current: boolean;
  readonly former: ReadonlySet<string>;
}

export interface SearchState {
  /** null until the first answer is here; what was found before stays until the next is */
  readonly found: Found | null;
  readonly connected: boolean;
  /** the last attempt failed */
  readonly failed: boolean;
  readonly busy: boolean;
  /** Reads the next page; resolves with the first text of it, or with null if that failed. */
  readonly more: () => Promise<LearnedText | null>;
  readonly again: () => void;
}

/** What is found with what is wanted, a moment after that has changed, and again when `changed` or the connection is back. */
export function useSearch(wanted: Wanted, changed: string): SearchState {
  const sync = useSync();
  const connected = useLive$(sync.connection).state === "live";
  const asked = JSON.stringify(wanted);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** so that an answer that was overtaken is dropped */
  const turn = useRef(0);
  const isFirst = useRef(true);

  const fetch = useCallback(
    async (before: Found | null): Promise<Found | null> => {
      const mine = (turn.current += 1);
      const request = JSON.parse(asked) as Wanted;
      setBusy(true);
      const answer = await sync.search({ ...request, from: before?.next ?? 0 });
      if (mine !== turn.current) return null;
      setBusy(false);
      setFailed(answer.kind === "failed");
      if (answer.kind === "failed") return null;
      const { found: texts, total, next, current, former } = answer;
      const known = new Set(before?.texts.map(({ id }) => id));
      const now: Found = {
        ...{ wanted: request, total, next, current },
        texts: [...(before?.texts ?? []), ...texts.filter(({ id }) => !known.has(id))],
        former: new Set([...(before?.former ?? []), ...former]),
      };
      setFound(now);
      return now;
    },
    [sync, asked],
  );

  useEffect(() => {
    if (!connected) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const got = await fetch(null);
      if (!left && got?.current === false) timer = setTimeout(() => void ask(), ASK_AGAIN);
    };
    timer = setTimeout(() => void ask(), isFirst.current ? 0 : TYPED_FOR);
    isFirst.current = false;
    return () => {
      left = true;
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [fetch, connected, changed, attempt]);

  return {
    ...{ found, connected, failed, busy },
    async more() {
      if (found === null || found.next === null) return null;
      const got = await fetch(found);
      return got?.texts[found.texts.length] ?? null;
    },
    again: () => setAttempt((before) => before + 1),
  };
}
