import { arrangeDialog } from "./arrange-dialog.ts";
import { chooseDialog } from "./choose-dialog.ts";
import { type Dialog, type DialogContext, type DialogDrawing, fittingDialog } from "./dialog.ts";
import type { DialogName } from "../activity/dialog-names.ts";
import { entriesDialog } from "./entries-dialog.ts";
import { nameDialog } from "./name-dialog.ts";
import { optionDialog } from "./option-dialog.ts";
import { planDialog } from "./plan-dialog.ts";
import { startDialog } from "./start-dialog.ts";
import { tidyDialog } from "./tidy-dialog.ts";
import { wordingDialog } from "./wording-dialog.ts";

interface Kind {
  /** whether it is only for those who run what the card is about (SPEC CARD-9) */
  readonly forRunners: boolean;
  /** null if what it is about is gone */
  readonly draw: (context: DialogContext) => DialogDrawing | null;
}

const forAll = (draw: Kind["draw"]): Kind => ({ forRunners: false, draw });
const forRunners = (draw: Kind["draw"]): Kind => ({ forRunners: true, draw });

const KINDS: Readonly<Record<DialogName, Kind>> = {
  name: forAll(nameDialog),
  entries: forAll(entriesDialog),
  option: forAll(optionDialog),
  tidy: forRunners(tidyDialog),
  startWorkshop: forRunners(startDialog("startWorkshop", "contract")),
  startLogistics: forRunners(startDialog("startLogistics", "logistics")),
  askTopics: forRunners(startDialog("askTopics", "topics")),
  startRanking: forRunners(startDialog("startRanking", "ranking")),
  choose: forRunners(chooseDialog),
  wording: forRunners(wordingDialog),
  plan: forRunners(planDialog),
  arrange: forRunners(arrangeDialog),
};

export const isForRunners = (dialog: DialogName): boolean => KINDS[dialog].forRunners;

/** The dialog as its person sees it; null if what it is about is gone. */
export function dialogOf(context: DialogContext): Dialog | null {
  const drawing = KINDS[context.dialog].draw(context);
  return drawing === null ? null : fittingDialog(drawing);
}

/** The dialog that asks for a name, while there is no community. */
export const namingDialog = (context: Parameters<typeof nameDialog>[0]): Dialog =>
  fittingDialog(nameDialog(context));
