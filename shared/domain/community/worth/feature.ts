import { KEPT_FOR } from "../../kernel/answer-pool.ts";
import { destroySeal } from "../../kernel/effect.ts";
import type { Around, EventDefinitions, Feature, Given } from "../../kernel/feature.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { DAY, type Instant, type Millis } from "../../kernel/time.ts";
import type { WorthEvent, WorthPart, WorthUses } from "./part.ts";
import { ANSWER_BYTES, answerOf, answers, poolEnds, whoAnswered } from "./pool.ts";
import { isWorthScope, worthScope } from "./scope.ts";
import type { WorthState } from "./state.ts";

/** When those who attended a session are asked, and for how long they can answer. */
const ASKED_AFTER: Millis = DAY;
const ASKED_FOR: Millis = 7 * DAY;

const changed = (state: WorthState, changes: Partial<WorthState["worth"]>): WorthState => ({
  ...state,
  worth: { ...state.worth, ...changes },
});

const withoutPool = (state: WorthState): WorthState => {
  const { pool } = state.worth;
  return pool === null ? state : changed(withoutSecret(state, worthScope(pool.number)), { pool: null });
};

/** Nothing is asked any more, so what was answered may be published, and nobody changes it. */
function asksNoMore(state: WorthState, at: Instant): readonly WorthEvent[] {
  const { question } = state.worth;
  if (question === null) return [];
  return [{ type: "WorthAskedNoMore", session: question.session }, ...poolEnds(state, at)];
}

const sealEnds = ({ before }: Around<WorthState>) =>
  before.worth.pool === null ? [] : [destroySeal(worthScope(before.worth.pool.number), whoAnswered(before))];

const events: EventDefinitions<WorthPart, WorthUses> = {
  WorthSwitched: { version: 1, evolve: (state, { on }) => changed(state, { off: !on }) },
  WorthAsked: {
    version: 1,
    evolve(state, { question, pool }, { at }) {
      const asked = changed(state, { question, lastAsked: question.number });
      if (asked.worth.pool !== null) return asked;
      const opened = { number: pool, since: at };
      return answers.withSeal(changed(asked, { pool: opened, pools: pool }), opened);
    },
    effects({ question: { session, until }, pool }, { before, after }) {
      const over = { kind: "tellSelf", command: { type: "endWorthWhenDue", session }, due: until } as const;
      if (before.worth.pool !== null || after.worth.pool === null) return [over];
      const due = after.worth.pool.since + KEPT_FOR;
      return [over, { kind: "tellSelf", command: { type: "forgetWorthWhenDue", pool }, due }];
    },
  },
  WorthAnswered: {
    version: 1,
    evolve(state, { sealed }) {
      const { pool } = state.worth;
      if (sealed === undefined || pool === null) return state;
      const { by, session, worth } = sealed.value;
      return answers.withAnswer(state, pool, by, session, worth);
    },
  },
  WorthAskedNoMore: { version: 1, evolve: (state) => changed(state, { question: null }) },
  WorthPublished: {
    version: 1,
    evolve: (state, { figure }) =>
      changed(withoutPool(state), {
        figures: [...state.worth.figures, figure].slice(-LIMITS.worthFigures),
      }),
    effects: (_event, states) => sealEnds(states),
  },
  WorthForgotten: {
    version: 1,
    evolve: withoutPool,
    effects: (_event, states) => sealEnds(states),
  },
};

/** Whether a session was worth the time of those who attended it: asked a day later, answered under seal (SPEC WORTH-1). */
export const worth: Feature<WorthPart, WorthUses> = {
  uses: { sessions: true, pastSessions: true },
  initial: {
    worth: { off: false, question: null, lastAsked: 0, pool: null, pools: 0, figures: [] },
    secrets: {},
  },
  fold: 1,
  commands: {
    answerWorth({ session, worth: said }, state, { actor: { ref: by }, uses }) {
      const { question, pool } = state.worth;
      if (pool === null || question?.session !== session) return refuse({ code: "worthOver" });
      if (!uses.pastSessions.whoAttended(session).some(({ member }) => member === by))
        return refuse({ code: "notThere" });
      if (answerOf(state, by) === said) return ok([]);
      const sealed = { scope: worthScope(pool.number), value: { by, session, worth: said } };
      return ok([{ type: "WorthAnswered", sealed }]);
    },
    switchWorth({ on }, state, { meta }) {
      if (state.worth.off !== on) return ok([]);
      return ok([{ type: "WorthSwitched", on }, ...(on ? [] : asksNoMore(state, meta.at))]);
    },
  },
  // Once the pool has ended, nothing more can be sealed under it, nor said of who tried.
  authorScope: (command, { worth: { pools } }) => (command.type === "answerWorth" ? worthScope(pools) : null),
  paddedSize: (_state, scope) => (isWorthScope(scope) ? ANSWER_BYTES : null),
  systemCommands: {
    askWorthWhenDue({ session, endedAt }, state, { meta, uses }: Given<WorthUses>) {
      const { off, lastAsked, pool, pools } = state.worth;
      const past = uses.pastSessions.past(session);
      // It runs again, or did.
      if (past?.endedAt !== endedAt) return ok([]);
      const until = endedAt + ASKED_AFTER + ASKED_FOR;
      const nobody = uses.pastSessions.whoAttended(session).length === 0;
      if (off || nobody || past.number <= lastAsked || meta.at >= until) return ok([]);
      const before = asksNoMore(state, meta.at);
      const ended = before.some(({ type }) => type === "WorthPublished" || type === "WorthForgotten");
      const question = { session, number: past.number, until };
      const into = pool === null || ended ? pools + 1 : pool.number;
      return ok([...before, { type: "WorthAsked", question, pool: into }]);
    },
    endWorthWhenDue: ({ session }, state, { meta }) =>
      ok(state.worth.question?.session === session ? asksNoMore(state, meta.at) : []),
    forgetWorthWhenDue({ pool: number }, state, { meta }) {
      const { pool, question } = state.worth;
      // Whatever the clock of this server says, that time has come; what is asked now ends soon.
      if (pool?.number !== number || question !== null) return ok([]);
      return ok(poolEnds(state, Math.max(meta.at, pool.since + KEPT_FOR)));
    },
  },
  events,
  follows: {
    SessionEndRecorded: {
      effects: ({ session, at: endedAt }) => [
        {
          kind: "tellSelf",
          command: { type: "askWorthWhenDue", session, endedAt },
          due: endedAt + ASKED_AFTER,
        },
      ],
    },
  },
  reactions: {
    SessionBegun: (_event, state, { meta }) => asksNoMore(state, meta.at),
  },
  offers: ({ worth: { question } }) => ({ question }),
  view: ({ worth: { off, question, figures } }) => ({ worth: { off, question, figures } }),
  mine: (state, member) => ({ worth: answerOf(state, member) }),
  *mineChanged({ before, after }) {
    if (before.worth === after.worth && before.secrets === after.secrets) return;
    for (const member of new Set([...whoAnswered(before), ...whoAnswered(after)]))
      if (answerOf(before, member) !== answerOf(after, member)) yield member;
  },
};
