import { describe, expect, test } from "vitest";
import { readTalk } from "./talk-words.ts";

const toTheBot = (text: string) => readTalk(text, true);
const toPeople = (text: string) => readTalk(text, false);

describe("said to the bot", () => {
  test.each([
    ["agenda", "agenda"],
    ["Agenda?", "agenda"],
    ["/agenda", "agenda"],
    ["show me the agenda please", "agenda"],
    ["What’s on the agenda?", "agenda"],
    ["rota", "rota"],
    ["Who’s next?", "rota"],
    ["next", "next"],
    ["next session", "next"],
    ["When is the next session?", "next"],
    ["backlog", "backlog"],
    ["the topics, please", "backlog"],
    ["set up", "setup"],
    ["Setup", "setup"],
    ["please set-up!", "setup"],
    ["help", "help"],
    ["HELP!", "help"],
    ["What can you do?", "help"],
    ["hi", "help"],
    ["Hello!", "help"],
    ["good morning", "help"],
  ] as const)("TALK-1, TALK-4 %j asks for %s", (text, asks) => {
    expect(toTheBot(text)).toEqual({ asks });
  });

  test.each([
    ["add topic: CI in ten minutes", "CI in ten minutes"],
    ["Add a topic: Design tokens", "Design tokens"],
    ["please add topic CI in ten minutes", "CI in ten minutes"],
    ["ADD TOPIC:CI", "CI"],
    ["add topic: Is it time for elmo?\nIt was asked for.", "Is it time for elmo?"],
    ["add topic:", ""],
    ["add topic", ""],
  ])("TALK-3 %j offers a topic", (text, title) => {
    expect(toTheBot(text)).toEqual({ asks: "addTopic", title });
  });

  test.each([
    ["agneda", "agenda"],
    ["agend", "agenda"],
    ["what was on our agenda today", "agenda"],
    ["nxt", "next"],
    ["bakclog", "backlog"],
    ["set upp", "set up"],
    ["hepl", "help"],
    ["emlo", "elmo"],
    ["ad topic: CI", "add topic:"],
    ["add topc CI", "add topic:"],
  ])("TALK-5 %j is like %j", (text, likely) => {
    expect(toTheBot(text)).toEqual({ asks: "unclear", likely });
  });

  test.each([
    "",
    "make me a sandwich",
    "you",
    "who are you?",
    "a long message that has the agenda somewhere in the middle of it",
  ])("TALK-5 %j is like nothing that is known", (text) => {
    expect(toTheBot(text)).toEqual({ asks: "unknown" });
  });
});

describe("said to people", () => {
  test.each([
    ["agenda", { asks: "agenda" }],
    ["Backlog", { asks: "backlog" }],
    ["help", { asks: "help" }],
    ["set up", { asks: "setup" }],
    ["add topic: CI in ten minutes", { asks: "addTopic", title: "CI in ten minutes" }],
  ])("TALK-2 %j is answered all the same", (text, talk) => {
    expect(toPeople(text)).toEqual(talk);
  });

  test.each([
    "next",
    "next!",
    "hi",
    "Hello",
    "help!",
    "agenda?",
    "the agenda",
    "help, my build is red",
    "what's on the agenda",
    "agneda",
    "we should set up a call",
    "add topic",
    "add topic:",
    "let's add topic: CI to the list",
    "add topics to the agenda: who has some?",
    "",
  ])("TALK-2 %j is left alone", (text) => {
    expect(toPeople(text)).toBeNull();
  });
});
