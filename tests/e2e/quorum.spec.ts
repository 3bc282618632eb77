import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { connectPerson, type PersonClient } from "../support/person-client.ts";
import { button, card, choose, row } from "./actors/on-cards.ts";
import type { Member } from "./actors/member.ts";
import type { Guildhall } from "./guildhall/guildhall.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

const ASKS = "Too few have voted for a decision. Extend the vote, or decide anyway?";
const HOW_OFTEN = "How often do we meet?";
const HOW_LONG = "How long is a session?";
const WHO = "Who is invited?";
const VOTE = "How do we want to meet?";
const SETUP = "Found your community ·";

/** These people have taken part before. */
async function took({ teams, server }: Guildhall, ...people: readonly string[]): Promise<void> {
  for (const person of people) {
    const client = await connectPerson({ teams, person, url: server.url });
    client.close();
  }
}

const priyaIn = ({ teams, server }: Guildhall): Promise<PersonClient> =>
  connectPerson({ teams, person: "priya", url: server.url });

async function close(person: Member): Promise<void> {
  await person.button("Close the vote").click();
  await person.button("Close it").click();
}

async function chooses(person: Member): Promise<void> {
  await person.choose(HOW_OFTEN, "Every 2 weeks");
  await person.choose(HOW_LONG, "45 minutes");
  await person.choose(WHO, "Everybody in this chat");
}

test("QUORUM-1, QUORUM-2: a vote in which too few have voted is closed once more have, by the number that an organiser set", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  await took(guildhall, "amara", "mateo");
  const desk = await guildhall.founder();
  const tom = await guildhall.member("tom");
  await tom.openPanel();
  await desk.openDetails({ sub: "settings" });
  const settings = desk.part("When a vote decides");
  await settings.getByRole("textbox", { name: "At least" }).fill("3");
  await settings.getByText("A vote decides when 3 of 3, 4 of 12 or 10 of 30 have voted.").waitFor();
  await settings.getByRole("button", { name: "Save" }).click();
  await settings.getByText("Saved.", { exact: true }).waitFor();

  await desk.goTo("Home");
  await desk.startLive("How we meet");
  await tom.sees("At least 3 must vote for a decision");
  await chooses(desk);
  await chooses(tom);
  await close(desk);
  const asked = desk.app.getByRole("group", { name: ASKS });
  await expect(asked).toBeFocused();
  expect(await violations(desk), "asking whether to decide anyway").toEqual([]);
  await asked.getByRole("button", { name: "Keep it open" }).click();
  await expect(asked).toHaveCount(0);

  const amara = await guildhall.member("amara");
  await amara.openPanel();
  await chooses(amara);
  await amara.sees("Enough have voted for a decision");
  await desk.closeVote();
  await desk.sees("This is what most of us want.", "Every 2 weeks", "45 minutes");
});

test("QUORUM-2, QUORUM-5: whoever runs a vote decides anyway, and everybody reads that it took fewer than needed", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  await took(guildhall, "tom", "amara", "mateo");
  const priya = await guildhall.founder();
  const yuki = await guildhall.member("yuki");
  await Promise.all([priya.openPanel(), yuki.openPanel()]);
  const client = await priyaIn(guildhall);
  await client.tell({ type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false });
  client.close();
  await priya.choose(HOW_LONG, "45 minutes");
  await close(priya);
  await priya.button("Decide anyway").click();
  for (const person of [priya, yuki]) await person.sees("Decided by fewer than the 2 votes needed.");
});

test("QUORUM-2: a card asks too, whether to give a vote more time or to decide anyway", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  await took(guildhall, "tom", "amara");
  const priya = await guildhall.founder();
  await priya.openChat();
  await choose(priya, SETUP, "Vote on how we meet", "Start");
  await expect(card(priya, VOTE)).toContainText("At least 2 must vote for a decision");
  for (const choice of ["Every 2 weeks", "45 minutes", "Everybody in this chat"]) {
    await button(row(priya, VOTE, choice), "Vote").click();
    await expect(row(priya, VOTE, choice)).toContainText("your choice");
  }
  await button(card(priya, VOTE), "Close the vote").click();
  await expect(card(priya, VOTE)).toContainText("Too few have voted for a decision.");
  await button(card(priya, VOTE), "One more day").click();
  await expect(card(priya, VOTE)).toContainText("There is one more day.");
  await button(card(priya, VOTE), "Close the vote").click();
  await button(card(priya, VOTE), "Decide anyway").click();
  await expect(card(priya, VOTE)).toContainText("Decided by fewer than the 2 votes needed.");
  await expect(row(priya, VOTE, "45 minutes")).toContainText("1 vote");
});

test.describe("on a clock that the test advances", () => {
  test.use({ clock: "travelling" });

  test("QUORUM-3: a vote that closes by itself goes on once, for as long again, and then decides nothing", async ({
    guildhall,
  }) => {
    await guildhall.seed({});
    await took(guildhall, "amara", "mateo");
    const tom = await guildhall.member("tom");
    await tom.openPanel();
    const priya = await priyaIn(guildhall);
    const closesAt = Math.round(Date.now()) + HOUR;
    await priya.tell({ type: "voteOnLogistics", elements: ["duration"], closesAt, inChat: false });
    priya.close();
    await tom.choose(HOW_LONG, "45 minutes");
    await guildhall.advance(HOUR + 1_000);
    await tom.sees("Too few had voted when it was to close, so it stays open");
    await guildhall.advance(HOUR + 1_000);
    await tom.sees("Nothing was decided: 2 had to vote.");
  });
});
