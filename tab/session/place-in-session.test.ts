import { expect, test } from "vitest";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { priya, runningGuild, type Guild } from "../testing/guild.ts";
import { placeInSession } from "./place-in-session.ts";
import { readSession } from "./read-session.ts";

const model = (guild: Guild) => {
  const view = createFakeSyncClient(guild.world, priya.ref).session.get();
  if (view === null) throw new Error("No session");
  return readSession(view);
};

const upcoming = (guild: Guild) => model(guild).upcoming.map(({ title }) => title);

function move(guild: Guild, title: string, to: number): void {
  const item = guild.item(title);
  guild.session(priya.ref, { type: "moveItem", item, to: placeInSession(model(guild), item, to) });
}

test("AGENDA-4: an item is moved among those still to come, wherever they stand in the whole agenda", () => {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "next", run: guild.run() });
  expect(upcoming(guild)).toEqual(["CI in ten minutes", "Open floor", "Closing"]);

  move(guild, "Closing", 0);
  expect(upcoming(guild)).toEqual(["Closing", "CI in ten minutes", "Open floor"]);
  move(guild, "Closing", 1);
  expect(upcoming(guild)).toEqual(["CI in ten minutes", "Closing", "Open floor"]);
  move(guild, "CI in ten minutes", 2);
  expect(upcoming(guild)).toEqual(["Closing", "Open floor", "CI in ten minutes"]);
  expect(
    model(guild)
      .items.map(({ title }) => title)
      .slice(0, 2),
  ).toEqual(["Welcome and check-in", "Design tokens without tears"]);
});

test("AGENDA-4: items still to come stay so when nothing is on", () => {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "finish" });
  guild.community(priya.ref, { type: "reopenSession" });
  move(guild, "Open floor", 0);
  expect(upcoming(guild)[0]).toBe("Open floor");
});
