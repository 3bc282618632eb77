import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { frequencyIn } from "@guildhall/shared/domain/community/logistics/part";
import { comingDates } from "@guildhall/shared/domain/community/sessions/part";
import { dialogs } from "../../../messages/dialogs.ts";
import { notice } from "../activity/parts.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, dayField, numberField, sideBySide, timeField } from "./fields.ts";
import { submitButton } from "./submission.ts";

const text = dialogs.plan;
/** How many sessions are planned by default. */
const SESSIONS = 2;
const TIME = "10:00";

/** What is needed to propose a plan; dates only if they do not follow from the frequency. */
export function planDialog(context: DialogContext): DialogDrawing {
  const { state, now } = context;
  const frequency = frequencyIn(state.logistics);
  const known = comingDates(state, frequency, SESSIONS, now).length >= SESSIONS;
  const recurs = frequency !== null && frequency.kind !== "own";
  const sessions = numberField("sessions", text.sessions, context, {
    ...{ min: 1, max: LIMITS.planned, value: SESSIONS },
  });
  const first = dayField("date", text.first, context);
  const time = timeField("time", text.time, context, TIME);
  // No dates follow from a frequency in somebody's own words, so each one is entered.
  const days = recurs ? [first, time] : [first, dayField("date2", text.second, context), time];
  return {
    title: text.title,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(known || recurs ? sessions : []),
      ...(known ? [] : [sideBySide(days)]),
      buttons([submitButton("propose", context, {}, { title: text.propose, style: "positive" })]),
    ],
  };
}
