import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { actionAt, begunWithActions, withActions } from "../../../testing/action-scenes.ts";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, type Guild, priya, tom } from "../../../testing/guild.ts";
import { panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const lines = () => within(screen.getByRole("list", { name: "Open actions" })).getAllByRole("listitem");
const standings = (guild: Guild) => founded(guild).actions.map(({ standing }) => standing.is);
const NAMING = "“Write up the naming scheme and share it”";
const DARK = "“Ask design about dark mode”";

describe("before a session", () => {
  test("ACTION-7: the open actions are shown, each with its owner and its session", async () => {
    await panelOf(withActions(3), amina);
    expect(lines().map(({ textContent }) => textContent)).toEqual([
      "Write up the naming scheme and share itTom Whitfield · since session 1",
      "Ask design about dark modeNo owner yet · since session 1I’ll do it",
      "Book the next roomPriya Nair · since session 1",
    ]);
  });

  test("ACTION-7: of many actions the first few are shown, and all of them after a tap", async () => {
    await panelOf(withActions(60), amina);
    expect(lines()).toHaveLength(3);
    await newUser().click(screen.getByRole("button", { name: "Show all 60" }));
    expect(lines()).toHaveLength(60);
  });

  test("ACTION-2: the owner completes an action, and undoes that in the same place, with the focus on it", async () => {
    const guild = withActions(3);
    await panelOf(guild, tom);
    const user = newUser();
    await user.click(screen.getByRole("button", { name: `Done: ${NAMING}` }));
    expect(standings(guild)).toEqual(["done", "open", "open"]);
    expect(lines()[0]?.textContent).toContain("Done");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: `Undo: ${NAMING}` }));
    await user.keyboard("{Enter}");
    expect(standings(guild)).toEqual(["open", "open", "open"]);
    expect(lines()).toHaveLength(3);
  });

  test("ACTION-2: members cannot complete another member's action", async () => {
    await panelOf(withActions(3), amina);
    expect(screen.queryByRole("button", { name: /^Done: / })).toBeNull();
  });

  test("ACTION-3: any member takes on an action without an owner", async () => {
    const guild = withActions(3);
    await panelOf(guild, amina);
    await newUser().click(screen.getByRole("button", { name: `I’ll do it: ${DARK}` }));
    expect(founded(guild).actions[1]?.owner).toBe(amina.ref);
    expect(lines()[1]?.textContent).toContain("You · since session 1");
  });

  test("SYNC-5: an action that somebody else completes is announced once, and leaves the list", async () => {
    const guild = withActions(3);
    await panelOf(guild, amina);
    guild.community(tom.ref, { type: "completeAction", action: actionAt(guild, 0) });
    await pass(0);
    expect(lines()).toHaveLength(2);
    expect(screen.getAllByText(`Done: ${NAMING}`)).toHaveLength(1);
  });
});

describe("while a session runs", () => {
  const section = () => screen.queryByRole("region", { name: "4 open actions" });

  test("ACTION-7: they come first until the first item has ended, and are one tap away from then on", async () => {
    const guild = begunWithActions(4);
    await panelOf(guild, priya);
    expect(section()).not.toBeNull();
    guild.session(priya.ref, { type: "pause", run: guild.run() });
    await pass(0);
    expect(section()).not.toBeNull();
    guild.session(priya.ref, { type: "next", run: guild.run() });
    await pass(0);
    expect(section()).toBeNull();
    expect(screen.getByText("4 open actions").tagName).toBe("SUMMARY");
  });

  test("ACTION-7: a member dismisses them for themselves, also after a reload; the others still see them", async () => {
    const guild = begunWithActions(4);
    const first = show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await pass(0);
    await newUser().click(screen.getByRole("button", { name: "Hide what earlier sessions have left" }));
    expect(section()).toBeNull();
    first.unmount();
    const again = show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await pass(0);
    expect(section()).toBeNull();
    again.unmount();
    localStorage.clear();
    await panelOf(guild, amina);
    expect(section()).not.toBeNull();
  });

  test("ACTION-2: the facilitator completes anybody's action", async () => {
    const guild = begunWithActions(4);
    await panelOf(guild, priya);
    await newUser().click(screen.getByRole("button", { name: `Done: ${DARK}` }));
    expect(standings(guild)[1]).toBe("done");
    expect(screen.getByRole("region", { name: "3 open actions" })).toBeDefined();
  });

  test("SYNC-5: open actions are announced when the session begins", async () => {
    const guild = withActions(3);
    await panelOf(guild, amina);
    guild.community(priya.ref, { type: "begin", session: guild.next() });
    await pass(0);
    expect(screen.getAllByText("3 actions are open from earlier sessions.")).toHaveLength(1);
  });

  test("ACTION-5: an action noted in the session is a takeaway during it, and an open action afterwards", async () => {
    const guild = begunWithActions(1);
    guild.session(tom.ref, { type: "addTakeaway", text: "Try it", kind: "action", owner: tom.ref });
    await panelOf(guild, tom);
    expect(screen.getByRole("region", { name: "1 open action" })).toBeDefined();
    guild.session(priya.ref, { type: "finish" });
    await pass(3_600_000);
    expect(lines()).toHaveLength(2);
  });
});
