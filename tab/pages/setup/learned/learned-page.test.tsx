import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { learnedTexts } from "../../../testing/learned-texts.ts";
import { withQuestions } from "../../../testing/question-scenes.ts";
import { newUser, onPage, ownPage, pass, press, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

let texts = 0;
const text = (said: string, more: Partial<LearnedText> = {}): LearnedText => ({
  ...{ id: `said-${(texts += 1)}`, kind: "learned", text: said, title: null, answer: null, choice: null },
  ...{
    session: 3,
    at: Date.UTC(2026, 2, 5, 12),
    presenter: null,
    facilitator: null,
    owner: null,
    used: 0,
    stories: [],
    ...more,
  },
});

function guildWith(learned: readonly LearnedText[]): Guild {
  const guild = foundedGuild();
  guild.world.learned = learned;
  return guild;
}

function open(guild: Guild) {
  const client = createFakeSyncClient(guild.world, priya.ref);
  onPage("learned");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  return client;
}
const field = () => screen.getByRole("searchbox", { name: "Search" });
const results = async () =>
  within(await screen.findByRole("list", { name: "What was found" })).getAllByRole("listitem");
const told = (line: string) => screen.findByText(line);

test("KNOW-6, HELPED-5: with nothing typed everything is there, newest first, with kind, date, session and people", async () => {
  open(
    guildWith([
      text("Ask earlier", { presenter: tom.ref, facilitator: priya.ref, used: 1 }),
      text("Write it down", { kind: "action", owner: priya.ref, at: Date.UTC(2026, 3, 2, 12), session: 4 }),
      text("Cache them", { kind: "outcome", title: "Slow builds", session: 2, at: Date.UTC(2026, 1, 5, 12) }),
      text("", {
        ...{ kind: "decision", choice: { element: "duration", minutes: 45 }, session: null },
        at: Date.UTC(2026, 0, 5, 12),
      }),
    ]),
  );
  expect((await results()).map(({ textContent }) => textContent.replaceAll(/[\u2068\u2069]/g, ""))).toEqual([
    "Action · 2 Apr 2026Write it downSession 4Yours to do",
    "Learned · 5 Mar 2026Ask earlierSession 3Used by 1 person · Presented by Tom Whitfield · Facilitated by you",
    "Outcome · 5 Feb 2026Slow buildsCache themSession 2",
    "Decision · 5 Jan 2026How long45 minutesHow we work",
  ]);
  expect(screen.getByText("4 entries, newest first")).toBeDefined();
});

test("KNOW-6: what is typed is looked for after a moment, marked in the results, and their number is announced", async () => {
  open(guildWith([text("Ask earlier"), text("Ask the team"), text("Nothing of it")]));
  await results();
  const user = newUser();
  await user.type(field(), "ask ear");
  await told("1 result");
  const [only] = await results();
  expect([...(only?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Ask",
    "earlier",
  ]);
  expect(screen.getByText("1 result").getAttribute("role")).toBe("status");
  await user.clear(field());
  await user.type(field(), "elsewhere");
  await told("Nothing found");
  expect(screen.getByText(/^Try fewer or shorter words/)).toBeDefined();
  expect(screen.queryByRole("list", { name: "What was found" })).toBeNull();
});

test("KNOW-6: kind and days narrow it down, and one press shows everything again", async () => {
  open(
    guildWith([
      text("Ask earlier"),
      text("Write it down", { kind: "action" }),
      text("Write more", { kind: "action", at: Date.UTC(2026, 4, 5, 12) }),
    ]),
  );
  await results();
  const user = newUser();
  await user.click(screen.getByText("Narrow it down"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Action");
  await told("2 results");
  await user.type(screen.getByLabelText("To"), "2026-03-05");
  await told("1 result");
  await user.type(screen.getByLabelText("From"), "2026-03-06");
  expect(await screen.findByText("“To” is before “From”.")).toBeDefined();
  await told("Nothing found");
  await user.click(screen.getByRole("button", { name: "Clear search" }));
  await told("3 entries, newest first");
});

test("KNOW-6: more results are shown page by page; each page takes the focus and is announced", async () => {
  open(guildWith(learnedTexts(13)));
  const user = newUser();
  expect(await results()).toHaveLength(5);
  for (const [before, after] of [
    [5, 10],
    [10, 13],
  ] as const) {
    await user.click(screen.getByRole("button", { name: "Show more results" }));
    await waitFor(async () => expect(await results()).toHaveLength(after));
    await waitFor(async () => expect(document.activeElement).toBe((await results())[before]));
    expect(screen.getByText(`${after - before} more shown`)).toBeDefined();
  }
  expect(screen.queryByRole("button", { name: "Show more results" })).toBeNull();
});

test("KNOW-6: before anything was learned the page says so", async () => {
  open(guildWith([]));
  const line = await told(
    "Nothing here yet. Takeaways, actions, questions, outcomes and decisions will appear once a session has ended.",
  );
  expect(line.getAttribute("role")).toBe("status");
});

test("KNOW-6: a search that fails says so and can be tried again; while there is no connection the page says that", async () => {
  const guild = guildWith([text("Ask earlier")]);
  guild.world.reading = { fails: true, current: true, former: [] };
  const client = open(guild);
  await told("The search didn’t work.");
  guild.world.reading = { fails: false, current: true, former: [] };
  await newUser().click(screen.getByRole("button", { name: "Try again" }));
  expect(await results()).toHaveLength(1);
  act(() => client.connection.set({ state: "reconnecting", since: Date.now() }));
  await told("You can search again once Guildhall is connected.");
  expect(await results()).toHaveLength(1);
  act(() => client.connection.set({ state: "live" }));
  await told("1 entry, newest first");
});

test("KNOW-6: somebody who was erased is a former member", async () => {
  const guild = guildWith([text("Ask earlier", { facilitator: tom.ref })]);
  guild.world.reading = { fails: false, current: true, former: [tom.ref] };
  open(guild);
  const [only] = await results();
  expect(only?.textContent).toContain("Facilitated by a former member");
});

test("KNOW-9: what came of something stands beside it with who told it, and its words are found and marked", async () => {
  const stories = [{ by: tom.ref, text: "We ask on Mondays" }];
  open(guildWith([text("Ask earlier", { stories }), text("Ask the team")]));
  const [first] = await results();
  expect(first?.textContent.replaceAll(/[\u2068\u2069]/g, "")).toContain(
    "We ask on Mondays told by Tom Whitfield",
  );
  await newUser().type(field(), "mond");
  await told("1 result");
  const [only] = await results();
  expect([...(only?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Mondays",
  ]);
});

test("KNOW-7: each result leads to its session, which has a page of its own, and Back leads to the search", async () => {
  open(guildWith([text("Ask earlier", { session: 3 })]));
  await results();
  press(screen.getByRole("link", { name: "Session 3" }));
  expect(location.hash).toBe("#sessions/3");
  expect(screen.getByRole("heading", { level: 1, name: "Sessions" })).toBe(document.activeElement);
  expect(await screen.findByText("There is no such past session.")).toBeDefined();
  press(screen.getByRole("link", { name: "All sessions" }));
  expect(location.hash).toBe("#sessions");
  await pass(0);
});

test("ASK-6, KNOW-6: a question is found with its answer, and by the words of both", async () => {
  open(
    guildWith([
      text("Who pays?", { kind: "question", answer: "Each team its own" }),
      text("Who knows?", { kind: "question" }),
    ]),
  );
  expect((await results()).map(({ textContent }) => textContent.replaceAll(/[\u2068\u2069]/g, ""))).toEqual([
    "Question · 5 Mar 2026Who pays?Answer: Each team its ownSession 3",
    "Question · 5 Mar 2026Who knows?Not answered yetSession 3",
  ]);
  await newUser().type(field(), "team pays");
  await told("1 result");
});

test("ASK-2, ASK-6: the open questions of the community are on the page, to be answered", async () => {
  const guild = withQuestions(2);
  open(guild);
  const user = newUser();
  await user.click(await screen.findByText("2 open questions"));
  await user.click(screen.getByRole("button", { name: "Answer: “Who pays for the build machines?”" }));
  await user.type(await screen.findByRole("textbox", { name: "What is the answer?" }), "Each team");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("1 open question")).toBeDefined();
  expect(screen.getByText("since session 1 · Answered by you")).toBeDefined();
});

test("HELP-4: whoever can help with what is typed is shown above what was learned, and announced", async () => {
  const guild = guildWith([text("Ask earlier")]);
  guild.community(tom.ref, { type: "changeHelp", was: null, text: "Tokens and their names" });
  guild.community(priya.ref, { type: "changeHelp", was: null, text: "Slow builds" });
  open(guild);
  await results();
  expect(screen.queryByText("People who can help")).toBeNull();
  await newUser().type(field(), "name tok");
  const people = await screen.findByRole("list", { name: "People who can help" });
  expect(people.textContent.replaceAll(/[\u2068\u2069]/g, "")).toBe("Tom WhitfieldTokens and their names");
  expect(people.closest("[role=status]")).not.toBeNull();
  expect([...people.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
    "Tokens",
    "names",
  ]);
});
