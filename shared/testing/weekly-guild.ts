import {
  entryId,
  type EntryId,
  type MemberRef,
  optionId,
  pollId,
  type PollId,
} from "../domain/kernel/ids.ts";
import { DAY } from "../domain/kernel/time.ts";
import type { TopicKind } from "../domain/community/topics/part.ts";
import { ANA, LEE, PRIYA, START, TOM } from "./decider-samples.ts";
import { Founding } from "./founding.ts";

export function offer(
  guild: Founding,
  who: MemberRef,
  title: string,
  minutes = 20,
  kind: TopicKind = "present",
): EntryId {
  const details = { why: "", kind, minutes };
  return entryId(guild.do(who, { type: "offerTopic", title, details }));
}

export const openVote = {
  type: "openBacklogVote",
  budget: 2,
  cap: 1,
  closesAt: null,
  inChat: false,
} as const;
export const cast = (poll: PollId, ...topics: readonly EntryId[]) =>
  ({
    type: "castBallot",
    poll,
    ballot: Object.fromEntries(topics.map((topic) => [optionId(topic), 1])),
  }) as const;

export const week = (count: number) => START + count * 7 * DAY;

/** A community that meets every week, an hour each, with three topics of 30 minutes, Tom's voted first. */
export function weeklyGuild() {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: week(1) });
  const frequency = pollId(
    `${guild.do(PRIYA, { type: "voteOnLogistics", elements: ["frequency"], closesAt: null, inChat: false })}-0`,
  );
  guild.do(TOM, { type: "castBallot", poll: frequency, ballot: { [optionId(`${frequency}-0`)]: 1 } });
  guild.do(PRIYA, { type: "closePoll", poll: frequency });
  const ana = offer(guild, ANA, "CI in ten minutes", 30);
  const tom = offer(guild, TOM, "Design tokens", 30, "solve");
  const lee = offer(guild, LEE, "Accessible forms", 30);
  const poll = pollId(guild.do(PRIYA, openVote));
  guild.do(ANA, cast(poll, tom));
  guild.do(LEE, cast(poll, tom, ana));
  guild.do(PRIYA, { type: "closePoll", poll });
  return { guild, ana, tom, lee };
}
