import { destroySeal } from "../../kernel/effect.ts";
import type { Feature, Given } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { SECOND } from "../../kernel/time.ts";
import { askedIn, askedOf, withAsked, withDeclined, withNobodyAsked, withoutSearch } from "./asked.ts";
import {
  type FacilitationEvent,
  type FacilitationPart,
  facilitationScope,
  type FacilitationState,
  type FacilitationUses,
  type Search,
} from "./part.ts";

/** How long somebody who is present is asked. */
const ANSWER_WITHIN = 60 * SECOND;

/** Asks the next in line of those present, unless that is whoever facilitates already. */
function askNextPresent(
  { session, by, holder }: Search,
  out: readonly Search["by"][],
  { uses, meta }: Given<FacilitationUses>,
): FacilitationEvent | null {
  const member = uses.rota.nextOf(
    (each) => meta.present.includes(each) && each !== holder && !out.includes(each),
  );
  if (member === null || member === by) return null;
  const sealed = { scope: facilitationScope(session), value: { member } };
  return { type: "FacilitatorAsked", session, until: meta.at + ANSWER_WITHIN, sealed };
}

/** The next one is asked; if there is nobody, whoever began the session keeps it. */
function askOn(state: FacilitationState, given: Given<FacilitationUses>): readonly FacilitationEvent[] {
  const { search } = state;
  if (search === null) return [];
  const { asked, declined } = askedIn(state);
  const { session } = search;
  return [
    askNextPresent(search, [...asked, ...declined], given) ?? { type: "FacilitatorAskedInVain", session },
  ];
}

/** Who is asked to facilitate a session whose turn's holder is not there when it begins (SPEC FAC-5). */
export const facilitation: Feature<FacilitationPart, FacilitationUses> = {
  uses: { turns: true, sessions: true, rota: true },
  initial: { search: null, secrets: {} },
  fold: 1,
  commands: {
    takeOnFacilitation({ session }, state, { meta, actor }) {
      const asked = askedOf(state, actor.ref);
      if (state.search?.session !== session || asked === null || (asked.theirTurn && meta.at > asked.until))
        return refuse({ code: "notYourTurn" });
      return ok([{ type: "FacilitatorSearchOver", session, found: actor.ref }]);
    },
    declineFacilitation({ session }, state, given) {
      const { ref: by } = given.actor;
      const asked = askedOf(state, by);
      if (state.search?.session !== session || asked === null || asked.theirTurn)
        return refuse({ code: "notYourTurn" });
      const declined: FacilitationEvent = {
        ...{ type: "FacilitationDeclined", session },
        sealed: { scope: facilitationScope(session), value: { by } },
      };
      return ok([declined, ...askOn(withDeclined(state, by), given)]);
    },
  },
  about: ({ session }, state, { member }) => ({
    own: state.search?.session === session && askedOf(state, member) !== null,
  }),
  authorScope: ({ type, session }) => (type === "declineFacilitation" ? facilitationScope(session) : null),
  systemCommands: {
    askNextPresentWhenDue({ session, until }, state, given) {
      const due = state.search?.session === session && askedIn(state).now?.until === until;
      return ok(due ? askOn(state, given) : []);
    },
  },
  events: {
    FacilitatorSought: {
      version: 1,
      evolve: (state, { session, by, holder, at }) => ({
        ...withoutSearch(state),
        search: { session, by, holder, begunAt: at },
      }),
    },
    FacilitatorAsked: {
      version: 1,
      evolve: (state, { until, sealed }) =>
        sealed === undefined ? state : withAsked(state, sealed.value.member, until),
      effects: ({ session, until }) => [
        { kind: "tellSelf", command: { type: "askNextPresentWhenDue", session, until }, due: until },
      ],
    },
    FacilitatorAskedInVain: { version: 1, evolve: withNobodyAsked },
    FacilitationDeclined: {
      version: 1,
      evolve: (state, { sealed }) => (sealed === undefined ? state : withDeclined(state, sealed.value.by)),
    },
    FacilitatorSearchOver: {
      version: 1,
      evolve: withoutSearch,
      effects: ({ session, found }, { before }) => [
        ...(facilitationScope(session) in before.secrets
          ? [destroySeal(facilitationScope(session), [])]
          : []),
        ...(found === null || before.search === null
          ? []
          : [
              {
                ...({ kind: "tellSession", session } as const),
                command: { type: "replaceFacilitator", from: before.search.by, by: found } as const,
              },
            ]),
      ],
    },
  },
  reactions: {
    SessionBegun({ session, facilitator: by, at, due }, _state, given) {
      const { turns } = given.uses.turns;
      const holder = given.uses.turns.holderOf(session);
      const hasTurn = turns.some((turn) => turn.session === session);
      const hasGuest = given.uses.turns.guestOf(session) !== null;
      if (by === holder || hasGuest || !(hasTurn || due !== null)) return [];
      const search: Search = { session, by, holder, begunAt: at };
      const asked = askNextPresent(search, [], given);
      if (asked === null && holder === null) return [];
      const { begunAt: _, ...sought } = search;
      return [{ type: "FacilitatorSought", ...sought, at }, ...(asked === null ? [] : [asked])];
    },
    FacilitatorRecorded: ({ session, facilitator }, { search }) =>
      search?.session === session && facilitator !== search.by
        ? [{ type: "FacilitatorSearchOver", session, found: null }]
        : [],
    SessionEndRecorded: ({ session }, { search }) =>
      search?.session === session ? [{ type: "FacilitatorSearchOver", session, found: null }] : [],
  },
  offers: () => ({}),
  view: () => ({}),
  mine: (state, member) => ({ facilitation: askedOf(state, member) }),
  *mineChanged({ before, after }) {
    if (before.search === after.search && before.secrets === after.secrets) return;
    const concerned = [before, after].flatMap((state) => [
      state.search?.holder ?? null,
      askedIn(state).now?.member ?? null,
    ]);
    for (const member of new Set(concerned))
      if (
        member !== null &&
        JSON.stringify(askedOf(before, member)) !== JSON.stringify(askedOf(after, member))
      )
        yield member;
  },
};
