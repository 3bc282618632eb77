import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { instantOf } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Storage } from "@guildhall/shared/ports/storage";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { outcomeIn } from "@guildhall/shared/domain/community/polls/part";
import { readStored, type Stored } from "../../e2e/guildhall/stored.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";
import { freshTableStorage } from "../../support/table-storage.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";
import { buttonAfter, buttonsOn, seen, shownOn, wordsOn } from "./card-press.ts";
import { dialogOf } from "./dialog.ts";
import { type ChatPeople, createChatPeople } from "./chat-people.ts";
import { type Guild, startGuild } from "./guild.ts";

/** Tom founds it; Priya only organises the meeting; Ivan joins late. */
const FIVE = ["tom", "priya", "amara", "mateo", "ivan"] as const;

const azurite = azuriteOfRun();
let storage: Storage;
let guild: Guild;
let people: ChatPeople;
/** by how much Teams' clock is behind; separates consecutive presses */
let behind = 2_000;

beforeAll(async () => {
  storage = await freshTableStorage(azurite.connectionString);
  guild = await startGuild({
    teams: {
      now: () => Date.now() - behind,
      people: FIVE.map((key) => ({
        key,
        name: `${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`,
        title: "Developer",
        role: key === "priya" ? "Organizer" : "Attendee",
      })),
    },
    server: { storage },
  });
  people = createChatPeople(guild);
});

afterAll(async () => {
  await guild.close();
});

const stored = (): Promise<Stored> => readStored(storage, guild.teams, "meeting");
const founded = async (): Promise<FoundedCommunity> => (await stored()).state;
const newest = (title: string) => people.card(title);

/** Presses two buttons of one view; the first press arrives last. */
async function pressOutOfOrder(
  who: string,
  card: string,
  ...buttons: readonly (readonly [words: string, title: string])[]
): Promise<void> {
  const view = seen(guild, card, who);
  guild.teams.delivery.hold();
  const pressed = buttons.map(([words, title]) => {
    behind -= 200;
    return guild.teams.press(who, card, buttonAfter(view, words, title));
  });
  await guild.teams.delivery.release("reversed");
  await Promise.all(pressed);
}

/** The day two weeks from now, in the format of a card's date field. */
const firstDay = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10);
const [year = 0, month = 0, day = 0] = firstDay.split("-").map(Number);
const at = (days: number): number =>
  instantOf(
    {
      year: new Date(Date.UTC(year, month - 1, day + days)).getUTCFullYear(),
      month: new Date(Date.UTC(year, month - 1, day + days)).getUTCMonth() + 1,
      day: new Date(Date.UTC(year, month - 1, day + days)).getUTCDate(),
      hour: 10,
      minute: 30,
    },
    "Europe/London",
  );

/** What the set-up card says while the community is being founded. */
const FOUNDING = `${texts.founding.path.heading} ·`;

/** Whoever has written an entry can edit it in the same dialog. */
const ADD = /^Add (?:an entry|or edit entries)$/;

/** The community that must be stored at the end, without ids and times. */
const CONTRACT = [
  {
    text: "Everybody gets a turn before anybody gets two",
    from: "One person dominates the conversation",
    votes: 4,
  },
  { text: "The agenda stands a day before", from: "No agenda", votes: 3 },
  { text: "We start on time", from: null, votes: null },
];

