import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { SyncEnvironment } from "./sync-environment.ts";
import type { OpenWire, Wire } from "./wire.ts";

/** A socket that is not open by then may never be: some proxies swallow WebSockets without a word. */
const PATIENCE: Millis = 2.5 * SECOND;
/** Some let them open and cut them soon afterwards. One that lasted this long was not cut by those. */
const LASTS: Millis = 60 * SECOND;
/** So many in a row must have been cut: a few may only be what a deployment looks like. */
const MOST_CUT = 5;
/** So many in a row that worked before must not open: as many may only be what a server's restart looks like. */
const MOST_UNOPENED = 3;

export interface WaysToConnect {
  readonly socket: OpenWire;
  /** loaded only where it is needed */
  readonly polling: () => Promise<OpenWire>;
}

/** A wire over a WebSocket; where something between tab and server cuts those, one that polls. */
export function wireThatWorks(
  { socket, polling }: WaysToConnect,
  environment: Pick<SyncEnvironment, "later" | "monotonic">,
): OpenWire {
  let cut = 0;
  let unopened = MOST_UNOPENED;
  return (handshake, handlers) => {
    const trying = new Set<Wire>();
    let wire: Wire | null = null;
    let over = false;
    let stopWaiting = (): void => undefined;

    const end = (): void => {
      over = true;
      stopWaiting();
      for (const each of trying) each.close();
      wire?.close();
    };

    function open(
      way: OpenWire,
      { failed, lost }: { failed: () => void; lost: (after: Millis) => void },
    ): void {
      let openedAt = 0;
      const own: Wire = way(handshake, {
        opened() {
          openedAt = environment.monotonic();
          wire = own;
          trying.delete(own);
          stopWaiting();
          for (const other of trying) other.close();
          if (way === socket) unopened = 0;
          handlers.opened();
        },
        refused(code) {
          trying.delete(own);
          if (code === null && wire === null) return failed();
          end();
          handlers.refused(code);
        },
        closed(byServer) {
          if (!byServer) lost(environment.monotonic() - openedAt);
          handlers.closed(byServer);
        },
        received: (event, message) => handlers.received(event, message),
      });
      trying.add(own);
    }

    let polls = false;
    const fail = (): void => {
      if (over || trying.size > 0) return;
      end();
      handlers.refused(null);
    };
    const poll = (): void => {
      if (polls || over) return;
      polls = true;
      polling().then((way) => {
        if (over || wire !== null) return;
        // After that a socket may have its chance again, but only one.
        open(way, { failed: fail, lost: () => (cut = Math.min(cut, MOST_CUT - 1)) });
      }, fail);
    };

    if (cut >= MOST_CUT) poll();
    else {
      open(socket, {
        failed() {
          unopened += 1;
          if (unopened < MOST_UNOPENED) return fail();
          if (polls) return fail();
          poll();
        },
        lost: (after) => (cut = after < LASTS ? cut + 1 : 0),
      });
      if (unopened >= MOST_UNOPENED) stopWaiting = environment.later(PATIENCE, poll);
    }
    return {
      send: (event, message) => wire?.send(event, message),
      ask: (event, message, answered) => wire?.ask(event, message, answered),
      close: end,
    };
  };
}
