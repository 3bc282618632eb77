import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import type { CommunityState } from "@guildhall/shared/domain/community/state";
import { isolated } from "@guildhall/shared/domain/isolated";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { fingerprint } from "../activity/fingerprint.ts";
import { moreInTab, notice, subtle } from "../activity/parts.ts";
import { PRINCIPLE } from "../activity/press.ts";
import { adoptingIn } from "../activity/principles.ts";
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
export function hasConflict(subject: CardSubject, state: CommunityState, wording: Wording): boolean {
  const workshop = state.status === "founded" ? adoptingIn(subject, state) : null;
  return workshop?.draft.some((principle) => isContested(principle, wording)) ?? false;
}

/** A field for each principle, and one for another. Each can move up. */
export function wordingDialog(context: DialogContext): DialogDrawing | null {
  const { texts } = context;
  const workshop = adoptingIn(context.subject, context.state);
  if (workshop === null) return null;
  const { draft } = workshop;
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
        ...textField("another", texts.dialogs.wording.another, context, { isMultiline: true }),
        buttons([submitButton("saveDraft", context, { before }, save, before)]),
      ];
    },
  };
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
  const look = { title: texts.dialogs.wording.moveUp, tooltip: texts.dialogs.wording.moveUpTip(index + 1) };
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
