import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, type Guild, lars, plannedGuild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";

ownPage();

const raise = (guild: Guild, ...who: readonly { ref: typeof priya.ref }[]): void => {
  for (const { ref } of who) guild.session(ref, { type: "raiseElmo", run: guild.run() });
};
const elmo = () => screen.getByRole("button", { name: /^ELMO/ });
const call = () => screen.getByRole("region", { name: "Call to move on" });

// With twelve people present, four ELMOs make a call.
describe("the ELMO button", () => {
  test("shows how many of how many, and says before the press who will see it", () => {
    const guild = runningGuild();
    raise(guild, tom);
    show(<PanelPage />, createFakeSyncClient(guild.world, amina.ref));
    expect(elmo().getAttribute("aria-label")).toBe("ELMO: enough, let’s move on. 1 of 4");
    const secrecy = document.getElementById(elmo().getAttribute("aria-describedby") ?? "");
    expect(secrecy?.textContent).toBe("Nobody sees that it was you, not even the facilitator.");
  });

  test("ELMO-8: says that names are shown, and shows them, if the community chose that", () => {
    const guild = plannedGuild();
    guild.community(priya.ref, { type: "changeSettings", settings: { elmoNames: true } });
    guild.community(priya.ref, { type: "begin", session: guild.next() });
    raise(guild, tom, lars);
    show(<PanelPage />, createFakeSyncClient(guild.world, lars.ref));
    expect(screen.getByText("Everybody sees your name while this item runs.")).toBeDefined();
    expect(screen.getByText("Raised by Tom Whitfield and you")).toBeDefined();
  });

  test("ELMO-6: is raised with one press, and taken back with another", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    const user = newUser();
    await user.click(elmo());
    expect(elmo().getAttribute("aria-label")).toBe("ELMO: you raised it. Take back. 1 of 4");
    await user.click(elmo());
    expect(elmo().getAttribute("aria-label")).toBe("ELMO: enough, let’s move on. 0 of 4");
  });

  test("SYNC-3: shows the press at once, and reverts it with a message when it is refused", async () => {
    const guild = runningGuild();
    const sync = createFakeSyncClient(guild.world, tom.ref);
    show(<PanelPage />, sync);
    const release = sync.hold();
    sync.answerNext({ kind: "refused", rejection: { code: "sessionOver" } });
    await newUser().click(elmo());
    expect(elmo().textContent).toContain("You raised it.");
    release();
    await pass(0);
    expect(elmo().textContent).toContain("ELMO");
    expect(screen.getByRole("alert").textContent).toContain("The session is over");
  });

  test("is disabled while nothing can be saved", async () => {
    const guild = runningGuild();
    guild.world.writable = false;
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await newUser().click(elmo());
    expect(elmo().getAttribute("aria-disabled")).toBe("true");
    expect(guild.running().current?.elmos.count).toBe(0);
  });
});

describe("at a call", () => {
  test("everybody sees the banner, and only those who run the session can answer", () => {
    const guild = runningGuild();
    raise(guild, tom, amina, lars);
    guild.session(priya.ref, { type: "raiseElmo", run: guild.run() });
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    expect(within(call()).getByText("4 of 12 say: enough, let’s move on.")).toBeDefined();
    expect(within(call()).queryByRole("button")).toBeNull();
    expect(within(call()).getByText(/^Priya Nair decides now/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /^ELMO/ })).toBeNull();
  });

  test.each([
    ["Move on", "CI in ten minutes", "done"],
    ["Park it", "CI in ten minutes", "parked"],
    ["2 minutes, then on", "Design tokens without tears", "running"],
  ])("ELMO-7: %s is one press of the facilitator", async (answer, now, phase) => {
    const guild = runningGuild();
    guild.session(priya.ref, { type: "next", run: guild.run() });
    raise(guild, tom, amina, lars, priya);
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    await newUser().click(within(call()).getByRole("button", { name: answer }));
    expect(screen.getByRole("heading", { level: 2, name: now })).toBeDefined();
    const item = guild.running().items.find(({ title }) => title === "Design tokens without tears");
    expect(item?.progress.phase).toBe(phase);
    expect(screen.queryByRole("region", { name: "Call to move on" })).toBeNull();
  });

  test("TIMER-9: minutes on screen are whole, even when an item goes on at an odd second", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    await pass(21_720);
    raise(guild, tom, amina, lars, priya);
    await pass(0);
    await newUser().click(within(call()).getByRole("button", { name: "2 minutes, then on" }));
    expect(screen.getByRole("timer").textContent).toMatch(/^(2:00|1:59)$/);
    expect(screen.getByText("of 2 min")).toBeDefined();
  });

  test("the banner is shown above the second layer too", async () => {
    const guild = runningGuild();
    const sync = createFakeSyncClient(guild.world, priya.ref);
    show(<PanelPage />, sync);
    await newUser().click(screen.getByRole("button", { name: /here/ }));
    await pass(0);
    raise(guild, tom, amina, lars, priya);
    await pass(0);
    expect(within(call()).getByRole("button", { name: "Park it" })).toBeDefined();
  });
});
