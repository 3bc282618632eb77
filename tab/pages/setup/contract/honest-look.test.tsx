import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { contracted, founded, lastPoll } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import type { Person } from "../../../testing/fake-world.ts";
import { type Guild, priya, tom } from "../../../testing/guild.ts";
import { look, looked } from "../../../testing/look-scenes.ts";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function showSetup(guild: Guild, who: Person): void {
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who.ref),
  );
}

const card = () => within(screen.getByRole("region", { name: "Social contract" }));

describe("the honest look", () => {
  test("HONEST-1: is begun beside the contract by those who may begin a workshop", async () => {
    const guild = contracted();
    showSetup(guild, priya);
    await newUser().click(screen.getByText("Take an honest look"));
    await newUser().click(screen.getByRole("button", { name: "Start live: Honest look" }));
    await pass(0);
    expect(lastPoll(guild).subject).toEqual({ kind: "honestLook", version: 1 });
  });

  test("HONEST-1: is not offered to others", () => {
    showSetup(contracted(), tom);
    expect(screen.queryByText("Take an honest look")).toBeNull();
  });

  test("HONEST-2: shows each principle with its bad entry; one tap answers, and another one takes it back", async () => {
    const guild = look(contracted());
    showSetup(guild, tom);
    const question = "Do we do this today: “One person dominates the conversation”?";
    const often = () =>
      within(card().getByRole("group", { name: question })).getByRole("button", { name: "Often" });
    await newUser().click(often());
    await pass(0);
    expect(often().getAttribute("aria-pressed")).toBe("true");
    const box = Object.values(founded(guild).secrets)[0];
    expect(JSON.stringify(box)).toContain(`"${lastPoll(guild).id}-0":3`);
    await newUser().click(often());
    await pass(0);
    expect(often().getAttribute("aria-pressed")).toBe("false");
  });

  test("HONEST-5: the result stands beside each principle, with the trend", () => {
    const guild = contracted();
    const { length } = guild.world.people;
    expect(length).toBeGreaterThanOrEqual(5);
    looked(guild, length, () => 3);
    looked(guild, length, (place) => (place === 0 ? 1 : 3));
    showSetup(guild, tom);
    expect(card().getAllByText(/We do it hardly ever: 1 of 3/)).toHaveLength(1);
    expect(card().getByText("Before: 3 · less often than the time before")).toBeDefined();
    expect(card().getAllByText("Before: 3 · about as often as the time before").length).toBeGreaterThan(0);
  });

  test("HONEST-4: with fewer than five answers it says kindly that nothing is shown, and why", () => {
    showSetup(
      looked(contracted(), 4, () => 3),
      tom,
    );
    expect(
      card().getByText(/The honest look is over. 4 answered. Fewer than five answered, so nothing is shown/),
    ).toBeDefined();
    expect(card().queryByText(/We do it/)).toBeNull();
  });

  test("HONEST-6: the worst two ask for a first step, which becomes an action", async () => {
    const guild = contracted();
    looked(guild, guild.world.people.length, (place) => (place < 3 ? 3 : 1));
    showSetup(guild, tom);
    const fields = () => card().getAllByRole("textbox", { name: "What is a first step to do it less?" });
    expect(fields()).toHaveLength(2);
    const user = newUser();
    const [first] = fields();
    if (first === undefined) throw new Error("no field");
    await user.type(first, "Start at nine");
    await user.click(card().getAllByRole("button", { name: "Note the step" })[0] ?? first);
    await pass(0);
    expect(founded(guild).actions).toMatchObject([{ text: "Start at nine", owner: null, session: null }]);
    expect(card().getByText("First step: Start at nine")).toBeDefined();
    expect(fields()).toHaveLength(1);
  });
});
