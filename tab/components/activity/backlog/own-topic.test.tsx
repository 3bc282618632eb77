import { screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { activityParts } from "../../../pages/panel/behind-a-tap/panel-parts.ts";
import { founded, topicsAsked } from "../../../testing/activities.ts";
import { amina, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage } from "../../../testing/show.tsx";

ownPage();
beforeAll(async () => {
  await activityParts();
});

test("READ-2: a topic that was hidden is edited by its author with the text that they wrote", async () => {
  const guild = topicsAsked(1);
  const [topic] = founded(guild).backlog.topics;
  if (topic === undefined) throw new Error("one topic");
  const { id, text } = topic;
  guild.community(priya.ref, { type: "hideTopic", topic: id });
  await panelOf(guild, tom);
  const user = newUser();
  await user.click(button("What to do with the hidden entry"));
  await user.click(button("Edit"));
  const titles = screen.getAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
  expect(titles).toContain(text);
});

test("READ-2: a hidden topic of several authors is withdrawn by none of them", async () => {
  const guild = topicsAsked(2);
  const [into, from] = founded(guild).backlog.topics;
  if (into === undefined || from === undefined) throw new Error("two topics");
  guild.community(priya.ref, { type: "mergeTopics", into: into.id, from: from.id, title: null });
  guild.community(priya.ref, { type: "hideTopic", topic: into.id });
  await panelOf(guild, amina);
  await newUser().click(button("What to do with the hidden entry"));
  expect(screen.getByRole("button", { name: "Edit" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Withdraw" })).toBeNull();
});
