import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isolated } from "@guildhall/shared/domain/isolated";
import { useCallback } from "react";
import { useTexts } from "../texts/texts-context.ts";
import type { Named } from "@guildhall/shared/messages/named";
import { useLive$, useSync } from "./sync-context.ts";

/** What to call a member, within a sentence or on its own. */
export function useNamed(): (ref: MemberRef) => Named {
  const { somebody } = useTexts("tab").people;
  const sync = useSync();
  const names = useLive$(sync.names);
  const me = useLive$(sync.me);
  return useCallback(
    (ref) => ({ name: isolated(names.get(ref) ?? somebody), isMe: ref === me?.ref }),
    [names, me, somebody],
  );
}
