import { expect, test } from "vitest";
import { itemId } from "@guildhall/shared/domain/kernel/ids";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { readCommunity } from "@guildhall/shared/reading/community";
import type { TimedItem } from "@guildhall/shared/reading/timed-agenda";
import { readBacklog } from "@guildhall/shared/reading/topics";
import { ANA, nextOf, PRIYA, START, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { agendaMessage, backlogMessage, nextMessage } from "./talk-cards.ts";
import { expectShowable } from "./testing/drawn.ts";
import { texts } from "./testing/english.ts";
import { linesOf } from "./testing/lines.ts";
import type { CardMessage } from "./message.ts";

const cardOf = ({ attachments: [{ content }] }: CardMessage) => {
  expectShowable(content);
  return linesOf(content);
};
const item = (id: string, title: string | null, minutes: number): TimedItem["item"] => ({
  ...{ id: itemId(id), title, kind: title === null ? "closing" : "topic" },
  ...{ presenter: null, minutes, history: [] },
});
const at = Date.UTC(2026, 4, 8, 10, 0);

test("TALK-1: an agenda shows what is over, what is on and when the rest starts", () => {
  const items: readonly TimedItem[] = [
    { item: item("a", "**Tokens**", 10), is: "over", at: null },
    { item: item("b", "CI", 20), is: "on", at: null },
    { item: item("c", null, 5), is: "ahead", at },
  ];
  expect(cardOf(agendaMessage("Session 3 is running", items, texts))).toEqual([
    "# **Session 3 is running**",
    "✓ | _**Tokens**__ · 10 min_",
    "**now** | **CI**_ · 20 min_",
    "{{TIME(2026-05-08T10:00:00Z)}} | Closing_ · 5 min_",
  ]);
});

test("TALK-1: an agenda without a date has no times, and an empty one says so", () => {
  const items = [{ item: item("a", "CI", 20), is: "ahead", at: null }] as const;
  expect(cardOf(agendaMessage("Agenda of session 1", items, texts)).at(-1)).toBe("CI_ · 20 min_");
  expect(cardOf(agendaMessage("Agenda of session 1", [], texts)).at(-1)).toBe("_Nothing is on it yet._");
});

test("TALK-1, SESSION-20: the next session is told with its date, or that it was due or has none, was moved or cancelled", () => {
  const guild = new Founding();
  const told = (now = START) => {
    const reader = readerOf(guild, null);
    const read = readCommunity(reader);
    if (read === null) throw new Error("there is no community");
    return cardOf(nextMessage(read, reader, now, texts));
  };
  expect(told()).toEqual(["# **Next session: 1**", "It has no date yet.", "_Its agenda is still empty._"]);
  const date = START + 48 * HOUR;
  guild.do(PRIYA, { type: "setRhythm", timeZone: "UTC", at: date });
  expect(told()[1]).toMatch(/^\{\{DATE\(.*,SHORT\)\}\}, \{\{TIME\(.*\)\}\}\.$/);
  expect(told(date + HOUR)[1]).toMatch(/^It was due on \{\{DATE/);
  const session = nextOf(guild.state).id;
  guild.do(PRIYA, { type: "moveSession", session, at: date + HOUR });
  expect(told()[2]).toMatch(/^Moved from \{\{DATE/);
  guild.do(PRIYA, { type: "cancelSession", session });
  expect(told()[2]).toMatch(/^The session of \{\{DATE.* is cancelled\.$/);
  expect(told(date + HOUR)).toHaveLength(3);
});

test("TALK-1: the backlog shows the first five topics, and how many more there are", () => {
  const guild = new Founding();
  const shown = () => cardOf(backlogMessage(readBacklog(readerOf(guild, null)), texts));
  expect(shown().at(-1)).toContain("No topics are waiting.");
  for (const title of ["A", "B", "C", "D", "E", "F"])
    guild.do(title < "D" ? TOM : ANA, { type: "offerTopic", title: `Topic ${title}`, details: null });
  expect(shown()).toHaveLength(7);
  expect(shown()[1]).toMatch(/^_1\. _Topic A_ · discuss · \d+ min_$/);
  expect(shown().at(-1)).toBe("_and 1 more in the Guildhall tab_");
});
