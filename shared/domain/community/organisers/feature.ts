import type { Feature } from "../../kernel/feature.ts";
import type { MemberRef } from "../../kernel/ids.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { FoundingPart } from "../founding/part.ts";
import type { MembershipPart } from "../membership/part.ts";
import type { OrganiserEvent, OrganisersPart } from "./part.ts";

/** Who looks after the community. */
export const organisers: Feature<OrganisersPart, { membership: MembershipPart; founding: FoundingPart }> = {
  uses: { membership: true, founding: true },
  initial: { organisers: [] },
  fold: 1,
  commands: {
    nameOrganiser({ member }, state, { uses }) {
      if (state.organisers.includes(member)) return ok([]);
      if (uses.membership.hasLeft(member)) return refuse({ code: "notAMember" });
      return ok([{ type: "OrganiserNamed", member, how: "named" }]);
    },
    stepDownAsOrganiser: (_command, { organisers: all }, { actor }) => ok(standDown(all, actor.ref)),
    claimOrganiser: (_command, state, { actor }) =>
      ok(
        state.organisers.length > 0
          ? []
          : [{ type: "OrganiserNamed", member: actor.ref, how: "claimed" as const }],
      ),
  },
  about: (_command, { organisers: all }) => ({ vacant: all.length === 0 }),
  systemCommands: {},
  events: {
    OrganiserNamed: {
      version: 1,
      evolve: (state, { member }) => ({ ...state, organisers: [...state.organisers, member] }),
      effects: ({ member, how }) =>
        how === "claimed" ? [{ kind: "post", message: { kind: "organiserClaimed", by: member } }] : [],
    },
    OrganiserStoodDown: {
      version: 1,
      evolve: (state, { member }) => ({
        ...state,
        organisers: state.organisers.filter((ref) => ref !== member),
      }),
    },
  },
  follows: {
    /** The founder of a community is its first organiser (SPEC ORG-1). */
    CommunityFounded: { evolve: (state, { founder }) => ({ ...state, organisers: [founder] }) },
  },
  reactions: {
    /** An organiser who leaves stops being one (SPEC ORG-6). */
    MemberLeft: ({ member }, { organisers: all }) => standDown(all, member),
  },
  offers: ({ organisers: all }) => ({ organisers: all }),
  view: () => ({}),
};

const standDown = (all: readonly MemberRef[], member: MemberRef): readonly OrganiserEvent[] =>
  all.includes(member) ? [{ type: "OrganiserStoodDown", member }] : [];
