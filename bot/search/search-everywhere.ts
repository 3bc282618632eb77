import type { CommunityStream, LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Log } from "@guildhall/shared/app/log";
import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { type Instant, type Millis, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { matchesIn, type TextIndex } from "@guildhall/shared/domain/search/search";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { LRUCache } from "lru-cache";
import { atMost } from "../concurrency/at-most.ts";
import type { People } from "../people/people.ts";
import type { Place } from "../people/place.ts";
import type { TextIndexesOf } from "./text-indexes.ts";

/** What somebody looks for in all of their communities. */
export interface Wanted {
  readonly words: string;
  /** how many are passed over, and how many follow at most */
  readonly from: number;
  readonly most: number;
}

export interface SearchedCommunity extends Place {
  readonly name: string;
}

export interface FoundSomewhere {
  readonly text: LearnedText;
  readonly community: SearchedCommunity;
}

export interface Everywhere {
  /** the best first, as in one community (SPEC KNOW-3) */
  readonly found: readonly FoundSomewhere[];
  /** in how many communities it was looked for */
  readonly searched: number;
  /** false: some of them did not answer in time, or could not be asked */
  readonly complete: boolean;
}

/** Looks something up for a person in all communities that they are a member of now; `here`: the chat in which they type. */
export type SearchEverywhere = (
  person: Person,
  here: Conversation | null,
  wanted: Wanted,
) => Promise<Everywhere>;

export interface SearchEverywhereDeps {
  readonly people: Pick<People, "memberships" | "roster">;
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly indexesOf: TextIndexesOf;
  readonly environment: Pick<Environment, "now" | "later">;
  readonly log: Log;
}

/** What has not answered by then is left out. The answer is to be with Teams within 2 s. */
const PATIENCE: Millis = 1.5 * SECOND;
/** Teams and storage are asked about so many communities at once. */
const AT_ONCE = 8;
/** How old a stream may be that nobody here has a panel open for. */
const FRESH_FOR: Millis = 5 * SECOND;

interface Gathered {
  /** how many communities there are; null while that is unknown */
  expected: number | null;
  answered: number;
  readonly communities: Map<TextIndex, SearchedCommunity>;
  searched: number;
}

export function createSearchEverywhere(deps: SearchEverywhereDeps): SearchEverywhere {
  const { people, liveStreams, indexesOf, environment, log } = deps;
  const readAt = new LRUCache<CommunityId, Instant>({ max: 1_000 });

  async function catchUp(stream: CommunityStream, community: CommunityId): Promise<void> {
    const now = environment.now();
    if (now - (readAt.get(community) ?? 0) < FRESH_FOR) return;
    await stream.catchUp();
    readAt.set(community, now);
  }

  /** Adds what can be found in one community, if the person is a member of it. */
  async function addOne(person: Person, place: Place, to: Gathered): Promise<void> {
    const { community, conversation } = place;
    if (!(await people.roster.includes(conversation, person))) return;
    const stream = await liveStreams.community(community);
    await catchUp(stream, community);
    const { state } = stream;
    if (state.status !== "founded" || hasMovedOn(state, conversation)) return;
    const known = await indexesOf(community);
    if (known === null) throw new StorageError("What was learned cannot be read at the moment", true);
    to.searched += 1;
    for (const index of known.indexes) to.communities.set(index, { ...place, name: state.name });
  }

  async function gather(person: Person, here: Conversation | null, to: Gathered): Promise<void> {
    const places = await people.memberships(person, here);
    to.expected = places.length;
    await atMost(AT_ONCE, places, async (place) => {
      try {
        await addOne(person, place, to);
      } catch (error) {
        // Nobody can be checked where the app was removed, so nobody is a member there.
        if (!(error instanceof RosterError && error.reason === "botMissing")) return notAnswered(error);
      }
      to.answered += 1;
    });
  }

  function notAnswered(error: unknown): void {
    if (!(error instanceof RosterError || error instanceof StorageError)) throw error;
    log.warn({ error }, "a community could not be searched");
  }

  return async (person, here, { words, from, most }) => {
    const gathered: Gathered = { expected: null, answered: 0, communities: new Map(), searched: 0 };
    let stop: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (stop = environment.later(PATIENCE, resolve)));
    const all = gather(person, here, gathered).catch(notAnswered);
    // What comes later is known when the next letters are typed.
    await Promise.race([all, late]).finally(stop);
    const { expected, answered, communities, searched } = gathered;
    const nothing = { kind: null, since: null, until: null, person: null } as const;
    const found = matchesIn([...communities.keys()], { words, ...nothing })
      .slice(from, from + most)
      .flatMap(({ text, index }): readonly FoundSomewhere[] => {
        const community = communities.get(index);
        return community === undefined ? [] : [{ text, community }];
      });
    return { found, searched, complete: answered === expected };
  };
}
