import type { ReminderKind } from "@guildhall/shared/domain/community/reminders/part";
import { subjectOfKey } from "@guildhall/shared/domain/community/cards/part";
import { DAY, HOUR, type Instant } from "@guildhall/shared/domain/kernel/time";
import { type Commit, type Period, periodsIn } from "./periods.ts";
import { type Delivered, MOST_WRONG } from "./world.ts";

/** What became of a reminder. */
interface Outcome {
  readonly is: "sent" | "missed" | "unknown";
  readonly key: string;
  readonly what: ReminderKind;
  readonly session: string;
  readonly at: Instant;
}

/** Clocks are wrong by less than this, work included. */
const MARGIN = (MOST_WRONG + 1) * HOUR;

/** What is wrong with what reached the chat and what was reported, by what the stored history says there should be. */
export function violationsIn(
  log: readonly Commit[],
  delivered: readonly Delivered[],
  now: Instant,
): { readonly violations: readonly string[]; readonly missed: number } {
  const events = log.flatMap((commit) => commit.events);
  const outcomes = [
    ...delivered.flatMap(({ key }) => outcomeOf("sent", key)),
    ...events.flatMap((event) => {
      if (event.type === "ReminderMissed") {
        const { what, session, at } = event;
        return outcomeOf("missed", `reminder-${what}-${at}-${session}`);
      }
      if (event.type !== "SendUnknown" || event.message.kind !== "card") return [];
      const { subject } = event.message;
      return subject.kind === "reminder"
        ? outcomeOf("unknown", `reminder-${subject.what}-${subject.at}-${subject.session}`)
        : [];
    }),
  ];
  const sent = outcomes.filter(({ is }) => is === "sent");
  return {
    violations: [
      ...sent.flatMap((one, index) => twice(one, sent.slice(0, index))),
      ...delivered.filter((each) => isLate(each)).map(({ key }) => `${key} came when its session was over`),
      ...outcomes
        .filter(({ is, key }) => is === "missed" && sent.some((each) => each.key === key))
        .map(({ key }) => `${key} was sent and reported as missed`),
      ...periodsIn(log).flatMap((period) => silentlyMissed(period, outcomes, now)),
    ],
    missed: outcomes.filter(({ is }) => is === "missed").length,
  };
}

function outcomeOf(is: Outcome["is"], key: string): readonly Outcome[] {
  const subject = subjectOfKey(key);
  if (subject?.kind !== "reminder") throw new Error(`${key} is no reminder`);
  const { what, session, at } = subject;
  return [{ is, key, what, session, at }];
}

/** People are reminded again only of a date that is more than a day later. */
const twice = (one: Outcome, earlier: readonly Outcome[]): readonly string[] =>
  earlier.some(({ what, session, at }) => what === one.what && session === one.session && one.at <= at + DAY)
    ? [`${one.key} was sent although it had been before`]
    : [];

function isLate({ key, at }: Delivered): boolean {
  const [outcome] = outcomeOf("sent", key);
  return outcome !== undefined && at > outcome.at + MARGIN;
}

/** A date that stood long enough before and after its reminder's time, of which nothing became. */
function silentlyMissed(
  { session, at, from, to, reminders }: Period,
  outcomes: readonly Outcome[],
  now: Instant,
): readonly string[] {
  return reminders.flatMap(({ what, due, until, since }) => {
    const stood = Math.max(from, since) <= due - MARGIN && (to ?? now) >= until + MARGIN;
    const handled = outcomes.some(
      (each) => each.what === what && each.session === session && at <= each.at + DAY,
    );
    return stood && !handled
      ? [`${what} of ${session} on ${new Date(at).toISOString()} came to nothing`]
      : [];
  });
}
