import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";

/** The keys of slices whose values are members. */
const MEMBER_KEYS: ReadonlySet<string> = new Set([
  "organisers",
  "openedBy",
  "facilitator",
  "presenter",
  "owner",
  "author",
  "raisers",
  "authors",
  "member",
]);
/** In this list `by` is the member who added an element; elsewhere `by` says how something came about. */
const ADDED_BY = "options";

/** The members whom slices name, each once. */
export function membersIn(slices: Slices): ReadonlySet<MemberRef> {
  const found = new Set<MemberRef>();
  collect(slices, "", found);
  return found;
}

function collect(value: unknown, under: string, found: Set<MemberRef>): void {
  if (typeof value === "string") {
    if (MEMBER_KEYS.has(under)) found.add(value as MemberRef);
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, under, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value))
      collect(part, key === "by" && under === ADDED_BY ? "member" : key, found);
  }
}
