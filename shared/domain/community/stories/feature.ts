import type { Decision } from "../../kernel/decider.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { EventDefinitions, Feature } from "../../kernel/feature.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { parseLine } from "../../kernel/text.ts";
import { DAY, type Millis } from "../../kernel/time.ts";
import type { StoriesEvent, StoriesPart, StoriesUses } from "./part.ts";
import {
  type Audience,
  isReleased,
  isStoriesScope,
  openFor,
  releasedBy,
  type StoriesState,
  storiesOf,
  storiesScope,
  STORY_BYTES,
  withoutReleased,
  withReleased,
  withWritten,
  writtenIn,
} from "./state.ts";

/** For how long what is not released is kept, once it is asked no more. */
const KEPT_FOR: Millis = 90 * DAY;

const changed = (state: StoriesState, changes: Partial<StoriesState["stories"]>): StoriesState => ({
  ...state,
  stories: { ...state.stories, ...changes },
});

const without = (state: StoriesState, session: SessionId): StoriesState =>
  changed(withoutSecret(state, storiesScope(session)), {
    open: state.stories.open.filter((each) => each.session !== session),
  });

/** The oldest sessions, if stories can be written about too many. */
const tooMany = ({ stories: { open } }: StoriesState): readonly SessionId[] =>
  open.slice(0, Math.max(0, open.length - LIMITS.openStories)).map(({ session }) => session);

const whoWrote = (state: StoriesState, session: SessionId): readonly MemberRef[] =>
  Object.keys(writtenIn(state, session)) as MemberRef[];

const AUDIENCES: readonly Audience[] = ["released", "forSponsors"];

interface Story {
  readonly takeaway: TakeawayId;
  readonly number: number;
  readonly by: MemberRef;
}

const releasedTo =
  (to: Audience) =>
  (state: StoriesState, { takeaway, number, by }: Story): StoriesState =>
    withReleased(state, to, { takeaway, number, by });

const withdrawnFrom =
  (to: Audience) =>
  (state: StoriesState, { takeaway, by }: Story): StoriesState =>
    withoutReleased(state, to, (story) => story.takeaway === takeaway && story.by === by);

/** Whoever wrote it releases it, as it then reads. */
function release(
  state: StoriesState,
  to: Audience,
  takeaway: TakeawayId,
  by: MemberRef,
  eventOf: (story: Story & { readonly text: string }) => StoriesEvent,
): Decision<StoriesEvent> {
  if (isReleased(state, to, by, takeaway)) return ok([]);
  const open = openFor(state, takeaway);
  const text = storiesOf(state, by)[takeaway];
  if (open === null || text === undefined) return refuse({ code: "storyOver" });
  if (state.stories[to].length >= LIMITS.stories) return refuse({ code: "tooManyStories" });
  return ok([eventOf({ takeaway, number: open.number, by, text })]);
}

function withdraw(
  state: StoriesState,
  from: Audience,
  takeaway: TakeawayId,
  by: MemberRef,
  eventOf: (story: Story) => StoriesEvent,
): Decision<StoriesEvent> {
  const story = state.stories[from].find((each) => each.takeaway === takeaway && each.by === by);
  return ok(story === undefined ? [] : [eventOf({ takeaway, number: story.number, by })]);
}

const events: EventDefinitions<StoriesPart, StoriesUses> = {
  StoryWritten: {
    version: 1,
    evolve(state, { sealed }) {
      const open = sealed === undefined ? null : openFor(state, sealed.value.takeaway);
      if (sealed === undefined || open === null) return state;
      const { by, takeaway, text } = sealed.value;
      const all = writtenIn(state, open.session);
      const { [takeaway]: _, ...others } = all[by] ?? {};
      const own = text === "" ? others : { ...others, [takeaway]: text };
      return withWritten(state, open.session, { ...all, [by]: own });
    },
  },
  StoryReleased: { version: 1, evolve: releasedTo("released") },
  StoryWithdrawn: { version: 1, evolve: withdrawnFrom("released") },
  StoryReleasedToSponsors: { version: 1, evolve: releasedTo("forSponsors") },
  StoryWithdrawnFromSponsors: { version: 1, evolve: withdrawnFrom("forSponsors") },
  StoriesForgotten: {
    version: 1,
    evolve: (state, { session }) => without(state, session),
    effects: ({ session }, { before }) => [destroySeal(storiesScope(session), whoWrote(before, session))],
  },
};

