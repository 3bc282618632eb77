import { screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { priya, runningGuild, tom } from "../../../testing/guild.ts";
import { button, panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const HEADING = "Your first time facilitating?";
const readable = (text: string | null | undefined) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");
const line = () =>
  readable(screen.queryByRole("heading", { name: HEADING })?.nextElementSibling?.textContent);

test("PROMPT-1: whoever facilitates for the first time is told what to say and do, for each item by its kind", async () => {
  const guild = runningGuild();
  await panelOf(guild, priya);
  const told = [line()];
  for (let item = 1; item < 5; item += 1) {
    await pass(0);
    guild.session(priya.ref, { type: "next", run: guild.run() });
    await pass(0);
    told.push(line());
  }
  expect(told.map((each) => each.split(". ")[0])).toEqual([
    "Say hello, welcome whoever is new and say what today is about",
    "Say how much time you have, and present",
    "Say how much time there is, and hand over to Tom Whitfield",
    "Say what we want to find out, and ask who starts",
    "Ask: what did we learn, and who does what? Add it here as takeaways, then press Done.",
  ]);
});

test("PROMPT-1: nobody else sees it", async () => {
  await panelOf(runningGuild(), tom);
  expect(screen.queryByRole("heading", { name: HEADING })).toBeNull();
});

test("PROMPT-2: one tap ends it for good", async () => {
  const guild = runningGuild();
  await panelOf(guild, priya);
  await newUser().click(button("Hide these tips"));
  expect(screen.queryByRole("heading", { name: HEADING })).toBeNull();
  expect(myCommunity(guild.world.community.state, priya.ref).unprompted).toBe(true);
});
