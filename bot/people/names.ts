import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { personKey } from "@guildhall/shared/ports/directory";
import type { Entries } from "./entries.ts";
import type { Book } from "./facts.ts";

/** The names in Teams of those of these members who are in the conversation. Names are never stored. */
export function namesIn(
  entries: Entries,
  people: Book,
  refs: Iterable<MemberRef>,
): ReadonlyMap<MemberRef, string> {
  const names = new Map<MemberRef, string>();
  for (const ref of refs) {
    const entry = entries.of(ref);
    const name = entry && people.get(personKey(entry.person))?.name;
    if (name !== undefined && name !== "") names.set(ref, name);
  }
  return names;
}
