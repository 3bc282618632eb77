import { moved, type PlannedItem } from "../agenda.ts";
import { planTopic, standingAsPlanned } from "../backlog/evolve.ts";
import { edits, topicsBegin, topicsEnd, topicsReopen } from "../backlog/evolve-session.ts";
import { withTopic, withdrawTopic } from "../backlog/evolve-topic.ts";
import { touchSetup, withSetupCard } from "../chat/setup-card.ts";
import type { Occurrence } from "../decider.ts";
import { unreachable } from "../never.ts";
import { dueDate } from "../schedule/schedule.ts";
import type { Instant } from "../time.ts";
import { isActivityEvent } from "./activity-events.ts";
import { departuresAfter } from "./departures.ts";
import type { ActivityEvent, CommunityEvent } from "./events.ts";
import { evolveActivity } from "./evolve-activity.ts";
import { NOTHING_LATELY } from "./lately.ts";
import { INITIAL_ACTIVITIES, type CommunityState, type FoundedCommunity } from "./state.ts";

export function evolveCommunity(
  state: CommunityState,
  event: CommunityEvent,
  { at }: Occurrence,
): CommunityState {
  const evolved = evolve(state, event, at);
  const departures = departuresAfter(state.departures, event, at);
  return evolved.departures === departures ? evolved : { ...evolved, departures };
}

function evolve(state: CommunityState, event: CommunityEvent, at: Instant): CommunityState {
  if (event.type === "CommunityFounded")
    return {
      status: "founded",
      id: event.community,
      name: event.name,
      settings: event.settings,
      organisers: [event.founder],
      agenda: [],
      lastAgenda: [],
      sessionsBegun: 0,
      lately: NOTHING_LATELY,
      running: null,
      last: null,
      unknownSends: [],
      departures: state.departures,
      ...INITIAL_ACTIVITIES,
      cards: withSetupCard(at),
    };
  // What happens before a community is founded changes nothing but who is there.
  return state.status === "unfounded" ? state : evolveFounded(state, event, at);
}

type LaterEvent = Exclude<CommunityEvent, { type: "CommunityFounded" }>;
type CoreEvent = Exclude<LaterEvent, ActivityEvent>;

function evolveFounded(state: FoundedCommunity, event: LaterEvent, at: number): FoundedCommunity {
  if (isActivityEvent(event)) return touchSetup(evolveActivity(state, event, at), event, at);
  switch (event.type) {
    case "SettingsChanged":
      return { ...state, name: event.name, settings: event.settings };
    case "ItemPlanned":
      return { ...state, agenda: [...state.agenda, event.item] };
    case "PlannedItemEdited":
      return withTopic(
        {
          ...state,
          agenda: state.agenda.map((item) => (item.id === event.item.id ? event.item : item)),
        },
        event.item.id,
        (topic) => ({ ...topic, ...edits(event.item) }),
      );
    case "PlannedItemRemoved":
      return standingAsPlanned({
        ...state,
        agenda: state.agenda.filter((item) => item.id !== event.item),
      });
    case "PlannedItemMoved":
      return { ...state, agenda: moved(state.agenda, event.item, event.to) };
    case "ParkedPlanned":
      return planTopic(state, event.item);
    case "ParkedWithdrawn":
      return withdrawTopic(state, event.item);
    case "SessionBegun":
      return begun(state, event);
    case "SessionEndRecorded":
      return ended(state, event);
    case "SessionReopened":
      return reopened(state, event);
    case "FacilitatorRecorded":
      return state.running?.id === event.session
        ? { ...state, running: { ...state.running, facilitator: event.facilitator } }
        : state;
    case "OrganiserNamed":
      return { ...state, organisers: [...state.organisers, event.member] };
    case "OrganiserStoodDown":
    case "MemberLeft":
      return { ...state, organisers: state.organisers.filter((ref) => ref !== event.member) };
    case "MemberReturned":
      return state;
    case "SendUnknown":
      return { ...state, unknownSends: [...state.unknownSends, { id: event.id, message: event.message }] };
    case "SendSettled":
      return { ...state, unknownSends: state.unknownSends.filter((send) => send.id !== event.id) };
    default:
      return unreachable(event);
  }
}

/** The next agenda runs now; what is planned after it becomes the next one. */
function begun(
  state: FoundedCommunity,
  { session, number, facilitator, at }: Extract<CoreEvent, { type: "SessionBegun" }>,
): FoundedCommunity {
  const { agenda, schedule } = state;
  const [next, ...later] = schedule.later;
  const due = dueDate(schedule, at);
  const begins: FoundedCommunity = {
    ...state,
    running: { id: session, number, facilitator },
    sessionsBegun: number,
    // A session that began without an agenda leaves the one before it to be used again.
    lastAgenda: agenda.length > 0 ? agenda : state.lastAgenda,
    agenda: next?.agenda ?? [],
    schedule: { ...schedule, later, anchor: due },
  };
  return standingAsPlanned(topicsBegin(begins, agenda, due));
}

function ended(
  state: FoundedCommunity,
  {
    session,
    at,
    recordedAt,
    by,
    parked,
    done,
    somethingDone,
  }: Extract<CoreEvent, { type: "SessionEndRecorded" }>,
): FoundedCommunity {
  const number = state.running?.number ?? state.sessionsBegun;
  const facilitator = state.running?.facilitator ?? null;
  const topics = state.backlog.topics.filter(
    ({ standing }) => standing.is === "planned" && standing.when === "running",
  );
  const last = {
    id: session,
    number,
    endedAt: at,
    recordedAt,
    by,
    facilitator,
    somethingDone,
    parked,
    topics,
  };
  return topicsEnd({ ...state, running: null, last }, { session, number, at, parked, done });
}

/** What the end had set aside runs on in the session: it must not stand in two places. */
function reopened(
  state: FoundedCommunity,
  { session }: Extract<CoreEvent, { type: "SessionReopened" }>,
): FoundedCommunity {
  const { last } = state;
  const back = new Set<string>([...(last?.parked ?? []), ...(last?.topics ?? [])].map(({ id }) => id));
  const without = (agenda: readonly PlannedItem[]) => agenda.filter((item) => !back.has(item.id));
  return {
    ...topicsReopen(state, last?.topics ?? []),
    running: {
      id: session,
      number: last?.number ?? state.sessionsBegun,
      facilitator: last?.facilitator ?? null,
    },
    last: null,
    agenda: without(state.agenda),
    schedule: {
      ...state.schedule,
      later: state.schedule.later.map((each) => ({ ...each, agenda: without(each.agenda) })),
    },
  };
}
