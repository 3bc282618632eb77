import type { RosterAnswer } from "@guildhall/shared/protocol/messages";
import { useEffect, useState } from "react";
import { useSync } from "../../live/sync-context.ts";

type People = RosterAnswer["people"];

export type Search =
  | { readonly state: "searching" }
  | { readonly state: "found"; readonly people: People }
  | { readonly state: "failed" };

/** A person types several letters a second: ask once they pause. */
const PAUSE = 150;

/** Whom one may name by a part of their name; asks only while `open`. */
export function useRoster(query: string, open: boolean): Search {
  const sync = useSync();
  const [search, setSearch] = useState<Search>({ state: "searching" });
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      sync.roster(query).then(
        ({ people }) => wanted && setSearch({ state: "found", people }),
        () => wanted && setSearch({ state: "failed" }),
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [sync, query, open]);
  return search;
}
