import { afterAll, beforeAll, expect, test } from "vitest";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { until } from "../../support/person-client.ts";
import { buttonAfter, wordsOn } from "../bot/card-press.ts";
import { hold, takeDraft, travel } from "./hold.ts";
import { type Season, ZONE } from "./season.ts";
import { whatIsShown, whatShouldBe } from "./shown.ts";
import { asked, dateOf, plan, sessionOn, startSeason, subscribe, turnOn } from "./steps.ts";
import { whenShown } from "./wall-clock.ts";
import { SEVEN, World } from "./world.ts";

// One community through twelve sessions, each test after the other, with a server whose clock the tests hold. What people do is
// told to the server, by panel and by card, and to a plain model; after each step both must say the same.

let world: World;
let season: Season;
let calendar = "";

const seen = () => whatIsShown(world, calendar);
const wanted = () => whatShouldBe(season, world.now);
const on = (text: string) => whenShown(text, ZONE);
const but = (...absent: readonly string[]) => [...season.people].filter((who) => !absent.includes(who));
/** Who has the turn of the next session. */
const holder = () => season.rota.turnOf(season.first.id).holder ?? "";

async function arrives(person: string): Promise<void> {
  await world.guild.teams.addMembers([person]);
  season.people.add(person);
  await world.as(person, (panel) => panel.tell({ type: "joinRota" }));
  season.rota.join(person);
}

beforeAll(async () => {
  world = await World.start(on("2027-02-16T09:30"));
});
afterAll(() => world.close());

test("TENURE-3, ROTA-1: they found their community and order the rota by tenure, and two turns are announced", async () => {
  season = await startSeason(world);
  calendar = await subscribe(world);
  expect(await seen()).toEqual(wanted());
  expect(season.rota.turns.map((turn) => turn.holder)).toEqual(SEVEN.slice(0, 2));
});

test("BACK-1, ACTION-9: at the first session everybody is there; what is not reached waits again, and actions are noted", async () => {
  await plan(world, season, "How we work", "sven");
  await plan(world, season, "What we know", "yuki");
  await hold(world, season, {
    there: but(),
    actions: [
      ["Write the guide", "amara"],
      ["Find a room", null],
    ],
  });
  expect(await seen()).toEqual(wanted());
});

test("DRAFT-2, REMIND-7: the draft is taken, an action is ticked off on the reminder that chases it, and two are absent", async () => {
  await takeDraft(world, season, holder());
  await travel(world, season, on("2027-03-01T12:00"));
  expect(await seen()).toEqual(wanted());
  const { id, card } = world.heard.findLast((each) => wordsOn(each.card).includes("Write the guide")) ?? {};
  await world.guild.teams.press("amara", id ?? "", buttonAfter(card, "Write the guide", "Done"));
  season.actions = season.actions.filter(({ text }) => text !== "Write the guide");
  expect(await seen()).toEqual(wanted());
  await hold(world, season, { there: but("mateo", "yuki"), done: 2 });
  expect(await seen()).toEqual(wanted());
});

test("TURN-1, ROTA-4: two swap their turns, and a newcomer comes for the first time", async () => {
  await arrives("grace");
  const [one = "", two = ""] = season.rota.turns.map((turn) => turn.holder ?? "");
  const { at, id } = season.first;
  await world.as(one, (panel) =>
    panel.tell({ type: "offerSwap", turn: turnOn(panel, at), with: turnOn(panel, null) }),
  );
  expect(await seen()).toEqual(wanted());
  await world.as(two, async (panel) => {
    const own = await until(panel.community, (view) => view?.mine.swaps.length === 1);
    for (const { swap } of own?.mine.swaps ?? []) await panel.tell({ type: "acceptSwap", swap });
  });
  season.rota.swap(id, null);
  expect(await seen()).toEqual(wanted());
  await takeDraft(world, season, two);
  await hold(world, season, { there: but("sven"), done: 2 });
  expect(await seen()).toEqual(wanted());
});

test("ROTA-13, ROTA-14: whoever has the turn is away; one declines, one lets the day pass, and the third takes it", async () => {
  const { at, id } = season.first;
  const absent = holder();
  const line = season.rota.asked(id, at, dateOf(season));
  const [from, to] = [on("2027-03-15T00:00"), on("2027-03-17T00:00")];
  await world.as(absent, (panel) => panel.tell({ type: "setAway", from, to }));
  season.rota.away(absent, from, to);
  const [first = "", second, third = ""] = line;
  expect(await asked(world, season)).toEqual([first]);
  expect(await seen()).toEqual(wanted());
  await world.as(first, (panel) => panel.tell({ type: "declineTurn", turn: turnOn(panel, at) }));
  expect(await asked(world, season)).toEqual([second]);
  await travel(world, season, world.now + DAY);
  expect(await asked(world, season)).toEqual([third]);
  await world.as(third, (panel) => panel.tell({ type: "takeTurn", turn: turnOn(panel, at) }));
  season.rota.take(id, third);
  expect(await seen()).toEqual(wanted());
  await takeDraft(world, season, third);
  await hold(world, season, { there: but(absent), actions: [["Ask the bank", "tom"]] });
  expect(await seen()).toEqual(wanted());
});

