import { moved, type PlannedItem } from "../agenda.ts";
import type { Occurrence } from "../kernel/decider.ts";
import { unreachable } from "../kernel/never.ts";
import type { TakeawayId } from "../kernel/ids.ts";
import type { Secrets } from "../kernel/sealed.ts";
import { MINUTE } from "../kernel/time.ts";
import { NO_VOICES } from "./elmo.ts";
import type { RunOutcome, SessionEvent } from "./events.ts";
import { withHeld } from "./led.ts";
import { spentBy } from "./progress.ts";
import { isNoted, sinceNow } from "./something-done.ts";
import {
  type CurrentRun,
  type Elmos,
  type Progress,
  type RunningSession,
  runScope,
  type RunSecrets,
  type SessionCore,
  type SessionItem,
  type SessionState,
  type Takeaway,
} from "./state.ts";
import { NO_RECENT_POSTS, withCall, withEdit, withTakeOver } from "./recent-posts.ts";
import { NO_TALLY, withRunEnded } from "./tally.ts";

export function evolveSession(
  state: SessionState,
  event: SessionEvent,
  occurrence: Occurrence,
): SessionState {
  const next = apply(state, event);
  if (next.status === "unopened" || next === state || !occurrence.byPerson) return next;
  return { ...next, lastActivityAt: Math.max(next.lastActivityAt, occurrence.at) };
}

function apply(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === "SessionOpened") {
    const { type: _, session, agenda, at, ...rest } = event;
    const items = agenda.map(toSessionItem);
    return {
      ...rest,
      status: "running",
      id: session,
      facilitatorBy: "began",
      held: [],
      items,
      takeaways: [],
      headCount: null,
      begunAt: at,
      lastActivityAt: at,
      since: sinceNow(items, at),
      tally: NO_TALLY,
      recentPosts: NO_RECENT_POSTS,
      secrets: {},
      current: null,
    };
  }
  if (event.type === "SessionContinued") {
    if (state.status !== "ended") return state;
    const { endedAt: _, by: __, ...core } = state;
    return {
      ...core,
      status: "running",
      current: null,
      lastActivityAt: event.at,
      since: sinceNow(core.items, event.at),
    };
  }
  if (event.type === "TakeawayEdited" && state.status === "ended")
    return { ...edited(state, event), recentPosts: withEdit(state.recentPosts, event) };
  if (state.status !== "running") return state;
  const noted = isNoted(event) ? { ...state, since: { ...state.since, noted: true } } : state;
  return applyRunning(noted, event);
}

type RunningEvent = Exclude<SessionEvent, { type: "SessionOpened" | "SessionContinued" }>;

function applyRunning(state: RunningSession, event: RunningEvent): SessionState {
  switch (event.type) {
    case "SettingsAdopted":
      return {
        ...state,
        communityName: event.communityName,
        settings: event.settings,
        organisers: event.organisers,
      };
    case "RunStarted": {
      const { item, run, named, at } = event;
      return {
        ...withProgress(state, item, (was) => ({
          phase: "running",
          run,
          startedAt: at,
          spent: spentBy(was, at),
        })),
        current: { item, elmos: { run, named, count: 0, keepGoing: 0, call: null } },
      };
    }
    case "RunPaused":
      return withRun(state, (was) => ({ phase: "paused", run: event.run, spent: spentBy(was, event.at) }));
    case "RunResumed":
      return withRun(state, (was) => ({
        phase: "running",
        run: event.run,
        startedAt: event.at,
        spent: was.spent,
      }));
    case "RunEnded": {
      const { [runScope(event.run)]: _, ...secrets } = state.secrets;
      const longer = event.outcome === "continued" ? 1 : 0;
      return {
        ...withItem(state, event.item, (item) => ({
          ...item,
          extensions: item.extensions + longer,
          progress: ended(event.outcome, spentBy(item.progress, event.at), event.at),
        })),
        current: null,
        tally: withRunEnded(state.tally, event, (state.current?.elmos.call ?? null) !== null),
        secrets,
      };
    }
    case "TimeboxChanged":
      return withItem(state, event.item, (item) => ({ ...item, timebox: event.timebox }));
    case "ItemAdded":
      return { ...state, items: state.items.toSpliced(event.to, 0, toSessionItem(event.item)) };
    case "ItemRemoved":
      return { ...state, items: state.items.filter((item) => item.id !== event.item) };
    case "ItemMoved":
      return { ...state, items: moved(state.items, event.item, event.to) };
    case "ElmoRaised":
    case "ElmoTakenBack":
    case "KeepGoingSaid":
    case "KeepGoingTakenBack":
      return withVoice(state, event);
    case "CallMade": {
      if (state.current === null) return state;
      const { at, count, present } = event;
      return {
        ...state,
        current: withElmos(state.current, { call: { at, count, present } }),
        tally: { ...state.tally, calls: state.tally.calls + 1 },
        recentPosts: withCall(state.recentPosts, at),
      };
    }
    case "TakeawayAdded":
      return { ...state, takeaways: [...state.takeaways, event.takeaway] };
    case "ActionDueChosen":
      return withTakeaway(state, event.takeaway, { due: event.due });
    case "TakeawayEdited":
      return edited(state, event);
    case "TakeawayRemoved":
      return { ...state, takeaways: state.takeaways.filter((each) => each.id !== event.takeaway) };
    case "FacilitationTaken":
      return {
        ...state,
        facilitator: event.by,
        held: withHeld(state, event.at),
        facilitatorBy: event.how,
        recentPosts:
          event.how === "tookOver"
            ? withTakeOver(state.recentPosts, { by: event.by, at: event.at })
            : state.recentPosts,
      };
    case "HeadCountCorrected":
      return { ...state, headCount: event.count };
    case "MeetingEndNoted":
      return state;
    case "SessionEnded": {
      const { current: _, ...core } = state;
      const takeaways = core.takeaways.map(({ due: __, ...takeaway }) => takeaway);
      return { ...core, takeaways, status: "ended", endedAt: event.at, by: event.by };
    }
    default:
      return unreachable(event);
  }
}

