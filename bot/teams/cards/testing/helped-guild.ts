import { sessionId, type SessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";

export const EARLY = takeawayId("early");
export const SMALL = takeawayId("small");

/** A session that all but Lee attended, and that is asked about. */
export function askedWhetherHelped(): readonly [Founding, { kind: "helped"; session: SessionId }] {
  const guild = new Founding();
  guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
  const session = guild.state.running?.id ?? sessionId("none");
  guild.at += HOUR;
  const endedAt = guild.at;
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session, at: endedAt, by: "person", somethingDone: true },
    ...{ parked: [], done: [], actions: [], ...NOTHING_COUNTED },
  });
  const slots = Object.fromEntries([PRIYA, TOM, ANA].map((each) => [each, [0, 1, 2, 3]]));
  guild.do("guildhall", { type: "recordAttendance", session, slots });
  guild.do("guildhall", {
    ...{ type: "recordLessons", session, number: 1, at: endedAt },
    lessons: [
      { id: EARLY, text: "Ask *earlier*" },
      { id: SMALL, text: "Small steps" },
    ],
  });
  guild.at += 28 * DAY;
  guild.do("guildhall", { type: "askHelpedWhenDue", session, endedAt });
  return [guild, { kind: "helped", session }];
}
