import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { datesToPlan } from "@guildhall/shared/reading/plan";
import { notice } from "../activity/parts.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, dayField, numberField, sideBySide, timeField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** How many sessions are planned by default. */
const SESSIONS = 2;
const TIME = "10:00";

/** What is needed to propose a plan: how many sessions, if their dates follow from the rhythm; the dates that do not. */
export function planDialog(context: DialogContext): DialogDrawing {
  const { plan } = context.texts.dialogs;
  const { toName } = datesToPlan(context.reader, SESSIONS, context.now);
  const days = [dayField("date", plan.first, context), dayField("date2", plan.second, context)];
  const count = { min: 1, max: LIMITS.planned, value: SESSIONS };
  return {
    title: plan.title,
    height: "medium",
    rows: 0,
    body: () => [
      ...notice(context.notice),
      ...(toName < SESSIONS ? numberField("sessions", plan.sessions, context, count) : []),
      ...(toName === 0
        ? []
        : [sideBySide([...days.slice(0, toName), timeField("time", plan.time, context, TIME)])]),
      buttons([submitButton("propose", context, {}, { title: plan.propose, style: "positive" })]),
    ],
  };
}
