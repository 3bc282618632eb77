import { DAY } from "@guildhall/shared/domain/kernel/time";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import { readSponsorPage, type SponsorPageReading } from "@guildhall/shared/reading/sponsors";
import { expect, it } from "vitest";
import { csv } from "./csv.ts";
import { markdown } from "./markdown.ts";
import { sponsorSections, sponsorSheet } from "./sponsor-page.ts";

const day = (at: number): string => `day ${at / DAY}`;
const { sponsors: words } = await loadBotTexts(localeOf("en-GB", "UTC"));

const read = (sessions: number): SponsorPageReading =>
  readSponsorPage({
    ...{ shownAt: 50 * DAY, name: "Frontend | Guild", purpose: "So that we learn." },
    sessions: Array.from({ length: sessions }, (_, index) => ({
      ...{ number: index + 1, begunAt: 14 * index * DAY, minutes: 40, discussed: 2, actionsDone: 1, used: 3 },
      people: index === 0 ? null : 6,
    })),
    giving: { presented: 4, led: 1 },
    worth: [{ at: 1, answers: 5, sum: 16 }],
    helped: [{ at: 1, said: { used: 3, notYet: 2, notForUs: 1 } }],
    stories: [
      { id: "2", text: "=1+1 is | asked on Mondays" },
      { id: "1", text: "Builds take nine minutes" },
    ],
  });

it("SPONSOR-5, EXPORT-4: the page as Markdown has what members read", () => {
  expect(markdown(sponsorSections(read(4), words, day)).split("\n")).toEqual([
    ...["# Frontend \\| Guild", "", "So that we learn.", "", "As of 20 Feb 1970", ""],
    ...["## In figures", "", "- Sessions: 4, from 1 Jan 1970 to 12 Feb 1970", "- Hours of sessions: 2.7"],
    ...["- Hours of people’s time: 12, of everybody together"],
    ...["- People in a session: 6 on average, 6 at most"],
    ...["- Who presented: 4 different people in the last 4 sessions"],
    ...["- Who led a session: 1 person in the last 4 sessions"],
    ...["- Topics discussed: 8", "- Actions done: 4 of those noted in these sessions"],
    ...["- What was learned was used: 12 times, as people said four weeks after a session"],
    ...["- Worth of time: 3.2 of 4 on average, from 5 secret answers"],
    ...["- Did what was learned help?: “Used it” in 3 of 6 secret answers", ""],
    ...["## Who came", "", "| Session | Date | People who came | Minutes |", "| --- | --- | --- | --- |"],
    ...["| 1 | day 0 | not known | 40 |", "| 2 | day 14 | 6 | 40 |", "| 3 | day 28 | 6 | 40 |"],
    ...["| 4 | day 42 | 6 | 40 |", "", "## What came of it, in members’ words", ""],
    ...["Told by members, who released it for this page. It stands here without their names.", ""],
    ...["- \\=1+1 is \\| asked on Mondays", "- Builds take nine minutes", "", "## How this is counted", ""],
    ...[words.source, ""],
  ]);
});

it("SPONSOR-4, SPONSOR-5: where there is too little it says so, and has the stories alone", () => {
  const lines = markdown(sponsorSections(read(2), words, day)).split("\n");
  expect(lines).toContain(words.tooLittle);
  expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(2);
  expect(lines.some((line) => line.startsWith("|"))).toBe(false);
});

it("SPONSOR-5, EXPORT-5: as CSV it is one table, in which no story is a formula", () => {
  const lines = csv(sponsorSheet(read(4), words, day)).split("\r\n");
  expect(lines[0]).toBe('\uFEFF"Part","Session","Date","Text","Details","Number","Minutes"');
  expect(lines).toContain('"Figure",,"day 50","Topics discussed","8",8,');
  expect(lines).toContain('"Session",2,"day 14","People who came",,6,40');
  expect(lines).toContain('"Session",1,"day 0","People who came",,,40');
  expect(lines).toContain('"What came of it, in members’ words",,"day 50","\'=1+1 is | asked on Mondays",,,');
});
