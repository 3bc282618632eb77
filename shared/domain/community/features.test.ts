import { describe, expect, test } from "vitest";
import { compose } from "../kernel/compose.ts";
import type { Feature, Listed } from "../kernel/feature.ts";
import { FEATURES } from "./features.ts";
import type { LogisticsPart } from "./logistics/part.ts";
import type { Parts } from "./parts.ts";
import type { PollsPart } from "./polls/part.ts";
import { RIGHTS } from "./rights.ts";

type Logistics = Feature<LogisticsPart, { polls: PollsPart }>;

// Each of these must be wrong: the compiler reports a `@ts-expect-error` that finds nothing.
describe("what is forgotten of a feature does not compile", () => {
  const { logistics } = FEATURES;

  test("one of its commands", () => {
    const { inviteOthers, ...commands } = logistics.commands;
    // @ts-expect-error: nothing deals with inviteOthers
    const forgetful: Logistics = { ...logistics, commands };
    expect([inviteOthers, forgetful]).toBeDefined();
  });

  test("one of the commands that Guildhall gives itself", () => {
    // @ts-expect-error: nothing deals with reviewDecision
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
    // @ts-expect-error: it asks polls, and does not say so
    const forgetful: Logistics = { ...logistics, uses: {} };
    expect(forgetful).toBeDefined();
  });

  test("what everybody sees of it", () => {
    // @ts-expect-error: the slice of the logistics is missing
    const forgetful: Logistics = { ...logistics, view: () => ({}) };
    expect(forgetful).toBeDefined();
  });

  test("what of it is one member's own, and whose changed", () => {
    // @ts-expect-error: nobody is told of their ballots
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
    // @ts-expect-error: what stands under polls is another feature
    const list: { readonly [Name in keyof Parts]: Listed<Parts[Name]> } = { ...FEATURES, polls: logistics };
    expect(list).toBeDefined();
  });

  test("who may give one of its commands", () => {
    const { inviteOthers, ...others } = RIGHTS;
    // @ts-expect-error: nobody says who may invite others
    const rights: typeof RIGHTS = others;
    expect([inviteOthers, rights]).toBeDefined();
  });
});

describe("the list of features", () => {
  test("names each after those that it builds on, so that there are no circles", () => {
    const { polls, ...others } = FEATURES;
    expect(() => compose({ ...others, polls })).toThrow(
      "workshop builds on polls, which must come before it",
    );
  });
});
