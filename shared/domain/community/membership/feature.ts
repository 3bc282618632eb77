import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok } from "../../kernel/result.ts";
import type { Instant } from "../../kernel/time.ts";
import { hasLeft, type MembershipState, wasErased } from "./departures.ts";
import type { MembershipEvent, MembershipPart } from "./part.ts";

/** Who is erased leaves first, so that all that follows from leaving follows (SPEC PRIV-1). */
function erased(member: MemberRef, state: MembershipState, at: Instant): readonly MembershipEvent[] {
  if (wasErased(state, member)) return [];
  return [
    ...(hasLeft(state, member) ? [] : [{ type: "MemberLeft", member, at } as const]),
    { type: "MemberErased", member, at },
  ];
}

/** Who has just left the conversation. People come and go before a community is founded, too. */
export const membership: Feature<MembershipPart> = {
  uses: {},
  initial: { departures: [] },
  fold: 2,
  commands: {
    eraseMe: (_command, state, { actor, meta }) => ok(erased(actor.ref, state, meta.at)),
  },
  systemCommands: {
    recordMemberLeft: ({ member }, state, { meta }) =>
      ok(hasLeft(state, member) ? [] : [{ type: "MemberLeft", member, at: meta.at }]),
    recordMemberReturned: ({ member }, state) =>
      ok(hasLeft(state, member) && !wasErased(state, member) ? [{ type: "MemberReturned", member }] : []),
    eraseMember: ({ member }, state, { meta }) => ok(erased(member, state, meta.at)),
    recordPersonExported: ({ member }, _state, { meta }) =>
      ok([{ type: "PersonExported", member, at: meta.at }]),
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
    MemberErased: {
      version: 1,
      evolve: ({ departures }, { member, at }) => ({
        departures: [
          ...departures.filter((departure) => departure.member !== member),
          { member, at, erased: true },
        ],
      }),
      effects: ({ member }) => [{ kind: "eraseMember", member }],
    },
    PersonExported: { version: 1, evolve: (state) => state },
  },
  offers: (state) => ({ hasLeft: (member) => hasLeft(state, member) }),
  view: () => ({}),
};
