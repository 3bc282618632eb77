import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Dialog, DialogContext } from "./dialog.ts";
import { dialogOf, namingDialog } from "./dialog-of.ts";

/** Draws a member's own dialog; null if what it is about is gone. */
export function drawDialog(
  state: CommunityState,
  ref: MemberRef,
  view: Omit<DialogContext, "state" | "me">,
): Dialog | null {
  if (state.status === "unfounded") return view.dialog === "name" ? namingDialog(view) : null;
  if (view.dialog === "name" && Object.keys(view.typed).length === 0) return null;
  return dialogOf({ ...view, state, me: { ref, mine: myCommunity(state, ref) } });
}
