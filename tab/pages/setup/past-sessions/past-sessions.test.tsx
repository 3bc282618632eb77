import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AttendanceCounts } from "@guildhall/shared/domain/community/past-sessions/part";
import { itemId, type MemberRef, sessionId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR } from "@guildhall/shared/domain/kernel/time";
import type { PastItem, PastSessionRow, TakeawayRow } from "@guildhall/shared/domain/rows";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show, onPage } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

function showAs(guild: Guild, as: MemberRef) {
  const client = createFakeSyncClient(guild.world, as);
  onPage("sessions");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  return client;
}
const card = () => within(screen.getByRole("region", { name: "Past sessions" }));
const first = async () => (await card().findAllByRole("listitem"))[0] as HTMLElement;

const item = (title: string | null, more: Partial<PastItem> = {}): PastItem => ({
  ...{ id: itemId(`item-${title ?? "hidden"}`), title, hidden: title === null },
  ...{ kind: "topic", presenter: null },
  ...{ planned: 25, minutes: 20, became: "done", ...more },
});

const session = (number: number, more: Partial<PastSessionRow> = {}): PastSessionRow => ({
  ...{ id: sessionId(`session-${number}`), number, begunAt: Date.now() - 7 * DAY, minutes: 60, planned: 50 },
  ...{ facilitator: tom.ref, headCount: null, attendance: { people: 3, quarters: [3, 3, 2, 2] } },
  counts: {
    ...{ done: 1, parked: 1, takeaways: 1, elmos: 4, calls: 1 },
    answers: { movedOn: 0, parked: 1, continued: 0 },
  },
  items: [],
  ...more,
});

const takeaway = (number: number, text: string, more: Partial<TakeawayRow> = {}): TakeawayRow => ({
  ...{ id: takeawayId(`take-${text.replaceAll(" ", "-")}`), session: sessionId(`session-${number}`), number },
  ...{
    at: Date.now(),
    kind: "learned",
    text,
    author: amina.ref,
    owner: null,
    answer: null,
    item: null,
    used: 0,
    stories: [],
    ...more,
  },
});

function guildWith(...pastSessions: readonly PastSessionRow[]): Guild {
  const guild = foundedGuild();
  guild.world.past = { ...guild.world.past, pastSessions };
  return guild;
}

const headings = () =>
  card()
    .getAllByRole("heading", { level: 3 })
    .map(({ textContent }) => textContent?.split(" · ")[0]);

test("ATT-7: before the first session has ended the card says so", async () => {
  showAs(foundedGuild(), priya.ref);
  expect(await card().findByText(/^No sessions yet/)).toBeDefined();
  expect(card().queryByRole("list")).toBeNull();
});

