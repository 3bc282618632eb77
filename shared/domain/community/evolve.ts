import { moved } from "../agenda.ts";
import { unreachable } from "../never.ts";
import type { CommunityEvent } from "./events.ts";
import type { CommunityState, FoundedCommunity } from "./state.ts";

export function evolveCommunity(state: CommunityState, event: CommunityEvent): CommunityState {
  if (event.type === "CommunityFounded")
    return {
      status: "founded",
      id: event.community,
      name: event.name,
      settings: event.settings,
      organisers: [event.founder],
      agenda: [],
      lastAgenda: [],
      parked: [],
      sessionsBegun: 0,
      running: null,
      last: null,
      unknownSends: [],
    };
  // Nothing but its founding can happen to a community that is not founded.
  return state.status === "unfounded" ? state : evolveFounded(state, event);
}

type LaterEvent = Exclude<CommunityEvent, { type: "CommunityFounded" }>;

function evolveFounded(state: FoundedCommunity, event: LaterEvent): FoundedCommunity {
  switch (event.type) {
    case "SettingsChanged":
      return { ...state, name: event.name, settings: event.settings };
    case "ItemPlanned":
      return { ...state, agenda: [...state.agenda, event.item] };
    case "PlannedItemEdited":
      return {
        ...state,
        agenda: state.agenda.map((item) => (item.id === event.item.id ? event.item : item)),
      };
    case "PlannedItemRemoved":
      return { ...state, agenda: state.agenda.filter((item) => item.id !== event.item) };
    case "PlannedItemMoved":
      return { ...state, agenda: moved(state.agenda, event.item, event.to) };
    case "ParkedPlanned": {
      const item = state.parked.find((each) => each.id === event.item);
      if (item === undefined) return state;
      return {
        ...state,
        agenda: [...state.agenda, item],
        parked: state.parked.filter((each) => each.id !== event.item),
      };
    }
    case "ParkedWithdrawn":
      return { ...state, parked: state.parked.filter((item) => item.id !== event.item) };
    case "SessionBegun":
      return {
        ...state,
        running: { id: event.session, number: event.number },
        sessionsBegun: event.number,
        // A session that began without an agenda leaves the one before it to be used again.
        lastAgenda: state.agenda.length > 0 ? state.agenda : state.lastAgenda,
        agenda: [],
      };
    case "SessionEndRecorded": {
      const { session, at, recordedAt, by, parked } = event;
      const number = state.running?.number ?? state.sessionsBegun;
      return {
        ...state,
        running: null,
        last: { id: session, number, endedAt: at, recordedAt, by, parked },
        parked: [...state.parked, ...parked],
      };
    }
    case "SessionReopened": {
      // What the end had set aside runs on in the session: it must not stand in two places.
      const back = new Set(state.last?.parked.map((item) => item.id));
      return {
        ...state,
        running: { id: event.session, number: state.last?.number ?? state.sessionsBegun },
        last: null,
        parked: state.parked.filter((item) => !back.has(item.id)),
        agenda: state.agenda.filter((item) => !back.has(item.id)),
      };
    }
    case "OrganiserNamed":
      return { ...state, organisers: [...state.organisers, event.member] };
    case "OrganiserStoodDown":
      return { ...state, organisers: state.organisers.filter((ref) => ref !== event.member) };
    case "SendUnknown":
      return { ...state, unknownSends: [...state.unknownSends, { id: event.id, message: event.message }] };
    case "SendSettled":
      return { ...state, unknownSends: state.unknownSends.filter((send) => send.id !== event.id) };
    default:
      return unreachable(event);
  }
}
