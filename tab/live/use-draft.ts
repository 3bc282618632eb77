import { useCallback, useMemo, useState } from "react";
import { remembered } from "./remembered.ts";

/** A text that a person is typing: kept over reconnects, reloads and updates until it is cleared. */
export function useDraft(name: string): readonly [string, (text: string) => void] {
  const kept = useMemo(() => remembered(`draft.${name}`), [name]);
  const [text, setText] = useState(() => kept.read() ?? "");
  const change = useCallback(
    (next: string) => {
      setText(next);
      kept.write(next === "" ? null : next);
    },
    [kept],
  );
  return [text, change];
}
