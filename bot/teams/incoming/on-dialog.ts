import type { CardTexts } from "@guildhall/shared/messages/bot";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { runsCard } from "@guildhall/shared/reading/card";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { createNames, orSomebody } from "../chat/names.ts";
import { readerOf } from "../chat/read-community.ts";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { ActingPress, Press } from "../cards/activity/press.ts";
import type { Dialog, FieldError, Fields } from "../cards/dialogs/dialog.ts";
import { drawDialog } from "../cards/dialogs/draw-dialog.ts";
import { isForRunners, namedInDialog } from "../cards/dialogs/dialog-of.ts";
import { copyDialog, retryDialog } from "../cards/dialogs/retry-dialog.ts";
import { readOpening, readSubmission, type Submission } from "../cards/dialogs/submission.ts";
import { hasConflict } from "../cards/dialogs/wording-dialog.ts";
import { type DialogView, firstView, sameView, viewAfter, viewBefore } from "./dialog-view.ts";
import { refusalIn } from "./field-errors.ts";
import type { InvokeKind, Trouble } from "./invoke.ts";
import { type TaskAnswer, taskAnswer } from "./invoke-answer.ts";
import { textOf } from "./on-card-action.ts";
import { BEFORE_REFUSAL, type PressDesk, type PressDeskParts, type Pressing } from "./press-desk.ts";

/** Teams gives up on a dialog after 5 s. */
const ANSWER_WITHIN = 4 * SECOND;
/** How long a dialog waits for what the meeting is called. */
const BEFORE_NAMING = SECOND;

interface Said {
  readonly texts: CardTexts;
  readonly errors?: Readonly<Record<string, FieldError>>;
  readonly notice?: string | null;
  /** that of the view before, if it may still be carried out: the same again is then a repeat */
  readonly nonce?: string;
}

type Opening = Extract<Press, { verb: "open" }>;

/** The dialog that a button of a card asks for. */
export function openDialog(parts: PressDeskParts, desk: PressDesk): InvokeKind<Opening, TaskAnswer> {
  const { people } = parts;
  /** What only those who run it may do is refused before they write anything (SPEC CARD-9). */
  async function isRefused({ liveStream, presser, ref }: Pressing, { data }: Opening): Promise<boolean> {
    const { state } = liveStream;
    if (state.status === "unfounded" || !isForRunners(data.dialog)) return false;
    const runs = (meetingOrganiser: boolean) =>
      runsCard(readerOf(state, { ref, meetingOrganiser }, null), data.card);
    return (
      !runs(false) && !runs(await people.organisers.ask(presser, { on: "card", patience: BEFORE_REFUSAL }))
    );
  }

  /** Whoever founds a community finds the meeting's title in the field for its name (SPEC FOUND-4). */
  async function whatIsFilledIn({ liveStream, presser }: Pressing, { data }: Opening): Promise<Fields> {
    if (data.dialog !== "name" || liveStream.state.status !== "unfounded") return {};
    const name = tidyLine((await people.permits.title(presser, BEFORE_NAMING)) ?? "");
    return name.length > 0 && name.length <= LIMITS.name ? { name } : {};
  }

  return {
    parse: readOpening,
    answerWithin: ANSWER_WITHIN,
    inTrouble: (why, _, { says }) => ({ says: says[why] }),
    encode: taskAnswer,
    async handle(incoming, presser, press, texts) {
      const pressing = await desk.enter(incoming, presser, press.data.card.kind);
      if (await isRefused(pressing, press)) return { says: texts.refusal({ code: "onlyRunners" }) };
      const { card, dialog } = press.data;
      const view = firstView(dialog, await whatIsFilledIn(pressing, press));
      return answered(await show(parts, pressing, card, view, { texts }), texts);
    },
  };
}

/** What a person submits from a dialog. Nothing that they typed is lost, whatever becomes of it. */
export function submitDialog(parts: PressDeskParts, desk: PressDesk): InvokeKind<Submission, TaskAnswer> {
  async function carryOut(
    submission: Submission,
    press: ActingPress,
    pressing: Pressing,
    texts: CardTexts,
  ): Promise<TaskAnswer> {
    const { card, nonce } = press.data;
    const shown = async (view: DialogView, said: Omit<Said, "texts">): Promise<TaskAnswer> => ({
      dialog:
        (await show(parts, pressing, card, view, { ...said, texts })) ??
        copyDialog(submission, said.notice ?? texts.says.gone, texts),
    });
    const again = (said: Omit<Said, "texts">): Promise<TaskAnswer> =>
      shown(sameView(submission, press), said);
    if (press.verb === "saveDraft" && hasConflict(card, readerIn(parts, pressing), submission))
      return again({});
    const carried = await desk.carryOut(press, pressing, texts);
    if (carried.kind === "refused") return again(refusalIn(carried.rejection, carried.command, texts));
    if (carried.kind === "failed") return again({ notice: textOf(carried, texts), nonce });
    if (carried.kind !== "done") return again({ notice: textOf(carried, texts) });
    const view = viewAfter(press, submission);
    return view === null ? "close" : shown(view, { notice: carried.says });
  }

  return {
    parse: readSubmission,
    answerWithin: ANSWER_WITHIN,
    encode: taskAnswer,
    inTrouble: (why, submission, texts) =>
      submission === null
        ? { says: texts.says[why] }
        : { dialog: retryDialog(submission, textFor(why, texts), texts) },
    async handle(incoming, presser, submission, texts) {
      const { read } = submission;
      const about = (read.kind === "old" ? read.card : read.press.data.card).kind;
      const pressing = await desk.enter(incoming, presser, about);
      if (read.kind === "old") return { dialog: retryDialog(submission, texts.says.stale, texts) };
      const { press } = read;
      if (press.verb !== "see" && press.verb !== "open") return carryOut(submission, press, pressing, texts);
      return answered(await show(parts, pressing, press.data.card, viewBefore(submission), { texts }), texts);
    },
  };
}

const textFor = (why: Trouble, { dialogs, says }: CardTexts): string =>
  why === "slow" || why === "notStored" ? dialogs.retry[why] : says[why];

const answered = (dialog: Dialog | null, { says }: CardTexts): TaskAnswer =>
  dialog === null ? { says: says.gone } : { dialog };

const readerIn = (
  { people }: Pick<PressDeskParts, "people">,
  { liveStream, ref, presser }: Pressing,
): CommunityReader =>
  readerOf(liveStream.state, { ref, meetingOrganiser: people.organisers.known(presser) }, null);

/** Draws one person's dialog from the state that this server has. */
async function show(
  parts: Pick<PressDeskParts, "environment" | "people">,
  pressing: Pressing,
  subject: CardSubject,
  view: DialogView,
  { texts, errors = {}, notice = null, nonce }: Said,
): Promise<Dialog | null> {
  const { environment, people } = parts;
  const { community, conversation } = pressing.incoming.binding;
  const now = environment.now();
  const reader = readerIn(parts, pressing);
  const named = namedInDialog(view.dialog, reader);
  return drawDialog({
    ...view,
    subject,
    reader,
    nonce: nonce ?? makeNonce(now, environment.freshId()),
    now,
    texts,
    nameOf: await orSomebody(createNames(people))(community, conversation, named, texts),
    errors,
    notice,
  });
}
