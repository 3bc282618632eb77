import { dialogs } from "../../../messages/dialogs.ts";
import { founding } from "../../../messages/founding.ts";
import { notice } from "../activity/parts.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, choiceField } from "./fields.ts";
import { submitButton } from "./submission.ts";

const text = dialogs.start;
/** How many hours something is open by default: long enough for most people to see it. */
const OPEN_FOR = "48";

type Startable = "startWorkshop" | "startLogistics" | "askTopics" | "startRanking";

/** Asks how long something stays open, and starts it. */
export const startDialog =
  (verb: Startable, title: string) =>
  (context: DialogContext): DialogDrawing => {
    const hours = Object.entries(founding.setup.open).map(([value, name]) => ({ title: name, value }));
    const label = verb === "startWorkshop" ? text.hoursEach : text.hours;
    return {
      title,
      height: "medium",
      rows: 0,
      body: () => [
        ...notice(context.notice),
        ...choiceField("hours", label, context, hours, OPEN_FOR),
        buttons([submitButton(verb, context, {}, { title: text.start, style: "positive" })]),
      ],
    };
  };
