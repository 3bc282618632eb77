import { describe, expect, it } from "vitest";
import { ANA, nextOf, NOTHING_COUNTED, PRIYA, SESSION, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { offer } from "../../../testing/weekly-guild.ts";
import { type EntryId, itemId, sessionId } from "../../kernel/ids.ts";
import { HOUR } from "../../kernel/time.ts";

const AT = Date.UTC(2026, 1, 24, 10);

/** A first session with these topics on its agenda has ended, and left some of them. */
function held(topics: readonly EntryId[], left: readonly EntryId[], guild: Founding): void {
  for (const topic of topics) guild.do(PRIYA, { type: "planTopic", topic });
  const begun = nextOf(guild.state);
  guild.do(PRIYA, { type: "begin", session: begun.id });
  guild.at += HOUR;
  guild.do("guildhall", {
    ...{ type: "recordSessionEnd", session: begun.id, at: guild.at, by: "person", somethingDone: true },
    ...{ actions: [], ...NOTHING_COUNTED },
    parked: begun.agenda.flatMap((item) =>
      item.title !== null && left.some((id) => itemId(id) === item.id)
        ? [
            {
              ...item,
              title: item.title,
              history: [{ session: begun.id, sessionNumber: 1, at: guild.at, spent: 0 }],
            },
          ]
        : [],
    ),
    done: begun.agenda.map(({ id }) => id).filter((id) => !left.some((each) => itemId(each) === id)),
  });
  guild.at += HOUR;
}

const draft = (guild: Founding) => guild.view["draft"] as { session: string; topics: EntryId[] } | undefined;
const take = (guild: Founding, ...topics: readonly EntryId[]) =>
  ({ type: "takeDraft", session: nextOf(guild.state).id, topics }) as const;
const titles = (guild: Founding) => nextOf(guild.state).agenda.map(({ title, kind }) => title ?? kind);

describe("the draft of the next agenda", () => {
  it("DRAFT-1: is made once a session has ended: what it left comes first, then the best of the backlog, as far as there is time", () => {
    const guild = new Founding();
    const [best, late, left] = [
      offer(guild, ANA, "Best", 20),
      offer(guild, TOM, "Too long", 60),
      offer(guild, TOM, "Left", 30),
    ];
    const done = offer(guild, PRIYA, "Done", 5);
    expect(draft(guild)).toBeUndefined();
    held([left, done], [left], guild);
    expect(draft(guild)).toEqual({ session: nextOf(guild.state).id, topics: [left, best] });
    expect(draft(guild)?.topics).not.toContain(late);
  });

  it("DRAFT-1: fills what is missing on an agenda that has room, and is none while a session runs or a plan is proposed", () => {
    const guild = new Founding();
    const [one, other] = [offer(guild, ANA, "One", 20), offer(guild, TOM, "Other", 30)];
    held([], [], guild);
    expect(draft(guild)?.topics).toEqual([one, other]);
    const item = { title: "By hand", kind: "topic", presenter: null, minutes: 40 } as const;
    guild.do(PRIYA, { type: "planItem", session: nextOf(guild.state).id, item });
    expect(draft(guild)?.topics).toEqual([one]);
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 1, dates: [AT], opening: null, closing: null },
    });
    expect(draft(guild)).toBeUndefined();
    guild.do(PRIYA, { type: "discardPlan" });
    guild.do(PRIYA, { type: "begin", session: nextOf(guild.state).id });
    expect(draft(guild)).toBeUndefined();
  });

  it("DRAFT-1: leaves out hidden topics, those on other agendas, and those whose presenter cannot come", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT });
    const [hidden, cannot, one] = [
      offer(guild, ANA, "Hidden", 5),
      offer(guild, TOM, "Cannot", 5),
      offer(guild, PRIYA, "One", 5),
    ];
    held([], [], guild);
    guild.do(PRIYA, { type: "moveSession", session: nextOf(guild.state).id, at: AT });
    guild.do(PRIYA, { type: "hideTopic", topic: hidden });
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-02-24"] });
    expect(draft(guild)?.topics).toEqual([one]);
    guild.do(PRIYA, { type: "planTopic", topic: one });
    expect(draft(guild)).toBeUndefined();
    guild.do(TOM, { type: "setUnavailableDates", dates: [] });
    expect(draft(guild)?.topics).toEqual([cannot]);
  });

  it("DRAFT-1: is for the next session of the rhythm, not for an extra one", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT });
    offer(guild, ANA, "One");
    held([], [], guild);
    const regular = nextOf(guild.state);
    guild.do(PRIYA, { type: "moveSession", session: regular.id, at: AT });
    guild.do(PRIYA, { type: "addSession", at: AT - 24 * HOUR });
    expect(nextOf(guild.state).id).not.toBe(regular.id);
    expect(draft(guild)?.session).toBe(regular.id);
  });

  it("DRAFT-2: is put on the agenda, as it is or in part, between the opening and closing of the last one", () => {
    const guild = new Founding();
    for (const [title, kind, minutes] of [
      ["Hello", "opening", 5],
      [null, "closing", 10],
    ] as const)
      guild.do(PRIYA, {
        ...{ type: "planItem", session: SESSION, item: { title, kind, presenter: null, minutes } },
      });
    const [one, other] = [offer(guild, ANA, "One", 20), offer(guild, TOM, "Other", 15)];
    held([], [], guild);
    guild.do(PRIYA, take(guild, one));
    expect(titles(guild)).toEqual(["Hello", "One", "closing"]);
    guild.do(PRIYA, take(guild, other, one, other));
    expect(titles(guild)).toEqual(["Hello", "One", "Other", "closing"]);
    const { state } = guild;
    guild.do(PRIYA, take(guild, one, other));
    expect(guild.state).toEqual(state);
    expect(draft(guild)).toBeUndefined();
  });

  it("DRAFT-2: is for organisers and whoever has the turn", () => {
    const guild = new Founding();
    const one = offer(guild, ANA, "One");
    held([], [], guild);
    guild.do("guildhall", { type: "recordAttendance", session: SESSION, slots: {} });
    for (const who of [ANA, TOM]) guild.do(who, { type: "joinRota" });
    const holder = guild.state.turns.find(({ session }) => session === nextOf(guild.state).id)?.holder;
    expect(holder).toBe(TOM);
    expect(guild.refusal(ANA, take(guild, one))).toBe("notYourTurn");
    guild.do(TOM, take(guild, one));
    expect(titles(guild)).toEqual(["One"]);
    expect(guild.refusal(PRIYA, { ...take(guild, one), session: sessionId("gone") })).toBe("noSuchSession");
  });
});
