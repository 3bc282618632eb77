import { nextDates } from "@guildhall/shared/domain/kernel/calendar/next-dates";
import { wallTimeAt } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  badList,
  contracted,
  founded,
  lastPoll,
  logisticsDecided,
  logisticsVoted,
  topicsAsked,
  topicsVoted,
  vote,
} from "../../testing/activities.ts";
import { fromField } from "../../components/wall-input.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "../../testing/guild.ts";
import { setupScenes } from "../../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, show } from "../../testing/show.tsx";
import { SetupPage } from "./setup-page.tsx";

ownPage();

function showSetup(guild: Guild, as = priya.ref): void {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

const card = (name: string) => within(screen.getByRole("region", { name }));
const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("an empty community is led through four steps, and each of them can be started", () => {
  showSetup(foundedGuild());
  expect(screen.getByRole("heading", { name: "Found your community in four steps" })).toBeDefined();
  expect(screen.getByText("0 of 4 done")).toBeDefined();
  for (const [name, place] of [
    ["Social contract", "Found your community in four steps"],
    ["How we meet", "How we meet"],
    ["Topics", "Topics"],
  ] as const) {
    expect(card(name).getByText("Not begun")).toBeDefined();
    expect(card(place).getByRole("button", { name: /^Start live/ })).toBeDefined();
    expect(card(place).getByRole("button", { name: /^Start in the chat until/ })).toBeDefined();
  }
  expect(card("Rota").getByText("Not begun")).toBeDefined();
  expect(card("Rota").getByRole("button", { name: "Join the rota" })).toBeDefined();
});

test("READ-5: what is next is started where it is said, and offered once", async () => {
  const guild = contracted();
  showSetup(guild);
  const intro = card("Found your community in four steps");
  expect(intro.getByText("Next: decide how you meet")).toBeDefined();
  expect(screen.getAllByRole("button", { name: "Start live: How we meet" })).toHaveLength(1);
  await newUser().click(intro.getByRole("button", { name: "Start live: How we meet" }));
  expect(lastPoll(guild).subject.kind).toBe("logistics");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "How we meet" }));
  expect(intro.getByRole("button", { name: "Take part" })).toBeDefined();
});

test("READ-7: below a result what is next is started at once, and leads to its page", async () => {
  const guild = logisticsVoted(contracted());
  onPage("agreements");
  showSetup(guild);
  act(() => {
    for (const { id, options } of founded(guild).polls.filter(isOpen)) {
      const ballot = { [options[0]?.id ?? optionId("none")]: 1 };
      for (const { ref } of [tom, lars]) guild.community(ref, { type: "castBallot", poll: id, ballot });
      guild.community(priya.ref, { type: "closePoll", poll: id });
    }
  });
  const meeting = card("How we meet");
  expect(meeting.getByText("Next: collect topics")).toBeDefined();
  await newUser().click(meeting.getByRole("button", { name: "Ask for topics" }));
  expect(founded(guild).backlog.asking).not.toBeNull();
  expect(screen.getByRole("heading", { level: 1, name: "Topics" })).toBeDefined();
});

