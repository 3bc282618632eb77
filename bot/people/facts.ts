import { conversationKey, type Binding, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { RosterMember } from "@guildhall/shared/ports/roster";
import type { InvitedAnswer } from "@guildhall/shared/protocol/messages";
import { type Fact, type Happening, KEPT, UNTRUE } from "./ages.ts";
import type { Entries } from "./entries.ts";
import type { Place } from "./place.ts";
import { Kept } from "./kept.ts";

/** The people of a conversation, by `personKey`. */
export type Book = Map<string, RosterMember>;

interface Values {
  binding: Binding | null;
  roster: Book;
  person: RosterMember | null;
  directory: Entries;
  memberships: readonly Place[];
  invited: InvitedAnswer;
  organiser: boolean;
  meetingOrganiser: Person;
  failure: unknown;
}

/** All that this server knows about people from elsewhere, each fact by conversation or community. */
export type Facts = { readonly [Each in Fact]: Kept<Values[Each]> };

export const createFacts = (environment: Pick<Environment, "now">): Facts => ({
  binding: new Kept(environment, KEPT.binding),
  roster: new Kept(environment, KEPT.roster),
  person: new Kept(environment, KEPT.person),
  directory: new Kept(environment, KEPT.directory),
  memberships: new Kept(environment, KEPT.memberships),
  invited: new Kept(environment, KEPT.invited),
  organiser: new Kept(environment, KEPT.organiser),
  meetingOrganiser: new Kept(environment, KEPT.meetingOrganiser),
  failure: new Kept(environment, KEPT.failure),
});

/** Drops what something in a conversation has made untrue. */
export function happened(facts: Facts, what: Happening, conversation: Conversation): void {
  const about = conversationKey(conversation);
  for (const fact of UNTRUE[what].forgotten) facts[fact].forget(about);
  for (const fact of UNTRUE[what].outdated) facts[fact].outdate(about);
}
