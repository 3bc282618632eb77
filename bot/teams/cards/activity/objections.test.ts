import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { ANA, LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Wording } from "@guildhall/shared/testing/wording";
import { dialogFor } from "../testing/dialogs.ts";
import { cardOf, NONCE } from "../testing/drawn.ts";
import { linesOf, pressesOf } from "../testing/lines.ts";
import { COUNTED_LATER } from "../testing/votes.ts";

const inChat = () => new Wording({ mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } });
const vote = (guild: Wording): CardSubject => ({ kind: "poll", poll: guild.round() });
const wording = (guild: Wording): CardSubject => ({ kind: "wording", workshop: guild.workshop.id });
const told = (guild: Wording, subject: CardSubject, who: typeof PRIYA | null = TOM) =>
  linesOf(cardOf(guild, subject, who));

const PRINCIPLES = ["_1. _Everybody gets a turn", "_2. _We have an agenda"];
const RULES = [
  "_Choose one. You can change it, or take it back, until the vote closes._",
  COUNTED_LATER,
  "_Open until {{DATE(2026-01-14T11:00:00Z,SHORT)}}, {{TIME(2026-01-14T11:00:00Z)}}._",
];
const TURNOUT = "**0 of 4 have voted at the last count**";

describe("the card on which objections are asked for", () => {
  test("OBJECT-1: shows the principles, one tap to live with them and a dialog for the reason", () => {
    const guild = inChat().asking();
    expect(told(guild, vote(guild))).toEqual([
      ...["**Can you live with this wording?**", ...PRINCIPLES, ...RULES],
      ...["_○ _I can live with it | [Vote]", "_○ _Not yet, because… | [Say why]", TURNOUT],
      ...["_You have not voted yet._", "[I only follow]", "_Run by Priya._"],
    ]);
    const view = { card: `poll-${guild.round()}`, nonce: NONCE };
    expect(pressesOf(cardOf(guild, vote(guild), TOM), "Vote")).toEqual([
      { ...view, option: `${guild.round()}-fine`, votes: 1 },
    ]);
    expect(pressesOf(cardOf(guild, vote(guild), TOM), "Say why")).toEqual([
      {
        msteams: { type: "task/fetch" },
        press: { verb: "open", data: { card: `poll-${guild.round()}`, dialog: "object" } },
      },
    ]);
    expect(told(guild, vote(guild), PRIYA)).toContain("[Close the vote]");
  });

  test("OBJECT-2: shows one's own reason to nobody else, to edit and to take back", () => {
    const guild = inChat().asking();
    const before = told(guild, vote(guild), null);
    guild.notYet(TOM, "Too *vague*", true);
    expect(told(guild, vote(guild)).slice(6, -2)).toEqual([
      "_○ _I can live with it | [Vote]",
      "**✓ ****Not yet, because…**_ · your choice_ | [Edit] [Take back]",
      ...[TURNOUT, "_Your reason (with your name): _Too *vague*"],
    ]);
    for (const who of [ANA, null]) expect(told(guild, vote(guild), who).join()).not.toContain("vague");
    expect(told(guild, vote(guild), null)).toEqual(before);
  });

  test("OBJECT-3: once it is closed, it says how many answered what, and why", () => {
    const guild = inChat().asking();
    guild.fine(PRIYA);
    guild.notYet(TOM, "Too vague");
    guild.notYet(LEE, "An agenda is too much", true);
    guild.close();
    expect(told(guild, vote(guild), ANA).slice(0, 4)).toEqual([
      "**Can you live with this wording?**",
      "1 can live with it, 2 not yet.",
      "_• __Lee: _An agenda is too much",
      "_• _Too vague",
    ]);
  });

  test("OBJECT-3: it says so if nobody objected or answered", () => {
    const quiet = inChat().asking();
    quiet.close();
    expect(told(quiet, vote(quiet))[1]).toBe("Nobody answered.");
    const fine = inChat().asking();
    fine.fine(TOM);
    fine.close();
    expect(told(fine, vote(fine))[1]).toBe("1 can live with it. Nobody objected.");
  });
});

