import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import type { PrompterPart, PrompterState, PrompterUses } from "./part.ts";

const without = (state: PrompterState, member: MemberRef): PrompterState => ({
  ...state,
  unprompted: state.unprompted.filter((each) => each !== member),
});

const withMember = (state: PrompterState, member: MemberRef): PrompterState =>
  state.unprompted.includes(member) ? state : { ...state, unprompted: [...state.unprompted, member] };

/** Whoever facilitates for the first time is told what to say and do next (SPEC PROMPT-1). */
export const prompter: Feature<PrompterPart, PrompterUses> = {
  uses: { membership: true, sessions: true },
  initial: { unprompted: [] },
  fold: 1,
  commands: {
    turnPrompterOff: (_command, { unprompted }, { actor: { ref } }) =>
      ok(unprompted.includes(ref) ? [] : [{ type: "PrompterTurnedOff", member: ref }]),
  },
  systemCommands: {},
  events: {
    PrompterTurnedOff: { version: 1, evolve: (state, { member }) => withMember(state, member) },
  },
  follows: {
    SessionEndRecorded: { evolve: (state, { led }) => (led === null ? state : withMember(state, led)) },
    /** Nothing is kept about somebody who has left. */
    MemberLeft: { evolve: (state, { member }) => without(state, member) },
  },
  offers: () => ({}),
  view: () => ({}),
  mine: ({ unprompted }, member) => ({ unprompted: unprompted.includes(member) }),
  *mineChanged({ before, after }) {
    if (before.unprompted === after.unprompted) return;
    for (const member of new Set([...before.unprompted, ...after.unprompted]))
      if (before.unprompted.includes(member) !== after.unprompted.includes(member)) yield member;
  },
};
