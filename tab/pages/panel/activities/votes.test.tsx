import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { outcomeIn } from "@guildhall/shared/domain/community/polls/part";
import { asked, lastPoll, vote } from "../../../testing/activities.ts";
import { amina, lars, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

describe("a vote", () => {
  const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

  test("POLL-2: a single choice is changed and taken back; what is secret is said before", async () => {
    const guild = asked(2);
    await panelOf(guild, tom);
    expect(said(/Nobody here ever sees how you voted/)).toBeDefined();
    const user = newUser();
    await user.click(radio(/^Everybody gets a turn/));
    await user.click(radio(/^The agenda stands/));
    expect(radio(/^The agenda stands/).checked).toBe(true);
    await user.click(button("Take it back: my vote"));
    expect(radio(/^The agenda stands/).checked).toBe(false);
  });

  test("SYNC-3: a choice that did not count is reverted", async () => {
    const client = await panelOf(asked(2), tom);
    const user = newUser();
    await user.click(radio(/^Everybody gets a turn/));
    client.answerNext({ kind: "refused", rejection: { code: "pollClosed" } });
    await user.click(radio(/^The agenda stands/));
    expect(radio(/^Everybody gets a turn/).checked).toBe(true);
    expect(screen.getByRole("alert").textContent).toContain("closed");
  });

  test("POLL-3: votes are shared out within the budget, with a maximum for each option", async () => {
    const guild = asked(2, { budget: 3, cap: 2 });
    await panelOf(guild, tom);
    const user = newUser();
    const plus = button("One more for “Everybody gets a turn before anybody gets two”");
    await user.click(plus);
    await user.click(plus);
    expect(plus.getAttribute("aria-disabled")).toBe("true");
    await user.click(button("One more for “The agenda stands a day before”"));
    expect(said(/^0 of 3 votes left/)).toBeDefined();
    await user.click(button("One fewer for “Everybody gets a turn before anybody gets two”"));
    expect(said(/^1 of 3 votes left/)).toBeDefined();
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    await pass(0);
    expect(Object.values(outcomeIn(lastPoll(guild))?.tally ?? {})).toEqual([1, 1]);
  });

  test("POLL-5, POLL-12: a poll with an open count shows it as it grows, three people at a time", async () => {
    const guild = asked(2, { secrecy: "open" });
    await panelOf(guild, lars);
    vote(guild, 2);
    await pass(0);
    expect(said("0 of 12 have voted at the last count")).toBeDefined();
    vote(guild, 3);
    await pass(0);
    expect(said("3 votes")).toBeDefined();
    expect(said("3 of 12 have voted at the last count")).toBeDefined();
  });

  test("POLL-6: members add options if they may", async () => {
    await panelOf(asked(2, { membersAdd: true }), tom);
    await newUser().type(screen.getByRole("textbox", { name: "Add an option" }), "Something else{Enter}");
    expect(radio(/^Something else/)).toBeDefined();
    expect(said(/Added by you/)).toBeDefined();
  });

  test("POLL-7: once everybody present has voted, that is said and closing is suggested; until then it asks for confirmation", async () => {
    const guild = asked(2);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button("Close the vote"));
    expect(said("Close the vote now? At the last count 12 of 12 had not voted.")).toBeDefined();
    await user.click(button("Keep it open"));
    expect(document.activeElement?.textContent).toBe("Close the vote");
    const aimedAt = button("Close the vote");
    vote(guild);
    await pass(0);
    // It must neither move nor lose the focus while somebody aims at it.
    expect(button("Close the vote")).toBe(aimedAt);
    expect(document.activeElement).toBe(aimedAt);
    expect(said("Everybody here has voted.")).toBeDefined();
    expect(said("Everybody here has voted. You can close the vote.")).toBeDefined();
    await user.click(button("Close the vote"));
    expect(said("The vote is closed. 12 voted.")).toBeDefined();
    expect(said(/^The vote is closed\. Most votes:/)).toBeDefined();
  });

  test("POLL-9: a tie is shown, and how it was broken", async () => {
    const guild = asked(2);
    await panelOf(guild, tom);
    const [first, second] = lastPoll(guild).options;
    const { id } = lastPoll(guild);
    if (first === undefined || second === undefined) throw new Error("Two options");
    guild.community(tom.ref, { type: "castBallot", poll: id, ballot: { [second.id]: 1 } });
    guild.community(amina.ref, { type: "castBallot", poll: id, ballot: { [first.id]: 1 } });
    guild.community(priya.ref, { type: "closePoll", poll: id });
    await pass(0);
    expect(
      said(/have 1 vote each\. “Everybody gets a turn.*” comes first: it was offered first\./),
    ).toBeDefined();
    await newUser().click(button("Hide result"));
    expect(button("Begin the session")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Results" })).getByRole("button")).toBeDefined();
  });

  test("a poll that is opened takes the first place on every panel", async () => {
    const guild = runningGuild();
    await panelOf(guild, priya);
    const user = newUser();
    await untilShown(() => user.click(button("Start something")));
    await user.click(button("Hold a vote"));
    await user.type(screen.getByRole("textbox", { name: "What is the question?" }), "Tea?");
    await user.type(screen.getByRole("textbox", { name: /^Options, one/ }), "Yes{Enter}No");
    await user.click(button("Start"));
    await pass(0);
    expect(screen.getByRole("heading", { level: 2, name: "Tea?" })).toBeDefined();
    expect(screen.getByRole("timer")).toBeDefined();
    expect(said("Now: Tea?")).toBeDefined();
  });
});
