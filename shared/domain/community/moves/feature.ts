import type { Feature } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { MINUTE, type Millis } from "../../kernel/time.ts";
import type { MovesPart, MovesUses } from "./part.ts";
import { NO_MOVES } from "./state.ts";
import { whyNotMoved } from "./why-not-moved.ts";

/** How long a code can be used: enough to open the other chat, and add the app to it. */
const USABLE_FOR: Millis = 30 * MINUTE;

/**
 * How a community moves to another chat. What is agreed here is carried out by an effect, whatever is killed meanwhile:
 * the binding changes, and then this is told of it.
 */
export const moves: Feature<MovesPart, MovesUses> = {
  uses: { membership: true, organisers: true, sessions: true },
  initial: { moves: NO_MOVES },
  fold: 1,
  commands: {
    offerMove: (_command, { moves: { underWay } }, { actor, uses }) => {
      if (underWay !== null) return refuse({ code: "communityMoving" });
      if (uses.sessions.running !== null) return refuse({ code: "sessionRunning" });
      const { ref, meetingOrganiser } = actor;
      return ok([{ type: "MoveOffered", by: ref, meetingOrganiser }]);
    },
  },
  systemCommands: {
    agreeToMove({ offer, by, from, to, instead }, state, { meta, uses }) {
      const why = whyNotMoved({ ...state, ...uses.organisers, ...uses.sessions }, { offer, by }, meta.at);
      return why === null ? ok([{ type: "MoveAgreed", by, from, to, instead }]) : refuse({ code: why });
    },
    recordMove: ({ instead }, { moves: { underWay } }) =>
      ok(underWay?.instead === instead ? [{ type: "CommunityMoved", ...underWay }] : []),
    abandonMove: ({ instead }, { moves: { underWay } }) =>
      ok(underWay?.instead === instead ? [{ type: "MoveAbandoned" }] : []),
    /** Refused: the decider lets those alone give way that are not founded yet. */
    giveWay: () => refuse({ code: "alreadyFounded" }),
  },
  events: {
    MoveOffered: {
      version: 1,
      evolve: ({ moves: before }, { by, meetingOrganiser }, { at }) => {
        const offered = before.offered + 1;
        const offer = { number: offered, by, meetingOrganiser, until: at + USABLE_FOR };
        return { moves: { ...before, offered, offer } };
      },
    },
    MoveAgreed: {
      version: 1,
      evolve: ({ moves: before }, { by, to, instead }) => ({
        moves: { ...before, offer: null, underWay: { by, to, instead } },
      }),
      effects: ({ from, to, instead }) => [{ kind: "moveToChat", from, to, instead }],
    },
    CommunityMoved: {
      version: 1,
      evolve: ({ moves: before }, { to }) => ({ moves: { ...before, underWay: null, at: to } }),
      effects: ({ by, instead }) => [
        { kind: "post", message: { kind: "movedAway", left: instead } },
        { kind: "post", message: { kind: "movedHere", by } },
      ],
    },
    MoveAbandoned: {
      version: 1,
      evolve: ({ moves: before }) => ({ moves: { ...before, underWay: null } }),
      effects: () => [{ kind: "post", message: { kind: "notMoved" } }],
    },
    GaveWay: {
      version: 1,
      evolve: ({ moves: before }, { to }) => ({ moves: { ...before, gaveWayTo: to } }),
    },
  },
  follows: {
    MemberLeft: {
      evolve: ({ moves: before }, { member }) =>
        before.offer?.by === member ? { moves: { ...before, offer: null } } : { moves: before },
    },
  },
  vetoes: {
    begin: (_command, { moves: { underWay } }) => (underWay === null ? null : { code: "communityMoving" }),
  },
  offers: () => ({}),
  view: () => ({}),
};