test("HOME-3: the path says what is left once its steps are done, and at its end leads to the home page", async () => {
  const guild = setupScenes["setup-planning"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  showSetup(guild);
  const intro = card("Found your community in four steps");
  expect(intro.getByText("All four are done. What is left is to plan your first sessions.")).toBeDefined();
  expect(intro.queryByText(/15 minutes/)).toBeNull();
  act(() => {
    guild.community(priya.ref, { type: "acceptPlan" });
  });
  await newUser().click(intro.getByRole("button", { name: "Go to the home page" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Frontend Guild" }));
  expect(card("For you")).toBeDefined();
  expect(screen.queryByText(/Found your community/)).toBeNull();
});

test("a member is told who can start a step", () => {
  showSetup(foundedGuild(), tom.ref);
  expect(screen.queryByText(/Start with whichever you like/)).toBeNull();
  expect(card("Social contract").getByText("Waiting for Priya Nair to start it.")).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Start live/ })).toBeNull();
});

test("READ-6: who can start a step is told alike above the steps and in them", () => {
  const guild = foundedGuild();
  for (const { ref } of [tom, lars]) guild.community(priya.ref, { type: "nameOrganiser", member: ref });
  showSetup(guild, amina.ref);
  const told = "Waiting for Priya Nair, Tom Whitfield or Lars Eriksen to start it.";
  const intro = card("Found your community in four steps");
  const isolated = (text: string) => text.replaceAll(/[\u2068\u2069]/g, "");
  for (const part of [intro, card("Social contract"), card("How we meet")])
    expect(part.getByText((text) => isolated(text) === told)).toBeDefined();
});

test("READ-6: topics can be voted on while people are still asked for them", async () => {
  const guild = topicsAsked(2);
  showSetup(guild);
  await newUser().click(button("Start live: Vote on the topics"));
  expect(lastPoll(guild).subject.kind).toBe("backlog");
});

test("READ-5: the one next thing stands above the steps, and who can do it", () => {
  showSetup(foundedGuild(), tom.ref);
  const intro = card("Found your community in four steps");
  expect(intro.getByText("Next: write your social contract")).toBeDefined();
  expect(intro.getByText("Waiting for Priya Nair to start it.")).toBeDefined();
});

test("one tap starts the workshop, everybody takes part in it here, and the focus stays at its heading", async () => {
  const guild = foundedGuild();
  showSetup(guild);
  const user = newUser();
  await user.click(button("Start live: Social contract"));
  expect(card("Social contract").getByText("Step 1 of 4: Bad list")).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Social contract" }));
  await user.type(screen.getByRole("textbox", { name: "What would go wrong" }), "No agenda{Enter}");
  expect(
    within(screen.getByRole("list", { name: "Entries: Bad list" })).getByText("No agenda"),
  ).toBeDefined();
});

test("one tap starts the logistics in the chat, for three days", async () => {
  const guild = foundedGuild();
  showSetup(guild);
  await newUser().click(button(/^Start in the chat until Fri,? 8 May: How we meet$/));
  const polls = founded(guild).polls.filter(isOpen);
  expect(polls.map(({ inChat, progress }) => [inChat, progress.closesAt])).toEqual(
    Array.from({ length: 3 }, () => [true, Date.UTC(2026, 4, 8, 10)]),
  );
  expect(
    card("How we meet").getByText("0 of 12 have voted at the last count", { selector: "span" }),
  ).toBeDefined();
});

test("a step that is started with chosen options runs with them", async () => {
  const guild = foundedGuild();
  showSetup(guild);
  const user = newUser();
  await user.click(button("More options: How we meet"));
  const form = within(screen.getByRole("form", { name: "Vote on how we meet" }));
  await user.click(form.getByRole("checkbox", { name: "Who is invited?" }));
  await user.click(form.getByRole("button", { name: "Start" }));
  expect(founded(guild).polls).toHaveLength(2);
});

test("what somebody else starts is shown in its step with the turnout, and a member votes there", async () => {
  const guild = logisticsVoted();
  for (const { ref } of [priya, lars])
    for (const { id, options } of founded(guild).polls)
      guild.community(ref, {
        type: "setOptionVotes",
        poll: id,
        option: options[0]?.id ?? optionId("none"),
        votes: 1,
      });
  showSetup(guild, tom.ref);
  const step = card("How we meet");
  expect(step.getByText("0 of 12 have voted at the last count", { selector: "span" })).toBeDefined();
  const user = newUser();
  for (const name of ["Every week", "45 minutes", "Everybody in this chat"])
    await user.click(step.getByLabelText(name));
  expect(step.getByText("3 of 12 have voted at the last count", { selector: "span" })).toBeDefined();
});

test("the result of a vote stays on the page until it is dismissed, and the decision remains", async () => {
  const guild = logisticsVoted();
  showSetup(guild);
  const user = newUser();
  await user.click(screen.getByLabelText("Every week"));
  await user.click(screen.getByText("Close the vote"));
  await user.click(screen.getByText("Close it"));
  expect(screen.getByLabelText(/^Result: How often/)).toBeDefined();
  await user.click(screen.getByText("Hide result"));
  expect(screen.queryByLabelText(/^Result/)).toBeNull();
  expect(card("How we meet").getByText("1 of 3 decided")).toBeDefined();
  expect(within(screen.getByRole("list", { name: "How we meet" })).getByText("Every week")).toBeDefined();
});

test("a member signs the contract in its card, and its step shows how many have signed", async () => {
  showSetup(contracted(), tom.ref);
  await newUser().click(button("Sign it"));
  expect(card("Social contract").getByText("Version 1 · 5 principles · 9 of 12 have signed")).toBeDefined();
  expect(screen.getByText("You have signed it.")).toBeDefined();
});

test("an earlier version of the contract stays readable while a new one is made", () => {
  const guild = contracted();
  badList(1, undefined, guild);
  showSetup(guild);
  expect(screen.getByText("The contract in force until then")).toBeDefined();
  expect(screen.getByText("Step 1 of 4: Bad list")).toBeDefined();
});

test("a member offers a topic, and says on which dates they cannot present", async () => {
  const guild = foundedGuild();
  showSetup(guild, tom.ref);
  const user = newUser();
  await user.click(button("Offer a topic"));
  await user.type(screen.getByRole("textbox", { name: "Topic" }), "Container queries");
  await user.click(button("Offer topic"));
  expect(card("Topics").getByText("1 topic, not voted on yet")).toBeDefined();
  fireEvent.change(screen.getByLabelText("Date"), { target: { value: "2026-05-12" } });
  await user.click(button("Add the date"));
  expect(founded(guild).unavailable[tom.ref]).toEqual(["2026-05-12"]);
});

test("the vote on the topics runs in their card", async () => {
  const guild = topicsVoted(3);
  vote(guild, 4);
  showSetup(guild, tom.ref);
  expect(
    card("Topics").getByText("3 of 12 have voted at the last count", { selector: "span" }),
  ).toBeDefined();
  guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
});

test("whoever runs it edits the short lists and the days to a review", async () => {
  const guild = logisticsDecided();
  showSetup(guild);
  const user = newUser();
  await user.click(button("Remove “90 minutes”"));
  await user.type(screen.getByRole("textbox", { name: "Minutes per session" }), "75{Enter}");
  const durations = founded(guild).logistics.lists.duration.map((choice) =>
    choice.element === "duration" ? choice.minutes : 0,
  );
  expect(durations).toEqual([30, 45, 60, 75]);
  const days = screen.getByRole("textbox", { name: "Days until a decision is reviewed" });
  await user.clear(days);
  await user.type(days, "30{Enter}");
  expect(founded(guild).logistics.reviewDays).toBe(30);
});

test("TEXT-16: what is entered just as Guildhall suggests it is the suggestion, and is on the list once", async () => {
  const guild = logisticsDecided();
  showSetup(guild);
  const user = newUser();
  const suggested = () => founded(guild).logistics.lists.participants;
  await user.click(button("Remove “Anybody in the organisation”"));
  expect(suggested()).toEqual([
    { element: "participants", who: "chat" },
    { element: "participants", who: "chatAndGuests" },
  ]);
  const field = () => screen.getByRole("textbox", { name: "Who is invited?" });
  await user.type(field(), "Everybody in this chat{Enter}");
  expect(screen.getByText(/That option is already there/)).toBeDefined();
  await user.clear(field());
  await user.type(field(), " Anybody in the  organisation {Enter}");
  await user.type(field(), "Anybody at all{Enter}");
  expect(suggested().slice(2)).toEqual([
    { element: "participants", who: "organisation" },
    { element: "participants", text: "Anybody at all" },
  ]);
});

function toPlan(): Guild {
  const guild = logisticsDecided();
  for (const [index, title] of ["Container queries", "The outage", "Design tokens"].entries())
    guild.community(tom.ref, {
      type: "offerTopic",
      title: title,
      details: { why: "", kind: "discuss", minutes: [15, 15, 200][index] ?? 15 },
    });
  return guild;
}

test("a plan is proposed, changed and accepted", async () => {
  const guild = toPlan();
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at: Date.UTC(2026, 4, 12, 9) });
  showSetup(guild);
  const user = newUser();
  await user.click(button("Propose a plan"));
  const left = within(screen.getByRole("list", { name: "Did not fit" }));
  expect(left.getByText(/too long for any of the sessions/)).toBeDefined();
  await user.selectOptions(screen.getByRole("combobox", { name: "Session for “The outage”" }), "1");
  expect(founded(guild).plan?.sessions.map(({ topics }) => topics.length)).toEqual([1, 1]);
  await user.click(button("Accept the plan"));
  expect(within(screen.getByRole("list", { name: "Agenda" })).getByText("Container queries")).toBeDefined();
  expect(within(screen.getByRole("list", { name: /^Agenda of / })).getByText(/The outage/)).toBeDefined();
});

