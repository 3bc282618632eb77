import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import {
  adopting,
  asked,
  badList,
  collecting,
  contracted,
  drafted,
  founded,
  goodList,
  lastCollection,
  lastPoll,
  logisticsDecided,
  logisticsVoted,
  solving,
  topicsAsked,
  topicsVoted,
  vote,
  voting,
} from "../../testing/activities.ts";
import { createFakeSyncClient, type FakeSyncClient } from "../../testing/fake-sync-client.ts";
import { amina, foundedGuild, lars, priya, runningGuild, tom, type Guild } from "../../testing/guild.ts";
import type { Person } from "../../testing/fake-world.ts";
import { hands, ownPage, pass, show } from "../../testing/show.tsx";
import { PanelPage } from "./panel-page.tsx";
import { activityParts } from "./panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

/** Does something after which a part is fetched, and waits until it is shown. In one act: else React waits a while. */
async function untilShown(what: () => unknown): Promise<void> {
  await act(async () => {
    await what();
    await vi.dynamicImportSettled();
    await new Promise((resolve) => setImmediate(resolve));
  });
}

/** The panel of somebody in this community, with what comes after the first picture. */
async function panelOf(guild: Guild, { ref }: Person): Promise<FakeSyncClient> {
  const client = createFakeSyncClient(guild.world, ref);
  await untilShown(() => show(<PanelPage />, client));
  return client;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = (text: string | RegExp) => screen.getByText(text);
const tell = (guild: Guild, ...command: Parameters<Guild["community"]>) =>
  pass(0).then(() => guild.community(...command));

describe("a list that everybody writes into", () => {
  test("COLL-1: says what is secret before one writes, and takes one entry after the other", async () => {
    const guild = collecting(0, { anonymous: true });
    await panelOf(guild, tom);
    expect(said(/^Nobody here ever sees who wrote what/)).toBeDefined();
    const user = hands();
    await user.type(screen.getByRole("textbox", { name: "Your entry" }), "Less slides{Enter}");
    expect(screen.getByRole("listitem").textContent).toContain("Less slides");
    expect(said("Yours")).toBeDefined();
    expect(said("1 entry so far")).toBeDefined();
    await tell(guild, amina.ref, {
      type: "addEntry",
      collection: lastCollection(guild).id,
      text: "More coffee",
      twin: null,
    });
    await pass(0);
    expect(screen.getAllByRole("listitem")[0]?.textContent).toContain("More coffee");
  });

  test("COLL-2: one's own entry is changed and removed, another's is not", async () => {
    await panelOf(collecting(2), tom);
    const user = hands();
    expect(screen.getAllByRole("button", { name: /^What to do with/ })).toHaveLength(1);
    await user.click(button("What to do with “One person dominates the conversation”"));
    await user.click(button("Edit"));
    const field = screen.getByDisplayValue("One person dominates the conversation");
    await user.clear(field);
    await user.type(field, "One person talks{Enter}");
    expect(said("One person talks")).toBeDefined();
    await user.click(button("What to do with “One person talks”"));
    await user.click(button("Remove"));
    expect(screen.queryByText("One person talks")).toBeNull();
  });

  test("COLL-5: what is hidden is seen to be hidden, by its author in full, and is shown again", async () => {
    const guild = collecting(2);
    await panelOf(guild, priya);
    const user = hands();
    await user.click(button("What to do with “No agenda”"));
    await user.click(button("Hide"));
    expect(said("Hidden by who runs this")).toBeDefined();
    expect(screen.queryByText("No agenda")).toBeNull();
    await user.click(button("What to do with the hidden entry"));
    await user.click(button("Show again"));
    expect(said("No agenda")).toBeDefined();
  });

  test("COLL-5: the author of a hidden entry still reads it", async () => {
    const guild = collecting(1);
    const { id, entries } = lastCollection(guild);
    const entry = entries[0]?.id;
    if (entry !== undefined) guild.community(priya.ref, { type: "hideEntry", collection: id, entry });
    await panelOf(guild, tom);
    expect(said(/shown to nobody else: “One person dominates/)).toBeDefined();
  });

  test("COLL-6: two that say the same are merged with the keys alone, and both keep the credit", async () => {
    await panelOf(collecting(2), priya);
    const user = hands();
    button("What to do with “No agenda”").focus();
    await user.keyboard("{Enter}");
    button("Says the same as…").focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement?.textContent).toBe("Cancel");
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Merge with “One person dominates the conversation”",
    );
    await user.keyboard("{Enter}");
    await user.click(button("Merge them"));
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(said("Amina Haddad and Tom Whitfield")).toBeDefined();
  });

  test("COLL-3: says how many more one may write", async () => {
    await panelOf(collecting(1, { perMember: 1 }), tom);
    expect(said(/You have written your 1\./)).toBeDefined();
    expect(button("Add").getAttribute("aria-disabled")).toBe("true");
  });

  test("a list of sixty is shown in part until one wants all of it", async () => {
    await panelOf(collecting(60), lars);
    expect(screen.getAllByRole("listitem").length).toBeLessThan(30);
    await hands().click(button("Show all 60"));
    expect(screen.getAllByRole("listitem")).toHaveLength(60);
  });

  test("what is typed stays when it is refused", async () => {
    const client = await panelOf(collecting(0), tom);
    client.answerNext({ kind: "refused", rejection: { code: "collectionClosed" } });
    await hands().type(screen.getByRole("textbox", { name: "Your entry" }), "Kept{Enter}");
    expect(screen.getByDisplayValue("Kept")).toBeDefined();
    expect(screen.getByRole("alert").textContent).toContain("closed");
  });
});

