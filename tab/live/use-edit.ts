import { useCallback, useMemo, useState } from "react";
import { remembered } from "./remembered.ts";

const keptUnder = (name: string) => remembered(`draft.${name}`);

export const isBeingEdited = (name: string): boolean => keptUnder(name).read() !== null;

/** Whether something is being edited in place. Survives a reload once something has been typed. */
export const useEditing = (name: string): readonly [boolean, (editing: boolean) => void] =>
  useState(() => isBeingEdited(name));

/** A text that is being edited and may be cleared meanwhile: kept over reloads until it is saved or discarded. */
export function useEdit(name: string, before: string) {
  const kept = useMemo(() => keptUnder(name), [name]);
  const [text, setText] = useState(() => kept.read() ?? before);
  const change = useCallback(
    (next: string) => {
      setText(next);
      kept.write(next === before ? null : next);
    },
    [kept, before],
  );
  const end = useCallback(() => kept.write(null), [kept]);
  return { text, change, end };
}
