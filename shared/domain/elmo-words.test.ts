import { describe, expect, test } from "vitest";
import { ELMO_EXAMPLES, writtenAs } from "./elmo-examples.ts";
import { saysElmo } from "./elmo-words.ts";

describe("a word in the chat", () => {
  test.each(
    ELMO_EXAMPLES.map((example) => ({ ...example, verb: example.raises ? "raises" : "does not raise" })),
  )("$rule: $text $verb", (example) => {
    expect(saysElmo(writtenAs(example))).toBe(example.raises);
  });

  test("ELMO-10 to ELMO-18 answer a text of any length in no time", () => {
    const long = "elmo, ".repeat(20_000) + "e l m ".repeat(20_000) + "`".repeat(9_999) + ">".repeat(9_999);
    const before = performance.now();
    saysElmo({ text: long, edited: false, toTheBot: true });
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
