import { instantOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Founder } from "./actors/founder.ts";
import type { Member } from "./actors/member.ts";
import { EffortCounter } from "./guildhall/effort.ts";
import { expect, test } from "./guildhall/test.ts";
import { bad, ci, good, naming, tokens } from "./founding/texts.ts";

const timeZone = "Europe/London";
test.use({ timezoneId: timeZone, clock: "travelling" });

const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Ten o'clock on that day, in the community's time zone. */
function tenOn(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return instantOf({ year, month, day: date, hour: 10, minute: 0 }, timeZone);
}

/** Follows what a screen says comes next. */
async function follow(person: Founder, next: string, press: string): Promise<void> {
  const there = person.part(/^(What comes next|Found your community)$/).filter({ hasText: next });
  await there.getByRole("button", { name: press, exact: true }).click();
}

test("READ-7: five people come from an empty community to their second session by doing what comes next", async ({
  guildhall,
}) => {
  // Two sessions of five people take a minute, or several on a busy machine.
  test.setTimeout(400_000);
  const [first, second] = [dayIn(7), dayIn(21)];
  const effort = new EffortCounter();
  const priya = await guildhall.founder();
  await effort.watch(priya.page);
  const [tom, amara, mateo, yuki] = await Promise.all([
    guildhall.member("tom"),
    guildhall.member("amara"),
    guildhall.member("mateo"),
    guildhall.member("yuki"),
  ]);
  const others = [tom, amara, mateo, yuki];
  const five = [priya, ...others];

  await test.step("the community", async () => {
    await priya.openPanel();
    await priya.found("Frontend Guild");
    await Promise.all(others.map((person) => person.openPanel()));
  });

  await test.step("the contract", async () => {
    await tom.sees("Next: write your social contract");
    await follow(priya, "Next: write your social contract", "Start the workshop");
    await priya.wouldGoWrong(bad.late);
    await tom.wouldGoWrong(bad.dominates);
    await amara.wouldGoWrong(bad.agenda);
    await priya.sees("3 entries so far");
    await priya.goOnTo("the good list");
    await priya.turnRound(bad.late, good.time);
    await amara.turnRound(bad.dominates, good.turn);
    await tom.turnRound(bad.agenda, good.agenda);
    await priya.sees("3 of 3 turned around · 3 good ones");
    await priya.goOnTo("the vote");
    await Promise.all(five.map((person) => person.thumbsFor(good.turn, good.agenda, good.time)));
    await priya.closeVote("Close the vote and go on");
    await priya.takeBest(3);
    await priya.button("Adopt this contract").click();
    await priya.button("Adopt it").click();
    await Promise.all(five.map((person) => person.sign()));
  });

  await test.step("how we meet", async () => {
    await follow(priya, "Next: decide how you meet", "Start the vote");
    const votes = async (person: Member): Promise<void> => {
      await person.choose("How often do we meet?", "Every 2 weeks");
      await person.choose("How long is a session?", "45 minutes");
      await person.choose("Who is invited?", "Everybody in this chat");
    };
    await Promise.all(five.map(votes));
    await priya.closeVote();
  });

  await test.step("the topics", async () => {
    await follow(priya, "Next: collect topics", "Ask for topics");
    await priya.offer(tokens);
    await tom.offer(ci);
    await amara.offer(naming);
    await priya.sees("3 topics so far");
    await priya.button("Start the vote").click();
    await priya.givesVotes(naming.title, ci.title);
    await tom.givesVotes(tokens.title, tokens.title);
    await amara.givesVotes(tokens.title, naming.title);
    await mateo.givesVotes(naming.title, naming.title);
    await yuki.givesVotes(ci.title, ci.title);
    await priya.closeVote();
  });

  await test.step("the plan", async () => {
    await follow(priya, "Next: plan your first sessions", "Plan the sessions");
    await priya.app.getByLabel("First session").fill(`${first}T10:00`);
    await priya.button("Propose a plan").click();
    await expect(priya.app.getByText("Not accepted yet.", { exact: false })).toBeVisible();
    await priya.button("Accept the plan").click();
    await tom.sees("Naming things", "Design tokens");
  });

  await test.step("the first session", async () => {
    await guildhall.advance(tenOn(first) - Date.now());
    await priya.begin();
    for (let n = 0; n < 3; n += 1) await priya.next();
    await priya.finish();
  });

  await test.step("the second session", async () => {
    await guildhall.advance(tenOn(second) - tenOn(first));
    await priya.begin();
  });
});
