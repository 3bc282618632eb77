import { DAY, MINUTE, SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";

/** What is known about people from elsewhere: from Teams, or from storage that other servers write too. */
export type Fact =
  | "binding"
  | "roster"
  | "person"
  | "directory"
  | "memberships"
  | "invited"
  | "organiser"
  | "meetingOrganiser"
  | "failure";

/** What somebody learns about a conversation that makes facts about it untrue. */
export type Happening = "somebodyJoined" | "somebodyLeft" | "botMoved" | "communityMoved";

/**
 * How old each fact may be when it is used, whoever uses it (SPEC PEOPLE-1). Another server's news arrives by age alone, so
 * this is also how soon everybody notices a change of which Teams or storage told only one server, or none.
 */
export const AGES = {
  /** Which community a conversation belongs to, and where the bot posts there. */
  binding: MINUTE,
  /**
   * Who is in a conversation, and their names. To decide: less than a minute, so that a person who leaves is out within one,
   * because reading the roster and closing panels takes time too. To show: names and counts on cards.
   */
  roster: { toDecide: 50 * SECOND, toShow: 5 * MINUTE },
  /** That somebody is in a conversation, for what they look up from elsewhere with every few letters that they type. */
  membership: 5 * MINUTE,
  /** That one person is not in a conversation. That they are is asked again each time. */
  absence: 5 * SECOND,
  /** Which member is which person; short, because nobody tells a server that a person was erased. */
  directory: MINUTE,
  /** In which communities' directories a person is. */
  memberships: MINUTE,
  /** That a member is not in the directory: another server may have just entered them. */
  missingMember: 2 * SECOND,
  /** Who has not taken part yet: when somebody joins, all tabs of a community ask at once. */
  invited: 5 * SECOND,
  /** Whether a person organises a meeting, by Teams' answer. */
  organiser: {
    panel: { yes: 30 * SECOND, no: 10 * SECOND },
    card: { yes: 5 * MINUTE, no: 30 * SECOND },
  },
  /** Who organises a conversation's meeting, which hardly ever changes, for whoever is to be told something. */
  meetingOrganiser: DAY,
  /** That Teams could not be asked about a conversation: until then further questions fail without asking. */
  failure: 2 * SECOND,
} as const;

/**
 * How long a fact stays in memory for anybody's use, and of how many conversations, communities or people. What is older is
 * dropped when the same is next asked about anybody.
 */
export const KEPT: { readonly [Each in Fact]: { readonly for: Millis; readonly most: number } } = {
  binding: { for: AGES.binding, most: 1_000 },
  roster: { for: AGES.roster.toShow, most: 500 },
  person: { for: AGES.absence, most: 10_000 },
  directory: { for: AGES.directory, most: 500 },
  memberships: { for: AGES.memberships, most: 2_000 },
  invited: { for: AGES.invited, most: 500 },
  organiser: { for: AGES.organiser.card.yes, most: 10_000 },
  meetingOrganiser: { for: AGES.meetingOrganiser, most: 1_000 },
  failure: { for: AGES.failure, most: 1_000 },
};

/**
 * The facts about a conversation that something makes untrue. `forgotten` at once, even those being asked for at that moment;
 * `outdated` ones may still decide about other people, but are fetched again before they are shown.
 */
export const UNTRUE: {
  readonly [What in Happening]: { readonly forgotten: readonly Fact[]; readonly outdated: readonly Fact[] };
} = {
  // The new person is looked up alone: a thousand who join must not cause a thousand readings of the roster.
  somebodyJoined: { forgotten: ["person"], outdated: ["roster"] },
  somebodyLeft: { forgotten: ["person", "roster"], outdated: [] },
  communityMoved: { forgotten: ["binding", "invited"], outdated: [] },
  botMoved: {
    forgotten: ["binding", "roster", "person", "organiser", "meetingOrganiser", "failure"],
    outdated: [],
  },
};
