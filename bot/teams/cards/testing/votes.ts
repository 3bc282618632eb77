import { expect } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
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
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import type { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { activityCard, type DrawnCard } from "../activity/activity-card.ts";
import { texts } from "./english.ts";
import { faultsOf } from "./faults.ts";
import { toldBy } from "./told.ts";

const NAMES: ReadonlyMap<MemberRef, string> = new Map([
  [PRIYA, "Priya"],
  [TOM, "Tom"],
  [ANA, "Ana"],
  [LEE, "Lee"],
]);

/** What is secret from whom, on the card of a vote that is counted when it closes, and of one that is counted at once. */
export const COUNTED_LATER =
  "_Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can. The count appears when the vote closes. Until then you see how many have voted, updated three people at a time._";
export const COUNTED_AT_ONCE =
  "_Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can. The count is updated three people at a time._";

/** The view that the cards of these tests are of. */
export const NONCE_SEEN = "0mh2k3j4k-abcdefgh";

/** Checks that Teams can show a card: that there are elements alone in it, and no faults. */
export function expectShowable(card: object): void {
  const { body } = card as { readonly body: readonly unknown[] };
  for (const element of body) expect(element).toHaveProperty("type");
  expect(faultsOf(card)).toEqual([]);
}

/** A card as one member sees it, or everybody (null), which Teams can show. */
export function drawn(
  guild: Founding,
  subject: CardSubject,
  who: MemberRef | null,
  notice: string | null = null,
): DrawnCard {
  const card = activityCard({
    ...{ subject, notice, texts, refreshFor: [], nonce: NONCE_SEEN, now: guild.at },
    reader: readerOf(guild, who),
    nameOf: (member) => NAMES.get(member) ?? texts.somebody,
  });
  if (card === null) throw new Error("there is nothing to draw");
  expectShowable(card.card);
  return card;
}

/** The card of a poll. */
export const pollCard = (
  guild: Founding,
  poll: PollId,
  who: MemberRef | null,
  notice: string | null = null,
): object => drawn(guild, { kind: "poll", poll }, who, notice).card;

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
  return toldBy({ body: body.filter(({ spacing }) => spacing === "Small") });
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
