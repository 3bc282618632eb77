import { screen } from "@testing-library/react";
import { type CommunitySlices, viewCommunity } from "@guildhall/shared/domain/community/view";
import { beforeAll, expect, test } from "vitest";
import { drafted, founded } from "../../../testing/activities.ts";
import { type Guild, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const wording = (guild: Guild) =>
  (viewCommunity(guild.world.community.state) as Partial<CommunitySlices>).wording;

function first(guild: Guild) {
  const { workshop } = founded(guild);
  const [principle] = workshop?.step === "adopting" ? workshop.draft : [];
  if (principle === undefined) throw new Error("nothing is drafted");
  return principle;
}

test("TRIZ-10: what is typed for a principle is told at a pause of a second, once, and not at each key", async () => {
  const guild = drafted(7);
  await panelOf(guild, priya);
  const user = newUser();
  const { id, text } = first(guild);
  await user.click(button(`Edit “${text}”`));
  const field = screen.getByDisplayValue(text);
  await user.clear(field);
  await user.type(field, "Everybody");
  await pass(999);
  expect(wording(guild)).toBeUndefined();
  await user.type(field, " speaks");
  await pass(999);
  expect(wording(guild)).toBeUndefined();
  await pass(1);
  expect(wording(guild)).toEqual([{ principle: id, text: "Everybody speaks", by: priya.ref }]);
  expect(first(guild).text).toBe(text);
  await user.click(button("Save"));
  await pass(2_000);
  expect(wording(guild)).toBeUndefined();
  expect(first(guild).text).toBe("Everybody speaks");
});

test("TRIZ-10: whoever cancels leaves the principle as it was, for everybody", async () => {
  const guild = drafted(7);
  await panelOf(guild, priya);
  const user = newUser();
  const { text } = first(guild);
  await user.click(button(`Edit “${text}”`));
  await user.type(screen.getByDisplayValue(text), " and more");
  await pass(1_000);
  expect(wording(guild)).toHaveLength(1);
  await user.click(button("Cancel"));
  await pass(2_000);
  expect(wording(guild)).toBeUndefined();
  expect(first(guild).text).toBe(text);
});

test("TRIZ-10: everybody else sees the words arrive in their place, and who is typing", async () => {
  const guild = drafted(7);
  await panelOf(guild, tom);
  const { id, text } = first(guild);
  await tell(guild, priya.ref, { type: "wordPrinciple", principle: id, text: "Everybody sp" });
  await pass(0);
  expect(said("Everybody sp")).toBeDefined();
  expect(said("Priya Nair is wording this. It is not saved yet.")).toBeDefined();
  expect(screen.queryByText(text)).toBeNull();
  await tell(guild, priya.ref, { type: "wordPrinciple", principle: id, text: "Everybody speaks" });
  await pass(0);
  expect(said("Everybody speaks")).toBeDefined();
  await tell(guild, priya.ref, { type: "wordPrinciple", principle: id, text: null });
  await pass(0);
  expect(said(text)).toBeDefined();
});

test("TRIZ-10, EASE-1: whoever adopts meanwhile is told that only what is saved counts, and is asked", async () => {
  const guild = drafted(7);
  await panelOf(guild, priya);
  const { id } = first(guild);
  await tell(guild, priya.ref, { type: "wordPrinciple", principle: id, text: "Everybody sp" });
  await pass(0);
  await newUser().click(button("Adopt this contract"));
  expect(said(/only what is saved counts/)).toBeDefined();
  expect(founded(guild).contracts).toEqual([]);
  await newUser().click(button("Adopt it"));
  expect(founded(guild).contracts).toHaveLength(1);
});
