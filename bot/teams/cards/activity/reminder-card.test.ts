import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { ReminderKind } from "@guildhall/shared/domain/community/reminders/part";
import { memberRef, type MemberRef, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import {
  ANA,
  LEE,
  nextOf,
  NOTHING_COUNTED,
  PRIYA,
  SESSION,
  TOM,
} from "@guildhall/shared/testing/decider-samples";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { Founding } from "@guildhall/shared/testing/founding";
import type { Mention } from "../mention.ts";
import { NASTY } from "../testing/faults.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";
import { drawn, NONCE } from "../testing/drawn.ts";

const AT = Date.UTC(2026, 1, 24, 10);
const about = (what: ReminderKind) => ({ kind: "reminder", what, session: SESSION, at: AT }) as const;
const TITLE = "# **Session on {{DATE(2026-02-24T10:00:00Z,SHORT)}}, {{TIME(2026-02-24T10:00:00Z)}}**";
const mention = (ref: MemberRef, name: string): Mention => ({ ref, id: `29:${ref}`, name });
const ALL = [mention(PRIYA, "Priya"), mention(TOM, "Tom"), mention(ANA, "Ana"), mention(LEE, "Lee")];

/** Tom has the turn, Ana presents. */
function planned(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT });
  for (const who of [PRIYA, TOM]) guild.do(who, { type: "joinRota" });
  guild.do(PRIYA, {
    ...{ type: "planItem", session: SESSION },
    item: { title: "CI in ten minutes", kind: "topic", presenter: ANA, minutes: 20 },
  });
  return guild;
}
const turnOf = (guild: Founding): number => guild.state.turns[0]?.number ?? 0;
const ITEM = "{{TIME(2026-02-24T10:00:00Z)}} | CI in ten minutes_ · 20 min__ · Ana_";
const concerned = [mention(TOM, "Tom"), mention(ANA, "Ana")];

describe("REMIND-2: the card for those who have a part in a session", () => {
  test("mentions whoever facilitates and presents, with the agenda and what the turn's holder can say", () => {
    const guild = planned();
    const { card, summary } = drawn(guild, about("leading"), null, { mentions: concerned });
    expect(summary).toBe("You have a part in the next session");
    expect(linesOf(card)).toEqual([
      TITLE,
      "Facilitator: <at>Tom</at> (not confirmed yet)",
      "Presenting: <at>Ana</at>",
      ITEM,
      "[[I’ll do it]] [I can’t] [Swap]",
    ]);
    expect(pressesOf(card, "I can’t")).toEqual([
      { card: `reminder-leading-${AT}-${SESSION}`, nonce: NONCE, turn: turnOf(guild) },
    ]);
    expect(card.msteams?.entities).toEqual([
      { type: "mention", text: "<at>Tom</at>", mentioned: { id: "29:tom", name: "Tom" } },
      { type: "mention", text: "<at>Ana</at>", mentioned: { id: "29:ana", name: "Ana" } },
    ]);
  });

  test("offers the buttons to whoever has the turn, and to nobody else on a card of their own", () => {
    const guild = planned();
    const buttonsFor = (who: MemberRef) =>
      linesOf(drawn(guild, about("leading"), who, { mentions: concerned }).card).filter((each) =>
        each.startsWith("["),
      );
    expect(buttonsFor(TOM)).toEqual(["[[I’ll do it]] [I can’t] [Swap]"]);
    expect(buttonsFor(ANA)).toEqual([]);
    guild.do(TOM, { type: "confirmTurn", turn: turnOf(guild) });
    expect(buttonsFor(TOM)).toEqual(["[I can’t] [Swap]"]);
  });

  test("offers to swap only where somebody else on the rota has a turn", () => {
    const guild = planned();
    guild.do(PRIYA, { type: "leaveRota" });
    expect(linesOf(drawn(guild, about("leading"), TOM).card)).toContain("[[I’ll do it]] [I can’t]");
  });

  test("says that nobody has the turn, and offers it to whoever is on the rota", () => {
    const guild = planned();
    // Whoever is asked in Tom's place cannot do it either.
    for (const who of [TOM, PRIYA]) guild.do(who, { type: "declineTurn", turn: turnOf(guild) });
    const lines = (who: MemberRef | null) => linesOf(drawn(guild, about("leading"), who).card);
    expect(guild.state.turns[0]?.holder).toBeNull();
    expect(lines(null)).toContain("Facilitator: nobody yet. Anybody on the rota can take the turn.");
    expect(lines(null)).toContain("[Take the turn]");
    expect(lines(PRIYA)).toContain("[Take the turn]");
    expect(lines(ANA)).not.toContain("[Take the turn]");
  });

  test("TURN-4: names a guest who facilitates, and offers nobody the turn", () => {
    const guild = planned();
    guild.do(TOM, { type: "nameGuest", turn: turnOf(guild), name: "Zoe *Adler*" });
    for (const who of [null, TOM, PRIYA]) {
      const lines = linesOf(drawn(guild, about("leading"), who).card);
      expect(lines).toContain("Facilitator: Zoe *Adler* (guest)");
      expect(lines.join()).not.toMatch(/\[|nobody yet/);
    }
  });

  test("mentions once whoever facilitates and presents, and names whoever is no longer in the chat", () => {
    const guild = planned();
    guild.do(PRIYA, {
      ...{ type: "planItem", session: SESSION },
      item: { title: "News", kind: "topic", presenter: TOM, minutes: 5 },
    });
    const { card } = drawn(guild, about("leading"), null, { mentions: [mention(TOM, "Tom")] });
    expect(JSON.stringify(card).match(/<at>Tom<\/at>/g)).toHaveLength(2);
    const without = linesOf(drawn(guild, about("leading")).card);
    expect(without).toContain("Facilitator: Tom (not confirmed yet)");
  });
});

describe("REMIND-2: the card for everybody", () => {
  test("mentions everybody below the agenda, and has no buttons", () => {
    const { card } = drawn(planned(), about("everybody"), TOM, { mentions: ALL });
    expect(linesOf(card)).toEqual([
      TITLE,
      "Facilitator: Tom (not confirmed yet)",
      ITEM,
      "_<at>Priya</at>, <at>Tom</at>, <at>Ana</at> and <at>Lee</at>_",
    ]);
    expect(card.msteams?.entities).toHaveLength(4);
  });

  test("fits with as many people as there may be, and says how many more there are", () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      mention(memberRef(`m${index}`), `Somebody Withalongname ${index}`),
    );
    const { card } = drawn(planned(), about("everybody"), null, { mentions: many });
    const shown = card.msteams?.entities?.length ?? 0;
    expect(shown).toBeGreaterThan(60);
    expect(linesOf(card).at(-1)).toContain(`and ${300 - shown} more`);
  });

  test("tells people of the same name apart, and reads no Markdown in a name", () => {
    const { card } = drawn(planned(), about("everybody"), null, {
      mentions: [mention(TOM, "Tom"), mention(ANA, "Tom"), mention(LEE, NASTY)],
    });
    const texts = card.msteams?.entities?.map(({ text }) => text) ?? [];
    expect(new Set(texts).size).toBe(3);
    expect(texts.slice(0, 2)).toEqual(["<at>Tom</at>", "<at>Tom\u2060</at>"]);
    expect(texts[2]).not.toMatch(/[*[]/);
  });

  test("says that the agenda is empty", () => {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT });
    expect(linesOf(drawn(guild, about("everybody")).card)).toEqual([
      TITLE,
      "_Nothing is on the agenda yet._",
    ]);
  });
});

