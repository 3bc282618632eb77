import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { collectionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { until } from "../support/person-client.ts";
import { closeVotes, company, openPolls, vote } from "./founding/by-command.ts";
import { listenTo, type Announcements } from "./guildhall/announcements.ts";
import { expect, test } from "./guildhall/test.ts";

const live = { closesAt: null, inChat: false } as const;

test("SYNC-5: in the panel and the details tab, screen readers announce what others begin, continue and close, and the results", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  const people = await company(guildhall, "priya", "tom");
  const [priya, tom] = people;
  const yuki = await guildhall.member("yuki");
  const sven = await guildhall.member("sven");
  await yuki.openPanel();
  await sven.openDetails();
  for (const person of [yuki, sven]) await expect(person.heading).toHaveText("Frontend Guild");
  const pages: readonly Announcements[] = [await listenTo(yuki), await listenTo(sven)];
  const hear = async (...texts: readonly (string | RegExp)[]): Promise<void> => {
    for (const announcements of pages) for (const text of texts) await announcements.next(text);
  };
  const tell = (command: MemberCommunityCommand) => priya.tell(command);
  const step = () => {
    const workshop = priya.community.get()?.slices.workshop;
    if (workshop === undefined || workshop.step === "adopting") throw new Error("No step has a time");
    return workshop;
  };
  const startWorkshop = () =>
    tell({
      type: "startWorkshop",
      mode: "live",
      minutes: { bad: 5, good: 10, vote: 5 },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });

  await test.step("a workshop begins, and stops", async () => {
    await startWorkshop();
    await hear("Now: Social contract", /^Step 1 of 4\. What would make our community a waste of time\?/);
    await tell({ type: "abandonWorkshop", from: "bad" });
    await hear("The social contract workshop was stopped.");
  });

  await test.step("each step of a workshop, and its contract", async () => {
    await startWorkshop();
    await hear("Now: Social contract", /^Step 1 of 4/);
    await tom.tell({ type: "addEntry", collection: step().bad, text: "No agenda", twin: null });
    await tell({ type: "nextStep", from: "bad" });
    await hear("Step 2 of 4. Turn each one around: what would make it good?");
    const now = step();
    if (now.step !== "good") throw new Error("There is no good list");
    await tom.tell({ type: "addEntry", collection: now.good, text: "An agenda", twin: null });
    await tell({ type: "nextStep", from: "good" });
    await hear("Step 3 of 4. Which of these do we want to live by?");
    await vote(people);
    await tell({ type: "nextStep", from: "vote" });
    await hear("The vote is closed. Most votes: An agenda.", /^Step 4 of 4/);
    await tell({ type: "draftPrinciples", by: { kind: "top", count: 1 } });
    await hear("1 principle to be worded.");
    await tell({ type: "adoptContract", elmo: null });
    await hear("The social contract is adopted. Please sign it.");
  });

  await test.step("the votes on the logistics and each decision", async () => {
    await tell({ type: "voteOnLogistics", elements: ["frequency", "duration", "participants"], ...live });
    await hear("Now: How we meet");
    await vote(people, 3);
    for (const question of ["How often do we meet?", "How long is a session?", "Who is invited?"])
      await yuki.app
        .getByRole("radiogroup", { name: `Options: ${question}` })
        .getByRole("radio")
        .first()
        .check();
    // Only those who run the votes are told.
    await until(priya.everybodyVoted, (polls) => polls.length === 3);
    await closeVotes(priya);
    await hear(
      "Decided. How often: Every week.",
      "Decided. How long: 30 minutes.",
      "Decided. Who: Everybody in this chat.",
    );
  });

  await test.step("topics are asked for, voted on and planned", async () => {
    await tell({ type: "askForTopics", ...live });
    await hear("Now: Ask for topics");
    await tom.tell({
      ...{ type: "offerTopic", title: "Design tokens" },
      details: { why: "", kind: "present", minutes: 10 },
    });
    await tell({ type: "stopAsking" });
    await hear("The call for topics is over.");
    await tell({ type: "openBacklogVote", budget: 2, cap: 2, ...live });
    await hear("Now: What should we talk about first?");
    await vote([priya]);
    await closeVotes(priya);
    await hear("The vote is closed. Most votes: Design tokens.");
    const dates = [7, 14].map((days) => Math.round(Date.now()) + days * DAY);
    await tell({ type: "proposePlan", sessions: 2, dates, opening: null, closing: null });
    await hear("A plan of the next 2 sessions is proposed.");
    await tell({ type: "discardPlan" });
    await hear("The plan is discarded.");
    await tell({ type: "proposePlan", sessions: 2, dates, opening: null, closing: null });
    await hear("A plan of the next 2 sessions is proposed.");
    await tell({ type: "acceptPlan" });
    await hear("The plan is accepted: 2 sessions planned.");
  });

  await test.step("other activities: a list and a vote", async () => {
    await tell({
      ...{ type: "openCollection", prompt: "What did we learn?", anonymous: false, perMember: null },
      ...live,
    });
    await hear("Now: What did we learn?");
    const list = priya.community.get()?.slices.collections?.at(-1) ?? collectionId("none");
    await tell({ type: "closeCollection", collection: list });
    await hear("The list is closed: What did we learn?");
    await tell({
      ...{ type: "openPoll", question: "Shall we?", options: ["Yes", "No"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, ...live },
    });
    await hear("Now: Shall we?");
    await tell({ type: "closePoll", poll: openPolls(priya)[0]?.id ?? pollId("none") });
    await hear("The vote is closed. Nobody voted.");
  });
  for (const announcements of pages) expect(await announcements.rest()).toEqual([]);
  priya.close();
  tom.close();
});
