import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { priya, runningGuild, type Guild } from "../testing/guild.ts";
import { ownPage } from "../testing/show.tsx";
import { readForecast } from "./forecast.ts";
import { readSession } from "./read-session.ts";

ownPage();

// Five items of 5, 15, 15, 10 and 5 minutes: 50 in total.
function forecast(guild: Guild, after: number) {
  const view = createFakeSyncClient(guild.world, priya.ref).session.get();
  if (view === null) throw new Error("No session");
  const { endsAt, over } = readForecast(readSession(view), Date.now() + after).value;
  return { minutes: (endsAt - Date.now()) / MINUTE, over };
}

test("a session that keeps to its plan ends on time", () => {
  const guild = runningGuild();
  expect(forecast(guild, 0)).toEqual({ minutes: 50, over: 0 });
  expect(forecast(guild, 4 * MINUTE)).toEqual({ minutes: 50, over: 0 });
});

test("overtime delays the end", () => {
  expect(forecast(runningGuild(), 7 * MINUTE)).toEqual({ minutes: 52, over: 2 });
});

test("added minutes delay the end, and an item that finishes early brings it forward", () => {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "adjustMinutes", item: guild.item("Open floor"), by: 3 });
  expect(forecast(guild, 0).over).toBe(3);
  guild.session(priya.ref, { type: "next", run: guild.run() });
  expect(forecast(guild, 0).over).toBe(-2);
});

test("a pause delays the end while it lasts", () => {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "pause", run: guild.run() });
  expect(forecast(guild, 6 * MINUTE).over).toBe(6);
});
