import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ballotsOf, type PollCommand } from "@guildhall/shared/domain/community/polls/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { type Guild, startGuild } from "./guild.ts";
import { buttonAfter, buttonsOn, cardSaying, seen, tap, wordsOn } from "./card-press.ts";
import { write } from "./dialog.ts";

let guild: Guild;
/** by how much Teams' clock is behind; a test advances it */
let behind = 1_000;

beforeEach(async () => {
  behind = 1_000;
  guild = await startGuild({ teams: { now: () => Date.now() - behind } });
  await guild.teams.installBot();
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
});

afterEach(() => guild.close());

type OpenPoll = Extract<PollCommand, { type: "openPoll" }>;

const open = async (more: Partial<OpenPoll> = {}): Promise<string> => {
  await guild.inCommunity("priya", {
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green", "Blue"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: false,
    closesAt: null,
    inChat: true,
    ...more,
  });
  return (await cardSaying(guild, more.question ?? "Which colour?")).id;
};

const state = async (): Promise<FoundedCommunity> => {
  const community = await guild.communityState();
  if (community.status !== "founded") throw new Error("It is not founded");
  return community;
};

/** A person's votes, by the texts of the options. */
const ballot = async (who: string): Promise<Readonly<Record<string, number>>> => {
  const community = await state();
  const [poll] = community.polls;
  if (poll === undefined) throw new Error("There is no poll");
  const given = ballotsOf(community, poll)[await guild.ref(who)] ?? {};
  return Object.fromEntries(
    poll.options.flatMap(({ id, text }) => (id in given ? [[text, given[id] ?? 0]] : [])),
  );
};

const close = async (): Promise<void> => {
  const [poll] = (await state()).polls;
  if (poll !== undefined) await guild.inCommunity("priya", { type: "closePoll", poll: poll.id });
};

