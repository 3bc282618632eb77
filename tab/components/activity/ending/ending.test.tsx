import { fireEvent, screen, within } from "@testing-library/react";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import { beforeAll, expect, test } from "vitest";
import { activityParts } from "../../../pages/panel/behind-a-tap/panel-parts.ts";
import { SetupPage } from "../../../pages/setup/setup-page.tsx";
import {
  asked,
  collecting,
  founded,
  lastCollection,
  lastPoll,
  logisticsVoted,
  topicsAsked,
} from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass, show } from "../../../testing/show.tsx";
import { toField } from "../../wall-input.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const SUMMARY = "Change when it closes, or cancel it";
const announced = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");
const field = () => screen.getByLabelText<HTMLInputElement>("Closes by itself at");
const local = (at: number) => toField(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
const type = (at: number) => fireEvent.change(field(), { target: { value: local(at) } });

test("POLL-10: whoever runs a vote moves its closing to a future time, and gets a confirmation", async () => {
  const guild = asked(3);
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(said(SUMMARY));
  expect(button("Move it").getAttribute("aria-disabled")).toBe("true");
  type(Date.now() - HOUR);
  expect(said("Pick a future time, within 60 days.")).toBeDefined();
  const at = Date.now() + DAY;
  type(at);
  await user.click(button("Move it"));
  expect(lastPoll(guild).progress).toMatchObject({ phase: "open", closesAt: at });
  expect(announced()).toContain("It closes ");
  expect(document.activeElement).toBe(button("Move it"));
  await user.click(button("Close it by hand instead"));
  expect(lastPoll(guild).progress).toMatchObject({ phase: "open", closesAt: null });
});

test("the typed time is kept when it is refused, and when somebody else moves it", async () => {
  const guild = asked(3);
  const client = await panelOf(guild, priya);
  const user = newUser();
  await user.click(said(SUMMARY));
  const at = Date.now() + 3 * DAY;
  type(at);
  client.answerNext({ kind: "failed", retryable: true, reason: "storage" });
  await user.click(button("Move it"));
  await tell(guild, priya.ref, {
    type: "movePollClosing",
    group: lastPoll(guild).group,
    closesAt: Date.now() + HOUR,
  });
  await pass(0);
  expect(field().value).toBe(local(at));
  await user.click(button("Move it"));
  expect(lastPoll(guild).progress).toMatchObject({ phase: "open", closesAt: at });
});

test("POLL-11: a vote is cancelled after confirmation, and everybody sees that", async () => {
  const guild = asked(3);
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(said(SUMMARY));
  await user.click(button("Cancel the vote"));
  await user.click(button("Keep it open"));
  expect(document.activeElement).toBe(button("Cancel the vote"));
  await user.click(button("Cancel the vote"));
  await user.click(button("Cancel it"));
  expect(lastPoll(guild).progress).toMatchObject({ phase: "cancelled" });
  expect(said("This vote was cancelled. Nothing was counted.")).toBeDefined();
  expect(said("Cancelled")).toBeDefined();
});

test("POLL-11: a member sees the cancelled vote and its announcement, but cannot cancel it", async () => {
  const guild = asked(3);
  await panelOf(guild, tom);
  expect(screen.queryByText(SUMMARY)).toBeNull();
  await tell(guild, priya.ref, { type: "cancelPoll", group: lastPoll(guild).group });
  await pass(0);
  expect(said("This vote was cancelled. Nothing was counted.")).toBeDefined();
  expect(announced()).toContain("The vote is cancelled, and nothing is counted: ");
});

test("POLL-11: the three votes on the logistics are cancelled together in the details tab, and announced once", async () => {
  const guild = logisticsVoted();
  const client = createFakeSyncClient(guild.world, priya.ref);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  const user = newUser();
  const card = within(screen.getByRole("region", { name: "How we meet" }));
  await user.click(card.getByText(SUMMARY));
  await user.click(card.getByText("Cancel the vote"));
  await user.click(card.getByText("Cancel it"));
  expect(founded(guild).polls.map(({ progress }) => progress.phase)).toEqual([
    "cancelled",
    "cancelled",
    "cancelled",
  ]);
  expect(card.getAllByText("This vote was cancelled. Nothing was counted.")).toHaveLength(3);
  const texts = announced();
  expect(texts.split("The vote is cancelled")).toHaveLength(2);
});

test("COLL-8: a list is cancelled, and its entries stay readable", async () => {
  const guild = collecting(2);
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(said(SUMMARY));
  await user.click(button("Cancel the list"));
  await user.click(button("Cancel it"));
  expect(lastCollection(guild).progress.phase).toBe("cancelled");
  expect(said("This list was cancelled. Nothing comes of it.")).toBeDefined();
  expect(said("No agenda")).toBeDefined();
});

test("COLL-8: asking for topics closes at another time, and cannot be cancelled", async () => {
  const guild = topicsAsked(1);
  await panelOf(guild, priya);
  await newUser().click(said("Change when it closes"));
  type(Date.now() + DAY);
  await newUser().click(button("Move it"));
  expect(founded(guild).backlog.asking?.closesAt).toBe(Date.now() + DAY);
  expect(screen.queryByText("Cancel the list")).toBeNull();
});

test("COLL-7: whoever runs it undoes a merge from the entry's menu; nobody else can", async () => {
  const guild = collecting(2);
  const { id: collection, entries } = lastCollection(guild);
  const [into, from] = entries.map(({ id }) => id);
  if (into === undefined || from === undefined) throw new Error("two entries");
  guild.community(priya.ref, { type: "mergeEntries", collection, into, from, text: null });
  await panelOf(guild, priya);
  const user = newUser();
  const more = button("What to do with “One person dominates the conversation”");
  await user.click(more);
  await user.click(button("Undo the merge"));
  expect(lastCollection(guild).entries).toHaveLength(2);
  expect(document.activeElement).toBe(more);
  // The list is frozen while the pointer is on it.
  await user.hover(more);
  await user.hover(said("2 entries so far"));
  const list = within(screen.getByRole("list", { name: /^Entries: / }));
  expect(list.getAllByRole("listitem")).toHaveLength(2);
  await user.click(more);
  expect(screen.queryByText("Undo the merge")).toBeNull();
});

test("COLL-7: a merge of topics can be undone too", async () => {
  const guild = topicsAsked(2);
  const [into, from] = founded(guild).backlog.topics;
  if (into === undefined || from === undefined) throw new Error("two topics");
  guild.community(priya.ref, { type: "mergeTopics", into: into.id, from: from.id, title: null });
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(button(`What to do with “${into.text}”`));
  await user.click(button("Undo the merge"));
  expect(founded(guild).backlog.topics).toHaveLength(2);
});
