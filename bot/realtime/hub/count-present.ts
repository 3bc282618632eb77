import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionStream } from "@guildhall/shared/app/live-streams";

/** Call when presence changes. If somebody left while ELMOs are raised, they may now be enough for a call (SPEC ELMO-5). */
export function countIfFewer(
  liveStream: SessionStream,
  before: readonly MemberRef[],
  present: readonly MemberRef[],
): void {
  const { state } = liveStream;
  if (state.status !== "running" || state.current === null || state.headCount !== null) return;
  const { run, count, call } = state.current.elmos;
  if (count === 0 || call !== null) return;
  const still = new Set(present);
  if (before.every((ref) => still.has(ref))) return;
  // Several servers may notice it. The same version and count give the same id, so it happens once.
  const id = `countPresent-${run}-${liveStream.version}-${present.length}`;
  void liveStream.submit({ id, actor: { kind: "system" }, command: { type: "countPresent" } });
}
