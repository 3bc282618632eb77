import { afterEach, expect, test } from "vitest";
import { parkedItems } from "@guildhall/shared/domain/community/topics/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { NEW, OLD } from "../moves/two-chats.ts";
import { Driver } from "./driver.ts";
import { inBerlin, reminderBefore, RotaOnPaper } from "./reckoning.ts";

type Day = readonly [year: number, month: number, day: number];

const HOUR = 60 * 60 * 1_000;
/** Tuesdays at 10:00 in Berlin, where the clocks go forward on Sunday 30 March. */
const TUESDAYS: readonly Day[] = [
  ...[18, 25].map((day): Day => [2031, 2, day]),
  ...[4, 11, 18, 25].map((day): Day => [2031, 3, day]),
  ...[1, 8, 15, 22, 29].map((day): Day => [2031, 4, day]),
  [2031, 5, 6],
  [2031, 5, 13],
];
const EXTRA: Day = [2031, 4, 3];
const at = ([year, month, day]: Day): number => inBerlin(year, month, day, 10);

const SEVEN = ["priya", "tom", "amara", "mateo", "yuki", "leila", "sven"];
const GUEST = "Dr Ada Byron";
/** Who misses which session, unless it is theirs to lead. */
const MISSING: Readonly<Record<number, readonly string[]>> = {
  ...{ 2: ["amara", "yuki"], 4: ["mateo"], 6: ["sven", "leila"], 7: ["tom", "yuki", "grace"] },
  ...{ 8: ["mateo"], 9: ["priya"], 11: ["tom", "grace"] },
};

let driver: Driver;
afterEach(() => driver.world.close());

