import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const showAs = (guild: Guild, as: MemberRef): void => {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
};
const card = () => within(screen.getByRole("region", { name: "Past sessions" }));

interface Held {
  readonly daysAgo: number;
  readonly there: Readonly<Record<string, "whole" | "half" | "moment">>;
  readonly headCount?: number;
}

const SLOTS = { whole: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], half: [0, 1, 2, 3, 4, 5], moment: [2] };

/** A one-hour session facilitated by Tom, with one item, which a call parked. */
function hold(guild: Guild, { daysAgo, there, headCount }: Held): void {
  const { world } = guild;
  world.ahead = -daysAgo * DAY;
  for (const title of ["Open floor", "Tokens"])
    guild.community(priya.ref, {
      type: "planItem",
      session: guild.next(),
      item: { title, kind: "topic", presenter: null, minutes: 25 },
    });
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  const { id } = guild.running();
  for (const each of [priya, tom, amina, lars])
    guild.session(each.ref, { type: "raiseElmo", run: guild.run() });
  guild.session(tom.ref, { type: "answerCall", run: guild.run(), answer: { kind: "park" } });
  guild.session(amina.ref, { type: "addTakeaway", kind: "learned", owner: null, text: "Ask earlier" });
  if (headCount !== undefined) guild.session(tom.ref, { type: "correctHeadCount", count: headCount });
  world.ahead += HOUR + 20_000;
  guild.session(tom.ref, { type: "finish" });
  const slots = Object.fromEntries(Object.entries(there).map(([ref, how]) => [ref, SLOTS[how]]));
  world.tellCommunity({ type: "recordAttendance", session: id, slots }, { kind: "system" });
  world.ahead = 0;
}

function held(...sessions: readonly Held[]): Guild {
  const guild = foundedGuild();
  for (const session of sessions) hold(guild, session);
  return guild;
}

test("ATT-7: before the first session has ended the card says so", () => {
  showAs(foundedGuild(), priya.ref);
  expect(card().getByText(/^No session is over yet/)).toBeDefined();
  expect(card().queryByRole("list")).toBeNull();
});

test("ATT-7: each past session has its number, date, minutes, facilitator, attendance and counts", () => {
  const there = { priya: "whole", tom: "whole", amina: "half" } as const;
  showAs(held({ daysAgo: 7, there }), lars.ref);
  const [entry, ...others] = card().getAllByRole("listitem");
  expect(others).toEqual([]);
  expect(within(entry as HTMLElement).getByRole("heading").textContent).toBe("Session 1 · 28 Apr 2026");
  expect([...(entry?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "3 people, 2 until the end",
    "Tom Whitfield facilitated · 60 min of 50 planned",
    "1 item done · 1 parked · 1 takeaway · 4 ELMOs · 1 call (1 parked)",
  ]);
});

test("ATT-6: only the person themselves is told that they were there, and nothing if they were not", () => {
  const guild = held({ daysAgo: 1, there: { priya: "whole", tom: "whole", amina: "half", lars: "moment" } });
  const said = (who: MemberRef): string => {
    showAs(guild, who);
    const text = screen.getAllByRole("region", { name: "Past sessions" }).at(-1)?.textContent ?? "";
    return /You were there( for part of it)?/.exec(text)?.[0] ?? "nothing";
  };
  expect(said(tom.ref)).toBe("You were there");
  expect(said(amina.ref)).toBe("You were there for part of it");
  expect(said(lars.ref)).toBe("You were there for part of it");
  expect(said("wei" as MemberRef)).toBe("nothing");
});

test.each([
  [{ priya: "whole", tom: "whole" }, undefined, "2 people, all until the end"],
  [{ priya: "half", tom: "half" }, undefined, "2 people, nobody until the end"],
  [{ tom: "whole" }, undefined, "1 person, until the end"],
  [{ tom: "half" }, undefined, "1 person, not until the end"],
  [{ tom: "whole" }, 9, "9 people by head count, 1 of them in Teams"],
  [{ tom: "whole", priya: "whole" }, 1, "2 people, all until the end"],
  [{}, 9, "9 people by head count"],
  [{}, undefined, "Nobody was there for five minutes."],
] as const)(
  "ATT-3, ATT-7: attendance is put in a few words: %o, head count %o",
  (there, headCount, words) => {
    showAs(
      held({ daysAgo: 1, there, ...(headCount === undefined ? {} : { headCount }) }),
      "wei" as MemberRef,
    );
    expect(card().getByText(words)).toBeDefined();
  },
);

test("ATT-7: the last three are shown, the earlier ones folded, newest first", async () => {
  const there = { tom: "whole" } as const;
  showAs(held(...[28, 21, 14, 7, 1].map((daysAgo) => ({ daysAgo, there }))), priya.ref);
  const numbers = () => card().getAllByRole("heading", { level: 3, hidden: true });
  await newUser().click(card().getByText("2 earlier sessions"));
  expect(numbers().map(({ textContent }) => textContent?.slice(0, 9))).toEqual(
    [5, 4, 3, 2, 1].map((session) => `Session ${session}`),
  );
  expect(card().getAllByRole("list")).toHaveLength(2);
});

test("ATT-5: a reopened session is not a past session", () => {
  const guild = held({ daysAgo: 0, there: { tom: "whole" } });
  guild.world.ahead = HOUR + 30 * MINUTE;
  guild.community(priya.ref, { type: "reopenSession" });
  showAs(guild, priya.ref);
  expect(card().getByText(/^No session is over yet/)).toBeDefined();
});
