import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { SessionRoom } from "@guildhall/shared/app/rooms";

/** When somebody went while ELMOs stand: fewer present can make them enough for a call (SPEC ELMO-5). */
export function countIfFewer(
  room: SessionRoom,
  before: readonly MemberRef[],
  present: readonly MemberRef[],
): void {
  const { state } = room;
  if (state.status !== "running" || state.elmos === null) return;
  if (state.elmos.count === 0 || state.elmos.call !== null || state.headCount !== null) return;
  const still = new Set(present);
  if (before.every((ref) => still.has(ref))) return;
  // Several servers may see it: at one version and count they all mean the same.
  const id = `countPresent-${state.elmos.run}-${room.version}-${present.length}`;
  void room.submit({ id, actor: { kind: "system" }, command: { type: "countPresent" } });
}
