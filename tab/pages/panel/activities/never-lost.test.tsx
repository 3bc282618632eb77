import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { contracted, drafted, lastPoll, topicsAsked } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { type Guild, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { SetupPage } from "../../setup/setup-page.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const inTab = (guild: Guild, as = priya.ref) => {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
};

describe("READ-7: once nobody is asked for topics any more the vote on them is one tap away", () => {
  const voted = (guild: Guild) => lastPoll(guild).subject.kind;

  test("in the panel", async () => {
    const guild = topicsAsked(2);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button("Stop asking"));
    await user.click(button("Stop asking"));
    await pass(0);
    expect(screen.queryByRole("button", { name: "Stop asking" })).toBeNull();
    await user.click(button("Start the vote"));
    expect(voted(guild)).toBe("backlog");
  });

  test("in the tab", async () => {
    const guild = topicsAsked(2);
    inTab(guild);
    const user = newUser();
    await user.click(button("Stop asking"));
    await user.click(button("Stop asking"));
    await pass(0);
    const topics = within(screen.getByRole("region", { name: "Topics" }));
    await user.click(topics.getByRole("button", { name: "Start live: Vote on the topics" }));
    expect(voted(guild)).toBe("backlog");
  });
});

describe("CONTRACT-5: a contract that somebody has not signed is never hidden by what comes next", () => {
  test("in the panel, where it is one tap away beside the vote that takes its place", async () => {
    const guild = contracted(3);
    await panelOf(guild, tom);
    expect(said("The social contract is waiting for your signature.")).toBeDefined();
    guild.community(priya.ref, {
      ...{ type: "voteOnLogistics", elements: ["frequency", "duration", "participants"] },
      ...{ closesAt: null, inChat: false },
    });
    await pass(0);
    expect(screen.getByRole("radio", { name: "45 minutes" })).toBeDefined();
    const user = newUser();
    await user.click(button("Read and sign"));
    await user.click(button("Sign it"));
    await pass(0);
    expect(said("9 of 12 have signed")).toBeDefined();
  });

  /** A contract that nobody has signed. */
  function unsigned(): Guild {
    const guild = drafted(3);
    guild.community(priya.ref, { type: "adoptContract", elmo: null });
    return guild;
  }

  test("in the panel, also for whoever starts what comes next themselves", async () => {
    const guild = unsigned();
    await panelOf(guild, priya);
    await newUser().click(button("Start the vote"));
    await pass(0);
    expect(screen.getByRole("radio", { name: "45 minutes" })).toBeDefined();
    expect(button("Read and sign")).toBeDefined();
  });

  test("in the tab, where it stays with its button while the next step runs", () => {
    const guild = contracted(3);
    guild.community(priya.ref, {
      ...{ type: "voteOnLogistics", elements: ["frequency", "duration", "participants"] },
      ...{ closesAt: null, inChat: false },
    });
    inTab(guild, tom.ref);
    const contract = within(screen.getByRole("region", { name: "Social contract" }));
    expect(contract.getByRole("button", { name: "Sign it" }).closest("details")).toBeNull();
    expect(screen.getByRole("radio", { name: "45 minutes" })).toBeDefined();
  });
});
