import { useTexts } from "../../texts/texts-context.ts";
import { ShortList } from "../short-list.tsx";
import { ActionRow } from "./action-row.tsx";
import { useSettledHere } from "./use-settled-here.ts";

interface OpenActionsProps {
  /** how many are shown before *Show all* */
  readonly most: number;
  /** the number of the session before which they were noted; all without one */
  readonly before?: number;
}

/** The first open actions, and all of them on demand. */
export function OpenActions({ most, before = Infinity }: OpenActionsProps) {
  const words = useTexts("tab").actions;
  const { shown, isSettledHere, settle } = useSettledHere();
  const all = shown.filter(({ number }) => (number ?? 0) < before);
  // Settled actions do not count against `most`.
  return (
    <ShortList label={words.open} items={all} most={most + all.filter(isSettledHere).length}>
      {(action, wanted) => (
        <ActionRow key={action.id} action={action} brief={!wanted} onSettle={() => settle(action.id)} />
      )}
    </ShortList>
  );
}
