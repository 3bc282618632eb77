import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { ExportedSession } from "@guildhall/shared/reading/export";
import { expect, it } from "vitest";
import { markdown } from "./markdown.ts";
import { sessionSections, type Telling } from "./sections.ts";
import { sheet } from "./sheet.ts";

const { export: words } = await loadBotTexts(localeOf("en-GB", "UTC"));
const telling: Telling = {
  words,
  nameOf: (member) => (member === memberRef("tom") ? "Tom Hale" : words.formerMember),
};

const learned = { kind: "learned", owner: null, answer: null } as const;
const SESSION: ExportedSession = {
  ...{ number: 1, begunAt: 0, minutes: 60, planned: null, facilitator: null, people: 5 },
  ...{ items: [], outcomes: [] },
  takeaways: [
    {
      ...{ ...learned, text: "Ask earlier", used: 2 },
      stories: [
        { by: memberRef("tom"), text: "We ask on Mondays" },
        { by: memberRef("gone"), text: "So do we" },
      ],
    },
    { ...learned, text: "Small steps", used: 0, stories: [] },
  ],
};

it("EXPORT-3, HELPED-5, HELPED-9: a document says how many used a takeaway, and what came of it with who told it", () => {
  expect(
    markdown(sessionSections(SESSION, 1, telling))
      .split("\n")
      .slice(-5, -1),
  ).toEqual([
    "- Ask earlier (Used by 2 people)",
    "- What came of it: We ask on Mondays (Tom Hale)",
    "- What came of it: So do we (a former member)",
    "- Small steps",
  ]);
});

it("EXPORT-5, HELPED-5, HELPED-9: so does the table, a line for each", () => {
  const lines = sheet(null, [SESSION], telling, () => "day");
  const one = (part: string, text: string, details: string | null, who: string | null) => [
    ...[part, 1, "day", text, details, who, null, null],
  ];
  expect(lines.slice(2)).toEqual([
    one("Takeaway", "Ask earlier", "Used by 2 people", null),
    one("What came of it", "We ask on Mondays", "Ask earlier", "Tom Hale"),
    one("What came of it", "So do we", "Ask earlier", "a former member"),
    one("Takeaway", "Small steps", null, null),
  ]);
});
