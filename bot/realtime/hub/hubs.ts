import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { Hub, type HubDeps } from "./hub.ts";

/** The hubs of this server, one per community with panels. */
export interface Hubs {
  /** Returns the hub, loading it if needed. Rejects if storage cannot be read. */
  open(community: CommunityId): Promise<Hub>;
  /** The hub, if it is loaded. */
  get(community: CommunityId): Hub | null;
  all(): readonly Hub[];
  /** A panel left: a hub without panels closes after a while. */
  left(hub: Hub): void;
  close(): void;
}

/** An empty hub stays this long, because after a network failure all panels come back at once. */
const KEPT_FOR = MINUTE;

export interface HubsDeps extends HubDeps {
  /** starts the background work of a hub; returns what stops it */
  readonly attend: (hub: Hub) => () => void;
}

export function createHubs(deps: HubsDeps): Hubs {
  const attending = new Map<Hub, () => void>();
  const hubs = new Map<CommunityId, Hub>();
  const opening = new Map<CommunityId, Promise<Hub>>();
  const ends = new Map<CommunityId, () => void>();
  let closed = false;

  /** Closes an empty hub after a while. Starts the wait again if the caller is about to open a panel. */
  function expectEnd(hub: Hub): void {
    ends.get(hub.community)?.();
    const { environment } = deps;
    ends.set(
      hub.community,
      environment.later(KEPT_FOR, () => {
        ends.delete(hub.community);
        if (!hub.isEmpty) return;
        hubs.delete(hub.community);
        end(hub);
      }),
    );
  }

  function end(hub: Hub): void {
    attending.get(hub)?.();
    attending.delete(hub);
    hub.close();
  }

  async function load(community: CommunityId): Promise<Hub> {
    const hub = await Hub.open(community, deps);
    if (closed) {
      hub.close();
      throw new Error("The server is closing");
    }
    hubs.set(community, hub);
    attending.set(hub, deps.attend(hub));
    return hub;
  }

  return {
    async open(community) {
      let hub = hubs.get(community);
      if (hub === undefined) {
        const loading = opening.get(community) ?? load(community).finally(() => opening.delete(community));
        opening.set(community, loading);
        hub = await loading;
      }
      if (hub.isEmpty) expectEnd(hub);
      return hub;
    },
    get: (community) => hubs.get(community) ?? null,
    all: () => [...hubs.values()],
    left(hub) {
      if (hub.isEmpty) expectEnd(hub);
    },
    close() {
      closed = true;
      for (const stop of ends.values()) stop();
      for (const hub of hubs.values()) end(hub);
      hubs.clear();
    },
  };
}
