import { afterEach, expect, it } from "vitest";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { PastSessionRow } from "@guildhall/shared/domain/rows";
import type { RowsPage } from "@guildhall/shared/protocol/rows";
import type { Patch } from "@guildhall/shared/protocol/messages";
import { beginSession, openPanel, tellSession } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
afterEach(() => world.close());

/** What a panel was last sent about past sessions, and about its member's own attendance. */
function lastSent({ heard }: TestPanel) {
  const patches = heard.flatMap(({ event, message }) => (event === "patch" ? [message as Patch] : []));
  const past = patches.flatMap(({ slices }) => {
    const { past: last } = slices as Partial<CommunitySlices>;
    return last === undefined ? [] : [last];
  });
  const own = heard.flatMap(({ event, message }) =>
    event === "mine" ? [(message as { readonly mine: MyCommunity }).mine.attended] : [],
  );
  return { past: past.at(-1), own: own.at(-1) };
}

it("ATT-1, ATT-6: panels on two servers count as attendance, the details tab does not; everybody sees how many came, and each member that they did", async () => {
  world = await realtimeWorld(["Priya", "Tom", "Mei"]);
  const [one, two] = [await world.server(), await world.server()];
  one.outbox.start();
  const priya = await openPanel(world, one, "priya");
  const { session } = await beginSession(world, priya);
  const tom = await openPanel(world, two, "tom");
  const mei = await world.panel(two, "mei", { surface: "setup" });
  await world.environment.advance(8 * MINUTE);
  expect(lastSent(priya)).toEqual({ past: [], own: undefined });
  await tellSession(world, priya, session, { type: "finish" });
  await world.environment.advance(20 * SECOND);
  const attendance = { people: 2, quarters: [2, 2, 2, 2] };
  for (const panel of [priya, tom, mei]) {
    expect(lastSent(panel).past).toEqual([{ id: session, counted: true, edits: 0 }]);
    const { rows } = await panel.ask<RowsPage<PastSessionRow>>("rows", { list: "pastSessions", after: null });
    expect(rows).toMatchObject([{ number: 1, minutes: 8, attendance }]);
  }
  for (const panel of [priya, tom]) expect(lastSent(panel).own).toEqual({ [session]: [1, 2, 3, 4] });
  expect(lastSent(mei).own ?? {}).toEqual({});
});
