import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { StreamKind } from "@guildhall/shared/protocol/messages";
import type { Panel } from "../connection/panel.ts";

interface ResyncOptions {
  readonly environment: Pick<Environment, "later">;
  /** Sends a stream's snapshot to these panels; returns its size for each. */
  readonly send: (panels: readonly Panel[], stream: StreamKind) => number;
}

const REST: Millis = SECOND;
/** The most that repeated requests make the server send: the pause after a snapshot grows with its size. */
const BYTES_PER_SECOND = 512 * 1024;

/** Sends snapshots on request: at once if none was sent recently, otherwise to all waiting panels of a member together. */
export class Resyncs {
  readonly #options: ResyncOptions;
  /** the panels that wait for the end of a pause, by member and stream */
  readonly #resting = new Map<string, Set<Panel>>();

  constructor(options: ResyncOptions) {
    this.#options = options;
  }

  ask(member: MemberRef, panel: Panel, stream: StreamKind): void {
    const key = `${stream} ${member}`;
    const waiting = this.#resting.get(key);
    if (waiting === undefined) this.#send(key, [panel], stream);
    else waiting.add(panel);
  }

  #send(key: string, panels: readonly Panel[], stream: StreamKind): void {
    const bytes = this.#options.send(panels, stream) * panels.length;
    const waiting = new Set<Panel>();
    this.#resting.set(key, waiting);
    this.#options.environment.later(Math.max(REST, (bytes / BYTES_PER_SECOND) * SECOND), () => {
      const connected = [...waiting].filter((panel) => panel.connected);
      if (connected.length > 0) this.#send(key, connected, stream);
      else this.#resting.delete(key);
    });
  }
}
