import { useState } from "react";
import type { CardPress } from "../card-actions.ts";
import type { DialogContent, TaskAnswer } from "../task-answer.ts";
import { send } from "./commands.ts";
import type { ThemeName } from "./place.ts";

/** The dialog that this person has open: one at a time. */
export interface OpenDialog {
  /** Distinguishes one opening from the next: an answer to a dialog that was closed is dropped. */
  readonly opening: number;
  /** the message whose card opened it, to which the focus returns */
  readonly messageId: string;
  /** raised with each answer, since every answer is drawn anew */
  readonly turn: number;
  readonly content: DialogContent | undefined;
  readonly message: string | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
}

export interface CardDialogActions {
  readonly dialog: OpenDialog | undefined;
  readonly open: (messageId: string, press: CardPress) => void;
  readonly submit: (data: unknown) => void;
  readonly close: () => void;
}

const PROBLEM = "Something went wrong. Please try again.";

/** A dialog's state, which lives in this window alone, as in Teams. */
export function useCardDialog(me: string, conversation: string, theme: ThemeName): CardDialogActions {
  const [dialog, setDialog] = useState<OpenDialog>();

  const ask = (opening: number, answered: Promise<unknown>): void => {
    const then = (answer: TaskAnswer): void =>
      setDialog((now) => (now?.opening === opening ? after(now, answer) : now));
    void answered.then(
      (answer) => then(answer as TaskAnswer),
      () => then({ kind: "failed", why: "the stand-in refused" }),
    );
  };

  return {
    dialog,
    open(messageId, press) {
      if (dialog !== undefined) return;
      const opening = Date.now();
      const { busy, ...nothing } = { busy: true, content: undefined, message: undefined, problem: undefined };
      setDialog({ opening, messageId, turn: 0, busy, ...nothing });
      ask(opening, send("open-dialog", { me, in: conversation, messageId, press, theme }));
    },
    submit(data) {
      if (dialog === undefined || dialog.busy) return;
      setDialog({ ...dialog, busy: true, problem: undefined });
      ask(dialog.opening, send("submit-dialog", { me, in: conversation, data }));
    },
    close: () => setDialog(undefined),
  };
}

function after(now: OpenDialog, answer: TaskAnswer): OpenDialog | undefined {
  const turn = now.turn + 1;
  switch (answer.kind) {
    case "continue":
      return { ...now, turn, busy: false, content: answer.dialog };
    case "message":
      return { ...now, turn, busy: false, message: answer.text };
    case "close":
      return undefined;
    case "failed":
      // The card stays as it is, with what was typed into it.
      return { ...now, busy: false, problem: PROBLEM };
  }
}
