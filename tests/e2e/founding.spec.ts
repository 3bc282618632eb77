import type { Member } from "./actors/member.ts";
import { dayIn, tenOn, TIME_ZONE } from "./guildhall/days.ts";
import { expect, test } from "./guildhall/test.ts";
import { storedAs } from "./founding/stored-as.ts";
import { bad, ci, ciFirst, flaky, good, hackathon, naming, tabs, tokens } from "./founding/texts.ts";
import { summaryOf } from "./founding/told.ts";

test.use({ timezoneId: TIME_ZONE });

const HOW_OFTEN = "How often do we meet?";
const HOW_LONG = "How long is a session?";
const WHO = "Who is invited?";

test("five people found a community live, from the empty setup page to two planned sessions", async ({
  guildhall,
}) => {
  const [first, second] = [dayIn(7), dayIn(21)];
  const desk = await guildhall.founder();
  const priya = await guildhall.founder();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  const mateo = await guildhall.member("mateo");
  const yuki = await guildhall.member("yuki");
  const five = [priya, tom, amara, mateo, yuki];
  // The hour of five people takes a minute, or several on a busy machine.
  test.setTimeout(900_000);

  await test.step("FOUND-1: from the empty page to the first step", async () => {
    await desk.openDetails();
    await desk.found("Frontend Guild");
    await desk.sees("0 of 4 done");
    await amara.openDetails();
    await amara.setUnavailableDates(first);
    await Promise.all(five.map((person) => person.openPanel()));
    await desk.startLive("Social contract");
  });

  await test.step("COLL-3, COLL-5, COLL-6: the bad list, with two duplicates and one hidden entry", async () => {
    await priya.wouldGoWrong(bad.late);
    await tom.wouldGoWrong(bad.dominates);
    await amara.wouldGoWrong(bad.agenda);
    await mateo.wouldGoWrong(bad.same);
    await yuki.wouldGoWrong(bad.joke);
    await priya.sees("5 entries so far");
    await priya.merge(bad.dominates, bad.same, bad.merged);
    await priya.onEntry(bad.joke, "Hide");
    await mateo.sees("4 entries so far", "Hidden by the facilitator");
    await expect(mateo.app.getByText(bad.joke)).toBeHidden();
    await yuki.sees(`Yours, hidden from everybody else: “${bad.joke}”`);
  });

  await test.step("TRIZ-1: each entry is turned around", async () => {
    await priya.goOnTo("the good list");
    await priya.turnRound(bad.late, "We begin on time");
    await amara.turnRound(bad.merged, good.turn);
    await tom.turnRound(bad.agenda, good.agenda);
    await yuki.write("Another good idea", good.thanks);
    await priya.sees("3 of 3 turned around · 4 good ones");
  });

  await test.step("TRIZ-4, POLL-7: thumbs choose", async () => {
    await priya.goOnTo("the vote");
    await Promise.all([
      priya.thumbsFor(good.turn, good.agenda, "We begin on time"),
      tom.thumbsFor(good.turn, good.agenda),
      amara.thumbsFor(good.turn, good.agenda, "We begin on time"),
      mateo.thumbsFor(good.turn, good.agenda),
      yuki.thumbsFor(good.turn, good.thanks),
    ]);
    await priya.closeVote("Close the vote and go on");
  });

  await test.step("TRIZ-5, TRIZ-6, CONTRACT-1: the contract is worded with everybody watching, and adopted", async () => {
    await priya.takeBest(3);
    await priya.word("We begin on time", good.time);
    await tom.sees(good.time, `instead of: ${bad.late}`);
    await priya.adopt(3);
  });

  await test.step("CONTRACT-2: all five sign", async () => {
    await Promise.all(five.map((person) => person.sign()));
    await desk.sees("5 of 5 have signed", "Version 1 · 3 principles · 5 of 5 have signed");
  });

  await test.step("LOG-1, LOG-2, LOG-3: a short list is edited, and three votes on one screen decide", async () => {
    await desk.openShortLists();
    await desk.removeChoice("90 minutes");
    await desk.addMinutes(50);
    await expect(desk.shortList("How long")).toHaveText([/^30/, /^45/, /^60/, /^50/]);
    await desk.startLive("How we meet");
    const votes = async (person: Member, howOften: string, howLong: string): Promise<void> => {
      await person.choose(HOW_OFTEN, howOften);
      await person.choose(HOW_LONG, howLong);
      await person.choose(WHO, "Everybody in this chat");
    };
    await Promise.all([
      votes(priya, "Every 2 weeks", "50 minutes"),
      votes(tom, "Every 2 weeks", "60 minutes"),
      votes(amara, "Every 2 weeks", "50 minutes"),
      votes(mateo, "Every week", "50 minutes"),
      votes(yuki, "Every week", "50 minutes"),
    ]);
    await tom.choose(WHO, "Anybody in the organisation");
    await desk.closeVote();
    for (const person of [desk, yuki])
      await person.sees("This is what most of us want.", "Every 2 weeks", "50 minutes");
    await desk.sees(/^3 of 5 votes · review on/, "Every 2 weeks · 50 minutes · Everybody in this chat");
    await desk.nameDate(`${first}T10:00`);
  });

  await test.step("BACK-1, BACK-2: everybody offers a topic; one is withdrawn", async () => {
    await desk.startLive("Ask for topics");
    await priya.offer(tokens);
    await tom.offer(ciFirst);
    await amara.offer(naming);
    await mateo.offer(flaky);
    await yuki.offer(tabs);
    await yuki.withdraw(tabs.title);
    await yuki.button("Offer a topic").click();
    await yuki.offer(hackathon);
    await desk.sees("5 topics so far");
    await desk.stopAskingForTopics();
  });

  await test.step("BACK-3: two votes each; a vote is changed, a topic is edited, and the votes stay", async () => {
    await desk.startLive("Vote on the topics");
    await amara.givesVotes(naming.title, naming.title);
    await priya.givesVotes(naming.title, ciFirst.title);
    await tom.givesVotes(tokens.title, tokens.title);
    await tom.button("Topics").click();
    await tom.editTopic(ciFirst.title, ci);
    await tom.button("Back").click();
    await mateo.givesVotes(flaky.title, naming.title);
    await yuki.givesVotes(hackathon.title, ci.title);
    await amara.takesVoteFrom(naming.title);
    await amara.givesVotes(tokens.title);
    await expect(amara.button(`One more for “${naming.title}”`)).toHaveAttribute("aria-disabled", "true");
    await desk.closeVote();
    await expect(desk.topics).toHaveText([/^Design/, /^Naming/, /^CI in five/, /^Flaky/, /^A hackathon/]);
    await mateo.sees(/“Design tokens” and “Naming things” have 3 votes each/);
  });

  await test.step("TENURE-2, READ-5: two place themselves, one in the tab and one in the panel, and have the first turns", async () => {
    await desk.app.getByRole("button", { name: "Start live: Who facilitates when?" }).first().click();
    await yuki.placesOnScale(1);
    await desk.placesOnScale(5);
    await desk.button("Make the order").click();
    await desk.button("Make the order").click();
    await desk.sees("4 of 4 done", "On the rota (2)");
    await expect(desk.part("Rota").getByRole("list", { name: "Coming turns" })).toContainText("Yuki Tanaka");
  });

  await test.step("PLAN-1 to PLAN-4: a plan of two sessions, what does not fit, and moves", async () => {
    await desk.proposePlan(2);
    await expect(desk.draft.nth(0)).toContainText(/30 min of 40 min.*Design tokens.*CI in five minutes/);
    await expect(desk.draft.nth(1)).toContainText(/20 min of 40 min.*Naming things/);
    await expect(desk.draft.nth(2)).toContainText(/Flaky tests.*no room.*A hackathon.*too long/);
    await desk.moveTo(0, naming.title);
    await expect(desk.draft.nth(0)).toContainText("Amara Okafor can’t make this date");
    await desk.moveTo(1, naming.title);
    await desk.moveTo(1, ci.title);
    await desk.moveTo(0, flaky.title);
    await expect(desk.draft.nth(0)).toContainText("40 min of 40 min");
    await desk.acceptPlan();
  });

  await test.step("PLAN-6: the same page is the community's home", async () => {
    await desk.reload();
    await expect(desk.part("Next session: 1")).toContainText("Design tokens");
    await desk.goTo("Sessions");
    await expect(desk.agenda).toHaveText([/^Opening/, /^Design tokens/, /^Flaky tests/, /^Closing/]);
    await desk.part("Upcoming sessions").locator("summary").first().click();
    const later = desk.app.getByRole("list", { name: /^Agenda of / }).getByRole("listitem");
    await expect(later).toHaveText([/^Opening/, /^Naming things/, /^CI in five minutes/, /^Closing/]);
    await desk.goTo("Topics");
    await expect(desk.topics).toHaveText([/^A hackathon.*1 vote/]);
    await desk.goTo("How we work");
    await desk.sees("5 of 5 have signed", "All decisions", "50 minutes");
  });

  await test.step("every stored entry is correct", async () => {
    expect(summaryOf(await guildhall.stored())).toEqual(
      storedAs(tenOn(first), tenOn(second), first, TIME_ZONE),
    );
  });
});
