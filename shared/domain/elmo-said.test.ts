import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { saysElmo } from "./elmo-words.ts";

/** The messages of a list: a line each, below a title and headings. */
const messagesOf = (list: string): readonly string[] =>
  readFileSync(new URL(`../testing/${list}`, import.meta.url), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("## "));
/** Some seconds for thousands of messages, on a machine that does other things too. */
const patience = { timeout: 30_000 };
const raises = (text: string): boolean => saysElmo({ text, edited: false, toTheBot: false });

test(
  "ELMO-10, ELMO-20, ELMO-21, ELMO-22, ELMO-23: each message of elmo-said.txt raises ELMO",
  patience,
  () => {
    const messages = messagesOf("elmo-said.txt");
    expect(messages.length).toBeGreaterThan(3_000);
    expect(messages.filter((text) => !raises(text))).toEqual([]);
  },
);

test(
  "ELMO-15, ELMO-20, ELMO-21, ELMO-22, ELMO-23: no message of elmo-mentioned.txt raises ELMO",
  patience,
  () => {
    const messages = messagesOf("elmo-mentioned.txt");
    expect(messages.length).toBeGreaterThan(3_000);
    expect(messages.filter(raises)).toEqual([]);
  },
);