test("ATT-7: each past session has its number, date, minutes, facilitator, attendance and counts", async () => {
  showAs(guildWith(session(1)), lars.ref);
  const entry = await first();
  expect(within(entry).getByRole("heading").textContent).toBe("Session 1 · 28 Apr 2026");
  expect([...entry.querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual([
    "3 people, 2 until the end",
    "Facilitated by Tom Whitfield · 60 min of 50 planned",
    "1 item done · 1 parked · 1 takeaway · 4 ELMOs · 1 call (1 parked)",
  ]);
});

test("ATT-6: only the person themselves is told that they were there, and nothing if they were not", async () => {
  const guild = foundedGuild();
  const { world } = guild;
  world.ahead = -HOUR - 20_000;
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  const { id } = guild.running();
  world.ahead = -20_000;
  guild.session(tom.ref, { type: "finish" });
  const slots = {
    [tom.ref]: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [amina.ref]: [0, 1, 2, 3, 4, 5],
    [lars.ref]: [2],
  };
  world.tellCommunity({ type: "recordAttendance", session: id, slots }, { kind: "system" });
  world.past = { ...world.past, pastSessions: [session(1, { id })] };
  const said = async (who: MemberRef): Promise<string> => {
    showAs(guild, who);
    const region = screen.getAllByRole("region", { name: "Past sessions" }).at(-1) as HTMLElement;
    await within(region).findAllByRole("listitem");
    return /You were there( for part of it)?/.exec(region.textContent ?? "")?.[0] ?? "nothing";
  };
  expect(await said(tom.ref)).toBe("You were there");
  expect(await said(amina.ref)).toBe("You were there for part of it");
  expect(await said(lars.ref)).toBe("You were there for part of it");
  expect(await said("wei" as MemberRef)).toBe("nothing");
});

const attended = (people: number, last: number): AttendanceCounts => ({
  people,
  quarters: [people, people, last, last],
});

test.each([
  [attended(2, 2), null, "2 people, all until the end"],
  [attended(2, 0), null, "2 people, nobody until the end"],
  [attended(1, 1), null, "1 person, until the end"],
  [attended(1, 0), null, "1 person, not until the end"],
  [attended(1, 1), 9, "9 people by head count, 1 of them in Teams"],
  [attended(2, 2), 1, "2 people, all until the end"],
  [attended(0, 0), 9, "9 people by head count"],
  [attended(0, 0), null, "Nobody stayed for five minutes."],
  [null, null, "Attendance is being counted."],
] as const)(
  "ATT-3, ATT-7: attendance is put in a few words: %o, head count %o",
  async (attendance, headCount, words) => {
    showAs(guildWith(session(1, { attendance, headCount })), "wei" as MemberRef);
    expect(await card().findByText(words)).toBeDefined();
  },
);

test("PROJ-6: earlier sessions are shown page by page; each page takes the focus and is announced", async () => {
  showAs(guildWith(...[7, 6, 5, 4, 3, 2, 1].map((number) => session(number))), priya.ref);
  const user = newUser();
  await first();
  expect(headings()).toEqual(["Session 7", "Session 6", "Session 5"]);
  await user.click(card().getByRole("button", { name: "Show more sessions" }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Session 4"));
  expect(screen.getByText("3 more shown")).toBeDefined();
  await user.click(card().getByRole("button", { name: "Show more sessions" }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Session 1"));
  expect(headings()).toHaveLength(7);
  expect(card().queryByRole("button", { name: "Show more sessions" })).toBeNull();
});

test("PROJ-6: while the first page is on its way that is shown, and nothing claims that there is none", async () => {
  const guild = guildWith(session(1));
  const client = createFakeSyncClient(guild.world, priya.ref);
  const release = client.hold();
  onPage("sessions");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  expect(await card().findByText("Loading…")).toBeDefined();
  expect(card().queryByText(/^No sessions yet/)).toBeNull();
  act(release);
  await first();
  expect(card().queryByText("Loading…")).toBeNull();
});

test("PROJ-6: what could not be loaded is said, announced, and can be tried again with the keyboard", async () => {
  const guild = guildWith(session(1));
  guild.world.reading = { fails: true, current: true, former: [] };
  showAs(guild, priya.ref);
  const again = await card().findByRole("button", { name: "Try again" });
  expect(screen.getAllByText("This could not be loaded.")).toHaveLength(2);
  guild.world.reading = { fails: false, current: true, former: [] };
  const user = newUser();
  again.focus();
  await user.keyboard("{Enter}");
  await first();
  expect(card().queryByText("This could not be loaded.")).toBeNull();
});

test("PROJ-6: as far as it was read, the list is read again when a session is over or a topic is hidden", async () => {
  const guild = guildWith(...[5, 4, 3, 2, 1].map((number) => session(number)));
  const { world } = guild;
  showAs(guild, priya.ref);
  await first();
  await newUser().click(card().getByRole("button", { name: "Show more sessions" }));
  await waitFor(() => expect(headings()).toHaveLength(5));
  world.past = { ...world.past, pastSessions: [session(6), ...world.past.pastSessions] };
  act(() => {
    guild.community(tom.ref, { type: "begin", session: guild.next() });
    guild.session(tom.ref, { type: "addTakeaway", kind: "learned", owner: null, text: "Ask earlier" });
    guild.session(tom.ref, { type: "finish" });
  });
  await waitFor(() => expect(headings()?.[0]).toBe("Session 6"));
  expect(headings()).toHaveLength(6);
});

test("PROJ-6: rows that are not current say so, and are asked for again", async () => {
  const guild = guildWith();
  guild.world.reading = { fails: false, current: false, former: [] };
  showAs(guild, priya.ref);
  expect(await card().findByText("The latest changes may still be missing here.")).toBeDefined();
  guild.world.reading = { fails: false, current: true, former: [] };
  guild.world.past = { ...guild.world.past, pastSessions: [session(1)] };
  expect(await card().findByRole("heading", { name: /^Session 1/ }, { timeout: 4_000 })).toBeDefined();
  expect(card().queryByText("The latest changes may still be missing here.")).toBeNull();
});

test("PROJ-7, PROJ-8, HELPED-5, HELPED-9: a session shows its items and its takeaways on demand", async () => {
  const items = [
    item("Signals"),
    item("Tokens", { became: "parked", minutes: 31 }),
    item("Docs", { became: "notReached" }),
  ];
  const guild = guildWith(session(2, { items }), session(1));
  guild.world.past = {
    ...guild.world.past,
    takeaways: [
      takeaway(2, "Ask earlier", { used: 3, stories: [{ by: tom.ref, text: "We ask on Mondays" }] }),
      takeaway(2, "Write it down", { kind: "action", owner: tom.ref }),
      takeaway(1, "From another session"),
    ],
  };
  showAs(guild, priya.ref);
  await first();
  await newUser().click(card().getByText("What happened in session 2"));
  const said = within(await card().findByRole("list", { name: "Items of session 2" })).getAllByRole(
    "listitem",
  );
  expect(said.map(({ textContent }) => textContent)).toEqual([
    "Signals 20 of 25 min",
    "Tokens 31 of 25 min, parked",
    "Docs not reached",
  ]);
  const list = await card().findByRole("list", { name: "Takeaways of session 2" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Ask earlier · Used by 3 peopleWe ask on Mondays told by Tom Whitfield",
    "Write it down (action, Tom Whitfield)",
  ]);
});

test("ACTION-8: an action that the community still knows is completed among the takeaways of its session", async () => {
  const guild = guildWith(session(1));
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  for (const [kind, text] of [
    ["learned", "Ask earlier"],
    ["action", "Write it down"],
  ] as const)
    guild.session(tom.ref, { type: "addTakeaway", kind, owner: kind === "action" ? tom.ref : null, text });
  guild.session(tom.ref, { type: "finish" });
  const [action] = founded(guild).actions;
  if (action === undefined) throw new Error("No action");
  guild.world.past = {
    ...guild.world.past,
    takeaways: [
      takeaway(1, "Ask earlier"),
      takeaway(1, "Write it down", { id: action.id, kind: "action", owner: tom.ref }),
    ],
  };
  showAs(guild, tom.ref);
  await first();
  const user = newUser();
  await user.click(card().getByText("What happened in session 1"));
  const lines = within(await card().findByRole("list", { name: "Takeaways of session 1" }));
  const line = () => lines.getAllByRole("listitem")[1]?.textContent;
  expect(line()).toBe("Write it downAction · YouDone");
  await user.click(lines.getByRole("button", { name: "Done: “Write it down”" }));
  expect(founded(guild).actions[0]?.standing.is).toBe("done");
  expect(line()).toBe("Write it downDoneOpen again");
});

test("PROJ-5: a hidden topic has no title, and somebody who was erased is a former member", async () => {
  const guild = guildWith(session(1, { items: [item(null)] }));
  guild.world.reading = { fails: false, current: true, former: [tom.ref] };
  showAs(guild, priya.ref);
  const entry = await first();
  expect(entry.textContent).toContain("Facilitated by a former member");
  expect(entry.textContent).not.toContain("Tom");
  await newUser().click(card().getByText("What happened in session 1"));
  expect((await card().findByRole("list", { name: "Items of session 1" })).textContent).toContain(
    "A hidden topic",
  );
});
