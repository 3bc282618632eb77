import { afterEach, expect, it } from "vitest";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Patch } from "@guildhall/shared/protocol/messages";
import { beginSession, openPanel, tellSession } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
afterEach(() => world.close());

/** What a panel was told last of the past sessions, and of one's own attendance. */
function told({ heard }: TestPanel) {
  const patches = heard.flatMap(({ event, message }) => (event === "patch" ? [message as Patch] : []));
  const past = patches.flatMap(({ slices }) =>
    Object.entries(slices as Partial<CommunitySlices>).filter(([key]) => key.startsWith("past:")),
  );
  const own = heard.flatMap(({ event, message }) =>
    event === "mine" ? [(message as { readonly mine: MyCommunity }).mine.attended] : [],
  );
  return { past: past.at(-1)?.[1], own: own.at(-1) };
}

it("ATT-1, ATT-6: panels at two servers are attendance, the details tab is none; everybody is told how many, and each that they were there", async () => {
  world = await realtimeWorld(["Priya", "Tom", "Mei"]);
  const [one, two] = [await world.server(), await world.server()];
  one.outbox.start();
  const priya = await openPanel(world, one, "priya");
  const { session } = await beginSession(world, priya);
  const tom = await openPanel(world, two, "tom");
  const mei = await world.panel(two, "mei", { surface: "setup" });
  await world.environment.advance(8 * MINUTE);
  expect(told(priya)).toEqual({ past: undefined, own: undefined });
  await tellSession(world, priya, session, { type: "finish" });
  await world.environment.advance(20 * SECOND);
  const attendance = { people: 2, quarters: [2, 2, 2, 2] };
  for (const panel of [priya, tom, mei])
    expect(told(panel).past).toMatchObject({ number: 1, minutes: 8, attendance });
  for (const panel of [priya, tom]) expect(told(panel).own).toEqual({ [session]: [1, 2, 3, 4] });
  expect(told(mei).own ?? {}).toEqual({});
});
