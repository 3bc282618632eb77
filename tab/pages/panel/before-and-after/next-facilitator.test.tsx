import { screen } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { beforeAll, expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { type Guild, plannedGuild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { panelParts } from "../behind-a-tap/panel-parts.ts";
import { PanelPage } from "../panel-page.tsx";

ownPage();
beforeAll(() => panelParts());

function sharing(guild: Guild, ...members: readonly MemberRef[]): Guild {
  for (const member of members) guild.community(member, { type: "joinRota" });
  return guild;
}

const readable = (text: string | null) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

test.each([
  ["who has it", priya.ref, "It’s your turn to facilitate this session.", "Next after that: Tom Whitfield."],
  [
    "who is next",
    tom.ref,
    "It’s Priya Nair’s turn to facilitate this session. If they aren’t here, whoever presses Begin does.",
    "You’re next after that.",
  ],
])("ROTA-11: before a session the panel tells %s whose turn it is", (_who, as, now, then) => {
  const guild = sharing(plannedGuild(), tom.ref, priya.ref);
  show(<PanelPage />, createFakeSyncClient(guild.world, as));
  const said = screen.getAllByText(/facilitate|after that/).map(({ textContent }) => readable(textContent));
  expect(said).toEqual([now, then]);
});

test("ROTA-11: where nobody has the turn, the panel says so; without a rota, who facilitates", () => {
  const guild = sharing(plannedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "leaveRota" });
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(
    screen.getByText("Nobody has this turn yet. Whoever presses Begin facilitates this session."),
  ).toBeDefined();
  show(<PanelPage />, createFakeSyncClient(plannedGuild().world, tom.ref));
  expect(screen.getByText("Whoever presses Begin facilitates this session.")).toBeDefined();
});

test("ROTA-11, TURN-4: where a guest facilitates, the panel names them", () => {
  const guild = sharing(plannedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "nameGuest", turn: 1, name: "Zoe Adler" });
  guild.community(tom.ref, { type: "nameGuest", turn: 2, name: "Max Adler" });
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  const said = screen.getAllByText(/facilitate|after that/).map(({ textContent }) => textContent);
  expect(said).toEqual([
    "Zoe Adler, a guest, facilitates this session. Whoever presses Begin runs the panel for them.",
    "Next after that: Max Adler, a guest.",
  ]);
});

test("ROTA-13: the panel asks whoever is next in line, and tells whoever can’t that it does", async () => {
  const guild = sharing(plannedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "declineTurn", turn: 1 });
  const { unmount } = show(<PanelPage />, createFakeSyncClient(guild.world, priya.ref));
  expect(screen.getByText(/^You said you can’t facilitate\. We’re asking others/)).toBeDefined();
  unmount();
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(screen.getByText(/^Can you facilitate /)).toBeDefined();
  await newUser().click(screen.getByRole("button", { name: "I’ll do it" }));
  expect(screen.getByText("It’s your turn to facilitate this session.")).toBeDefined();
});

test("TURN-2: the panel asks whoever somebody wants to swap turns with", async () => {
  const guild = sharing(plannedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "offerSwap", turn: 1, with: 2 });
  show(<PanelPage />, createFakeSyncClient(guild.world, tom.ref));
  expect(screen.getByText(/asks to swap turns/)).toBeDefined();
  await newUser().click(screen.getByRole("button", { name: "Swap" }));
  expect(screen.getByText("It’s your turn to facilitate this session.")).toBeDefined();
});
