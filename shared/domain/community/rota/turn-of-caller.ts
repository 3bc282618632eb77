import type { Given } from "../../kernel/feature.ts";
import type { UpcomingSession } from "../sessions/part.ts";
import type { TurnsEvent } from "../turns/part.ts";
import type { RotaUses } from "./part.ts";

/** Whoever calls an extra session leads it: nobody else was asked whether they can (SPEC ROTA-5). */
export function turnOfCaller(
  { id: session }: UpcomingSession,
  { meta, uses }: Given<RotaUses>,
): readonly TurnsEvent[] {
  if (meta.actor.kind !== "member") return [];
  const turn = uses.turns.turnsGiven + 1;
  return [
    { type: "TurnGiven", turn, session, holder: meta.actor.ref },
    { type: "TurnConfirmed", turn },
  ];
}
