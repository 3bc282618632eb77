import { describe, expect, test } from "vitest";
import { compose } from "../kernel/compose.ts";
import type { Feature, Listed } from "../kernel/feature.ts";
import { FEATURES } from "./features.ts";
import type { LogisticsPart } from "./logistics/part.ts";
import type { Parts } from "./parts.ts";
import type { PollsPart } from "./polls/part.ts";
import { RIGHTS } from "./rights.ts";

type Logistics = Feature<LogisticsPart, { polls: PollsPart }>;

// Each of these must be an error: the compiler reports a `@ts-expect-error` that is not needed.
describe("a feature does not compile if this is forgotten:", () => {
  const { logistics } = FEATURES;

  test("one of its commands", () => {
    const { inviteOthers, ...commands } = logistics.commands;
    // @ts-expect-error: nothing handles inviteOthers
    const forgetful: Logistics = { ...logistics, commands };
    expect([inviteOthers, forgetful]).toBeDefined();
  });

  test("one of its system commands", () => {
    // @ts-expect-error: nothing handles reviewDecision
    const forgetful: Logistics = { ...logistics, systemCommands: {} };
    expect(forgetful).toBeDefined();
  });

  test("one of its events", () => {
    const { ReviewDue, ...events } = logistics.events;
    // @ts-expect-error: nothing folds ReviewDue
    const forgetful: Logistics = { ...logistics, events };
    expect([ReviewDue, forgetful]).toBeDefined();
  });

  test("the version of an event", () => {
    const { version, ...unversioned } = logistics.events.ReviewDue;
    // @ts-expect-error: ReviewDue has no version
    const forgetful: Logistics = { ...logistics, events: { ...logistics.events, ReviewDue: unversioned } };
    expect([version, forgetful]).toBeDefined();
  });

  test("a feature that it builds on", () => {
    // @ts-expect-error: it uses polls without naming them
    const forgetful: Logistics = { ...logistics, uses: {} };
    expect(forgetful).toBeDefined();
  });

  test("what everybody sees of it", () => {
    // @ts-expect-error: the slice of the logistics is missing
    const forgetful: Logistics = { ...logistics, view: () => ({}) };
    expect(forgetful).toBeDefined();
  });

  test("its own part for each member, and whose changed", () => {
    // @ts-expect-error: members are not shown their ballots
    const forgetful: Feature<PollsPart> = { ...FEATURES.polls, mine: undefined };
    expect(forgetful).toBeDefined();
  });

  test("its place in the list", () => {
    const { planner, ...others } = FEATURES;
    // @ts-expect-error: the planner is not in the list
    const list: { readonly [Name in keyof Parts]: Listed<Parts[Name]> } = others;
    expect([planner, list]).toBeDefined();
  });

  test("which part it is", () => {
    // @ts-expect-error: another feature is listed as polls
    const list: { readonly [Name in keyof Parts]: Listed<Parts[Name]> } = { ...FEATURES, polls: logistics };
    expect(list).toBeDefined();
  });

  test("who may give one of its commands", () => {
    const { inviteOthers, ...others } = RIGHTS;
    // @ts-expect-error: no rule says who may invite others
    const rights: typeof RIGHTS = others;
    expect([inviteOthers, rights]).toBeDefined();
  });
});

describe("the list of features", () => {
  test("names each after those that it builds on, so that there are no cycles", () => {
    const { polls, ...others } = FEATURES;
    expect(() => compose({ ...others, polls })).toThrow("life builds on polls, which must come before it");
  });
});
