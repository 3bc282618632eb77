import { destroySeal } from "../../kernel/effect.ts";
import type { EventDefinitions, Feature } from "../../kernel/feature.ts";
import type { MemberRef, SessionId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { parseLine } from "../../kernel/text.ts";
import { DAY, type Millis } from "../../kernel/time.ts";
import type { StoriesPart, StoriesUses } from "./part.ts";
import {
  isStoriesScope,
  openFor,
  releasedBy,
  type StoriesState,
  storiesOf,
  storiesScope,
  STORY_BYTES,
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
  StoryReleased: {
    version: 1,
    evolve: (state, { takeaway, number, by }) =>
      changed(state, {
        released: [...state.stories.released, { takeaway, number, by }],
        changes: state.stories.changes + 1,
      }),
  },
  StoryWithdrawn: {
    version: 1,
    evolve: (state, { takeaway, by }) =>
      changed(state, {
        released: state.stories.released.filter((each) => each.takeaway !== takeaway || each.by !== by),
        changes: state.stories.changes + 1,
      }),
  },
  StoriesForgotten: {
    version: 1,
    evolve: (state, { session }) => without(state, session),
    effects: ({ session }, { before }) => [destroySeal(storiesScope(session), whoWrote(before, session))],
  },
};

/** What came of something that was learned, as somebody tells it: theirs alone until they release it (SPEC HELPED-8). */
export const stories: Feature<StoriesPart, StoriesUses> = {
  uses: { pastSessions: true, helped: true },
  initial: { stories: { open: [], released: [], changes: 0 }, secrets: {} },
  fold: 1,
  commands: {
    writeStory({ takeaway, text: typed }, state, { actor: { ref: by }, uses }) {
      const open = openFor(state, takeaway);
      if (open === null) return refuse({ code: "storyOver" });
      if (!uses.pastSessions.whoAttended(open.session).some(({ member }) => member === by))
        return refuse({ code: "notThere" });
      if (releasedBy(state, by).includes(takeaway)) return refuse({ code: "storyReleased" });
      const text = typed.trim() === "" ? ok("") : parseLine(typed, "story", LIMITS.takeaway);
      if (!text.ok) return text;
      if ((storiesOf(state, by)[takeaway] ?? "") === text.value) return ok([]);
      const sealed = { scope: storiesScope(open.session), value: { by, takeaway, text: text.value } };
      return ok([{ type: "StoryWritten", sealed }]);
    },
    releaseStory({ takeaway }, state, { actor: { ref: by } }) {
      if (releasedBy(state, by).includes(takeaway)) return ok([]);
      const open = openFor(state, takeaway);
      const text = storiesOf(state, by)[takeaway];
      if (open === null || text === undefined) return refuse({ code: "storyOver" });
      if (state.stories.released.length >= LIMITS.stories) return refuse({ code: "tooManyStories" });
      return ok([{ type: "StoryReleased", takeaway, number: open.number, by, text }]);
    },
    withdrawStory({ takeaway }, state, { actor: { ref: by } }) {
      const story = state.stories.released.find((each) => each.takeaway === takeaway && each.by === by);
      return ok(story === undefined ? [] : [{ type: "StoryWithdrawn", takeaway, number: story.number, by }]);
    },
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
  mine: (state, member) => ({ stories: storiesOf(state, member), released: releasedBy(state, member) }),
  *mineChanged({ before, after }) {
    if (before.stories === after.stories && before.secrets === after.secrets) return;
    const who = (state: StoriesState) => [
      ...state.stories.open.flatMap(({ session }) => whoWrote(state, session)),
      ...state.stories.released.map(({ by }) => by),
    ];
    const own = (state: StoriesState, member: MemberRef) =>
      JSON.stringify([storiesOf(state, member), releasedBy(state, member)]);
    for (const member of new Set([...who(before), ...who(after)]))
      if (own(before, member) !== own(after, member)) yield member;
  },
};
