import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import {
  contracted,
  founded,
  lastCollection,
  lastPoll,
  logisticsDecided,
  logisticsVoted,
  solving,
  topicsAsked,
  topicsVoted,
} from "../../../testing/activities.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

describe("the contract", () => {
  test("CONTRACT-2: members who join later are asked to sign, and it is there for all, folded", async () => {
    const guild = contracted(3);
    await panelOf(guild, tom);
    const user = newUser();
    expect(said("The social contract is waiting for your signature.")).toBeDefined();
    await untilShown(() => user.click(button("Read and sign")));
    await user.click(button("Sign it"));
    expect(said("9 of 12 have signed")).toBeDefined();
    await user.click(button("Hide result"));
    expect(screen.queryByText("The social contract is waiting for your signature.")).toBeNull();
    expect(screen.getByText("Social contract", { selector: "summary" })).toBeDefined();
  });
});

describe("the logistics", () => {
  test("LOG-2: three votes on one screen, closed together, and each can be voted on again", async () => {
    const guild = logisticsVoted();
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(screen.getByRole("radio", { name: "Every 2 weeks" }));
    await user.click(screen.getByRole("radio", { name: "45 minutes" }));
    await user.click(screen.getByRole("radio", { name: "Everybody in this chat" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(button("Close the vote"));
    await user.click(button("Close it"));
    expect(founded(guild).logistics.decisions.duration).toMatchObject([{ choice: { minutes: 45 } }]);
    await user.click(button("Hide result"));
    await user.click(button("Vote again: how long"));
    await pass(0);
    expect(screen.getByRole("radio", { name: /45 minutes.*current choice/ })).toBeDefined();
  });

  test("members see the decisions, but cannot open a new vote", async () => {
    await panelOf(logisticsDecided(), tom);
    expect(screen.getByText("30 minutes")).toBeDefined();
    expect(screen.queryByRole("button", { name: /Vote again/ })).toBeNull();
  });
});

describe("the topics", () => {
  test("BACK-1: a member offers a topic, with its title, why, what they would do with it and for how long", async () => {
    const guild = topicsAsked(0);
    await panelOf(guild, tom);
    const user = newUser();
    await user.type(screen.getByRole("textbox", { name: "Topic" }), "Container queries");
    await user.type(screen.getByRole("textbox", { name: /^Why/ }), "We hack around them");
    await user.click(screen.getByRole("radio", { name: "I would like it solved" }));
    await user.clear(screen.getByRole("textbox", { name: "Minutes" }));
    await user.type(screen.getByRole("textbox", { name: "Minutes" }), "25");
    await user.click(button("Offer topic"));
    expect(founded(guild).backlog.topics).toMatchObject([
      { text: "Container queries", why: "We hack around them", kind: "solve", minutes: 25 },
    ]);
    expect(said("You · Solve · 25 min · Offered")).toBeDefined();
  });

  test("BACK-2: its author changes and withdraws it", async () => {
    const guild = topicsAsked(1);
    await panelOf(guild, tom);
    const user = newUser();
    await user.click(button("What to do with “Container queries in practice”"));
    await user.click(button("Edit"));
    const title = screen.getByRole("textbox", { name: "Topic" });
    await user.clear(title);
    await user.type(title, "Subgrid");
    await user.click(button("Save"));
    await user.click(button("What to do with “Subgrid”"));
    await user.click(button("Withdraw"));
    await user.click(button("Withdraw it"));
    expect(founded(guild).backlog.topics[0]?.fate.is).toBe("withdrawn");
  });

  test("BACK-3: two votes each determine the order", async () => {
    const guild = topicsVoted(2);
    await panelOf(guild, tom);
    const user = newUser();
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

  test("READ-6: whoever runs the list of ideas can close it, as on its card", async () => {
    const guild = solving(1);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button("Close the list"));
    await user.click(button("Close it"));
    expect(lastCollection(guild).progress.phase).toBe("closed");
  });

  test("BACK-7, SESSION-3: once the last topic is left its ideas make way, and the session can be finished", async () => {
    const guild = solving(1);
    await panelOf(guild, priya);
    expect(button("Close the list")).toBeDefined();
    const user = newUser();
    await user.click(screen.getByRole("button", { name: "Done: this was the last item" }));
    await pass(0);
    expect(screen.queryByRole("button", { name: "Close the list" })).toBeNull();
    expect(lastCollection(guild).progress.phase).toBe("closed");
    await user.click(button("Finish the session"));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
  });

  test("SESSION-3: an activity in the first place hides neither the next item nor Finish between items", async () => {
    const guild = solving(1);
    guild.session(priya.ref, { type: "finish" });
    guild.community(priya.ref, { type: "reopenSession" });
    guild.community(priya.ref, {
      ...{ type: "openCollection", prompt: "What helped?", anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: false },
    });
    await panelOf(guild, priya);
    expect(screen.getByRole("heading", { name: "What helped?" })).toBeDefined();
    await newUser().click(button("Finish the session"));
    expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
  });

  test("BACK-7: a topic to be solved collects ideas while it runs, and ends with an outcome", async () => {
    const guild = solving(1);
    await panelOf(guild, priya);
    const user = newUser();
    await user.type(
      screen.getByRole("textbox", { name: "What was the outcome?" }),
      "We name tokens by use{Enter}",
    );
    expect(founded(guild).backlog.topics.find(({ kind }) => kind === "solve")?.outcome).toBe(
      "We name tokens by use",
    );
    expect(said("Outcome: We name tokens by use")).toBeDefined();
  });
});

describe("what comes next, in a session", () => {
  /** Founding goes on in a running session, in which the panel does not show the whole path. */
  function inSession(guild: Guild): Guild {
    guild.community(priya.ref, { type: "begin", session: guild.next() });
    return guild;
  }

  test("READ-7: stands below the contract, with its button for those who may, which starts it", async () => {
    const guild = inSession(contracted(3));
    await panelOf(guild, priya);
    const next = await screen.findByRole("region", { name: "What comes next" });
    expect(within(next).getByText("Next: decide how you meet")).toBeDefined();
    await newUser().click(within(next).getByRole("button", { name: "Start the vote" }));
    await pass(0);
    expect(lastPoll(guild).subject.kind).toBe("logistics");
    expect(screen.queryByRole("region", { name: "What comes next" })).toBeNull();
  });

  test("READ-7: the others read for whom they wait", async () => {
    await panelOf(inSession(contracted(3)), tom);
    const next = await screen.findByRole("region", { name: "What comes next" });
    expect(within(next).getByText("Waiting for Priya Nair to start it.")).toBeDefined();
    expect(within(next).queryByRole("button")).toBeNull();
  });

  test("READ-7: what runs in the chat is one tap away", async () => {
    const guild = inSession(foundedGuild());
    guild.community(priya.ref, {
      ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    await panelOf(guild, tom);
    await newUser().click(await screen.findByRole("button", { name: "Take part" }));
    expect(screen.getByRole("textbox", { name: "What would go wrong" })).toBeDefined();
  });

  test("READ-7: it stands below the result of a vote of the founding", async () => {
    const guild = inSession(logisticsVoted(contracted(3)));
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(await screen.findByRole("radio", { name: "45 minutes" }));
    await user.click(button("Close the vote"));
    await user.click(button("Close it"));
    const next = screen.getByRole("region", { name: "What comes next" });
    expect(within(next).getByRole("button", { name: "Start the vote" })).toBeDefined();
  });
});
