import { expect, test } from "vitest";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { nextOf, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { activityCard } from "./activity-card.ts";
import { texts } from "../testing/english.ts";

const drawn = (guild: Founding): string =>
  JSON.stringify(
    activityCard({
      ...{ subject: { kind: "plan" }, reader: readerOf(guild, null), nonce: "0mh2k3j4k-abcdefgh" },
      ...{ now: guild.at, notice: null, nameOf: () => "Tom", texts, refreshFor: [] },
    })?.card,
  );

test("TEXT-16: an item without a title of its own is called what its kind is called", () => {
  const guild = new Founding();
  const session = nextOf(guild.state).id;
  for (const kind of ["opening", "break", "closing"] as const)
    guild.do(PRIYA, { type: "planItem", session, item: { title: null, kind, presenter: null, minutes: 5 } });
  const words = [...drawn(guild).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text);
  expect(words).toEqual(expect.arrayContaining(["Opening", "Break", "Closing"]));
});

test("AGENDA-8: the card says by how much a session is too long, both when proposed and once accepted", () => {
  const guild = new Founding();
  guild.offer(TOM, "Design tokens");
  const item = { title: "Budget", kind: "topic", presenter: null, minutes: 75 } as const;
  guild.do(PRIYA, { type: "planItem", session: nextOf(guild.state).id, item });
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 2 * DAY] },
    ...{ opening: null, closing: null },
  });
  expect(drawn(guild)).toContain("15 min too long");
  guild.do(PRIYA, { type: "acceptPlan" });
  expect(drawn(guild)).toContain("75 min of 60 min · 15 min too long");
  expect(drawn(guild)).toContain("10 min of 60 min");
  guild.do(PRIYA, {
    ...{ type: "removePlannedItem", session: nextOf(guild.state).id },
    item: nextOf(guild.state).agenda[0]?.id as never,
  });
  expect(drawn(guild)).not.toContain("too long");
});