describe("a vote in the chat", () => {
  test("POLL-5 says before the vote what is secret from whom and until when", async () => {
    const id = await open();
    expect(wordsOn(seen(guild, id))).toContain(
      "Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can.",
    );
  });

  test("POLL-2 a vote is cast, changed and taken back, and only its voter sees it", async () => {
    const id = await open();
    const { card } = await tap(guild, "tom", id, "Green", "Vote");
    expect(wordsOn(card)).toContain("Green\n · your choice");
    expect(await ballot("tom")).toEqual({ Green: 1 });
    await tap(guild, "tom", id, "Blue", "Vote");
    expect(await ballot("tom")).toEqual({ Blue: 1 });
    await tap(guild, "amara", id, "Red", "Vote");
    expect(wordsOn(seen(guild, id, "amara"))).not.toContain("Blue\n · your");
    await tap(guild, "tom", id, "Blue", "Take back");
    expect(await ballot("tom")).toEqual({});
    expect(wordsOn(seen(guild, id))).not.toContain("your choice");
  });

  test("CARD-1, CARD-3 the shared card shows the turnout, and nobody's choice", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "amara", id, "Red", "Vote");
    const before = JSON.stringify(seen(guild, id));
    expect(wordsOn(seen(guild, id))).toContain("0 of 1 have voted at the last count");
    await tap(guild, "mei", id, "Red", "Vote");
    await cardSaying(guild, "3 have voted at the last count");
    // The card did not change for the first two: it was edited once.
    expect(before).toContain("0 of 1 have");
    const card = seen(guild, id);
    expect(wordsOn(card)).not.toMatch(/your|✓/);
    expect(
      buttonsOn(card)
        .map(({ title }) => title)
        .join(),
    ).not.toMatch(/Take/);
  });

  test("POLL-7, CARD-2 latecomers vote too; when it closes the card turns into the result", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "mei", id, "Red", "Vote");
    await tap(guild, "sven", id, "Green", "Vote");
    await cardSaying(guild, "3 have voted");
    await tap(guild, "amara", id, "Green", "Vote");
    await close();
    await cardSaying(guild, "The vote is closed. 4 voted.");
    expect(wordsOn(seen(guild, id))).toMatch(/★ \nGreen\n3 votes\n2\. \nRed\n1 vote\n3\. \nBlue\n0 votes/);
    expect(buttonsOn(seen(guild, id))).toEqual([]);
  });

  test("POLL-9 a tie is shown, and what decided it", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "amara", id, "Blue", "Vote");
    await close();
    await cardSaying(guild, "The vote is closed.");
    expect(wordsOn(seen(guild, id))).toContain(
      "Equal, with 1 vote each: \n“Green”, “Blue”\n. What was offered first comes first.",
    );
  });

  test("POLL-4 a press on a card whose vote has closed is answered with the result", async () => {
    const id = await open();
    const stale = buttonAfter(seen(guild, id), "Green", "Vote");
    await close();
    const { card } = await guild.teams.press("tom", id, stale);
    expect(wordsOn(card)).toContain("The vote has closed, so this did not count.");
    expect(wordsOn(card)).toContain("The vote is closed. Nobody voted.");
  });

  test("POLL-1, POLL-3 a budget is spent with plus buttons, with a cap for each option, and never exceeded", async () => {
    const id = await open({ budget: 3, cap: 2 });
    await tap(guild, "tom", id, "Red", "+1");
    await tap(guild, "tom", id, "Red", "+1");
    expect(buttonsOn(seen(guild, id, "tom")).map(({ title }) => title)).toEqual([
      ...["−1", "+1", "+1"],
      ...["Take my vote back", "I only follow"],
    ]);
    await tap(guild, "tom", id, "Blue", "+1");
    const { card } = await guild.teams.press("tom", id, buttonAfter(seen(guild, id), "Green", "+1"));
    expect(wordsOn(card)).toContain(texts.refusal({ code: "overBudget", budget: 3 }));
    expect(await ballot("tom")).toEqual({ Red: 2, Blue: 1 });
    await tap(guild, "tom", id, "Red", "−1");
    expect(wordsOn(seen(guild, id, "tom"))).toContain("You have 1 of 3 votes left.");
    await tap(guild, "tom", id, "Which colour?", "Take my vote back");
    expect(await ballot("tom")).toEqual({});
  });

  test("POLL-1 thumbs can be given to any number of options", async () => {
    const id = await open({ budget: null });
    await tap(guild, "tom", id, "Red", "👍");
    await tap(guild, "tom", id, "Blue", "👍");
    expect(await ballot("tom")).toEqual({ Red: 1, Blue: 1 });
  });

  test("POLL-6 options are added if that is allowed, and stay as typed", async () => {
    const id = await open({ membersAdd: true, secrecy: "open" });
    const odd = "**Bold** <at>Priya</at> {{DATE(2026-01-01T00:00:00Z)}} [x](https://example.org)";
    expect((await write(guild.teams, "tom", id, odd)).words).toContain("Added.");
    await guild.teams.refresh("tom", id);
    const { card } = await tap(guild, "tom", id, "Bold", "Vote");
    const blocks = JSON.stringify(card).match(/"type":"TextBlock","text":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(blocks.join("\n")).not.toMatch(/Bold|example\.org|<at>/);
    expect(wordsOn(card)).toContain("**Bold** <at>Priya</at> {\u2060{DATE");
    for (const who of ["amara", "mei"]) {
      await guild.teams.refresh(who, id);
      await tap(guild, who, id, "Bold", "Vote");
    }
    expect(wordsOn((await guild.teams.refresh("tom", id))?.card)).toContain("3 votes");
  });

  test("a person without an account gets a kind answer, and their vote does not count", async () => {
    const id = await open();
    await guild.teams.startMeeting({ people: ["noor"] });
    const { says } = await guild.teams.press("noor", id, buttonAfter(seen(guild, id), "Red", "Vote"));
    expect(says).toContain("signed in");
    expect((await state()).polls.find(isOpen)?.progress.turnout).toBe(0);
  });

  test("data that no card of ours has gets a kind answer, and does nothing", async () => {
    const id = await open();
    const { data, verb } = buttonAfter(seen(guild, id), "Red", "Vote");
    expect((await guild.teams.press("tom", id, { verb, data: {} })).says).toBe(texts.says.stale);
    for (const wrong of [{ nonce: "x" }, { votes: -1 }, { option: "../x" }]) {
      const { card } = await guild.teams.press("tom", id, { verb, data: { ...data, ...wrong } });
      expect(wordsOn(card)).toContain("nothing was changed");
    }
    expect(await ballot("tom")).toEqual({});
    const forged = { ...data, voter: await guild.ref("priya"), from: "priya" };
    await guild.teams.press("tom", id, { verb, data: forged });
    expect(await ballot("tom")).toEqual({ Red: 1 });
    expect(await ballot("priya")).toEqual({});
  });
});

