import type { ActivityMaker } from "./activity-maker.ts";
import type { CardPress } from "./card-actions.ts";
import { asksForDialog } from "./asks-for-dialog.ts";
import { cardMessageIn, openFor } from "./card-in-chat.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { readTaskAnswer, type TaskAnswer } from "./task-answer.ts";
import type { World } from "./world.ts";

/** What became of opening a dialog, or of submitting it. */
export interface DialogResult {
  readonly delivered: Delivered;
  readonly answer: TaskAnswer;
}

export interface DialogActions {
  /** Presses a button that opens a dialog. Refused for any button that does not, as `Action.Execute` cannot. */
  openDialog(
    personKey: string,
    messageId: string,
    press: CardPress,
    conversation?: string,
    theme?: string,
  ): Promise<DialogResult>;
  /** Submits the dialog that this person has open. `data`: that of its button, with the contents of its fields. */
  submitDialog(personKey: string, data: unknown, conversation?: string): Promise<DialogResult>;
}

interface Parts {
  readonly world: World;
  readonly activities: ActivityMaker;
  readonly delivery: Delivery;
}

/**
 * The dialogs that the buttons of cards open. As in Teams, only the client knows what a dialog shows and what is typed into
 * it: Teams itself delivers what is asked for and what is submitted.
 */
export function createDialogActions({ activities, delivery, world }: Parts): DialogActions {
  return {
    async openDialog(personKey, messageId, press, key, theme = "default") {
      const conversation = openFor(world, personKey, key);
      const message = cardMessageIn(world, conversation, messageId);
      if (press.type !== "Action.Submit" || !asksForDialog(press.data))
        throw new Error("Only an Action.Submit with msteams.type task/fetch opens a dialog");
      const delivered = await delivery.send(
        activities.taskFetch(conversation, world.person(personKey), message.id, press.data, theme),
      );
      return { delivered, answer: readTaskAnswer(delivered, "fetch") };
    },
    async submitDialog(personKey, data, key) {
      const conversation = openFor(world, personKey, key);
      const delivered = await delivery.send(
        activities.taskSubmit(conversation, world.person(personKey), data),
      );
      return { delivered, answer: readTaskAnswer(delivered, "submit") };
    },
  };
}
