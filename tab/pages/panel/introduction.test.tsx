import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { badList } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, priya, runningGuild, tom } from "../../testing/guild.ts";
import { button, panelOf, tell, untilShown } from "../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../testing/show.tsx";
import { activityParts, panelParts } from "./behind-a-tap/panel-parts.ts";
import { PanelPage } from "./panel-page.tsx";

ownPage();
beforeAll(async () => {
  await Promise.all([activityParts(), panelParts()]);
});

const introduction = () => screen.queryByRole("region", { name: "New here?" });
const told = () => {
  const there = introduction();
  return there === null
    ? []
    : within(there)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
};
const follows = (first: Element, second: Element | null) =>
  second !== null && (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const gotIt = () => newUser().click(button("Got it"));

describe("the first visit of the panel", () => {
  test("INTRO-1: tells in a sentence each what the three things on it are, during a session", async () => {
    await panelOf(runningGuild(), tom);
    expect(told()).toEqual([
      "Agenda: what’s on now, and how much time it has left.",
      "ELMO: “Enough, let’s move on”. Press it when an item has gone on long enough.",
      "Lists and votes: they open here for everybody, and then show what’s next.",
    ]);
  });

  test("INTRO-1: and while the community is being founded", async () => {
    await panelOf(foundedGuild(), tom);
    expect(told()[0]).toBe("Found your community: how far we are, and what comes next.");
    expect(told()).toHaveLength(3);
  });

  test("INTRO-2: is over with one press, on every panel of the same member, and for nobody else", async () => {
    const guild = runningGuild();
    await panelOf(guild, tom);
    await gotIt();
    expect(introduction()).toBeNull();
    // What a browser remembers is not what it is about.
    localStorage.clear();
    await panelOf(guild, tom);
    expect(introduction()).toBeNull();
    await panelOf(guild, priya);
    expect(introduction()).not.toBeNull();
  });

  test("INTRO-2: goes from this panel when it is dismissed on another device", async () => {
    const guild = runningGuild();
    await panelOf(guild, tom);
    await tell(guild, tom.ref, { type: "dismissIntroduction" });
    await pass(0);
    expect(introduction()).toBeNull();
  });

  test("INTRO-4: is gone before the server answers, and stays away here if that fails, without a word", async () => {
    const guild = runningGuild();
    const client = createFakeSyncClient(guild.world, priya.ref);
    await untilShown(() => show(<PanelPage />, client));
    const answer = client.hold();
    client.answerNext({ kind: "failed", retryable: false, reason: "storage" });
    await gotIt();
    expect(introduction()).toBeNull();
    answer();
    await pass(0);
    expect(screen.queryByText(/not saved|went wrong|try again/i)).toBeNull();
    expect(screen.getByRole("alert").textContent).toBe("");
    await untilShown(() => newUser().click(button("Change the agenda")));
    await newUser().click(button("Back"));
    expect(introduction()).toBeNull();
    expect(guild.world.community.state).toMatchObject({ introduced: [] });
  });

  test("INTRO-5: stands below what is on, and below the buttons that run the session", async () => {
    await panelOf(runningGuild(), priya);
    expect(follows(screen.getByRole("timer"), introduction())).toBe(true);
    expect(follows(screen.getByRole("region", { name: "Run the session" }), introduction())).toBe(true);
  });

  test("INTRO-5: stands below an activity", async () => {
    await panelOf(badList(2), tom);
    expect(follows(screen.getByRole("textbox", { name: "What would go wrong" }), introduction())).toBe(true);
  });
});
