import { expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { collectionId, optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { adopt } from "@guildhall/shared/testing/adopt";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { texts } from "../testing/english.ts";
import { activityCard } from "./activity-card.ts";

/** The card as Priya, an organiser, sees it, while nobody knows who is in the chat. */
function seen(guild: Founding, subject: CardSubject): string {
  const drawn = activityCard({
    ...{ subject, texts, nonce: "0mh2k3j4k-abcdefgh", now: guild.at, notice: null, refreshFor: [] },
    reader: readerOf(guild, PRIYA, { people: null }),
    nameOf: (ref) => ref,
  });
  return JSON.stringify(drawn?.card.body);
}

test("READ-6: who has no votes left is offered no more, even where an option takes a single one", () => {
  const guild = new Founding();
  const poll = pollId(
    guild.do(PRIYA, {
      ...{ type: "openPoll", question: "Which?", options: ["A", "B", "C"], budget: 2, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: true },
    }),
  );
  guild.do(PRIYA, { type: "setOptionVotes", poll, option: optionId(`${poll}-0`), votes: 1 });
  expect(seen(guild, { kind: "poll", poll })).toContain('"title":"Vote"');
  guild.do(PRIYA, { type: "setOptionVotes", poll, option: optionId(`${poll}-1`), votes: 1 });
  expect(seen(guild, { kind: "poll", poll })).not.toContain('"title":"Vote"');
});

test("READ-6: the good list says how many bad entries have been turned round", () => {
  const guild = new Founding();
  guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  const list = () => guild.state.collections.at(-1)?.id ?? collectionId("none");
  const bad = guild.add(TOM, list(), "No agenda");
  guild.add(TOM, list(), "Nobody listens");
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  guild.add(TOM, list(), "An agenda", bad);
  guild.add(TOM, list(), "Cake");
  expect(seen(guild, { kind: "collection", collection: list() })).toContain(
    "1 of 2 turned around · 2 good ones",
  );
});

test("READ-6: without a total the signatures are counted in the words of the panel", () => {
  const guild = new Founding();
  adopt(guild, "Be kind");
  guild.do(TOM, { type: "signContract", version: 1 });
  expect(seen(guild, { kind: "contract", version: 1 })).toContain('"1 signature"');
});

test("READ-6: a call for topics says whether there were any before", () => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
  expect(seen(guild, { kind: "topics" })).toContain("No topics yet. Offer the first one.");
  guild.do(PRIYA, { type: "planTopic", topic: guild.offer(TOM, "Design tokens") });
  expect(seen(guild, { kind: "topics" })).toContain("No topics are waiting. Offer another one.");
});

test("READ-6: what ends a request for topics, and what accepts a plan, is called as in the panel", () => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
  expect(seen(guild, { kind: "topics" })).toContain('"title":"Stop asking"');
  guild.offer(TOM, "Design tokens");
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 1, dates: [guild.at + DAY], opening: null, closing: null },
  });
  expect(seen(guild, { kind: "plan" })).toContain('"title":"Accept the plan"');
});
