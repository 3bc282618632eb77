import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { badList, contracted, founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { priya, tom, type Guild } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function showSetup(guild: Guild): void {
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, tom.ref),
  );
}

const links = () =>
  within(screen.getByRole("region", { name: "Social contract" })).getAllByRole("button", {
    name: /^instead of: One person dominates/,
  });

test("CONTRACT-4: a principle leads to its bad entry in the unfolded list, with the keyboard alone", async () => {
  showSetup(contracted());
  const list = screen.getByText(/^The bad list of Tue,? 5 May/).closest("details");
  expect(list?.open).toBe(false);
  const [link] = links();
  link?.focus();
  await newUser().keyboard("{Enter}");
  expect(list?.open).toBe(true);
  expect(document.activeElement?.tagName).toBe("LI");
  expect(document.activeElement?.textContent).toBe("One person dominates the conversation");
});

test("CONTRACT-4: it still does while the contract is revised", async () => {
  const guild = contracted();
  badList(1, undefined, guild);
  showSetup(guild);
  const user = newUser();
  await user.click(screen.getByText("The contract in force until then"));
  const [link] = links();
  if (link === undefined) throw new Error("no link");
  await user.click(link);
  expect(document.activeElement?.textContent).toBe("One person dominates the conversation");
});

test("CONTRACT-4: nothing leads to a hidden entry, and the list says only that it is hidden", async () => {
  const guild = contracted();
  const list = founded(guild).collections.find(({ purpose }) => purpose.kind === "bad");
  const [entry] = list?.entries ?? [];
  if (list === undefined || entry === undefined) throw new Error("no bad list");
  guild.community(priya.ref, { type: "hideEntry", collection: list.id, entry: entry.id });
  showSetup(guild);
  expect(
    within(screen.getByRole("region", { name: "Social contract" })).queryByRole("button", {
      name: /^instead of: One person dominates/,
    }),
  ).toBeNull();
  await newUser().click(screen.getByText(/^The bad list of Tue,? 5 May/));
  expect(screen.getByText("Hidden by the facilitator")).toBeDefined();
});
