import type { Slices } from "@guildhall/shared/domain/decider";
import type { MemberRef } from "@guildhall/shared/domain/ids";

/** The keys under which views name members. */
const MEMBER_KEYS: ReadonlySet<string> = new Set([
  "organisers",
  "facilitator",
  "presenter",
  "owner",
  "author",
  "raisers",
]);

/** The members whom slices name, each once. */
export function membersIn(slices: Slices): ReadonlySet<MemberRef> {
  const found = new Set<MemberRef>();
  collect(slices, false, found);
  return found;
}

function collect(value: unknown, named: boolean, found: Set<MemberRef>): void {
  if (typeof value === "string") {
    if (named) found.add(value as MemberRef);
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, named, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) collect(part, MEMBER_KEYS.has(key), found);
  }
}
