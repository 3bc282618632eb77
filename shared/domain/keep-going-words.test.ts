import { describe, expect, test } from "vitest";
import { saysKeepGoing } from "./keep-going-words.ts";

describe("*keep going* in the chat", () => {
  test.each([
    "keep going",
    "Keep going!",
    "KEEP GOING",
    "keep going please",
    "please, keep going 🙏",
    "I think we should keep going",
    "let's keep going",
    "Let’s keep going a bit longer",
    "no, keep going",
    "keep it going for a few more minutes",
    "can we keep going?",
    "sorry, but let's keep going with this",
  ])("ELMO-27: %s counts", (text) => {
    expect(saysKeepGoing(text)).toBe(true);
  });

  test.each([
    "keep going?",
    "shall we keep going?",
    "don't keep going",
    "we can't keep going like this",
    "they keep going on about it",
    "who said keep going?",
    "keep going is what we said last time",
    "I could keep going all day",
    "you keep going off topic",
    "> keep going",
    "`keep going`",
    'he said "keep going" and left',
    "keep the door closed, I am going",
    "elmo",
    "",
  ])("ELMO-27: %s does not", (text) => {
    expect(saysKeepGoing(text)).toBe(false);
  });

  test("ELMO-19, ELMO-27: a long message that is more than that does not", () => {
    expect(saysKeepGoing(`keep going ${"and on ".repeat(2_000)}`)).toBe(false);
  });
});
