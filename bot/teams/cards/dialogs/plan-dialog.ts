import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { frequencyIn } from "@guildhall/shared/domain/community/logistics/part";
import { comingDates } from "@guildhall/shared/domain/community/sessions/part";
import { notice } from "../activity/parts.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, dayField, numberField, sideBySide, timeField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** How many sessions are planned by default. */
const SESSIONS = 2;
const TIME = "10:00";

/** What is needed to propose a plan; dates only if they do not follow from the frequency. */
export function planDialog(context: DialogContext): DialogDrawing {
  const { state, now, texts } = context;
  const frequency = frequencyIn(state.logistics);
  const known = comingDates(state, frequency, SESSIONS, now).length >= SESSIONS;
  const recurs = frequency !== null && frequency.kind !== "own";
  const sessions = numberField("sessions", texts.dialogs.plan.sessions, context, {
    ...{ min: 1, max: LIMITS.planned, value: SESSIONS },
  });
  const first = dayField("date", texts.dialogs.plan.first, context);
  const time = timeField("time", texts.dialogs.plan.time, context, TIME);
  // No dates follow from a frequency in somebody's own words, so each one is entered.
  const days = recurs ? [first, time] : [first, dayField("date2", texts.dialogs.plan.second, context), time];
  return {
    title: texts.dialogs.plan.title,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(known || recurs ? sessions : []),
      ...(known ? [] : [sideBySide(days)]),
      buttons([
        submitButton("propose", context, {}, { title: texts.dialogs.plan.propose, style: "positive" }),
      ]),
    ],
  };
}
