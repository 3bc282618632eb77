import { readTurnMoves, readTurnsOrder } from "@guildhall/shared/reading/turn-changes";
import { useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { Stack } from "../../../components/stack.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { ChangeTurn } from "./change-turn.tsx";
import { OrderTurns } from "./order-turns.tsx";

/** What whoever has a turn, and organisers, may change about the announced turns. */
export function ChangeTurns() {
  const words = useTexts("setup").turnChanges;
  const view = useView();
  const moves = readTurnMoves(view);
  const order = readTurnsOrder(view);
  if (moves.length === 0) return null;
  return (
    <Disclosure summary={words.change}>
      <Stack>
        {moves.map((each) => (
          <ChangeTurn key={each.turn.number} {...each} />
        ))}
        {order !== null && <OrderTurns {...order} />}
      </Stack>
    </Disclosure>
  );
}
