import type { Locator } from "@playwright/test";
import { button, card, choose, row, write } from "./actors/on-cards.ts";
import type { Person } from "./actors/person.ts";
import { dayIn, tenOn, TIME_ZONE } from "./guildhall/days.ts";
import { expect, test } from "./guildhall/test.ts";

test.use({ timezoneId: TIME_ZONE });

const BAD = "What would make our community";
const GOOD = "Turn each one around";
const VOTE = "Which of these do we want to live by?";
const WORDING = "Our principles";
const CONTRACT = "Our social contract";
const SETUP = "Found your community ·";
const LOGISTICS = "How do we want to meet?";
const TOPICS = "What would you like to present";
const RANKING = "What should we talk about first?";
const SCALE = "Who facilitates when?";
const PLAN = "The next sessions";

const day = dayIn(14);

test("CARD-6, CARD-7, CARD-8: three people found a community with the cards of the chat", async ({
  guildhall,
}) => {
  const priya = await guildhall.facilitator();
  const [tom, amara] = [await guildhall.member("tom"), await guildhall.member("amara")];
  const all = (work: (person: Person) => Promise<unknown>) => Promise.all([priya, tom, amara].map(work));

  await test.step("the bot's card takes a name, and leads on for everybody", async () => {
    await all((person) => person.openChat());
    await choose(priya, "Guildhall is here", "Create community", "Create community", (dialog) =>
      dialog.getByLabel("What is your community called?").fill("Frontend Guild"),
    );
    await all((person) => expect(card(person, SETUP)).toContainText("Organisers: Priya Nair"));
    await expect(card(tom, SETUP).locator(".ac-pushButton")).toHaveText(["Open Guildhall"]);
    await choose(priya, SETUP, "Start the contract", "Start", (dialog) =>
      dialog.getByLabel("How long should each step stay open?").selectOption("1 day"),
    );
  });

  await test.step("the bad list, with each entry turned around", async () => {
    const entry = (text: string) => (within: Locator) => within.getByLabel("Your entry").fill(text);
    await all((person) => expect(card(person, BAD)).toContainText("Open until"));
    await write(BAD, "Add an entry", "Add", [
      [tom, entry("One person dominates")],
      [amara, entry("No agenda")],
      [priya, entry("Nobody comes")],
    ]);
    await expect(card(amara, BAD)).toContainText("3 entries so far");
    await button(card(priya, BAD), "Go on to the good list").click();
    const turned = (bad: RegExp, text: string) => async (within: Locator) => {
      const twin = within.getByLabel("Which bad entry does it replace?");
      await twin.selectOption(await twin.locator("option").filter({ hasText: bad }).textContent());
      await entry(text)(within);
    };
    await all((person) => expect(card(person, GOOD)).toContainText("No agenda"));
    await write(GOOD, "Add an entry", "Add", [
      [tom, turned(/No agenda/, "The agenda stands a day before")],
      [amara, turned(/One person/, "Everybody gets a turn")],
    ]);
    await expect(card(amara, GOOD)).toContainText("2 good ones");
    await button(card(priya, GOOD), "Go on to the vote").click();
  });

  await test.step("everybody votes, and one changes their mind", async () => {
    await all((person) => row(person, VOTE, "Everybody gets a turn").getByRole("button").click());
    for (const person of [tom, amara]) {
      await button(row(person, VOTE, "The agenda"), "👍").click();
      await expect(row(person, VOTE, "The agenda")).toContainText("your choice");
    }
    await button(row(amara, VOTE, "The agenda"), "Take back").click();
    await expect(row(amara, VOTE, "The agenda")).not.toContainText("your choice");
    await expect(card(priya, VOTE)).toContainText(/[23] (of \d+ )?have voted at the last count/);
    await button(card(priya, VOTE), "Close the vote").click();
    await expect(row(priya, VOTE, "Everybody gets a turn")).toContainText("3 votes");
  });

  await test.step("the best entries are worded, adopted and signed", async () => {
    const dialog = await priya.openDialog(WORDING, "Choose the principles");
    await button(dialog, "Take these").click();
    await dialog.getByLabel("Principle 1").fill("Everybody gets a turn before anybody gets two");
    await button(dialog, "Save").click();
    await expect(dialog).toContainText("The wording is saved.");
    await priya.closeDialog();
    await expect(card(tom, WORDING)).toContainText("before anybody gets two");
    await button(card(priya, WORDING), "Adopt this contract").click();
    await all((person) => button(card(person, CONTRACT), "Sign").click());
    await expect(card(amara, CONTRACT)).toContainText(/3 of 3 have signed|3 signatures/);
  });

  await test.step("the logistics are decided with one card", async () => {
    await choose(priya, SETUP, "Vote on how we meet", "Start");
    await all(async (person) => {
      for (const choice of ["Every 2 weeks", "45 minutes", "Everybody in this chat"]) {
        await button(row(person, LOGISTICS, choice), "Vote").click();
        await expect(row(person, LOGISTICS, choice)).toContainText("your choice");
      }
    });
    await button(card(priya, LOGISTICS), "Close the vote").click();
    await expect(row(priya, LOGISTICS, "Every 2 weeks")).toContainText("3 votes");
  });

  await test.step("topics are offered and voted on", async () => {
    await choose(priya, SETUP, "Ask for topics", "Start");
    const topic = (title: string, minutes: string) => async (within: Locator) => {
      await within.getByLabel("Title").fill(title);
      await within.getByLabel("Minutes").fill(minutes);
    };
    await all((person) => card(person, TOPICS).waitFor());
    await write(TOPICS, "Offer a topic", "Offer", [
      [tom, topic("CI in ten minutes", "15")],
      [amara, topic("Design tokens", "20")],
      [priya, topic("Open floor", "30")],
    ]);
    await expect(card(amara, TOPICS)).toContainText("3 topics so far");
    await choose(priya, SETUP, "Vote on the topics", "Start");
    for (const person of [tom, amara]) await button(row(person, RANKING, "Design tokens"), "+1").click();
    await button(row(priya, RANKING, "CI in ten minutes"), "+1").click();
    await expect(card(priya, RANKING)).toContainText(/3 (of 3 )?have voted/);
    await button(card(priya, RANKING), "Close the vote").click();
    await expect(row(priya, RANKING, "Design tokens")).toContainText("2 votes");
  });

  await test.step("TENURE-1, TENURE-4: two answer on the scale, and somebody who did not joins with one tap", async () => {
    await expect(card(amara, SETUP)).toContainText("Next: who facilitates when?");
    await choose(priya, SETUP, "Open the scale", "Start");
    await choose(amara, SCALE, "Place yourself", "Place me there", async (dialog) => {
      await dialog.getByLabel("How long have you been in this organisation?").selectOption("6 months");
    });
    await expect(card(amara, SCALE)).toContainText("You: 6 months");
    await choose(priya, SCALE, "Place yourself", "Join without saying");
    await expect(card(priya, SCALE)).toContainText(/2 (of 3 )?have answered/);
    await button(card(priya, SCALE), "Make the order").click();
    await expect(card(tom, SCALE)).toContainText("The order is made, and turns are given.");
    await button(card(tom, SCALE), "Join the rota").click();
    await expect(card(tom, SETUP)).toContainText("3 on the rota");
  });

  await test.step("two sessions are planned, and everybody sees them", async () => {
    const setup = card(priya, SETUP);
    await expect(setup).toContainText("3 topics, voted on");
    await choose(priya, SETUP, "Plan the next sessions", "Propose a plan", async (dialog) => {
      await dialog.getByLabel("First session").fill(day);
      await dialog.getByLabel("Time").fill("10:00");
    });
    await expect(card(tom, `${PLAN}: a proposal`)).toContainText("Open floor");
    await button(card(priya, `${PLAN}: a proposal`), "Accept the plan").click();
    for (const person of [priya, tom]) {
      await expect(card(person, "The plan is accepted.")).toContainText("Design tokens");
      await expect(card(person, "The plan is accepted.")).toContainText("Opening");
    }
    await expect(card(amara, "is planned, and 1 more.")).toContainText("Your community");
  });

  await test.step("what is stored matches what they did", async () => {
    const { state } = await guildhall.stored();
    expect(state.contracts.map(({ principles }) => principles.map(({ text }) => text))).toEqual([
      ["Everybody gets a turn before anybody gets two", "The agenda stands a day before"],
    ]);
    expect(state.contracts[0]?.signatures).toHaveLength(3);
    expect(state.upcoming[0]?.at).toBe(tenOn(day));
    expect(state.upcoming.map(({ agenda }) => agenda.map(({ title }) => title))).toEqual([
      [null, "Design tokens", "CI in ten minutes", null],
      [null, "Open floor", null],
    ]);
  });
});
