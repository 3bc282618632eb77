import type { CardTexts } from "@guildhall/shared/messages/bot";
import { notice } from "../activity/parts.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** How many hours something is open by default: long enough for most people to see it. */
const OPEN_FOR = "48";

type Startable = "startWorkshop" | "startLogistics" | "askTopics" | "startRanking" | "startScale";

/** Asks how long something stays open, and starts it. */
export const startDialog =
  (verb: Startable, what: keyof CardTexts["setup"]["start"]) =>
  (context: DialogContext): DialogDrawing => {
    const { setup, dialogs } = context.texts;
    const hours = Object.entries(setup.open).map(([value, name]) => ({ title: name, value }));
    const label = verb === "startWorkshop" ? dialogs.start.hoursEach : dialogs.start.hours;
    return {
      title: setup.start[what],
      height: "medium",
      rows: 0,
      body: () => [
        ...notice(context.notice),
        ...choiceField("hours", label, context, hours, OPEN_FOR),
        buttons([submitButton(verb, context, {}, { title: dialogs.start.start, style: "positive" })]),
      ],
    };
  };
