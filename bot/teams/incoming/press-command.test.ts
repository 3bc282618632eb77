import { describe, expect, test } from "vitest";
import { optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { commandId } from "@guildhall/shared/protocol/command-id";
import { makeNonce } from "../cards/activity/nonce.ts";
import type { Asked } from "./asked.ts";
import { pressIdOf } from "./press-command.ts";

const poll = pollId("poll");
const card = { kind: "poll", poll } as const;
const nonce = (at: number) => makeNonce(at, "abcdefghijkl");

const give = (option: string, votes: number, part = false): Asked => ({
  command: { type: "setOptionVotes", poll, option: optionId(option), votes },
  sets: { whole: poll, part: part ? option : null },
});
const takeBack: Asked = {
  command: { type: "castBallot", poll, ballot: {} },
  sets: { whole: poll, part: null },
};
const add = (text: string): Asked => ({ command: { type: "addOption", poll, text }, sets: null });

/** Whether `late` comes to nothing after `first`. */
const isSuperseded = (
  late: readonly [Asked, view: number, at: number],
  first: readonly [Asked, view: number, at: number],
): boolean => {
  const [earlier, view, at] = first;
  const { id } = pressIdOf(earlier, { card, nonce: nonce(view), at });
  return pressIdOf(late[0], { card, nonce: nonce(late[1]), at: late[2] }).isSupersededBy(id);
};

describe("a press comes to nothing", () => {
  test.each([
    [
      "after the same on the same view, whenever Teams says that was",
      [give("a", 1), 100, 900],
      [give("a", 1), 100, 200],
    ],
    ["after a newer view's", [give("a", 1), 100, 900], [give("b", 1), 150, 200]],
    ["after a later one on the same view", [give("a", 1), 100, 200], [give("b", 1), 100, 201]],
    ["after the whole was taken back on a newer view", [give("a", 1, true), 100, 200], [takeBack, 150, 300]],
    [
      "that takes all back, after a newer vote for a part",
      [takeBack, 100, 200],
      [give("a", 1, true), 150, 300],
    ],
    ["that adds what was added on the same view", [add("Tea"), 100, 900], [add("Tea"), 100, 200]],
  ] as const)("%s", (_, late, first) => expect(isSuperseded(late, first)).toBe(true));
});

describe("a press counts", () => {
  test.each([
    ["on a newer view", [give("a", 1), 150, 300], [give("a", 1), 100, 200]],
    ["after an earlier one on the same view", [give("b", 1), 100, 201], [give("a", 1), 100, 200]],
    [
      "for another part, on an older view too",
      [give("a", 1, true), 100, 200],
      [give("b", 1, true), 150, 300],
    ],
    ["that adds something else, on an older view too", [add("Tea"), 100, 200], [add("Cake"), 150, 300]],
    ["that adds the same on a newer view", [add("Tea"), 150, 300], [add("Tea"), 100, 200]],
  ] as const)("%s", (_, late, first) => expect(isSuperseded(late, first)).toBe(false));

  test("after what a panel asked for", () => {
    const { isSupersededBy } = pressIdOf(give("a", 1), { card, nonce: nonce(100), at: 200 });
    expect(isSupersededBy("0mh2k3j4k-abcdefghijklmnopqrstuv")).toBe(false);
  });
});

test("its id is one as every command's", () => {
  const { id } = pressIdOf(give("a", 1), { card, nonce: nonce(1_790_000_000_000), at: 1_790_000_000_000 });
  expect(commandId.safeParse(id).success).toBe(true);
});
