import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { badList } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, type Guild, lars, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { ownPage, pass, press, show } from "../../../testing/show.tsx";
import { PanelPage } from "../panel-page.tsx";

ownPage();

const open = async (guild: Guild) => {
  show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
  await pass(0);
};

/** The bar of the time, of which there is one; it stays at the top of the page, with ELMO in it. */
function theBar() {
  const timer = screen.getByRole("timer", { name: "Time left" });
  const elmo = screen.getByRole("button", { name: /^ELMO: enough/ });
  const bar = timer.closest<HTMLElement>("main > div");
  if (bar === null) throw new Error("The timer is in a bar");
  return { position: getComputedStyle(bar).position, hasElmo: bar.contains(elmo) };
}

describe("TIMER-10: the time and ELMO stay on top, once", () => {
  test("while an item runs", async () => {
    await open(runningGuild());
    expect(theBar()).toEqual({ position: "sticky", hasElmo: true });
  });

  test.each([
    ["people", /here. Show who$/],
    ["agenda", "Change the agenda"],
    ["topics", "Topics"],
    ["ask", "Start something"],
  ])("in the layer of %s", async (_, name) => {
    await open(runningGuild());
    press(screen.getByRole("button", { name }));
    await vi.waitFor(() => expect(screen.getByRole("button", { name: "Back" })).toBeDefined(), 60_000);
    expect(theBar()).toEqual({ position: "sticky", hasElmo: true });
    expect(screen.getByTitle("Welcome and check-in")).toBeDefined();
  });

  test("beside an activity that has the first place", async () => {
    await open(badList(2, undefined, runningGuild()));
    await vi.waitFor(
      () => expect(screen.getByRole("heading", { name: /waste of time/ })).toBeDefined(),
      60_000,
    );
    expect(theBar()).toEqual({ position: "sticky", hasElmo: true });
  });

  test("with what is said and the facilitator's answers at a call", async () => {
    const guild = runningGuild();
    await open(guild);
    for (const { ref } of [tom, amina, lars, priya])
      guild.session(ref, { type: "raiseElmo", run: guild.run() });
    await pass(0);
    const call = screen.getByRole("region", { name: "Call to move on" });
    const bar = call.closest<HTMLElement>("main > div");
    expect(bar?.contains(screen.getByRole("timer"))).toBe(true);
    expect(within(call).getByRole("button", { name: "Move on" })).toBeDefined();
  });
});

test("LOOK-4: above an activity the facilitator's buttons take one row, most of them as signs", async () => {
  await open(badList(2, undefined, runningGuild()));
  const activity = await screen.findByRole("heading", { name: /waste of time/ });
  const controls = screen.getByRole("region", { name: "Run the session" });
  const comesAfter = controls.compareDocumentPosition(activity) & Node.DOCUMENT_POSITION_FOLLOWING;
  expect(comesAfter).not.toBe(0);
  for (const name of ["Pause", "Previous", "Finish"]) {
    const sign = within(controls).getByRole("button", { name });
    expect([sign.textContent, sign.title]).toEqual(["", name]);
  }
  expect(within(controls).getByRole("button", { name: /^Next: / }).textContent).toBe("Next");
});
