import { DAY } from "@guildhall/shared/domain/kernel/time";
import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { activityParts } from "../../pages/panel/behind-a-tap/panel-parts.ts";
import { SetupPage } from "../../pages/setup/setup-page.tsx";
import { asked, badList, collecting, founded, lastPoll } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, priya, tom } from "../../testing/guild.ts";
import { button, panelOf, said, tell } from "../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../testing/show.tsx";

ownPage();
beforeAll(async () => {
  await activityParts();
});

/** Tom, an ordinary member, presses Begin. */
function begun(guild: Guild): Guild {
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  return guild;
}

const noButton = (name: string | RegExp) => expect(screen.queryByRole("button", { name })).toBeNull();
const WORKSHOP = {
  ...({ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } } as const),
  vote: { budget: null, cap: 1, secrecy: "hidden" },
} as const;
const propose = () =>
  ({
    ...({ type: "proposePlan", sessions: 1, opening: null, closing: null } as const),
    dates: [Date.now() + 7 * DAY],
  }) as const;

describe("a facilitator who only pressed Begin", () => {
  test("ACT-1: has no controls for a vote that was open before, but sees who runs it", async () => {
    await panelOf(begun(asked(2)), tom);
    noButton("Close the vote");
    expect(screen.queryByText("Change when it closes, or cancel it")).toBeNull();
    expect(said("Run by Priya Nair.")).toBeDefined();
  });

  test("ACT-1: cannot hide entries in a list that was open before", async () => {
    await panelOf(begun(collecting(2)), tom);
    expect(said("Run by Priya Nair.")).toBeDefined();
    noButton("Close the list");
    noButton("What to do with “No agenda”");
    await newUser().click(button("What to do with “One person dominates the conversation”"));
    expect(button("Edit")).toBeDefined();
    noButton("Hide");
  });

  test("ACT-1: runs what was opened in the session, until somebody else facilitates", async () => {
    const guild = begun(foundedGuild());
    guild.community(tom.ref, {
      ...{ type: "openPoll", question: "Go on?", options: ["Yes", "No"], budget: 1, cap: 1 },
      ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
    });
    await panelOf(guild, amina);
    expect(said("Run by Tom Whitfield and Priya Nair.")).toBeDefined();
    noButton("Close the vote");
    await pass(0);
    guild.session(tom.ref, { type: "handOver", to: amina.ref });
    await pass(0);
    expect(founded(guild).running?.facilitator).toBe(amina.ref);
    expect(button("Close the vote")).toBeDefined();
    await tell(guild, priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
  });

  test("TRIZ-6: runs the session's workshop, but not one that was open before", async () => {
    const guild = begun(badList(2));
    await panelOf(guild, tom);
    noButton("Go on to the good list");
    noButton("Stop without a contract");
    expect(said("Run by Priya Nair.")).toBeDefined();
    await tell(guild, priya.ref, { type: "abandonWorkshop", from: "bad" });
    await tell(guild, tom.ref, WORKSHOP);
    await pass(0);
    expect(button("Stop without a contract")).toBeDefined();
  });

  test("PLAN-6: moves topics in the session's plan, but not in one that was proposed before", async () => {
    const guild = foundedGuild();
    guild.community(amina.ref, { type: "offerTopic", title: "Design tokens", details: null });
    guild.community(priya.ref, propose());
    begun(guild);
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, tom.ref),
    );
    noButton("Accept the plan");
    expect(said("Run by Priya Nair.")).toBeDefined();
    await tell(guild, priya.ref, { type: "discardPlan" });
    await tell(guild, tom.ref, propose());
    expect(button("Accept the plan")).toBeDefined();
    expect(screen.queryByText("Run by Priya Nair.")).toBeNull();
  });
});
