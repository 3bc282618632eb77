import { describe, expect, test } from "vitest";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { offer } from "@guildhall/shared/testing/weekly-guild";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { activityCard } from "./activity-card.ts";
import { NONCE, cardOf, contextOf } from "../testing/drawn.ts";
import { layoutOf } from "../testing/layout.ts";

const subject = { kind: "plan" } as const;
const when = (day: number): string =>
  `**{{DATE(2026-01-${day}T10:00:00Z,SHORT)}}, {{TIME(2026-01-${day}T10:00:00Z)}}**`;
const told = (guild: Founding, who: typeof PRIYA | null = TOM) => linesOf(cardOf(guild, subject, who));

/** Proposes two sessions of an hour, which open with this many minutes and close with those. */
const propose = (guild: Founding, opening: number | null = 5, closing: number | null = null) => {
  const frame = (minutes: number | null) => (minutes === null ? null : { title: "Ours", minutes });
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
    ...{ opening: frame(opening), closing: frame(closing) },
  });
};

/** Five topics, of which the last two have no place. */
function five() {
  const guild = new Founding();
  const tokens = offer(guild, TOM, "Design tokens", 20);
  const ci = offer(guild, ANA, "CI in ten minutes", 30, "solve");
  const forms = offer(guild, LEE, "Accessible forms", 40, "discuss");
  offer(guild, LEE, "Everything", 90);
  offer(guild, PRIYA, "Our style", 20);
  guild.do(ANA, { type: "setUnavailableDates", dates: ["2026-01-15"] });
  propose(guild);
  return { guild, tokens, ci, forms };
}

/** One session, and this many topics of which one fits. */
function full(topics: number): Founding {
  const guild = new Founding();
  for (let n = 1; n <= topics; n += 1) offer(guild, TOM, `Topic ${n}`, 50);
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 1, dates: [guild.at + DAY], opening: null, closing: null },
  });
  return guild;
}

describe("CARD-8: the card of a plan that is proposed", () => {
  const body = [
    "# **The next sessions: a proposal**",
    "_The facilitator moves topics and accepts the plan._",
    `${when(15)} | _40 min of 55 min_`,
    "_1. _Design tokens_ · present · 20 min__ · Tom_",
    "_2. _Our style_ · present · 20 min__ · Priya_",
    `${when(22)} | _30 min of 55 min_`,
    "_3. _CI in ten minutes_ · solve · 30 min__ · Ana_",
    "**Left out**",
    "_4. _Accessible forms_ · discuss · 40 min__ · Lee_ · no room",
    "_5. _Everything_ · present · 90 min__ · Lee_ · too long for any session",
    "_Each opens with 5 min and closes with 0 min._",
    "_Run by Priya._",
  ];
  const actions = "[[Accept the plan]] [Move topics] [Plan again] [Discard it]";

  test("tells everybody which topics are when, and which are left out and why; the buttons are behind one", () => {
    expect(told(five().guild, null)).toEqual([...body, "[For the facilitator]", `  ${actions}`]);
  });

  test("offers to whoever runs it what can be done, and to others nothing", () => {
    const { guild } = five();
    expect(told(guild, PRIYA)).toEqual([...body, "_Only organisers see this._", actions]);
    expect(told(guild, TOM)).toEqual(body);
  });

  test("says in its message what it is, and in its second line what came of a press", () => {
    const { guild } = five();
    expect(activityCard(contextOf(guild, subject))?.summary).toBe("A plan for the next sessions");
    expect(linesOf(cardOf(guild, subject, TOM, { notice: "Moved." })).slice(0, 3)).toEqual([
      ...[body[0], "Moved.", body[1]],
    ]);
  });

  test("has its sessions apart, their minutes at the right, and the topics close below", () => {
    expect(layoutOf(cardOf(five().guild, subject, TOM)).slice(1, 8)).toEqual([
      `usual: ${body[1]}`,
      `medium: Column stretch: ${when(15)} | Column auto right: _40 min of 55 min_`,
      ...[`small: ${body[3]}`, `small: ${body[4]}`],
      `medium: Column stretch: ${when(22)} | Column auto right: _30 min of 55 min_`,
      ...[`small: ${body[6]}`, "usual: **Left out**"],
    ]);
  });
});

