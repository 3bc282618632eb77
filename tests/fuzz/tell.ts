import type { CommandType } from "../support/random-commands/command-of-type.ts";
import type { CommandStep } from "./plan.ts";

/** A step that is written by hand: the plainest command of a type, with what is said of it. */
export const tell = (panel: number, type: CommandType, said: CommandStep["said"] = {}): CommandStep => ({
  do: "command",
  panel,
  type,
  n: 0,
  said,
});

/** What is said of an item to plan. */
export const planned = (n: number) => ({
  item: { title: `Topic ${n}`, kind: n === 3 ? "closing" : "topic", presenter: null, minutes: 1 + n },
});

/** What is said of changed settings. */
export const changed = (n: number) => ({
  name: `Guild ${n}`,
  settings: { elmoNames: n % 2 === 0, elmoShare: (1 + n) / 10, elmoAtLeast: 1 + (n % 3) },
});
