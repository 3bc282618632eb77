import { destroySeal } from "../../kernel/effect.ts";
import type { Feature } from "../../kernel/feature.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { withoutSecret } from "../../kernel/sealed.ts";
import { declinedBy, declinedScope, withDeclined } from "./declined.ts";
import type { TurnsPart } from "./part.ts";
import type { Turn, TurnNumber, TurnsState } from "./state.ts";

const turnIn = ({ turns }: TurnsState, number: TurnNumber): Turn | null =>
  turns.find((turn) => turn.number === number) ?? null;

const changed = (state: TurnsState, number: TurnNumber, changes: Partial<Turn>): TurnsState => ({
  ...state,
  turns: state.turns.map((turn) => (turn.number === number ? { ...turn, ...changes } : turn)),
});

/** The announced turns. Who gets them is the rota's to say. */
export const turns: Feature<TurnsPart> = {
  uses: {},
  initial: { turns: [], turnsGiven: 0, queued: [], turnChanges: 0, secrets: {} },
  fold: 2,
  commands: {
    confirmTurn({ turn: number }, state) {
      const turn = turnIn(state, number);
      if (turn === null) return refuse({ code: "noSuchTurn" });
      return ok(turn.confirmed ? [] : [{ type: "TurnConfirmed", turn: number }]);
    },
  },
  about(command, state, { member }) {
    const turn = turnIn(state, command.turn);
    return turn === null ? {} : { own: turn.holder === member };
  },
  systemCommands: {},
  events: {
    TurnGiven: {
      version: 1,
      evolve: (state, { turn: number, session, holder }) => ({
        ...state,
        turnsGiven: number,
        turns: [...state.turns, { number, session, holder, confirmed: false, guest: null }],
      }),
    },
    TurnBound: { version: 1, evolve: (state, { turn, session }) => changed(state, turn, { session }) },
    TurnConfirmed: { version: 1, evolve: (state, { turn }) => changed(state, turn, { confirmed: true }) },
    TurnDeclined: {
      version: 1,
      evolve: (state, { turn, sealed }) =>
        sealed === undefined ? state : withDeclined(state, turn, sealed.value.by),
    },
    TurnPassed: {
      version: 1,
      evolve: (state, { turn, to }) => changed(state, turn, { holder: to, confirmed: false }),
    },
    TurnsChanged: {
      version: 1,
      evolve: (state, { number, turns: moved, queued }) =>
        moved.reduce((each, { turn, now }) => changed(each, turn, now), {
          ...state,
          turnChanges: number,
          queued: queued === null ? state.queued : queued.now,
        }),
    },
    TurnsQueued: { version: 1, evolve: (state, { queued }) => ({ ...state, queued }) },
    TurnOver: {
      version: 1,
      evolve: (state, { turn }) => ({
        ...withoutSecret(state, declinedScope(turn)),
        turns: state.turns.filter(({ number }) => number !== turn),
      }),
      effects: ({ turn }, { before }) =>
        declinedScope(turn) in before.secrets ? [destroySeal(declinedScope(turn), [])] : [],
    },
  },
  offers: (state) => ({
    turns: state.turns,
    turnsGiven: state.turnsGiven,
    queued: state.queued,
    turnChanges: state.turnChanges,
    holderOf: (session) => state.turns.find((turn) => turn.session === session)?.holder ?? null,
    guestOf: (session) => state.turns.find((turn) => turn.session === session)?.guest ?? null,
    declinedBy: (turn) => declinedBy(state, turn),
  }),
  view: (state) => ({ turns: state.turns, queued: state.queued }),
};
