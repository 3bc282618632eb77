import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { adopting, badList, drafted, founded, goodList, voting } from "../../../testing/activities.ts";
import { foundedGuild, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

describe("the workshop", () => {
  test("TRIZ-1, EASE-1: leads from the bad list to a signed contract", async () => {
    const guild = foundedGuild();
    await panelOf(guild, priya);
    const user = newUser();
    await untilShown(() => user.click(button("Start something")));
    await user.click(button("Make a social contract"));
    await user.click(button("Start"));
    await pass(0);
    await user.type(screen.getByRole("textbox", { name: "What would go wrong" }), "No agenda{Enter}");
    await user.click(button("Go on to the good list"));
    await user.click(button("Go on"));
    expect(said(/^Step 2 of 4\./)).toBeDefined();
    await user.type(
      screen.getByRole("textbox", { name: "What would we do instead of: No agenda" }),
      "An agenda a day before{Enter}",
    );
    expect(said("1 of 1 turned around · 1 good one")).toBeDefined();
    await user.click(button("Go on to the vote"));
    await user.click(button("Thumbs up for “An agenda a day before”"));
    expect(button("Thumbs up for “An agenda a day before”").getAttribute("aria-pressed")).toBe("true");
    await user.click(button("Close the vote and go on"));
    await user.click(button("Close it"));
    await user.click(button("Take these"));
    await user.click(button("Edit “An agenda a day before”"));
    const field = screen.getByDisplayValue("An agenda a day before");
    await user.clear(field);
    await user.type(field, "The agenda stands a day before{Enter}");
    expect(said("instead of: No agenda")).toBeDefined();
    await user.click(button("Adopt this contract"));
    await pass(0);
    await user.click(button("Sign it"));
    expect(said("1 of 12 has signed")).toBeDefined();
    expect(founded(guild).contracts).toMatchObject([
      { version: 1, principles: [{ text: "The agenda stands a day before", from: { text: "No agenda" } }] },
    ]);
  });

  test("TRIZ-5: principles are ticked in the ranked list, in which the best are ticked already", async () => {
    const guild = adopting(7);
    await panelOf(guild, priya);
    const user = newUser();
    const boxes = within(screen.getByRole("list", { name: /^Result: / })).getAllByRole("checkbox");
    const names = boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? "");
    const isTicked = () => boxes.map((box) => (box as HTMLInputElement).checked);
    expect(isTicked().filter((ticked) => ticked)).toHaveLength(Math.min(5, boxes.length));
    expect(isTicked().slice(0, 5)).not.toContain(false);
    expect(said(`${Math.min(5, boxes.length)} principles`)).toBeDefined();
    const [first, ...others] = boxes;
    if (first === undefined) throw new Error("nothing to tick");
    await user.click(first);
    for (const box of others) if (!(box as HTMLInputElement).checked) await user.click(box);
    await user.click(button("Take these"));
    const { workshop } = founded(guild);
    expect(workshop?.step === "adopting" && workshop.draft.map(({ text }) => text)).toEqual(names.slice(1));
  });

  test("EASE-5: what is ticked can be adopted as it is", async () => {
    const guild = adopting(7);
    await panelOf(guild, priya);
    const user = newUser();
    const [first] = screen.getAllByRole<HTMLInputElement>("checkbox", { checked: true });
    if (first === undefined) throw new Error("nothing is ticked");
    const gone = first.labels?.[0]?.textContent;
    await user.click(first);
    const ticked = screen
      .getAllByRole<HTMLInputElement>("checkbox", { checked: true })
      .map((box) => box.labels?.[0]?.textContent);
    expect(said("Everybody sees who has signed.")).toBeDefined();
    await user.click(button("Adopt these and sign"));
    await pass(0);
    const adopted = founded(guild)
      .contracts.at(-1)
      ?.principles.map(({ text }) => text);
    expect(adopted).toEqual(ticked);
    expect(adopted).not.toContain(gone);
  });

  test("EASE-6: whoever adopts what is ticked signs it with the same press", async () => {
    const guild = adopting(3);
    await panelOf(guild, priya);
    await newUser().click(button("Adopt these and sign"));
    await pass(0);
    expect(
      founded(guild)
        .contracts.at(-1)
        ?.signatures.map(({ member }) => member),
    ).toEqual([priya.ref]);
    expect(screen.queryByRole("button", { name: "Sign it" })).toBeNull();
  });

  test("EASE-6: but not if they only follow", async () => {
    const guild = adopting(3);
    guild.community(priya.ref, { type: "onlyFollow" });
    await panelOf(guild, priya);
    await newUser().click(button("Adopt these as they are"));
    await pass(0);
    expect(founded(guild).contracts.at(-1)?.signatures).toEqual([]);
  });

  test("TRIZ-5: nothing is taken while nothing is ticked, and the others watch", async () => {
    const guild = adopting(2);
    await panelOf(guild, priya);
    const user = newUser();
    for (const box of screen.getAllByRole("checkbox")) await user.click(box);
    expect(said("0 principles")).toBeDefined();
    expect(button("Take these").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Take these"));
    const { workshop } = founded(guild);
    expect(workshop?.step === "adopting" && workshop.draft).toEqual([]);
  });

  test("TRIZ-3: a step's time is shown, and that it is up", async () => {
    await panelOf(badList(1), tom);
    expect(screen.getByRole("timer", { name: "Time left for this step" }).textContent).toBe("5:00");
    await pass(5 * 60_000 + 1);
    expect(screen.getByRole("timer", { name: "Time is up for this step" })).toBeDefined();
    expect(said("The time for this step is up.")).toBeDefined();
  });

  test("ACT-1: a member does not go on to the next step", async () => {
    await panelOf(goodList(2), tom);
    expect(screen.queryByRole("button", { name: "Go on to the vote" })).toBeNull();
  });

  test("TRIZ-4: with one vote per option votes are ticked, and the number left is shown", async () => {
    await panelOf(voting(3, { budget: 2, cap: 1 }), tom);
    const user = newUser();
    const [first, second, third] = screen.getAllByRole<HTMLInputElement>("checkbox");
    if (!first || !second || !third) throw new Error("Three options");
    await user.click(first);
    await user.click(second);
    expect(said(/^0 of 2 votes left/)).toBeDefined();
    expect(third.disabled).toBe(true);
  });

  test("TRIZ-5: everybody watches the wording; only who runs it changes it", async () => {
    const guild = drafted(3);
    await panelOf(guild, tom);
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
    await tell(guild, priya.ref, { type: "addPrinciple", text: "We say thank you" });
    await pass(0);
    expect(said("We say thank you")).toBeDefined();
  });

  test("stopping it asks for confirmation", async () => {
    const guild = adopting(2);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button("Stop without a contract"));
    await user.click(button("Stop the workshop"));
    expect(founded(guild).workshop).toBeNull();
  });

  test("TRIZ-8: every panel is told that it was abandoned, and a member cannot abandon it", async () => {
    const guild = badList(2);
    await panelOf(guild, tom);
    expect(screen.queryByText("Stop the workshop")).toBeNull();
    await tell(guild, priya.ref, { type: "abandonWorkshop", from: "bad" });
    await pass(0);
    const announced = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(announced.join(" ")).toContain("The social contract workshop was stopped.");
    expect(screen.queryByRole("list", { name: "Entries: Bad list" })).toBeNull();
  });
});
