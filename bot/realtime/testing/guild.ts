import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { RunId, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { ElmoSlice, SessionSlices } from "@guildhall/shared/domain/session/view";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import type { Answer, Snapshot } from "@guildhall/shared/protocol/messages";
import type { RealtimeServer, RealtimeWorld } from "./realtime-world.ts";
import type { TestPanel } from "./test-panel.ts";

export const tellCommunity = (world: RealtimeWorld, panel: TestPanel, command: object): Promise<Answer> =>
  panel.ask("command", { id: world.id(), stream: "community", command });

export const tellSession = (
  world: RealtimeWorld,
  panel: TestPanel,
  session: SessionId,
  command: object,
): Promise<Answer> => panel.ask("command", { id: world.id(), stream: "session", session, command });

/** Opens a panel and waits until it has been sent everything. */
export async function openPanel(
  world: RealtimeWorld,
  server: RealtimeServer,
  who: string,
): Promise<TestPanel> {
  const panel = await world.panel(server, who);
  await world.environment.advance(30);
  await panel.next("live");
  return panel;
}

export interface Begun {
  readonly session: SessionId;
  readonly run: RunId;
}

/** Founds a community with one item on its agenda, and begins its session. */
export async function beginSession(world: RealtimeWorld, panel: TestPanel): Promise<Begun> {
  await tellCommunity(world, panel, { type: "found", name: "Frontend Guild" });
  const session = nextOf(await world.community()).id;
  await tellCommunity(world, panel, {
    type: "planItem",
    session,
    item: { title: "Signals", kind: "topic", presenter: null, minutes: 10 },
  });
  await tellCommunity(world, panel, { type: "begin", session });
  const { slices } = await panel.next<Snapshot>("snapshot", ({ stream }) => stream === "session");
  return { session, run: ((slices as SessionSlices).elmo as ElmoSlice).run };
}

export const communityIn = (snapshot: Snapshot): CommunitySlices => snapshot.slices as CommunitySlices;
