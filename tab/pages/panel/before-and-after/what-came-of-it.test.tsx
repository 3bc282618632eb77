import { screen, within } from "@testing-library/react";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { beforeAll, expect, test } from "vitest";
import { withActions } from "../../../testing/action-scenes.ts";
import { founded, solving } from "../../../testing/activities.ts";
import { amina, type Guild, priya, tom } from "../../../testing/guild.ts";
import { panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const region = (name: string) => within(screen.getByRole("region", { name }));
const lines = (name: string) =>
  region(name)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const OUTCOMES = "What came of the topics in session 1";
const standingOf = (guild: Guild, text: string) =>
  founded(guild).actions.find((action) => action.text === text)?.standing.is;

/** A session with a topic to be solved, its outcome, and an action of Tom's and one of nobody's. */
function solved(): { readonly guild: Guild; readonly line: string } {
  const guild = solving(1);
  const topic = founded(guild).backlog.topics.find(({ kind }) => kind === "solve");
  if (topic === undefined) throw new Error("No topic to be solved");
  guild.community(priya.ref, { type: "recordOutcome", topic: topic.id, text: "We name tokens by use" });
  for (const [text, owner] of [
    ["Write it down", tom.ref],
    ["Ask design", null],
  ] as const)
    guild.session(tom.ref, { type: "addTakeaway", text, kind: "action", owner });
  return { guild, line: `${topic.text}: We name tokens by use` };
}

const finish = (guild: Guild) => guild.session(priya.ref, { type: "finish" });

test("BACK-8: the outcome comes up after the session, before the next one and at the start of that one", async () => {
  const { guild, line } = solved();
  await panelOf(guild, amina);
  finish(guild);
  await pass(0);
  expect(lines("What came of the topics")).toEqual([line]);
  await pass(HOUR);
  expect(screen.queryByRole("region", { name: "What came of the topics" })).toBeNull();
  expect(lines(OUTCOMES)).toEqual([line]);
  guild.community(priya.ref, {
    type: "planItem",
    session: guild.next(),
    item: { title: "CI", kind: "topic", presenter: null, minutes: 10 },
  });
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  await pass(0);
  const left = region("2 open actions");
  expect(left.getByRole("heading", { name: OUTCOMES })).toBeDefined();
  expect(within(left.getByRole("list", { name: OUTCOMES })).getByText(line)).toBeDefined();
  guild.session(priya.ref, { type: "next", run: guild.run() });
  await pass(0);
  expect(screen.queryByText(line)).toBeNull();
});

test("BACK-8: without open actions the outcome is at the top alone, and can be dismissed", async () => {
  const { guild, line } = solved();
  finish(guild);
  for (const { id } of founded(guild).actions) guild.community(priya.ref, { type: "dropAction", action: id });
  await panelOf(guild, amina);
  await pass(HOUR);
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  await pass(0);
  expect(lines(OUTCOMES)).toEqual([line]);
  await newUser().click(screen.getByRole("button", { name: "Hide what earlier sessions have left" }));
  expect(screen.queryByRole("region", { name: OUTCOMES })).toBeNull();
});

test("ACTION-8: after a session its actions are completed in the panel, each by whom ACTION-2 says", async () => {
  const { guild } = solved();
  finish(guild);
  await panelOf(guild, tom);
  const user = newUser();
  expect(lines("Your actions")).toEqual(["Write it downYouDone"]);
  expect(lines("Actions")).toEqual(["Ask designNo owner yetI’ll do it"]);
  await user.click(screen.getByRole("button", { name: "Done: “Write it down”" }));
  expect(standingOf(guild, "Write it down")).toBe("done");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open again: “Write it down”" }));
  await user.keyboard("{Enter}");
  expect(standingOf(guild, "Write it down")).toBe("open");
});

test("ACTION-3, ACTION-8: an action that somebody takes on after the session is listed as theirs", async () => {
  const { guild } = solved();
  finish(guild);
  await panelOf(guild, tom);
  await newUser().click(screen.getByRole("button", { name: "I’ll do it: “Ask design”" }));
  expect(lines("Your actions")).toEqual(["Write it downYouDone", "Ask designYouDone"]);
  expect(screen.queryByRole("region", { name: "Actions" })).toBeNull();
});

test("ACTION-8: the open actions of earlier sessions are completed after a session as well", async () => {
  const guild = withActions(2);
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  await pass(MINUTE);
  guild.session(tom.ref, { type: "addTakeaway", text: "New", kind: "action", owner: tom.ref });
  finish(guild);
  await panelOf(guild, tom);
  const left = () => lines("Still open from earlier sessions");
  expect(left()).toHaveLength(2);
  const user = newUser();
  await user.click(screen.getByRole("button", { name: /^Done: “Write up the naming scheme/ }));
  expect(standingOf(guild, "Write up the naming scheme and share it")).toBe("done");
  expect(left()).toHaveLength(2);
  expect(screen.getByRole("button", { name: /^Undo: “Write up the naming scheme/ })).toBeDefined();
});
