import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isolated } from "@guildhall/shared/domain/isolated";
import { useCallback } from "react";
import { en } from "../messages/en.ts";
import type { Named } from "@guildhall/shared/messages/named";
import { useLive$, useSync } from "./sync-context.ts";

/** What to call a member, within a sentence or on its own. */
export function useNamed(): (ref: MemberRef) => Named {
  const sync = useSync();
  const names = useLive$(sync.names);
  const me = useLive$(sync.me);
  return useCallback(
    (ref) => ({ name: isolated(names.get(ref) ?? en.people.somebody), isMe: ref === me?.ref }),
    [names, me],
  );
}
