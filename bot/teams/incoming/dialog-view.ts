import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { EntryId } from "@guildhall/shared/domain/kernel/ids";
import type { ActingPress } from "../cards/activity/press.ts";
import type { Fields } from "../cards/dialogs/dialog.ts";
import type { DialogName } from "../cards/activity/dialog-names.ts";
import type { Submission } from "../cards/dialogs/submission.ts";

/** What a dialog shows next. */
export interface DialogView {
  readonly dialog: DialogName;
  readonly editing: EntryId | null;
  readonly typed: Fields;
  readonly kept: Fields;
}

type Submitted = Pick<Submission, "dialog" | "typed" | "kept">;

const fresh = (dialog: DialogName, typed: Fields = {}): DialogView => ({
  dialog,
  editing: null,
  typed,
  kept: {},
});

/** What is shown first, with what is filled in already. */
export const firstView = fresh;

/** The view that was submitted, with everything that was typed into it. */
export const sameView = ({ dialog, typed, kept }: Submitted, press: ActingPress | null): DialogView => ({
  dialog,
  editing: press?.verb === "saveEntry" ? press.data.entry : null,
  typed,
  kept,
});

/** The view that was left to edit something, with what had been typed into it. */
export const viewBefore = ({ dialog, kept }: Submitted): DialogView => fresh(dialog, kept);

/** What follows a press that was carried out; null if the dialog has done its work, and closes. */
export function viewAfter(press: ActingPress, submitted: Submitted): DialogView | null {
  const { dialog, typed, kept } = submitted;
  switch (press.verb) {
    case "found":
    case "startWorkshop":
    case "startLogistics":
    case "askTopics":
    case "startRanking":
    case "startScale":
    case "sayOnScale":
    case "leaveScale":
    case "propose":
      return null;
    case "addEntry":
    case "addOption":
    case "object":
    case "offerSwap":
    case "writeStories":
    case "saveDraft":
    case "movePlanned":
    case "hideEntry":
    case "mergeEntries":
      return fresh(dialog);
    case "editEntry":
      return { dialog, editing: press.data.entry, typed: {}, kept: typed };
    case "saveEntry":
      return viewBefore(submitted);
    case "removeEntry":
      return fresh(dialog, typed);
    case "movePrinciple":
      return { dialog, editing: null, typed, kept };
    case "draft":
      return fresh("wording");
    case "vote":
    case "takeBack":
    case "closeVote":
    case "decideAnyway":
    case "extendVote":
    case "closeList":
    case "closeScale":
    case "nextStep":
    case "moreTime":
    case "sign":
    case "onlyFollow":
    case "takePart":
    case "joinRota":
    case "completeAction":
    case "answerWorth":
    case "sayHelped":
    case "confirmTurn":
    case "declineTurn":
    case "takeTurn":
    case "voteAgain":
    case "markInOutlook":
    case "goOn":
    case "keepOpen":
    case "askForObjections":
    case "adopt":
    case "accept":
    case "discard":
      // Buttons of cards: no dialog of ours submits them.
      return null;
    default:
      return unreachable(press);
  }
}
