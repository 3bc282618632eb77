import { describe, expect, test } from "vitest";
import { drawnAt, makeNonce, NONCE } from "./nonce.ts";

const AT = Date.UTC(2026, 0, 14, 10, 0, 0, 7);

describe("the nonce of a view", () => {
  test("is the time when it was drawn, and as much of a random text as is needed", () => {
    expect(makeNonce(0, "abcdefgh")).toBe("000000000-abcdefgh");
    expect(makeNonce(35, "abcdefghijklmnop")).toBe("00000000z-abcdefgh");
    expect(makeNonce(36, "abcdefghijklmnop")).toBe("000000010-abcdefgh");
  });

  test("CARD-4: tells when the view was drawn, to the millisecond", () => {
    expect(drawnAt(makeNonce(AT, "zzzzzzzz"))).toBe(AT);
    expect(drawnAt(makeNonce(AT + 0.9, "zzzzzzzz"))).toBe(AT);
    expect(drawnAt(makeNonce(0, "zzzzzzzz"))).toBe(0);
  });

  test("is larger, as a text too, the later the view was drawn", () => {
    expect(makeNonce(AT + 1, "aaaaaaaa") > makeNonce(AT, "zzzzzzzz")).toBe(true);
  });

  test("is told from any other text", () => {
    const nonce = makeNonce(AT, "Ab_-9xYz");
    const others = [
      ...["", `${nonce}x`, `x${nonce}`, nonce.slice(1), nonce.slice(0, -1), `${nonce}\n-`],
      ...[nonce.replace("-", "_"), nonce.replace("Ab", "A."), nonce.toUpperCase()],
    ];
    expect([nonce, ...others].filter((each) => NONCE.test(each))).toEqual([nonce]);
  });
});
