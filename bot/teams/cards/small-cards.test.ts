import { describe, expect, test } from "vitest";
import { Founding } from "@guildhall/shared/testing/founding";
import { TOM } from "@guildhall/shared/testing/decider-samples";
import { decide, readerOf } from "@guildhall/shared/testing/reading";
import type { OutgoingMessage } from "../connector/connector.ts";
import { fittingCard } from "./fitting-card.ts";
import { helpMessage } from "./guide-cards.ts";
import { inviteOthersMessage } from "./invite-others-card.ts";
import { textMessage } from "./message.ts";
import { noticeMessage } from "./notice-card.ts";
import { english, texts } from "./testing/english.ts";
import { faultsOf } from "./testing/faults.ts";
import { pressesOf, linesOf } from "./testing/lines.ts";
import { turnPassedMessage } from "./turn-passed-card.ts";

/** The card of a message; it must be one that Teams can show. */
function cardOf(message: OutgoingMessage): object {
  const { attachments } = message as {
    readonly attachments: readonly { readonly contentType: string; readonly content: object }[];
  };
  const [attachment] = attachments;
  if (attachment?.contentType !== "application/vnd.microsoft.card.adaptive")
    throw new Error("it shows no card");
  expect(faultsOf(attachment.content)).toEqual([]);
  return attachment.content;
}

describe("LOG-10: the invitation", () => {
  const invite = (guild: Founding) => inviteOthersMessage("Frontend Guild", readerOf(guild, null), texts);
  const title = "**You are invited to Frontend Guild**";
  const what =
    "We meet to learn from each other. Everybody in this chat is welcome; you don’t need to know anything in advance.";
  const how =
    "Open the **Guildhall** tab of this chat, or take part right here: vote, offer a topic and sign on the cards in this chat.";

  test("of a community that has decided nothing says what it is for and how to take part", () => {
    const message = invite(new Founding());
    expect(linesOf(cardOf(message))).toEqual([title, what, how, "[See what we do]"]);
    expect(message).toMatchObject({ type: "message", summary: "You are invited to Frontend Guild" });
  });

  test("says how often, how long and with whom, once that is decided", () => {
    const guild = new Founding();
    decide(guild, ["duration"]);
    expect(linesOf(cardOf(invite(guild)))).toEqual([
      ...[title, what, "_How long: _45 minutes", how, "[See what we do]"],
    ]);
    decide(guild, ["frequency", "participants"]);
    expect(linesOf(cardOf(invite(guild)))).toEqual([
      ...[title, what, "_How often we meet: _Every 2 weeks", "_How long: _45 minutes"],
      ...["_Who is invited: _This chat plus guests", how, "[See what we do]"],
    ]);
  });

  test("shows the card that leads through the founding to whoever presses", () => {
    const card = cardOf(invite(new Founding()));
    expect(pressesOf(card, "See what we do")).toEqual([{ card: "setup" }]);
    expect(JSON.stringify(card)).toContain('"verb":"see"');
    expect(JSON.stringify(card)).toContain('"associatedInputs":"none"');
  });
});

test("the help says what Guildhall understands, and shows the card for setting up", () => {
  const message = helpMessage(texts, "unknown");
  const card = cardOf(message);
  expect(linesOf(card)).toEqual([
    "# **What I understand here**",
    "**ELMO** (“Enough, let’s move on”) while a session is running: it counts once per person and item, like the button in the panel.",
    "**keep going** once enough people have raised it: the other answer, which counts in the same way.",
    "**The buttons on my cards**: votes, lists and the social contract appear in this chat as cards. Vote, change your vote, add an entry or sign right there, until it closes. Only you see your own choices.",
    "**agenda**: what is on in this session or the next one, with times. **rota**: who facilitates next. **next**: when the next session is. **backlog**: the topics that wait.",
    "**add topic:** and a title: offers a topic of yours.",
    "**set up**: the card that guides you through setting up your community, with what is done and what comes next.",
    "**help**: this card.",
    "Everything else is in the **Guildhall** tab of this chat: the agenda, the settings and the session itself.",
    "_Mention me with these words, as in *@Guildhall elmo*: I may hear nothing else in this chat. The buttons always work._",
    "[Set up the community]",
  ]);
  expect(pressesOf(card, "Set up the community")).toEqual([{ card: "setup" }]);
  expect(message).toMatchObject({ type: "message", summary: "What Guildhall understands" });
});

