import type { Rejection, RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import { describe, expect, test } from "vitest";
import { rejections } from "@guildhall/shared/messages/en/common/rejections";
import { localeOf } from "@guildhall/shared/messages/locale";
import { english } from "../testing/english.ts";
import { answerText } from "./answer-text.ts";

const words = await english.load("answers");

const details = { field: "title", most: 120, least: 1, mostDays: 60, budget: 2, cap: 1, known: 1 };
const codes = Object.keys(rejections(localeOf("en-GB"))) as RejectionCode[];
const textOf = (code: RejectionCode) =>
  answerText({ kind: "refused", rejection: { code, ...details } as unknown as Rejection }, words);

describe("every rejection", () => {
  test.each(codes)("%s is told in whole, calm sentences", (code) => {
    const text = textOf(code);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/!|undefined|NaN/);
    expect(text).not.toMatch(/stream|command|ballot|payload/i);
  });

  test("names its field and its limit", () => {
    expect(textOf("tooLong")).toContain("The title is too long: the limit is 120 characters.");
  });
});

test("the message about unsaved changes says that nothing was lost", () => {
  expect(answerText({ kind: "failed", retryable: true, reason: "storage" }, words)).toContain("still here");
});

test("STORE-12: the message about a defect does not ask to try again", () => {
  const text = answerText({ kind: "failed", retryable: false, reason: "defect" }, words);
  expect(text).toContain("Nothing was changed");
  expect(text).not.toContain("try again");
});