describe("the card of the wording", () => {
  const seen = (guild: Wording, title: string) => pressesOf(cardOf(guild, wording(guild), PRIYA), title);

  test("OBJECT-1: offers to ask for objections to the wording that was seen", () => {
    const guild = inChat();
    const [adopt] = seen(guild, "Adopt this contract");
    expect(seen(guild, "Ask for objections")).toEqual([adopt]);
    expect(told(guild, wording(guild)).join()).not.toContain("Ask for objections");
  });

  test("OBJECT-4: while they are asked for says that nothing changes, and leads to the vote", () => {
    const guild = inChat().asking();
    expect(guild.redrawn).toContain(`wording-${guild.workshop.id}`);
    const lines = told(guild, wording(guild), PRIYA);
    expect(lines[1]).toBe(
      "Everybody is being asked whether they can live with this wording. It stays as it is until the vote closes.",
    );
    expect(lines.at(-1)).toBe("[Show the vote]");
  });

  test("OBJECT-3: keeps the reasons beside the wording until the next vote on it has closed", () => {
    const guild = inChat().asking();
    guild.notYet(TOM, "Too vague");
    guild.close();
    expect(guild.redrawn).toContain(`wording-${guild.workshop.id}`);
    const heard = ["_When we last asked:_ 0 can live with it, 1 not yet.", "_• _Too vague"];
    expect(told(guild, wording(guild))).toEqual(expect.arrayContaining(heard));
    expect(told(guild, wording(guild), PRIYA).at(-1)).toBe(
      "[Adopt this contract] [Edit the wording] [Ask for objections again]",
    );
    guild.do(PRIYA, { type: "editPrinciple", principle: guild.turn, text: "A turn for everybody" });
    guild.asking();
    expect(told(guild, wording(guild))).toEqual(expect.arrayContaining(heard));
    guild.close(guild.round(2));
    expect(told(guild, wording(guild)).join()).not.toContain("Too vague");
  });
});

describe("the dialog in which somebody objects", () => {
  const open = (guild: Wording, done = {}) => dialogFor(guild, TOM, "object", vote(guild), done);

  test("CARD-21: says what is secret before it asks for the reason, and sends both", () => {
    const guild = inChat().asking();
    const { title, card } = open(guild);
    expect(title).toBe("Not yet, because…");
    expect(linesOf(card)).toEqual([
      "_Nobody in the community ever sees how you voted. The server’s operator could until the vote closes; after that, nobody can._",
      "_Your reason is shown once the vote closes, without your name unless you add it._",
      "<What would have to change?: >",
      "<Your name: >",
      "[[Send]]",
    ]);
    expect(pressesOf(card, "Send")).toEqual([
      { press: { verb: "object", data: { card: `poll-${guild.round()}`, nonce: NONCE } }, dialog: "object" },
    ]);
  });

  test("OBJECT-2: shows one's own reason, to change it", () => {
    const guild = inChat().asking();
    guild.notYet(TOM, "Too vague", true);
    expect(linesOf(open(guild).card)).toEqual(
      expect.arrayContaining([
        "<What would have to change?: Too vague>",
        "<Your name: Show my name with my reason>",
      ]),
    );
  });

  test("CARD-23: keeps what was typed when the vote has closed, or for who only follows", () => {
    const guild = inChat().asking();
    const typed = { typed: { text: "Too vague" } };
    const kept = "<What you wrote, so that you can copy it: Too vague>";
    guild.do(TOM, { type: "onlyFollow" });
    expect(linesOf(open(guild, typed).card)).toContain(kept);
    guild.close();
    expect(linesOf(open(guild, typed).card)).toEqual([
      "This vote has closed. No answer counts any more.",
      kept,
    ]);
    expect(linesOf(open(guild).card)).toEqual(["This vote has closed. No answer counts any more."]);
  });
});