describe("repeated presses", () => {
  test("CARD-4 with the same ids count once", async () => {
    const id = await open();
    guild.teams.delivery.set({ copies: 3 });
    await tap(guild, "tom", id, "Green", "Vote");
    expect((await state()).polls.find(isOpen)?.progress.turnout).toBe(1);
  });

  test("CARD-4 an old one does not undo a newer vote, whatever its id", async () => {
    const id = await open();
    const first = await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "tom", id, "Blue", "Vote");
    const token = await guild.teams.tokens.channel();
    const again = (activity: typeof first.delivered.activity) => guild.teams.deliver(activity, token);
    await again(first.delivered.activity);
    await again({ ...first.delivered.activity, id: "f:new" });
    await again({ ...first.delivered.activity, id: "f:newer", timestamp: new Date().toISOString() });
    expect(await ballot("tom")).toEqual({ Blue: 1 });
  });

  test("CARD-4 one that changed nothing does not undo a newer vote when repeated", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    const shared = buttonAfter(seen(guild, id), "Green", "Vote");
    const nonce = buttonsOn(seen(guild, id, "tom"))[0]?.data["nonce"];
    const noChange = await guild.teams.press("tom", id, { ...shared, data: { ...shared.data, nonce } });
    await tap(guild, "tom", id, "Blue", "Vote");
    await guild.teams.deliver(
      { ...noChange.delivered.activity, id: "f:new" },
      await guild.teams.tokens.channel(),
    );
    expect(await ballot("tom")).toEqual({ Blue: 1 });
  });

  test("CARD-13 a late copy of one that changed nothing does not undo a newer vote, whatever time Teams gives it", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    const shared = buttonAfter(seen(guild, id), "Green", "Vote");
    const nonce = buttonsOn(seen(guild, id, "tom"))[0]?.data["nonce"];
    const on = (words: string) => {
      const button = buttonAfter(seen(guild, id), words, "Vote");
      return { ...button, data: { ...button.data, nonce } };
    };
    const noChange = await guild.teams.press("tom", id, { ...shared, data: { ...shared.data, nonce } });
    behind -= 100;
    await guild.teams.press("tom", id, on("Blue"));
    expect(await ballot("tom")).toEqual({ Blue: 1 });
    behind -= 100;
    const late = { id: "f:new", timestamp: new Date(Date.now() - behind).toISOString() };
    await guild.teams.deliver(
      { ...noChange.delivered.activity, ...late },
      await guild.teams.tokens.channel(),
    );
    expect(await ballot("tom")).toEqual({ Blue: 1 });
  });

  test("CARD-13 nor does a late copy of one that came too late itself", async () => {
    const id = await open();
    const card = seen(guild, id);
    guild.teams.delivery.hold();
    const green = guild.teams.press("tom", id, buttonAfter(card, "Green", "Vote"));
    behind -= 100;
    const blue = guild.teams.press("tom", id, buttonAfter(card, "Blue", "Vote"));
    await guild.teams.delivery.release("reversed");
    const [first] = await Promise.all([green, blue]);
    behind -= 100;
    const late = { id: "f:new", timestamp: new Date(Date.now() - behind).toISOString() };
    await guild.teams.deliver({ ...first.delivered.activity, ...late }, await guild.teams.tokens.channel());
    expect(await ballot("tom")).toEqual({ Blue: 1 });
  });

  test("CARD-4 two that arrive in the wrong order: the one that was pressed last counts", async () => {
    const id = await open();
    const card = seen(guild, id);
    guild.teams.delivery.hold();
    const green = guild.teams.press("tom", id, buttonAfter(card, "Green", "Vote"));
    behind -= 100;
    const blue = guild.teams.press("tom", id, buttonAfter(card, "Blue", "Vote"));
    await guild.teams.delivery.release("reversed");
    await Promise.all([green, blue]);
    expect(await ballot("tom")).toEqual({ Blue: 1 });
  });

  test("CARD-4 the same choice on a newer view is a new vote, not a repeat", async () => {
    const id = await open();
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "tom", id, "Green", "Take back");
    await tap(guild, "tom", id, "Green", "Vote");
    expect(await ballot("tom")).toEqual({ Green: 1 });
  });

  test("CARD-4 a card that is older than the person's last vote does not change it, and says so", async () => {
    const id = await open();
    const old = seen(guild, id);
    await tap(guild, "tom", id, "Green", "Vote");
    await tap(guild, "tom", id, "Blue", "Vote");
    const { card } = await guild.teams.press("tom", id, buttonAfter(old, "Red", "Vote"));
    expect(wordsOn(card)).toContain(texts.notices.otherDevice);
    expect(await ballot("tom")).toEqual({ Blue: 1 });
    await tap(guild, "tom", id, "Red", "Vote");
    expect(await ballot("tom")).toEqual({ Red: 1 });
  });
});

