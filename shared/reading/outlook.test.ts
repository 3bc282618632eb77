import { expect, it } from "vitest";
import { PRIYA, SESSION, TOM } from "../testing/decider-samples.ts";
import { readerOf, UNFOUNDED } from "../testing/reading.ts";
import { week, weeklyGuild } from "../testing/weekly-guild.ts";
import { DAY } from "../domain/kernel/time.ts";
import { leftInOutlook, readOutlookChange } from "./outlook.ts";

it("OUTLOOK-1, OUTLOOK-2: says what is left for a session, and who may say that it is done", () => {
  const { guild } = weeklyGuild();
  expect(leftInOutlook(readerOf(guild, PRIYA), SESSION)).toBeNull();
  expect(leftInOutlook(UNFOUNDED, SESSION)).toBeNull();
  guild.do(PRIYA, { type: "moveSession", session: SESSION, at: week(1) + DAY });
  expect(leftInOutlook(readerOf(guild, PRIYA), SESSION)).toMatchObject({ what: "move", mayMark: true });
  expect(leftInOutlook(readerOf(guild, TOM), SESSION)).toMatchObject({ what: "move", mayMark: false });
  const organiser = readerOf(guild, TOM, { meetingOrganiser: true });
  expect(leftInOutlook(organiser, SESSION)?.mayMark).toBe(true);
  guild.do(PRIYA, { type: "cancelSession", session: SESSION });
  expect(leftInOutlook(readerOf(guild, PRIYA), SESSION)).toMatchObject({ what: "cancel", from: week(1) });
  guild.do(PRIYA, { type: "addSession", at: week(2) + DAY });
  expect(readOutlookChange(readerOf(guild, PRIYA), 2)).toMatchObject({ what: "add", number: 2 });
  guild.do(PRIYA, { type: "markInOutlook", change: 1 });
  expect(leftInOutlook(readerOf(guild, PRIYA), SESSION)).toBeNull();
  expect(readOutlookChange(readerOf(guild, PRIYA), 1)).toMatchObject({ is: "done", mayMark: false });
  expect(readOutlookChange(readerOf(guild, PRIYA), 9)).toBeNull();
});
