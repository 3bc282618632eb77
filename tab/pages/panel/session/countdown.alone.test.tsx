import { screen } from "@testing-library/react";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { priya, runningGuild, tom } from "../../../testing/guild.ts";
import { newUser, pass, show, ownPage } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";

ownPage();

const { played } = vi.hoisted(() => ({ played: vi.fn<() => void>() }));
vi.mock("../../../components/sound/two-notes.ts", () => ({ playTwoNotes: played }));
afterEach(() => played.mockReset());

const timer = () => screen.getByRole("timer").textContent;

// The first item has 5 minutes.
function showPanel(clockOffset = 0) {
  const guild = runningGuild();
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref, { clockOffset }));
  return guild;
}

describe("the countdown", () => {
  test("TIMER-7: turns at the server's second, whatever this device's clock says", async () => {
    showPanel(700);
    expect(timer()).toBe("5:00");
    await pass(299);
    expect(timer()).toBe("5:00");
    await pass(2);
    expect(timer()).toBe("4:59");
  });

  test("counts down by the second and shows the item's timebox", async () => {
    showPanel();
    expect(timer()).toBe("5:00");
    expect(screen.getByText("of 5 min")).toBeDefined();
    await pass(48 * SECOND);
    expect(timer()).toBe("4:12");
  });

  test("TIMER-4: shows its levels in words, and overtime with a sign", async () => {
    showPanel();
    expect(screen.queryByText("Time to wrap up")).toBeNull();
    await pass(4 * MINUTE);
    expect(screen.getByText("Time to wrap up")).toBeDefined();
    await pass(45 * SECOND);
    expect(screen.getByText("Almost out of time")).toBeDefined();
    await pass(15 * SECOND + 47 * SECOND);
    expect(screen.getByText("Out of time")).toBeDefined();
    expect(timer()).toBe("+0:47 over");
  });

  test("announces each turn once, and not every second", async () => {
    showPanel();
    await pass(4 * MINUTE);
    expect(screen.getByText("Time to wrap up: 1:00 left.")).toBeDefined();
    await pass(10 * SECOND);
    expect(screen.queryByText(/wrap up:/)).toBeNull();
  });

  test("stands still while the item is paused, and says so", async () => {
    const guild = showPanel();
    await pass(10 * SECOND);
    guild.session(priya.ref, { type: "pause", run: guild.run() });
    await pass(60 * SECOND);
    expect(timer()).toBe("4:50");
    expect(screen.getByText("Paused")).toBeDefined();
  });
});

describe("the sound at zero", () => {
  test("TIMER-8: is played once, when the time is up while the page is open", async () => {
    showPanel();
    await pass(5 * MINUTE - 1);
    expect(played).not.toHaveBeenCalled();
    await pass(2);
    expect(played).toHaveBeenCalledTimes(1);
    await pass(MINUTE);
    expect(played).toHaveBeenCalledTimes(1);
  });

  test("is not played on a page that is opened when the time is already up", async () => {
    showPanel(6 * MINUTE);
    await pass(MINUTE);
    expect(played).not.toHaveBeenCalled();
  });

  test("TIMER-8: stays muted for a person who has muted it", async () => {
    const guild = runningGuild();
    const first = show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    await newUser().click(screen.getByRole("button", { name: "Mute the sound at zero" }));
    first.unmount();
    show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
    expect(screen.getByRole("button", { name: "Play a soft sound at zero" })).toBeDefined();
    await pass(6 * MINUTE);
    expect(played).not.toHaveBeenCalled();
  });
});
