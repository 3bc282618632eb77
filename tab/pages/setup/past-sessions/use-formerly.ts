import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { useNamed } from "../../../live/people.ts";
import { en } from "../../../messages/en.ts";
import type { Named } from "../../../messages/named.ts";

/** What to call a member of the past: one whom the directory has forgotten is a former member. */
export function useFormerly(former: ReadonlySet<string>): (ref: MemberRef) => Named {
  const named = useNamed();
  return (ref) => (former.has(ref) ? { name: en.setup.past.formerMember, isMe: false } : named(ref));
}
