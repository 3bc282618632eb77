import type { Topic } from "../actors/participant.ts";

/** What five people write while founding a community. */
export const bad = {
  late: "We start late",
  dominates: "One person dominates",
  agenda: "No agenda",
  same: "One person talks all the time",
  merged: "One person does the talking",
  joke: "Only Mateo likes football",
};
export const good = {
  time: "We begin on time, whoever is there",
  turn: "Everybody gets a turn before anybody gets two",
  agenda: "The agenda stands a day before",
  thanks: "We thank each other",
};

export const tokens: Topic = {
  title: "Design tokens",
  why: "Names drift",
  kind: "I’ll present it",
  minutes: 15,
};
export const ciFirst: Topic = { title: "CI in ten minutes", kind: "I’ll present it", minutes: 5 };
export const ci: Topic = { ...ciFirst, title: "CI in five minutes", minutes: 15 };
export const naming: Topic = { title: "Naming things", kind: "I would like to talk about it", minutes: 20 };
export const flaky: Topic = { title: "Flaky tests", kind: "I would like it solved", minutes: 25 };
export const hackathon: Topic = { title: "A hackathon", kind: "I would like to talk about it", minutes: 60 };
export const tabs: Topic = { title: "Tabs or spaces", kind: "I would like to talk about it", minutes: 10 };