test("without known dates, they are entered by hand", async () => {
  const guild = topicsAsked(2);
  showSetup(guild);
  const user = newUser();
  expect(button("Propose a plan").getAttribute("aria-disabled")).toBe("true");
  for (const [place, day] of ["12", "19"].entries())
    fireEvent.change(screen.getByLabelText(place === 0 ? "First session" : "Second session"), {
      target: { value: `2026-05-${day}T09:00` },
    });
  await user.click(button("Propose a plan"));
  expect(founded(guild).plan?.sessions.map(({ at }) => at)).toEqual([
    Date.UTC(2026, 4, 12, 9),
    Date.UTC(2026, 4, 19, 9),
  ]);
});

test("PLAN-10: once it is decided how often to meet, only the first date is asked for", async () => {
  const guild = logisticsDecided(topicsAsked(2));
  showSetup(guild);
  expect(screen.queryByLabelText("Second session")).toBeNull();
  fireEvent.change(screen.getByLabelText("First session"), { target: { value: "2026-05-12T09:00" } });
  const following = within(screen.getByRole("list", { name: /follow from how often you meet/ }));
  expect(following.getAllByRole("listitem")).toHaveLength(1);
  await newUser().click(button("Propose a plan"));
  const zone = founded(guild).rhythm.timeZone;
  const [first = 0, second = 0] = founded(guild).plan?.sessions.map(({ at }) => at) ?? [];
  expect(founded(guild).rhythm.anchor).toBe(first);
  expect(wallTimeAt(first, zone)).toMatchObject({ month: 5, day: 12, hour: 9 });
  const choice = founded(guild).logistics.decisions.frequency.at(-1)?.choice;
  if (choice?.element !== "frequency") throw new Error("The frequency is decided");
  expect([second]).toEqual(nextDates(choice.frequency, first, first, zone, 1));
});

