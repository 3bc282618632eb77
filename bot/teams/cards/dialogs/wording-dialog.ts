import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { readWording } from "@guildhall/shared/reading/wording";
import { fingerprint } from "../activity/fingerprint.ts";
import { moreInTab, notice, subtle, unmarked } from "../activity/parts.ts";
import { PRINCIPLE } from "../activity/press.ts";
import { type Element, type InDialog, line, run } from "../elements.ts";
import type { DialogContext, DialogDrawing, Fields } from "./dialog.ts";
import { buttons, textField } from "./fields.ts";
import { submitButton } from "./submission.ts";

type Wording = Pick<DialogContext, "typed" | "kept">;

const fieldOf = ({ id }: Principle): string => `${PRINCIPLE}${id}`;

/** What a person has made of a principle since its field was drawn; null if they left it alone. */
function changed(principle: Principle, { typed, kept }: Wording): string | null {
  const now = typed[fieldOf(principle)];
  return now === undefined || fingerprint(now) === kept[principle.id] ? null : now;
}

/** Whether somebody else has changed it too. */
const isContested = (principle: Principle, wording: Wording): boolean => {
  const mine = changed(principle, wording);
  const before = wording.kept[principle.id];
  return (
    mine !== null &&
    tidyLine(mine) !== principle.text &&
    before !== undefined &&
    before !== fingerprint(principle.text)
  );
};

/** Whether saving would replace what somebody else has written since (SPEC CARD-24). */
export const hasConflict = (subject: CardSubject, reader: CommunityReader, wording: Wording): boolean =>
  draftOf(subject, reader)?.some((principle) => isContested(principle, wording)) ?? false;

/** The principles that are being worded; null if that is over, or has not begun. */
function draftOf(subject: CardSubject, reader: CommunityReader): readonly Principle[] | null {
  if (subject.kind !== "wording") return null;
  const wording = readWording(reader, subject.workshop);
  if (wording.is === "over") return null;
  return wording.is === "wording" ? wording.draft : [];
}

/** A field for each principle, and one for another. Each can move up. */
export function wordingDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  const draft = draftOf(subject, reader);
  if (draft === null) return null;
  return {
    title: texts.dialogs.wording.title,
    height: "large",
    rows: draft.length,
    body: (rows) => {
      const shown = draft.slice(0, rows);
      const before = Object.fromEntries(shown.map(({ id, text: worded }) => [id, fingerprint(worded)]));
      const save = { title: texts.dialogs.wording.save, style: "positive" } as const;
      return [
        ...notice(context.notice),
        ...(shown.length === 0 ? [] : [subtle(texts.dialogs.wording.cleared)]),
        ...shown.flatMap((principle, index) => principleFields(principle, index, before, context)),
        ...moreInTab(draft.length - rows, texts),
        ...removedMeanwhile(draft, context),
        ...textField("another", texts.dialogs.wording.another, context, { isMultiline: true }),
        buttons([submitButton("saveDraft", context, { before }, save, before)]),
      ];
    },
  };
}

/** The wording of principles that somebody else has removed since is not lost: it can be copied. */
function removedMeanwhile(draft: readonly Principle[], context: DialogContext): readonly Element<InDialog>[] {
  const there = new Set(draft.map(fieldOf));
  return Object.entries(context.typed)
    .filter(([field, text]) => field.startsWith(PRINCIPLE) && !there.has(field) && tidyLine(text) !== "")
    .filter(([field, text]) => fingerprint(text) !== context.kept[field.slice(PRINCIPLE.length)])
    .flatMap(([field]) => textField(field, context.texts.dialogs.unsent, context, { isMultiline: true }));
}

function principleFields(
  principle: Principle,
  index: number,
  before: Fields,
  context: DialogContext,
): readonly Element<InDialog>[] {
  const { texts } = context;
  const { id, text: worded, from } = principle;
  const field = fieldOf(principle);
  const contested = { says: texts.dialogs.changedMeanwhile, quotes: worded };
  const entered = {
    typed: { [field]: changed(principle, context) ?? worded },
    errors: isContested(principle, context) ? { [field]: contested } : context.errors,
    texts,
  };
  const look = {
    title: texts.dialogs.wording.moveUp,
    tooltip: texts.dialogs.wording.moveUpTip(unmarked(worded)),
  };
  return [
    ...textField(field, texts.dialogs.wording.field(index + 1), entered, { isMultiline: true }),
    ...(from === null
      ? []
      : [line([run(`${texts.wording.insteadOf}${isolated(from.text)}`, { isSubtle: true })], SMALL)]),
    ...(index === 0
      ? []
      : [buttons([submitButton("movePrinciple", context, { move: `${id}.${index - 1}` }, look, before)])]),
  ];
}

const SMALL = { spacing: "Small" } as const;
