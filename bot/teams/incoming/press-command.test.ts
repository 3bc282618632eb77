import { describe, expect, test } from "vitest";
import { optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { commandId } from "@guildhall/shared/protocol/command-id";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { RequestedCommand } from "./asked.ts";
import { pressIdOf } from "./press-command.ts";

const poll = pollId("poll");
const card = { kind: "poll", poll } as const;
const nonce = (at: number) => makeNonce(at, "abcdefghijkl");

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

/** Whether `late` is superseded if `first` was carried out. */
const isSuperseded = (
  late: readonly [RequestedCommand, view: number, at: number],
  first: readonly [RequestedCommand, view: number, at: number],
): boolean => {
  const [earlier, view, at] = first;
  const { id } = pressIdOf(earlier, { card, nonce: nonce(view), at });
  return pressIdOf(late[0], { card, nonce: nonce(late[1]), at: late[2] }).isSupersededBy(id);
};

describe("a press is superseded", () => {
  test.each([
    [
      "by the same one on the same view, whatever time Teams gives",
      [give("a", 1), 100, 900],
      [give("a", 1), 100, 200],
    ],
    ["by one on a newer view", [give("a", 1), 100, 900], [give("b", 1), 150, 200]],
    ["by a later one on the same view", [give("a", 1), 100, 200], [give("b", 1), 100, 201]],
    ["if the whole was taken back on a newer view", [give("a", 1, true), 100, 200], [takeBack, 150, 300]],
    [
      "that takes everything back, by a newer vote for a part",
      [takeBack, 100, 200],
      [give("a", 1, true), 150, 300],
    ],
    ["that adds something, by the same one on the same view", [add("Tea"), 100, 900], [add("Tea"), 100, 200]],
  ] as const)("%s", (_, late, first) => expect(isSuperseded(late, first)).toBe(true));
});

describe("a press counts", () => {
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
  ] as const)("%s", (_, late, first) => expect(isSuperseded(late, first)).toBe(false));

  test("after a command from a panel", () => {
    const { isSupersededBy } = pressIdOf(give("a", 1), { card, nonce: nonce(100), at: 200 });
    expect(isSupersededBy("0mh2k3j4k-abcdefghijklmnopqrstuv")).toBe(false);
  });
});

test("its id is a valid command id", () => {
  const { id } = pressIdOf(give("a", 1), { card, nonce: nonce(1_790_000_000_000), at: 1_790_000_000_000 });
  expect(commandId.safeParse(id).success).toBe(true);
});
