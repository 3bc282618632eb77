import type { TitledItem } from "../agenda.ts";
import type { ItemId } from "../kernel/ids.ts";
import { type Instant, MINUTE } from "../kernel/time.ts";
import type { SessionEffect } from "./effect.ts";
import type { SessionEvent } from "./events.ts";
import { currentOf, extensionOf, goesBack } from "./progress.ts";
import { lessonsOf } from "./lessons.ts";
import { leaderOf } from "./led.ts";
import type { RecordActionsDue } from "./reports.ts";
import { isSomethingDone } from "./something-done.ts";
import { actionsOf, type EndedSession, questionsOf, runScope, type SessionState } from "./state.ts";
import { tellsCall } from "./recent-posts.ts";
import { countsOf } from "./tally.ts";

/** How long nobody must have been present for a session to end itself (SPEC SESSION-6). */
const LEFT_AFTER = 30 * MINUTE;
/** How long nobody must have been present, a minute after the meeting's end, for the session to end with it (SPEC SESSION-5). */
const ENDS_WITH_MEETING_AFTER = MINUTE;

/** What an event of a session causes elsewhere, given the states before and after it. */
export function sessionEffects(
  event: SessionEvent,
  before: SessionState,
  state: SessionState,
): readonly SessionEffect[] {
  if (state.status === "unopened") return [];
  const { id: session, community } = state;
  switch (event.type) {
    case "SessionOpened":
    case "SessionContinued":
      return [
        { kind: "checkLeft", session, community, idle: LEFT_AFTER, again: true, due: event.at + LEFT_AFTER },
      ];
    case "MeetingEndNoted": {
      const due = event.at + ENDS_WITH_MEETING_AFTER;
      return [
        { kind: "checkLeft", session, community, idle: ENDS_WITH_MEETING_AFTER / 2, again: false, due },
      ];
    }
    case "RunEnded": {
      const destroyed = { kind: "destroySeal", scope: runScope(event.run) } as const;
      const ofRun = [destroyed, ...answered(event, before)];
      if (event.outcome === "continued" || !isToSolve(state, event.item)) return ofRun;
      const command = { type: "stopIdeas", session, item: event.item } as const;
      return [...ofRun, { kind: "tellCommunity", community, command }];
    }
    case "CallMade": {
      const { item, run, count, present } = event;
      if (before.status !== "running" || !tellsCall(before.recentPosts, event.at)) return [];
      return [{ kind: "post", community, message: { kind: "call", session, item, run, count, present } }];
    }
    case "FacilitationTaken":
      return [
        {
          kind: "tellCommunity",
          community,
          command: { type: "recordFacilitator", session, facilitator: event.by },
        },
        ...(event.how === "tookOver"
          ? [
              {
                kind: "post",
                community,
                message: { kind: "facilitationTaken", session, by: event.by },
              } as const,
            ]
          : []),
      ];
    case "RunStarted": {
      const command = { type: "collectIdeas", session, item: event.item } as const;
      return isToSolve(state, event.item) ? [{ kind: "tellCommunity", community, command }] : [];
    }
    case "SessionEnded":
      return state.status === "ended" ? ended(state, event, dueIn(before)) : [];
    case "TakeawayEdited": {
      if (state.status !== "ended") return [];
      const { takeaway, text } = event;
      const command = { type: "recordTakeawayEdit", session, takeaway, text } as const;
      return [{ kind: "tellCommunity", community, command }, recap(state)];
    }
    case "SettingsAdopted":
    case "RunPaused":
    case "RunResumed":
    case "TimeboxChanged":
    case "ItemAdded":
    case "ItemRemoved":
    case "ItemMoved":
    case "ElmoRaised":
    case "ElmoTakenBack":
    case "KeepGoingSaid":
    case "KeepGoingTakenBack":
    case "TakeawayAdded":
    case "ActionDueChosen":
    case "TakeawayRemoved":
    case "HeadCountCorrected":
      return [];
  }
}

/** Whatever ends a run answers its call, if there was one (SPEC CHAT-5). */
function answered(
  { item, run, outcome }: Extract<SessionEvent, { type: "RunEnded" }>,
  before: SessionState,
): readonly SessionEffect[] {
  const current = before.status === "running" ? currentOf(before) : null;
  if (before.status !== "running" || current === null || current.elmos.call === null) return [];
  const { id: session, community } = before;
  const { count, present } = current.elmos.call;
  const minutes = outcome === "continued" ? extensionOf(current.item) : 0;
  const message = { kind: "callAnswered", session, item, run, count, present, outcome, minutes } as const;
  return [{ kind: "post", community, message }];
}

const isToSolve = ({ items }: Pick<EndedSession, "items">, id: ItemId): boolean =>
  items.some((item) => item.id === id && item.solve === true);

/** Reports to the community, and posts a recap if something was done (SPEC SESSION-4, SESSION-12). */
function ended(
  state: EndedSession,
  { at, by }: Extract<SessionEvent, { type: "SessionEnded" }>,
  due: RecordActionsDue["due"],
): readonly SessionEffect[] {
  const { id: session, community } = state;
  const somethingDone = isSomethingDone(state, at);
  const report: SessionEffect = {
    kind: "tellCommunity",
    community,
    command: {
      type: "recordSessionEnd",
      session,
      at,
      by,
      led: leaderOf(state, at),
      parked: unfinished(state, at),
      done: state.items.filter(({ progress }) => progress.phase === "done").map(({ id }) => id),
      actions: actionsOf(state).map(({ id, text, owner }) => ({ id, text, owner })),
      somethingDone,
      headCount: state.headCount,
      counts: countsOf(state),
    },
  };
  const chosen: SessionEffect = {
    ...{ kind: "tellCommunity", community },
    command: { type: "recordActionsDue", session, due },
  };
  const questions = questionsOf(state).map(({ id, text, author }) => ({ id, text, author }));
  const asked: SessionEffect = {
    ...{ kind: "tellCommunity", community },
    command: { type: "recordQuestions", session, number: state.number, questions },
  };
  const lessons = lessonsOf(state);
  const learned: SessionEffect = {
    ...{ kind: "tellCommunity", community },
    command: { type: "recordLessons", session, number: state.number, at, lessons },
  };
  return [
    report,
    ...(due.length > 0 ? [chosen] : []),
    ...(questions.length > 0 ? [asked] : []),
    ...(lessons.length > 0 ? [learned] : []),
    ...(somethingDone ? [recap(state)] : []),
  ];
}

/** The sessions that were chosen for actions since the last end. */
const dueIn = (before: SessionState): RecordActionsDue["due"] =>
  before.status === "unopened"
    ? []
    : before.takeaways.flatMap(({ id, due }) => (due === undefined ? [] : [{ action: id, in: due }]));

/** Posts the recap, or edits it if it is in the chat (SPEC RECAP-3). */
const recap = ({ id: session, community }: EndedSession): SessionEffect => ({
  ...{ kind: "post", community, message: { kind: "recap", session } },
});

/** Parked items and topics that were not done, which go back to the community with their history (SPEC PARK-1). */
function unfinished(state: EndedSession, at: Instant): readonly TitledItem[] {
  return state.items
    .filter(goesBack)
    .map(({ id, title, kind, presenter, minutes, history, solve, progress }) => ({
      id,
      title,
      kind,
      presenter,
      minutes,
      ...(solve === undefined ? {} : { solve }),
      history: [
        ...history,
        {
          session: state.id,
          sessionNumber: state.number,
          at: progress.phase === "parked" ? progress.at : at,
          spent: progress.spent,
        },
      ],
    }));
}
