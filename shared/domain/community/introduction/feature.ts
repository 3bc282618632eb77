import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { IntroductionPart } from "./part.ts";

/** Who has been told what the things on the panel are. */
export const introduction: Feature<IntroductionPart, { membership: MembershipPart }> = {
  uses: { membership: true },
  initial: { introduced: [] },
  fold: 1,
  commands: {
    dismissIntroduction: (_command, { introduced }, { actor: { ref } }) =>
      ok(introduced.includes(ref) ? [] : [{ type: "IntroductionDismissed", member: ref }]),
  },
  systemCommands: {},
  events: {
    IntroductionDismissed: {
      version: 1,
      evolve: (state, { member }) => ({ ...state, introduced: [...state.introduced, member] }),
    },
  },
  follows: {
    /** Nothing is kept about somebody who has left. */
    MemberLeft: {
      evolve: (state, event) => ({
        ...state,
        introduced: state.introduced.filter((member) => member !== event.member),
      }),
    },
  },
  offers: () => ({}),
  view: () => ({}),
  mine: ({ introduced }, member) => ({ introduced: introduced.includes(member) }),
  *mineChanged({ before, after }) {
    if (before.introduced === after.introduced) return;
    for (const member of new Set([...before.introduced, ...after.introduced]))
      if (before.introduced.includes(member) !== after.introduced.includes(member)) yield member;
  },
};