test(
  "ROTA-2 to ROTA-8, TURN-1, TURN-4, REMIND-1, REMIND-7, CAL-2, LOG-7, MOVE-3: seven people through twelve sessions, reckoned anew at each step",
  { timeout: 120_000 },
  async () => {
    driver = await Driver.start(at(TUESDAYS[0] ?? EXTRA) - 7 * 24 * HOUR);
    const paper = new RotaOnPaper();
    const people = [...SEVEN];
    const open: string[] = [];
    const parked: string[] = [];
    let away: { who: string; from: number; to: number } | null = null;
    const awayAt = (when: number) =>
      away !== null && away.from <= when && when <= away.to ? [away.who] : [];

    await driver.weeklyFrom(at(TUESDAYS[0] ?? EXTRA));
    for (const who of SEVEN) {
      await driver.does(who, { type: "joinRota" });
      paper.joins(who);
    }
    // The first turns are given as soon as two are on the rota, and then belong to them.
    paper.turns = ["tom", "priya"];
    await driver.subscribe();
    expect(driver.turns).toEqual(paper.turns);

    let held = 0;
    async function session(day: Day, led: string, extra = false): Promise<void> {
      held += 1;
      const next = driver.world.founded().upcoming[0];
      expect(next?.at, `the date of session ${held}`).toBe(at(day));
      for (const title of [`Topic ${held}`, `Late ${held}`])
        await driver.does("priya", {
          type: "planItem",
          session: next?.id ?? ("" as never),
          item: { title, kind: "topic", presenter: null, minutes: 10 },
        });
      const leads = await driver.reminderAt(reminderBefore(day, 3));
      expect(leads).toContain(led === GUEST ? GUEST : driver.world.guild.teams.person(led).name);
      const everybody = await driver.reminderAt(reminderBefore(day, 1));
      expect(everybody).toContain(`Topic ${held}`);
      for (const [index, action] of open.entries())
        expect(everybody.includes(action), `${action} in the reminder of session ${held}`).toBe(
          index === open.length - 1,
        );
      expect(await driver.agenda()).toMatch(new RegExp(`Topic ${held}[^]*Late ${held}`));
      driver.travelTo(at(day));
      const by = led === GUEST ? "priya" : led;
      const there = people.filter((who) => who === by || !(MISSING[held] ?? []).includes(who));
      await driver.hold(by, there, `Do ${held}`);
      if (!extra) paper.turns.shift();
      paper.held(led === GUEST ? null : led, there, awayAt(at(day)));
      open.push(`Do ${held}`);
      parked.push(`Late ${held}`);
      const { actions, backlog, upcoming } = driver.world.founded();
      expect(actions.filter(({ standing }) => standing.is === "open").map(({ text }) => text)).toEqual(open);
      expect(parkedItems(backlog, placesIn(upcoming)).map(({ title }) => title)).toEqual(parked);
      if (held % 3 === 0) {
        const oldest = actions.find(({ text }) => text === open[0]);
        await driver.does("priya", { type: "completeAction", action: oldest?.id ?? ("" as never) });
        open.shift();
      }
    }
    /** After a session that was counted: the turns, and Tom's calendar. */
    async function reckon(nextDay: Day, secondDay: Day): Promise<void> {
      paper.announce(awayAt(at(secondDay)));
      expect(driver.turns, `the turns after session ${held}`).toEqual(paper.turns);
      expect(await driver.calendar()).toContainEqual({
        ...{ from: at(nextDay), cancelled: false, mine: paper.turns[0] === "tom" },
      });
    }
    const day = (index: number): Day => TUESDAYS[index] ?? EXTRA;
    const leader = () => paper.turns[0] ?? "nobody";

    await session(day(0), leader());
    await reckon(day(1), day(2));
    await session(day(1), leader());
    await driver.does("grace", { type: "joinRota" });
    paper.joins("grace");
    people.push("grace");
    await reckon(day(2), day(3));
    await session(day(2), leader());
    await reckon(day(3), day(4));

    const [first, second] = driver.turnNumbers();
    await driver.does(paper.turns[0] ?? "", { type: "offerSwap", turn: first ?? 0, with: second ?? 0 });
    await driver.does(paper.turns[1] ?? "", { type: "offerSwap", turn: second ?? 0, with: first ?? 0 });
    paper.turns.reverse();
    expect(driver.turns).toEqual(paper.turns);
    await session(day(3), leader());
    await reckon(day(4), day(5));

    const invites = leader();
    await driver.does(invites, { type: "nameGuest", turn: driver.turnNumbers()[0] ?? 0, name: GUEST });
    await session(day(4), GUEST);
    // Whoever had the turn gets the next one that is given.
    paper.turns.push(invites);
    await reckon(day(5), day(6));

    const absent =
      ["amara", "mateo", "yuki", "leila", "sven"].find((who) => !paper.turns.includes(who)) ?? "";
    away = { who: absent, from: at(day(7)) - HOUR, to: at(day(8)) + HOUR };
    await driver.does(absent, { type: "setAway", from: away.from, to: away.to });
    await session(day(5), leader());
    await reckon(day(6), day(7));

    await driver.does("priya", {
      type: "cancelSession",
      session: driver.world.founded().upcoming[0]?.id ?? ("" as never),
    });
    paper.turns.shift();
    await reckon(day(7), day(8));
    expect(await driver.calendar()).toContainEqual({ from: at(day(6)), cancelled: true, mine: false });
    await driver.does("priya", { type: "addSession", at: at(EXTRA) });
    await session(EXTRA, "priya", true);
    await reckon(day(7), day(8));

    const leaver =
      ["leila", "sven", "yuki"].find((who) => who !== absent && !paper.turns.includes(who)) ?? "";
    await driver.world.guild.teams.removeMembers([leaver], OLD);
    paper.leaves(leaver);
    people.splice(people.indexOf(leaver), 1);
    await session(day(7), leader());
    await reckon(day(8), day(9));
    await session(day(8), leader());
    await reckon(day(9), day(10));

    const inOldChat = driver.reminders().length;
    await driver.move(people);
    expect(driver.turns).toEqual(paper.turns);
    await session(day(9), leader());
    await driver.does("mei", { type: "joinRota" }).catch(() => undefined);
    await reckon(day(10), day(11));
    await session(day(10), leader());
    await reckon(day(11), day(12));
    await session(day(11), leader());
    await reckon(day(12), day(12));

    expect(held).toBe(12);
    driver.chat = OLD;
    expect(driver.reminders()).toHaveLength(inOldChat);
    expect(await driver.agenda()).toContain("has moved to another chat");
    driver.chat = NEW;
    expect(Object.values(paper.lags).every((lag) => Math.abs(lag) < 4_000_000)).toBe(true);
  },
);
