import { fireEvent, screen, within } from "@testing-library/react";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { describe, expect, test } from "vitest";
import { founded, lastPoll } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, plannedGuild, priya, tom } from "../../../testing/guild.ts";
import { closes, paused, renewing } from "../../../testing/life-scenes.ts";
import { panelOf } from "../../../testing/panel-of.tsx";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

async function settingsOf(guild: Guild, who = priya) {
  onPage("settings");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who.ref),
  );
  return within(await screen.findByRole("region", { name: "The life of this community" }));
}

describe("pausing", () => {
  test("LIFE-1: an organiser pauses until a day, says why, and is told that it is so", async () => {
    const user = newUser();
    const guild = plannedGuild();
    const card = await settingsOf(guild);
    await user.click(card.getByRole("button", { name: "Pause" }));
    const day = new Date(Date.now() + 40 * DAY).toISOString().slice(0, 10);
    fireEvent.change(card.getByLabelText("Until"), { target: { value: day } });
    await user.type(card.getByLabelText("Why"), "Summer");
    await user.click(card.getByRole("button", { name: "Pause" }));
    expect(founded(guild).life.pause).toMatchObject({ reason: "Summer", over: false });
    expect(founded(guild).life.pause?.until).toBeGreaterThan(Date.now());
    expect(card.getByText("It is paused.")).toBeDefined();
    expect(await card.findByText("Summer")).toBeDefined();
  });

  test("LIFE-1: members read that organisers can, and why it is paused", async () => {
    const card = await settingsOf(plannedGuild(), tom);
    expect(card.queryByRole("button", { name: "Pause" })).toBeNull();
    expect(card.getByText("Organisers can pause the community here.")).toBeDefined();
  });

  test("LIFE-4: on Home an organiser lets it go on, and reads that it does", async () => {
    const user = newUser();
    const guild = paused();
    onPage("home");
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, priya.ref),
    );
    await user.click(await screen.findByRole("button", { name: "Go on" }));
    expect(founded(guild).life.pause?.over).toBe(true);
    expect(await screen.findByRole("region", { name: "This community goes on." })).toBe(
      document.activeElement,
    );
  });

  test("LIFE-1, LIFE-4: the panel says so to members, who cannot end it but by beginning a session", async () => {
    const guild = paused();
    await panelOf(guild, tom);
    const strip = within(await screen.findByRole("region", { name: "This community is paused" }));
    expect(strip.queryByRole("button")).toBeNull();
    expect(screen.getByRole("button", { name: "Begin the session" })).toBeDefined();
  });

  test("LIFE-6: a community that nobody has founded wholly is being founded", async () => {
    const card = await settingsOf(foundedGuild());
    expect(card.getByText(/^It is being founded/)).toBeDefined();
  });
});

describe("closing well", () => {
  test("LIFE-8: an organiser asks members, who read before they vote what follows from it", async () => {
    const user = newUser();
    const guild = plannedGuild();
    const card = await settingsOf(guild);
    await user.click(card.getByRole("button", { name: "Ask members" }));
    const form = within(await card.findByRole("form", { name: /whether to close/ }));
    await user.click(form.getByRole("button", { name: "Start" }));
    expect(lastPoll(guild)).toMatchObject({ subject: { kind: "closing" }, inChat: true });
    expect(await card.findByText("Members are being asked whether to close it.")).toBeDefined();
  });

  test("LIFE-9, LIFE-11: Home shows what was done together, thanks, and the archive, to every member", async () => {
    const user = newUser();
    const guild = closes();
    onPage("home");
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, tom.ref),
    );
    const card = within(await screen.findByRole("region", { name: "This community closes" }));
    expect(card.getByText("48 sessions, 42 hours together")).toBeDefined();
    expect(card.getByText(/^Presented: .*Tom Whitfield.* and 6 more$/)).toBeDefined();
    expect(card.getByText("Thank you, all of you.")).toBeDefined();
    expect(card.queryByRole("button", { name: "Keep it open" })).toBeNull();
    await user.click(card.getByRole("button", { name: "Export as Markdown, for a wiki" }));
  });

  test("LIFE-12: an organiser keeps it open, once they have said that they mean it", async () => {
    const user = newUser();
    const guild = closes();
    onPage("home");
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, priya.ref),
    );
    await user.click(await screen.findByRole("button", { name: "Keep it open" }));
    expect(founded(guild).life.closing?.over).toBe(false);
    const ask = within(await screen.findByRole("group", { name: /^Keep this community open/ }));
    await user.click(ask.getByRole("button", { name: "Keep it open" }));
    expect(founded(guild).life.closing?.over).toBe(true);
  });

  test("LIFE-9, LIFE-10: the panel says that it closes, and begins nothing", async () => {
    await panelOf(closes(), tom);
    expect(await screen.findByRole("region", { name: "This community closes" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Begin the session" })).toBeNull();
  });
});

describe("renewing", () => {
  test("LIFE-13: an organiser ends a renewal on Home", async () => {
    const user = newUser();
    const guild = renewing();
    onPage("home");
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, priya.ref),
    );
    await user.click(await screen.findByRole("button", { name: "End the renewal" }));
    expect(founded(guild).life.renewal?.over).toBe(true);
  });

  test("LIFE-13: an organiser begins a renewal on Settings", async () => {
    const user = newUser();
    const guild = plannedGuild();
    const card = await settingsOf(guild);
    await user.click(card.getByRole("button", { name: "Begin a renewal" }));
    expect(founded(guild).life.renewal?.over).toBe(false);
    expect(card.getByText("A renewal is under way, on Home and in the panel.")).toBeDefined();
  });

  test("LIFE-13: the panel says to everybody what is next, and who may starts it there", async () => {
    const user = newUser();
    const guild = renewing();
    await panelOf(guild, priya);
    const path = within(await screen.findByRole("region", { name: "Renewal" }));
    expect(path.getByText("Next: vote again on how we meet")).toBeDefined();
    await user.click(path.getByRole("button", { name: "Vote on how we meet" }));
    expect(founded(guild).polls.filter(({ subject }) => subject.kind === "logistics")).toHaveLength(3);
  });

  test("LIFE-13: whoever may not start what is next reads whom it waits for", async () => {
    await panelOf(renewing(), tom);
    const path = within(await screen.findByRole("region", { name: "Renewal" }));
    expect(path.getByText("Waiting for Priya Nair to start it.")).toBeDefined();
    expect(path.queryByRole("button")).toBeNull();
  });
});