const edited = <State extends SessionCore>(
  state: State,
  { takeaway, text }: Extract<SessionEvent, { type: "TakeawayEdited" }>,
): State => withTakeaway(state, takeaway, { text });

const withTakeaway = <State extends SessionCore>(
  state: State,
  takeaway: TakeawayId,
  change: Pick<Takeaway, "text"> | Pick<Takeaway, "due">,
): State => ({
  ...state,
  takeaways: state.takeaways.map((each) => (each.id === takeaway ? { ...each, ...change } : each)),
});

const toSessionItem = (item: PlannedItem): SessionItem => ({
  ...item,
  timebox: item.minutes * MINUTE,
  extensions: 0,
  progress: { phase: "planned", spent: 0 },
});

function ended(outcome: RunOutcome, spent: number, at: number): Progress {
  switch (outcome) {
    case "done":
      return { phase: "done", spent };
    case "parked":
      return { phase: "parked", spent, at };
    case "left":
    case "continued":
      return { phase: "planned", spent };
    default:
      return unreachable(outcome);
  }
}

function withItem(
  state: RunningSession,
  id: string,
  change: (item: SessionItem) => SessionItem,
): RunningSession {
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) };
}

const withProgress = (
  state: RunningSession,
  id: string,
  change: (was: Progress) => Progress,
): RunningSession => withItem(state, id, (item) => ({ ...item, progress: change(item.progress) }));

const withRun = (state: RunningSession, change: (was: Progress) => Progress): RunningSession =>
  state.current === null ? state : withProgress(state, state.current.item, change);

const withElmos = (current: CurrentRun, change: Partial<Elmos>): CurrentRun => ({
  ...current,
  elmos: { ...current.elmos, ...change },
});

type VoiceEvent = Extract<
  SessionEvent,
  { type: "ElmoRaised" | "ElmoTakenBack" | "KeepGoingSaid" | "KeepGoingTakenBack" }
>;

const VOICES = {
  ElmoRaised: { counts: "count", by: "raisedBy", step: 1 },
  ElmoTakenBack: { counts: "count", by: "raisedBy", step: -1 },
  KeepGoingSaid: { counts: "keepGoing", by: "keepGoingBy", step: 1 },
  KeepGoingTakenBack: { counts: "keepGoing", by: "keepGoingBy", step: -1 },
} as const;

/** Counts even if the seal is destroyed and nobody knows whose voice it is. */
function withVoice(state: RunningSession, event: VoiceEvent): RunningSession {
  if (state.current === null) return state;
  const { counts, by, step } = VOICES[event.type];
  const current = withElmos(state.current, { [counts]: state.current.elmos[counts] + step });
  if (event.sealed === undefined) return { ...state, current };
  const { scope, value } = event.sealed;
  const voices = state.secrets[scope] ?? NO_VOICES;
  const others = voices[by].filter((ref) => ref !== value.by);
  const secrets: Secrets<RunSecrets> = {
    ...state.secrets,
    [scope]: { ...voices, [by]: step === 1 ? [...others, value.by] : others },
  };
  return { ...state, current, secrets };
}
