import { describe, expect, it } from "vitest";
import { PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { DAY, HOUR, MINUTE } from "../../kernel/time.ts";
import { isAppRemoved, isToBeErased } from "./part.ts";

const MONTH = 30 * DAY;
const YEAR = 365 * DAY;
const removed = (at: number) => ({ type: "recordAppRemoved", at, keepFor: MONTH }) as const;
const erasures = ({ effects }: Founding) => effects.filter(({ kind }) => kind === "eraseCommunity");
const told = ({ effects }: Founding) =>
  effects.flatMap((effect) => (effect.kind === "post" ? [effect.message.kind] : []));
const types = ({ recorded }: Founding) => recorded.map(({ event }) => event.type).slice(1);

describe("an app that is removed from the chat", () => {
  it("PRIV-10: has everything marked for erasure on a date, once however often Teams says so", () => {
    const guild = new Founding();
    guild.do("guildhall", removed(guild.at));
    expect(erasures(guild)).toEqual([
      { kind: "eraseCommunity", community: guild.state.id, due: guild.at + MONTH },
    ]);
    expect(isToBeErased(guild.state, guild.at + MONTH)).toBe(true);
    guild.do("guildhall", removed(guild.at));
    expect(guild.effects).toEqual([]);
  });

  it("PRIV-10: reminds nobody", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: guild.at + 7 * DAY });
    guild.do("guildhall", removed(guild.at));
    guild.at += 7 * DAY - HOUR;
    guild.do("guildhall", { type: "remindWhenDue", due: guild.at });
    expect(guild.posted.filter((key) => key.startsWith("reminder"))).toEqual([]);
    expect(guild.state.reminders.due.filter(({ session }) => session === SESSION)).toEqual([]);
  });

  it("PRIV-11: and comes back has the mark removed, and everything as it was", () => {
    const guild = new Founding();
    const before = guild.state;
    guild.do("guildhall", removed(guild.at));
    guild.at += DAY;
    guild.do("guildhall", { type: "recordAppAdded", at: guild.at });
    expect(isAppRemoved(guild.state)).toBe(false);
    expect(isToBeErased(guild.state, guild.at - DAY + MONTH)).toBe(false);
    const { retention: _, ...rest } = guild.state;
    expect({ ...rest, retention: before.retention }).toEqual(before);
    guild.at += DAY;
    guild.do("guildhall", removed(guild.at));
    expect(isToBeErased(guild.state, guild.at + MONTH)).toBe(true);
  });

  it("PRIV-11: is not removed by what Teams says late of a time before it came back", () => {
    const guild = new Founding();
    const { at } = guild;
    guild.at += HOUR;
    guild.do("guildhall", removed(at));
    guild.do("guildhall", { type: "recordAppAdded", at: at + MINUTE });
    guild.do("guildhall", removed(at));
    expect(types(guild)).toEqual(["AppRemoved", "AppAdded"]);
    guild.do("guildhall", { type: "recordAppAdded", at });
    expect(types(guild)).toHaveLength(2);
  });
});

describe("a community that nobody uses", () => {
  const unused = () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "joinRota" });
    guild.at += YEAR - MONTH;
    guild.do("guildhall", { type: "announceErasure", keepFor: YEAR });
    return guild;
  };

  it("PRIV-9: is announced in the chat thirty days before it is erased, once, and not earlier", () => {
    const early = new Founding();
    early.do(PRIYA, { type: "joinRota" });
    early.at += YEAR - MONTH - DAY;
    early.do("guildhall", { type: "announceErasure", keepFor: YEAR });
    expect(early.effects).toEqual([]);
    const guild = unused();
    const [erasure] = erasures(guild);
    expect(told(guild)).toEqual(["erasureAnnounced"]);
    expect(erasure?.due).toBeGreaterThanOrEqual(guild.at + MONTH - DAY);
    guild.do("guildhall", { type: "announceErasure", keepFor: YEAR });
    expect(guild.effects).toEqual([]);
  });

  it("PRIV-9: has the whole thirty days, however late its chat could be told", () => {
    const guild = new Founding();
    guild.at += 3 * YEAR;
    guild.do("guildhall", { type: "announceErasure", keepFor: YEAR });
    expect(erasures(guild)[0]?.due).toBe(guild.at + MONTH);
  });

  it.each([
    ["does anything", (guild: Founding) => void guild.do(TOM, { type: "joinRota" })],
    ["opens it", (guild: Founding) => void guild.do("guildhall", { type: "recordOpened" })],
  ])("PRIV-9: stays once somebody %s, for as long as before", (_, use) => {
    const guild = unused();
    const [erasure] = erasures(guild);
    use(guild);
    expect(isToBeErased(guild.state, erasure?.due ?? 0)).toBe(false);
    guild.at += YEAR - MONTH - DAY;
    guild.do("guildhall", { type: "announceErasure", keepFor: YEAR });
    expect(guild.effects).toEqual([]);
  });

  it("PRIV-9: does not stay because Guildhall itself goes on", () => {
    const guild = unused();
    const [erasure] = erasures(guild);
    guild.do("guildhall", { type: "recordMemberLeft", member: TOM });
    expect(isToBeErased(guild.state, erasure?.due ?? 0)).toBe(true);
  });

  it("PRIV-9: is used by people who only look, which is noted once in thirty days", () => {
    const guild = new Founding();
    for (let day = 0; day < 65; day += 1) {
      guild.at += DAY;
      guild.do("guildhall", { type: "recordOpened" });
    }
    expect(types(guild)).toEqual(["CommunityOpened", "CommunityOpened"]);
  });
});
