import { readRota } from "@guildhall/shared/reading/rota";
import { useView } from "../../../activity/use-activities.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AskedToJoin } from "../../asked-to-join.tsx";
import { useTextStyles } from "../../text-styles.ts";

/** What the order has led to: the announced turns. Whoever has not joined is asked once more. */
export function ScaleTurns() {
  const text = useTextStyles();
  const words = useTexts("activities").scale;
  const named = useNamed();
  const view = useView();
  const { turns } = readRota(view);
  // Before a session and on Home they are asked anyway.
  const isRunning = (view.slices.community?.running ?? null) !== null;
  return (
    <>
      <p className={text.plain}>{turns.length === 0 ? words.noTurns : words.made}</p>
      {turns.length > 0 && (
        <ol className={text.list} aria-label={words.firstTurns}>
          {turns.map(({ number, holder, at }) => (
            <li key={number}>{holder === null ? words.nobody : words.turn(named(holder), at)}</li>
          ))}
        </ol>
      )}
      {isRunning && <AskedToJoin />}
    </>
  );
}
