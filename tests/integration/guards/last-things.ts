import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import { type CollectionId, type EntryId, optionId, type PollId } from "@guildhall/shared/domain/kernel/ids";
import { given, type Living } from "./living.ts";

export const lastCollection = ({ founded }: Living): CollectionId =>
  given(founded().collections.at(-1), "collection").id;
export const lastPoll = ({ founded }: Living) => given(founded().polls.at(-1), "poll");

export const entryOf = ({ founded }: Living, text: string): EntryId =>
  given(
    [...founded().backlog.topics, ...founded().collections.flatMap(({ entries }) => entries)].findLast(
      (entry) => entry.text === text,
    ),
    `entry ${text}`,
  ).id;

export async function add(
  living: Living,
  who: string,
  collection: CollectionId,
  text: string,
  twin?: EntryId,
) {
  await living.ask(who, { type: "addEntry", collection, text, twin: twin ?? null });
  return entryOf(living, text);
}

export const ballotOn = (
  poll: PollId,
  ballot: Record<string, number>,
): Extract<CommunityCommand, { type: "castBallot" }> => ({
  type: "castBallot",
  poll,
  ballot: Object.fromEntries(Object.entries(ballot).map(([id, votes]) => [optionId(id), votes])),
});
