import { DAY } from "@guildhall/shared/domain/kernel/time";
import { connectPerson } from "../support/person-client.ts";
import type { Founder } from "./actors/founder.ts";
import { Keyboard } from "./actors/keyboard.ts";
import { slicesOf, vote, write, writeBad } from "./founding/by-command.ts";
import { expect, test } from "./guildhall/test.ts";

/** A month from now, in the key order of a date field: month, day, year. */
const inAMonth = new Date(Date.now() + 30 * DAY);
const [year = "", month = "", day = ""] = inAMonth.toISOString().slice(0, 10).split("-");

test.use({ locale: "en-US", timezoneId: "UTC" });

/** A person's keyboard, and what they reach with it. */
const at = (person: Founder) => ({
  keys: new Keyboard(person),
  field: (name: string) => person.app.getByRole("textbox", { name, exact: true }),
  heading: (name: string | RegExp) => person.app.getByRole("heading", { name }),
  dots: (text: string) => person.button(`What to do with “${text}”`),
});

test("SYNC-6: an organiser founds a community with the keyboard alone, and the focus is never lost", async ({
  guildhall,
}) => {
  test.setTimeout(900_000);
  const desk = await guildhall.founder();
  const priya = await guildhall.founder();

  await test.step("the empty page", async () => {
    const { keys, field, heading } = at(desk);
    await desk.openDetails();
    await keys.write(field("Name of the community"), "Frontend Guild");
    await expect(heading("Frontend Guild")).toBeFocused();
  });

  const { teams, server } = guildhall;
  const tom = await connectPerson({ teams, person: "tom", url: server.url });

  await test.step("the workshop is started in the panel", async () => {
    const { keys, heading } = at(priya);
    await priya.openPanel();
    await keys.press(priya.button("Start something"));
    await expect(heading("Start something")).toBeFocused();
    await keys.press(priya.button("Make a social contract"));
    await expect(heading("Make a social contract")).toBeFocused();
    await keys.press(priya.button("Start"));
    // The button that opened the form, or the heading of what has begun, if that arrives after the form was closed.
    await expect(priya.app.locator(":focus")).toHaveText(/^Start something$|waste of time/);
  });

  await test.step("the bad list: written, merged, hidden", async () => {
    const { keys, field, dots } = at(priya);
    await writeBad(tom, "No agenda", "One talks all the time", "Only Tom likes football");
    await keys.write(field("What would go wrong"), "One dominates");
    await expect(field("What would go wrong")).toBeFocused();
    await keys.press(dots("One dominates"));
    await keys.press(priya.button("Merge with…"));
    await expect(priya.button("Cancel")).toBeFocused();
    await keys.press(priya.button("Merge with this one: “One talks all the time”"));
    await expect(field("Wording for both")).toBeFocused();
    await keys.overwrite("One does the talking");
    await keys.enter();
    await expect(dots("One does the talking")).toBeFocused();
    await keys.press(dots("Only Tom likes football"));
    await keys.press(priya.button("Hide"));
    await expect(priya.button("What to do with the hidden entry")).toBeFocused();
  });

  await test.step("on to the good list, where one is turned around", async () => {
    const { keys, field, heading } = at(priya);
    await keys.press(priya.button("Go on to the good list"));
    await expect(heading("Turn each one around")).toBeFocused();
    const turn = field("What would we do instead of: One does the talking");
    await keys.write(turn, "Everybody gets a turn");
    await expect(turn).toHaveValue("");
    await expect(turn).toBeFocused();
    const workshop = slicesOf(tom).workshop;
    if (workshop?.step !== "good") throw new Error("There is no good list");
    for (const text of ["An agenda", "Coffee"]) await write(tom, workshop.good, text);
  });

  await test.step("on to the vote, where thumbs are given, taken and given", async () => {
    const { keys, heading } = at(priya);
    await keys.press(priya.button("Go on to the vote"));
    await keys.press(priya.button("Go on"));
    await expect(heading("Which of these do we want to live by?")).toBeFocused();
    for (const text of ["Everybody gets a turn", "An agenda", "Coffee"])
      await keys.press(priya.button(`Thumbs up for “${text}”`), "Space");
    await keys.press(priya.button("Thumbs up for “Coffee”"), "Space");
    await expect(priya.button("Thumbs up for “Coffee”")).toHaveAttribute("aria-pressed", "false");
    await keys.press(priya.button("Thumbs up for “Coffee”"), "Space");
    await vote([tom]);
    await priya.sees("Everybody here has voted.");
    await keys.press(priya.button("Close the vote and go on"));
    await expect(heading("Which become principles?")).toBeFocused();
  });

  await test.step("the contract: chosen, worded, ordered, adopted, signed", async () => {
    const { keys, field, heading } = at(priya);
    const coffee = priya.app.getByRole("checkbox", { name: "Coffee" });
    await expect(coffee).toBeChecked();
    await keys.press(coffee, "Space");
    await expect(coffee).not.toBeChecked();
    await keys.press(coffee, "Space");
    await keys.press(priya.button("Take these"));
    await expect(heading(/^Word them/)).toBeFocused();
    await keys.press(priya.button("Edit “Coffee”"));
    await expect(field("Wording")).toBeFocused();
    await keys.overwrite("There is coffee");
    await keys.enter();
    await expect(priya.button("Edit “There is coffee”")).toBeFocused();
    await keys.press(priya.button("Move “There is coffee” up"));
    await expect(priya.button("Move “There is coffee” up")).toBeFocused();
    await keys.press(priya.button("Remove “There is coffee”"));
    await expect(priya.app.getByText("2 principles", { exact: true })).toBeVisible();
    await keys.write(field("Another principle"), "We have fun");
    await expect(field("Another principle")).toBeFocused();
    await keys.press(priya.app.getByRole("checkbox", { name: "Also set the ELMO rule" }), "Space");
    await keys.type(field("At least"), "3");
    await keys.press(priya.button("Adopt this contract"));
    await expect(heading(/^Read it\./)).toBeFocused();
    await keys.press(priya.button("Sign it"));
    await expect(heading("This is how we work together.")).toBeFocused();
    await tom.tell({ type: "signContract", version: 1 });
    await priya.sees("2 of 2 have signed");
  });

  await test.step("the logistics: a short list, three votes, the date", async () => {
    const { keys, heading } = at(desk);
    const { app: tab } = desk;
    const logistics = desk.part("How we meet");
    await keys.press(logistics.locator("summary", { hasText: "Edit the options" }));
    await keys.press(desk.button("Remove “90 minutes”"));
    await expect(heading("How long")).toBeFocused();
    const add = tab.getByRole("form", { name: "Add an option: How long is a session?" });
    await keys.write(add.getByRole("textbox"), "50");
    await expect(add.getByRole("textbox")).toHaveValue("");
    await keys.press(desk.button("Start live: How we meet"));
    await expect(heading("How we meet")).toBeFocused();
    const group = (question: string) =>
      tab.getByRole("radiogroup", { name: `Options: ${question}`, exact: true });
    await keys.choose(group("How often do we meet?"), "Every 2 weeks");
    await keys.choose(group("How long is a session?"), "50 minutes");
    await keys.choose(group("Who is invited?"), "Everybody in this chat");
    await vote([tom], 3, -1);
    await desk.sees("Everybody here has voted.");
    await keys.press(desk.button("Close the vote"));
    await expect(heading(/^This is what most of us want/)).toBeFocused();
    await keys.press(desk.button("Hide result"));
    await keys.press(desk.button("Set a date"));
    await expect(tab.getByLabel("Next session", { exact: true })).toBeFocused();
    await desk.page.keyboard.type(`${month}${day}${year}`);
    await desk.page.keyboard.press("ArrowRight");
    await desk.page.keyboard.type("1000AM");
    await keys.press(desk.button("Save the date"));
    await expect(desk.button("Change the date")).toBeFocused();
  });

  await test.step("the topics: offered, edited, withdrawn", async () => {
    const { keys, field, heading, dots } = at(desk);
    await keys.press(desk.button("Start live: Ask for topics"));
    await expect(heading("Topics").first()).toBeFocused();
    await keys.type(field("Topic"), "Design tokens");
    await keys.type(field("Why? (optional)"), "Names drift");
    const kinds = desk.app.getByRole("radiogroup", { name: "What kind of topic is it?" });
    await keys.choose(kinds, "I’ll present it");
    const form = desk.app.getByRole("form", { name: "Offer a topic" });
    await keys.type(form.getByRole("textbox", { name: "Minutes" }), "25");
    await keys.press(desk.button("Offer topic"));
    await expect(desk.button("Offer a topic")).toBeFocused();
    await keys.press(dots("Design tokens"));
    await keys.press(desk.button("Edit"));
    await expect(field("Topic")).toBeFocused();
    await keys.overwrite("Design tokens without tears");
    const edited = desk.app.getByRole("form", { name: "Edit Design tokens" });
    await keys.press(edited.getByRole("button", { name: "Save" }));
    await expect(dots("Design tokens without tears")).toBeFocused();
    await keys.press(desk.button("Offer a topic"));
    await expect(field("Topic")).toBeFocused();
    await keys.overwrite("Tabs or spaces");
    await keys.enter();
    await keys.press(dots("Tabs or spaces"));
    await keys.press(desk.button("Withdraw"));
    await keys.press(desk.button("Withdraw it"));
    await expect(desk.topics).toHaveCount(1);
    for (const [text, minutes] of [
      ["CI in ten minutes", 10],
      ["Flaky tests", 20],
    ] as const)
      await tom.tell({
        ...{ type: "offerTopic", title: text },
        details: { why: "", kind: "discuss", minutes },
      });
    await keys.press(desk.button("Stop asking"));
    await keys.press(desk.app.getByRole("group").getByRole("button", { name: "Stop asking" }));
  });

  await test.step("the vote on the topics, with a vote moved", async () => {
    const { keys, heading } = at(desk);
    await keys.press(desk.button("Start live: Vote on the topics"));
    await expect(heading("Topics").first()).toBeFocused();
    const more = (title: string) => desk.button(`One more for “${title}”`);
    await keys.press(more("Flaky tests"));
    await keys.press(more("Flaky tests"));
    await keys.press(desk.button("One fewer for “Flaky tests”"), "Space");
    await keys.press(more("CI in ten minutes"), "Space");
    await desk.sees("0 of 2 votes left", "0 of 2 have voted at the last count");
    await keys.press(desk.button("Close the vote"));
    await keys.press(desk.button("Close it"));
    await expect(heading("What should we talk about first?")).toBeFocused();
    await keys.press(desk.button("Hide result"));
  });

  await test.step("a date on which she cannot present, the plan, moves, and accepting it", async () => {
    const { keys, field, heading } = at(desk);
    const dates = desk.app.locator("summary", { hasText: "Dates you can’t present" });
    await keys.press(dates);
    await desk.tabTo(desk.app.getByLabel("Date", { exact: true }));
    await desk.page.keyboard.type(`${month}${day}${year}`);
    await keys.press(desk.button("Add the date"));
    await keys.type(field("How many sessions?"), "2");
    await keys.press(desk.button("Propose a plan"));
    await expect(heading("Plan of the next sessions")).toBeFocused();
    await expect(desk.draft.nth(1)).toContainText("Design tokens without tears");
    const session = desk.app.getByRole("combobox", { name: "Session for “CI in ten minutes”" });
    await keys.press(session, "ArrowDown");
    await expect(desk.draft.nth(1)).toContainText("CI in ten minutes");
    await expect(session).toBeFocused();
    await keys.press(desk.button("Move “CI in ten minutes” up"));
    await expect(desk.draft.nth(1).getByRole("listitem").first()).toContainText("CI in ten minutes");
    await keys.press(desk.button("Accept the plan"));
    await expect(desk.draft).toHaveCount(0);
    await expect(heading("Plan of the next sessions")).toBeFocused();
    await expect(desk.agenda).toHaveText([/^Opening/, /^Flaky tests/, /^Closing/]);
  });
  tom.close();
});
