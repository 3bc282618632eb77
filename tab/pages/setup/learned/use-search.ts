import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import type { SearchRequest } from "@guildhall/shared/protocol/search";
import { useCallback } from "react";
import { useSync } from "../../../live/sync-context.ts";
import { type Paged, usePaged } from "../../../live/use-paged.ts";

export type Wanted = Omit<SearchRequest, "from">;

/** How long people pause between two letters of a word, or a little less. */
const TYPED_FOR = SECOND / 4;

export interface Found {
  /** what it was found with */
  readonly wanted: Wanted;
  readonly texts: readonly LearnedText[];
  readonly total: number;
  readonly next: number | null;
  readonly current: boolean;
  readonly former: ReadonlySet<string>;
}

/** What is found with what is wanted, a moment after that has changed. */
export function useSearch(wanted: Wanted, changed: string): Paged<Found> {
  const sync = useSync();
  const asked = JSON.stringify(wanted);
  const readOn = useCallback(
    async (before: Found | null): Promise<Found | null> => {
      const request = JSON.parse(asked) as Wanted;
      const answer = await sync.search({ ...request, from: before?.next ?? 0 });
      if (answer.kind === "failed") return null;
      const { found: texts, total, next, current, former } = answer;
      const known = new Set(before?.texts.map(({ id }) => id));
      return {
        ...{ wanted: request, total, next, current },
        texts: [...(before?.texts ?? []), ...texts.filter(({ id }) => !known.has(id))],
        former: new Set([...(before?.former ?? []), ...former]),
      };
    },
    [sync, asked],
  );
  return usePaged(readOn, changed, TYPED_FOR);
}
