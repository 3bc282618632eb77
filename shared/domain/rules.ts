import type { About } from "./kernel/about.ts";
import type { MemberRef, SessionId } from "./kernel/ids.ts";
import type { Rejection } from "./kernel/rejection.ts";

/** A member's role in a community and its running session, derived from a state or from slices. */
export interface Standing {
  readonly member: MemberRef;
  /** one of its organisers, or the organiser of the meeting (SPEC ORG-2) */
  readonly organises: boolean;
  /** the running session, and whether this member facilitates it */
  readonly session: { readonly id: SessionId; readonly facilitates: boolean } | null;
}

const NOTHING: About = { opened: null, forAll: false, own: null, vacant: false };

/** Whether a member with this standing may do something. */
type Rule = (standing: Standing, about: About) => boolean;

const facilitates = ({ session }: Standing): boolean => session?.facilitates === true;

const runsSession: Rule = (standing) => standing.organises || facilitates(standing);

/** Organisers, the member who opened it, and the facilitator of the running session it was opened in (SPEC ACT-1). */
const runsActivity: Rule = (standing, { opened }) =>
  standing.organises ||
  (opened !== null &&
    (opened.openedBy === standing.member ||
      (facilitates(standing) && opened.openedIn === standing.session?.id)));

const RULES = {
  anyMember: () => true,
  organiser: ({ organises }) => organises,
  /** Every member, while the community is closing (SPEC LIFE-11). */
  organiserOrForAll: ({ organises }, { forAll }) => organises || forAll,
  /** Any member can claim the role when no organiser is left (SPEC ORG-4). */
  noOrganiserLeft: ({ organises }, { vacant }) => organises || vacant,
  author: (_standing, { own }) => own !== false,
  /** For opening an activity. If it replaces another, the member must run that one (SPEC ACT-1). */
  opensActivities: (standing, about) =>
    about.opened === null ? runsSession(standing, about) : runsActivity(standing, about),
  runsActivity,
  /** Every member, if its opener allows it (SPEC POLL-6). */
  runsActivityOrForAll: (standing, about) => about.forAll || runsActivity(standing, about),
  runsSession,
  /** Nobody puts words into somebody else's mouth (SPEC TAKE-4). */
  wroteTakeaway: (_standing, { own }) => own !== false,
  authorOrRunsSession: (standing, about) => about.own !== false || runsSession(standing, about),
  /** Its owner, organisers, and the facilitator of the running session (SPEC ACTION-2). */
  ownsOrRunsSession: (standing, about) => about.own !== false || runsSession(standing, about),
  /** Only whoever is asked, or is one of the two (SPEC BUDDY-3). */
  concerned: (_standing, { own }) => own !== false,
  /** Only whoever has a turn, or is asked for it, can say what becomes of it (SPEC ROTA-6, ROTA-13, FAC-5). */
  holdsTurn: (_standing, { own }) => own !== false,
  holdsTurnOrOrganises: ({ organises }, { own }) => organises || own !== false,
  /** Whoever made a change of turns, and organisers (SPEC TURN-6). */
  changedTurnsOrOrganises: ({ organises }, { own }) => organises || own !== false,
  /** Any member can take over from an absent facilitator (SPEC FAC-2). */
  facilitatorAbsent: (standing, { vacant }) => facilitates(standing) || vacant,
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Why a rule refuses somebody. */
const REFUSALS: Readonly<Record<RuleName, Rejection>> = {
  anyMember: { code: "membersOnly" },
  organiser: { code: "onlyOrganisers" },
  organiserOrForAll: { code: "onlyOrganisers" },
  noOrganiserLeft: { code: "organisersLeft" },
  author: { code: "notYourEntry" },
  opensActivities: { code: "onlyRunners" },
  runsActivity: { code: "onlyRunners" },
  runsActivityOrForAll: { code: "optionsNotAdded" },
  runsSession: { code: "onlyFacilitator" },
  wroteTakeaway: { code: "notYourWords" },
  authorOrRunsSession: { code: "notYourTakeaway" },
  ownsOrRunsSession: { code: "notYourAction" },
  concerned: { code: "notAskedAnyMore" },
  holdsTurn: { code: "notYourTurn" },
  holdsTurnOrOrganises: { code: "notYourTurn" },
  changedTurnsOrOrganises: { code: "notYourChange" },
  facilitatorAbsent: { code: "facilitatorHere" },
};

/** Why a rule refuses a member; null if it allows it. */
export function refusalBy(rule: RuleName, standing: Standing, about: Partial<About> = {}): Rejection | null {
  return RULES[rule](standing, { ...NOTHING, ...about }) ? null : REFUSALS[rule];
}

/** What a member's standing is derived from: part of a state, or of its slices. */
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
