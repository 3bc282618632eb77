import { search } from "@guildhall/shared/domain/search/search";
import { findMemberRefs } from "@guildhall/shared/protocol/member-refs";
import { learnedText, type SearchAnswer, searchRequest } from "@guildhall/shared/protocol/search";
import { namesNow } from "../people/names-now.ts";
import type { People } from "../people/people.ts";
import type { Place } from "../people/place.ts";
import type { TextIndexesOf } from "./text-indexes.ts";

/** Looks something up for a member of a community. Rejects if storage cannot be read. */
export type SearchDesk = (place: Place, raw: unknown) => Promise<SearchAnswer>;

export interface SearchDeskDeps {
  readonly indexesOf: TextIndexesOf;
  readonly people: Pick<People, "members" | "roster">;
}

/** Of one page: about a screen. */
const MOST = 20;

const membersIn = findMemberRefs(learnedText);

export function createSearchDesk({ indexesOf, people }: SearchDeskDeps): SearchDesk {
  return async (place, raw) => {
    const request = searchRequest.safeParse(raw);
    if (!request.success) return { kind: "failed", retryable: false };
    const { from, ...query } = request.data;
    const known = await indexesOf(place.community);
    if (known === null) return { kind: "failed", retryable: true };
    const all = search(known.indexes, query);
    const found = all.slice(from, from + MOST);
    const names = await namesNow(people, place, new Set(found.flatMap(membersIn)));
    const next = from + MOST < all.length ? from + MOST : null;
    return { kind: "found", found, total: all.length, next, current: known.current, ...names };
  };
}