describe("a card that Teams refreshes", () => {
  test("CARD-3 shows a person their own choice, and nobody else's", async () => {
    const id = await open();
    for (const who of ["tom", "mei", "sven"]) await tap(guild, who, id, "Green", "Vote");
    await cardSaying(guild, "3 have voted");
    expect(wordsOn(seen(guild, id, "tom"))).not.toContain("your choice");
    const toms = await guild.teams.refresh("tom", id);
    expect(wordsOn(toms?.card)).toContain("Green\n · your choice");
    const amaras = await guild.teams.refresh("amara", id);
    expect(wordsOn(amaras?.card)).not.toContain("your choice");
    expect(wordsOn(amaras?.card)).toContain("You have not voted yet.");
  });
});

describe("logistics in the chat", () => {
  test("LOG-2 all three are voted on with one card, and decided", async () => {
    await guild.inCommunity("priya", {
      type: "voteOnLogistics",
      elements: ["frequency", "duration", "participants"],
      closesAt: null,
      inChat: true,
    });
    const { id } = await cardSaying(guild, "How do we want to meet?");
    for (const who of ["tom", "amara"]) {
      await tap(guild, who, id, "Every 2 weeks", "Vote");
      await tap(guild, who, id, "45 minutes", "Vote");
    }
    for (const who of ["tom", "mei"]) await tap(guild, who, id, "Everybody in this chat", "Vote");
    await tap(guild, "mei", id, "45 minutes", "Vote");
    await tap(guild, "tom", id, "45 minutes", "Take back");
    await guild.teams.refresh("priya", id);
    await tap(guild, "priya", id, "have voted", "Close the vote");
    await cardSaying(guild, "The vote is closed. 2 voted.");
    const { logistics } = await state();
    expect(logistics.decisions).toMatchObject({
      frequency: [{ choice: { frequency: { every: 2 } }, votes: 2 }],
      duration: [{ choice: { minutes: 45 }, votes: 2 }],
      participants: [{ votes: 2 }],
    });
    await guild.inCommunity("priya", { type: "inviteOthers" });
    const asked = await cardSaying(guild, "You are invited to");
    expect(wordsOn(asked.cards[0])).toContain("Every 2 weeks");
    const liveStream = await guild.server.liveStreams.community(await guild.community());
    await liveStream.submit({
      id: "review",
      actor: { kind: "system" },
      command: { type: "reviewDecision", element: "duration", version: 1 },
    });
    const review = await cardSaying(guild, "Does it still fit?");
    const refused = await tap(guild, "tom", review.id, "Does it still fit?", "Vote again");
    expect(wordsOn(refused.card)).toContain("Only the organisers");
    await tap(guild, "priya", review.id, "Does it still fit?", "Vote again");
    const again = await cardSaying(guild, "current choice");
    expect(wordsOn(again.cards[0])).toContain("45 minutes\n · current choice");
    // The shared card changes too, so that nobody presses it again.
    const over = await cardSaying(guild, "It is being voted on again.");
    expect(over.id).toBe(review.id);
    expect(wordsOn(over.cards[0])).not.toContain("Vote again");
  });
});