test("EASE-3: once it is decided how often to meet, a first date is suggested, which can be changed", async () => {
  const guild = logisticsDecided(topicsAsked(2));
  showSetup(guild);
  const field = screen.getByLabelText<HTMLInputElement>("First session");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choice = founded(guild).logistics.decisions.frequency.at(-1)?.choice;
  if (choice?.element !== "frequency") throw new Error("The frequency is decided");
  const today = Date.UTC(2026, 4, 5, 10);
  const [at = 0] = nextDates(choice.frequency, today, today, zone, 1);
  expect(fromField(field.value, zone)).toBe(at);
  expect(screen.getByText(/^Suggested from how often you meet/)).toBeDefined();
  await newUser().click(button("Propose a plan"));
  expect(founded(guild).rhythm.anchor).toBe(at);
  expect(founded(guild).plan?.sessions[0]?.at).toBe(at);
});

test("the date of the next session is set with its time zone", async () => {
  const guild = foundedGuild();
  showSetup(guild);
  const user = newUser();
  await user.click(button("Set a date"));
  const form = within(screen.getByRole("form", { name: "When we meet next" }));
  await user.selectOptions(form.getByRole("combobox", { name: "Time zone" }), "Europe/Berlin");
  fireEvent.change(form.getByLabelText("Next session"), { target: { value: "2026-05-12T11:00" } });
  await user.click(form.getByRole("button", { name: "Save the date" }));
  const at = Date.UTC(2026, 4, 12, 9);
  expect(founded(guild).rhythm).toEqual({ timeZone: "Europe/Berlin", anchor: at });
  expect(founded(guild).upcoming).toMatchObject([{ at }]);
});

test("HOME-3: once all four steps are done, the next visit shows the community's home", () => {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  showSetup(guild, tom.ref);
  expect(screen.queryByText(/Found your community/)).toBeNull();
  const headings = screen.getAllByRole("heading").map(({ tagName, textContent }) => [tagName, textContent]);
  expect(headings.filter(([tag]) => tag !== "H3")).toEqual([
    ["H1", "Frontend Guild"],
    ["H2", "Next session: 1"],
    ["H2", "For you"],
    ["H2", "What came of the last session"],
  ]);
  expect(screen.getByRole("link", { name: "Sign the social contract" })).toBeDefined();
  expect(screen.queryByText("Propose a plan")).toBeNull();
});
