import type { MemberRef } from "../../kernel/ids.ts";
import type { Turn } from "../turns/part.ts";

interface Rota<Each> {
  readonly turns: readonly Each[];
  readonly rota: readonly { readonly member: MemberRef }[];
}

/** The turns that can be swapped: those of somebody on the rota. */
export function swappable<Each extends Pick<Turn, "holder">>({
  turns,
  rota,
}: Rota<Each>): readonly (Each & { readonly holder: MemberRef })[] {
  const onRota = new Set<MemberRef | null>(rota.map(({ member }) => member));
  return turns.filter((turn): turn is Each & { readonly holder: MemberRef } => onRota.has(turn.holder));
}

/** Whether this turn can be swapped with that of somebody else. */
export function hasTurnToSwapWith<Each extends Pick<Turn, "number" | "holder">>(
  all: Rota<Each>,
  number: Turn["number"],
): boolean {
  const held = swappable(all);
  const own = held.find((turn) => turn.number === number);
  return own !== undefined && held.some(({ holder }) => holder !== own.holder);
}
