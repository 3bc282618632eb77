import type { Slices } from "@guildhall/shared/domain/kernel/decider";
import { changedSlices } from "@guildhall/shared/domain/kernel/slices";
import type { Answer, StreamKind } from "@guildhall/shared/protocol/messages";
import { createSyncClient, type SyncOptions } from "../create-sync-client.ts";
import type { SyncClient } from "../sync-client.ts";
import { handNetwork, type HandLine, type HandNetwork } from "./hand-wire.ts";
import { manualDevice, settle, type ManualDevice } from "./manual-device.ts";

interface HandStream {
  readonly id: string;
  readonly version: number;
  readonly slices: Slices;
}

/** A minimal server: streams of slices, an answer to every command, and the time. */
export interface HandWorld {
  readonly device: ManualDevice;
  readonly network: HandNetwork;
  readonly client: SyncClient;
  readonly streams: Record<StreamKind, HandStream>;
  /** ids of the commands that took effect, in order */
  readonly taken: string[];
  /** how commands are answered; null: not at all */
  answer: (id: string) => Answer | null;
  /** Changes a stream, and sends that to the newest connection. */
  change(kind: StreamKind, slices: Slices): void;
  /** Accepts the newest attempt and sends it everything. */
  letIn(line?: HandLine): void;
  /** The same, for a new tab, until everything has arrived. */
  open(): Promise<void>;
}

export const session = (number: number, more: Slices = {}): Slices => ({
  session: { id: `session-${number}`, number },
  agenda: { order: [], current: null },
  ...more,
});

export function handWorld(options: Partial<SyncOptions> = {}, device = manualDevice()): HandWorld {
  let tokens = 0;
  const effects = new Map<string, Answer>();
  const network = handNetwork((line, event, message, answer) => {
    if (event === "clock") answer({ at: device.trueTime() });
    if (event === "resync") snapshot(line, message as StreamKind);
    if (event === "command") take((message as { id: string }).id, answer);
    if (event === "roster") answer({ people: [{ ref: "mei", name: "Mei" }] });
  });

  function take(id: string, answer: (reply: unknown) => void): void {
    const decided = effects.get(id) ?? world.answer(id);
    if (decided === null) return;
    if (decided.kind === "done" && !effects.has(id)) {
      effects.set(id, decided);
      world.taken.push(id);
    }
    answer(decided);
  }

  function snapshot(line: HandLine, stream: StreamKind): void {
    const { id, version, slices } = world.streams[stream];
    line.send("snapshot", {
      stream,
      id,
      version,
      slices,
      mine: stream === "session" ? { elmo: null } : null,
    });
  }

  const world: HandWorld = {
    device,
    network,
    streams: {
      community: { id: "guild", version: 1, slices: { community: { name: "Guild" } } },
      session: { id: "session-1", version: 1, slices: session(1) },
    },
    taken: [],
    answer: () => ({ kind: "done", version: world.streams.community.version, mine: null }),
    change(kind, slices) {
      const before = world.streams[kind];
      const after = { ...before, version: before.version + 1, slices };
      world.streams[kind] = after;
      network.line.send("patch", {
        stream: kind,
        id: after.id,
        from: before.version,
        to: after.version,
        slices: changedSlices(before.slices, slices) ?? {},
      });
    },
    letIn(line = network.line) {
      line.letIn();
      line.send("welcome", {
        ...{ me: "priya", community: "guild", meetingOrganiser: false, left: null },
        ticket: "ticket-1",
      });
      line.send("people", { names: { priya: "Priya" } });
      snapshot(line, "community");
      snapshot(line, "session");
      line.send("live", { present: ["priya"], facilitatorAbsent: false, writable: true, people: null });
    },
    async open() {
      await settle();
      world.letIn();
      network.flush();
      await settle();
    },
    client: createSyncClient({
      surface: "panel",
      conversation: "19:chat",
      meeting: "meeting",
      getToken: () => Promise.resolve(`token-${(tokens += 1)}`),
      openWire: network.openWire,
      environment: device,
      ...options,
    }),
  };
  return world;
}
