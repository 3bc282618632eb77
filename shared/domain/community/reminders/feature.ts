import type { Feature, Given, OffersOf } from "../../kernel/feature.ts";
import type { MemberRef, SessionId, TakeawayId } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import type { Instant } from "../../kernel/time.ts";
import { isOpenAction } from "../actions/part.ts";
import { sessionOf } from "../sessions/part.ts";
import { remindersToSet } from "./ahead.ts";
import type { RemindersEvent, RemindersPart, RemindersUses } from "./part.ts";
import { isSame, type Reminder, type RemindersState } from "./state.ts";

type Reminders = RemindersState["reminders"];
type Uses = OffersOf<RemindersUses>;

/** How many that were missed are shown, and how many of past sessions are still known. */
const MOST_KEPT = 10;

/**
 * Reminders of the upcoming sessions. When each is due is decided with every change of the dates, and one command, at the
 * time of the earliest, does all that are due. They are cards, so each is sent at most once.
 */
export const reminders: Feature<RemindersPart, RemindersUses> = {
  uses: { retention: true, life: true, turns: true, sessions: true, actions: true },
  initial: { reminders: { ahead: [], due: [], chased: [], missed: [], off: [], unmentioned: [] } },
  fold: 1,
  commands: {
    switchReminders({ what, on }, state, given) {
      if (state.reminders.off.includes(what) === !on) return ok([]);
      const switched = { type: "RemindersSwitched", what, on } as const;
      return ok([switched, ...setAnew(state, given, withSwitched(state.reminders, switched))]);
    },
    beMentioned: ({ on }, { reminders: { unmentioned } }, { actor: { ref: member } }) =>
      ok(unmentioned.includes(member) === on ? [{ type: "MentionChosen", member, on }] : []),
  },
  systemCommands: {
    remindWhenDue({ due }, { reminders: { ahead, chased } }, { meta, uses }) {
      // Whatever the clock of this server says, that time has come.
      const at = Math.max(meta.at, due);
      const all = ahead.filter((each) => each.due <= at);
      if (all.length === 0) return ok([]);
      const told = all
        // Nobody can be told in a chat that the app is not in.
        .filter((each) => !uses.retention.isAppRemoved && concernsSomebody(each, uses))
        .map(({ due: _, ...reminder }) => ({
          ...reminder,
          actions: dueIn(reminder, uses).filter((action) => !chased.includes(action)),
        }));
      return ok([{ type: "RemindersDue", at, due: told }]);
    },
    recordMissedReminder({ type: _, ...reminder }, state, { uses }) {
      const found = state.reminders.due.find((each) => isSame(each, reminder));
      if (found === undefined || found.missed || wasCancelled(reminder.session, uses)) return ok([]);
      return ok([{ type: "ReminderMissed", ...reminder }]);
    },
    setReminders: (_command, state, given) => ok(setAnew(state, given)),
  },
  events: {
    RemindersSet: {
      version: 1,
      evolve: (state, { ahead }) => changed(state, { ahead }),
      effects: (_event, states) => remindAtNext(states),
    },
    RemindersDue: {
      version: 1,
      evolve: (state, { at, due }) =>
        changed(state, {
          ahead: state.reminders.ahead.filter((each) => each.due > at),
          due: [...state.reminders.due, ...due.map((each) => ({ ...each, missed: false }))],
          chased: [...state.reminders.chased, ...due.flatMap(({ actions }) => actions)],
        }),
      effects: (_event, states) => remindAtNext(states),
    },
    ReminderMissed: {
      version: 1,
      evolve: (state, { type: _, ...reminder }) =>
        changed(state, {
          due: state.reminders.due.map((each) => (isSame(each, reminder) ? { ...each, missed: true } : each)),
          missed: [reminder, ...state.reminders.missed].slice(0, MOST_KEPT),
        }),
    },
    RemindersSwitched: {
      version: 1,
      evolve: (state, event) => changed(state, withSwitched(state.reminders, event)),
    },
    MentionChosen: {
      version: 1,
      evolve: (state, { member, on }) => {
        const others = state.reminders.unmentioned.filter((each) => each !== member);
        return changed(state, { unmentioned: on ? others : [...others, member] });
      },
    },
  },
  reactions: {
    CommunityPaused: (_event, state, given) => setAnew(state, given),
    ClosingAgreed: (_event, state, given) => setAnew(state, given),
    CommunityWentOn: (_event, state, given) => setAnew(state, given),
    SessionAdded: (_event, state, given) => setAnew(state, given),
    SessionMoved: (_event, state, given) => setAnew(state, given),
    SessionsPlanned: (_event, state, given) => setAnew(state, given),
    SessionCancelled: (_event, state, given) => setAnew(state, given),
    SessionBegun: (_event, state, given) => setAnew(state, given),
    SessionEndRecorded: (_event, state, given) => setAnew(state, given),
    RhythmSet: (_event, state, given) => setAnew(state, given),
  },
  /** Of sessions that are no longer upcoming, only the last are still known; of actions, those that are. */
  settle(state, { sessions, actions }) {
    const { due, chased } = state.reminders;
    const known = new Set(actions.actions.map(({ id }) => id));
    const kept = chased.filter((action) => known.has(action));
    const settled = kept.length === chased.length ? state : changed(state, { chased: kept });
    const past = due.filter(({ session }) => sessionOf(sessions.upcoming, session) === null);
    if (past.length <= MOST_KEPT) return settled;
    const forgotten = new Set(past.slice(0, -MOST_KEPT));
    return changed(settled, { due: due.filter((each) => !forgotten.has(each)) });
  },
  offers: ({ reminders: { due } }, { sessions }) => ({
    get inChat() {
      return due
        .filter(({ session, missed }) => !missed && sessionOf(sessions.upcoming, session) !== null)
        .map(({ what, session, at }) => ({ what, session, at }));
    },
  }),
  view: ({ reminders: { off, missed, due } }, { sessions }) => ({
    reminders: {
      ...{ off, missed },
      chases: due
        .filter((each) => each.actions.length > 0 && sessionOf(sessions.upcoming, each.session) !== null)
        .map(({ session, actions }) => ({ session, actions })),
    },
  }),
  mine: ({ reminders: { unmentioned } }, member) => ({ unmentioned: unmentioned.includes(member) }),
  *mineChanged({ before: { reminders: before }, after: { reminders: after } }) {
    if (before.unmentioned === after.unmentioned) return;
    for (const member of new Set<MemberRef>([...before.unmentioned, ...after.unmentioned]))
      if (before.unmentioned.includes(member) !== after.unmentioned.includes(member)) yield member;
  },
};

