import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { entryId } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { instantOf, isDate, isTimeZone } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { comingDates } from "@guildhall/shared/domain/community/sessions/part";
import { frequencyIn } from "@guildhall/shared/domain/community/logistics/part";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { fingerprint } from "../cards/activity/fingerprint.ts";
import type { Press } from "../cards/activity/press.ts";
import { adds, asks, part, type PressTime, whole, type PressIntent } from "./asked.ts";

type PlanPress = Extract<Press, { verb: "propose" | "movePlanned" | "accept" | "discard" }>;

/** The name of the whole plan; each topic is a part of it. */
const PLAN = "plan";
/** A position behind everything that the session has. */
const AT_THE_END = 10_000;
const opening = { title: null, minutes: 5 } as const;
const closing = opening;

/** What a press asks of the plan for the next sessions. */
export function planCommands(press: PlanPress, state: FoundedCommunity, time: PressTime): PressIntent {
  switch (press.verb) {
    case "propose":
      return propose(press, state, time);
    case "movePlanned": {
      const { topic, to } = press.data;
      if (topic === "") return "chooseFirst";
      const session = to === "out" ? null : to;
      return [
        asks({ type: "movePlannedTopic", topic: entryId(topic), session, to: AT_THE_END }, part(PLAN, topic)),
      ];
    }
    case "accept": {
      const { plan } = state;
      // After acceptance there is no plan left to compare: a repeat passes, and gets its first answer again.
      const same = plan === null || fingerprint(plan) === press.data.seen;
      return same ? adds({ type: "acceptPlan" }) : "changed";
    }
    case "discard":
      return [asks({ type: "discardPlan" }, whole(PLAN))];
    default:
      return unreachable(press);
  }
}

/** The card asks for the first date if none is known, and for the second too if it does not follow from the frequency. */
function propose(
  { data }: Extract<PlanPress, { verb: "propose" }>,
  state: FoundedCommunity,
  { now, timeZone }: PressTime,
): PressIntent {
  const { rhythm, upcoming } = state;
  const named = rhythm.anchor !== null || upcoming.some(({ at }) => at !== null);
  // Until somebody has set a date, nobody has chosen the time zone either.
  const zone = !named && timeZone !== null && isTimeZone(timeZone) ? timeZone : rhythm.timeZone;
  const dates = [data.date, data.date2].flatMap((date) => instantIn(date, data.time, zone) ?? []);
  const [first] = dates;
  const isKnown = comingDates(state, frequencyIn(state.logistics), 1, now).length > 0;
  return [
    ...(first === undefined || isKnown || first <= now
      ? []
      : [asks({ type: "setRhythm", timeZone: zone, at: first }, whole("rhythm"))]),
    asks(
      {
        type: "proposePlan",
        sessions: data.sessions,
        dates: dates.length > 1 ? dates : null,
        opening,
        closing,
      },
      whole(PLAN),
    ),
    ...adds({ type: "showInChat", subject: { kind: "plan" } }),
  ];
}

/** The instant in the fields for day and time; null if they do not contain one. */
function instantIn(date: string, time: string, zone: string): Instant | null {
  const clock = /^(\d{1,2}):(\d{2})/.exec(time);
  if (!isDate(date) || clock === null) return null;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return instantOf({ year, month, day, hour: Number(clock[1]), minute: Number(clock[2]) }, zone);
}
