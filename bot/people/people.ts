import type { Log } from "@guildhall/shared/app/log";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import type { PeopleCounts } from "@guildhall/shared/domain/people-counts";
import { type Bindings, type Conversation, conversationKey } from "@guildhall/shared/ports/bindings";
import type { Directory } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Happening } from "./ages.ts";
import { type CameBack, createCameBack } from "./came-back.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { countPeople } from "./count-people.ts";
import { createFacts, happened } from "./facts.ts";
import { createInvited, type Invited } from "./invited.ts";
import { createMeetingOrganisers, type MeetingOrganisers } from "./meeting-organisers.ts";
import { createMeetings, type Meetings } from "./meetings.ts";
import { createMembers, type Members } from "./members.ts";
import { createMemberships, type Memberships } from "./memberships.ts";
import { createPermitsDesk, type PermitsDesk } from "./permits.ts";
import { createNotIn, type NotIn } from "./not-in.ts";
import { createRosterBook, type RosterBook } from "./roster-book.ts";
import { createSearch, type Search } from "./search.ts";
import { sparing } from "./sparing-roster.ts";
import { createTakingPart, type TakingPart } from "./taking-part.ts";

/**
 * Who is who: which community a conversation belongs to, who is in it, which member is which person, and who organises its
 * meeting. All of it is kept in one place, as long as `AGES` says, for panels and for the chat.
 */
export interface People {
  readonly conversations: Conversations;
  readonly roster: RosterBook;
  readonly members: Members;
  readonly memberships: Memberships;
  readonly organisers: MeetingOrganisers;
  readonly meetings: Meetings;
  /** Whether somebody is in a meeting now, by what Teams answers; null if it does not tell. */
  readonly inMeeting: Roster["inMeeting"];
  readonly permits: PermitsDesk;
  readonly invited: Invited;
  readonly notIn: NotIn;
  readonly search: Search;
  readonly cameBack: CameBack;
  /** How many there are, as far as is known; null if that is too little. */
  counts(state: CommunityState, community: CommunityId, conversation: Conversation): PeopleCounts | null;
  readonly takingPart: TakingPart;
  /** Call when something happened in a conversation: what it makes untrue is fetched again. */
  happened(what: Happening, conversation: Conversation): void;
}

export interface PeopleParts {
  readonly bindings: Bindings;
  readonly directory: Pick<Directory, "all" | "enter" | "find">;
  /** the connector, given what finds a conversation's binding */
  readonly roster: (conversations: Pick<Conversations, "binding">) => Roster;
  readonly environment: Pick<Environment, "now" | "later" | "freshId">;
  readonly log: Log;
}

export function createPeople({
  bindings,
  directory,
  roster: rosterOver,
  environment,
  log,
}: PeopleParts): People {
  const facts = createFacts(environment);
  const conversations = createConversations(facts, bindings, environment);
  const teams = sparing(rosterOver(conversations), facts);
  const roster = createRosterBook(facts, teams, environment);
  const members = createMembers(facts, { directory, roster, environment, log });
  return {
    conversations,
    roster,
    members,
    memberships: createMemberships(facts, bindings, directory),
    organisers: createMeetingOrganisers(facts, teams, environment),
    meetings: createMeetings(),
    inMeeting: teams.inMeeting.bind(teams),
    permits: createPermitsDesk(teams, environment),
    invited: createInvited(facts, members, roster),
    notIn: createNotIn(facts, members, roster),
    search: createSearch(members, roster),
    cameBack: createCameBack(roster, environment),
    counts(state, community, conversation) {
      const entries = facts.directory.last(community);
      const inChat = facts.roster.last(conversationKey(conversation));
      return entries === null || inChat === null ? null : countPeople(state, entries, inChat);
    },
    takingPart: createTakingPart(facts, { conversations, members, roster, environment }),
    happened: (what, conversation) => happened(facts, what, conversation),
  };
}
