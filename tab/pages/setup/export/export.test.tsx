import { screen, within } from "@testing-library/react";
import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import { expect, test, vi } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, onPage, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function open(guild: Guild, as: MemberRef, page: "sessions" | "settings"): void {
  onPage(page);
  const client = createFakeSyncClient(guild.world, as);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
}

const session: PastSessionRow = {
  ...{ id: "one" as SessionId, number: 1, begunAt: Date.UTC(2026, 3, 28), minutes: 60, planned: 50 },
  ...{ facilitator: tom.ref, headCount: null, attendance: null },
  counts: {
    ...{ done: 1, parked: 0, takeaways: 0, elmos: 0, calls: 0 },
    answers: { movedOn: 0, parked: 0, continued: 0 },
  },
  items: [
    {
      ...{ id: "item" as PastSessionRow["items"][number]["id"], title: "Tokens", hidden: false },
      ...{ kind: "topic", presenter: null, planned: 50, minutes: 60, became: "done" },
    },
  ],
};

test("EXPORT-1, EXPORT-6: any member exports a past session, and copies it", async () => {
  const guild = foundedGuild();
  guild.world.past = { ...guild.world.past, pastSessions: [session] };
  open(guild, tom.ref, "sessions");
  const user = newUser();
  const past = within(screen.getByRole("region", { name: "Past sessions" }));
  await user.click(await past.findByText("What happened in session 1"));
  const group = within(past.getByRole("group", { name: "Export session 1" }));
  await user.click(group.getByRole("button", { name: "As Markdown, for a wiki" }));
  const file = await past.findByRole<HTMLTextAreaElement>("textbox", {
    name: "guild.md, ready to copy or download",
  });
  expect(file.value).toBe("session 1 as markdown");
  expect(document.activeElement).toBe(file);
  await user.click(past.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("session 1 as markdown");
  await user.click(past.getByRole("button", { name: "Close" }));
  expect(past.getByRole("group", { name: "Export session 1" })).toBeDefined();
});

test("EXPORT-2, EXPORT-6: organisers read that the chat is told, export the community and download it", async () => {
  const guild = foundedGuild();
  open(guild, priya.ref, "settings");
  const card = within(screen.getByRole("region", { name: "Export" }));
  expect(card.getByText("The chat is told that you exported it.")).toBeDefined();
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const user = newUser();
  await user.click(card.getByRole("button", { name: "As CSV, for a spreadsheet" }));
  await user.click(await card.findByRole("button", { name: "Download" }));
  expect(saved).toEqual(["guild.csv"]);
  expect(screen.getByText("The export is ready.")).toBeDefined();
});

test("EXPORT-1: nobody else is offered the community", () => {
  open(foundedGuild(), tom.ref, "settings");
  expect(screen.getByRole("region", { name: "In members’ calendars" })).toBeDefined();
  expect(screen.queryByRole("region", { name: "Export" })).toBeNull();
});

test("EXPORT-6: an export that did not work says so, and can be asked for again", async () => {
  const guild = foundedGuild();
  guild.world.desksFail = true;
  open(guild, priya.ref, "settings");
  const card = within(screen.getByRole("region", { name: "Export" }));
  const user = newUser();
  await user.click(card.getByRole("button", { name: "As CSV, for a spreadsheet" }));
  expect(await card.findByText("The export didn’t work. Please try again in a moment.")).toBeDefined();
  guild.world.desksFail = false;
  await user.click(card.getByRole("button", { name: "As CSV, for a spreadsheet" }));
  expect(await card.findByRole("textbox")).toBeDefined();
});