describe("a vote", () => {
  const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>("radio", { name });

  test("POLL-2: one choice is changed and taken back, and says what is secret before that", async () => {
    const guild = asked(2);
    await panelOf(guild, tom);
    expect(said(/Nobody here ever sees how you voted/)).toBeDefined();
    const user = hands();
    await user.click(radio(/^Everybody gets a turn/));
    expect(said("1 of 12 have voted")).toBeDefined();
    await user.click(radio(/^The agenda stands/));
    expect(radio(/^The agenda stands/).checked).toBe(true);
    expect(said("1 of 12 have voted")).toBeDefined();
    await user.click(button("Take my vote back"));
    expect(said("0 of 12 have voted")).toBeDefined();
    expect(radio(/^The agenda stands/).checked).toBe(false);
  });

  test("SYNC-3: a choice that did not count is shown as it was", async () => {
    const client = await panelOf(asked(2), tom);
    const user = hands();
    await user.click(radio(/^Everybody gets a turn/));
    client.answerNext({ kind: "refused", rejection: { code: "pollClosed" } });
    await user.click(radio(/^The agenda stands/));
    expect(radio(/^Everybody gets a turn/).checked).toBe(true);
    expect(screen.getByRole("alert").textContent).toContain("closed");
  });

  test("POLL-3: votes are shared out within the budget, at most so many on one", async () => {
    const guild = asked(2, { budget: 3, cap: 2 });
    await panelOf(guild, tom);
    const user = hands();
    const plus = button("One more for “Everybody gets a turn before anybody gets two”");
    await user.click(plus);
    await user.click(plus);
    expect(plus.getAttribute("aria-disabled")).toBe("true");
    await user.click(button("One more for “The agenda stands a day before”"));
    expect(said(/^0 of 3 votes left/)).toBeDefined();
    await user.click(button("One less for “Everybody gets a turn before anybody gets two”"));
    expect(said(/^1 of 3 votes left/)).toBeDefined();
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    await pass(0);
    expect(Object.values(lastPoll(guild).closed?.tally ?? {})).toEqual([1, 1]);
  });

  test("POLL-5: an open one shows the count as it grows, a hidden one the turnout alone", async () => {
    const guild = asked(2, { secrecy: "open" });
    await panelOf(guild, lars);
    vote(guild, 3);
    await pass(0);
    expect(said("3 votes")).toBeDefined();
    expect(screen.queryByText("0 of 12 have voted")).toBeNull();
  });

  test("POLL-6: members add options where they may", async () => {
    await panelOf(asked(2, { membersAdd: true }), tom);
    await hands().type(screen.getByRole("textbox", { name: "Add an option" }), "Something else{Enter}");
    expect(radio(/^Something else/)).toBeDefined();
    expect(said(/Added by you/)).toBeDefined();
  });

  test("POLL-7: closing is offered when everybody here has voted, and told; until then it is asked once more", async () => {
    const guild = asked(2);
    await panelOf(guild, priya);
    const user = hands();
    await user.click(button("Close the vote"));
    expect(said("Close the vote now? 12 of 12 have not voted.")).toBeDefined();
    await user.click(button("Keep it open"));
    expect(document.activeElement?.textContent).toBe("Close the vote");
    const aimedAt = button("Close the vote");
    vote(guild);
    await pass(0);
    // It neither moves nor loses the focus while somebody aims at it.
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
    await hands().click(button("Put it away"));
    expect(button("Begin the session")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Results" })).getByRole("button")).toBeDefined();
  });

  test("whoever runs it asks one, and it takes everybody's first place", async () => {
    const guild = runningGuild();
    await panelOf(guild, priya);
    const user = hands();
    await untilShown(() => user.click(button("Start something")));
    await user.click(button("Hold a vote"));
    await user.type(screen.getByRole("textbox", { name: "What is the question?" }), "Tea?");
    await user.type(screen.getByRole("textbox", { name: /^Options, one/ }), "Yes{Enter}No");
    await user.click(button("Start"));
    await pass(0);
    expect(screen.getByRole("heading", { level: 2, name: "Tea?" })).toBeDefined();
    expect(screen.getByRole("timer")).toBeDefined();
    expect(said("On now: Tea?")).toBeDefined();
  });
});

describe("the workshop", () => {
  test("TRIZ-1: leads from the bad list to a contract that is signed", async () => {
    const guild = foundedGuild();
    await panelOf(guild, priya);
    const user = hands();
    await untilShown(() => user.click(button("Start something")));
    await user.click(button("Make a social contract"));
    await user.click(button("Start"));
    await pass(0);
    await user.type(screen.getByRole("textbox", { name: "What would go wrong" }), "No agenda{Enter}");
    await user.click(button("On to the good list"));
    await user.click(button("Go on"));
    expect(said(/^Step 2 of 4\./)).toBeDefined();
    await user.type(
      screen.getByRole("textbox", { name: "Turn it round: No agenda" }),
      "An agenda a day before{Enter}",
    );
    expect(said("1 of 1 turned round · 1 good one")).toBeDefined();
    await user.click(button("On to the vote"));
    await user.click(button("Go on"));
    await user.click(button("Thumb for “An agenda a day before”"));
    expect(button("Thumb for “An agenda a day before”").getAttribute("aria-pressed")).toBe("true");
    await user.click(button("Close the vote and go on"));
    await user.click(button("Close it"));
    await user.click(button("Take these"));
    await user.click(button("Edit “An agenda a day before”"));
    const field = screen.getByDisplayValue("An agenda a day before");
    await user.clear(field);
    await user.type(field, "The agenda stands a day before{Enter}");
    expect(said("turns round: No agenda")).toBeDefined();
    await user.click(button("Adopt this contract"));
    await user.click(button("Adopt it"));
    await pass(0);
    await user.click(button("Sign it"));
    expect(said("1 of 12 have signed")).toBeDefined();
    expect(founded(guild).contracts).toMatchObject([
      { version: 1, principles: [{ text: "The agenda stands a day before", from: { text: "No agenda" } }] },
    ]);
  });

  test("TRIZ-3: the time of a step is told, and that it is up", async () => {
    await panelOf(badList(1), tom);
    expect(screen.getByRole("timer", { name: "Time left for this step" }).textContent).toBe("5:00");
    await pass(5 * 60_000 + 1);
    expect(screen.getByRole("timer", { name: "Time over for this step" })).toBeDefined();
    expect(said("The time for this step is up.")).toBeDefined();
  });

  test("ACT-1: a member does not go on to the next step", async () => {
    await panelOf(goodList(2), tom);
    expect(screen.queryByRole("button", { name: "On to the vote" })).toBeNull();
  });

  test("TRIZ-4: a budget of one vote each is ticked, and what is left is told", async () => {
    await panelOf(voting(3, { budget: 2, cap: 1 }), tom);
    const user = hands();
    const [first, second, third] = screen.getAllByRole<HTMLInputElement>("checkbox");
    if (!first || !second || !third) throw new Error("Three options");
    await user.click(first);
    await user.click(second);
    expect(said(/^0 of 2 votes left/)).toBeDefined();
    expect(third.disabled).toBe(true);
  });

  test("TRIZ-5: everybody watches the wording; only who runs it changes it", async () => {
    const guild = drafted(3);
    await panelOf(guild, tom);
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
    await tell(guild, priya.ref, { type: "addPrinciple", text: "We say thank you" });
    await pass(0);
    expect(said("We say thank you")).toBeDefined();
  });

  test("stopping it asks once more", async () => {
    const guild = adopting(2);
    await panelOf(guild, priya);
    const user = hands();
    await user.click(button("Stop without a contract"));
    await user.click(button("Stop it"));
    expect(founded(guild).workshop).toBeNull();
  });
});

describe("the contract", () => {
  test("CONTRACT-2: who joins later is asked to sign, and it hangs folded for all", async () => {
    const guild = contracted(3);
    await panelOf(guild, tom);
    const user = hands();
    expect(said("The social contract waits for your signature.")).toBeDefined();
    await user.click(button("Read and sign"));
    await user.click(button("Sign it"));
    expect(said("9 of 12 have signed")).toBeDefined();
    await user.click(button("Put it away"));
    expect(screen.queryByText("The social contract waits for your signature.")).toBeNull();
    expect(said("Social contract").tagName).toBe("SUMMARY");
  });
});

describe("the logistics", () => {
  test("LOG-2: three votes on one screen, closed together, and each can be voted on again", async () => {
    const guild = logisticsVoted();
    await panelOf(guild, priya);
    const user = hands();
    await user.click(screen.getByRole("radio", { name: "Every 2 weeks" }));
    await user.click(screen.getByRole("radio", { name: "45 minutes" }));
    await user.click(screen.getByRole("radio", { name: "Everybody in this chat" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(button("Close the vote"));
    await user.click(button("Close it"));
    expect(founded(guild).logistics.decisions.duration).toMatchObject([{ choice: { minutes: 45 } }]);
    await user.click(button("Put it away"));
    await user.click(button("Vote again: how long"));
    await pass(0);
    expect(screen.getByRole("radio", { name: /45 minutes.*as it is now/ })).toBeDefined();
  });

  test("members see what was decided, and do not vote again by themselves", async () => {
    await panelOf(logisticsDecided(), tom);
    expect(screen.getByText("30 minutes")).toBeDefined();
    expect(screen.queryByRole("button", { name: /Vote again/ })).toBeNull();
  });
});

describe("the topics", () => {
  test("BACK-1: one offers a topic, with its title, a line on why, what one would do with it and for how long", async () => {
    const guild = topicsAsked(0);
    await panelOf(guild, tom);
    const user = hands();
    await user.type(screen.getByRole("textbox", { name: "Topic" }), "Container queries");
    await user.type(screen.getByRole("textbox", { name: /^Why/ }), "We hack around them");
    await user.click(screen.getByRole("radio", { name: "I would like it solved" }));
    await user.clear(screen.getByRole("textbox", { name: "Minutes" }));
    await user.type(screen.getByRole("textbox", { name: "Minutes" }), "25");
    await user.click(button("Offer it"));
    expect(founded(guild).backlog.topics).toMatchObject([
      { text: "Container queries", why: "We hack around them", kind: "solve", minutes: 25 },
    ]);
    expect(said("You · Solve · 25 min · Offered")).toBeDefined();
  });

  test("BACK-2: its author changes and withdraws it", async () => {
    const guild = topicsAsked(1);
    await panelOf(guild, tom);
    const user = hands();
    await user.click(button("What to do with “Container queries in practice”"));
    await user.click(button("Edit"));
    const title = screen.getByRole("textbox", { name: "Topic" });
    await user.clear(title);
    await user.type(title, "Subgrid");
    await user.click(button("Save"));
    await user.click(button("What to do with “Subgrid”"));
    await user.click(button("Withdraw"));
    await user.click(button("Withdraw it"));
    expect(founded(guild).backlog.topics[0]?.standing.is).toBe("withdrawn");
  });

  test("BACK-3: two votes each, and the order that comes of them", async () => {
    const guild = topicsVoted(2);
    await panelOf(guild, tom);
    const user = hands();
    const plus = button("One more for “What we learned from the outage”");
    await user.click(plus);
    await user.click(plus);
    expect(said(/^0 of 2 votes left/)).toBeDefined();
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    await pass(0);
    await untilShown(() => user.click(button("Topics")));
    const [first] = within(screen.getByRole("list", { name: "Topics" })).getAllByRole("listitem");
    expect(first?.textContent).toContain("What we learned from the outage");
  });

  test("BACK-7: a topic to be solved collects ideas while it runs, and ends with an outcome", async () => {
    const guild = solving(1);
    await panelOf(guild, priya);
    const user = hands();
    await user.type(
      screen.getByRole("textbox", { name: "What came of it?" }),
      "We name tokens by use{Enter}",
    );
    expect(founded(guild).backlog.topics.find(({ kind }) => kind === "solve")?.outcome).toBe(
      "We name tokens by use",
    );
    expect(said("Outcome: We name tokens by use")).toBeDefined();
  });
});
