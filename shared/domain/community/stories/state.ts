import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import { type SealScope, type Secret, secretIn, type WithSecrets } from "../../kernel/sealed.ts";
import { LIMITS } from "../../kernel/limits.ts";

/** A session about whose lessons stories can be written. */
interface OpenStories {
  readonly session: SessionId;
  /** the session's number */
  readonly number: number;
  readonly about: readonly TakeawayId[];
}

/** A story that others read. What it says is in a projection. */
interface Released {
  readonly takeaway: TakeawayId;
  readonly number: number;
  readonly by: MemberRef;
}

export interface StoriesState extends WithSecrets {
  readonly stories: {
    readonly open: readonly OpenStories[];
    /** for members, and for sponsors */
    readonly released: readonly Released[];
    readonly forSponsors: readonly Released[];
    readonly changes: number;
  };
}

type OfMember = { readonly [takeaway: TakeawayId]: string };

/** What members wrote about a session. Sealed, so that it is nobody's but its author's until they release it. */
interface Written extends Secret {
  readonly kind: "stories";
  readonly by: { readonly [member: MemberRef]: OfMember };
}

const PREFIX = "stories-";

/** The scope under which what is written about a session is sealed. */
export const storiesScope = (session: SessionId): SealScope => `${PREFIX}${session}`;

export const isStoriesScope = (scope: SealScope): boolean => scope.startsWith(PREFIX);

const LONGEST_ID = 32;
/** A letter takes up to four bytes, and one that is escaped six. */
const LETTER = 6;

/** The bytes to which a story is padded, so that its size tells nothing of it. */
export const STORY_BYTES =
  JSON.stringify({ by: "-".repeat(LONGEST_ID), takeaway: "-".repeat(LONGEST_ID), text: "" }).length +
  LETTER * LIMITS.takeaway;

export const writtenIn = (state: WithSecrets, session: SessionId): Written["by"] =>
  secretIn<Written>(state, storiesScope(session), "stories")?.by ?? {};

export function withWritten(state: StoriesState, session: SessionId, by: Written["by"]): StoriesState {
  const written: Written = { kind: "stories", by };
  return { ...state, secrets: { ...state.secrets, [storiesScope(session)]: written } };
}

/** What somebody wrote, as long as they alone can read it. */
export const storiesOf = (state: StoriesState, member: MemberRef): OfMember =>
  Object.fromEntries(
    state.stories.open.flatMap(({ session }) => Object.entries(writtenIn(state, session)[member] ?? {})),
  );

export const openFor = (state: StoriesState, takeaway: TakeawayId): OpenStories | null =>
  state.stories.open.find(({ about }) => about.includes(takeaway)) ?? null;

/** For whom a story is released. */
export type Audience = "released" | "forSponsors";

export const releasedBy = (state: StoriesState, to: Audience, member: MemberRef): readonly TakeawayId[] =>
  state.stories[to].flatMap(({ takeaway, by }) => (by === member ? [takeaway] : []));

export const isReleased = (
  state: StoriesState,
  to: Audience,
  member: MemberRef,
  takeaway: TakeawayId,
): boolean => releasedBy(state, to, member).includes(takeaway);

export const withReleased = (state: StoriesState, to: Audience, story: Released): StoriesState => ({
  ...state,
  stories: {
    ...state.stories,
    [to]: [...state.stories[to], story],
    changes: state.stories.changes + 1,
  },
});

/** Without those that are like this. */
export const withoutReleased = (
  state: StoriesState,
  to: Audience,
  isGone: (story: Released) => boolean,
): StoriesState => ({
  ...state,
  stories: {
    ...state.stories,
    [to]: state.stories[to].filter((story) => !isGone(story)),
    changes: state.stories.changes + 1,
  },
});
