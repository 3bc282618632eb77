import { useCallback, useEffect, useRef } from "react";

/** How long somebody must have typed nothing. */
const PAUSE = 1_000;

/**
 * Tells others what has been typed, at each pause in typing; null where it is what it was `before`. Returns what tells them
 * that it is over, if they were told anything.
 */
export function usePauses(
  text: string,
  before: string,
  tell: ((text: string | null) => void) | undefined,
): () => void {
  const told = useRef<string | null>(null);
  useEffect(() => {
    const now = text === before ? null : text;
    if (tell === undefined || now === told.current) return;
    const pause = setTimeout(() => {
      told.current = now;
      tell(now);
    }, PAUSE);
    return () => clearTimeout(pause);
  }, [text, before, tell]);
  return useCallback(() => {
    if (told.current === null) return;
    told.current = null;
    tell?.(null);
  }, [tell]);
}
