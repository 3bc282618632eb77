import { hasLeft } from "@guildhall/shared/domain/community/membership/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type Person, personKey } from "@guildhall/shared/ports/directory";
import type { RosterMember } from "@guildhall/shared/ports/roster";
import type { Entries } from "../../people/entries.ts";
import type { Mention } from "../cards/mention.ts";

/**
 * Whoever organises the meeting, who alone can change its series; while nobody knows who that is, the organisers of the
 * community (SPEC OUTLOOK-2).
 */
export function organisersToMention(
  state: FoundedCommunity,
  inChat: readonly RosterMember[],
  entries: Entries,
  meetingOrganiser: Person | null,
): readonly Mention[] {
  const all = inChat.flatMap(({ person, teamsId, name }) => {
    const ref = entries.for(person)?.ref ?? null;
    if (teamsId === null || name === "" || (ref !== null && hasLeft(state, ref))) return [];
    return [{ ref, id: teamsId, name, key: personKey(person) }];
  });
  const organiser = meetingOrganiser === null ? null : personKey(meetingOrganiser);
  const them = all.filter(({ key }) => key === organiser);
  const those =
    them.length > 0 ? them : all.filter(({ ref }) => ref !== null && state.organisers.includes(ref));
  return those.map(({ ref, id, name }) => ({ ref, id, name }));
}
