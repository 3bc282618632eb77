import { screen, within } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import {
  badList,
  contracted,
  founded,
  lastCollection,
  lastPoll,
  logisticsDecided,
  sharing,
  topicsAsked,
  vote,
} from "../../../testing/activities.ts";
import { foundedGuild, type Guild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { button, panelOf, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const path = () => within(screen.getByRole("region", { name: "Found your community" }));
const isNext = () => path().getByRole("listitem", { current: "step" });

/** All steps but the rota are done, and nothing is planned. */
function ranked(): Guild {
  const guild = logisticsDecided(contracted());
  for (const title of ["Design tokens", "CI"])
    guild.community(tom.ref, { type: "offerTopic", title, details: null });
  guild.community(priya.ref, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false });
  vote(guild);
  guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
  return guild;
}

test("READ-5: an organiser starts the next step of the path from the panel, and then everybody takes part in it", async () => {
  const guild = foundedGuild();
  await panelOf(guild, priya);
  expect(path().getByText("0 of 4")).toBeDefined();
  expect(within(isNext()).getByText("Next: write your social contract")).toBeDefined();
  await newUser().click(button("Start the workshop"));
  await pass(0);
  expect(founded(guild).workshop?.mode).toBe("live");
  expect(screen.queryByRole("button", { name: "Start the workshop" })).toBeNull();
  expect(within(isNext()).getByText("Now: what would go wrong?")).toBeDefined();
  expect(within(isNext()).getByLabelText("Under way")).toBeDefined();
  expect(screen.getByRole("textbox", { name: "What would go wrong" })).toBeDefined();
});

test("READ-5: a member reads who can start the next step, and has no button for it", async () => {
  await panelOf(foundedGuild(), tom);
  expect(within(isNext()).getByText("Waiting for Priya Nair to start it.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Start the workshop" })).toBeNull();
});

test("READ-5: each step is started with the button that belongs to it", async () => {
  const guild = contracted();
  await panelOf(guild, priya);
  expect(path().getByText("Version 1 · 5 principles · 8 of 12 have signed")).toBeDefined();
  expect(within(isNext()).getByText("Next: decide how you meet")).toBeDefined();
  await newUser().click(button("Start the vote"));
  expect(founded(guild).polls.filter(({ subject }) => subject.kind === "logistics")).toHaveLength(3);
  await pass(0);
  expect(within(isNext()).getByText("Now: vote on how you meet")).toBeDefined();
  // How many have voted is said of the step, and not a second time of what is next.
  expect(within(isNext()).getByText(/have voted/)).toBeDefined();
});

test("READ-5: whoever has taken part reads that, and who takes it on from there", async () => {
  const guild = badList(0);
  await panelOf(guild, tom);
  const { id: collection } = lastCollection(guild);
  await tell(guild, tom.ref, { type: "addEntry", collection, text: "No agenda", twin: null });
  await pass(0);
  expect(within(isNext()).getByText("You have done it. · Waiting for Priya Nair to go on.")).toBeDefined();
});

test("READ-4: after the steps the path leads to planning, and is gone once a session is planned", async () => {
  const guild = sharing(ranked());
  await panelOf(guild, priya);
  expect(path().getByText("4 of 4")).toBeDefined();
  expect(path().getByText("Next: plan your first sessions")).toBeDefined();
  const [topic] = founded(guild).backlog.topics;
  if (topic === undefined) throw new Error("There are topics");
  await tell(guild, priya.ref, { type: "planTopic", topic: topic.id });
  await pass(0);
  expect(screen.queryByRole("region", { name: "Found your community" })).toBeNull();
});

test("READ-5, TENURE-2: an organiser opens the scale from the panel, and the step is done with the order", async () => {
  const guild = ranked();
  await panelOf(guild, priya);
  expect(within(isNext()).getByText("Next: who facilitates when?")).toBeDefined();
  await newUser().click(button("Open the scale"));
  await pass(0);
  expect(within(isNext()).getByText("Now: place yourself on the scale")).toBeDefined();
  const scale = founded(guild).scale?.id;
  if (scale === undefined) throw new Error("The scale is open");
  for (const { ref } of [priya, tom]) await tell(guild, ref, { type: "placeOnScale", scale, said: "unsaid" });
  await tell(guild, priya.ref, { type: "closeScale", scale });
  await pass(0);
  expect(path().getByText("4 of 4")).toBeDefined();
  expect(path().getByText("2 on the rota")).toBeDefined();
});

test("EASE-4: where planning is next the planner stands open below the path, until the plan is accepted", async () => {
  const guild = sharing(ranked());
  await panelOf(guild, priya);
  const user = newUser();
  await user.click(button("Propose a plan"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Plan of the next sessions" }));
  expect(path().getByText("Now: accept the plan")).toBeDefined();
  await user.click(button("Accept the plan"));
  expect(founded(guild).plan).toBeNull();
  expect(screen.queryByRole("region", { name: "Plan of the next sessions" })).toBeNull();
});

test("EASE-4: everybody watches a plan that is proposed there, and reads who accepts it", async () => {
  const guild = sharing(ranked());
  await panelOf(guild, tom);
  expect(screen.queryByRole("region", { name: "Plan of the next sessions" })).toBeNull();
  const dates = [12, 19].map((day) => Date.UTC(2026, 4, day, 9));
  const frame = { title: null, minutes: 5 };
  await tell(guild, priya.ref, { type: "proposePlan", sessions: 2, dates, opening: frame, closing: frame });
  await pass(0);
  const plan = within(screen.getByRole("region", { name: "Plan of the next sessions" }));
  expect(plan.getByText("Design tokens")).toBeDefined();
  expect(plan.queryByRole("button", { name: "Accept the plan" })).toBeNull();
});

test("READ-4: before the last step planning is what comes then", async () => {
  await panelOf(topicsAsked(1), tom);
  expect(path().getByText("Then: plan your first sessions")).toBeDefined();
});

test("READ-5: the panel shows no path while a session runs", async () => {
  await panelOf(runningGuild(), priya);
  expect(screen.queryByRole("region", { name: "Found your community" })).toBeNull();
});
