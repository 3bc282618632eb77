import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, type Guild, lars, plannedGuild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, pass, press, show } from "../../../testing/show.tsx";
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
    await pass(600);
    press(elmo());
    await pass(0);
    expect(elmo().getAttribute("aria-label")).toBe("ELMO: enough, let’s move on. 0 of 4");
  });

  test("ELMO-26: a double tap raises it once, and a key that is held down does not take it back", async () => {
    const guild = runningGuild();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await newUser().dblClick(elmo());
    expect(guild.running().current?.elmos.count).toBe(1);
    for (let again = 0; again < 20; again += 1) {
      press(elmo());
      await pass(100);
    }
    expect(guild.running().current?.elmos.count).toBe(1);
    expect(elmo().getAttribute("aria-label")).toBe("ELMO: you raised it. Take back. 1 of 4");
  });

  test("ELMO-26: the second tap of a double tap answers no call that the first one made", async () => {
    const guild = runningGuild();
    raise(guild, tom, amina, lars);
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    press(elmo());
    await pass(200);
    for (const name of ["Move on", "ELMO 4"])
      fireEvent.click(within(call()).getByRole("button", { name }), { detail: 1 });
    await pass(0);
    expect(guild.running().current?.elmos).toMatchObject({ count: 4, keepGoing: 0 });
    await pass(600);
    press(within(call()).getByRole("button", { name: "Move on" }));
    await pass(0);
    expect(screen.queryByRole("region", { name: "Call to move on" })).toBeNull();
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
    expect(
      within(call())
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["ELMO 4", "Keep going 0"]);
    expect(within(call()).getByText(/^Priya Nair decides now/)).toBeDefined();
    expect(screen.getAllByRole("button", { name: /^ELMO/ })).toHaveLength(1);
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

  test("ELMO-24: everybody says keep going with one press, and takes it back with another", async () => {
    const guild = runningGuild();
    raise(guild, tom, amina, lars, priya);
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    const voices = within(within(call()).getByRole("group", { name: "What do you say?" }));
    const elmos = () => guild.running().current?.elmos;
    expect(voices.getByRole("button", { pressed: true }).textContent).toBe("ELMO 4");
    press(voices.getByRole("button", { name: "Keep going 0" }));
    await pass(600);
    expect(elmos()).toMatchObject({ count: 3, keepGoing: 1 });
    expect(voices.getByRole("button", { pressed: true }).textContent).toBe("Keep going 1");
    expect(within(call()).getByText("3 of 12 say: enough, let’s move on.")).toBeDefined();
    press(voices.getByRole("button", { name: "Keep going 1" }));
    await pass(600);
    expect(elmos()).toMatchObject({ count: 3, keepGoing: 0 });
    press(voices.getByRole("button", { name: "ELMO 3" }));
    await pass(0);
    expect(elmos()).toMatchObject({ count: 4, keepGoing: 0 });
  });

  test("ELMO-24: the facilitator sees both numbers beside the answers", () => {
    const guild = runningGuild();
    raise(guild, tom, amina, lars, priya);
    guild.session(guild.world.people[6]?.ref ?? priya.ref, { type: "keepGoing", run: guild.run() });
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    expect(
      within(call())
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([...["ELMO 4", "Keep going 1"], ...["Move on", "Park it", "2 minutes, then on"]]);
  });

  test("ELMO-25: the second extension of an item is one minute, and its button says so", async () => {
    const guild = runningGuild();
    raise(guild, tom, amina, lars, priya);
    show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
    await newUser().click(within(call()).getByRole("button", { name: "2 minutes, then on" }));
    raise(guild, tom, amina, lars, priya);
    await pass(0);
    await newUser().click(within(call()).getByRole("button", { name: "1 minute, then on" }));
    expect(screen.getByRole("timer").textContent).toMatch(/^(1:00|0:59)$/);
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
