import type { Held, Turn, TurnNumber, TurnsChange, TurnsPart } from "../turns/part.ts";

export const turnIn = ({ turns }: Pick<TurnsPart["offers"], "turns">, number: TurnNumber): Turn | null =>
  turns.find((turn) => turn.number === number) ?? null;

/** What becomes of one turn in a change. */
export const moveOf = (
  { number, holder, confirmed, guest }: Turn,
  now: Held,
): TurnsChange["turns"][number] => ({
  turn: number,
  was: { holder, confirmed, guest },
  now,
});