describe("REMIND-7: the actions that are due", () => {
  function chasing(): {
    readonly guild: Founding;
    readonly subject: Extract<CardSubject, { kind: "reminder" }>;
  } {
    const guild = new Founding();
    guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: AT - 28 * DAY });
    guild.do(PRIYA, { type: "begin", session: SESSION });
    guild.do("guildhall", {
      ...{ type: "recordSessionEnd", session: SESSION, at: guild.at, by: "person", somethingDone: true },
      ...{ parked: [], done: [], ...NOTHING_COUNTED },
      actions: [
        { id: takeawayId("one"), text: NASTY, owner: TOM },
        { id: takeawayId("two"), text: "Write it up", owner: null },
      ],
    });
    const { id: session } = nextOf(guild.state);
    guild.do(PRIYA, { type: "moveSession", session, at: AT });
    guild.do("guildhall", { type: "remindWhenDue", due: AT - DAY });
    return { guild, subject: { ...about("everybody"), session } };
  }

  test("are listed with their owners, and ticked off by whoever may", () => {
    const { guild, subject } = chasing();
    const buttons = (who: MemberRef | null) =>
      linesOf(drawn(guild, subject, who).card).filter((each) => each.includes("[Done"));
    expect(linesOf(drawn(guild, subject).card)).toContain("**To be done by then**");
    expect([null, TOM, ANA, PRIYA].map((who) => buttons(who).length)).toEqual([2, 1, 0, 2]);
    guild.do(TOM, { type: "completeAction", action: takeawayId("one") });
    expect(buttons(TOM)).toEqual([]);
    expect(linesOf(drawn(guild, subject).card).some((each) => each.includes("✓ "))).toBe(true);
    expect(linesOf(drawn(guild, { ...subject, what: "leading" }).card)).not.toContain(
      "**To be done by then**",
    );
  });
});

test.each<ReminderKind>(["leading", "everybody"])(
  "REMIND-2: the card for %s has no buttons and mentions nobody once its session has begun or was cancelled",
  (what) => {
    const guild = planned();
    guild.do(PRIYA, { type: "cancelSession", session: SESSION });
    const { card } = drawn(guild, about(what), TOM, { mentions: ALL });
    expect(linesOf(card)).toEqual([TITLE, "_This session has begun or was cancelled._"]);
    expect(card.msteams).toBeUndefined();
  },
);
