import { describe, expect, it } from "vitest";
import { piecesOf, wantedIn, wordsOf } from "./words.ts";

const formsIn = (text: string): readonly string[] => wordsOf(text).flatMap(({ forms }) => forms);

describe("KNOW-2: the words of a text", () => {
  it.each([
    ["Ask earlier, please", ["ask", "earlier", "please"]],
    ["Über-Größe café ŁÓDŹ", ["uber", "grosse", "cafe", "lodz"]],
    ["İstanbul ışık", ["istanbul", "isik"]],
    ["Ελλάς Ἀθήνα", ["ελλασ", "αθηνα"]],
    ["v2.0 in 2026", ["v2", "0", "in", "2026"]],
    ["機械学習を始める", ["機械", "学習", "を", "始める"]],
    ["我们学习中文", ["我们", "学习", "中文"]],
    ["ภาษาไทย", ["ภาษา", "ไทย"]],
    ["", []],
    ["… 🎉 !?", []],
  ])("are found in %j", (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });

  it.each([
    ["vowel signs", "مُعَلِّم", "معلم"],
    ["the hamza", "أحمد", "احمد"],
    ["teh marbuta", "مدرسة", "مدرسه"],
    ["alef maksura", "على", "علي"],
    ["the stroke between letters", "سـلام", "سلام"],
    ["the Persian letters", "کتابی", "كتابي"],
    ["Arabic digits", "٢٠٢٦", "2026"],
  ])("KNOW-2: in Arabic are the same whatever %s is", (_, one, other) => {
    expect(formsIn(one)).toEqual(formsIn(other));
  });

  it("KNOW-2: in Arabic are found with and without the article", () => {
    expect(formsIn("الكتاب")).toEqual(["الكتاب", "كتاب"]);
    expect(wantedIn("كتاب")).toEqual(["كتاب"]);
  });
});

it.each([
  ["Ask earlier than LATE", "ear lat", ["Ask ", "*earlier", " than ", "*LATE"]],
  ["Das Café", "cafe", ["Das ", "*Café"]],
  ["Nothing here", "elsewhere", ["Nothing here"]],
  ["機械学習", "学", ["機械", "*学習"]],
  ["قرأت الكتاب", "كتاب", ["قرأت ", "*الكتاب"]],
])("KNOW-6: in %j what was looked for with %j is marked", (text, typed, pieces) => {
  expect(piecesOf(text, wantedIn(typed)).map((each) => (each.found ? "*" : "") + each.text)).toEqual(pieces);
});