describe("five people found a community with cards alone", () => {
  test("CARD-6, FOUND-1, FOUND-3, FOUND-4: the bot's card takes a name, and turns into the founding card for everybody", async () => {
    await guild.teams.installBot();
    const welcome = await newest(texts.welcome.title);
    const late = await people.open("amara", welcome, "Create community");
    expect(late.fields).toMatchObject({ name: guild.teams.conversation("meeting").name });
    const name = { name: "  Frontend \n Guild ", purpose: "So that we learn." };
    const found = await people.write("tom", welcome, "Create community", "Create community", name);
    expect(found.answer).toEqual({ kind: "close" });
    for (const delivered of found.delivered) {
      await people.again(delivered, "same id");
      await people.again(delivered, "new id");
    }
    await late.press("Create community", { name: "Amara's Guild" });
    expect(late.words).toContain(texts.refusal({ code: "alreadyFounded" }));
    expect(late.fields).toMatchObject({ name: "Amara's Guild" });
    expect(await people.reads("amara", welcome)).toContain("So that we learn.");
    expect(await people.reads("amara", welcome)).toContain(`${texts.setup.lookedAfter}\nTom`);
    expect(await newest(FOUNDING)).toBe(welcome);
    expect(await founded()).toMatchObject({ name: "Frontend Guild", purpose: "So that we learn." });
  });

  test("CARD-9: a member who does not run it gets a kind refusal, but the meeting's organiser does not", async () => {
    const setup = await newest(FOUNDING);
    expect(buttonsOn(await people.look("mateo", setup))).toEqual([]);
    const { card: shown } = { card: seen(guild, setup) };
    const refusal = texts.refusal({ code: "onlyRunners" });
    // The card that everybody sees has the button, and the data of a dialog can be forged.
    const start = shownOn(shown).find(({ title }) => title === "Start the contract");
    const button = { type: "Action.Submit", data: start?.["data"] } as const;
    const { answer } = await guild.teams.openDialog("mateo", setup, button);
    expect(answer).toEqual({ kind: "message", text: refusal });
    const dialog = await people.open("priya", setup, "Start the contract");
    const forged = await guild.teams.submitDialog("mateo", dialog.data("Start"));
    expect(dialogOf(guild.teams, "mateo", forged).words).toContain(refusal);
    expect((await founded()).workshop).toBeNull();
    expect(JSON.stringify(shown)).toContain(`"title":"${texts.card.forRunners}"`);
    await dialog.press("Start");
    expect(dialog.answer).toEqual({ kind: "close" });
    expect(await people.reads("priya", setup)).toContain("Step 1 of 4: Bad list");
    for (const delivered of dialog.delivered) await people.again(delivered, "new id");
    expect((await founded()).workshop).toMatchObject({ step: "bad", mode: "chat", minutes: { bad: 2_880 } });
  });

  test("TRIZ-1, COLL-3: everybody writes the bad list, and two duplicates are merged", async () => {
    const bad = await newest(texts.list.prompt.bad);
    const written = [
      ["tom", "One person dominates the conversation"],
      ["amara", "No agenda"],
      ["mateo", "Nobody has an agenda"],
      ["amara", "Rude words"],
    ] as const;
    for (const [who, text] of written) {
      const added = await people.write(who, bad, ADD, "Add", {
        text,
      });
      expect(added.words).toContain("Added.");
      expect(added.fields).toEqual({ text: "" });
      for (const delivered of added.delivered) {
        await people.again(delivered, "same id");
        await people.again(delivered, "new id");
      }
    }
    const tidy = await people.open("tom", bad, "Hide or merge entries");
    const into = tidy.choice("into", "2. ");
    await tidy.press("Merge", { which: tidy.choice("which", "3. "), into });
    await tidy.press("Hide", { which: tidy.choice("which", "3. ") });
    expect(tidy.words).toContain(texts.notices.hidden);
    const read = await people.reads("mateo", bad);
    expect(read).toContain("1. \nOne person dominates the conversation\n2. \nNo agenda\n3. \nHidden by");
    expect(read).not.toContain("Rude words");
    await people.press("tom", bad, texts.card.moreTime);
    await people.press("tom", bad, texts.step.bad);
    expect((await founded()).workshop?.step).toBe("good");
  });

  test("TRIZ-1: each entry is turned around", async () => {
    const good = await newest(texts.list.prompt.good);
    const turns = [
      ["amara", "Everybody gets a turn", "One person dominates the conversation"],
      ["mateo", "The agenda stands a day before", "No agenda"],
      ["tom", "Cameras on", "None of the bad ones"],
    ] as const;
    for (const [who, text, of] of turns) {
      const dialog = await people.open(who, good, "Add an entry");
      await dialog.press("Add", { text, twin: dialog.choice("twin", of) });
    }
    expect(await people.reads("priya", good)).toContain("No agenda\n→ 2.1 \nThe agenda stands");
    await people.press("priya", good, texts.step.good);
  });

  test("POLL-2, POLL-7, CARD-4: votes are changed, repeated and out of order; a member who joins late votes too", async () => {
    const vote = await newest(texts.vote.question.contract);
    const thumb = (who: string, words: string) => people.pressAt(who, vote, words, "👍");
    await thumb("tom", "Everybody gets a turn");
    const early = await thumb("amara", "Cameras on");
    await people.pressAt("amara", vote, "Cameras on", "Take back");
    await thumb("amara", "Everybody gets a turn");
    for (const ids of ["same id", "new id"] as const) await people.again(early.delivered, ids);
    await people.look("mateo", vote);
    await pressOutOfOrder("mateo", vote, ["Cameras on", "👍"], ["Everybody gets a turn", "👍"]);
    await people.pressAt("mateo", vote, "Cameras on", "Take back");
    await thumb("mateo", "The agenda stands");
    await thumb("priya", "The agenda stands");

    await guild.teams.addMembers(["ivan"]);
    await thumb("ivan", "Everybody gets a turn");
    await thumb("ivan", "The agenda stands");
    expect(await people.reads("ivan", vote)).toMatch(/[345] (of 5 )?have voted at the last count/);
    await people.press("tom", vote, texts.vote.close);
    const [poll] = (await founded()).polls;
    const outcome = poll === undefined ? null : outcomeIn(poll);
    const tally = poll?.options.map(({ id, text }) => [text, outcome?.tally[id]]);
    expect(tally).toEqual([
      ["Everybody gets a turn", 4],
      ["The agenda stands a day before", 3],
      ["Cameras on", 0],
    ]);
    expect(outcome?.turnout).toBe(5);
  });

  test("CARD-7, CARD-10: the best entries are taken, worded and adopted; an older card does not adopt what it does not show", async () => {
    const wording = await newest(texts.wording.title);
    const choosing = await people.open("tom", wording, "Choose the principles");
    await choosing.press("Take these");
    expect(choosing.content.title).toBe("Word the principles");
    const older = buttonAfter(await people.look("priya", wording), texts.wording.title, texts.wording.adopt);
    const [first = ""] = Object.keys(choosing.fields);
    await choosing.press("Save", { [first]: CONTRACT[0]?.text ?? "", another: "We start on time" });
    expect(Object.values(choosing.fields)).toEqual([...CONTRACT.map(({ text }) => text), ""]);
    expect(await people.reads("tom", wording)).toContain("Everybody gets a turn before anybody gets two");
    expect(await people.reads("tom", wording)).toContain("Instead of: One person dominates the conversation");
    for (const delivered of choosing.delivered)
      for (const ids of ["same id", "new id"] as const) await people.again(delivered, ids);
    const stale = await guild.teams.press("priya", wording, older);
    expect(wordsOn(stale.card)).toContain(texts.says.changed);
    expect((await founded()).contracts).toEqual([]);
    const adopted = await people.press("tom", wording, texts.wording.adopt);
    await people.again(adopted.delivered, "new id");
    expect(wordsOn(adopted.card)).toContain(texts.wording.over(1));
  });

  test("CONTRACT-2: all five sign, once each", async () => {
    const contract = await newest(texts.contract.title);
    for (const who of FIVE) {
      const signed = await people.press(who, contract, "Sign");
      await people.again(signed.delivered, "new id");
    }
    expect(await people.reads("ivan", contract)).toMatch(/5 of 5 have signed|5 signatures/);
    expect(await people.reads("ivan", contract)).toContain("Tom, Priya, Amara, Mateo, Ivan");
  });

  test("BOT-2, CARD-6: anybody can ask for the founding card", async () => {
    const before = await newest(FOUNDING);
    await guild.teams.say("amara", "<p><at>Guildhall</at> set up, please</p>");
    const setup = await newest("Version 1 · 3 principles");
    expect(setup).not.toBe(before);
    const { card } = await people.press("ivan", setup, "Show it");
    expect(wordsOn(card)).toContain(texts.contract.title);
  });

  test("LOG-2, LOG-3: the logistics are voted on with one card, a vote is changed, and three decisions are made", async () => {
    const setup = await newest("Version 1 · 3 principles");
    await people.write("tom", setup, "Vote on how we meet", "Start", { hours: "24" });
    const vote = await newest(texts.vote.question.logistics);
    for (const who of FIVE) {
      await people.pressAt(who, vote, "Every 2 weeks", "Vote");
      await people.pressAt(who, vote, "45 minutes", "Vote");
      await people.pressAt(who, vote, "Everybody in this chat", "Vote");
    }
    const changed = await people.pressAt("amara", vote, "Every week", "Vote");
    await pressOutOfOrder("amara", vote, ["Every 2 weeks", "Vote"], ["Every 4 weeks", "Vote"]);
    await people.again(changed.delivered, "new id");
    expect(await people.reads("amara", vote)).toContain("Every 4 weeks\n · your choice");
    const closed = await people.press("tom", vote, texts.vote.close);
    await people.again(closed.delivered, "new id");
    expect(wordsOn(closed.card)).toContain("★ \nEvery 2 weeks\n4 votes");
    // What comes next stands below the result, for whoever may do it and for whoever waits (SPEC READ-7).
    expect(wordsOn(closed.card)).toContain("Next: collect topics");
    expect(await people.reads("amara", vote)).toContain("Waiting for ");
    expect(await people.reads("tom", setup)).toContain("Every 2 weeks · 45 minutes · Everybody in this chat");
  });

  test("BACK-1, BACK-3: topics are offered, voted on and ranked", async () => {
    const setup = await newest("Version 1 · 3 principles");
    await people.write("tom", setup, "Ask for topics", "Start", { hours: "24" });
    const topics = await newest(texts.list.prompt.topics);
    const offered = [
      ["amara", { text: "Design tokens", why: "They drift", kind: "present", minutes: "20" }],
      ["mateo", { text: "CI in ten minutes", why: "", kind: "solve", minutes: "15" }],
      ["ivan", { text: "Open floor", why: "", kind: "discuss", minutes: "30" }],
    ] as const;
    for (const [who, fields] of offered) {
      const added = await people.write(who, topics, "Offer a topic", "Offer", fields);
      for (const delivered of added.delivered) await people.again(delivered, "new id");
    }
    await people.write("tom", setup, "Vote on the topics", "Start", { hours: "24" });
    const vote = await newest(texts.vote.question.backlog);
    const plus = (who: string, words: string) => people.pressAt(who, vote, words, "+1");
    await plus("tom", "CI in ten minutes");
    await plus("tom", "CI in ten minutes");
    await plus("priya", "CI in ten minutes");
    const second = await plus("priya", "Open floor");
    await people.pressAt("priya", vote, "Open floor", "−1");
    await plus("priya", "Design tokens");
    await people.again(second.delivered, "new id");
    await plus("ivan", "Design tokens");
    await people.press("tom", vote, texts.vote.close);
    expect(await people.reads("mateo", vote)).toMatch(
      /★ \nCI in ten minutes\n3 votes\n2\. \nDesign tokens\n2 votes\n3\. \nOpen floor\n0 votes/,
    );
  });

  test("CARD-8, PLAN-5, PLAN-7: a plan for two sessions is proposed, moved and accepted", async () => {
    const setup = await newest("Version 1 · 3 principles");
    const planning = await people.write("tom", setup, "Plan the next sessions", "Propose a plan", {
      sessions: "2",
    });
    expect(planning.words).toContain(texts.refusal({ code: "datesMissing", known: 0 }));
    await planning.press("Propose a plan", { date: firstDay, time: "10:30" });
    expect(planning.answer).toEqual({ kind: "close" });
    for (const delivered of planning.delivered) await people.again(delivered, "new id");
    const plan = await newest(texts.plan.title);
    const older = buttonAfter(await people.look("priya", plan), "a proposal", texts.plan.accept);
    const arranging = await people.open("tom", plan, "Move topics");
    const topic = arranging.choice("topic", "2. ");
    await arranging.press("Move", { topic, to: "1" });
    const stale = await guild.teams.press("priya", plan, older);
    expect(wordsOn(stale.card)).toContain(texts.says.changed);
    await arranging.press("Move", { topic, to: "0" });
    const accepted = await people.press("priya", plan, texts.plan.accept);
    expect(wordsOn(accepted.card)).toContain(texts.plan.acceptedNow);
  });

  test("CARD-4: every earlier press, repeated in reverse order and under new ids, changes nothing", async () => {
    const before = await stored();
    expect(people.delivered.length).toBeGreaterThan(60);
    for (const delivered of people.delivered.toReversed()) await people.again(delivered, "new id");
    for (const delivered of people.delivered) await people.again(delivered, "same id");
    const after = await stored();
    const eventsIn = ({ log }: Stored) => log.flatMap(({ events }) => events);
    expect(eventsIn(after)).toEqual(eventsIn(before));
    expect(after.state).toEqual(before.state);
  });

  test("every stored entry is correct", async () => {
    const { state, who } = await stored();
    expect(state.organisers.map(who)).toEqual(["tom"]);
    const [contract] = state.contracts;
    expect(state.contracts).toHaveLength(1);
    expect(
      contract?.principles.map(({ text, from, votes }) => ({ text, from: from?.text ?? null, votes })),
    ).toEqual(CONTRACT);
    expect(contract?.signatures.map(({ member }) => who(member))).toEqual([...FIVE]);
    expect(state.logistics.decisions).toMatchObject({
      frequency: [{ version: 1, choice: { frequency: { kind: "weeks", every: 2 } }, turnout: 5, votes: 4 }],
      duration: [{ version: 1, choice: { minutes: 45 }, turnout: 5, votes: 5 }],
      participants: [{ version: 1, choice: { who: "chat" }, turnout: 5, votes: 5 }],
    });
    const places = placesIn(state.upcoming);
    expect(
      state.backlog.topics.map(({ id, text, why, kind, minutes, votes, authors }) => ({
        ...{ text, why, kind, minutes, votes, by: authors.map(who) },
        ...{ planned: places.get(id)?.at ?? null },
      })),
    ).toEqual([
      {
        ...{ text: "Design tokens", why: "They drift", kind: "present", minutes: 20, votes: 2 },
        ...{ by: ["amara"], planned: at(0) },
      },
      {
        ...{ text: "CI in ten minutes", why: "", kind: "solve", minutes: 15, votes: 3 },
        ...{ by: ["mateo"], planned: at(0) },
      },
      {
        ...{ text: "Open floor", why: "", kind: "discuss", minutes: 30, votes: 0 },
        ...{ by: ["ivan"], planned: at(14) },
      },
    ]);
    expect(state.rhythm).toEqual({ timeZone: "Europe/London", anchor: at(0) });
    const agendas = state.upcoming.map(({ at: when, agenda }) => [
      when,
      agenda.map(({ title, kind, minutes }) => `${title ?? kind} ${minutes}`),
    ]);
    expect(agendas).toEqual([
      [at(0), ["opening 5", "CI in ten minutes 15", "Design tokens 20", "closing 5"]],
      [at(14), ["opening 5", "Open floor 30", "closing 5"]],
    ]);
    expect(state.secrets).toEqual({});
    expect(state).toMatchObject({ backlog: { asking: null }, plan: null });
    expect(state.polls.some(isOpen)).toBe(false);
    expect(guild.teams.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});
