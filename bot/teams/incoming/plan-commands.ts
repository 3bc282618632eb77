import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { entryId } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { instantOf, isDate, isTimeZone } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { comingDates } from "@guildhall/shared/domain/community/sessions/part";
import { frequencyIn } from "@guildhall/shared/domain/community/logistics/part";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { founding } from "../../messages/founding.ts";
import { fingerprint } from "../cards/activity/fingerprint.ts";
import type { Press } from "../cards/activity/press.ts";
import { adds, asks, part, type PressTime, whole, type Wish } from "./asked.ts";

type PlanPress = Extract<Press, { verb: "propose" | "movePlanned" | "accept" | "discard" }>;

/** All of a plan; each topic is a part of it. */
const PLAN = "plan";
/** Behind whatever the session has. */
const AT_THE_END = 10_000;
const opening = { title: founding.plan.openingTitle, minutes: 5 } as const;
const closing = { title: founding.plan.closingTitle, minutes: 5 } as const;

/** The next sessions: what a card asks about them. */
export function planCommands(press: PlanPress, state: FoundedCommunity, time: PressTime): Wish {
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
      // Once it is accepted there is no draft any more, and a repeat is answered like the first.
      const same = plan === null || fingerprint(plan) === press.data.seen;
      return same ? adds({ type: "acceptPlan" }) : "changed";
    }
    case "discard":
      return [asks({ type: "discardPlan" }, whole(PLAN))];
    default:
      return unreachable(press);
  }
}

/** Where no date is known the first one is asked for on the card, and where the frequency tells no other, the second too. */
function propose(
  { data }: Extract<PlanPress, { verb: "propose" }>,
  state: FoundedCommunity,
  { now, timeZone }: PressTime,
): Wish {
  const { rhythm, upcoming } = state;
  const named = rhythm.anchor !== null || upcoming.some(({ at }) => at !== null);
  // Until a date was ever named the zone is nobody's choice.
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

/** What the fields for a day and a time say; null where they say nothing. */
function instantIn(date: string, time: string, zone: string): Instant | null {
  const clock = /^(\d{1,2}):(\d{2})/.exec(time);
  if (!isDate(date) || clock === null) return null;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return instantOf({ year, month, day, hour: Number(clock[1]), minute: Number(clock[2]) }, zone);
}
