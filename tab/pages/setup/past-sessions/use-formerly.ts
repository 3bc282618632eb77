import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Named } from "@guildhall/shared/messages/named";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** What to call a member of the past: one whom the directory has forgotten is a former member. */
export function useFormerly(former: ReadonlySet<string>): (ref: MemberRef) => Named {
  const { past: texts } = useTexts("setup");
  const named = useNamed();
  return (ref) => (former.has(ref) ? { name: texts.formerMember, isMe: false } : named(ref));
}
