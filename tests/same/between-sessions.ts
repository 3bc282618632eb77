import { memberRef, type SessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { settled } from "@guildhall/shared/testing/reading";

export const KIM = memberRef("kim");

const SLOTS = Array.from({ length: 12 }, (_, slot) => slot);

/**
 * A community between its first session and the next: it is asked whether that was worth the time, Kim is new, Ana is asked to
 * look after her and has the next turn, two actions are open, and an agenda is drafted.
 */
export function betweenSessions() {
  const guild = settled();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: START + 3 * DAY });
  for (const who of [TOM, ANA, PRIYA]) guild.do(who, { type: "joinRota" });
  guild.do(ANA, { type: "offerToBeBuddy", on: true });
  guild.at = START + 3 * DAY;
  const held: SessionId = nextOf(guild.state).id;
  guild.do(PRIYA, { type: "begin", session: held }, { present: [PRIYA, TOM, ANA] });
  guild.at += HOUR;
  const endedAt = guild.at;
  const actions = [
    { id: takeawayId("one"), text: "Write it up", owner: TOM },
    { id: takeawayId("two"), text: "Ask the security team", owner: null },
  ];
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session: held, at: endedAt, by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions, ...NOTHING_COUNTED, led: PRIYA },
  });
  guild.do("guildhall", {
    ...{ type: "recordAttendance", session: held },
    slots: Object.fromEntries([PRIYA, TOM, ANA].map((ref) => [ref, SLOTS])),
  });
  guild.do("guildhall", { type: "recordMemberJoined", member: KIM });
  guild.at = endedAt + DAY;
  guild.do("guildhall", { type: "askWorthWhenDue", session: held, endedAt });
  return Object.assign(guild, {
    held,
    /** Everybody is reminded of the next session. */
    remind(): void {
      for (
        let [next] = guild.state.reminders.ahead;
        next !== undefined;
        [next] = guild.state.reminders.ahead
      ) {
        if (next.session !== nextOf(guild.state).id) break;
        guild.at = Math.max(guild.at, next.due);
        guild.do("guildhall", { type: "remindWhenDue", due: next.due });
      }
    },
  });
}
