import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { frequencyIn } from "@guildhall/shared/domain/community/logistics/part";
import { comingDates } from "@guildhall/shared/domain/community/sessions/part";
import { founding } from "../../../messages/founding.ts";
import type { Element, Input } from "../elements.ts";
import { buttons, numberField, sideBySide } from "./fields.ts";
import { button } from "./press.ts";
import type { CardContext } from "./card-context.ts";

const text = founding.plan;
/** How many sessions are planned by default. */
const SESSIONS = 2;
const TIME = "10:00";

/** The fields needed to propose a plan; dates only if they do not follow from the frequency. */
export function planFields(context: CardContext): readonly Element[] {
  const { state, now } = context;
  const frequency = frequencyIn(state.logistics);
  const known = comingDates(state, frequency, SESSIONS, now).length;
  const recurs = frequency !== null && frequency.kind !== "own";
  const day = (id: string, label: string): Input => ({ type: "Input.Date", id, label });
  const time: Input = { type: "Input.Time", id: "time", label: text.time, value: TIME };
  const isPlanned = state.plan !== null || state.upcoming.some(({ agenda }) => agenda.length > 0);
  const look = isPlanned ? { title: text.again } : ({ title: text.propose, style: "positive" } as const);
  const propose = button("propose", context, {}, look, { fields: true });
  const sessions = numberField("sessions", text.sessions, { min: 1, max: LIMITS.planned, value: SESSIONS });
  if (known >= SESSIONS) return [sessions, ...buttons([propose])];
  // No dates follow from a frequency in somebody's own words, so each one is entered.
  const days = recurs ? [day("date", text.first)] : [day("date", text.first), day("date2", text.second)];
  return [...(recurs ? [sessions] : []), sideBySide([...days, time]), ...buttons([propose])];
}
