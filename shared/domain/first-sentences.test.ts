import { describe, expect, it } from "vitest";
import { FIRST_SENTENCES } from "./first-sentences.ts";

const opening = { kind: "opening", title: "Opening", minutes: 5 };
const closing = { kind: "closing", title: "Closing", minutes: 5 };
const coded = (item: typeof opening) => ({ ...item, title: null });
const typed = [
  { kind: "opening", title: "Check-in", minutes: 5 },
  { kind: "closing", title: "Opening", minutes: 5 },
  { kind: "topic", title: "Opening", minutes: 5 },
  { kind: "break", title: "Closing", minutes: 5 },
];

describe("what the first version stored in English", () => {
  it.each([
    ["an item", { item: opening }, FIRST_SENTENCES.item, { item: coded(opening) }],
    [
      "an agenda",
      { agenda: [opening, ...typed, closing] },
      FIRST_SENTENCES.agenda,
      { agenda: [coded(opening), ...typed, coded(closing)] },
    ],
    [
      "the agendas of the upcoming sessions",
      { upcoming: [{ id: "one", agenda: [opening] }, { agenda: typed }] },
      FIRST_SENTENCES.upcoming,
      { upcoming: [{ id: "one", agenda: [coded(opening)] }, { agenda: typed }] },
    ],
    [
      "a command with an agenda",
      { command: { type: "open", agenda: [closing] } },
      FIRST_SENTENCES.command,
      { command: { type: "open", agenda: [coded(closing)] } },
    ],
    [
      "a plan",
      {
        plan: {
          sessions: [],
          opening: { title: "Opening", minutes: 5 },
          closing: { title: "Closing", minutes: 7 },
        },
      },
      FIRST_SENTENCES.plan,
      { plan: { sessions: [], opening: { title: null, minutes: 5 }, closing: { title: null, minutes: 7 } } },
    ],
  ] as const)("TEXT-17: becomes a code in %s; what people typed stays", (_, stored, upcast, read) => {
    expect(upcast(stored)).toEqual(read);
  });

  it("TEXT-17: stays in a plan in which people typed it, or that has none", () => {
    const own = { plan: { opening: { title: "Closing", minutes: 5 }, closing: null } };
    expect(FIRST_SENTENCES.plan(own)).toEqual(own);
    expect(FIRST_SENTENCES.plan({ plan: null })).toEqual({ plan: null });
    expect(FIRST_SENTENCES.item({})).toEqual({});
  });

  it.each([
    ["Everybody in this chat", "chat"],
    ["Everybody in this chat and whom they bring along", "chatAndGuests"],
    ["Anybody in the organisation", "organisation"],
  ])("TEXT-17: is a code for whom it suggests to invite: %s", (text, who) => {
    const said = { element: "participants", text };
    const code = { element: "participants", who };
    const other = { element: "participants", text: "Everybody in this chat, please" };
    const minutes = { element: "duration", minutes: 30 };
    const own = { element: "frequency", frequency: { kind: "own", text }, text };
    expect(FIRST_SENTENCES.choices({ choices: [said, other, minutes, own] })).toEqual({
      choices: [code, other, minutes, own],
    });
    expect(FIRST_SENTENCES.decision({ decision: { version: 1, choice: said } })).toEqual({
      decision: { version: 1, choice: code },
    });
    const options = [
      { id: "a", choice: said },
      { id: "b", choice: null },
    ];
    expect(FIRST_SENTENCES.poll({ poll: { id: "p", options } })).toEqual({
      poll: {
        id: "p",
        options: [
          { id: "a", choice: code },
          { id: "b", choice: null },
        ],
      },
    });
  });
});
