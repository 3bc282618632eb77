import type { About } from "./kernel/about.ts";
import type { MemberRef, SessionId } from "./kernel/ids.ts";
import type { Rejection } from "./kernel/rejection.ts";

/** How a member stands to a community and its running session. States and slices both supply it. */
export interface Standing {
  readonly member: MemberRef;
  /** one of its organisers, or the organiser of the meeting (SPEC ORG-2) */
  readonly organises: boolean;
  /** the session that runs, and whether this member facilitates it */
  readonly session: { readonly id: SessionId; readonly facilitates: boolean } | null;
}

const NOTHING: About = { opened: null, forAll: false, own: null, vacant: false };

/** Whether somebody may do something. */
type Rule = (standing: Standing, about: About) => boolean;

const facilitates = ({ session }: Standing): boolean => session?.facilitates === true;

const runsSession: Rule = (standing) => standing.organises || facilitates(standing);

/** Organisers, whoever opened it, and a facilitator what was opened in their session (SPEC ACT-1). */
const runsActivity: Rule = (standing, { opened }) =>
  standing.organises ||
  (opened !== null &&
    (opened.openedBy === standing.member ||
      (facilitates(standing) && opened.openedIn !== null && opened.openedIn === standing.session?.id)));

const RULES = {
  anyMember: () => true,
  organiser: ({ organises }) => organises,
  /** Any member claims the part when nobody is left to organise (SPEC ORG-4). */
  noOrganiserLeft: ({ organises }, { vacant }) => organises || vacant,
  author: (_standing, { own }) => own !== false,
  /** Opens something for all. What it takes the place of must be theirs to run (SPEC ACT-1). */
  opensActivities: (standing, about) =>
    about.opened === null ? runsSession(standing, about) : runsActivity(standing, about),
  runsActivity,
  /** Every member where whoever opened it said so (SPEC POLL-6). */
  runsActivityOrForAll: (standing, about) => about.forAll || runsActivity(standing, about),
  runsSession,
  authorOrRunsSession: (standing, about) => about.own !== false || runsSession(standing, about),
  /** Settles what a member owns: its owner, organisers, and whoever facilitates the running session (SPEC ACTION-2). */
  ownsOrRunsSession: (standing, about) => about.own !== false || runsSession(standing, about),
  /** Any member takes over from a facilitator who is absent (SPEC FAC-2). */
  facilitatorAbsent: (standing, { vacant }) => facilitates(standing) || vacant,
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Why a rule refuses somebody. */
const REFUSALS: Readonly<Record<RuleName, Rejection>> = {
  anyMember: { code: "membersOnly" },
  organiser: { code: "onlyOrganisers" },
  noOrganiserLeft: { code: "organisersLeft" },
  author: { code: "notYourEntry" },
  opensActivities: { code: "onlyRunners" },
  runsActivity: { code: "onlyRunners" },
  runsActivityOrForAll: { code: "optionsNotAdded" },
  runsSession: { code: "onlyFacilitator" },
  authorOrRunsSession: { code: "notYourTakeaway" },
  ownsOrRunsSession: { code: "notYourAction" },
  facilitatorAbsent: { code: "facilitatorHere" },
};

/** Why a rule does not let somebody pass; null where it does. */
export function refusalBy(rule: RuleName, standing: Standing, about: Partial<About> = {}): Rejection | null {
  return RULES[rule](standing, { ...NOTHING, ...about }) ? null : REFUSALS[rule];
}

/** Where the standing of a member is read from: a state, or the slices of its view. */
export interface Roles {
  readonly organisers: readonly MemberRef[];
  readonly running: { readonly id: SessionId; readonly facilitator: MemberRef | null } | null;
}

export const standingIn = (
  { organisers, running }: Roles,
  { ref, meetingOrganiser }: { readonly ref: MemberRef; readonly meetingOrganiser: boolean },
): Standing => ({
  member: ref,
  organises: meetingOrganiser || organisers.includes(ref),
  session: running === null ? null : { id: running.id, facilitates: running.facilitator === ref },
});
