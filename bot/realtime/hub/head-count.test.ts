import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { Live, Patch } from "@guildhall/shared/protocol/messages";
import type { ElmoSlice } from "@guildhall/shared/domain/session/view";
import { headCountOf } from "@guildhall/shared/domain/session/elmo";
import { beginSession, openPanel, tellSession, type Begun } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeServer, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

const NAMES = ["Priya", "Tom", "Mei", "Ada", "Bo", "Cy", "Di"];

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let begun: Begun;

const raises = (panel: TestPanel) =>
  tellSession(world, panel, begun.session, { type: "raiseElmo", run: begun.run });

/** The head count that a screen shows, from only what it has been sent. */
async function shownTo(panel: TestPanel): Promise<{ readonly here: number; readonly elmo: ElmoSlice }> {
  await world.environment.advance(SECOND);
  const told = <Message>(event: string) =>
    panel.heard.filter((each) => each.event === event).map(({ message }) => message as Message);
  const present = told<Live>("live").at(-1)?.present ?? [];
  const elmo = told<Patch>("patch")
    .flatMap(({ slices }) => (slices["elmo"] as ElmoSlice | undefined) ?? [])
    .at(-1);
  if (elmo === undefined) throw new Error("No screen was told of an ELMO");
  return { here: headCountOf({ headCount: null, elmos: elmo }, present.length), elmo };
}

beforeEach(async () => {
  world = await realtimeWorld(NAMES);
  server = await world.server();
  priya = await openPanel(world, server, "priya");
});
afterEach(() => world.close());

describe("the head count", () => {
  it("PRES-4: is the same on screens, in decisions, and on the card of a call, wherever ELMO was raised", async () => {
    const [tom] = await Promise.all(
      ["tom", "mei", "bo", "cy", "di"].map((name) => openPanel(world, server, name)),
    );
    begun = await beginSession(world, priya);
    const ada = await world.panel(server, "ada", { surface: "setup" });
    await world.environment.advance(SECOND);
    if (tom === undefined) throw new Error("Tom did not come");
    expect(await raises(tom)).toMatchObject({ kind: "done" });
    expect((await shownTo(priya)).here).toBe(6);
    // A third of the six whom every screen counts: with a seventh, whom no screen shows, it would take three.
    expect(await raises(ada)).toMatchObject({ kind: "done" });
    const { here, elmo } = await shownTo(priya);
    expect(here).toBe(6);
    expect(elmo).toMatchObject({ count: 2, call: { count: 2, present: 6 } });
    expect(server.posted).toContainEqual(expect.objectContaining({ kind: "call", count: 2, present: 6 }));
  });

  it("PRES-3: is at least the number of ELMOs raised, and makes nobody present", async () => {
    begun = await beginSession(world, priya);
    const outside = [];
    for (const name of ["ada", "bo"]) outside.push(await world.panel(server, name, { surface: "setup" }));
    for (const panel of outside) await raises(panel);
    const { here, elmo } = await shownTo(priya);
    expect(elmo).toMatchObject({ count: 2, call: { count: 1, present: 1 } });
    expect(here).toBe(2);
    const { message } = priya.heard.findLast(({ event }) => event === "live") ?? {};
    expect((message as Live | undefined)?.present ?? ["priya"]).toHaveLength(1);
  });
});
