import { screen, within } from "@testing-library/react";
import type { Permits } from "@guildhall/shared/domain/permits";
import { expect, test } from "vitest";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, tom } from "../../testing/guild.ts";
import { newUser, ownPage, show } from "../../testing/show.tsx";
import { PermitsCard } from "./permits-card.tsx";

ownPage();

const all: Permits = { words: "yes", meeting: "yes", participants: "yes", inMeeting: true, title: null };

function card(permits: Permits, fails = false) {
  const { world } = foundedGuild();
  world.permits = permits;
  world.desksFail = fails;
  show(<PermitsCard />, createFakeSyncClient(world, tom.ref));
  return { world, card: within(screen.getByRole("region", { name: "What Teams lets Guildhall do here" })) };
}

test("OPS-12: where nothing is off, one sentence says so", async () => {
  expect(await card(all).card.findByText("Everything that it needs.")).toBeDefined();
});

test("OPS-12: each thing that is off is named, with what works in its place and how to change it", async () => {
  const shown = card({ ...all, words: "no", meeting: "no", participants: "no" }).card;
  expect(await shown.findByText(/^Words in the chat are off/)).toBeDefined();
  expect(shown.getByText(/^Meeting events are off/)).toBeDefined();
  expect(shown.getByText(/^Participants’ data is off/)).toBeDefined();
  expect(shown.getByText(/An administrator can change that/)).toBeDefined();
});

test("OPS-12: a chat without a meeting is told nothing about one", async () => {
  const shown = card({
    words: "unknown",
    meeting: "unknown",
    participants: "unknown",
    inMeeting: false,
    title: null,
  }).card;
  expect(await shown.findAllByRole("listitem")).toHaveLength(1);
  expect(shown.queryByText(/An administrator can change that/)).toBeNull();
});

test("OPS-12: when Teams could not be asked, trying again is one press", async () => {
  const { world, card: shown } = card(all, true);
  const again = await shown.findByRole("button", { name: "Try again" });
  world.desksFail = false;
  await newUser().click(again);
  expect(await shown.findByText("Everything that it needs.")).toBeDefined();
});