test.each([
  ["yes", "reach me without a mention, too"],
  ["no", "Teams lets me hear nothing else in this chat"],
] as const)(
  "TALK-7: where Teams lets Guildhall hear all messages (%s), the help says whether words need a mention",
  (words, said) => {
    expect(linesOf(cardOf(helpMessage(texts, words))).at(-2)).toContain(said);
  },
);

test("a notice is one line, as it is, which is its notification too", () => {
  const message = noticeMessage("**Priya** facilitates", texts);
  expect(cardOf(message)).toMatchObject({
    ...{ type: "AdaptiveCard", version: "1.5" },
    $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
    body: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "**Priya** facilitates" }] }],
  });
  expect(message).toMatchObject({ type: "message", summary: "**Priya** facilitates" });
});

describe("ROTA-15: the notice about a turn", () => {
  const at = Date.UTC(2026, 11, 3, 10);

  test("mentions whoever has it now, whatever they are called", () => {
    const holder = { ref: TOM, id: "29:tom", name: "Tom <at>Priya</at>" };
    const message = turnPassedMessage(holder, at, english);
    const mark = "<at>Tom at Priya /at</at>";
    expect(cardOf(message)).toMatchObject({
      body: [{ type: "TextBlock", text: `${mark} facilitates on Thu 3 Dec.` }],
      msteams: {
        entities: [{ type: "mention", text: mark, mentioned: { id: "29:tom", name: holder.name } }],
      },
    });
    expect(message).toMatchObject({
      summary: expect.stringContaining("facilitates on Thu 3 Dec.") as string,
    });
    expect(linesOf(cardOf(turnPassedMessage(holder, null, english)))).toEqual([
      `${mark} facilitates one of the next sessions.`,
    ]);
  });

  test("says of one that nobody has that anybody can take it", () => {
    const lines = (date: number | null) => linesOf(cardOf(turnPassedMessage(null, date, english)));
    const take = "Anybody on the rota can take it, in the Guildhall tab.";
    expect(lines(at)).toEqual([`Nobody facilitates on Thu 3 Dec yet. ${take}`]);
    expect(lines(null)).toEqual([`Nobody facilitates one of the next sessions yet. ${take}`]);
  });
});

test("a message of our own words alone is plain text", () => {
  expect(textMessage("Counted.")).toEqual({ type: "message", textFormat: "plain", text: "Counted." });
});

describe("CARD-5: a card that is fitted to what Teams accepts", () => {
  /** How many rows are drawn of a card whose rows have this many bytes each, and how often it is drawn. */
  function fitted(most: number, each: number) {
    const drawn: number[] = [];
    const { rows } = fittingCard(most, (count) => {
      drawn.push(count);
      return { rows: "x".repeat(count * each) };
    });
    return { rows: rows.length / each, drawn };
  }
  const envelope = Buffer.byteLength('{"rows":""}');

  test("is drawn once, with all rows, if it has 24 KB or less", () => {
    expect(fitted(10, 100)).toEqual({ rows: 10, drawn: [10] });
    expect(fitted(1, 24 * 1024 - envelope)).toEqual({ rows: 1, drawn: [1] });
  });

  test("has no row at all if a single one is a byte too large", () => {
    expect(fitted(1, 24 * 1024 - envelope + 1)).toEqual({ rows: 0, drawn: [1, 0] });
  });

  test("is drawn with 15 % fewer rows each time, until it fits", () => {
    expect(fitted(30, 1200)).toEqual({ rows: 17, drawn: [30, 25, 21, 17] });
  });

  test("counts bytes, not letters", () => {
    expect(fittingCard(1, (rows) => ({ text: "長".repeat(10_000 * rows) }))).toEqual({ text: "" });
  });

  test("is shown all the same if it does not fit without any rows", () => {
    expect(fittingCard(2, () => ({ text: "x".repeat(30_000) })).text).toHaveLength(30_000);
  });
});
