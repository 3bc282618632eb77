import type { Feature } from "../../kernel/feature.ts";
import { ok } from "../../kernel/result.ts";
import type { ArrivalsPart, ArrivalsUses } from "./part.ts";

/** More at a time are not welcomed one by one. */
const MOST = 20;

/** Who is new since the last session, to be welcomed in the next one (SPEC WELCOME-1). */
export const arrivals: Feature<ArrivalsPart, ArrivalsUses> = {
  uses: { membership: true, sessions: true },
  initial: { arrivals: [] },
  fold: 1,
  commands: {},
  systemCommands: {
    // Before the first session everybody is new.
    recordMemberJoined: ({ member }, { arrivals: known }, { uses: { sessions } }) =>
      ok(
        sessions.sessionsBegun === 0 || known.some((each) => each.member === member)
          ? []
          : [{ type: "MemberJoined", member, after: sessions.sessionsBegun }],
      ),
  },
  events: {
    MemberJoined: {
      version: 1,
      evolve: ({ arrivals: known }, { member, after }) => ({
        arrivals: [...known, { member, after }].slice(-MOST),
      }),
    },
  },
  follows: {
    /** Whoever was new in an earlier session is so no more. */
    SessionBegun: {
      evolve: ({ arrivals: known }, { number }) => ({
        arrivals: known.filter(({ after }) => after >= number - 1),
      }),
    },
    MemberLeft: {
      evolve: ({ arrivals: known }, { member }) => ({
        arrivals: known.filter((each) => each.member !== member),
      }),
    },
  },
  offers: (state) => state,
  view: ({ arrivals: known }) => ({ arrivals: known }),
};
