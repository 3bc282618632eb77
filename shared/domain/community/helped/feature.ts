import { KEPT_FOR } from "../../kernel/answer-pool.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, Feature, Given } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { HelpedEvent, HelpedPart, HelpedUses } from "./part.ts";
import { ANSWER_BYTES, answers, answersOf, poolEnds, usedBy, whoAnswered } from "./pool.ts";
import { helpedScope, isHelpedScope } from "./scope.ts";
import type { HelpedState } from "./state.ts";

/** When those who attended a session are asked, and for how long they can answer. */
const ASKED_AFTER: Millis = 28 * DAY;
const ASKED_FOR: Millis = 7 * DAY;

const changed = (state: HelpedState, changes: Partial<HelpedState["helped"]>): HelpedState => ({
  ...state,
  helped: { ...state.helped, ...changes },
});

const withoutPool = (state: HelpedState): HelpedState => {
  const { pool } = state.helped;
  return pool === null ? state : changed(withoutSecret(state, helpedScope(pool.number)), { pool: null });
};

/** Nothing is asked any more, so what was answered may be published, and nobody changes it. */
function asksNoMore(state: HelpedState, at: Instant): readonly HelpedEvent[] {
  const { question } = state.helped;
  if (question === null) return [];
  const { session, number } = question;
  return [{ type: "HelpedAskedNoMore", session, number, used: usedBy(state) }, ...poolEnds(state, at)];
}

const sealEnds = ({ before }: Around<HelpedState>) =>
  before.helped.pool === null
    ? []
    : [destroySeal(helpedScope(before.helped.pool.number), whoAnswered(before))];

const events: EventDefinitions<HelpedPart, HelpedUses> = {
  LessonsNoted: {
    version: 1,
    evolve: (state, { type: _, ...learned }) =>
      changed(state, {
        waiting: [
          ...state.helped.waiting.filter(({ session }) => session !== learned.session),
          learned,
        ].slice(-LIMITS.waitingLessons),
      }),
    effects: ({ session, endedAt }) => [
      {
        kind: "tellSelf",
        command: { type: "askHelpedWhenDue", session, endedAt },
        due: endedAt + ASKED_AFTER,
      },
    ],
  },
  HelpedAsked: {
    version: 1,
    evolve(state, { question, pool }, { at }) {
      const waiting = state.helped.waiting.filter(({ number }) => number > question.number);
      const asked = changed(state, { question, waiting, lastAsked: question.number });
      if (asked.helped.pool !== null) return asked;
      const opened = { number: pool, since: at };
      return answers.withSeal(changed(asked, { pool: opened, pools: pool }), opened);
    },
    effects({ question: { session, until }, pool }, { before, after }) {
      const over = { kind: "tellSelf", command: { type: "endHelpedWhenDue", session }, due: until } as const;
      if (before.helped.pool !== null || after.helped.pool === null) return [over];
      const due = after.helped.pool.since + KEPT_FOR;
      return [over, { kind: "tellSelf", command: { type: "forgetHelpedWhenDue", pool }, due }];
    },
  },
  HelpedSaid: {
    version: 1,
    evolve(state, { sealed }) {
      const { pool } = state.helped;
      if (sealed === undefined || pool === null) return state;
      const { by, takeaway, helped } = sealed.value;
      return answers.withAnswer(state, pool, by, takeaway, helped);
    },
  },
  HelpedAskedNoMore: { version: 1, evolve: (state) => changed(state, { question: null }) },
  HelpedPublished: {
    version: 1,
    evolve: (state, { figure }) =>
      changed(withoutPool(state), {
        figures: [...state.helped.figures, figure].slice(-LIMITS.helpedFigures),
      }),
    effects: (_event, states) => sealEnds(states),
  },
  HelpedForgotten: {
    version: 1,
    evolve: withoutPool,
    effects: (_event, states) => sealEnds(states),
  },
};

