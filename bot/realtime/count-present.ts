import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionStream } from "@guildhall/shared/app/live-streams";

/** Call when somebody leaves while ELMOs stand: with fewer present they may be enough for a call (SPEC ELMO-5). */
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
  // Several servers may see it: at one version and count they all mean the same.
  const id = `countPresent-${run}-${liveStream.version}-${present.length}`;
  void liveStream.submit({ id, actor: { kind: "system" }, command: { type: "countPresent" } });
}
