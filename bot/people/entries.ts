import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { personKey, type DirectoryEntry, type Person } from "@guildhall/shared/ports/directory";

/** The directory of one community as it was read, and with those whom this server has entered since. */
export class Entries {
  readonly #byRef = new Map<MemberRef, DirectoryEntry>();
  readonly #byPerson = new Map<string, DirectoryEntry>();

  constructor(entries: readonly DirectoryEntry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: DirectoryEntry): void {
    this.#byRef.set(entry.ref, entry);
    this.#byPerson.set(personKey(entry.person), entry);
  }

  of(ref: MemberRef): DirectoryEntry | undefined {
    return this.#byRef.get(ref);
  }

  for(person: Person): DirectoryEntry | undefined {
    return this.#byPerson.get(personKey(person));
  }

  /** All of them, by `personKey`. */
  all(): ReadonlyMap<string, DirectoryEntry> {
    return this.#byPerson;
  }

  has(refs: Iterable<MemberRef>): boolean {
    for (const ref of refs) if (!this.#byRef.has(ref)) return false;
    return true;
  }
}
