import type { CommunityCommand } from "@guildhall/shared/domain/community/commands";
import {
  type CollectionId,
  collectionId,
  type EntryId,
  type MemberRef,
  optionId,
  type PollId,
  pollId,
} from "@guildhall/shared/domain/kernel/ids";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import type { Founding } from "@guildhall/shared/testing/founding";
import { cardOf } from "./drawn.ts";
import { linesOf } from "./lines.ts";

/** What is secret from whom, on the card of a vote that is counted when it closes, and of one that is counted at once. */
export const COUNTED_LATER =
  "_Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can. The count appears when the vote closes. Until then you see how many have voted, updated three people at a time._";
export const COUNTED_AT_ONCE =
  "_Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can. The count is updated three people at a time._";

/** The card of a poll. */
export const pollCard = (guild: Founding, poll: PollId, who: MemberRef | null, notice?: string): object =>
  cardOf(guild, { kind: "poll", poll }, who, notice === undefined ? {} : { notice });

/** Opens a vote of Priya's on where to eat: one choice, not counted before it closes, unless the test says otherwise. */
export const askWhere = (
  guild: Founding,
  said: Partial<Extract<CommunityCommand, { type: "openPoll" }>> = {},
): PollId =>
  pollId(
    guild.do(PRIYA, {
      ...{ type: "openPoll", question: "Where do we eat?", options: ["Pizza", "Soup"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true, ...said },
    }),
  );

/** Gives votes to options by their place in the list. */
export const votesFor = (
  guild: Founding,
  who: MemberRef,
  poll: PollId,
  ...votes: readonly number[]
): void => {
  const ballot = Object.fromEntries(votes.map((n, place) => [optionId(`${poll}-${place}`), n]));
  guild.do(who, { type: "castBallot", poll, ballot });
};

/** The vote of a workshop on the social contract, on these principles of Tom's. */
export function workshopVote(
  guild: Founding,
  principles: readonly string[],
  said: { readonly mode?: "chat" | "live"; readonly budget?: number | null; readonly cap?: number } = {},
): { readonly poll: PollId; readonly collection: CollectionId; readonly entries: readonly EntryId[] } {
  const { mode = "chat", budget = null, cap = 1 } = said;
  const id = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode, minutes: { bad: 10, good: 10, vote: 10 } },
    vote: { budget, cap, secrecy: "hidden" },
  });
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  const collection = collectionId(`${id}-good`);
  const entries = principles.map((text) => guild.add(TOM, collection, text));
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  return { poll: pollId(`${id}-vote`), collection, entries };
}

/** Those lines of a card that stand close to what is above them, as they belong to it. */
export const closeLines = (card: object): readonly string[] => {
  const { body = [] } = card as { readonly body?: readonly { readonly spacing?: string }[] };
  return linesOf({ body: body.filter(({ spacing }) => spacing === "Small") });
};

/** What the buttons beside the options say when somebody points at them. */
export const tipsOf = (card: object): readonly string[] => {
  const tips: string[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if (key === "tooltip") tips.push(String(value));
    return value;
  });
  return tips;
};
