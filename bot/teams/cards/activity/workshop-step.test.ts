import { describe, expect, test } from "vitest";
import { WorkshopRun } from "@guildhall/shared/testing/adopt";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { moreTime } from "./workshop-step.ts";
import { NONCE, contextOf } from "../testing/drawn.ts";

const setup = { kind: "setup" } as const;
const inChat = { mode: "chat", minutes: { bad: 60, good: 60, vote: 60 } } as const;
const buttons = (guild: Founding) => moreTime(contextOf(guild, setup, PRIYA));
const oneMoreDay = (step: string) => ({
  ...{ type: "Action.Execute", title: "One more day", verb: "moreTime", associatedInputs: "none" },
  data: { card: "setup", nonce: NONCE, step },
});

describe("TRIZ-3: more time can be given to a step", () => {
  test("that goes on by itself: each of a workshop in the chat, by its name", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild, inChat);
    expect(buttons(guild)).toEqual([oneMoreDay("bad")]);
    run.turn();
    expect(buttons(guild)).toEqual([oneMoreDay("good")]);
    run.vote("Be kind");
    expect(buttons(guild)).toEqual([oneMoreDay("vote")]);
  });

  test("but not to the wording, which waits for whoever runs it", () => {
    const guild = new Founding();
    const run = new WorkshopRun(guild, inChat);
    run.word(...run.vote("Be kind"));
    expect(buttons(guild)).toEqual([]);
  });

  test("nor in a live workshop, whose time is only shown, nor without a workshop", () => {
    const guild = new Founding();
    expect(buttons(guild)).toEqual([]);
    new WorkshopRun(guild);
    expect(buttons(guild)).toEqual([]);
  });
});
