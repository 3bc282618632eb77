import { readTurnMoves } from "@guildhall/shared/reading/turn-changes";
import { useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { Stack } from "../../../components/stack.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { SwapButtons } from "./swap-buttons.tsx";

/** What whoever has a turn, and organisers, may change about the announced turns. */
export function ChangeTurns() {
  const words = useTexts("setup").turnChanges;
  const moves = readTurnMoves(useView());
  if (moves.length === 0) return null;
  return (
    <Disclosure summary={words.change}>
      <Stack>
        {moves.map((each) => (
          <SwapButtons key={each.turn.number} {...each} />
        ))}
      </Stack>
    </Disclosure>
  );
}
