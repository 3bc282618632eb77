import { describe, expect, it } from "vitest";
import { PRIYA, SESSION, TOM } from "../../testing/decider-samples.ts";
import { Founding } from "../../testing/founding.ts";
import { offer } from "../../testing/weekly-guild.ts";
import type { OfType } from "../kernel/feature.ts";
import { collectionId, entryId, pollId } from "../kernel/ids.ts";
import { LIMITS } from "../kernel/limits.ts";
import type { TextField } from "../kernel/rejection.ts";
import type { MemberCommunityCommand } from "./commands.ts";

/** A community in which each text can be written. */
function guildToWriteIn() {
  const guild = new Founding();
  const collection = guild.ask();
  const [entry, other] = [
    guild.add(PRIYA, collection, "CI is slow"),
    guild.add(PRIYA, collection, "No agenda"),
  ];
  const [topic, from] = [offer(guild, PRIYA, "Design tokens"), offer(guild, PRIYA, "CI in ten minutes")];
  const question: OfType<MemberCommunityCommand, "openPoll"> = {
    type: "openPoll",
    question: "Which colour?",
    options: ["Red", "Green"],
    membersAdd: true,
    ...{ budget: 1, cap: 1, secrecy: "hidden", closesAt: null, inChat: false },
  };
  const poll = pollId(guild.do(PRIYA, question));
  const workshop = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
    ...{ vote: { budget: 1, cap: 1, secrecy: "hidden" } },
  } as const);
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  guild.add(TOM, collectionId(`${workshop}-good`), "Everybody gets a turn");
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  guild.do(PRIYA, { type: "nextStep", from: "vote" });
  const principle = entryId(guild.do(PRIYA, { type: "addPrinciple", text: "Everybody gets a turn" }));
  return { guild, collection, entry, other, topic, from, question, poll, principle };
}

const { guild, collection, entry, other, topic, from, question, poll, principle } = guildToWriteIn();
const opening: OfType<MemberCommunityCommand, "openCollection"> = {
  type: "openCollection",
  prompt: "What did we learn?",
  ...{ anonymous: false, perMember: null, closesAt: null, inChat: false },
};
const details = { why: "", kind: "discuss", minutes: 10 } as const;
const week = { element: "frequency", frequency: { kind: "weeks", every: 1 } } as const;
const item = { kind: "topic", presenter: null, minutes: 10 } as const;

const written: readonly [string, TextField, number, (text: string) => MemberCommunityCommand][] = [
  ["community", "name", LIMITS.name, (name) => ({ type: "changeSettings", name })],
  ["prompt of a collection", "prompt", LIMITS.prompt, (prompt) => ({ ...opening, prompt })],
  ["entry", "entry", LIMITS.entry, (text) => ({ type: "addEntry", collection, text, twin: null })],
  ["edited entry", "entry", LIMITS.entry, (text) => ({ type: "editEntry", collection, entry, text })],
  [
    "merged entry",
    "entry",
    LIMITS.entry,
    (text) => ({ type: "mergeEntries", collection, into: entry, from: other, text }),
  ],
  ["question of a poll", "question", LIMITS.question, (text) => ({ ...question, question: text })],
  ["option of a new poll", "option", LIMITS.option, (text) => ({ ...question, options: ["Red", text] })],
  ["added option", "option", LIMITS.option, (text) => ({ type: "addOption", poll, text })],
  ["principle", "principle", LIMITS.principle, (text) => ({ type: "addPrinciple", text })],
  ["edited principle", "principle", LIMITS.principle, (text) => ({ type: "editPrinciple", principle, text })],
  [
    "frequency in own words",
    "choice",
    LIMITS.choice,
    (text) => ({
      ...{ type: "editChoices", element: "frequency" },
      choices: [week, { element: "frequency", frequency: { kind: "own", text } }],
    }),
  ],
  ["topic", "title", LIMITS.title, (title) => ({ type: "offerTopic", title, details })],
  ["edited topic", "title", LIMITS.title, (title) => ({ type: "editTopic", topic, title, details })],
  ["merged topic", "title", LIMITS.title, (title) => ({ type: "mergeTopics", into: topic, from, title })],
  ["outcome", "outcome", LIMITS.outcome, (text) => ({ type: "recordOutcome", topic, text })],
  [
    "item of an agenda",
    "title",
    LIMITS.title,
    (title) => ({ type: "planItem", session: SESSION, item: { ...item, title } }),
  ],
  [
    "opening of planned sessions",
    "title",
    LIMITS.title,
    (title) => ({
      ...{ type: "proposePlan", sessions: 1, dates: [guild.at + 1], closing: null },
      opening: { title, minutes: 5 },
    }),
  ],
];

describe("a text that is refused", () => {
  it.each(written)(
    "TEXT-1, TEXT-5: says which one it is, and how long it may be: %s",
    (_, field, most, command) => {
      expect(guild.rejection(PRIYA, command(" \u200b "))).toEqual({ code: "empty", field });
      expect(guild.rejection(PRIYA, command("x".repeat(most + 1)))).toEqual({ code: "tooLong", field, most });
      expect(guild.rejection(PRIYA, command("x".repeat(most)))).toBeNull();
    },
  );

  it("BACK-1, TEXT-5: says so of the line on why, which may be empty", () => {
    const why = (text: string) =>
      guild.rejection(PRIYA, { type: "offerTopic", title: "Tokens", details: { ...details, why: text } });
    expect(why(" ")).toBeNull();
    expect(why("x".repeat(LIMITS.why))).toBeNull();
    expect(why("x".repeat(LIMITS.why + 1))).toEqual({ code: "tooLong", field: "why", most: LIMITS.why });
  });
});
