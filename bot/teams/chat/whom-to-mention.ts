import { isOpenAction } from "@guildhall/shared/domain/community/actions/part";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { RosterMember } from "@guildhall/shared/ports/roster";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { readReminder } from "@guildhall/shared/reading/reminder";
import type { Entries } from "../../people/entries.ts";
import type { Mention } from "../cards/mention.ts";

/**
 * Those in the chat whom a card mentions: whoever a reminder concerns, but in one for everybody neither who only follows nor
 * who has asked not to be (SPEC REMIND-2, REMIND-6).
 */
export function whomToMention(
  reader: CommunityReader,
  subject: CardSubject,
  state: FoundedCommunity,
  inChat: readonly RosterMember[],
  entries: Entries,
): readonly Mention[] {
  if (subject.kind !== "reminder") return [];
  const reminder = readReminder(reader, subject);
  if (reminder === null) return [];
  const concerned = new Set([reminder.turn?.holder ?? [], reminder.presenters].flat());
  const asksNotToBe = new Set([...state.following, ...state.reminders.unmentioned]);
  const owners = new Set(reminder.actions.filter(isOpenAction).flatMap(({ owner }) => owner ?? []));
  return inChat.flatMap(({ person, teamsId, name }) => {
    const ref = entries.for(person)?.ref ?? null;
    if (teamsId === null || name === "" || (ref !== null && hasLeft(state, ref))) return [];
    const isMentioned =
      subject.what === "everybody"
        ? ref === null || !asksNotToBe.has(ref) || owners.has(ref)
        : ref !== null && concerned.has(ref);
    return isMentioned ? [{ ref, id: teamsId, name }] : [];
  });
}
