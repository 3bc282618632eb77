import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import { hasLeft } from "./departures.ts";
import type { MembershipPart } from "./part.ts";

/** Who has just left the conversation. People come and go before a community is founded, too. */
export const membership: Feature<MembershipPart> = {
  uses: {},
  initial: { departures: [] },
  fold: 1,
  commands: {},
  systemCommands: {
    recordMemberLeft: ({ member }, state, { meta }) =>
      ok(hasLeft(state, member) ? [] : [{ type: "MemberLeft", member, at: meta.at }]),
    recordMemberReturned: ({ member }, state) =>
      ok(hasLeft(state, member) ? [{ type: "MemberReturned", member }] : []),
  },
  events: {
    MemberLeft: {
      version: 1,
      evolve: ({ departures }, { member, at }) => ({ departures: [...departures, { member, at }] }),
    },
    MemberReturned: {
      version: 1,
      evolve: ({ departures }, event) => ({
        departures: departures.filter(({ member }) => member !== event.member),
      }),
    },
  },
  offers: (state) => ({ hasLeft: (member) => hasLeft(state, member) }),
  view: () => ({}),
};