describe("PLAN-6: what conflicts in a plan is shown", () => {
  test("a presenter who cannot come, a session that is too long, one that is empty", () => {
    const { guild, ci } = five();
    guild.do(PRIYA, { type: "movePlannedTopic", topic: ci, session: 0, to: 0 });
    expect(told(guild).slice(2, 8)).toEqual([
      `${when(15)} | _70 min of 55 min · 15 min too long_`,
      "_1. _CI in ten minutes_ · solve · 30 min__ · Ana_ · the presenter can’t make it",
      "_2. _Design tokens_ · present · 20 min__ · Tom_",
      "_3. _Our style_ · present · 20 min__ · Priya_",
      `${when(22)} | _0 min of 55 min_`,
      "_No topic yet._",
    ]);
  });

  test("a session that is just full is not too long", () => {
    const guild = new Founding();
    offer(guild, TOM, "Design tokens", 50);
    propose(guild, 5, 5);
    expect(told(guild).slice(2)).toEqual([
      ...[`${when(15)} | _50 min of 50 min_`, "_1. _Design tokens_ · present · 50 min__ · Tom_"],
      ...[`${when(22)} | _0 min of 50 min_`, "_No topic yet._"],
      ...["_Each opens with 5 min and closes with 5 min._", "_Run by Priya._"],
    ]);
  });

  test("a topic whose presenter cannot come where there is room is left out, and so is one that is moved out", () => {
    const guild = new Founding();
    const tokens = offer(guild, TOM, "Design tokens", 20);
    offer(guild, ANA, "CI in ten minutes", 20);
    guild.do(ANA, { type: "setUnavailableDates", dates: ["2026-01-15", "2026-01-22"] });
    propose(guild);
    guild.do(PRIYA, { type: "movePlannedTopic", topic: tokens, session: null, to: 0 });
    expect(told(guild).slice(6, 9)).toEqual([
      "**Left out**",
      "_1. _CI in ten minutes_ · present · 20 min__ · Ana_ · the presenter can’t make the dates with room",
      "_2. _Design tokens_ · present · 20 min__ · Tom_ · no room",
    ]);
  });

  test("how each session opens and closes, if it does", () => {
    const { guild } = five();
    const frame = (minutes: number) => ({ title: null, minutes });
    guild.do(PRIYA, { type: "framePlan", opening: null, closing: frame(10) });
    expect(told(guild).at(-2)).toBe("_Each opens with 0 min and closes with 10 min._");
    guild.do(PRIYA, { type: "framePlan", opening: null, closing: null });
    expect(told(guild).at(-2)).toBe("_Each opens with 0 min and closes with 0 min._");
  });
});

describe("a topic in a plan", () => {
  test("that is hidden is shown as hidden, without its text, kind, minutes and presenter", () => {
    const { guild, tokens } = five();
    guild.do(PRIYA, { type: "hideTopic", topic: tokens });
    expect(told(guild)[3]).toBe("_1. __Hidden by the facilitator_");
  });

  test("that is gone is left out", () => {
    const { guild, tokens } = five();
    const reader = readerOf(guild, TOM);
    const slices = { ...reader.slices, [`topic:${tokens}`]: undefined } as typeof reader.slices;
    const drawn = activityCard({ ...contextOf(guild, subject), reader: { ...reader, slices } });
    const lines = linesOf(drawn?.card ?? {});
    expect(lines[2]).toBe(`${when(15)} | _20 min of 55 min_`);
    expect(lines.join()).not.toMatch(/Hidden|tokens/);
  });
});

describe("at most ten topics that are left out are shown", () => {
  const left = (guild: Founding) => told(guild).slice(told(guild).indexOf("**Left out**") + 1, -2);

  test("all ten of ten", () => {
    expect(left(full(11)).map((line) => line.split("_")[2])).toEqual(
      Array.from({ length: 10 }, (_, n) => `Topic ${n + 2}`),
    );
  });

  test("ten of twelve, and how many more there are", () => {
    const lines = left(full(13));
    expect(lines).toHaveLength(11);
    expect(lines[9]).toContain("Topic 11");
    expect(lines[10]).toBe("_and 2 more in the Guildhall tab_");
  });
});

describe("what the buttons of a plan send", () => {
  const seenBy = (guild: Founding): unknown => {
    const [press] = pressesOf(cardOf(guild, subject, PRIYA), "Accept the plan");
    return (press as { readonly seen: unknown }).seen;
  };

  test("accepting says which plan was seen, and discarding does not", () => {
    const card = cardOf(five().guild, subject, PRIYA);
    const seen = expect.stringMatching(/^[\w-]{8}$/) as string;
    expect(pressesOf(card, "Accept the plan")).toEqual([{ card: "plan", nonce: NONCE, seen }]);
    expect(pressesOf(card, "Discard it")).toEqual([{ card: "plan", nonce: NONCE }]);
    for (const [title, dialog] of [
      ["Move topics", "arrange"],
      ["Plan again", "plan"],
    ] as const)
      expect(pressesOf(card, title)).toEqual([
        { msteams: { type: "task/fetch" }, press: { verb: "open", data: { card: "plan", dialog } } },
      ]);
  });

  test("CARD-10: it is another plan once a topic moves, and the same one if only a presenter cannot come", () => {
    const { guild, tokens } = five();
    const seen = seenBy(guild);
    guild.do(TOM, { type: "setUnavailableDates", dates: ["2026-01-15"] });
    expect(told(guild)[3]).toContain("the presenter can’t make it");
    expect(seenBy(guild)).toBe(seen);
    guild.do(PRIYA, { type: "movePlannedTopic", topic: tokens, session: 1, to: 0 });
    expect(seenBy(guild)).not.toBe(seen);
  });

  test("nothing can be moved in a plan without topics, but in one whose only topic is left out", () => {
    const guild = full(1);
    const reader = readerOf(guild, PRIYA);
    const { plan } = reader.slices;
    if (plan === undefined) throw new Error("No plan is proposed");
    const drawn = (sessions: typeof plan.sessions, left: typeof plan.left) => {
      const slices = { ...reader.slices, plan: { ...plan, sessions, left } };
      return linesOf(
        activityCard({ ...contextOf(guild, subject), reader: { ...reader, slices } })?.card ?? {},
      );
    };
    expect(drawn([], []).at(-1)).toBe("[[Accept the plan]] [Plan again] [Discard it]");
    const [topic] = plan.sessions.flatMap(({ topics }) => topics);
    if (topic === undefined) throw new Error("The plan has no topic");
    expect(drawn([], [{ topic, why: "noRoom" }]).at(-1)).toContain("[Move topics]");
  });
});
