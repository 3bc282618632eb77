import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { expect, test } from "vitest";
import { founded } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, priya, tom } from "../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

ownPage();

function settingsOf(who: MemberRef) {
  const guild = foundedGuild();
  onPage("settings");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
  return { guild, card: within(screen.getByRole("region", { name: "When a vote decides" })) };
}

test("QUORUM-1: an organiser sets how many must vote, and sees what that means", async () => {
  const user = newUser();
  const { guild, card } = settingsOf(priya.ref);
  expect(card.getByText("A vote decides when 2 of 3, 4 of 12 or 10 of 30 have voted.")).toBeDefined();
  const save = card.getByRole("button", { name: "Save" });
  expect(save.getAttribute("aria-disabled")).toBe("true");

  await user.selectOptions(card.getByRole("combobox", { name: "How many must vote?" }), [
    "Half of those who take part",
  ]);
  const least = card.getByRole("textbox", { name: "At least" });
  await user.clear(least);
  await user.type(least, "5");
  expect(card.getByText("A vote decides when 3 of 3, 6 of 12 or 15 of 30 have voted.")).toBeDefined();
  await user.click(save);
  expect(founded(guild).quorum).toEqual({ share: 0.5, atLeast: 5 });
  expect(save.getAttribute("aria-disabled")).toBe("true");
});

test("QUORUM-1: what is out of range is not saved", async () => {
  const user = newUser();
  const { guild, card } = settingsOf(priya.ref);
  await user.clear(card.getByRole("textbox", { name: "At least" }));
  await user.click(card.getByRole("button", { name: "Save" }));
  expect(founded(guild).quorum).toEqual({ share: 1 / 3, atLeast: 2 });
});

test("QUORUM-1: other members read how many must vote", () => {
  const { card } = settingsOf(tom.ref);
  expect(card.getByText("A vote decides when 2 of 3, 4 of 12 or 10 of 30 have voted.")).toBeDefined();
  expect(card.queryByRole("button", { name: "Save" })).toBeNull();
});
