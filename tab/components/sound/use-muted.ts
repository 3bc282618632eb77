import { useCallback, useState } from "react";
import { remembered } from "../../live/remembered.ts";

const kept = remembered("muted");

/** Whether the sound at zero is muted. Stays so until it is changed. */
export function useMuted(): readonly [boolean, (muted: boolean) => void] {
  const [muted, setMuted] = useState(() => kept.read() === "yes");
  const change = useCallback((next: boolean) => {
    setMuted(next);
    kept.write(next ? "yes" : null);
  }, []);
  return [muted, change];
}
