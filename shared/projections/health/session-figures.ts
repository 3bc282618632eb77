import { LOOKS_BACK } from "../../domain/community/health/part.ts";
import { isOpenAction } from "../../domain/community/actions/part.ts";
import { isListed, type PastSession } from "../../domain/community/past-sessions/part.ts";
import { placesIn } from "../../domain/community/sessions/part.ts";
import type { FoundedCommunity } from "../../domain/community/state.ts";
import { isPlannable } from "../../domain/community/topics/part.ts";
import type { MemberRef } from "../../domain/kernel/ids.ts";
import { MINUTE } from "../../domain/kernel/time.ts";
import { leaderOf } from "../../domain/session/led.ts";
import type { EndedSession } from "../../domain/session/state.ts";
import type { Kept, SessionFigures } from "./kept.ts";

/** The figures of a session that is over, as the community then is. */
export function figuresOf(
  past: PastSession,
  session: EndedSession,
  after: FoundedCommunity,
  kept: Kept,
): SessionFigures {
  const { number, begunAt, ran, planned, counts } = past;
  const { elmos, calls, answers } = counts;
  const { organisers, items, takeaways, endedAt } = session;
  const led = leaderOf(session, endedAt);
  const topics = items.filter(({ kind, progress }) => kind === "topic" && progress.spent > 0);
  const presented = topics.flatMap(({ presenter }) => presenter ?? []);
  const gave = new Set<MemberRef | null>([led, ...presented]);
  for (const { author, owner } of takeaways) gave.add(author).add(owner);
  return {
    ...{ number, begunAt, minutes: Math.round(ran / MINUTE), planned },
    ...attendedOf(past),
    counts: { elmos, calls, answers },
    topics: {
      offered: kept.offered + offeredBefore(kept, number),
      discussed: topics.filter(({ progress }) => progress.phase === "done").length,
      ...topicsToCome(after),
    },
    openActions: openActionsIn(after),
    ...{ led, presented, organisers: organisers.length },
    ledByOrganiser: led !== null && organisers.includes(led),
    gave: kept.arrivals
      .filter((joined) => joined.after >= number - LOOKS_BACK && gave.has(joined.member))
      .map(({ member }) => member),
  };
}

export const openActionsIn = ({ actions }: FoundedCommunity): number => actions.filter(isOpenAction).length;

/** What is known once attendance is recorded, and can change until the next session begins. */
export function attendedOf(past: PastSession): Pick<SessionFigures, "people" | "listed"> {
  const { attendance, headCount } = past;
  const people = attendance === null ? null : Math.max(attendance.people, headCount ?? 0);
  return { people, listed: isListed(past) };
}

/** What was offered before sessions that turned out to be none. */
const offeredBefore = ({ sessions }: Kept, number: number): number =>
  sessions
    .filter((each) => !each.listed && each.number < number)
    .reduce((sum, { topics: { offered } }) => sum + offered, 0);

function topicsToCome({
  backlog,
  upcoming,
}: FoundedCommunity): Pick<SessionFigures["topics"], "waiting" | "planned"> {
  const places = placesIn(upcoming);
  const open = backlog.topics.filter(isPlannable);
  const planned = open.filter(({ id }) => places.has(id)).length;
  return { waiting: open.length - planned, planned };
}
