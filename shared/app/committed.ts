import type { StreamId } from "../domain/kernel/stream.ts";
import type { Instant } from "../domain/kernel/time.ts";
import type { Notices } from "../ports/notices.ts";
import { traceOf } from "./defect.ts";
import type { Log } from "./log.ts";
import { Signal } from "./signal.ts";

/** A commit that is stored, and part of the state of its live stream on this server. */
export interface Committed {
  readonly stream: StreamId;
  readonly version: number;
  /** how many commands it stored */
  readonly commands: number;
  /** `here`: this server wrote it, and with it work in the outbox that comes due then; `elsewhere`: it read what another one wrote */
  readonly written:
    { readonly where: "here"; readonly due: readonly Instant[] } | { readonly where: "elsewhere" };
}

/**
 * Announces each commit once on this server, in the order of its stream, to everything that follows from it
 * (SPEC STORE-17).
 */
export type CommittedSignal = Signal<Committed>;

export const committedSignal = (log: Log): CommittedSignal =>
  new Signal((error, { stream }) =>
    log.error({ stream, ...traceOf(error) }, "a defect stopped what follows from a commit"),
  );

/** Tells other servers of what this one wrote. */
export const tellingOthers =
  (notices: Pick<Notices, "publish">) =>
  ({ stream, version, written }: Committed): void => {
    if (written.where === "here") notices.publish({ stream, version });
  };

/** Has the work that a commit of this server left in the outbox done as soon as it is due. */
export const wakingOutbox =
  (outbox: { wake(stream: StreamId, at: Instant): void }) =>
  ({ stream, written }: Committed): void => {
    if (written.where === "here") for (const at of written.due) outbox.wake(stream, at);
  };
