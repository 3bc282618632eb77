import { describe, expect, test } from "vitest";
import { isSuperseded, noCommands, remember, versionOf } from "@guildhall/shared/app/recent-commands";
import { optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { commandId } from "@guildhall/shared/protocol/command-id";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { RequestedCommand } from "./asked.ts";
import { pressKeyOf } from "./press-key.ts";

const poll = pollId("poll");
const card = { kind: "poll", poll } as const;

const give = (option: string, votes: number, part = false): RequestedCommand => ({
  command: { type: "setOptionVotes", poll, option: optionId(option), votes },
  overwrites: { whole: poll, part: part ? option : null },
});
const takeBack: RequestedCommand = {
  command: { type: "castBallot", poll, ballot: {} },
  overwrites: { whole: poll, part: null },
};
const add = (text: string): RequestedCommand => ({
  command: { type: "addOption", poll, text },
  overwrites: null,
});

/** What was pressed, when its view was drawn, and when it was pressed. */
type Pressed = readonly [RequestedCommand, view: number, at: number];
const keyOf = ([request, view, at]: Pressed) => ({
  ...pressKeyOf(request, { card, nonce: makeNonce(view, "abcdefghijkl"), at }),
  actor: "tom",
});

/** Whether `late` counts once `first` was carried out. */
function counts(late: Pressed, first: Pressed): boolean {
  const recent = remember(noCommands, [{ command: keyOf(first), scope: null }], 1, 0, () => true);
  return versionOf(recent, keyOf(late)) === undefined && !isSuperseded(recent, keyOf(late));
}

describe("CARD-4: a press does not count", () => {
  test.each([
    [
      "after the same one on the same view, whatever time Teams gives",
      [give("a", 1), 100, 900],
      [give("a", 1), 100, 200],
    ],
    ["after one on a newer view", [give("a", 1), 100, 900], [give("b", 1), 150, 200]],
    ["after a later one on the same view", [give("a", 1), 100, 200], [give("b", 1), 100, 201]],
    ["if the whole was taken back on a newer view", [give("a", 1, true), 100, 200], [takeBack, 150, 300]],
    [
      "that takes everything back, after a newer vote for a part",
      [takeBack, 100, 200],
      [give("a", 1, true), 150, 300],
    ],
    [
      "that adds something, after the same one on the same view",
      [add("Tea"), 100, 900],
      [add("Tea"), 100, 200],
    ],
  ] as const)("%s", (_, late, first) => expect(counts(late, first)).toBe(false));
});

describe("CARD-4: a press counts", () => {
  test.each([
    ["on a newer view", [give("a", 1), 150, 300], [give("a", 1), 100, 200]],
    ["after an earlier one on the same view", [give("b", 1), 100, 201], [give("a", 1), 100, 200]],
    [
      "for another part, even on an older view",
      [give("a", 1, true), 100, 200],
      [give("b", 1, true), 150, 300],
    ],
    ["that adds something else, even on an older view", [add("Tea"), 100, 200], [add("Cake"), 150, 300]],
    ["that adds the same on a newer view", [add("Tea"), 150, 300], [add("Tea"), 100, 200]],
    ["again on the same view two minutes later", [give("a", 1), 100, 120_201], [give("a", 1), 100, 200]],
  ] as const)("%s", (_, late, first) => expect(counts(late, first)).toBe(true));
});

test("the id of a press is a valid command id", () => {
  const at = 1_790_000_000_000;
  expect(commandId.safeParse(keyOf([give("a", 1), at, at]).id).success).toBe(true);
});
