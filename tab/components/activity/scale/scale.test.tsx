import { fireEvent, screen, within } from "@testing-library/react";
import type { Said, ScaleSlice } from "@guildhall/shared/domain/community/tenure/part";
import type { MemberRef, ScaleId } from "@guildhall/shared/domain/kernel/ids";
import { beforeAll, expect, test } from "vitest";
import { activityParts } from "../../../pages/panel/behind-a-tap/panel-parts.ts";
import { founded } from "../../../testing/activities.ts";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";

ownPage();
beforeAll(async () => {
  await activityParts();
});

function opened(): readonly [Guild, ScaleId] {
  const guild = foundedGuild();
  guild.community(priya.ref, { type: "openScale", closesAt: null, inChat: false });
  return [guild, (founded(guild).scale as ScaleSlice).id];
}

const slider = () =>
  screen.getByRole<HTMLInputElement>("slider", { name: "How long have you been in this organisation?" });
/** What somebody has said, as the community knows it. */
const saidBy = (guild: Guild, member: MemberRef) => {
  const secret = Object.values(founded(guild).secrets).find(({ kind }) => kind === "marks");
  return (secret as unknown as { by: Record<MemberRef, Said | null> } | undefined)?.by[member] ?? null;
};

test("TENURE-6: the slider is moved by dragging and by keyboard, and says where it is in words", async () => {
  const [guild] = opened();
  await panelOf(guild, tom);
  expect(slider().getAttribute("aria-valuetext")).toBe("not on the scale");
  expect(said("You’re not on the scale yet.")).toBeDefined();
  // While it is dragged nothing is said yet.
  fireEvent.input(slider(), { target: { value: "4" } });
  expect(slider().getAttribute("aria-valuetext")).toBe("2 years");
  expect(saidBy(guild, tom.ref)).toBeNull();
  slider().dispatchEvent(new Event("change", { bubbles: true }));
  await pass(0);
  expect(saidBy(guild, tom.ref)).toBe("twoYears");
  expect(said("You: 2 years")).toBeDefined();
  fireEvent.change(slider(), { target: { value: "0" } });
  await pass(0);
  expect(saidBy(guild, tom.ref)).toBeNull();
});

test("TENURE-5: before anything is said it says who sees it, and that the order reveals who is newer", async () => {
  await panelOf(opened()[0], tom);
  expect(said(/Members see your place while the scale is open; then it is deleted for good/)).toBeDefined();
  expect(said(/it still shows who is newer/)).toBeDefined();
});

test("TENURE-1: joins without saying with one tap, and takes it back", async () => {
  const [guild] = opened();
  await panelOf(guild, tom);
  await newUser().click(button("Join without saying"));
  expect(saidBy(guild, tom.ref)).toBe("unsaid");
  expect(said("You join without saying.")).toBeDefined();
  expect(screen.getAllByText(/^1 of \d+ have answered$/)).not.toHaveLength(0);
  await newUser().click(button("Take it back"));
  expect(saidBy(guild, tom.ref)).toBeNull();
});

test("TENURE-6: says in words who is where, and how many join without saying", async () => {
  const [guild, scale] = opened();
  await panelOf(guild, tom);
  for (const [who, each] of [
    [amina, "thisMonth"],
    [lars, "thisMonth"],
    [priya, "unsaid"],
  ] as const)
    await tell(guild, who.ref, { type: "placeOnScale", scale, said: each });
  await pass(0);
  await newUser().click(said("Who is where (2)"));
  expect(said(/^this month: .*(Amina|Lars).*, .*(Amina|Lars)/)).toBeDefined();
  expect(said("1 person joins without saying.")).toBeDefined();
});

test("TENURE-2, TENURE-3: the order is made after a question, and the first turns are named; screen readers are told", async () => {
  const [guild, scale] = opened();
  await panelOf(guild, priya);
  expect(button("Make the order").getAttribute("aria-disabled")).toBe("true");
  await tell(guild, tom.ref, { type: "placeOnScale", scale, said: "thisMonth" });
  await tell(guild, amina.ref, { type: "placeOnScale", scale, said: "tenYears" });
  await pass(0);
  const user = newUser();
  await user.click(button("Make the order"));
  expect(said(/Make the order now\? Everybody’s place is deleted for good\.$/)).toBeDefined();
  await user.click(button("Make the order"));
  await pass(0);
  const turns = within(screen.getByRole("list", { name: "First turns" })).getAllByRole("listitem");
  expect(turns.map(({ textContent }) => textContent?.replace(/^.*: /, ""))).toEqual([
    expect.stringContaining("Tom"),
    expect.stringContaining("Amina"),
  ]);
  const told = screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(told.join(" ")).toContain("The order is made, and turns are given.");
});

test("TENURE-4: whoever has not answered is asked once more, and joins with one tap or declines", async () => {
  for (const choice of ["Join the rota", "Not now"]) {
    const [guild, scale] = opened();
    for (const who of [tom, amina]) guild.community(who.ref, { type: "placeOnScale", scale, said: "unsaid" });
    guild.community(priya.ref, { type: "closeScale", scale });
    const shown = await panelOf(guild, lars);
    await newUser().click(button(choice));
    await pass(0);
    expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
    const isOn = founded(guild).places.some(({ member }) => member === lars.ref);
    expect(isOn).toBe(choice === "Join the rota");
    expect(shown).toBeDefined();
  }
});