test("ROTA-5, SESSION-18: one session is cancelled, and an extra one is led by whoever called it", async () => {
  await travel(world, season, on("2027-03-17T12:00"));
  const { at: cancelled, id } = season.first;
  await world.as("priya", (panel) =>
    panel.tell({ type: "cancelSession", session: sessionOn(panel, cancelled) }),
  );
  season.cancel(id, world.now);
  expect(await seen()).toEqual(wanted());
  const at = on("2027-03-19T14:00");
  await world.as("priya", (panel) => panel.tell({ type: "addSession", at }));
  season.addExtra(at, "priya", world.now);
  await plan(world, season, "The incident", "mateo");
  expect(await seen()).toEqual(wanted());
  await hold(world, season, { there: ["tom", "priya", "mateo", "leila"] });
  expect(await seen()).toEqual(wanted());
});

test("LOG-7, TURN-4: after the clocks have changed it is still ten o’clock, and a guest facilitates", async () => {
  const { at, id } = season.first;
  expect(new Date(at).toISOString()).toBe("2027-03-30T08:00:00.000Z");
  await world.as(holder(), (panel) =>
    panel.tell({ type: "nameGuest", turn: turnOn(panel, at), name: "Zoe" }),
  );
  season.rota.nameGuest(id);
  await plan(world, season, "From outside", "leila");
  expect(await seen()).toEqual(wanted());
  await hold(world, season, { there: but(), guest: true });
  expect(await seen()).toEqual(wanted());
});

test("SESSION-17, REMIND-3: a session is moved by a day and an hour, and its reminders with it", async () => {
  await travel(world, season, on("2027-03-31T12:00"));
  const { at: before, id } = season.first;
  const at = on("2027-04-07T11:00");
  await world.as("priya", (panel) =>
    panel.tell({ type: "moveSession", session: sessionOn(panel, before), at }),
  );
  season.move(id, at, world.now);
  expect(await seen()).toEqual(wanted());
  await takeDraft(world, season, holder());
  await hold(world, season, { there: but("sven") });
  expect(await seen()).toEqual(wanted());
});

test("ROTA-8, ATT-8: whoever has the turn leaves, another takes it, and somebody without a panel was there too", async () => {
  const { at, id } = season.first;
  const leaver = holder();
  await world.guild.teams.removeMembers([leaver]);
  season.people.delete(leaver);
  season.rota.leave(leaver);
  await world.settle();
  expect(await seen()).toEqual(wanted());
  const [next = ""] = season.rota.asked(id, at, dateOf(season));
  expect(await asked(world, season)).toEqual([next]);
  await world.as(next, (panel) => panel.tell({ type: "takeTurn", turn: turnOn(panel, at) }));
  season.rota.take(id, next);
  expect(await seen()).toEqual(wanted());
  await takeDraft(world, season, next);
  await hold(world, season, { there: but("yuki") });
  expect(await seen()).toEqual(wanted());
  await world.as("yuki", async (panel) => {
    const last = panel.community.get()?.slices.community?.last;
    if (last === undefined || last === null) throw new Error("No session was held");
    await panel.tell({ type: "checkIn", session: last.id, here: true });
  });
  await world.minutes(1);
  season.rota.countAgain(next, but(), world.now);
  expect(await seen()).toEqual(wanted());
});

test("MOVE-3, MOVE-6: another newcomer comes, and everything moves to another chat with them", async () => {
  await arrives("oisin");
  await takeDraft(world, season, holder());
  await hold(world, season, { there: but() });
  expect(await seen()).toEqual(wanted());
  await world.move(but());
  expect(await seen()).toEqual(wanted());
});

test("FAC-1, FAC-5: in the new chat three more are held, one of them without whoever has its turn", async () => {
  for (const missing of [0, 1, 2]) {
    await takeDraft(world, season, holder());
    const there = missing === 1 ? but(holder()) : but();
    await hold(world, season, { there: there.toReversed() });
    expect(await seen()).toEqual(wanted());
  }
});