const changed = ({ reminders: all }: RemindersState, to: Partial<Reminders>): RemindersState => ({
  reminders: { ...all, ...to },
});

const withSwitched = (
  all: Reminders,
  { what, on }: Pick<Extract<RemindersEvent, { type: "RemindersSwitched" }>, "what" | "on">,
): Reminders => ({
  ...all,
  off: on ? all.off.filter((each) => each !== what) : [...all.off, what],
});

const setAnew = (
  state: RemindersState,
  { meta, uses: { sessions, life } }: Given<RemindersUses>,
  all = state.reminders,
): readonly RemindersEvent[] => remindersToSet({ reminders: all }, { ...sessions, ...life }, meta.at);

const nextDue = ({ reminders: { ahead } }: RemindersState): Instant | undefined => ahead[0]?.due;

/** One row of the outbox for the earliest, whenever that is another time. */
function remindAtNext({
  before,
  after,
}: {
  readonly before: RemindersState;
  readonly after: RemindersState;
}): readonly RemindersPart["effect"][] {
  const due = nextDue(after);
  if (due === undefined || due === nextDue(before)) return [];
  return [{ kind: "tellSelf", command: { type: "remindWhenDue", due }, due }];
}

/** The open actions that are due in the session of which everybody is reminded. */
const dueIn = ({ what, session }: Reminder, { actions, sessions }: Uses): readonly TakeawayId[] =>
  actions.actions
    .filter((action) => what === "everybody" && action.due === session && isOpenAction(action))
    .filter((action) => action.session !== sessions.running?.id)
    .map(({ id }) => id);

/** Whether there is anybody to remind: without a rota nobody facilitates before a session begins. */
function concernsSomebody({ what, session: id }: Reminder, { sessions, turns }: Uses): boolean {
  const session = sessionOf(sessions.upcoming, id);
  if (session === null) return false;
  return (
    what === "everybody" ||
    turns.turns.some((turn) => turn.session === id) ||
    session.agenda.some(({ presenter }) => presenter !== null)
  );
}

/** Whether a session is no longer upcoming and has not begun either. */
const wasCancelled = (id: SessionId, { sessions: { upcoming, running, last } }: Uses): boolean =>
  sessionOf(upcoming, id) === null && running?.id !== id && last?.id !== id;
