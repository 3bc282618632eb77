import { describe, expect, test } from "vitest";
import { ELMO_EXAMPLES, writtenAs, type ElmoExample } from "./elmo-examples.ts";
import { saysElmo } from "./elmo-words.ts";

const examplesOf = (rule: ElmoExample["rule"]) =>
  ELMO_EXAMPLES.filter((example) => example.rule === rule).map((example) => ({
    ...example,
    verb: example.raises ? "raises" : "does not raise",
  }));

const answer = (example: ElmoExample): boolean => saysElmo(writtenAs(example));

describe("a word in the chat", () => {
  test.each(examplesOf("ELMO-10"))("ELMO-10 the word alone: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-11"))("ELMO-11 the sentence it is short for: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-12"))("ELMO-12 first or last in a message: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-13"))("ELMO-13 in capitals and cut off: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-14"))("ELMO-14 inside another word: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-15"))("ELMO-15 talk about it: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-16"))("ELMO-16 quoted, code or a link: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-17"))("ELMO-17 an edited message: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-18"))("ELMO-18 said to the bot: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });

  test("is found or not in no time, however long the text", () => {
    const long = "elmo, ".repeat(20_000) + "e l m ".repeat(20_000) + "`".repeat(9_999) + ">".repeat(9_999);
    const before = performance.now();
    saysElmo({ text: long, edited: false, toTheBot: true });
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
