import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { useLive$, useSync } from "../../live/sync-context.ts";
import { useMay } from "../../live/use-may.ts";

/** Whether this person may settle an action of that owner (SPEC ACTION-2). */
export function useSettles(): (owner: MemberRef | null) => boolean {
  const may = useMay();
  const me = useLive$(useSync().me)?.ref;
  return (owner) => may("completeAction", { own: owner === me });
}