/** Whether what was learned in a session helped those who attended it: asked four weeks later, answered under seal (SPEC HELPED-2). */
export const helped: Feature<HelpedPart, HelpedUses> = {
  uses: { sessions: true, pastSessions: true },
  initial: {
    helped: { waiting: [], question: null, lastAsked: 0, pool: null, pools: 0, figures: [] },
    secrets: {},
  },
  fold: 1,
  commands: {
    sayHelped({ takeaway, helped: said }, state, { actor: { ref: by }, uses }) {
      const { question, pool } = state.helped;
      if (pool === null || question?.lessons.every(({ id }) => id !== takeaway) !== false)
        return refuse({ code: "helpedOver" });
      if (!uses.pastSessions.whoAttended(question.session).some(({ member }) => member === by))
        return refuse({ code: "notThere" });
      if (answersOf(state, by)[takeaway] === said) return ok([]);
      const sealed = { scope: helpedScope(pool.number), value: { by, takeaway, helped: said } };
      return ok([{ type: "HelpedSaid", sealed }]);
    },
  },
  // Once the pool has ended, nothing more can be sealed under it, nor said of who tried.
  authorScope: (_command, { helped: { pools } }) => helpedScope(pools),
  paddedSize: (_state, scope) => (isHelpedScope(scope) ? ANSWER_BYTES : null),
  systemCommands: {
    /** If the session runs again, its next end reports what it leaves then. */
    recordLessons({ session, number, at: endedAt, lessons }, _state, { uses }) {
      if (uses.sessions.running?.id === session) return ok([]);
      return ok([{ type: "LessonsNoted", session, number, endedAt, lessons }]);
    },
    askHelpedWhenDue({ session, endedAt }, state, { meta, uses }: Given<HelpedUses>) {
      const { waiting, lastAsked, pool, pools } = state.helped;
      const learned = waiting.find((each) => each.session === session);
      // It was reopened.
      if (learned?.endedAt !== endedAt) return ok([]);
      const until = endedAt + ASKED_AFTER + ASKED_FOR;
      const nobody = uses.pastSessions.whoAttended(session).length === 0;
      if (nobody || learned.number <= lastAsked || meta.at >= until) return ok([]);
      const before = asksNoMore(state, meta.at);
      const ended = before.some(({ type }) => type === "HelpedPublished" || type === "HelpedForgotten");
      const into = pool === null || ended ? pools + 1 : pool.number;
      return ok([...before, { type: "HelpedAsked", question: { ...learned, until }, pool: into }]);
    },
    endHelpedWhenDue: ({ session }, state, { meta }) =>
      ok(state.helped.question?.session === session ? asksNoMore(state, meta.at) : []),
    forgetHelpedWhenDue({ pool: number }, state, { meta }) {
      const { pool, question } = state.helped;
      // Whatever the clock of this server says, that time has come; what is asked now ends soon.
      if (pool?.number !== number || question !== null) return ok([]);
      return ok(poolEnds(state, Math.max(meta.at, pool.since + KEPT_FOR)));
    },
  },
  events,
  follows: {
    /** What is asked reads as its author words it (SPEC TAKE-4). */
    TakeawayEditRecorded: {
      evolve: (state, { takeaway, text }) =>
        changed(state, {
          waiting: state.helped.waiting.map((each) => ({
            ...each,
            lessons: each.lessons.map((lesson) => (lesson.id === takeaway ? { ...lesson, text } : lesson)),
          })),
        }),
    },
    /** What it leaves can still change. */
    SessionReopened: {
      evolve: (state, { session }) =>
        changed(state, { waiting: state.helped.waiting.filter((each) => each.session !== session) }),
    },
  },
  offers: ({ helped: { question } }) => ({ question }),
  view: ({ helped: { question, figures } }) => ({ helped: { question, figures } }),
  mine: (state, member) => ({ helped: answersOf(state, member) }),
  *mineChanged({ before, after }) {
    if (before.helped === after.helped && before.secrets === after.secrets) return;
    const said = (state: HelpedState, member: Parameters<typeof answersOf>[1]) =>
      JSON.stringify(answersOf(state, member));
    for (const member of new Set([...whoAnswered(before), ...whoAnswered(after)]))
      if (said(before, member) !== said(after, member)) yield member;
  },
};
