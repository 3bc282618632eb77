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
  test.each(examplesOf("ELMO-11"))("ELMO-11 the sentence that it stands for: $text $verb", (example) => {
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
  test.each(examplesOf("ELMO-20"))("ELMO-20 as a verb: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-21"))("ELMO-21 called in other words: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-22"))("ELMO-22 in front of its sentence: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });
  test.each(examplesOf("ELMO-23"))("ELMO-23 in front of what to do instead: $text $verb", (example) => {
    expect(answer(example)).toBe(example.raises);
  });

  const talk = "we had the same last week and it was fine ".repeat(40);
  const says = (text: string): boolean => saysElmo({ text, edited: false, toTheBot: false });

  test.each([
    ["opens before the end and is never closed", `${talk}\`\`\`\n${talk}\nELMO`],
    ["opens in the part that is not read", `fine\n${talk}\`\`\`${talk}\nelmo\n\`\`\``],
    ["closes in the part that is not read", `\`\`\`\nelmo\n${talk}\`\`\` ${talk}`],
    ["is longer than what is read", `\`\`\`${talk}\nelmo\n\`\`\``],
    ["opens with wide marks", `${talk}｀｀｀\n${talk}\nelmo`],
  ])("ELMO-16 a code block that %s raises nothing", (_, text) => {
    expect(says(text)).toBe(false);
  });

  test.each(["This goes nowhere - ELMO", "This goes nowhere -- ELMO", "This goes nowhere --- ELMO ELMO!"])(
    "ELMO-13 in capitals behind a dash, however long: %s",
    (text) => {
      expect(says(text)).toBe(true);
    },
  );

  test("ELMO-16 the rest of a long message counts as if it stood alone", () => {
    expect(says(`\`\`\`${talk}\`\`\` elmo https://example.org/${"x".repeat(3_000)}`)).toBe(true);
  });

  test.each([
    ["as its first line", `elmo\n${talk}`, true],
    ["as its last sentence", `${talk}. Elmo!`, true],
    ["cut off at its beginning", `ELMO, ${talk}`, true],
    ["cut off at its end", `${talk}– ELMO`, true],
    ["cut off at the beginning of an endless sentence", `ELMO, ${talk}${talk}`, true],
    ["in its middle", `${talk}\nelmo\n${talk}`, false],
    ["in its middle, cut off", `${talk}, ELMO ${talk}`, false],
    ["again and again, for longer than what is read", "elmo ".repeat(1_000), false],
    ["where the part that is read at the end begins", `${talk}h${"elmo ".repeat(80)}`, false],
    ["at its beginning, all in capitals", `ELMO, ${talk.toUpperCase()}`, true],
    ["cut off from a name, all in capitals", `BERT AND ELMO, ${talk.toUpperCase()}`, false],
  ])("ELMO-19 a long message with the word %s: %#", (_, text, raises) => {
    expect(says(text)).toBe(raises);
  });
});
