import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ContractActivity } from "./contract/contract-activity.tsx";
import { PollActivity } from "./poll-activity.tsx";
import { useContract, usePolls } from "../../activity/use-activities.ts";
import { contracted, lastPoll, voting } from "../../testing/activities.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { type Guild, tom } from "../../testing/guild.ts";
import { newUser, ownPage, show } from "../../testing/show.tsx";

ownPage();

const FOLLOWS = "You only follow: you see everything and are asked nothing.";

function Vote({ guild }: { readonly guild: Guild }) {
  return usePolls(lastPoll(guild).id).map((poll) => <PollActivity key={poll.id} poll={poll} />);
}

function Contract() {
  const contract = useContract();
  return contract === null ? null : <ContractActivity contract={contract} />;
}

test("FOLLOW-1, FOLLOW-3: whoever only follows cannot vote, and takes part again with one tap", async () => {
  const user = newUser();
  const guild = voting(3);
  show(<Vote guild={guild} />, createFakeSyncClient(guild.world, tom.ref));
  const off = () =>
    screen
      .getAllByRole("button", { name: /^Thumbs up for/ })
      .map((thumb) => thumb.getAttribute("aria-disabled") === "true");
  expect(off()).toEqual([false, false, false]);

  await user.click(screen.getByRole("button", { name: "I only follow" }));
  expect(screen.getByRole("status").textContent).toBe(FOLLOWS);
  expect(off()).toEqual([true, true, true]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Take part" }));

  await user.click(screen.getByRole("button", { name: "Take part" }));
  expect(screen.queryByText(FOLLOWS)).toBeNull();
  expect(off()).toEqual([false, false, false]);
});

test("FOLLOW-1, FOLLOW-3: whoever only follows is not asked to sign the contract", async () => {
  const user = newUser();
  show(<Contract />, createFakeSyncClient(contracted(3).world, tom.ref));
  const sign = () => screen.queryByRole("button", { name: "Sign it" });
  expect(sign()).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "I only follow" }));
  expect(sign()).toBeNull();
  await user.click(screen.getByRole("button", { name: "Take part" }));
  expect(sign()).not.toBeNull();
});