/** What came of something that was learned, as somebody tells it: theirs alone until they release it (SPEC HELPED-8). */
export const stories: Feature<StoriesPart, StoriesUses> = {
  uses: { membership: true, pastSessions: true, helped: true },
  initial: { stories: { open: [], released: [], forSponsors: [], changes: 0 }, secrets: {} },
  fold: 2,
  commands: {
    writeStory({ takeaway, text: typed }, state, { actor: { ref: by }, uses }) {
      const open = openFor(state, takeaway);
      if (open === null) return refuse({ code: "storyOver" });
      if (!uses.pastSessions.whoAttended(open.session).some(({ member }) => member === by))
        return refuse({ code: "notThere" });
      if (AUDIENCES.some((to) => isReleased(state, to, by, takeaway)))
        return refuse({ code: "storyReleased" });
      const text = typed.trim() === "" ? ok("") : parseLine(typed, "story", LIMITS.takeaway);
      if (!text.ok) return text;
      if ((storiesOf(state, by)[takeaway] ?? "") === text.value) return ok([]);
      const sealed = { scope: storiesScope(open.session), value: { by, takeaway, text: text.value } };
      return ok([{ type: "StoryWritten", sealed }]);
    },
    releaseStory: ({ takeaway }, state, { actor: { ref: by } }) =>
      release(state, "released", takeaway, by, (story) => ({ type: "StoryReleased", ...story })),
    withdrawStory: ({ takeaway }, state, { actor: { ref: by } }) =>
      withdraw(state, "released", takeaway, by, (story) => ({ type: "StoryWithdrawn", ...story })),
    releaseStoryToSponsors: ({ takeaway }, state, { actor: { ref: by } }) =>
      release(state, "forSponsors", takeaway, by, (story) => ({ type: "StoryReleasedToSponsors", ...story })),
    withdrawStoryFromSponsors: ({ takeaway }, state, { actor: { ref: by } }) =>
      withdraw(state, "forSponsors", takeaway, by, (story) => ({
        ...{ type: "StoryWithdrawnFromSponsors", ...story },
      })),
  },
  authorScope(command, state) {
    const open = command.type === "writeStory" ? openFor(state, command.takeaway) : null;
    return open === null ? null : storiesScope(open.session);
  },
  paddedSize: (_state, scope) => (isStoriesScope(scope) ? STORY_BYTES : null),
  systemCommands: {
    forgetStoriesWhenDue: ({ session }, state) =>
      ok(
        state.stories.open.some((each) => each.session === session)
          ? [{ type: "StoriesForgotten", session }]
          : [],
      ),
  },
  events,
  follows: {
    /** Nobody could take it back any more, and it may be read outside the community. */
    MemberErased: {
      evolve: (state, { member }) =>
        releasedBy(state, "forSponsors", member).length === 0
          ? state
          : withoutReleased(state, "forSponsors", ({ by }) => by === member),
    },
    HelpedAsked: {
      evolve(state, { question: { session, number, lessons } }) {
        const open = [...state.stories.open, { session, number, about: lessons.map(({ id }) => id) }];
        const opened = withWritten(changed(state, { open }), session, {});
        return tooMany(opened).reduce(without, opened);
      },
      effects: ({ question: { session, until } }, { before, after }) => [
        { kind: "tellSelf", command: { type: "forgetStoriesWhenDue", session }, due: until + KEPT_FOR },
        ...before.stories.open
          .filter((each) => !after.stories.open.includes(each))
          .map((each) => destroySeal(storiesScope(each.session), whoWrote(before, each.session))),
      ],
    },
  },
  offers: () => ({}),
  view: ({ stories: { changes, open } }) => ({
    stories: { changes, open: open.map(({ session, about }) => ({ session, about })) },
  }),
  mine: (state, member) => ({
    stories: storiesOf(state, member),
    released: releasedBy(state, "released", member),
    forSponsors: releasedBy(state, "forSponsors", member),
  }),
  *mineChanged({ before, after }) {
    if (before.stories === after.stories && before.secrets === after.secrets) return;
    const who = (state: StoriesState) => [
      ...state.stories.open.flatMap(({ session }) => whoWrote(state, session)),
      ...AUDIENCES.flatMap((to) => state.stories[to].map(({ by }) => by)),
    ];
    const own = (state: StoriesState, member: MemberRef) =>
      JSON.stringify([storiesOf(state, member), ...AUDIENCES.map((to) => releasedBy(state, to, member))]);
    for (const member of new Set([...who(before), ...who(after)]))
      if (own(before, member) !== own(after, member)) yield member;
  },
};
