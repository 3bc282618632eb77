import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { arrangeDialog } from "./arrange-dialog.ts";
import { chooseDialog } from "./choose-dialog.ts";
import { type Dialog, type DialogContext, type DialogDrawing, fittingDialog } from "./dialog.ts";
import type { DialogName } from "../activity/dialog-names.ts";
import { entriesDialog } from "./entries-dialog.ts";
import { nameDialog } from "./name-dialog.ts";
import { objectDialog } from "./object-dialog.ts";
import { optionDialog } from "./option-dialog.ts";
import { planDialog } from "./plan-dialog.ts";
import { scaleDialog } from "./scale-dialog.ts";
import { startDialog } from "./start-dialog.ts";
import { storyDialog } from "./story-dialog.ts";
import { swapDialog } from "./swap-dialog.ts";
import { tidyDialog } from "./tidy-dialog.ts";
import { wordingDialog } from "./wording-dialog.ts";

type About = readonly CardSubject["kind"][];

interface Kind {
  /** the cards whose buttons open it */
  readonly on: About;
  /** whether it is only for those who run what the card is about (SPEC CARD-9) */
  readonly forRunners: boolean;
  /** null if what it is about is gone */
  readonly draw: (context: DialogContext) => DialogDrawing | null;
}

const forAll = (on: About, draw: Kind["draw"]): Kind => ({ on, forRunners: false, draw });
const forRunners = (on: About, draw: Kind["draw"]): Kind => ({ on, forRunners: true, draw });
const LISTS: About = ["collection", "topics"];

const KINDS: Readonly<Record<DialogName, Kind>> = {
  name: forAll(["setup"], nameDialog),
  entries: forAll(LISTS, entriesDialog),
  option: forAll(["poll"], optionDialog),
  object: forAll(["poll"], objectDialog),
  tidy: forRunners(LISTS, tidyDialog),
  startWorkshop: forRunners(["setup"], startDialog("startWorkshop", "contract")),
  startLogistics: forRunners(["setup"], startDialog("startLogistics", "logistics")),
  askTopics: forRunners(["setup"], startDialog("askTopics", "topics")),
  startRanking: forRunners(["setup"], startDialog("startRanking", "ranking")),
  startScale: forRunners(["setup"], startDialog("startScale", "scale")),
  scale: forAll(["scale"], scaleDialog),
  swap: forAll(["reminder"], swapDialog),
  story: forAll(["helped"], storyDialog),
  choose: forRunners(["wording"], chooseDialog),
  wording: forRunners(["wording"], wordingDialog),
  plan: forRunners(["setup", "plan"], planDialog),
  arrange: forRunners(["plan"], arrangeDialog),
};

export const isForRunners = (dialog: DialogName): boolean => KINDS[dialog].forRunners;

/** The members whom it names. */
export const namedInDialog = (dialog: DialogName, reader: CommunityReader): readonly MemberRef[] =>
  dialog === "swap" ? (reader.slices.turns ?? []).flatMap(({ holder }) => holder ?? []) : [];

/** The dialog as its person sees it; null if what it is about is gone, or has no such dialog. */
export function dialogOf(context: DialogContext): Dialog | null {
  const { on, draw } = KINDS[context.dialog];
  const drawing = on.includes(context.subject.kind) ? draw(context) : null;
  return drawing === null ? null : fittingDialog(drawing, context.texts);
}

/** The dialog that asks for a name, while there is no community. */
export const namingDialog = (context: Parameters<typeof nameDialog>[0]): Dialog =>
  fittingDialog(nameDialog(context), context.texts);
