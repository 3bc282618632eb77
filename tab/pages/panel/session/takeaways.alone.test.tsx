import { screen, waitFor, within } from "@testing-library/react";
import { HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { beforeAll, expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { amina, type Guild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { button, panelOf } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const LEARNED = "Tokens are names";
const ACTION = "Write it down";

function withTakeaways(): Guild {
  const guild = runningGuild();
  const add = { type: "addTakeaway", owner: null } as const;
  guild.session(tom.ref, { ...add, kind: "learned", text: LEARNED });
  guild.session(tom.ref, { ...add, kind: "action", text: ACTION, owner: amina.ref });
  guild.session(amina.ref, { ...add, kind: "learned", text: "CI is slow" });
  return guild;
}

const texts = (guild: Guild) => {
  const state = guild.world.session?.state;
  return state === undefined || state.status === "unopened" ? [] : state.takeaways.map(({ text }) => text);
};
const edits = () =>
  screen.queryAllByRole("button", { name: /^Edit / }).map((each) => each.getAttribute("aria-label"));

async function retype(label: string, words: string): Promise<void> {
  const user = newUser();
  const field = await screen.findByRole("textbox", { name: label });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.clear(field);
  await user.type(field, `${words}{Enter}`);
}

test("TAKE-4: authors edit their own takeaways while the session runs, and nobody else's", async () => {
  const guild = withTakeaways();
  await panelOf(guild, tom);
  expect(edits()).toEqual([`Edit ${LEARNED}`, `Edit ${ACTION}`]);
  await newUser().click(button(`Edit ${LEARNED}`));
  await retype("What did we learn?", "Tokens are names for decisions");
  expect(texts(guild)).toEqual(["Tokens are names for decisions", ACTION, "CI is slow"]);
  await waitFor(() => expect(document.activeElement).toBe(button("Edit Tokens are names for decisions")));
});

test("TAKE-4: the facilitator and organisers remove others' takeaways, but do not edit them", async () => {
  await panelOf(withTakeaways(), priya);
  expect(edits()).toEqual([]);
  expect(screen.getAllByRole("button", { name: /^Remove / })).toHaveLength(3);
});

test("TAKE-4, SYNC-2: what was being typed when the session ended is still there, and can be saved", async () => {
  const guild = withTakeaways();
  await panelOf(guild, tom);
  await newUser().click(button(`Edit ${LEARNED}`));
  const field = () => screen.findByRole("textbox", { name: "What did we learn?" });
  await newUser().type(await field(), " for decisions");
  await pass(MINUTE);
  guild.session(priya.ref, { type: "finish" });
  await pass(0);
  expect(screen.getByRole("heading", { name: "Session 1 is over" })).toBeDefined();
  expect((await field()).textContent).toBe(`${LEARNED} for decisions`);
  await newUser().click(button("Save"));
  expect(texts(guild)[0]).toBe(`${LEARNED} for decisions`);
});

test("TAKE-4: after the session they edit for an hour, and the action reads the same", async () => {
  const guild = withTakeaways();
  await pass(MINUTE);
  guild.session(priya.ref, { type: "finish" });
  await panelOf(guild, tom);
  expect(edits()).toEqual([`Edit ${ACTION}`, `Edit ${LEARNED}`]);
  await newUser().click(button(`Edit ${ACTION}`));
  await retype("What will be done?", "Write it up");
  expect(founded(guild).actions).toMatchObject([{ text: "Write it up", owner: amina.ref }]);
  expect(within(screen.getByRole("region", { name: "Actions" })).getByText("Write it up")).toBeDefined();
  await pass(HOUR);
  expect(screen.queryByRole("heading", { name: "Session 1 is over" })).toBeNull();
  expect(edits()).toEqual([]);
});
